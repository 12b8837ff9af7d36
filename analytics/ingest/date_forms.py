"""The shapes that dates are written in, by machines and in some sixty languages."""

from __future__ import annotations

import csv
import html
import re
import unicodedata
from datetime import UTC, datetime
from functools import lru_cache

from analytics.settings import ROOT

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d"
_PLAIN = str.maketrans({sign: "-" for sign in _DASHES} | {"،": ","})
# Marks of direction, seams and signs without a width.
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\u00ad\ufeff]")
# Turkish writes i with and without a dot, Greek two forms of sigma: one of each is enough here.
_LOWER = str.maketrans({"\u0130": "i", "\u0131": "i", "\u0307": "", "\u03c2": "\u03c3"})

ISO = re.compile(
    r"[\"'(\[]?(\d{4})-(\d\d)(?:-(\d\d)(?:[T ]+(\d\d)[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?)?\s*"
    r"(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?(?:\[[\w/+-]+\]|/.*|[\"')\]])?",
    re.IGNORECASE,
)
COMPACT = re.compile(
    r"(\d{4})(\d\d)(\d\d)(?:[T_ ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d{4})?)?"
)
WEEK = re.compile(r"(\d{4})-?W(\d\d)(?:-?([1-7]))?", re.IGNORECASE)
ORDINAL = re.compile(r"([12]\d{3})-(\d{3})|((?:19|20)\d\d)([0-3]\d\d)")
# Of a part of a year only the year is sure to fit in a bin.
PART_OF_YEAR = re.compile(
    r"(?:Q[1-4]|[1-4]Q|H[12]|[12]H|spring|summer|autumn|fall|winter)[ ,/-]{0,2}((?:19|20)\d\d)"
    r"|((?:19|20)\d\d)[ ,/-]{0,2}(?:Q[1-4]|[1-4]Q|H[12]|[12]H|spring|summer|autumn|fall|winter)",
    re.IGNORECASE,
)
SPACED = re.compile(r"([12]\d{3})[ _](\d\d)[ _](\d\d)(?:[ _]\d\d){0,3}")
SPACED_DAY_FIRST = re.compile(r"(\d\d) (\d\d) ((?:19|20)\d\d)")
EPOCH = re.compile(
    r"-?\d{9,10}(?:\.\d+)?|-?\d{12,13}|-?\d{15,16}|-?\d{18,19}|1\.\d{2,18}e\+?(?:9|1[258])",
    re.IGNORECASE,
)
WRAPPED_EPOCH = re.compile(
    r"(?:@|(?:new )?/?Date\()(-?\d{9,13})(?:[+-]\d{4})?(?:\)/?)?", re.IGNORECASE
)
# Days since 1899-12-30, as spreadsheets count them: 1970 to 2064, with the time as a fraction.
SERIAL = re.compile(r"(2[5-9]|[345]\d)(\d{3})(?:[.,](\d+))?")
# As programs write a date for programs: Python, a spreadsheet.
CALLED = re.compile(
    r"(?:=date|datetime\.date(?:time)?)\((\d{4}), ?(\d{1,2}), ?(\d{1,2})"
    r"(?:, ?(\d{1,2}), ?(\d{1,2}))?(?:, ?\d{1,6})*(?P<zone>, ?tzinfo=[\w.]*utc\)?)?\)",
    re.IGNORECASE,
)
# As PDF files write it.
IN_PDF = re.compile(r"D:(\d{14})(?:Z|([+-]\d\d)'?(\d\d)?'?)?.*")
# A month or a year whose day, or month, is left open by a database or a librarian.
OPEN = re.compile(
    r"(\d{4})-(0[1-9]|1[0-2])-(?:00|xx|\?\?|--)(?:[t ]00:00(?::00)?z?)?", re.IGNORECASE
)
MONTH_ALONE = re.compile(r"(\d{4})[/.](\d{1,2})|(\d{1,2})[/.](\d{4})")
NUMERIC = re.compile(
    r"(?<![\d./-])(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})(?![\d/-]|\.\d)"
)
YEAR = re.compile(
    r"[\[(]?\s*(?:c\.|ca\.?|circa)?\s*(\d{4})\s*(?:г\.?|год[а]?)?[\])]?", re.IGNORECASE
)


# Digits of lands that all put the day first.
EASTERN = re.compile("[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]")
MARKED = re.compile("\\d\u200f[/.-]")  # as browsers write a date in Arabic and Hebrew


def century(year: int) -> int:
    """A year of two digits with all four: at most next year."""
    return 2000 + year if year <= datetime.now(UTC).year % 100 + 1 else 1900 + year


