"""From masked sentences to arrays of word numbers, a whole batch in one pass.

A word that the vocabulary does not hold is a number as well (UNKNOWN): names of persons and places
are left out of the vocabulary on purpose, so that their reputation is not learned.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np

from analytics.models.targets import OTHER, PARTNER, TARGET

END, UNKNOWN, NUMBER = 0, 1, 2
FIRST_WORD = 6
SPECIAL: dict[str, int] = {"\n": END, TARGET: 3, PARTNER: 4, OTHER: 5}

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*|[^\w\s]|[\n\x01\x02\x03]")
_ALIKE = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("—", "-"), ("–", "-"))


@dataclass(frozen=True, slots=True)
class Tokens:
    """Word numbers of all sentences one after another.

    `words` int32 (tokens), `rows` int32 (tokens) the sentence each stands in, `count` sentences.
    """

    words: np.ndarray
    rows: np.ndarray
    count: int


def split_words(text: str) -> list[str]:
    """The tokens of a text, lower-cased: words, numbers, single punctuation marks and marks."""
    text = text.lower()
    for sign, plain in _ALIKE:
        text = text.replace(sign, plain)
    return _TOKEN.findall(text)


def number_words(vocabulary: Sequence[str]) -> dict[str, int]:
    """Word numbers of a vocabulary, the marks included."""
    numbers = dict(SPECIAL)
    numbers.update((word, FIRST_WORD + place) for place, word in enumerate(vocabulary))
    return numbers


def encode(masked: Sequence[str], numbers: Mapping[str, int], longest: int = 120) -> Tokens:
    """Numbers of the words of masked sentences; of a longer one the part around its first mark.

    A token outside the vocabulary is UNKNOWN; digits are NUMBER.
    """
    if not masked:
        empty = np.zeros(0, dtype=np.int32)
        return Tokens(empty, empty, 0)
    found = split_words("\n".join(masked))
    words = np.fromiter(map(numbers.get, found, repeat(UNKNOWN)), dtype=np.int32, count=len(found))
    unknown = np.flatnonzero(words == UNKNOWN)
    digits = [place for place in unknown.tolist() if found[place][0].isdigit()]
    words[digits] = NUMBER
    ends = words == END
    rows = np.cumsum(ends, dtype=np.int32)
    keep = ~ends
    return _shorten(Tokens(words[keep], rows[keep], len(masked)), longest)


def _shorten(tokens: Tokens, longest: int) -> Tokens:
    lengths = np.bincount(tokens.rows, minlength=tokens.count)
    if lengths.max(initial=0) <= longest:
        return tokens
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    place = np.arange(len(tokens.words)) - starts[tokens.rows]
    marks = np.flatnonzero((tokens.words >= SPECIAL[TARGET]) & (tokens.words < FIRST_WORD))
    first = np.zeros(tokens.count, dtype=np.int64)
    first[tokens.rows[marks][::-1]] = place[marks][::-1]
    left = np.clip(first - longest // 2, 0, np.maximum(lengths - longest, 0))[tokens.rows]
    keep = (place >= left) & (place < left + longest)
    return Tokens(tokens.words[keep], tokens.rows[keep], tokens.count)


def nearest(tokens: Tokens, mark: str) -> tuple[np.ndarray, np.ndarray]:
    """Signed distance in tokens of every token to the mark nearest to it in its own sentence.

    Returns the distances, int32 (tokens), negative to the left of the mark and 0 on it, and a
    boolean (tokens) that is False where the sentence holds no such mark.
    """
    size = len(tokens.words)
    far = np.int32(1 << 20)
    here = np.arange(size, dtype=np.int32)
    hits = tokens.words == SPECIAL[mark]
    before = np.maximum.accumulate(np.where(hits, here, -1)) if size else here
    after = np.minimum.accumulate(np.where(hits, here, size)[::-1])[::-1] if size else here
    same_before = (before >= 0) & (tokens.rows[np.maximum(before, 0)] == tokens.rows)
    same_after = (after < size) & (tokens.rows[np.minimum(after, size - 1)] == tokens.rows)
    right = np.where(same_before, here - before, far)
    left = np.where(same_after, after - here, far)
    distance = np.where(right <= left, right, -left).astype(np.int32)
    return distance, same_before | same_after
