"""The time of day beside a date, and the zone it is given in."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# Abbreviations that mean one offset in news. IST, CST of China and others are left unknown.
ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "UT": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "CEST": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "МСК": 180, "MSD": 240, "TRT": 180, "EST": -300,
    "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "JST": 540, "KST": 540, "HKT": 480, "SGT": 480, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "SAST": 120, "EAT": 180, "WAT": 60, "PKT": 300, "GST": 240, "MEZ": 60,
    "MESZ": 120, "HNE": -300, "HAE": -240, "WIB": 420, "WITA": 480,
}  # fmt: skip
# Zones named without saying whether it is summer there.
_BY_SEASON = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}  # fmt: skip

CLOCK = re.compile(
    r"(?:(?P<early>上午|早上|凌晨|午前|오전)|(?P<late>下午|晚上|午後|오후))?\s?"
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.]|\s?h\s?|[时時点點]|시\s?)(?P<minute>\d\d)(?!\d)"
    r"(?:[:.](?P<second>\d\d)(?:[.,]\d+)?)?"
    r"(?:\s?(?P<half>[ap])(?:\.?\s?m\b\.?|\b)|\s?(?P<arabic>[صم])(?!\w))?"
    r"|(?<![\d:.])(?P<alone>\d{1,2})\s?(?P<its>[ap])\.?\s?m\b",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:GMT|UTC|UT|Z)?\s*([+-])\s?(\d{1,2})(?::?(\d\d))?(?!\d)", re.IGNORECASE)
_ZONE = re.compile(r"([A-ZМСКмск]{1,4})(?![^\W\d_])")
_PLACE = re.compile(r"[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+")

_ZONE_BEHIND = re.compile(r"\s?,?\s?\(?(?:GMT|UTC|[A-Z]{3,4}\b)")

Clock = tuple[int, int, int]


def find_clock(before: str, after: str) -> tuple[Clock, str] | None:
    """The time that stands after a date, else right before it, and what follows the time."""
    for text in (after[:45], before[-24:]):
        match = CLOCK.search(text)
        if match:
            rest = text[match.end() :]
            # 16:41, 8 May 2024 (GMT+4): the zone of a time before a date may stand behind it.
            behind = text is not after and not rest.strip(" ,|") and _ZONE_BEHIND.match(after)
            return _hours(match), after[:45] if behind else rest
    return None


def _hours(match: re.Match[str]) -> Clock:
    hour = int(match["hour"] or match["alone"])
    half = (match["half"] or match["its"] or "").lower()
    half = half or {"ص": "a", "م": "p"}.get(match["arabic"] or "", "")
    half = half or ("a" if match["early"] else "p" if match["late"] else "")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour, int(match["minute"] or 0), int(match["second"] or 0)


def find_offset(text: str | None, when: datetime) -> int | None:
    """Minutes east of Greenwich at the beginning of a text; None where it names no zone.

    `when` is the local time, which decides about summer time where a zone has it.
    """
    if not text:
        return None
    head = text.strip()[:40].lstrip("(,").lstrip()
    match = _OFFSET.match(head)
    if match:
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        return (minutes if match[1] == "+" else -minutes) if minutes <= 14 * 60 else None
    place = _PLACE.match(head)
    if place:
        return _local(place[0], when)
    named = _ZONE.match(head)
    word = named[1].upper() if named else ""
    return _local(_BY_SEASON[word], when) if word in _BY_SEASON else ZONES.get(word)


def _local(place: str, when: datetime) -> int | None:
    try:
        offset = when.replace(tzinfo=ZoneInfo(place)).utcoffset()
    except (ZoneInfoNotFoundError, OverflowError, ValueError):
        return None
    return round(offset.total_seconds() / 60) if offset is not None else None
