"""Texts as editors of web sites keep them: blocks in blocks, with the words at the bottom.

Editor.js keeps `blocks`, Quill `ops`, Slate and Portable Text `children`, ProseMirror `content`,
Lexical a `root` above them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_LISTS = ("blocks", "ops", "children", "content")
_WORDS = ("text", "insert", "html")
DEEPEST = 30  # blocks in blocks


def is_rich(value: Any) -> bool:
    """Is this a text in blocks, and no text, no list of names?"""
    if isinstance(value, Mapping):
        value = value["root"] if isinstance(value.get("root"), Mapping) else value
        return any(_is_blocks(value.get(name)) for name in _LISTS)
    # A picture between paragraphs has no blocks of its own.
    return _is_blocks(value) and any(
        isinstance(block.get(name), list) for block in value for name in _LISTS
    )


def _is_blocks(value: Any) -> bool:
    if not isinstance(value, list) or not value:
        return False
    marks = {"type", "_type", "insert", "children"}
    return all(isinstance(one, Mapping) and marks & set(one) for one in value)


def rich_text(value: Any, depth: int = 0) -> str:
    """The words of a text in blocks, paragraph by paragraph."""
    if depth > DEEPEST:
        return ""
    if isinstance(value, list):
        parts = [rich_text(one, depth + 1) for one in value]
        apart = any(isinstance(one, Mapping) and _is_paragraph(one) for one in value)
        return ("\n\n" if apart else "").join(part for part in parts if part)
    if not isinstance(value, Mapping):
        return ""
    if isinstance(value.get("root"), Mapping):
        return rich_text(value["root"], depth + 1)
    words = next((value[name] for name in _WORDS if isinstance(value.get(name), str)), None)
    if words is not None:
        return words
    inner = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), None)
    return rich_text(inner if inner is not None else value.get("data"), depth + 1)


def _is_paragraph(block: Mapping[str, Any]) -> bool:
    """A block that holds words in blocks of its own, or in its data."""
    return any(isinstance(block.get(name), list | Mapping) for name in (*_LISTS, "data"))
