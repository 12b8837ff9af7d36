"""Near-identical copies: how they find each other, and how two of them are told apart.

Broder, "On the resemblance and containment of documents" (1997): the least hashes of the word
shingles of two texts agree as often as their shingles do. Hashes are joined into bands, and texts
that share a band are compared in full. The first words get bands of their own, because a copy is
cut from its end more often than not.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from datetime import date, datetime

import numpy as np

SHINGLE = 4  # words; shorter ones meet by chance, longer ones break at every edit
BODY_BANDS, BODY_ROWS = 14, 3
LEAD_BANDS, LEAD_ROWS = 6, 2
LEAD_WORDS = 60
MOST_WORDS = 3000  # of a speech the beginning is enough
FEWEST_WORDS = 12  # a shorter text has no shingles worth comparing; only equal ones are copies
LEAST_PART = 0.2  # a text five times as long as the other is a round-up that holds it, no copy

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d[\d.,:]*")
_DATES = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_random = np.random.default_rng(20240508)
_ROWS = BODY_BANDS * BODY_ROWS + LEAD_BANDS * LEAD_ROWS
_FACTORS = _random.integers(1, 1 << 63, _ROWS, dtype=np.uint64) | np.uint64(1)
_SHIFTS = _random.integers(0, 1 << 63, _ROWS, dtype=np.uint64)


def shingles(text: str, most: int = MOST_WORDS) -> np.ndarray:
    """Hashes (uint64) of every run of four words, in order; fewer words give one hash."""
    words = _WORD.findall(text.casefold())[:most]
    codes = np.fromiter((zlib.crc32(word.encode()) for word in words), np.uint64, len(words))
    if len(codes) == 0:
        return codes
    mixed = _mix(codes + np.uint64(1))
    width = min(SHINGLE, len(mixed))
    total = np.zeros(len(mixed) - width + 1, np.uint64)
    for place in range(width):
        total = total * _PRIME + mixed[place : len(mixed) - width + 1 + place]
    return _mix(total)


def _mix(values: np.ndarray) -> np.ndarray:
    values = (values ^ (values >> np.uint64(31))) * _PRIME
    return values ^ (values >> np.uint64(29))


def signature(text: str) -> list[int]:
    """Band hashes (uint64) of a text, always in the same order and number; [] for an empty text.

    Two texts that share a hash at the same place are candidates to be copies of one story.
    """
    marks = shingles(text)
    if len(marks) == 0:
        return []
    body = BODY_BANDS * BODY_ROWS
    least = np.concatenate(
        (
            _least(np.unique(marks), _FACTORS[:body], _SHIFTS[:body]),
            _least(marks[:LEAD_WORDS], _FACTORS[body:], _SHIFTS[body:]),
        )
    )
    bands = np.concatenate(
        (
            _fold(least[:body].reshape(BODY_BANDS, BODY_ROWS)),
            _fold(least[body:].reshape(LEAD_BANDS, LEAD_ROWS)),
        )
    )
    return [int(band) for band in bands]


def _least(marks: np.ndarray, factors: np.ndarray, shifts: np.ndarray) -> np.ndarray:
    hashed = marks[None, :] * factors[:, None] + shifts[:, None]
    return (hashed ^ (hashed >> np.uint64(32))).min(axis=1)


def _fold(rows: np.ndarray) -> np.ndarray:
    total = np.zeros(len(rows), np.uint64)
    for column in range(rows.shape[1]):
        total = _mix(total * _PRIME + rows[:, column])
    return total


def resemblance(text_a: str, text_b: str) -> tuple[float, float]:
    """Shared shingles as a share of all (resemblance) and of the shorter text (containment)."""
    a, b = np.unique(shingles(text_a)), np.unique(shingles(text_b))
    if not len(a) or not len(b):
        return 0.0, 0.0
    shared = len(np.intersect1d(a, b, assume_unique=True))
    return shared / (len(a) + len(b) - shared), shared / min(len(a), len(b))


def same_story(
    text_a: str,
    published_a: datetime | date | None,
    text_b: str,
    published_b: datetime | date | None,
) -> bool:
    """Are these copies of one story? Edited, cut and re-headlined copies are.

    Templates filled in anew are not: two short texts that differ in their numbers, dates or names,
    or that were published weeks apart, tell of two events.
    """
    return judge(text_a, text_b, _days_apart(published_a, published_b))


def judge(text_a: str, text_b: str, days: int | None) -> bool:
    """`same_story` with the days between the two already counted; None where a date is missing."""
    words_a, words_b = _WORD.findall(text_a.casefold()), _WORD.findall(text_b.casefold())
    if words_a == words_b:
        return (days or 0) <= (400 if len(words_a) > 60 else 3)
    if min(len(words_a), len(words_b)) < FEWEST_WORDS:
        return False
    alike, within = resemblance(text_a, text_b)
    needed = 0.5 if (days or 0) <= 3 else 0.65 if days <= 10 else 0.8
    if within < needed or min(len(words_a), len(words_b)) < LEAST_PART * max(
        len(words_a), len(words_b)
    ):
        return False
    return not _differ_in_facts(words_a, words_b, text_a, text_b, alike)


def _differ_in_facts(
    words_a: list[str], words_b: list[str], text_a: str, text_b: str, alike: float
) -> bool:
    """Do they differ just where a template is filled in: numbers, weekdays, months?"""
    if alike > 0.95 and len(words_a) > 150:
        return False
    facts_a, facts_b = _facts(text_a), _facts(text_b)
    only_a, only_b = facts_a - facts_b, facts_b - facts_a
    changed = min(sum(only_a.values()), sum(only_b.values()))
    total = max(1, min(sum(facts_a.values()), sum(facts_b.values())))
    short = min(len(words_a), len(words_b)) < 120
    return changed / total > (0.2 if short else 0.5) and changed > 0


def _facts(text: str) -> Counter[str]:
    return Counter(
        [mark.strip(".,:") for mark in _NUMBER.findall(text)]
        + [name.casefold() for name in _DATES.findall(text)]
    )


def _days_apart(a: datetime | date | None, b: datetime | date | None) -> int | None:
    if a is None or b is None:
        return None
    return abs((_day(a) - _day(b)).days)


def _day(when: datetime | date) -> date:
    return when.date() if isinstance(when, datetime) else when


def same_article(title_a: str, text_a: str, title_b: str, text_b: str) -> bool:
    """Under one url: is the second an update of the first, or another article altogether?"""
    if _WORD.findall(title_a.casefold()) == _WORD.findall(title_b.casefold()) != []:
        return True
    if not text_a.strip() or not text_b.strip():
        return True
    return resemblance(text_a, text_b)[1] >= 0.15
