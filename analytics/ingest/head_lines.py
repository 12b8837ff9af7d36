"""The date and the byline of a page that marks neither, told by where they stand."""

from __future__ import annotations

import re

import numpy as np

from analytics.ingest.date_labels import has_date
from analytics.ingest.date_lines import LONGEST, is_update

LIKELY_DATE, LIKELY_BYLINE = 0.3, 0.5  # chances
MOST_LETTERS = 30  # of a date line beside its figures: a weekday, a month, a zone, a label
_LETTERS = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"(?:19|20)\d\d|\d\d?[./-]\d\d?[./-]\d\d")
# Names, at most with the place they write from: no sentence, no figures.
_NAMES = re.compile(
    r"(?!.*(?:[.!?:;]$|[:：]))(?!(?:download|print|share|listen|watch|view|read|save|follow)\b)"
    r"[^\d|@]{4,80}",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_]")


def likely_date(blocks: list[str], chances: np.ndarray) -> int | None:
    """The number of the block that is most likely the article's date; None without one."""
    for number in np.argsort(-chances):
        block = blocks[number]
        if chances[number] < LIKELY_DATE:
            return None
        short = len(block) <= LONGEST and len(_LETTERS.findall(block)) <= MOST_LETTERS
        if short and not is_update(block) and _YEAR.search(block) and has_date(block):
            return int(number)
    return None


def likely_byline(blocks: list[str], chances: np.ndarray) -> int | None:
    """The number of the block that most likely names who wrote the article; None without one."""
    if not len(chances):
        return None
    number = int(np.argmax(chances))
    names = _NAMES.fullmatch(blocks[number]) and _is_named(blocks[number])
    return number if chances[number] >= LIKELY_BYLINE and names else None


def _is_named(line: str) -> bool:
    """Two words at least, capitals before most of them where the script has any."""
    words = [word for word in line.split() if _NAME.match(word)]
    capitals = [word for word in words if not word[0].islower() or word[0].upper() == word[0]]
    return len(words) >= 2 and len(capitals) * 3 >= 2 * len(words)
