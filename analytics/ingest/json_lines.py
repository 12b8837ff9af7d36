"""JSONL: one article a line. A line that is broken costs that line alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from analytics.ingest.article import Raw, Reject
from analytics.ingest.decode import read_lines
from analytics.ingest.fields import Namer, guess
from analytics.ingest.json_decoder import decoder
from analytics.ingest.json_shapes import find_articles
from analytics.ingest.python_literals import printed
from analytics.ingest.source import Source

LINE_LIMIT = 16_000_000  # bytes; a longer line is no article and must not fill memory
# What may stand alone on a line of an array that is written an element a line.
_MARKS = ("[", "]", "\x1e", "];", "],")


_KINDS = {
    bool: "a JSON true or false", int: "a JSON number", float: "a JSON number",
    str: "a JSON text", list: "a JSON list",
}  # fmt: skip


def json_kind(value: object) -> str:
    """What a JSON value that is no object is called."""
    return _KINDS.get(type(value), "a JSON null")


def read_json_lines(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a JSONL file, streaming."""
    namer = Namer(source.name, source.folder, mapping)
    rows = _Rows()
    with source.opener() as stream:
        for number, line in read_lines(stream, LINE_LIMIT):
            if line == "\n":
                continue
            place = f"line {number}"
            if line is None:
                yield Reject(source.name, place, f"line of more than {LINE_LIMIT:,} bytes")
                continue
            text = line.strip().strip("\x00\x1a\x1e").rstrip(",").strip()
            if text and text not in _MARKS:
                if (row := _row(text)) is not None:
                    made = rows.article(row)
                    if isinstance(made, str) and made:
                        yield Reject(source.name, place, made)
                    elif made:
                        yield namer.raw(made, place, str(number))
                    continue
                for fields in parse_objects(text):
                    if isinstance(fields, str):
                        yield Reject(source.name, place, fields)
                    elif lists_crawl(fields):
                        yield Reject(
                            source.name, place, "the pages of a crawl by name; add its WARC files"
                        )
                        return
                    elif not is_order(fields):
                        yield from _articles(namer, fields, place, number)


def _row(text: str) -> list[Any] | None:
    """A line that is a list of plain values: a row of a table."""
    if not text.startswith("["):
        return None
    try:
        row = decoder.decode(text)
    except (ValueError, RecursionError):
        return None
    plain = isinstance(row, list) and not any(isinstance(cell, dict | list) for cell in row)
    return row if plain else None


class _Rows:
    """Rows written as lists: the first row gives the names; without names one reason is enough."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.told = False

    def article(self, row: list[Any]) -> dict[str, Any] | str | None:
        """The fields of a row, a reason why there are none, or nothing for a row of names."""
        if all(isinstance(cell, str) for cell in row) and {"title", "text"} & set(guess(row)):
            self.names = row
            return None
        if self.names:
            return dict(zip(self.names, row, strict=False))
        reason = None if self.told else "a row without names before it, as all such lines here"
        self.told = True
        return reason


def _articles(
    namer: Namer, fields: dict[str, Any], place: str, number: int
) -> Iterator[Raw | Reject]:
    """The article of a line, or all of them where a line is the whole answer of a server."""
    chosen = namer.chosen(tuple(map(str, fields)))
    text, title = (fields.get(chosen.get(ours, "")) for ours in ("text", "title"))
    lists = any(isinstance(value, list | dict) for value in fields.values())
    if not lists or isinstance(text, str) or isinstance(title, list):
        yield namer.raw(fields, place, str(number))
        return
    found = find_articles(fields)
    if len(found) == 1 and found[0] is fields:
        yield namer.raw(fields, place, str(number))
        return
    for ordinal, one in enumerate(found, 1):
        if isinstance(one, dict):
            yield namer.raw(one, f"{place} article {ordinal}", f"{number}.{ordinal}")
        else:
            yield Reject(namer.path, f"{place} article {ordinal}", f"{json_kind(one)}, no object")


def lists_crawl(fields: Any) -> bool:
    """Whether an object heads a list of pages that a WACZ holds: their texts lie beside it."""
    return isinstance(fields, dict) and str(fields.get("format", "")).startswith("json-pages-")


def is_order(fields: Any) -> bool:
    """What tells a search engine to store the next line: {"index": {"_id": "1"}}."""
    return (
        isinstance(fields, dict)
        and len(fields) == 1
        and next(iter(fields)) in ("index", "create", "update", "delete")
    )


def from_text(value: Any) -> Any:
    """What a JSON text holds, where it is JSON itself: written twice by some programs."""
    if not isinstance(value, str) or not value.lstrip().startswith(("{", "[")):
        return value
    try:
        return decoder.decode(value)
    except (ValueError, RecursionError):
        return value


def _after_cut(text: str, place: int) -> Iterator[dict[str, Any]]:
    """A whole article after one that was cut off: a program began anew on the same line."""
    for match in islice(re.finditer(r'\{\s*"', text[place + 1 :]), 50):
        try:
            fields, end = decoder.raw_decode(text, place + 1 + match.start())
        except (ValueError, RecursionError):
            continue
        if end == len(text) and {"title", "text"} <= set(guess(list(fields))):
            yield fields
            return


def parse_objects(text: str) -> Iterator[dict[str, Any] | str]:
    """The JSON objects of a line, as a rule one; the reason, where there is none."""
    place = 0
    if (value := printed(text)) is not None and isinstance(value[0], dict):
        yield value[0]
        return
    while place < len(text):
        try:
            fields, place = decoder.raw_decode(text, place)
        except json.JSONDecodeError as error:
            cut = error.pos >= len(text) or error.msg.startswith("Unterminated")
            yield f"not JSON ({'cut off' if cut else error.msg} at character {error.pos + 1})"
            yield from _after_cut(text, place)
            return
        except (RecursionError, ValueError) as error:
            reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
            yield f"not JSON ({reason})"
            return
        fields = from_text(fields)
        if isinstance(fields, dict):
            yield fields
        else:
            yield f"{json_kind(fields)}, not an object with fields"
            return
        while place < len(text) and text[place] in " \t,\x1e":
            place += 1
