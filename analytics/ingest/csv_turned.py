"""Small tables that lie on their side: names in the first column, an article in each other."""

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
    down, across = (guess(names, mapping) for names in ([row[0] for row in rows], rows[0]))
    # Names that stand below each other, and in the first row no more than the one they share.
    named = {"title", "text"} <= set(down) and len(down) * 2 > len(rows)
    return [list(column) for column in zip(*rows, strict=True)] if named and len(across) < 2 else []
