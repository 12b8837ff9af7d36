"""A date as it was read, and how far it can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from analytics.ingest.date_clock import Clock, find_offset

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


def stamp(day: tuple[int, ...], clock: Clock | None, zone: str) -> Stamp:
    """The stamp of a day and a time of it.

    `zone` is text that begins with the zone's name or offset, if it has one. Raises
    DateError for what is not in the calendar.
    """
    midnight = moment(*day)
    # 00:00:00 is how databases write a day without a time; shifting it would change the day.
    if clock is None or clock == (0, 0, 0):
        return Stamp(midnight, "day")
    hour, minute, second = clock
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and (minute or second)):
        # The day stands, whatever the clock says.
        note = f"impossible time, only the day is kept: {hour:02}:{minute:02}:{second:02}"
        return Stamp(midnight, "day", note=note)
    try:
        when = midnight + timedelta(hours=hour, minutes=minute, seconds=min(second, 59))
        offset = find_offset(zone, when)
        if offset is None:
            return Stamp(when, "minute", "unknown")
        sign = "-" if offset < 0 else "+"
        name = f"{sign}{abs(offset) // 60:02}:{abs(offset) % 60:02}"
        return Stamp(when - timedelta(minutes=offset), "minute", name)
    except OverflowError:
        raise DateError(f"{midnight:%Y-%m-%d} lies outside the calendar") from None


def moment(year: int, month: int, day: int) -> datetime:
    """Midnight of a day; DateError where there is no such day."""
    try:
        return datetime(year, month, day)
    except ValueError:
        raise DateError(f"{year:04}-{month:02}-{day:02} does not exist") from None


def doubt(found: Stamp, now: datetime | None = None) -> str | None:
    """Why a date deserves no trust, if it does not: it lies in the future, or before newspapers."""
    if found.when.year < EARLIEST:
        return f"date before {EARLIEST}: {found.when.date().isoformat()}"
    if found.when.year < _LONG_PAST:
        return None
    now = now or datetime.now(UTC).replace(tzinfo=None)
    if found.when > now + timedelta(days=1):
        return f"date in the future: {found.when:%Y-%m-%d}"
    return None
