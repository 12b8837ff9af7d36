"""Dates as people and machines write them: read exactly, refused when impossible, doubted aloud.

A date keeps its precision and its time zone. Numeric dates such as 3/4/2020 are read in the order
that their source gives evidence of; without evidence the reading is said to be ambiguous.
"""

from __future__ import annotations

import re
from dataclasses import replace

from analytics.ingest.date_clock import find_clock
from analytics.ingest.date_columns import apart, with_century
from analytics.ingest.date_eras import from_buddhist, western_years
from analytics.ingest.date_forms import (
    EASTERN,
    ISO,
    MARKED,
    NUMERIC,
    OPEN,
    ROMAN,
    YEAR,
    century,
    lower,
    months,
    patterns,
    plain_date,
)
from analytics.ingest.date_iranian import from_iranian
from analytics.ingest.date_islamic import from_islamic
from analytics.ingest.date_machine import read_machine
from analytics.ingest.date_missing import stands_for_none
from analytics.ingest.date_order import in_order
from analytics.ingest.date_stamp import DateError, Stamp, doubt, moment, stamp
from analytics.ingest.date_weekdays import day_first_by_weekday

UPDATED = re.compile(r"updat|modif|mis à jour|обновл|aktualis|actualiz", re.IGNORECASE)
PUBLISHED = re.compile(
    r"publish|posted|issued|publi[ée]|опубл|veröffentl|publicad|pubblicat", re.IGNORECASE
)
# What stands beside a date in languages that all put the day first: "Le 08/05/24 à 16h41".
DAY_FIRST = re.compile(
    r"\d\s?h(?:\s?\d\d)?\b|\d\s?[صم](?!\w)|\b(?:uhr|le|el|à|às|alle|ore|klo|kl|godz|saat|thứ|ngày)\b|\d\s?u\d\d\b",
    re.IGNORECASE,
)

_LETTER = re.compile(r"[^\W\d_]")
OLD = 1950  # years of two digits tell an earlier one seldom
# Behind a date that the time since was told of ("3 hours ago"); see date_relative.
RECKONED = " (reckoned from: "
# "8 мая, среда, 2024", "May the 8th, 2024": what stands amid a day and is none of it.
_AMID = re.compile(
    r"(\d{1,2}\.? [^\W\d_]{3,12}), [^\W\d_]{4,14}, (?=\d{4}\b)"
    r"|(?<=[a-z]) the (?=\d{1,2}(?:st|nd|rd|th)\b)",
    re.IGNORECASE,
)
# Of a span of days the first one counts.
_SPAN = re.compile(r"^(\d\d?([./])\d\d?\2\d{4})\s?[-–]\s?\d\d?\2\d\d?\2\d{4}$")

__all__ = ["DateError", "Stamp", "doubt", "is_ambiguous", "numeric_order", "parse"]


def parse(text: str, day_first: bool | None = None, year_first: bool | None = None) -> Stamp | None:
    """The date in a short text, None where there is none; DateError for an impossible one.

    `day_first` and `year_first` say in which order the source puts the parts of a numeric date.
    """
    text = with_century(apart(text), year_first)
    if not text or len(text) > 300 or stands_for_none(text):
        return None
    text, mark, told = text.partition(RECKONED)
    if mark:
        found = _parse(text, None)
        said = f"reckoned from '{told.rstrip(')')}' and the time of fetching"
        return replace(found, note=said) if found else None
    if day_first is None and (EASTERN.search(text) or MARKED.search(text)):
        day_first = True
    if day_first is None and UPDATED.search(text):
        day_first = _order_in(text)
    text = _AMID.sub(r"\1 ", _told(in_order(plain_date(text))))
    text = western_years(text)
    for other in (from_buddhist, from_iranian, from_islamic):
        text, note = other(text)
        if note:
            break
    found = _parse(text, day_first)
    return replace(found, note=note) if found and note else found


def _told(text: str) -> str:
    """Of a line that tells of an update as well, the part that tells of the publication."""
    if not UPDATED.search(text):
        return text
    first = PUBLISHED.search(text)
    part = UPDATED.split(text[first.start() :] if first else text, maxsplit=1)[0]
    return part if first and re.search(r"\d{4}", part) else text


