"""Words and word pairs of a masked sentence, by the side of the mark on which they stand.

Features are numbers below 2 ** BITS, mixed from word numbers (feature hashing: Weinberger et al.,
2009), so that a batch becomes a sparse matrix without a loop over its words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import numpy as np
import scipy.sparse as sparse

from analytics.models.targets import PARTNER, TARGET
from analytics.models.tokens import FIRST_WORD, SPECIAL, Tokens, nearest, split_words

BITS = 18
_SPREAD = np.uint32(2654435761)
_STIR = np.uint32(0x85EBCA6B)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OPENERS = (". ", "“", '"', "‘", "'")


def choose_words(sentences: Iterable[str], masked: Iterable[str], least: int = 3) -> list[str]:
    """The words of at least `least` masked sentences, names left out, in alphabetical order.

    A word that is capitalised three times as often as not within sentences is a name.
    """
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for sentence in sentences:
        for match in _WORD.finditer(sentence):
            before = sentence[max(0, match.start() - 2) : match.start()]
            word = match.group()
            if word[0].islower():
                lower[word.replace("’", "'")] += 1
            elif before and not before.endswith(_OPENERS):
                upper[word.lower().replace("’", "'")] += 1
    seen: Counter[str] = Counter()
    for text in masked:
        seen.update(set(split_words(text)))
    return sorted(
        word
        for word, count in seen.items()
        if count >= least
        and word not in SPECIAL
        and not word[0].isdigit()
        and upper[word] <= 3 * lower[word]
    )


def target_features(tokens: Tokens) -> sparse.csr_matrix:
    """Binary features (sentences x 2**BITS): words, words by side of the target, word pairs."""
    distance, _ = nearest(tokens, TARGET)
    return _matrix(tokens, np.sign(distance) + 1)


def dyad_features(tokens: Tokens) -> sparse.csr_matrix:
    """Binary features (sentences x 2**BITS): words, words before, between or after the two actors.

    The two actors look alike in them, so the order in which a pair is asked makes no difference.
    """
    first, last = _outer_marks(tokens)
    here = np.arange(len(tokens.words))
    side = np.where(here < first[tokens.rows], 0, np.where(here > last[tokens.rows], 2, 1))
    alike = np.where(tokens.words == SPECIAL[PARTNER], SPECIAL[TARGET], tokens.words)
    return _matrix(Tokens(alike.astype(np.int32), tokens.rows, tokens.count), side)


def _outer_marks(tokens: Tokens) -> tuple[np.ndarray, np.ndarray]:
    """Place of the first and the last mark of the two actors in each sentence."""
    marks = np.flatnonzero((tokens.words == SPECIAL[TARGET]) | (tokens.words == SPECIAL[PARTNER]))
    first = np.zeros(tokens.count, dtype=np.int64)
    last = np.full(tokens.count, len(tokens.words), dtype=np.int64)
    last[tokens.rows[marks]] = marks
    first[tokens.rows[marks[::-1]]] = marks[::-1]
    return first, last


def _matrix(tokens: Tokens, side: np.ndarray) -> sparse.csr_matrix:
    words, rows = tokens.words, tokens.rows
    same = rows[1:] == rows[:-1]
    features = (
        _mix(words, np.int32(1)),
        _mix(words, side.astype(np.int32) + 2),
        _mix(words[:-1], words[1:] + np.int32(FIRST_WORD))[same],
    )
    columns = np.concatenate(features) & np.uint32((1 << BITS) - 1)
    places = np.concatenate((rows, rows, rows[1:][same]))
    ones = np.ones(len(columns), dtype=np.float32)
    shape = (tokens.count, 1 << BITS)
    matrix = sparse.csr_matrix((ones, (places, columns.astype(np.int32))), shape=shape)
    matrix.data[:] = 1
    return matrix


def _mix(left: np.ndarray, right: np.ndarray | np.int32) -> np.ndarray:
    mixed = left.astype(np.uint32) * _SPREAD
    mixed ^= mixed >> np.uint32(15)
    mixed = (mixed ^ np.asarray(right).astype(np.uint32)) * _STIR
    mixed ^= mixed >> np.uint32(13)
    mixed *= _SPREAD
    return mixed ^ (mixed >> np.uint32(16))
