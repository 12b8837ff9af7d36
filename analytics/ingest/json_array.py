"""JSON files: an array of articles, an object that holds one, a single article, or ninjs.

The file is read in pieces, so that a large array costs no more memory than a small one and a file
that is cut off keeps the articles before the cut.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from analytics.ingest.article import Raw, Reject
from analytics.ingest.decode import SAMPLE, find_encoding
from analytics.ingest.fields import Namer, guess
from analytics.ingest.json_lines import LINE_LIMIT, decoder, from_text, json_kind
from analytics.ingest.json_shapes import LISTS, LONG, find_articles, is_listed
from analytics.ingest.source import Source

PIECE = 1 << 18  # characters read at a time
WHOLE = 8_000_000  # characters up to which a file is looked at as a whole
_LIST = re.compile(rf'"(?:{"|".join(LISTS)})"\s*:\s*\[\s*(?=\{{)')
_SPACE = re.compile(r"(?:[\s,;\x1e\ufeff]+|//[^\n]*\n|/\*.*?\*/)*", re.DOTALL)
# What stands before JSON that was made for a browser: a guard, a call, a variable.
_BEFORE = re.compile(r"(?:\)\]\}'?,?|(?:(?:var|let|const)\s+)?[\w.$]{1,80}\s*[=(])\s*(?=[\[{])")
_NEXT = re.compile(r"\}\s*,\s*(?=\{)")
_NEXT_LINE = re.compile(r"\n\s*(?=\{)")


class Text:
    """A text read piece by piece, with what is not used up yet."""

    def __init__(self, stream: BinaryIO) -> None:
        head = stream.read(SAMPLE)
        decoder = codecs.getincrementaldecoder(find_encoding(head))
        self._decode = decoder(errors="replace").decode
        self._stream = stream
        self.rest = self._decode(head)
        self.ended = False

    def more(self) -> bool:
        """Reads a further piece; False at the end of the file."""
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


def read_json(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a JSON file, whichever way it holds them."""
    namer = Namer(source.name, source.folder, mapping)
    with source.opener() as stream:
        text = Text(stream)
        text.skip(_SPACE)
        text.skip(_BEFORE)
        while len(text.rest) < WHOLE and text.more():
            if text.rest.isspace():
                text.rest = ""
        text.skip(_SPACE)
        whole = _value_of(text.rest) if text.ended else None
        if whole is not None:
            yield from _read_value(whole[0], namer)
        elif text.rest.startswith(("[", "{")):
            yield from _read_stream(text, namer)
        else:
            yield Reject(source.name, "", "not JSON: it begins neither with { nor with [")


def _value_of(text: str) -> tuple[Any] | None:
    """The one JSON value of a text, if it is one and whole."""
    try:
        value, end = decoder.raw_decode(text)
    except (ValueError, RecursionError):
        return None
    return (value,) if not text[end:].strip(" \t\r\n,;)\x1e\x00") else None


def _read_value(value: Any, namer: Namer) -> Iterator[Raw | Reject]:
    value = from_text(value)
    found = find_articles(value)
    single = len(found) == 1 and found[0] is value
    for number, fields in enumerate(found, 1):
        yield _make(namer, fields, "" if single else f"article {number}", 0 if single else number)


def _read_stream(text: Text, namer: Namer) -> Iterator[Raw | Reject]:
    """Objects or arrays one after the other: articles, an envelope, JSONL under another name."""
    number = 0
    while True:
        text.skip(_SPACE)
        if not text.rest and not text.more():
            return
        found = _listed(text.rest[: SAMPLE * 2]) if number == 0 else None
        if found or text.rest.startswith("["):
            text.rest = text.rest[found or 1 :]
            for one in _read_array(text, namer, number):
                number += 1
                yield one
            continue
        fields = _next_value(text)
        number += 1
        if isinstance(fields, str):
            yield Reject(namer.path, f"object {number}", fields)
            if not _go_to(_NEXT_LINE, text):
                return
        else:
            yield _make(namer, fields, f"object {number}", number)


def _listed(text: str) -> int | None:
    """Where the list of articles begins in the envelope that a text opens with."""
    for match in _LIST.finditer(text):
        if _value_of_first(text[: match.start()]):
            return None
        first = _value_of_first(text[match.end() :])
        if first is None or is_listed(first[0]):
            return match.end()
    return None


def _value_of_first(text: str) -> tuple[Any] | None:
    try:
        return (decoder.raw_decode(text)[0],)
    except (ValueError, RecursionError):
        return None


def _read_array(text: Text, namer: Namer, number: int = 0) -> Iterator[Raw | Reject]:
    while True:
        text.skip(_SPACE)
        if not text.rest:
            if text.more():
                continue
            yield Reject(namer.path, f"after article {number}", "the file is cut off here")
            return
        if text.rest[0] == "]":
            text.rest = text.rest[1:]
            return
        number += 1
        fields = _next_value(text)
        place = f"article {number}"
        if isinstance(fields, str):
            yield Reject(namer.path, place, fields)
            if not _go_to(_NEXT, text):
                return
        else:
            yield _make(namer, fields, place, number)


def _next_value(text: Text) -> Any:
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


def _go_to(mark: re.Pattern[str], text: Text) -> bool:
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


def _make(namer: Namer, fields: Any, place: str, number: int) -> Raw | Reject:
    if isinstance(fields, str) and len(fields) > LONG:
        fields = {"text": fields}
    if not isinstance(fields, Mapping):
        return Reject(namer.path, place, f"{json_kind(fields)}, not an object")
    if _is_refusal(fields):
        return Reject(namer.path, place, "an error that a server answered, no article")
    if _is_torn(fields):
        return Reject(namer.path, place, "its columns of titles and texts differ in length")
    return namer.raw(_from_ninjs(fields), place, str(number) if number else "")


def _is_refusal(fields: Mapping[str, Any]) -> bool:
    """{"status": "error", "message": "Too many requests."}, saved in place of articles."""
    if len(fields) > 8 or "title" in guess(list(fields)):
        return False
    failed = str(fields.get("status", "")).casefold() in ("error", "fail", "failed", "ko")
    coded = {"code", "error", "errors", "errorCode", "statusCode"} & set(fields)
    return failed or bool(coded and {"message", "error_description", "detail"} & set(fields))


def _is_torn(fields: Mapping[str, Any]) -> bool:
    """Several titles beside another number of texts: which belong together cannot be told."""
    chosen = guess(list(fields))
    columns = [fields[chosen[ours]] for ours in ("title", "text") if ours in chosen]
    lists = [one for one in columns if isinstance(one, list)]
    return len(lists) == 2 and len(lists[0]) > 1 and len(lists[0]) != len(lists[1])


def _from_ninjs(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """ninjs 2 and 3 (IPTC) hold headlines and bodies in lists; the first of a kind is taken."""
    if not any(name in fields for name in ("bodies", "headlines")):
        return fields
    plain = dict(fields)
    for many, one in (("headlines", "headline"), ("bodies", "body")):
        parts = plain.pop(many, None)
        if one not in plain and isinstance(parts, list):
            texts = [p.get("value") for p in parts if isinstance(p, Mapping) and p.get("value")]
            plain[one] = texts[0] if texts else None
    return plain
