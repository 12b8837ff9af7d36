"""Dates as people and machines write them: read exactly, refused when impossible, doubted aloud.

A date keeps its precision and its time zone. Numeric dates such as 3/4/2020 are read in the order
that their source gives evidence of; without evidence the reading is said to be ambiguous.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from analytics.ingest.date_forms import (
    CLOCK,
    COMPACT,
    EPOCH,
    ISO,
    NUMERIC,
    OFFSET,
    YEAR,
    ZONE,
    ZONES,
    months,
    patterns,
)

EARLIEST = 1800  # newspapers with datelines; older is a slip of the pen more often than not
PRECISIONS = ("year", "month", "day", "minute")


_LONG_PAST = 2024  # no clock has to be asked about the years before


class DateError(ValueError):
    """A date that does not exist, as 30 February."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as read: naive UTC, precision, zone, and whether its order had to be guessed."""

    when: datetime
    precision: str
    zone: str = ""
    ambiguous: bool = False
    source: str = ""
    note: str = ""

    def of(self, source: str) -> Stamp:
        """The same date with the place where it was found."""
        return Stamp(self.when, self.precision, self.zone, self.ambiguous, source, self.note)


def parse(text: str, day_first: bool | None = None) -> Stamp | None:
    """The date in a short text, None where there is none; DateError for an impossible one."""
    text = text.strip()
    if not text or len(text) > 300:
        return None
    match = ISO.fullmatch(text)
    if match:
        return _iso(match)
    return _machine(text) or _written(text) or _numeric(text, day_first) or _year_alone(text)


def _iso(match: re.Match[str]) -> Stamp:
    year, month, day, hour, minute, second, zone = match.groups()
    if day is None:
        return Stamp(_moment(int(year), int(month), 1), "month")
    return _stamp(
        (int(year), int(month), int(day)),
        None if hour is None else (int(hour), int(minute), int(second or 0)),
        _offset(zone),
    )


def _machine(text: str) -> Stamp | None:
    """ISO without dashes, as in GDELT, and seconds, milli- or microseconds since 1970."""
    match = COMPACT.fullmatch(text)
    if match and 1000 <= int(match[1]) <= 2999:
        clock = None if match[4] is None else (int(match[4]), int(match[5]), int(match[6] or 0))
        return _stamp((int(match[1]), int(match[2]), int(match[3])), clock, _offset(match[7]))
    if EPOCH.fullmatch(text):
        digits = len(text.lstrip("-").split(".")[0])
        seconds = float(text) / (1 if digits <= 10 else 1e3 if digits <= 13 else 1e6)
        when = datetime(1970, 1, 1) + timedelta(seconds=seconds)
        return Stamp(when.replace(microsecond=0), "minute", "+00:00")
    return None


def _written(text: str) -> Stamp | None:
    """Dates with a month's name, in any of the languages of `data/months.csv`."""
    for pattern in patterns():
        match = pattern.search(text)
        if not match:
            continue
        parts = match.groupdict()
        month = int(parts.get("monthnumber") or 0) or months()[parts["month"].casefold()]
        if parts.get("day") is None:
            return Stamp(_moment(int(parts["year"]), month, 1), "month")
        return _with_clock((int(parts["year"]), month, int(parts["day"])), text, match)
    return None


def _numeric(text: str, day_first: bool | None) -> Stamp | None:
    match = NUMERIC.search(text)
    if not match:
        match = re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)", text)
        return _with_clock(tuple(map(int, match.groups())), text, match) if match else None
    first, mark, second, last = match.groups()
    if len(first) == 4:
        return _with_clock((int(first), int(second), int(last)), text, match)
    if len(first) == 3 or len(last) == 1:
        return None
    year = int(last) if len(last) == 4 else _century(int(last))
    order = numeric_order(text)
    chosen = order if order is not None else (True if mark == "." else day_first)
    day, month = (int(first), int(second)) if chosen else (int(second), int(first))
    if chosen is None and int(first) > 12:
        day, month = month, day
    stamp = _with_clock((year, month, day), text, match)
    return replace(stamp, ambiguous=chosen is None and int(first) != int(second))


