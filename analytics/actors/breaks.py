"""Where the sentences of a whole batch begin: the rule of `sentences` for the gaps between words.

Whatever ends a sentence stands between two words, and most gaps are one space. The others are few
and much alike, so that each kind is read once; a full stop is weighed against the word before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from analytics.actors import sentences
from analytics.actors.lookup import among
from analytics.actors.words import MASKS, Words

# What two bytes between words may end a sentence: punctuation and white space, or an empty line.
_SPACES = b" \t\n\v\f\r\x1c\x1d\x1e\x1f"
_PAIRS = np.zeros(1 << 16, dtype=bool)
_PAIRS[[mark | space << 8 for mark in b".!?" for space in _SPACES] + [0x0A0A]] = True
# Beyond ASCII, the gap itself is read.
_PAIRS[np.arange(1 << 16) & 0x80 != 0] = True
# Longer gaps are read each time; so many bytes on either side tell whether a full stop ends.
COMMON, WINDOW = 24, 64
FULL_STOP, EMPTY_LINE = ord("."), 0x0A0A
_SMALL, _BEYOND = np.uint64(0x2020202020202020), np.uint64(0x8080808080808080)
# Added to eight bytes of ASCII they set the highest bit of each from "a" on and behind "z".
_FROM_A, _BEHIND_Z = np.uint64(0x1F1F1F1F1F1F1F1F), np.uint64(0x0505050505050505)
_FIRST = np.uint64(0x80)
_ABBREVIATIONS = np.array(
    sorted(
        int.from_bytes(n.encode(), "little") for n in sentences.SHORTENED if len(n.encode()) <= 8
    ),
    dtype=np.uint64,
)
# What a gap does: nothing, begin a sentence, begin one if its full stop ends one; else it is read.
GOES_ON, BREAKS, STOPS, OPEN = range(4)


def _read_gap(gap: bytes, is_small: bool) -> tuple[tuple[int, bool, int], ...]:
    """(where, whether at a full stop, where the next sentence begins) of each break in a gap."""
    text = gap.decode("utf-8", "replace")
    found = sentences.BREAK.finditer(text + ("a" if is_small else "A"))
    return tuple(
        (len(text[: f.start()].encode()), text[f.start()] == ".", len(text[: f.end()].encode()))
        for f in found
    )


_known_gap = lru_cache(maxsize=1 << 12)(_read_gap)


@lru_cache(maxsize=1 << 10)
def _is_small(first: bytes) -> bool:
    """Whether a word that begins so goes on with a sentence."""
    return sentences.SMALL.match(first.decode("utf-8", "ignore")) is not None


@lru_cache(maxsize=1 << 16)
def _joins(word: bytes) -> bool | None:
    """Whether a full stop belongs to the word before it; None where that depends on the rest."""
    return sentences.joins_word(word.decode())


def _pairs(words: Words, which: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of the gaps of two bytes after these words: where sentences begin; those yet to be read."""
    view, at = words.view, words.stop[which]
    pair = view[at] | view[at + 1].astype(np.uint16) << np.uint16(8)
    may = np.flatnonzero(_PAIRS[pair])
    which, at, mark, follows = which[may], at[may], view[at[may]], view[at[may] + 2]
    plain = (pair[may] & 0x8080 == 0) & (pair[may] != EMPTY_LINE) & (follows < 128)
    goes_on = plain & (follows >= ord("a")) & (follows <= ord("z"))
    ends = plain & ~goes_on
    stopped = np.flatnonzero(ends & (mark == FULL_STOP))
    ends[stopped] = _surely_ends(words, which[stopped])
    return at[ends] + 2, which[~ends & ~goes_on]


def _surely_ends(words: Words, which: np.ndarray) -> np.ndarray:
    """Whether a full stop after each of these words surely ends a sentence."""
    start, stop = words.start[which], words.stop[which]
    # Of eight bytes at once: the last seven are letters, and so no abbreviation.
    tail = words.eight[np.maximum(stop - 8, 0)] | _SMALL
    plain = tail & ~_BEYOND
    letters = ((plain + _FROM_A) & ~(plain + _BEHIND_Z) & ~tail | _FIRST) & _BEYOND == _BEYOND
    length = stop - start
    small = (words.eight[start] | _SMALL) & MASKS[np.minimum(length, 8)]
    short = (length > 1) & (length <= 8) & (words.view[start - 1] != FULL_STOP)
    return letters | short & (small & _BEYOND == 0) & ~among(small, _ABBREVIATIONS)


@lru_cache(maxsize=1 << 14)
def _sort_of(key: int) -> tuple[int, int]:
    """What a gap of up to seven bytes does, and how long it is up to the next sentence.

    The highest byte of `key` is twice the length, and one more before a small letter.
    """
    length, is_small = divmod(key >> 56, 2)
    found = _read_gap(key.to_bytes(8, "little")[:length], bool(is_small))
    if len(found) != 1:
        return (OPEN if found else GOES_ON), 0
    where, is_stop, end = found[0]
    return (STOPS if is_stop and not where else BREAKS), end


