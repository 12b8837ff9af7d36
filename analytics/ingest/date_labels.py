"""Lines of a page that say which date is which: "Published 8 May 2024 | Updated 10 May 2024".

The words for it are rows in `data/date_labels.csv`. A line counts where little but labels, dates
and clocks stands in it: a sentence that tells of a publication is none.
"""

from __future__ import annotations

import csv
import re
from functools import lru_cache

from analytics.ingest.date_forms import lower, months
from analytics.ingest.dates import DateError, parse
from analytics.settings import ROOT

LONGEST = 110  # characters
LONGEST_LABEL = 40
OTHER_WORDS = 4  # beside labels and dates: a weekday, a rubric, whose report it is
SHORT_WORD = 3  # letters; "at", "um", "ora", "GMT" say nothing
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_PARTING = re.compile(r"[|•·/(,–—-]\s*$")
_JOINED = re.compile(r"(?:\s(?:on|at|le|am|el|il|em|om))?[\s:：|-]*$")
_BEHIND = re.compile(r"^(?: (?:on|at|le|am|el|il(?! y a)|em|om)\b)?[\s:：|-]*")
_FRAME = " :：|•·/-–—(),;"


@lru_cache(maxsize=1)
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    with (ROOT / "data" / "date_labels.csv").open(encoding="utf-8", newline="") as file:
        tells = {lower(row["label"]): row["tells"] for row in csv.DictReader(file)}
    names = "|".join(sorted(map(re.escape, tells), key=len, reverse=True))
    # Chinese and Japanese leave no space between a label and its date.
    return re.compile(rf"(?<![^\W\d_])({names})(?![^\W\d_])"), tells


@lru_cache(maxsize=8192)
def labelled_dates(line: str) -> tuple[tuple[str, str], ...]:
    """The dates of a line, each with 'published', 'updated' or '' for one before all labels."""
    if len(line) > LONGEST or not _DIGIT.search(line):
        return ()
    pattern, tells = _labels()
    small = lower(line)
    text = line if len(small) == len(line) else small
    found = list(pattern.finditer(small))
    if not found or _is_sentence(small, found):
        return ()
    ends = [*(match.start() for match in found[1:]), len(text)]
    parts = [("", text[: found[0].start()])]
    parts += [
        (tells[match[1]], text[match.end() : end]) for match, end in zip(found, ends, strict=True)
    ]
    dates = tuple((kind, part.strip(_FRAME)) for kind, part in parts if has_date(part))
    return dates if any(kind for kind, _ in dates) or len(dates) == 1 else ()


def without_label(text: str) -> str:
    """A short text without the label that it begins with: "Posted on 2 days ago"."""
    small = lower(text)
    found = _labels()[0].match(small) if len(small) == len(text) else None
    return _BEHIND.sub("", text[found.end() :]) if found else text


def _is_sentence(small: str, found: list[re.Match[str]]) -> bool:
    """Is a line more than labels and dates?"""
    head = small[: found[0].start()]
    if head and not _DIGIT.search(head) and not _PARTING.search(head):
        return True
    left = _WORD.findall(re.sub("|".join(re.escape(match[1]) for match in found), " ", small))
    other = [word for word in left if len(word) > SHORT_WORD and word not in months()]
    return len(other) > OTHER_WORDS or (bool(other) and small.endswith("."))


def has_date(part: str) -> bool:
    """Does a date stand in a short text?"""
    if not _DIGIT.search(part):
        return False
    try:
        return parse(part.strip(_FRAME)) is not None
    except DateError:
        return True


def label_at_end(text: str) -> int:
    """Where the label begins that a text ends with, "Posted on"; its length where it has none."""
    tail = lower(text[-LONGEST_LABEL:])
    if len(tail) != len(text[-LONGEST_LABEL:]):
        return len(text)
    end = _JOINED.search(tail)
    for found in _labels()[0].finditer(tail):
        if end and found.end() >= end.start():
            return len(text) - len(tail) + found.start()
    return len(text)