def _parse(text: str, day_first: bool | None) -> Stamp | None:
    text = re.sub(r"^\+(?:00)?(?=\d{4}-\d\d)", "", text)
    text = _SPAN.sub(r"\1", text)
    match = None if OPEN.fullmatch(text) else ISO.fullmatch(text)
    if match and not (match[3] is None and int(match[2]) > 12 and int(match[2]) > int(text[2:4])):
        return _iso(match)
    return read_machine(text) or _written(text) or _numeric(text, day_first) or _year_alone(text)


def _iso(match: re.Match[str]) -> Stamp:
    year, month, day, hour, minute, second, zone = match.groups()
    if day is None:
        return Stamp(moment(int(year), int(month), 1), "month")
    return stamp(
        (int(year), int(month), int(day)),
        None if hour is None else (int(hour), int(minute), int(second or 0)),
        (zone or "").upper(),
    )


def _written(text: str) -> Stamp | None:
    """Dates with a month's name, in any of the languages of `data/months.csv`."""
    if not _LETTER.search(text):  # every one of them has a name, or a sign such as 年
        return None
    small = lower(text)
    for pattern in patterns():
        match = pattern.search(small)
        if not match:
            continue
        parts = match.groupdict()
        number = parts.get("number") or ROMAN.get(parts.get("roman") or "")
        month = int(number) if number else months()[parts["month"]]
        year = int(parts["year"]) if len(parts["year"]) > 2 else century(int(parts["year"]))
        if parts.get("day") is None:
            return Stamp(moment(year, month, 1), "month")
        day = (year, month, int(parts["day"]))
        if parts.get("clock"):
            hour, minute, second = (*map(int, parts["clock"].split(":")), 0)[:3]
            return stamp(day, (hour, minute, second), (parts["zone"] or "").upper())
        return _with_clock(day, text, match)
    return None


def _numeric(text: str, day_first: bool | None) -> Stamp | None:
    match = NUMERIC.search(text)
    if not match:
        # With colons: as cameras write it.
        match = re.match(r"(\d{4})[-:](\d{1,2})[-:](\d{1,2})(?!\d)", text)
        return _with_clock(tuple(map(int, match.groups())), text, match) if match else None
    first, mark, second, last = match.groups()
    if len(first) == 4:
        return _with_clock((int(first), int(second), int(last)), text, match)
    if len(first) == 3 or len(last) == 1:
        return None
    year = int(last) if len(last) == 4 else century(int(last))
    if mark == "-" and year < OLD <= century(int(first)):  # 23-12-31, and not 1931
        return _with_clock((century(int(first)), int(second), int(last)), text, match)
    order = numeric_order(text)
    if order is None and mark != ".":
        around = text[: match.start()], text[match.end() :]
        order = day_first_by_weekday(*around, (int(first), int(second), year))
    if order is None and day_first is None and DAY_FIRST.search(text):
        day_first = True
    chosen = order if order is not None else (True if mark == "." else day_first)
    day, month = (int(first), int(second)) if chosen else (int(second), int(first))
    if chosen is None and int(first) > 12:
        day, month = month, day
    found = _with_clock((year, month, day), text, match)
    if mark in "-/" and len(last) == 2 and int(first) > 12 and 0 < int(last) <= 31:
        # 24-05-08 is written year first in East Asia and year last elsewhere.
        found = replace(found, note=f"year of two digits: read as {found.when:%Y-%m-%d}")
    return replace(found, ambiguous=chosen is None and int(first) != int(second))


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


def _order_in(text: str) -> bool | None:
    """The order that another date of the same line proves: "08/05/2024, updated 31/05/2024"."""
    orders = {numeric_order(match[0]) for match in NUMERIC.finditer(text)} - {None}
    return orders.pop() if len(orders) == 1 else None


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
    return Stamp(moment(int(match[1]), 1, 1), "year") if match else None


def _with_clock(day: tuple[int, ...], text: str, match: re.Match[str]) -> Stamp:
    """Adds the clock time that stands after the date, else right before it."""
    found = find_clock(text[: match.start()], text[match.end() :].removeprefix(":"))
    return stamp(day, *found) if found else stamp(day, None, "")
