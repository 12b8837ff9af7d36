"""The shapes that dates are written in, by machines and in some forty languages."""

from __future__ import annotations

import csv
import re
from functools import lru_cache

from analytics.settings import ROOT

# Abbreviations that mean one offset in news. IST, CST of China and others are left unknown.
ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "UT": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "CEST": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "MSD": 240, "TRT": 180, "EST": -300, "EDT": -240,
    "ET": -300, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "JST": 540, "KST": 540, "HKT": 480, "SGT": 480, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "SAST": 120, "EAT": 180, "WAT": 60, "PKT": 300, "GST": 240,
}  # fmt: skip

ISO = re.compile(
    r"(\d{4})-(\d\d)(?:-(\d\d)(?:[T ]+(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*"
    r"(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?)?",
    re.IGNORECASE,
)
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:[T_ ]?(\d\d)(\d\d)(\d\d)?\s*(Z|[+-]\d{4})?)?")
EPOCH = re.compile(r"-?\d{9,10}(?:\.\d+)?|-?\d{12,13}|-?\d{15,16}")
CLOCK = re.compile(
    r"(?<![\d:.])(\d{1,2})(?:[:h.](\d\d))(?:[:.](\d\d)(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\b\.?)?"
    r"|(?<![\d:.])(\d{1,2})\s*([ap])\.?m\b",
    re.IGNORECASE,
)
OFFSET = re.compile(
    r"(?:GMT|UTC|UT|Z)?\s*([+-\u2212])\s?(\d{1,2})(?::?(\d\d))?(?!\d)", re.IGNORECASE
)
ZONE = re.compile(r"(?<![A-Za-z])([A-Z]{1,4})(?![A-Za-z])")


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """Names of months in many languages, in lower case, and their numbers."""
    with (ROOT / "data" / "months.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: int(row["month"]) for row in csv.DictReader(file)}


@lru_cache(maxsize=1)
def patterns() -> tuple[re.Pattern[str], ...]:
    """Written dates, the most exact first; groups year, month or monthnumber, and day."""
    names = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    month = rf"(?P<month>{names})"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?"
    year = r"(?P<year>\d{4})(?!\d)"
    gap = r"[\s,./-]*"
    forms = (
        rf"(?<!\w){month}\.?\s+{day},?\s+(?:de\s+)?{year}",
        rf"(?<!\d){day}{gap}(?:of\s+|de\s+|d[’'])?{month}\.?{gap}(?:de[l]?\s+)?{year}",
        rf"(?<!\d){year}{gap}{month}\.?{gap}{day}(?!\d)",
        rf"(?<!\w){month}\.?,?\s+(?:de\s+)?{year}",
        r"(?<!\d)(?P<year>\d{4})\s*[年년]\s*(?P<monthnumber>\d{1,2})\s*[月월]"
        r"(?:\s*(?P<day>\d{1,2})\s*[日일])?",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


NUMERIC = re.compile(
    r"(?<![\d./-])(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})(?![\d/-]|\.\d)"
)
YEAR = re.compile(r"\s*(\d{4})\s*(?:г\.?|год[а]?)?")
