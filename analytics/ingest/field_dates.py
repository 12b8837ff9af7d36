"""The day of a row, where the field that is called after it holds none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from functools import lru_cache
from typing import Any

from analytics.ingest.date_missing import stands_for_none
from analytics.ingest.date_relative import reckoned
from analytics.ingest.date_stamp import DateError
from analytics.ingest.dates import parse
from analytics.ingest.field_guess import guess
from analytics.ingest.field_names import field_names, fold
from analytics.ingest.field_values import date_in_parts, date_text, flat_text

YEAR = 4  # digits; a date of no more is a part of one
# Objects in which services keep what they know of an article beside it.
_BESIDE = (
    "metadata", "meta", "dates", "attributes", "properties", "sys", "head", "header", "links",
    "_links",
)  # fmt: skip
# What databases call the time at which a row was made.
_OF_ROWS = frozenset((
    "timestamp", "createdat", "created", "datecreated", "createdutc", "ts", "time", "seendate",
    "entrydate", "discoverdate", "receivedat",
))  # fmt: skip
_DAY = re.compile(r"\d{4}[-/.]\d\d[-/.]\d\d|\d\d?[./-]\d\d?[./-]\d{4}")
_TIMES = (
    "time", "pubtime", "publicationtime", "publishtime", "articletime", "uhrzeit", "zeit", "heure",
    "hora", "ora", "время", "час", "saat", "godzina", "tijd", "时间", "時間", "시간", "الوقت",
)  # fmt: skip
_ZONES = ("timezone", "tz", "zone", "utcoffset", "offset", "zeitzone", "fuseau")
_CLOCK = re.compile(
    r"\d{1,2}(?::\d\d){1,2}(?:[.,]\d+)?\s?(?:[ap]\.?m\.?)?(?:\s?[A-Z]{1,5}|[+-]\d\d:?\d\d)?"
    r"|\d{1,2}[.h]\d\d",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?")
_PLAIN = re.compile(r".{0,20}(?:19|20)\d\d.{0,30}", re.DOTALL)


def settled(given: str | None, fields: Mapping[str, Any], used: Set[str]) -> str | None:
    """The date of a row: the field given, or the next of its kind that tells a day.

    `used` are the names of fields that something of the article was read from. In many languages
    "data" is a date, and in programs anything; a time of day is put behind its day.
    """
    if len(given or "") <= YEAR and (parts := date_in_parts(fields)):
        return parts
    given = reckoned(given, fields) or given
    held = used & {name for name in fields if fold(name) in field_names()["published"]}
    given = _in_gmt(given, fields, held)
    if given and _tells_day(given):
        return _with_clock(given, fields) if _DAY.fullmatch(given.strip()) else given
    empty = any(_is_empty(fields[name]) for name in held)
    if other := _next(fields, used, empty):
        return f"{other} {given}" if given and _CLOCK.fullmatch(given.strip()) else other
    return given or beside("published", fields)


def _in_gmt(given: str | None, fields: Mapping[str, Any], held: Set[str]) -> str | None:
    """The date as WordPress also writes it in Greenwich time: date_gmt beside date."""
    for name in held:
        other = fields.get(f"{name}_gmt")
        if isinstance(other, str) and _LOCAL.fullmatch(other.strip()) and given == fields[name]:
            return f"{other.strip()}Z"
    return given


def _with_clock(day: str, fields: Mapping[str, Any]) -> str:
    """The day with the time of day and the zone that stand in fields of their own."""
    clock, zone = _clock_names(tuple(map(str, fields)))
    time = str(fields.get(clock) or "").strip() if clock else ""
    if not _CLOCK.fullmatch(time):
        return day
    told = fields.get(zone) if zone else None
    return f"{day} {time} {told.strip()[:40] if isinstance(told, str) else ''}".strip()


@lru_cache(maxsize=256)
def _clock_names(names: tuple[str, ...]) -> tuple[str, str]:
    """The names of the fields of a clock and of its zone; '' for none."""
    folded = {fold(name): name for name in reversed(names)}
    return tuple(next((folded[n] for n in known if n in folded), "") for known in (_TIMES, _ZONES))


def _is_empty(value: Any) -> bool:
    return value in (None, "") or (isinstance(value, str) and stands_for_none(value.strip()))


def _tells_day(text: str) -> bool:
    if _CLOCK.fullmatch(text.strip()):
        return False
    if _PLAIN.fullmatch(text):
        return True
    try:
        return not stands_for_none(text) and parse(text) is not None
    except (DateError, OverflowError):
        return True  # one that does not exist, which is told


def _next(fields: Mapping[str, Any], used: Set[str], empty: bool) -> str | None:
    """The first field that is called after the day of publication, unused, and tells one.

    Beside a field that is empty, when the row was made says nothing of when it was published.
    """
    free = {fold(name): name for name in reversed(list(fields)) if name not in used}
    for known in field_names()["published"]:
        if known in free and not (empty and known in _OF_ROWS):
            text = date_text(fields[free[known]])
            if text and len(text) > YEAR and _tells_day(text):
                return text
    return None


def beside(ours: str, fields: Mapping[str, Any]) -> str | None:
    """A field of ours in an object that holds what a service knows of the article."""
    for name in _BESIDE:
        inner = fields.get(name)
        if isinstance(inner, Mapping) and (theirs := guess(list(inner)).get(ours)):
            return (date_text if ours == "published" else flat_text)(inner[theirs])
    return None
