"""Values as Python prints them: {'title': 'Talks', 'tags': None}. Nothing of them is ever run."""

from __future__ import annotations

import ast
import re
from typing import Any

LONGEST = 300_000  # characters; Python takes a hundred times as much memory to read its literals
_BEGINS = re.compile(r"[\[({\s]{1,9}'")


def printed(text: str) -> tuple[Any] | None:
    """The value of such a text; None for any other text."""
    if len(text) > LONGEST or not _BEGINS.match(text):
        return None
    try:
        return (ast.literal_eval(text.strip()),)
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return None
