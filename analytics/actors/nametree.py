"""Names as a tree of words: the step from one word of a name to the next is one look-up.

All candidates of a buffer take a step at a time, as arrays. A word that begins no name, or only one
that does not go on with the word after it, is dropped by a table of bits; most text ends there.
Where a name ends, the word must end too, so that "Mali" is never found in "Malicious".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

import numpy as np

from analytics.actors import lookup, words
from analytics.actors.lookup import Lookup

SPACE, BREAK = 0x20, 0x0A
BLANK = 1  # the number of the gap that is one space
_EDGE = np.uint64(0xD6E8FEB86659FD93)
# A name may be broken over two lines of a wrapped text, but not over two paragraphs.
PARAGRAPH = b"\x01\x01"
KNOWN_GAP = 7
_WORDS, _LONG_GAP = re.compile(r"(\w+)"), re.compile(r"\W{8}")
# Bits of the places in `begins`, `alone` and `goes_on`: as many as the cache of a core holds.
PLACES, TOLD = 18, 8
SEVERAL = 254  # words of one place in a table; what tells one of them is odd
_NEXT = np.uint64(1)


def blanks(text: bytes) -> bytes:
    """Line breaks and typesetters' spaces as spaces, byte for byte."""
    text = text.replace(b"\n\n", PARAGRAPH).replace(b"\n", b" ")
    return text.replace(b"\xc2\xa0", b"  ").replace(b"\xe2\x80\xaf", b"   ")


def single_spaced(text: bytes) -> bytes:
    """The same, with one space for a run of them."""
    text = blanks(text)
    while b"  " in text:
        text = text.replace(b"  ", b" ")
    return text


@dataclass(frozen=True, slots=True, eq=False)
class NameTree:
    """Steps from a state, over a gap, to the state after a word; state 0 is the root.

    By state: the name and the cue that end there, or -1; with which bytes the next word may begin
    (`follow`, a bit for each value of the last six bits); whether a name or cue may end in
    punctuation (a tail). By the first eight bytes of a word, `begins` tells whether it may be the
    first, `alone` holds what tells those that may be all (see `told`); by those of two, `goes_on`
    tells whether they may be the first two (see `bucket`).
    `heads` are marks before the first word (bytes, gap number), `headed` tells what that may be;
    `tails` (bytes as a number, length, gap number, whether a letter may follow); `marks` holds the
    bytes that end a head (bit 1) or begin a tail (bit 2).
    """

    roots: Lookup
    later: Lookup
    name: np.ndarray
    cue: np.ndarray
    follow: np.ndarray
    tailed: np.ndarray
    begins: np.ndarray
    alone: np.ndarray
    goes_on: np.ndarray
    headed: np.ndarray
    gaps: dict[bytes, int]
    heads: tuple[tuple[bytes, int], ...]
    tails: tuple[tuple[int, int, int, bool], ...]
    marks: np.ndarray
    known: dict[int, int] = field(default_factory=dict)

    def may_begin(self, opening: np.ndarray) -> np.ndarray:
        """Which words may begin a name or a cue, by the openings of all and of one more."""
        word = np.flatnonzero(self.begins[bucket(opening[:-1])])
        first = opening[word]
        place = bucket(first)
        own = self.alone[place]
        may = (own == told(first)) | (own == SEVERAL)
        may |= self.goes_on[bucket(first, opening[word + 1])]
        return word[np.flatnonzero(may)]

    def step(self, state: np.ndarray, gap: np.ndarray | int, number: np.ndarray) -> np.ndarray:
        """The state after a gap and a word, or -1."""
        return self.later.find(_key(state, gap, number))

    def gap(self, spelled: bytes) -> int:
        """The number of a gap; -1 where no name has it."""
        return self.gaps.get(single_spaced(spelled), -1)

    def short_gaps(self, spelled: np.ndarray, length: np.ndarray) -> np.ndarray:
        """The same of many gaps of up to KNOWN_GAP bytes; bytes behind them are passed over."""
        kinds = spelled & words.MASKS[length] | length.astype(np.uint64) << np.uint64(56)
        kinds, which = np.unique(kinds, return_inverse=True)
        for kind in kinds.tolist():
            if kind not in self.known:
                self.known[kind] = self.gap(kind.to_bytes(8, "little")[: kind >> 56])
        return np.array([self.known[kind] for kind in kinds.tolist()], dtype=np.int64)[which]


def _key(state: np.ndarray, gap: np.ndarray | int, number: np.ndarray) -> np.ndarray:
    edge = (state.astype(np.uint64) << np.uint64(16)) + np.asarray(gap, dtype=np.uint64)
    return words.fold(number ^ (edge * _EDGE), edge)


def bucket(opening: np.ndarray, following: np.ndarray | None = None) -> np.ndarray:
    """In which place of a table words with these openings belong, or each with the next one."""
    both = opening if following is None else opening + (following << _NEXT)
    # As signed numbers they are places at once, without a copy.
    return (both >> np.uint64(64 - PLACES)).view(np.int64)


def told(opening: np.ndarray) -> np.ndarray:
    """What tells words of one place apart, in all but a few cases."""
    return (opening >> np.uint64(64 - PLACES - TOLD)).astype(np.uint8) | np.uint8(1)


