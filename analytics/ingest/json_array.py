"""JSON files: an array of articles, an object that holds one, a single article, or ninjs.

The file is read in pieces, so that a large array costs no more memory than a small one and a file
that is cut off keeps the articles before the cut.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from analytics.ingest.article import Raw, Reject
from analytics.ingest.decode import SAMPLE, find_encoding
from analytics.ingest.fields import Namer
from analytics.ingest.json_lines import LINE_LIMIT
from analytics.ingest.source import Source

PIECE = 1 << 18  # characters read at a time
# Names under which envelopes hold their articles: News APIs, search engines, JSON Feed, exports.
LISTS = (
    "articles|items|results|docs|documents|hits|stories|news|entries|records|value|rows|posts|"
    "feed|content|data|list"
)
_LIST = re.compile(rf'"(?:{LISTS})"\s*:\s*\[\s*(?=\{{)')
_SPACE = re.compile(r"[\s,\x1e\ufeff]*")
_NEXT = re.compile(r"\}\s*,\s*(?=\{)")
_decoder = json.JSONDecoder(strict=False)


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
        if text.rest.startswith("["):
            text.rest = text.rest[1:]
            yield from _read_array(text, namer)
        elif text.rest.startswith("{"):
            yield from _read_objects(text, namer)
        else:
            yield Reject(source.name, "", "not JSON: it begins neither with { nor with [")


def _read_objects(text: Text, namer: Namer) -> Iterator[Raw | Reject]:
    """Objects one after the other: a single article, an envelope, or JSONL under another name."""
    number = 0
    while True:
        text.skip(_SPACE)
        if not text.rest and not text.more():
            return
        found = _LIST.search(text.rest[: SAMPLE * 2]) if number == 0 else None
        if found and not _whole(text.rest[: found.start()]):
            text.rest = text.rest[found.end() :]
            yield from _read_array(text, namer, number)
            return
        fields = _next_value(text)
        number += 1
        place = f"object {number}" if number > 1 or text.rest.strip() else ""
        if isinstance(fields, str):
            yield Reject(namer.path, place, fields)
            return
        yield _make(namer, fields, place, number if place else 0)


def _whole(text: str) -> bool:
    """Is an object complete before this point? Then what follows belongs to another one."""
    try:
        _decoder.raw_decode(text)
    except (ValueError, RecursionError):
        return False
    return True


def _read_array(text: Text, namer: Namer, number: int = 0) -> Iterator[Raw | Reject]:
    while True:
        text.skip(_SPACE)
        if not text.rest:
            if text.more():
                continue
            yield Reject(namer.path, f"after article {number}", "the file is cut off here")
            return
        if text.rest[0] == "]":
            return
        number += 1
        fields = _next_value(text)
        place = f"article {number}"
        if isinstance(fields, str):
            yield Reject(namer.path, place, fields)
            if not _to_next(text):
                return
        else:
            yield _make(namer, fields, place, number)


def _next_value(text: Text) -> Any:
    """The next JSON value, or the reason why there is none."""
    while True:
        try:
            value, end = _decoder.raw_decode(text.rest)
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
        return value if not isinstance(value, str) else {"text": value}


def _to_next(text: Text) -> bool:
    """Goes on to what looks like the beginning of the next object of the array."""
    while True:
        match = _NEXT.search(text.rest, 1)
        if match:
            text.rest = text.rest[match.end() :]
            return True
        text.rest = text.rest[-10:]
        if not text.more():
            return False


def _make(namer: Namer, fields: Any, place: str, number: int) -> Raw | Reject:
    if not isinstance(fields, Mapping):
        return Reject(namer.path, place, f"a JSON {type(fields).__name__}, not an object")
    return namer.raw(_from_ninjs(fields), place, str(number) if number else "")


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
