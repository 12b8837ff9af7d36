"""Dates as machines write them: without marks, by week or day of the year, in seconds or days."""

from __future__ import annotations

from datetime import datetime, timedelta

from analytics.ingest.date_forms import (
    CALLED,
    COMPACT,
    EPOCH,
    IN_PDF,
    MONTH_ALONE,
    OPEN,
    ORDINAL,
    PART_OF_YEAR,
    SERIAL,
    SPACED,
    SPACED_DAY_FIRST,
    WEEK,
    WRAPPED_EPOCH,
)
from analytics.ingest.date_stamp import DateError, Stamp, moment, stamp

# Tenths of millionths of a second since the years 1 and 1601, as Windows counts them, by how such
# numbers begin from 1997 and 2013 on. As billionths since 1970 they would lie in 1990 and 1974.
TICKS = {"63": 621_355_968_000_000_000, "13": 116_444_736_000_000_000}


def read_machine(text: str) -> Stamp | None:
    """ISO without dashes, by week or day of the year; seconds since 1970; a spreadsheet's day."""
    if match := PART_OF_YEAR.fullmatch(text):
        note = f"a part of a year; its year is taken: {text[:20]}"
        return Stamp(moment(int(match[1] or match[2]), 1, 1), "year", note=note)
    if not text[0].isdigit() and text[0] not in "-@/Dn=d":
        return None
    match = COMPACT.fullmatch(text)
    if match and 1000 <= int(match[1]) <= 2999:
        clock = None if match[4] is None else (int(match[4]), int(match[5]), int(match[6] or 0))
        return stamp((int(match[1]), int(match[2]), int(match[3])), clock, match[7] or "")
    if match := OPEN.fullmatch(text):
        return Stamp(moment(int(match[1]), int(match[2]), 1), "month")
    if match := IN_PDF.fullmatch(text):
        return read_machine(match[1] + (f"{match[2]}{match[3] or '00'}" if match[2] else "Z"))
    if match := CALLED.fullmatch(text):
        day = int(match[1]), int(match[2]), int(match[3])
        clock = (int(match[4]), int(match[5]), 0) if match[4] else None
        return stamp(day, clock, "UTC" if match["zone"] else "")
    match = SPACED.fullmatch(text)
    if match:
        return Stamp(moment(*map(int, match.groups())), "day")
    match = SPACED_DAY_FIRST.fullmatch(text)
    if match:
        return Stamp(moment(*map(int, match.groups()[::-1])), "day")
    seconds = WRAPPED_EPOCH.fullmatch(text)
    if seconds or EPOCH.fullmatch(text):
        return _since_1970(seconds[1] if seconds else text)
    return _by_number(text)


def _since_1970(text: str) -> Stamp:
    """Seconds, or their thousandths, millionths, billionths, told by how many there are."""
    count = float(text)
    if len(text) == 18 and (first := next((t for t in TICKS if text.startswith(t)), "")):
        count = float((int(text) - TICKS[first]) // 10_000_000)
    size = abs(count)
    count /= 1 if size < 1e11 else 1e3 if size < 1e14 else 1e6 if size < 1e17 else 1e9
    when = datetime(1970, 1, 1) + timedelta(seconds=round(count, 3))
    return Stamp(when.replace(microsecond=0), "minute", "+00:00")


def _by_number(text: str) -> Stamp | None:
    """Days by their number: in a week, in a year, in a spreadsheet; and months by theirs."""
    match = WEEK.fullmatch(text)
    if match:
        try:
            monday = datetime.fromisocalendar(int(match[1]), int(match[2]), int(match[3] or 1))
        except ValueError:
            raise DateError(f"{text} does not exist") from None
        return Stamp(monday, "day", note="" if match[3] else "a week; its Monday is taken")
    match = ORDINAL.fullmatch(text)
    if match:
        year, number = int(match[1] or match[3]), int(match[2] or match[4])
        when = moment(year, 1, 1) + timedelta(days=number - 1)
        if when.year != year and match[3]:
            return None
        if when.year != year:
            raise DateError(f"{text} does not exist")
        return Stamp(when, "day", note="" if match[1] else f"day {number} of {year}")
    match = SERIAL.fullmatch(text)
    if match:
        seconds = round(float(f"0.{match[3] or 0}") * 86_400)
        when = datetime(1899, 12, 30) + timedelta(days=int(match[1] + match[2]), seconds=seconds)
        note = f"a spreadsheet's number of a day: {text[:20]} read as {when:%Y-%m-%d}"
        return (
            Stamp(when, "minute", "unknown", note=note)
            if seconds
            else Stamp(when, "day", note=note)
        )
    match = MONTH_ALONE.fullmatch(text)
    if match and 1 <= int(match[2] or match[3]) <= 12:
        return Stamp(moment(int(match[1] or match[4]), int(match[2] or match[3]), 1), "month")
    return None
