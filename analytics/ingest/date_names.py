"""The date in an article's address, or in the name of its file, where nothing better is known."""

from __future__ import annotations

import re

from analytics.ingest.article import Raw
from analytics.ingest.dates import DateError, Stamp, parse

_URL_DAY = re.compile(
    r"[/=_-]t?(?P<year>(?:19|20)\d\d)[/_-]?(?P<month>0[1-9]|1[0-2])[/_-]?(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
    r"|/(?P<year2>(?:19|20)\d\d)/(?P<month2>0?[1-9]|1[0-2])/(?P<day2>0?[1-9]|[12]\d|3[01])(?!\d)"
    r"|/(?P<year3>(?:19|20)\d\d)/(?P<word>[a-z]{3,9})/(?P<day3>0?[1-9]|[12]\d|3[01])(?!\d)",
    re.IGNORECASE,
)
# With the clock behind it; an archive's own is that of its copy.
_URL_STAMP = re.compile(
    r"(?<!/web)/(?P<day>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"
    r"(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?![\d*_a-z]*/)(?!\d)"
)
_URL_MONTH = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>0[1-9]|1[0-2])/(?!\d{1,2}/)")
# The year last: 08.05.2024, 8-5-2024. Which of the others is the day is asked as of any date.
_YEAR_LAST = re.compile(
    r"(?<![\d.])(?P<first>[0-3]?\d)(?P<mark>[._/-])(?P<second>[0-3]?\d)(?P=mark)"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)
# Where a name begins or ends so, it is dated by it; within a name it may be what it is about.
_DAY_MONTH_YEAR = r"(?:\d{1,2} [^\W\d_]{3,12} (?:19|20)\d\d|[^\W\d_]{3,12} \d{1,2},? (?:19|20)\d\d)"
_WORDS = re.compile(rf"^{_DAY_MONTH_YEAR}(?!\d)|(?<!\w){_DAY_MONTH_YEAR}$")
_DAY_FOLDERS = re.compile(
    r"/(?:19|20)\d\d/(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?=/)"
    r"|/(?:19|20)\d\d([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?=/)"
)
_MARKS = re.compile(r"[!\s.,()\[\]]")


def dates_in_names(raw: Raw) -> list[Stamp]:
    """The date that the address gives, else that of the file's name; none where neither has one."""
    name, path = _file_name(raw)
    for text, whole, source in ((raw.url, raw.url, "url"), (path, name, "file name")):
        if text and (found := _in_path(text) or _year_last(whole or "", raw.day_first)):
            return [found.of(source)]
        if source == "file name" and whole and (written := _WORDS.search(_spaced(whole))):
            found = _read(written[0])
            return [found.of(source)] if found else []
    return []


def _in_path(text: str) -> Stamp | None:
    """Year, month and day in this order; else year and month, as folders of an address."""
    match = _URL_DAY.search(text)
    if match:
        parts = (
            match.group("year", "month", "day"),
            match.group("year2", "month2", "day2"),
            match.group("year3", "word", "day3"),
        )
        year, month, day = next(part for part in parts if part[0])
        numeric = month.isdigit()
        found = _read(
            f"{year}-{int(month):02}-{int(day):02}" if numeric else f"{year} {month} {day}"
        )
        if found:
            return found
    if (stamped := _URL_STAMP.search(text)) and (found := _read(stamped["day"])):
        return found
    month_only = _URL_MONTH.search(text)
    return _read(f"{month_only['year']}-{month_only['month']}") if month_only else None


def _year_last(text: str, day_first: bool | None) -> Stamp | None:
    match = _YEAR_LAST.search(text)
    if not match:
        return None
    mark = "." if match["mark"] == "." else "/"
    return _read(mark.join(match.group("first", "second", "year")), day_first)


def _read(text: str, day_first: bool | None = None) -> Stamp | None:
    try:
        return parse(text, day_first)
    except DateError:
        return None


def _spaced(name: str) -> str:
    """The name without its suffix, its marks as spaces."""
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", name)
    return " ".join(re.sub(r"[_.+-]", " ", stem).split())


def _file_name(raw: Raw) -> tuple[str, str]:
    """The name of a page's file; and with the folders over it where these are year, month, day.

    An export, an archive or a folder is dated by the day it was made, not by that of any article.
    """
    if raw.place:
        return "", ""
    path = raw.origin.rsplit("!", 1)[-1]
    name = path.rsplit("/", 1)[-1]
    days = _DAY_FOLDERS.search(f"/{path}")
    return name, (days[0] if days else "") + "/" + _MARKS.sub("/", name)
