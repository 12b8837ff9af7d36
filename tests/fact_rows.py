"""Rows of the facts in data/, with their dates."""

from __future__ import annotations

import csv
from datetime import date
from itertools import pairwise
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "data"
FOREVER = date(9999, 1, 1)


def facts(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def since(row: dict[str, str], column: str = "since") -> date:
    return date.fromisoformat(row[column]) if row[column] else date.min


def until(row: dict[str, str], column: str = "until") -> date:
    return date.fromisoformat(row[column]) if row[column] else FOREVER


def overlapping(rows: list[dict[str, str]]) -> list[tuple[dict[str, str], dict[str, str]]]:
    ordered = sorted(rows, key=since)
    return [(a, b) for a, b in pairwise(ordered) if until(a) > since(b)]
