"""The weekday beside a date, which tells of two readings of it the one that fits."""

from __future__ import annotations

import csv
import re
from datetime import date
from functools import lru_cache

from analytics.ingest.date_forms import lower
from analytics.settings import ROOT

_LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=1)
def _weekdays() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, int]]:
    """Names of weekdays in many languages, in lower case, and their numbers from Monday, 1."""
    with (ROOT / "data" / "weekdays.csv").open(encoding="utf-8", newline="") as file:
        numbers = {lower(row["name"]): int(row["weekday"]) for row in csv.DictReader(file)}
    names = "|".join(sorted(map(re.escape, numbers), key=len, reverse=True))
    # Right before the date or right behind it: "So" in a name is no Sunday.
    before = re.compile(rf"(?<![^\W\d_])({names})\.?[\s,|/(-]{{0,4}}$")
    return before, re.compile(rf"[\s,|/(-]{{1,4}}({names})(?![^\W\d_])"), numbers


def day_first_by_weekday(before: str, after: str, parts: tuple[int, int, int]) -> bool | None:
    """Which of 8/5 and 5/8 is on the weekday that stands beside it; None where none does, or both.

    `parts` are the two figures and the year, `before` and `after` what stands around them.
    """
    if not _LETTER.search(f"{before[-14:]} {after[:14]}"):
        return None
    named, follows, numbers = _weekdays()
    found = named.search(lower(before[-24:])) or follows.match(lower(after[:24]))
    if not found:
        return None
    first, second, year = parts
    fits = {
        order: _weekday(year, *((second, first) if order else (first, second))) == numbers[found[1]]
        for order in (True, False)
    }
    return None if fits[True] == fits[False] else fits[True]


def weekday_before(text: str) -> int | None:
    """The weekday, from Monday, 1, that a text ends on; None without one."""
    named, _, numbers = _weekdays()
    found = named.search(lower(text[-24:]))
    return numbers[found[1]] if found else None


def without_weekday(text: str) -> str:
    """A text without the weekday that it ends on, "Posted on Wednesday, "."""
    small = lower(text[-24:])
    found = _weekdays()[0].search(small) if len(small) == len(text[-24:]) else None
    return text[: len(text) - len(small) + found.start()] if found else text


def _weekday(year: int, month: int, day: int) -> int:
    try:
        return date(year, month, day).isoweekday()
    except ValueError:
        return 0