def numeric_order(text: str) -> bool | None:
    """Evidence in one date: True for day first (25/12/2020), False for month first, else None."""
    match = NUMERIC.search(text)
    if not match or len(match[1]) > 2:
        return None
    first, second = int(match[1]), int(match[3])
    if first > 12 >= second:
        return True
    if second > 12 >= first:
        return False
    return None


def is_ambiguous(text: str | None) -> bool:
    """Could this date be read both day first and month first, with different days?"""
    match = NUMERIC.search(text) if text else None
    return bool(
        match
        and len(match[1]) <= 2
        and match[2] != "."
        and 0 < int(match[1]) <= 12
        and 0 < int(match[3]) <= 12
        and int(match[1]) != int(match[3])
    )


def _year_alone(text: str) -> Stamp | None:
    match = YEAR.fullmatch(text)
    return Stamp(_moment(int(match[1]), 1, 1), "year") if match else None


def _century(year: int) -> int:
    return 2000 + year if year <= datetime.now(UTC).year % 100 + 1 else 1900 + year


def _with_clock(day: tuple[int, ...], text: str, match: re.Match[str]) -> Stamp:
    """Adds the clock time that stands after the date, else right before it."""
    after, before = text[match.end() : match.end() + 45], text[: match.start()][-16:]
    clock = CLOCK.search(after) or CLOCK.search(before)
    if not clock:
        return _stamp(day, None, None)
    hour = int(clock[1] or clock[5])
    half = (clock[4] or clock[6] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    rest = after[clock.end() :] if clock.string is after else ""
    return _stamp(day, (hour, int(clock[2] or 0), int(clock[3] or 0)), _offset(rest))


def _offset(text: str | None) -> int | None:
    """Minutes east of Greenwich at the beginning of a text; None where it names no zone."""
    if not text:
        return None
    head = text.strip()[:24].lstrip("(").lstrip()
    match = OFFSET.match(head)
    if match:
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        return (minutes if match[1] == "+" else -minutes) if minutes <= 14 * 60 else None
    match = ZONE.match(head)
    return ZONES.get(match[1]) if match else None


def _stamp(day: tuple[int, ...], clock: tuple[int, int, int] | None, offset: int | None) -> Stamp:
    midnight = _moment(*day)
    # 00:00:00 is how databases write a day without a time; shifting it would change the day.
    if clock is None or clock == (0, 0, 0):
        return Stamp(midnight, "day")
    hour, minute, second = clock
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and (minute or second)):
        # The day stands, whatever the clock says.
        note = f"impossible time, only the day is kept: {hour:02}:{minute:02}:{second:02}"
        return Stamp(midnight, "day", note=note)
    when = midnight + timedelta(hours=hour, minutes=minute, seconds=min(second, 59))
    if offset is None:
        return Stamp(when, "minute", "unknown")
    sign = "-" if offset < 0 else "+"
    zone = f"{sign}{abs(offset) // 60:02}:{abs(offset) % 60:02}"
    try:
        return Stamp(when - timedelta(minutes=offset), "minute", zone)
    except OverflowError:
        raise DateError(f"{when} lies outside the calendar") from None


def _moment(year: int, month: int, day: int) -> datetime:
    try:
        return datetime(year, month, day)
    except ValueError:
        raise DateError(f"{year:04}-{month:02}-{day:02} does not exist") from None


def doubt(stamp: Stamp, now: datetime | None = None) -> str | None:
    """Why a date deserves no trust, if it does not: it lies in the future, or before newspapers."""
    if stamp.when.year < EARLIEST:
        return f"date before {EARLIEST}: {stamp.when.date().isoformat()}"
    if stamp.when.year < _LONG_PAST:
        return None
    now = now or datetime.now(UTC).replace(tzinfo=None)
    if stamp.when > now + timedelta(days=1):
        return f"date in the future: {stamp.when:%Y-%m-%d}"
    return None
