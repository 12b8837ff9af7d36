"""Days of the Iranian calendar, which Iranian and Afghan news are dated by."""

from __future__ import annotations

import csv
import re
from datetime import date, timedelta
from functools import lru_cache

from analytics.settings import ROOT

# The arithmetic rule holds from 1343 to 1472 (Heydari-Malayeri, "A concise review of the Iranian
# calendar", 2004): eight leap years in each cycle of 33.
_FIRST, _LAST, _CYCLE = 1343, 1472, 33
_LEAP = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
_NEW_YEAR = date(1964, 3, 21)  # of the year 1343
_LONG = 6  # months of 31 days; those after them have 30
# In figures alone only years that Muslim years, counted by the moon, have long passed.
_FIGURES = re.compile(r"(?<!\d)(1(?:39\d|40\d))([/.-])(\d{1,2})\2(\d{1,2})(?!\d)")
_LETTERS = str.maketrans({"ي": "ی", "ك": "ک", "ى": "ی", "\u200c": ""})


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    with (ROOT / "data" / "months_iranian.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: int(row["month"]) for row in csv.DictReader(file)}


@lru_cache(maxsize=1)
def _written() -> re.Pattern[str]:
    names = "|".join(sorted(_months(), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(\d{{1,2}})\s*({names})(?:\s?ماه)?،?,?\s*(?:سال\s)?(1[34]\d\d)(?!\d)"
    )


def from_iranian(text: str) -> tuple[str, str]:
    """The text with such a day as one of the common era, and a note where figures alone told it."""
    match = _FIGURES.search(text)
    if match:
        when = gregorian(int(match[1]), int(match[3]), int(match[4]))
        if when is None:
            return text, ""
        note = f"a year of the Iranian calendar: {match[0]} read as {when}"
        return f"{text[: match.start()]}{when}{text[match.end() :]}", note
    if text.isascii():
        return text, ""
    plain = text.translate(_LETTERS)
    match = _written().search(plain)
    when = gregorian(int(match[3]), _months()[match[2]], int(match[1])) if match else None
    return (f"{plain[: match.start()]}{when}{plain[match.end() :]}" if match and when else text), ""


def gregorian(year: int, month: int, day: int) -> date | None:
    """The day of the common era; None where the Iranian calendar has no such day, or none here."""
    if not (_FIRST <= year <= _LAST and 1 <= month <= 12):
        return None
    longest = 31 if month <= _LONG else 30 if month < 12 or year % _CYCLE in _LEAP else 29
    if not 1 <= day <= longest:
        return None
    leaps = sum(past % _CYCLE in _LEAP for past in range(_FIRST, year))
    before = 31 * min(month - 1, _LONG) + 30 * max(0, month - 1 - _LONG)
    return _NEW_YEAR + timedelta(days=365 * (year - _FIRST) + leaps + before + day - 1)