def plain_date(text: str) -> str:
    """A date in plain signs: Western digits and dashes, narrow letters, single spaces."""
    if "&" in text:
        text = html.unescape(text)
    # "May 08 @ 14:41", as programs of portals wrote it.
    if text.isascii():
        return " ".join(text.replace("\x00", "").replace(" @ ", " ").split())
    text = unicodedata.normalize("NFKC", _UNSEEN.sub("", text).translate(_PLAIN))
    digits = (str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
    return " ".join("".join(digits).split())


def plain_i(text: str) -> str:
    """A text with one i and one sigma, as `lower` leaves them, its capitals kept."""
    return text.translate(_LOWER)


def lower(text: str) -> str:
    """Lower case in which every language's months are compared."""
    return text.translate(_LOWER).lower()


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """Names of months in many languages, in lower case, and their numbers."""
    with (ROOT / "data" / "months.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return {lower(unicodedata.normalize("NFKC", r["name"])): int(r["month"]) for r in rows}


_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
ROMAN = {name: number for number, name in enumerate(_NUMERALS, 1)}


@lru_cache(maxsize=1)
def patterns() -> tuple[re.Pattern[str], ...]:
    """Written dates in lower case, the most exact first; groups year, month or number, and day."""
    names = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    month = rf"(?P<month>{names})"
    # Of a span of days, as in "May 8-9", the first one counts.
    span = r"(?:\s?[-/]\s?\d{1,2}(?:st|nd|rd|th)?\.?(?!\d))?"
    day = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|ê|o\b|-?(?:го|е|є|ге)\b|\.)?{span}"
    year = r"(?P<year>\d{4})(?!\d)"
    short = r"'?(?P<year>\d{2})(?![\d:.]|\s?h)"
    gap = r"[\s,./-]*"
    clock = r"(?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?:\s(?P<zone>[a-z]{1,5}|[+-]\d\d(?:\d\d)?))?"
    roman = rf"(?P<roman>{'|'.join(sorted(ROMAN, key=len, reverse=True))})"
    # Arabic gives both names of a month, as in "Ayyar/Mayu".
    other = r"(?:\s?/\s?[^\s\d/]+)?"
    forms = (
        rf"(?<!\w){month}\.?\s+{day}\s{clock}\s{year}",
        rf"(?<!\w){month}(?:[.,]\s*|\s+){day}(?:,\s*|\s+)(?:de\s+)?{year}",
        rf"(?<!\d)(?<!\d[:h]){day}{gap}(?:(?:day\s+)?of\s+|de\s+|ga\s+|ta[’']\s|d[’']\s?|ב)?{month}\.?{other}{gap}(?:de[l]?\s+)?{year}",
        rf"(?<!\d){year}(?:\s?m\.|e?ko\b|\.?\s?gada|\s?թ\.?|\s?թվականի|\s?წლის"
        rf"|[\s-]?c[iüuı] il(?:in|də)?|\s?ж\.)?"
        rf"{gap}{month}\.?{gap}{day}(?!\d)",
        rf"(?<!\d){year}(?:\.?\s?gada|\s?жылғы|[\s-]жылдын|-yil|\s?թ\.|\s?թվականի"
        rf"|\s?წლის|,)?\s{day}[\s-]?{month}\w{{0,2}}(?!\w)",
        r"(?<!\d)(?P<year>\d{4})\s?оны\s?(?P<number>\d{1,2})(?:-р)?\s?сарын\s?(?P<day>\d{1,2})",
        rf"(?<!\d){day}\s?[./-]\s?{roman}\s?[./-]\s?{year}",
        r"(?<!\d)(?P<day>\d{1,2}) tháng (?P<number>\d{1,2})(?:,| năm)? (?P<year>\d{4})(?!\d)",
        rf"(?<!\w){month}\.?(?:\s?[-/]\s?[^\W\d]+)?,?\s+(?:de\s+)?{year}",
        r"(?<!\d)(?P<year>\d{4})\s*[年년]\s*(?P<number>\d{1,2})\s*[月월]"
        r"(?:\s*(?P<day>\d{1,2})\s*[日일])?",
        rf"(?<!\d){day}[\s/-]{month}\.?(?:[\s/-]|(?=')){short}",
        rf"(?<!\w)(?P<day>\d\d){month}(?P<year>\d\d)(?!\w)",
        rf"(?<!\w){month}\.?\s{day},?\s'(?P<year>\d\d)(?!\d)",
    )
    return tuple(re.compile(form) for form in forms)
