"""What Next.js sends along in rows, self.__next_f.push([1,"7:{...}\\n"]), read without running it.

A row is JSON, or a text whose length in bytes stands before it (8:T1f4,...). Rows name each other:
"$8" is row 8, "$D2024-05-08T10:00:00Z" a date. Elements of the page are ["$", "p", key, {...}].
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from analytics.ingest.json_decoder import decoder

LONGEST = 4_000_000  # characters of all rows
DEEPEST = 40  # elements in elements
_PUSHED = re.compile(r"\b__next_f(?:\s*\|\|\s*\[\]\))?\.push\(\s*\[\s*1\s*,\s*(?=\")")
_ROW = re.compile(rb"([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?")
_NAMED = re.compile(r"\$[L@]?([0-9a-f]{1,8})")
_BLOCKS = frozenset(("p", "h2", "h3", "blockquote"))


def pushed_rows(page: str) -> Iterator[Any]:
    """Each row of a page with what it names put in, and its headline and paragraphs as fields."""
    rows = _rows(_joined(page).encode("utf-8", "replace"))
    for value in list(rows.values()):
        if isinstance(value, dict | list):
            whole = _put_in(value, rows, 0)
            shown: dict[str, list[str]] = {}
            _show(whole, shown, 0)
            if "h1" in shown and "p" in shown:
                day = {"date": shown["time"][0]} if "time" in shown else {}
                yield {"title": shown["h1"][0], "text": "\n\n".join(shown["p"]), **day}
            yield whole


def _joined(page: str) -> str:
    pieces, size = [], 0
    for found in _PUSHED.finditer(page):
        try:
            piece = decoder.raw_decode(page, found.end())[0]
        except (ValueError, RecursionError):
            continue
        size += len(piece)
        if size > LONGEST:
            break
        pieces.append(piece)
    return "".join(pieces)


def _rows(stream: bytes) -> dict[str, Any]:
    rows: dict[str, Any] = {}
    place = 0
    while place < len(stream):
        head = _ROW.match(stream, place)
        start = head.end() if head else place
        end = stream.find(b"\n", start)
        end = len(stream) if end < 0 else end
        if head and head[2]:
            place = start + int(head[2], 16)
            rows[head[1].decode()] = stream[start:place].decode("utf-8", "replace")
            continue
        place = end + 1
        if head and stream[start : start + 1] in b"{[":
            try:
                rows[head[1].decode()] = decoder.decode(stream[start:end].decode())
            except (ValueError, RecursionError):
                continue
    return rows


def _put_in(value: Any, rows: Mapping[str, Any], depth: int) -> Any:
    """A value with the texts and dates that it names; rows within rows stay where they stand."""
    if isinstance(value, str) and value.startswith("$"):
        if value.startswith("$D"):
            return value[2:]
        named = _NAMED.fullmatch(value)
        text = rows.get(named[1]) if named else None
        return text if isinstance(text, str) else value
    if depth > DEEPEST:
        return None
    if isinstance(value, dict):
        return {name: _put_in(one, rows, depth + 1) for name, one in value.items()}
    return [_put_in(one, rows, depth + 1) for one in value] if isinstance(value, list) else value


def _show(value: Any, shown: dict[str, list[str]], depth: int) -> None:
    """Gathers headlines, paragraphs and days of a tree of elements."""
    if depth > DEEPEST or not isinstance(value, dict | list):
        return
    if (
        isinstance(value, list)
        and len(value) > 3
        and value[0] == "$"
        and isinstance(value[3], dict)
    ):
        tag, told = value[1], value[3]
        if tag in ("h1", *_BLOCKS) and (text := _words(told.get("children"), 0).strip()):
            shown.setdefault("h1" if tag == "h1" else "p", []).append(text)
            return
        if tag == "time" and isinstance(told.get("dateTime"), str):
            shown.setdefault("time", []).append(told["dateTime"])
    for one in value.values() if isinstance(value, dict) else value:
        _show(one, shown, depth + 1)


def _words(value: Any, depth: int) -> str:
    if isinstance(value, str):
        return "" if value.startswith("$") else value
    if not isinstance(value, list) or depth > DEEPEST:
        return ""
    if len(value) > 3 and value[0] == "$" and isinstance(value[3], dict):
        return _words(value[3].get("children"), depth + 1)
    return "".join(_words(one, depth + 1) for one in value)
