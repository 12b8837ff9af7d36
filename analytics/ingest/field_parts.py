"""A text that stands in several fields of its row: text1, text2 or paragraph_1, paragraph_2."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from analytics.ingest.field_names import field_names, fold
from analytics.ingest.field_values import flat_text

_PART = re.compile(r"(?P<base>.*?[^\W\d_])[\s_.-]*(?P<number>\d{1,3})$")
_PARAGRAPHS = frozenset(
    ("paragraph", "para", "p", "part", "absatz", "abschnitt", "абзац", "parrafo")
)
MOST = 1000  # fields
LEAST = 3  # words of a headline


def with_parts(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """The row with such parts as one text, in the order of their numbers; any other as it is."""
    parts = _parts(tuple(map(str, fields))) if 1 < len(fields) <= MOST else ()
    if not parts:
        return fields
    text = "\n\n".join(filter(None, (flat_text(fields.get(name)) for name in parts)))
    return {**{name: one for name, one in fields.items() if name not in parts}, "text": text}


def with_names(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """The row with the names of its authors, where WordPress gives numbers and names apart."""
    inner, author = fields.get("_embedded"), fields.get("author")
    people = inner.get("author") if isinstance(inner, Mapping) else None
    if not isinstance(author, int) or not isinstance(people, list):
        return fields
    names = [one["name"] for one in people if isinstance(one, Mapping) and one.get("name")]
    return {**fields, "author": names} if names else fields


def without_outlet(title: str, outlet: str) -> str:
    """A headline without the outlet that services put behind it: "Ministers met - The Paper"."""
    for mark in (" - ", " | ", " – ", " — "):
        end = f"{mark}{outlet}"
        if outlet and title.endswith(end) and len(title.removesuffix(end).split()) >= LEAST:
            return title.removesuffix(end).rstrip()
    return title


@lru_cache(maxsize=256)
def _parts(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the parts in their order; nothing where a text stands in one field."""
    texts = {*field_names()["text"], *_PARAGRAPHS}
    parts: dict[str, list[tuple[int, str]]] = {}
    for name in names:
        if not name[-1:].isdigit():
            if fold(name) in texts and fold(name) not in _PARAGRAPHS:
                return ()
        elif (found := _PART.fullmatch(name)) and fold(found["base"]) in texts:
            parts.setdefault(found["base"], []).append((int(found["number"]), name))
    many = max(parts.values(), key=len, default=[])
    return tuple(name for _, name in sorted(many)) if len(many) > 1 else ()
