"""When a page was fetched or saved, as crawlers, browsers and archives note it beside the page."""

from __future__ import annotations

import re

EDGE = 4000  # characters at either end of a page, in which such notes stand
_NOTED = re.compile(
    r"(?:SingleFile\s[^<>]{0,600}?saved date:\s{0,9}(?P<single>[^\n(<>]{10,60})"
    r"|by HTTrack Website Copier/[^<>]{0,80}?\],? (?P<mirror>[^<>]{10,50}?)\s{0,9}-->"
    r"|FILE ARCHIVED ON (?P<archive>\d\d:\d\d:\d\d [A-Z][a-z]{2} \d\d, \d{4})"
    r"|snapshot of the page as it appeared on (?P<cache>[^<>\n]{6,40}?\d{4}[^<>\n.]{0,20})"
    r"|saved from url=\(\d{1,4}\)\S{4,300} (?:at|on) (?P<saved>[^<>]{8,50}?)\s{0,9}-->"
    r"|\b(?:archived|retrieved|crawled|fetched|scraped|saved)[ _](?:at|on|date)\s?[:=]\s?[\"']?"
    r"(?P<noted>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?))",
    re.IGNORECASE,
)
_STAMP = re.compile(r"web\.archive\.org/web/(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)\d\d")


def when_saved(page: str) -> str | None:
    """The moment that the head or the foot of a saved page gives; None where it gives none."""
    for edge in (page[:EDGE], page[-EDGE:]):
        found = _NOTED.search(edge)
        if found:
            when = next(value for value in found.groupdict().values() if value)
            # "12:00:00 May 08, 2024": the clock behind its day.
            clock, _, day = when.partition(" ")
            return f"{day} {clock}" if found["archive"] else when.strip()
    return when_archived(page[:EDGE])


def when_archived(address: str | None) -> str | None:
    """The moment within an address of the Wayback Machine; None for any other."""
    found = _STAMP.search(address or "")
    return f"{found[1]}-{found[2]}-{found[3]}T{found[4]}:{found[5]}Z" if found else None
