"""A JSON text read piece by piece, and its next value, however large the whole is."""

from __future__ import annotations

import codecs
import json
import re
from typing import Any, BinaryIO

from analytics.ingest.decode import SAMPLE, find_encoding
from analytics.ingest.json_decoder import decoder
from analytics.ingest.json_lines import LINE_LIMIT
from analytics.ingest.python_literals import printed

PIECE = 1 << 18  # characters read at a time
SPACE = re.compile(r"(?:[\s,;\x1e\ufeff]+|//[^\n]*\n|/\*.*?\*/)*", re.DOTALL)

# Strings, which stay, and what people and programs add to JSON that it does not know.
# A string or a remark that is never closed reaches to the end, lest each of many be sought again.
_ADDED = re.compile(r'("(?:[^"\\]|\\.)*+"?)|//[^\n]*|/\*.*?(?:\*/|\Z)|,(?=\s*[\]}])', re.DOTALL)
# The same where names stand without quotation marks and strings in others, as scripts write them.
_SCRIPTED = re.compile(
    r'("(?:[^"\\\n]|\\.)*+"?)|\'((?:[^\'\\\n]|\\.)*+)\'?|`([^`\\$]*)`'
    r"|(?<![\w$])([A-Za-z_$][\w$]*+)(?=\s*+:)"
    r"|//[^\n]*|/\*.*?(?:\*/|\Z)|,(?=\s*[\]}])",
    re.DOTALL,
)
_BARE = re.compile(r"\s{0,20}\[?\s{0,20}\{\s{0,80}[A-Za-z_$][\w$]{0,60}\s{0,9}:")
_ENDS = " \t\r\n;)"


def read_loosely(text: str) -> tuple[Any] | None:
    """The value of JSON with comments, or of what Python prints; None where it is neither."""
    if (value := printed(text)) is not None:
        return value
    if _BARE.match(text):
        try:
            return (decoder.decode(_SCRIPTED.sub(_quoted, text.rstrip(_ENDS))),)
        except (ValueError, RecursionError):
            return None
    if "//" in text or "/*" in text:
        plain = _ADDED.sub(lambda match: match[1] or "", text)
        try:
            return (decoder.decode(plain.strip()),)
        except (ValueError, RecursionError):
            return None
    return None


def _quoted(match: re.Match[str]) -> str:
    """A string or name of a script as JSON writes it; remarks and needless commas are left out."""
    whole, single, template, name = match.groups()
    if single is not None:
        return json.dumps(single.replace("\\'", "'").replace('\\"', '"').replace("\\n", "\n"))
    if template is not None or name is not None:
        return json.dumps(template if template is not None else name)
    return whole or ""


class Text:
    """A text read piece by piece, with what is not used up yet."""

    def __init__(self, stream: BinaryIO) -> None:
        head = stream.read(SAMPLE)
        decoder = codecs.getincrementaldecoder(find_encoding(head))
        head = head.removeprefix(codecs.BOM_UTF8)
        self._decode = decoder(errors="replace").decode
        self._stream = stream
        self.rest = self._decode(head)
        self.ended = False
        self._aside, self._place = "", 0

    def set_aside(self) -> None:
        """Puts what is read beyond a piece aside, for `more` to give it back piece by piece.

        Every value that is taken from the front copies the rest, which should be short then.
        """
        if len(self.rest) > 2 * PIECE:
            self._aside, self._place = self.rest[PIECE:] + self._aside[self._place :], 0
            self.rest = self.rest[:PIECE]

    def give_up(self) -> None:
        """Drops all that is left."""
        self.rest, self._aside, self.ended = "", "", True

    def more(self) -> bool:
        """Reads a further piece; False at the end of the file."""
        if self._aside:
            end = self._place + max(PIECE, len(self.rest) // 2)
            self.rest += self._aside[self._place : end]
            self._aside, self._place = ("", 0) if end >= len(self._aside) else (self._aside, end)
            return True
        if self.ended:
            return False
        content = self._stream.read(max(PIECE, len(self.rest) // 2))
        self.ended = not content
        self.rest += self._decode(content, final=self.ended)
        return not self.ended

    def skip(self, pattern: re.Pattern[str]) -> None:
        """Drops what a pattern matches at the beginning."""
        match = pattern.match(self.rest)
        self.rest = self.rest[match.end() :] if match else self.rest


def next_value(text: Text) -> Any:
    """The next JSON value, or the reason why there is none."""
    while True:
        try:
            value, end = decoder.raw_decode(text.rest)
        except RecursionError:
            return "not JSON (nested too deeply)"
        except ValueError as error:
            position = getattr(error, "pos", 0)
            # An error long before the end of what is read is no matter of reading on.
            if len(text.rest) - position > 2 * PIECE or not text.more():
                cut = position >= len(text.rest) - 1 or "Unterminated" in str(error)
                reason = "cut off" if cut else getattr(error, "msg", str(error))
                return f"not JSON ({reason})"
            if len(text.rest) > LINE_LIMIT:
                return f"an article of more than {LINE_LIMIT:,} characters"
            continue
        if end == len(text.rest) and not isinstance(value, dict | list) and text.more():
            continue
        text.rest = text.rest[end:]
        return {"text": value} if isinstance(value, str) else value


def go_to(mark: re.Pattern[str], text: Text) -> bool:
    """Goes on to what looks like the beginning of the next object."""
    while True:
        match = mark.search(text.rest, 1)
        if match:
            text.rest = text.rest[match.end() :]
            return True
        text.rest = text.rest[-10:]
        if not text.more():
            text.rest = ""
            return False