def _longer(words: Words, which: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of the other gaps after these words: where sentences begin; those yet to be read."""
    at, follows = words.stop[which], words.first[which + 1]
    length = words.start[which + 1] - at
    is_short = (length < 8) & (follows < 128)
    short = np.flatnonzero(is_short)
    if not len(short):
        return short, which
    is_small = (follows[short] >= ord("a")) & (follows[short] <= ord("z"))
    keys = words.eight[at[short]] & MASKS[length[short]]
    keys |= (2 * length[short] + is_small).astype(np.uint64) << np.uint64(56)
    keys, of = np.unique(keys, return_inverse=True)
    sort, step = np.array([_sort_of(key) for key in keys.tolist()], dtype=np.int64)[of].T
    stopped = np.flatnonzero(sort == STOPS)
    sure = _surely_ends(words, which[short[stopped]])
    sort[stopped] = np.where(sure, BREAKS, OPEN)
    ends = sort == BREAKS
    left = np.concatenate([which[~is_short], which[short[sort == OPEN]]])
    return at[short[ends]] + step[ends], left


def _weigh(raw: bytes, stop: int, follows: int) -> bool:
    """Whether the full stop at `stop` belongs to its word, from as much text as that may take."""
    lead = raw[max(0, stop - WINDOW) : stop].decode("utf-8", "ignore")
    rest = raw[stop : follows + WINDOW].decode("utf-8", "ignore")
    gap = raw[stop:follows].decode()
    return sentences.joins(lead + rest, len(lead), len(lead) + len(gap))


def _inner(words: Words, which: np.ndarray) -> list[int]:
    """Where sentences begin in the gaps after these words."""
    raw, found = words.raw, []
    begins, stops = words.start[which].tolist(), words.stop[which].tolist()
    for begin, stop, after in zip(begins, stops, words.start[which + 1].tolist(), strict=True):
        first = raw[after]
        small = 97 <= first <= 122 or (first > 127 and _is_small(raw[after : after + 4]))
        known = _known_gap if after - stop < COMMON else _read_gap
        for where, is_stop, end in known(raw[stop:after], small):
            if is_stop and not where:
                joined = None if raw[begin - 1] == FULL_STOP else _joins(raw[begin:stop])
                if joined is None:
                    joined = _weigh(raw, stop, stop + end)
                if joined:
                    continue
            found.append(stop + end)
    return found


def _before_first(raw: bytes, begin: int, start: int) -> list[int]:
    """Where sentences begin before the first word of a text, or with it."""
    lead = raw[begin:start].decode()
    found = sentences.split(lead + raw[start : start + 4].decode("utf-8", "ignore"))
    return [begin + len(lead[:at].encode()) for at in found if at <= len(lead)]


def _behind_last(raw: bytes, begin: int, stop: int, end: int) -> list[int]:
    """Where sentences begin in the marks after the last word of a text, which ends at `stop`."""
    rest = raw[stop:end].decode()
    marks = rest.rstrip()
    # One mark, or several without a blank between them, begin nothing.
    if not any(mark.isspace() or not mark.isascii() for mark in marks[:-1]):
        return []
    lead = raw[max(begin, stop - WINDOW) : stop].decode("utf-8", "ignore")
    found = (at - len(lead) for at in sentences.split(lead + rest))
    return [stop + len(rest[:at].encode()) for at in found if at > 0]


def starts(
    texts: Sequence[str], wanted: np.ndarray, words: Words, origin: np.ndarray
) -> np.ndarray:
    """Bytes at which sentences begin in the texts of these numbers, in order.

    `origin` holds where each text begins, and where one more would.
    """
    first = np.searchsorted(words.start, origin)
    a, b = first[wanted], first[wanted + 1]
    begin, end = origin[wanted], origin[wanted + 1] - 1
    # Most texts begin with a word, and end with one or two marks.
    easy = (a < b) & (words.start[a] == begin) & (end - words.stop[b - 1] <= 2)
    found = begin[easy].tolist()
    by_gaps = easy.copy()
    for n in np.flatnonzero(~easy).tolist():
        text, at = texts[int(wanted[n])], int(begin[n])
        by_gaps[n] = a[n] < b[n]
        if not by_gaps[n]:
            own = sentences.split(text)
            found += [at + len(text[:start].encode("utf-8", "replace")) for start in own]
            continue
        found += _before_first(words.raw, at, int(words.start[a[n]]))
        found += _behind_last(words.raw, at, int(words.stop[b[n] - 1]), int(end[n]))
    edges = np.zeros(len(words.start) + 1, dtype=np.int8)
    edges[a[by_gaps]] += 1
    edges[b[by_gaps] - 1] -= 1
    inside = np.cumsum(edges[:-2], dtype=np.int8).view(bool)
    length = words.start[1:] - words.stop[:-1]
    plain, pairs = _pairs(words, np.flatnonzero(inside & (length == 2)))
    others = np.flatnonzero(inside & (length > 2))
    longer, left = _longer(words, np.concatenate([others, pairs]))
    found += _inner(words, left)
    return np.sort(np.concatenate([np.array(found, dtype=np.int64), plain, longer]))
