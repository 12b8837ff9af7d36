"""A text that stands in several fields of its row: text1, text2 or paragraph_1, paragraph_2."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from analytics.ingest.field_names import field_names, fold
from analytics.ingest.field_values import flat_text

_PART = re.compile(r"(?P<base>.*?[^\W\d_])[\s_.-]*(?P<number>\d{1,3})$")
_PARAGRAPHS = frozenset(
    ("paragraph", "para", "p", "part", "absatz", "abschnitt", "абзац", "parrafo")
)
MOST = 1000  # fields


def with_parts(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """The row with such parts as one text, in the order of their numbers; any other as it is."""
    if len(fields) > MOST:
        return fields
    texts = {*field_names()["text"], *_PARAGRAPHS}
    parts: dict[str, list[tuple[int, str]]] = {}
    for name in fields:
        if (found := _PART.fullmatch(str(name))) and fold(found["base"]) in texts:
            parts.setdefault(found["base"], []).append((int(found["number"]), name))
        elif fold(name) in texts and fold(name) not in _PARAGRAPHS:
            return fields
    many = max(parts.values(), key=len, default=[])
    if len(many) < 2:
        return fields
    used = {name for _, name in many}
    text = "\n\n".join(filter(None, (flat_text(fields[name]) for _, name in sorted(many))))
    return {**{name: one for name, one in fields.items() if name not in used}, "text": text}
