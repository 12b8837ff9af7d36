"""Dates that do not show the order of their parts, as a column of them does: 24-05-08, 240508."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta

from analytics.ingest.date_forms import NUMERIC, century

Parts = tuple[int, int, int]
FEWEST = 3  # different dates, from which on they tell something
CLEARER = 4  # times as long a span, by which the other place of the year is out
FALSE = 0.1  # of the dates of a column that may be slips of the pen
AHEAD = timedelta(days=400)  # of today: no paper is dated later
_JOINED = re.compile(r"(\d\d)(\d\d)((?:19|20)\d\d)")
_JOINED_SHORT = re.compile(r"(\d\d)(\d\d)(\d\d)")
# Places of year, month and day.
YEAR_FIRST, DAY_FIRST, MONTH_FIRST = (0, 1, 2), (2, 1, 0), (2, 0, 1)


def apart(text: str) -> str:
    """A day in eight digits with its year last, with strokes between; any other as it is."""
    return re.sub(f"^{_JOINED.pattern}$", r"\1/\2/\3", text.strip())


def short_parts(text: str) -> Parts | None:
    """The three numbers of a date whose year has two digits; None where it is no such date."""
    text = text.strip()
    if match := _JOINED_SHORT.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    match = NUMERIC.search(text[:40])
    if not match or len(match[1]) > 2 or len(match[1] + match[4]) < 3 or len(match[4]) > 2:
        return None
    return int(match[1]), int(match[3]), int(match[4])


def shows_year_first(text: str) -> bool:
    """Does the date alone show that its year stands first? 22/1/5, as no year has one digit."""
    match = NUMERIC.search(text[:40])
    return match is not None and (len(match[1]), len(match[4])) == (2, 1)


def with_century(text: str, year_first: bool | None) -> str:
    """A date whose year has two digits, with all four; any other text as it is."""
    if not year_first and shows_year_first(text):
        year_first = True
    if year_first is None or short_parts(text) is None:
        return text
    joined = _JOINED_SHORT.fullmatch(text.strip())
    first, mark, second, last = (
        (joined[1], "-" if year_first else "/", joined[2], joined[3])
        if joined
        else NUMERIC.search(text).groups()  # type: ignore[union-attr]
    )
    whole = (
        f"{century(int(first))}-{second:0>2}-{last}"
        if year_first
        else f"{first}{mark}{second}{mark}{century(int(last))}"
    )
    return whole if joined else NUMERIC.sub(whole, text, count=1)


def is_year_first(dates: Iterable[Parts]) -> bool | None:
    """Whether a column of such dates puts the year first; False: last; None where it shows neither.

    Read in a wrong order, days become years: dates of some months lie decades apart then, do not
    exist, or have yet to come.
    """
    found = set(dates)
    if len(found) < FEWEST:
        return None
    first = _span(found, YEAR_FIRST)
    spans = [span for order in (DAY_FIRST, MONTH_FIRST) if (span := _span(found, order))]
    last = min(spans, default=None)
    if first is None or last is None:
        return None if first is last else first is not None
    if last >= CLEARER * first:
        return True
    return False if first >= CLEARER * last else None


def _span(found: Iterable[Parts], order: Parts) -> timedelta | None:
    """From the first to the last day, read in one order; None where they do not exist."""
    days, false = [], 0
    latest = date.today() + AHEAD
    for parts in found:
        year, month, day = (parts[place] for place in order)
        when = None
        with suppress(ValueError):
            when = date(century(year), month, day)
        if when is None or when > latest:
            false += 1
        else:
            days.append(when)
    if not days or false > FALSE * (false + len(days)):
        return None
    return max(days) - min(days) + timedelta(days=1)
