"""Names as a tree of words: the step from one word of a name to the next is one look-up.

All candidates of a buffer take a step at a time, as arrays. A word that begins no name is dropped
at its first two bytes or at its first look-up; most text ends there. Where a name ends, the word
must end too, so that "Mali" is never found in "Malicious".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from analytics.actors import lookup, words
from analytics.actors.lookup import Lookup
from analytics.actors.words import Buffer

SPACE, BREAK = 0x20, 0x0A
BLANK = 1  # the number of the gap that is one space
_EDGE = np.uint64(0xD6E8FEB86659FD93)
# A name may be broken over two lines of a wrapped text, but not over two paragraphs.
PARAGRAPH = b"\x01\x01"
KNOWN_GAP = 7
_NOTHING = np.uint64(0)
_WORDS = re.compile(r"(\w+)")
_AFTER_A_LETTER = np.array([b for b in range(256) if not (b < 128 and chr(b).isalnum())])


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

    By state: the name that ends there or -1; with which bytes the next word may begin (`follow`, a
    bit for each value of the last six bits); whether it may end in punctuation (a tail). `begins`
    tells by its first two bytes whether a word may be the first of a name, and which may be next.
    `heads` are marks before the first word (bytes, gap number), `tails` (bytes as a number, length,
    gap number, whether a letter may follow); `marks` holds the bytes that end a head (bit 1) or
    begin a tail (bit 2).
    """

    roots: Lookup
    later: Lookup
    name: np.ndarray
    follow: np.ndarray
    tailed: np.ndarray
    begins: np.ndarray
    gaps: dict[bytes, int]
    heads: tuple[tuple[bytes, int], ...]
    tails: tuple[tuple[int, int, int, bool], ...]
    marks: np.ndarray
    known: dict[bytes, int] = field(default_factory=dict)

    def step(self, state: np.ndarray, gap: np.ndarray | int, number: np.ndarray) -> np.ndarray:
        """The state after a gap and a word, or -1."""
        return self.later.find(_key(state, gap, number))

    def gap(self, spelled: bytes) -> int:
        """The number of a gap; -1 where no name has it."""
        if len(spelled) > KNOWN_GAP:
            return self.gaps.get(single_spaced(spelled), -1)
        if spelled not in self.known:
            self.known[spelled] = self.gaps.get(single_spaced(spelled), -1)
        return self.known[spelled]


def _key(state: np.ndarray, gap: np.ndarray | int, number: np.ndarray) -> np.ndarray:
    edge = (state.astype(np.uint64) << np.uint64(16)) + np.asarray(gap, dtype=np.uint64)
    return words.fold(number ^ (edge * _EDGE), edge)


def root_key(number: np.ndarray) -> np.ndarray:
    """The key of a first word that stands after no head."""
    return words.fold(number, _NOTHING)


def two_bytes(buffer: Buffer, at: np.ndarray) -> np.ndarray:
    """The first two bytes of words as one number."""
    return buffer.view[at + 1].astype(np.int64) << 8 | buffer.view[at]


def _parts(pattern: str) -> tuple[list[bytes], list[bytes]]:
    """The words of a pattern, and the gaps around them: one more, the outer ones often empty."""
    pieces = [piece.encode() for piece in _WORDS.split(pattern)]
    return pieces[1::2], pieces[::2]


def fits(pattern: str) -> bool:
    """Whether a name can stand in the tree: it is made of words, and its gaps are short."""
    own, between = _parts(pattern)
    return bool(own) and all(len(gap) < 8 for gap in between)


def grow(patterns: Iterable[tuple[int, str]]) -> NameTree:
    """The tree of (number, pattern); a pattern that ends in "$" may be followed by a digit."""
    steps: dict[tuple[int, int, bytes], int] = {}
    gap_numbers: dict[bytes, int] = {b"": 0, b" ": BLANK}
    ends: dict[int, int] = {}
    for number, pattern in patterns:
        state = 0
        own, between = _parts(pattern)
        for gap, word in zip(between, (*own, b""), strict=True):
            if word or gap:
                edge = (state, gap_numbers.setdefault(gap, len(gap_numbers)), word)
                state = steps.setdefault(edge, len(steps) + 1)
        ends[state] = number
    return _packed(steps, gap_numbers, ends)


def _packed(
    steps: dict[tuple[int, int, bytes], int], gap_numbers: dict[bytes, int], ends: dict[int, int]
) -> NameTree:
    sources = np.array([state for state, _, _ in steps], dtype=np.int64)
    over = np.array([gap for _, gap, _ in steps], dtype=np.int64)
    lengths = np.array([len(word) for *_, word in steps], dtype=np.int64)
    is_tail = lengths == 0
    buffer = words.read(b"\0" + b"\0".join(word for *_, word in steps) + words.PADDING)
    begin = 1 + np.concatenate([[0], np.cumsum(lengths + 1)[:-1]]).astype(np.int64)
    spelled = np.where(is_tail, _NOTHING, words.numbers(buffer, begin)[0])
    many = len(steps) + 1
    name = np.full(many, -1, dtype=np.int32)
    name[list(ends)] = list(ends.values())
    tailed = np.zeros(many, dtype=bool)
    tailed[sources[is_tail]] = True
    follow = np.zeros(many, dtype=np.uint64)
    bits = np.uint64(1) << (buffer.view[begin].astype(np.uint64) & np.uint64(63))
    np.bitwise_or.at(follow, sources[~is_tail], bits[~is_tail])
    plain = (sources == 0) & (over == 0)
    target = np.arange(1, many)
    first = np.flatnonzero(sources == 0)
    # Where a name may end, or have a tail, anything may follow.
    open_ = (name[first + 1] >= 0) | tailed[first + 1]
    wanted = np.where(open_, ~np.uint64(0), follow[first + 1])
    spelling = {number: gap for gap, number in gap_numbers.items()}
    heads = tuple((spelling[n], n) for n in np.unique(over[(sources == 0) & ~plain]).tolist())
    tails = tuple((spelling[n], n) for n in np.unique(over[is_tail]).tolist())
    return NameTree(
        roots=lookup.make(root_key(spelled[plain]), target[plain]),
        later=lookup.make(_key(sources, over, spelled)[~plain], target[~plain]),
        name=name,
        follow=follow,
        tailed=tailed,
        begins=_beginnings(buffer, begin[first], lengths[first], wanted),
        gaps=gap_numbers,
        heads=heads,
        tails=tuple((int.from_bytes(t, "little"), len(t), n, t.endswith(b"$")) for t, n in tails),
        marks=np.array(
            [any(h[-1] == b for h, _ in heads) + 2 * any(t[0] == b for t, _ in tails)
             for b in range(256)], dtype=np.uint8
        ),
    )  # fmt: skip


def _beginnings(
    buffer: Buffer, begin: np.ndarray, lengths: np.ndarray, wanted: np.ndarray
) -> np.ndarray:
    """The column `begins` of a tree from its first words."""
    begins = np.zeros(1 << 16, dtype=np.uint64)
    np.bitwise_or.at(begins, two_bytes(buffer, begin), wanted)
    # A letter alone: whatever follows it that is no letter.
    alone = np.flatnonzero(lengths == 1)
    for second in _AFTER_A_LETTER.tolist():
        two = second << 8 | buffer.view[begin[alone]].astype(np.int64)
        np.bitwise_or.at(begins, two, wanted[alone])
    return begins
