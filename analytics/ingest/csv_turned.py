"""Small tables that lie on their side: names in the first column, an article in each other.

Or the same names again and again, with one article below the other.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence

from analytics.ingest.fields import guess

MOST_ROWS = 40


def turned(
    lines: Sequence[str], dialect: Mapping[str, object], mapping: Mapping[str, str] | None = None
) -> list[list[str]]:
    """The rows of such a table, names first, one article after the other; [] for any other table.

    `lines` are all lines of the file.
    """
    try:
        rows = [row for row in csv.reader(lines, strict=True, **dialect) if any(row)]  # type: ignore[arg-type]
    except csv.Error:
        return []
    if not 2 <= len(rows) <= MOST_ROWS or len(rows[0]) < 2 or {*map(len, rows)} != {len(rows[0])}:
        return []
    if cycled := _cycled(rows, mapping):
        return cycled
    down, across = (guess(names, mapping) for names in ([row[0] for row in rows], rows[0]))
    # Names that stand below each other, and in the first row no more than the one they share.
    named = {"title", "text"} <= set(down) and len(down) * 2 > len(rows)
    return [list(column) for column in zip(*rows, strict=True)] if named and len(across) < 2 else []


def _cycled(rows: list[list[str]], mapping: Mapping[str, str] | None) -> list[list[str]]:
    """Articles one below the other, each with the same names before its values."""
    names = [row[0].strip() for row in rows]
    length = next((n for n in range(1, len(names)) if names[n] == names[0]), 0)
    if len(rows[0]) != 2 or length < 2 or len(names) % length:
        return []
    if names != names[:length] * (len(names) // length):
        return []
    if not {"title", "text"} <= set(guess(names[:length], mapping)):
        return []
    values = [row[1] for row in rows]
    parts = [values[n : n + length] for n in range(0, len(values), length)]
    return [names[:length], *parts]