def _parts(pattern: str) -> tuple[list[bytes], list[bytes]]:
    """The words of a pattern, and the gaps around them: one more, the outer ones often empty."""
    pieces = [piece.encode() for piece in _WORDS.split(pattern)]
    return pieces[1::2], pieces[::2]


def fits(pattern: str) -> bool:
    """Whether a name can stand in the tree: it is made of words, and its gaps are short."""
    if pattern.isascii():
        return _WORDS.search(pattern) is not None and _LONG_GAP.search(pattern) is None
    own, between = _parts(pattern)
    return bool(own) and all(len(gap) < 8 for gap in between)


def grow(names: Iterable[tuple[int, str]], cues: Iterable[tuple[int, str]] = ()) -> NameTree:
    """The tree of (number, name) and (number, cue); after a final "$" a digit may follow."""
    steps: dict[tuple[int, int, bytes], int] = {}
    gap_numbers: dict[bytes, int] = {b"": 0, b" ": BLANK}
    ends: tuple[dict[int, int], dict[int, int]] = ({}, {})
    rows = ((n, name, ends[0]) for n, name in names), ((n, cue, ends[1]) for n, cue in cues)
    for number, pattern, ending in chain(*rows):
        state = 0
        own, between = _parts(pattern)
        for gap, word in zip(between, (*own, b""), strict=True):
            if word or gap:
                edge = (state, gap_numbers.setdefault(gap, len(gap_numbers)), word)
                state = steps.setdefault(edge, len(steps) + 1)
        ending[state] = number
    return _packed(steps, gap_numbers, ends)


def _packed(
    steps: dict[tuple[int, int, bytes], int],
    gap_numbers: dict[bytes, int],
    ends: Iterable[dict[int, int]],
) -> NameTree:
    sources = np.array([state for state, _, _ in steps], dtype=np.int64)
    over = np.array([gap for _, gap, _ in steps], dtype=np.int64)
    lengths = np.array([len(word) for *_, word in steps], dtype=np.int64)
    is_tail = lengths == 0
    own = words.read(b"\0" + b"\0".join(word for *_, word in steps if word) + words.PADDING)
    spelled = np.zeros(len(steps), dtype=np.uint64)
    spelled[~is_tail] = own.numbers(np.arange(len(own.stop) - 1))
    many = len(steps) + 1
    name, cue = (_by_state(many, ending) for ending in ends)
    tailed = np.zeros(many, dtype=bool)
    tailed[sources[is_tail]] = True
    follow = np.zeros(many, dtype=np.uint64)
    bits = np.uint64(1) << (own.view[own.start[:-1]].astype(np.uint64) & np.uint64(63))
    np.bitwise_or.at(follow, sources[~is_tail], bits)
    plain = (sources == 0) & (over == 0)
    target = np.arange(1, many)
    opening = np.zeros(many, dtype=np.uint64)
    opening[target[~is_tail]] = own.opening[:-1]
    first = target[sources == 0]
    # Where a name or a cue may end, or have a tail, anything may follow.
    ending = first[(name[first] >= 0) | (cue[first] >= 0) | tailed[first]]
    second = target[~is_tail & np.isin(sources, first)]
    before = sources[second - 1]
    spelling = {number: gap for gap, number in gap_numbers.items()}
    heads = tuple((spelling[n], n) for n in np.unique(over[(sources == 0) & ~plain]).tolist())
    tails = tail_rows((spelling[n], n) for n in np.unique(over[is_tail]).tolist())
    return NameTree(
        roots=lookup.make(spelled[plain], target[plain]),
        later=lookup.make(_key(sources, over, spelled)[~plain], target[~plain]),
        name=name,
        cue=cue,
        follow=follow,
        tailed=tailed,
        begins=_table(bucket(opening[first])),
        alone=_told_apart(np.unique(opening[ending])),
        goes_on=_table(bucket(opening[before], opening[second])),
        headed=_table(bucket(opening[target[(sources == 0) & (over != 0)]])),
        gaps=gap_numbers,
        heads=heads,
        tails=tails,
        marks=np.array(
            [any(h[-1] == b for h, _ in heads) + 2 * any(t & 255 == b for t, *_ in tails)
             for b in range(256)], dtype=np.uint8
        ),
    )  # fmt: skip


def tail_rows(tails: Iterable[tuple[bytes, int]]) -> tuple[tuple[int, int, int, bool], ...]:
    """Tails, given by spelling and gap number, as a tree holds them."""
    return tuple((int.from_bytes(t, "little"), len(t), n, t.endswith(b"$")) for t, n in tails)


def _table(places: np.ndarray) -> np.ndarray:
    table = np.zeros(1 << PLACES, dtype=bool)
    table[places] = True
    return table


def _told_apart(opening: np.ndarray) -> np.ndarray:
    places = bucket(opening)
    table = np.zeros(1 << PLACES, dtype=np.uint8)
    table[places] = told(opening)
    table[np.bincount(places, minlength=len(table)) > 1] = SEVERAL
    return table


def _by_state(many: int, ending: dict[int, int]) -> np.ndarray:
    column = np.full(many, -1, dtype=np.int32)
    column[list(ending)] = list(ending.values())
    return column
