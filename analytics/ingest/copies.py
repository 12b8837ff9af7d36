"""Near-identical copies: how they find each other, and how two of them are told apart.

Three kinds of marks bring texts together. Passages are winnowed (Schleimer, Wilkerson and Aiken,
"Winnowing: local algorithms for document fingerprinting", 2003): whatever two texts have in common
over 36 words shares a mark, however much was cut or added around it. Long words, and those of the
beginning again, have bands of a MinHash signature (Broder, "On the resemblance and containment of
documents", 1997; bands after Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, ch. 3),
which outlive edits that break every passage. Texts that share a mark are compared in full.
"""

from __future__ import annotations

import zlib
from datetime import datetime

import numpy as np

from analytics.ingest.likeness import (
    FLASH_WORDS,
    LONG_WORD,
    Likeness,
    Reading,
    likeness,
    share_within,
    words_of,
)
from analytics.ingest.templates import is_refilled

SCHEME = 2  # the first mark of every signature; marks of other schemes mean something else
PASSAGE, WINDOW = 5, 32  # words
MOST_PASSAGES = 180
# (bands, rows): many rows make a band selective, many bands make it sure to be met.
WORDS, LEAD = (20, 4), (8, 3)
LEAD_WORDS = 24  # long ones
FIRST_PASSAGE = 1 + WORDS[0] + LEAD[0]  # place of the first passage in a signature

_PRIME = np.uint64(0x9E3779B97F4A7C15)
_MASK = np.uint64((1 << 32) - 1)  # half the room in the file, and still no chance meetings
_ROWS = WORDS[0] * WORDS[1] + LEAD[0] * LEAD[1]
_random = np.random.default_rng(20240508)
_FACTORS = _random.integers(1, 1 << 63, _ROWS, dtype=np.uint64) | np.uint64(1)
_SHIFTS = _random.integers(0, 1 << 63, _ROWS, dtype=np.uint64)


def signature(text: str) -> list[int]:
    """Marks (below 2^32) of a text: the scheme, bands at fixed places, then passages at any place.

    Texts that share a band at one place, or a passage, are candidates to be copies of one story.
    Empty for an empty text.
    """
    words = words_of(text)
    if not words:
        return []
    codes = np.fromiter(map(zlib.crc32, map(str.encode, words)), np.uint64, len(words))
    mixed = _mix(codes + np.uint64(1))
    long = mixed[np.fromiter(map(len, words), np.int64, len(words)) >= LONG_WORD]
    if 4 * len(long) < len(words):  # scripts read by the character
        long = _shingles(mixed, 2)
    return [SCHEME, *_bands(long).tolist(), *_passages(mixed).tolist()]


def _bands(long: np.ndarray) -> np.ndarray:
    parts, start = [], 0
    for values, (bands, rows) in ((long, WORDS), (long[:LEAD_WORDS], LEAD)):
        stop = start + bands * rows
        least = _least(np.unique(values), _FACTORS[start:stop], _SHIFTS[start:stop])
        parts.append(_fold(least.reshape(bands, rows)) & _MASK)
        start = stop
    return np.concatenate(parts)


def _passages(mixed: np.ndarray) -> np.ndarray:
    """The least shingle of every window of shingles."""
    shingles = _shingles(mixed, PASSAGE)
    if len(shingles) > WINDOW:
        windows = np.lib.stride_tricks.sliding_window_view(shingles, WINDOW)
        least = windows.min(axis=1)
    else:
        least = shingles.min(keepdims=True)
    _, first = np.unique(least, return_index=True)
    return least[np.sort(first)][:MOST_PASSAGES] & _MASK


def _shingles(mixed: np.ndarray, width: int) -> np.ndarray:
    width = min(width, len(mixed))
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


LEAST_WORDS = 12  # of a shorter text only an exact copy is one
TEMPLATE_WORDS, BULLETIN_WORDS = 150, 60  # longer texts are seldom templates; shorter ones often
EXACT_WORDS = 100  # longer texts that agree word by word are one story however late one comes
EXACT_HOURS, BULLETIN_HOURS = 400 * 24, 24
COPY_HOURS = 72  # wire copy is used within days; later it is background
LATE_EVIDENCE, LATE_WITHIN = 3, 0.9
VERBATIM = 0.95  # of a text that was only cut the longer holds this much
SOON_HOURS = 12  # templates are filled in anew once a day at most
HARDLY_ANY = 0.25  # share of word pairs in common below which nothing more need be looked at
STRANGE, MOST_STRANGE = 0.1, 0.45  # shares of new stretches: by chance, and where a part was added
BRIEF_RATIO = 0.25  # what is shorter than this against the other is a brief, or part of a round-up


