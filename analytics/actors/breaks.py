"""Where the sentences of a whole batch begin: the rule of `sentences` for the gaps between words.

Whatever ends a sentence stands between two words, and most gaps are one space. The others are few
and much alike, so that each kind is read once; a full stop is weighed against the word before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from analytics.actors import sentences
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
_LETTERS = np.array([b < 128 and chr(b).isalpha() for b in range(256)])
_SMALL, _BEYOND = np.uint64(0x2020202020202020), np.uint64(0x8080808080808080)
_ABBREVIATIONS = np.array(
    [int.from_bytes(name.encode(), "little") for name in sentences.SHORTENED if len(name) <= 8],
    dtype=np.uint64,
)


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
    length = at - words.start[which]
    letters = _LETTERS[view[at[:, None] - np.arange(1, sentences.LONGER + 1)]].all(axis=1)
    small = (words.eight[words.start[which]] | _SMALL) & MASKS[np.minimum(length, 8)]
    short = (length > 1) & (length <= 8) & (view[words.start[which] - 1] != FULL_STOP)
    short &= (small & _BEYOND == 0) & ~np.isin(small, _ABBREVIATIONS)
    ends = plain & ~goes_on & ((mark != FULL_STOP) | letters | short)
    return at[ends] + 2, which[~ends & ~goes_on]


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


def _outer(lead: bytes, tail: bytes) -> int | None:
    """Bytes before the first sentence of a text; None where its ends hold more than one mark."""
    marks = tail.decode().rstrip() if len(tail) > 2 else ""
    if any(mark.isspace() or not mark.isascii() for mark in marks[:-1]):
        return None
    if not lead:
        return 0
    blank = lead.decode()
    marks = blank.lstrip()
    if marks and (any(mark.isspace() for mark in marks) or not marks.isascii()):
        return None
    return len(blank[: len(blank) - len(marks)].encode())


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
        text, before = texts[int(wanted[n])], None
        if a[n] < b[n]:
            lead = words.raw[begin[n] : words.start[a[n]]]
            before = _outer(lead, words.raw[words.stop[b[n] - 1] : end[n]])
        by_gaps[n] = before is not None
        own = sentences.split(text) if before is None else ()
        found += [int(begin[n]) + len(text[:start].encode("utf-8", "replace")) for start in own]
        found += [int(begin[n]) + before] if before is not None else []
    edges = np.zeros(len(words.start) + 1, dtype=np.int64)
    edges[a[by_gaps]] += 1
    edges[b[by_gaps] - 1] -= 1
    gap = np.flatnonzero(np.cumsum(edges[:-2]))
    length = words.start[gap + 1] - words.stop[gap]
    plain, pairs = _pairs(words, gap[length == 2])
    found += _inner(words, np.concatenate([gap[length > 2], pairs]))
    return np.sort(np.concatenate([np.array(found, dtype=np.int64), plain]))
