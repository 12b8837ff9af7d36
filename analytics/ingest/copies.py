"""Near-identical copies: how they find each other, and how two of them are told apart.

Broder, "On the resemblance and containment of documents" (1997): the least hashes of the word
shingles of two texts agree as often as their shingles do. Hashes are joined into bands (Leskovec,
Rajaraman and Ullman, Mining of Massive Datasets, ch. 3), and texts that share a band are compared
in full. The first words have bands of their own, because a copy is cut from its end more often than
not, and so have single words, which outlive edits that break every shingle.
"""

from __future__ import annotations

import re
import zlib
from datetime import date, datetime

import numpy as np

from analytics.ingest.likeness import Likeness, likeness, same_facts

SHINGLE = 3  # words
LEAD_WORDS = 60
MOST_WORDS = 3000  # of a speech the beginning is enough
# (bands, rows): many rows make a band selective, many bands make it sure to be met.
BODY, LEAD, WORDS = (16, 3), (6, 2), (10, 5)
LONG_WORD = 5  # letters; shorter words are shared by all texts of a language

_WORD = re.compile(r"\w+")
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_BAND_MASK = np.uint64((1 << 32) - 1)  # half the room in the file, and still no chance meetings
_ROWS = sum(bands * rows for bands, rows in (BODY, LEAD, WORDS))
_random = np.random.default_rng(20240508)
_FACTORS = _random.integers(1, 1 << 63, _ROWS, dtype=np.uint64) | np.uint64(1)
_SHIFTS = _random.integers(0, 1 << 63, _ROWS, dtype=np.uint64)


def signature(text: str) -> list[int]:
    """Band hashes (below 2^32) of a text, always as many and in one order; [] for an empty text.

    Two texts that share a hash at the same place are candidates to be copies of one story.
    """
    words = _WORD.findall(text.casefold())[:MOST_WORDS]
    if not words:
        return []
    codes = np.fromiter((zlib.crc32(word.encode()) for word in words), np.uint64, len(words))
    mixed = _mix(codes + np.uint64(1))
    marks = _shingles(mixed)
    long = np.fromiter((len(word) >= LONG_WORD for word in words), bool, len(words))
    sets = (marks, marks[:LEAD_WORDS], mixed[long] if long.any() else mixed)
    found: list[int] = []
    start = 0
    for values, (bands, rows) in zip(sets, (BODY, LEAD, WORDS), strict=True):
        stop = start + bands * rows
        least = _least(np.unique(values), _FACTORS[start:stop], _SHIFTS[start:stop])
        found += (_fold(least.reshape(bands, rows)) & _BAND_MASK).tolist()
        start = stop
    return found


def _shingles(mixed: np.ndarray) -> np.ndarray:
    width = min(SHINGLE, len(mixed))
    total = np.zeros(len(mixed) - width + 1, np.uint64)
    for place in range(width):
        total = total * _PRIME + mixed[place : len(mixed) - width + 1 + place]
    return _mix(total)


def _mix(values: np.ndarray) -> np.ndarray:
    values = (values ^ (values >> np.uint64(31))) * _PRIME
    return values ^ (values >> np.uint64(29))


def _least(marks: np.ndarray, factors: np.ndarray, shifts: np.ndarray) -> np.ndarray:
    hashed = marks[None, :] * factors[:, None] + shifts[:, None]
    return (hashed ^ (hashed >> np.uint64(32))).min(axis=1)


def _fold(rows: np.ndarray) -> np.ndarray:
    total = np.zeros(len(rows), np.uint64)
    for column in range(rows.shape[1]):
        total = _mix(total * _PRIME + rows[:, column])
    return total


def same_story(
    text_a: str,
    published_a: datetime | date | None,
    text_b: str,
    published_b: datetime | date | None,
) -> bool:
    """Are these copies of one story? Edited, cut and re-headlined copies are.

    Templates filled in anew are not: texts that agree but for their numbers, dates or names, or
    short ones that were published days apart, tell of different events.
    """
    days = _days_apart(published_a, published_b)
    words_a = _WORD.findall(text_a.casefold())[:MOST_WORDS]
    words_b = _WORD.findall(text_b.casefold())[:MOST_WORDS]
    if words_a == words_b:
        return days <= (SAME_LONG_DAYS if len(words_a) > FEW_WORDS else SAME_SHORT_DAYS)
    like = likeness(words_a, words_b)
    if like.shorter < LEAST_WORDS or like.ratio < LEAST_RATIO:
        return False
    if like.within < _needed(like, days):
        return False
    return same_facts(text_a, text_b, short=like.shorter < FEW_WORDS)


FEW_WORDS = 100  # a shorter text is often a template
FLASH_WORDS = 30  # so short a text is mostly the words that all texts of its kind share
LEAST_WORDS = 12  # of a shorter text only an exact copy is one
LEAST_RATIO = 0.2  # a text five times as long is a round-up that holds the other
SAME_LONG_DAYS, SAME_SHORT_DAYS = 400, 3  # how long an exact copy may come after the first
STRANGE = 0.1  # share of new stretches that an edited copy may have by chance
COPY_DAYS = 3  # wire copy is used within days; later it is background


def _needed(like: Likeness, days: int) -> float:
    """The share of the shorter text's word pairs that the longer must hold.

    Edits lie all over a copy. Where whole stretches are new, or the beginning is, it is other news
    with the same background, unless nearly all the rest was taken over. The more was cut, the less
    may have been edited as well.
    """
    if days > COPY_DAYS:
        return 0.9 if days <= 30 else 0.97
    if like.strange > STRANGE or like.lead < 0.5:
        return 0.85
    if like.shorter < FLASH_WORDS:
        least = 0.8
    else:
        least = 0.6 if days > 0 and like.shorter < FEW_WORDS else 0.4
    return least + 0.5 * max(0.0, 0.75 - like.ratio)


def _days_apart(a: datetime | date | None, b: datetime | date | None) -> int:
    if a is None or b is None:
        return 0
    return abs((_day(a) - _day(b)).days)


def _day(when: datetime | date) -> date:
    return when.date() if isinstance(when, datetime) else when


def same_article(title_a: str, text_a: str, title_b: str, text_b: str) -> bool:
    """Under one url: is the second an update of the first, or another article altogether?

    An update keeps the title, or a seventh of the shorter text.
    """
    if _WORD.findall(title_a.casefold()) == _WORD.findall(title_b.casefold()) != []:
        return True
    if not text_a.strip() or not text_b.strip():
        return True
    words_a, words_b = _WORD.findall(text_a.casefold()), _WORD.findall(text_b.casefold())
    return likeness(words_a[:MOST_WORDS], words_b[:MOST_WORDS]).within >= 0.15