def same_story(
    text_a: str | Reading,
    published_a: datetime | None,
    text_b: str | Reading,
    published_b: datetime | None,
) -> bool:
    """Are these copies of one story? Edited, cut, extended and re-headlined copies are.

    Templates filled in anew are not: texts that agree but for their numbers, dates or names, or
    that come days apart, tell of different events. The answer depends on the two texts and times
    alone.
    """
    a = Reading(text_a) if isinstance(text_a, str) else text_a
    b = Reading(text_b) if isinstance(text_b, str) else text_b
    hours = _hours_apart(published_a, published_b)
    if a.words == b.words:
        return hours <= _hours_for_exact(len(a.words))
    if min(len(a.words), len(b.words)) < LEAST_WORDS:
        return False
    if len(a.pairs & b.pairs) < HARDLY_ANY * min(len(a.pairs), len(b.pairs)):
        return False
    if hours > COPY_HOURS:
        # Facts take most of the time, and few of those that come late get as far.
        return share_within(a, b) >= LATE_WITHIN and _is_late_copy(likeness(a, b))
    if hours > SOON_HOURS and is_refilled(a, b):
        return False
    like = likeness(a, b)
    return _is_like(like) and like.evidence >= _needed(like, hours)


def _hours_for_exact(words: int) -> int:
    if words > EXACT_WORDS:
        return EXACT_HOURS
    return COPY_HOURS if words >= BULLETIN_WORDS else BULLETIN_HOURS


def _is_late_copy(like: Likeness) -> bool:
    """After days: hardly a word and no fact may differ."""
    return (
        like.shorter > EXACT_WORDS
        and like.within >= LATE_WITHIN
        and like.ratio >= 0.5
        and like.evidence >= LATE_EVIDENCE
        and not like.changed
    )


def _is_like(like: Likeness) -> bool:
    """Whether the longer text holds enough of the shorter.

    Edits lie all over a copy. Where whole stretches are new, or the beginning is, it is other news
    with the same background, unless nearly all the rest was taken over, or the copy goes on with
    text of its own. The more was cut, the less may have been edited as well.
    """
    if like.shorter < FLASH_WORDS and like.within < 0.8:
        return False
    if like.ratio < BRIEF_RATIO and (like.lead < 0.6 or like.within < 0.7):
        return False
    return _kept(like) >= 0.4 + 0.4 * max(0.0, 0.75 - like.ratio)


def _kept(like: Likeness) -> float:
    if like.within >= 0.85 or (like.strange <= STRANGE and like.lead >= 0.5):
        return like.within
    extended = like.lead >= 0.5 and like.amid <= STRANGE and like.strange <= MOST_STRANGE
    return like.solid if extended and like.solid >= 0.65 else 0.0


def _needed(like: Likeness, hours: float) -> float:
    """The evidence of facts that is asked for: more where less of the text agrees, or a template
    may have been filled in on another day."""
    if like.within >= VERBATIM and not like.changed and like.shorter >= FLASH_WORDS:
        return 0.0
    needed = 4 * max(0.0, 0.75 - _kept(like))
    if like.shorter < TEMPLATE_WORDS:
        needed += 0.5 if hours <= SOON_HOURS else 1.5
    return needed + (like.shorter < BULLETIN_WORDS)


def _hours_apart(a: datetime | None, b: datetime | None) -> float:
    if a is None or b is None:
        return 0.0
    return abs((a - b).total_seconds()) / 3600


def same_article(title_a: str, text_a: str, title_b: str, text_b: str) -> bool:
    """Under one url: is the second an update of the first, or another article altogether?

    An update keeps the title, or a seventh of the shorter text.
    """
    if words_of(title_a) == words_of(title_b) != []:
        return True
    if not text_a.strip() or not text_b.strip():
        return True
    return likeness(Reading(text_a), Reading(text_b)).within >= 0.15
