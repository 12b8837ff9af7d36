"""Reading rows of facts: CSV files with names of columns, and dates in ISO form."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from analytics.actors.patterns import FOREVER

EARLIEST, LATEST = 0, FOREVER


class FactError(ValueError):
    """A row of facts that cannot be used: file, line, and what to do about it."""


def day(text: str, missing: int) -> int:
    """Ordinal of an ISO date; a month or a year means its first day. Raises ValueError."""
    if not text:
        return missing
    parts = [int(part) for part in text.split("-")]
    return date(*parts, *[1] * (3 - len(parts))).toordinal()


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and row of a CSV file; nothing where the file does not exist."""
    if not path.exists():
        return
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        try:
            for row in reader:
                yield reader.line_num, {k: (v or "").strip() for k, v in row.items() if k}
        except UnicodeDecodeError:
            raise FactError(f"{path.name}: not UTF-8; save it as UTF-8") from None


def days(row: dict[str, str], columns: tuple[str, str], where: str) -> tuple[int, int]:
    """Ordinals of the two dates of a row, open ends as EARLIEST and LATEST. Raises FactError."""
    try:
        return day(row.get(columns[0], ""), EARLIEST), day(row.get(columns[1], ""), LATEST)
    except (TypeError, ValueError):
        raise FactError(f"{where}: {' and '.join(columns)} must be dates as 2024-05-08") from None
