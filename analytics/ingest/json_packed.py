"""Articles that a queue or a table holds as a JSON text within JSON, or under their day."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from analytics.ingest.field_guess import guess
from analytics.ingest.json_decoder import decoder

# What queues, logs and tables of databases call the text that they carry.
_CARRIED = (
    "value", "Value", "body", "Body", "message", "Message", "payload", "Payload", "data", "Data",
    "json", "_raw", "raw", "record", "event", "content", "text", "doc", "document", "article",
)  # fmt: skip
_DAY = re.compile(r"(?:19|20)\d\d([-/.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d).{0,20}")
_ADDRESS = re.compile(r"https?://\S{4,4000}")


def unpacked(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """The article that stands as JSON in one field, with what stood beside it; else the row."""
    for name in _CARRIED:
        text = fields.get(name)
        if not isinstance(text, str) or not text.lstrip().startswith("{"):
            continue
        try:
            inner = decoder.decode(text)
        except (ValueError, RecursionError):
            continue
        if isinstance(inner, dict) and {"title", "text"} & set(guess(list(inner))):
            return {**{k: v for k, v in fields.items() if k != name and k not in inner}, **inner}
    return fields


def carries_json(columns: Sequence[str], lines: Sequence[str]) -> bool:
    """Do the first lines of a table hold objects of JSON in a column that is called so?"""
    held = any('{"' in line for line in lines)
    return held and any(name in _CARRIED for name in columns)


def under_name(name: str, value: Any) -> Any:
    """An article kept under its day or its address, with that as a field; else as it is."""
    if not isinstance(value, Mapping):
        return value
    chosen = guess(list(value))
    if "published" not in chosen and _DAY.fullmatch(name):
        return {**value, "date": name}
    if "url" not in chosen and _ADDRESS.fullmatch(name):
        return {**value, "url": name}
    return value
