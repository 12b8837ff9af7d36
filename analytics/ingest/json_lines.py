"""JSONL: one article a line. A line that is broken costs that line alone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from analytics.ingest.article import Raw, Reject
from analytics.ingest.decode import read_lines
from analytics.ingest.fields import Namer
from analytics.ingest.source import Source

LINE_LIMIT = 30_000_000  # bytes; a longer line is no article and must not fill memory


def read_json_lines(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a JSONL file, streaming."""
    namer = Namer(source.name, source.folder, mapping)
    with source.opener() as stream:
        for number, line in read_lines(stream, LINE_LIMIT):
            place = f"line {number}"
            if line is None:
                yield Reject(source.name, place, f"line of more than {LINE_LIMIT:,} bytes")
                continue
            text = line.strip().strip("\x00").rstrip(",")
            if text and text not in ("[", "]", "\x1e"):
                yield _read_line(namer, text, place, number)


def _read_line(namer: Namer, text: str, place: str, number: int) -> Raw | Reject:
    fields = parse_object(text)
    if isinstance(fields, str):
        return Reject(namer.path, place, fields)
    return namer.raw(fields, place, str(number))


def parse_object(text: str) -> dict[str, Any] | str:
    """A JSON object, or the reason why it is none."""
    try:
        fields = json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text) or error.msg.startswith("Unterminated")
        return f"not JSON ({'cut off' if cut else error.msg} at character {error.pos + 1})"
    except (RecursionError, ValueError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        return f"not JSON ({reason})"
    if not isinstance(fields, dict):
        return f"a JSON {type(fields).__name__}, not an object with fields"
    return fields
