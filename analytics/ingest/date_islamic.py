"""Days of the Islamic calendar alone, as papers of the Gulf print them: "29 شوال 1445 هـ"."""

from __future__ import annotations

import csv
import re
from datetime import date, timedelta
from functools import lru_cache

from analytics.ingest.date_weekdays import weekday_before
from analytics.settings import ROOT

FIRST, LAST = 1343, 1500  # years: 1924 to 2077
LONGEST = 30  # days of a month
_BEFORE = 1948440 - 385 - 1721425  # days of the common era before the calendar's first, less 385
_LETTERS = str.maketrans(
    {"ی": "ي", "ى": "ي", "أ": "ا", "آ": "ا", "ة": "ه", "ہ": "ه", "ک": "ك", "’": "'", "ʿ": "'"}
)
_WESTERN = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    with (ROOT / "data" / "months_islamic.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"].translate(_LETTERS): int(row["month"]) for row in csv.DictReader(file)}


@lru_cache(maxsize=1)
def _written() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    years = "1(?:3[4-9]|4\\d)\\d|1500"
    return re.compile(
        rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s?(?:من\s)?({names}),?\s?({years})(?!\d)"
        rf"(?:\s?هـ?|\s?a\.?h\.?)?(?!\w)"
    )


def from_islamic(text: str) -> tuple[str, str]:
    """The text with such a day as one of the common era, and a note that it was reckoned."""
    plain = text.casefold().translate(_LETTERS)
    match = None if _WESTERN.search(plain) else _written().search(plain)
    when = gregorian(int(match[3]), _months()[match[2]], int(match[1])) if match else None
    if match is None or when is None:
        return text, ""
    stated = weekday_before(text[: match.start()])
    apart = (stated - when.isoweekday() + 3) % 7 - 3 if stated else 0
    when += timedelta(days=apart if abs(apart) == 1 else 0)
    # Months begin with the sight of the moon, which no rule foresees to the day.
    doubt = "" if stated == when.isoweekday() else "; it may be a day off"
    note = f"a day of the Islamic calendar, read as {when}{doubt}"
    return f"{plain[: match.start()]}{when}{plain[match.end() :]}", note


def gregorian(year: int, month: int, day: int) -> date | None:
    """The day by the arithmetic calendar (eleven leap years in thirty); None where it has none."""
    if not (FIRST <= year <= LAST and 1 <= month <= 12 and 1 <= day <= LONGEST):
        return None
    days = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day
    return date.fromordinal(days + _BEFORE)
