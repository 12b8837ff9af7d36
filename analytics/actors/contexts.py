"""What the words around a name say: whether it stands where a state or a town would.

A logistic regression on the words of the sentence before and after the name and on the signs and
capitals beside it. It knows nothing of the name itself, so that it holds for names and sentences
that no rule has met: "_ squandered a two-goal cushion", "_ told her to call the police". Its words
come with weights that similar words share: see `tests/bench/learn_contexts.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analytics.actors.lookup import Lookup, make
from analytics.actors.words import MASKS, PADDING, Words, fold, read

# Words that are read before and after a name, as far as the sentence goes.
BEFORE, AFTER = 9, 10
# One word before, the second, all of them; the same after.
GROUPS = ("before1", "before2", "before", "after1", "after2", "after")
# What stands directly before the name, what after it, and how a word is written.
OPENINGS = ("start", "space", "hyphen", "bracket", "quote", "other")
CLOSINGS = (
    "space", "comma", "stop", "hyphen", "possessive", "colon", "bracket", "quote", "mark", "other",
)  # fmt: skip
SHAPES = ("none", "digit", "capitals", "capital", "small")
SIGNS = (
    *(f"<{a}" for a in OPENINGS),
    *(f">{a}" for a in CLOSINGS),
    *(f"<{a} {b}" for a in SHAPES for b in ("first", "later")),
    *(f">{a} {b}" for a in SHAPES for b in CLOSINGS),
    *(f">{a} {b}" for a in SHAPES for b in SHAPES),
    *(f"<start >{a} {b}" for a in SHAPES for b in CLOSINGS),
    "<quote >quote",
)
_SPACE, _SMALL = ord(" "), np.uint64(0x2020202020202020)
_THREE, _FOUR = np.uint64(0xFFFFFF), np.uint64(0xFFFFFFFF)
_TYPESET_S = np.uint64(int.from_bytes("’s".encode(), "little"))
_OPENED = np.full(256, OPENINGS.index("other"), dtype=np.int64)
_CLOSED = np.full(256, CLOSINGS.index("other"), dtype=np.int64)
for _table, _kinds, _names in (
    (_OPENED, {"space": b" ", "hyphen": b"-", "bracket": b"([", "quote": b"\"'"}, OPENINGS),
    (
        _CLOSED,
        {"space": b" ", "comma": b",", "stop": b".", "hyphen": b"-", "colon": b";:",
         "bracket": b")]", "quote": b"\"'", "mark": b"?!"},
        CLOSINGS,
    ),
):  # fmt: skip
    for _name, _bytes in _kinds.items():
        _table[list(_bytes)] = _names.index(_name)
_QUOTES = np.array(
    sorted(int.from_bytes(mark.encode(), "little") for mark in "“”‘’"), dtype=np.uint64
)
_SHAPE = np.full(256, SHAPES.index("small"), dtype=np.int64)
_SHAPE[ord("0") : ord("9") + 1] = SHAPES.index("digit")
_SHAPE[ord("A") : ord("Z") + 1] = SHAPES.index("capital")
_ENDING = np.zeros(256, dtype=bool)
_ENDING[list(b".!?")] = True
_PARTING = np.zeros(256, dtype=bool)
_PARTING[[0, ord("\n")]] = True
_STARTING = np.zeros(256, dtype=bool)
_STARTING[ord("A") : ord("Z") + 1] = True
_STARTING[ord("0") : ord("9") + 1] = True


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What is around some names: `words` by number, `before` of them before each name and the rest
    after it, nearest first; `held` tells how many of each side the sentence has; `signs` (names, 7)
    are places in SIGNS."""

    before: int
    words: np.ndarray
    held: np.ndarray
    signs: np.ndarray


@dataclass(frozen=True, slots=True, eq=False)
class Contexts:
    """The fitted model: a row of `weights` for each word that `places` knows, and one of noughts;
    `signs` in the order of SIGNS. `asked` tells which readings of an automaton it is asked of."""

    places: Lookup
    weights: np.ndarray
    signs: np.ndarray
    intercept: float
    asked: np.ndarray

    def odds(self, around: Around) -> np.ndarray:
        """Log-odds for each name that it is no state or town where it stands."""
        many = len(around.words)
        found = self.weights[self.places.find(around.words.ravel())].reshape(many, -1, len(GROUPS))
        total = self.signs[around.signs].sum(axis=1) + self.intercept
        for side, (first, last) in enumerate(((0, around.before), (around.before, found.shape[1]))):
            held, column = around.held[:, side], 3 * side
            inside = np.arange(last - first) < held[:, None]
            own = found[:, first:last] * inside[:, :, None]
            total += own[:, 0, column] + own[:, 1, column + 1]
            total += own[:, :, column + 2].sum(axis=1) / np.sqrt(np.maximum(held, 1))
        return total


def word_numbers(buffer: Words, which: np.ndarray) -> np.ndarray:
    """A number for each of some words, of its first sixteen bytes, whatever its capitals."""
    at, length = buffer.start[which], buffer.stop[which] - buffer.start[which]
    first = (buffer.eight[at] | _SMALL) & MASKS.take(length, mode="clip")
    long = np.flatnonzero(length > 8)
    number = fold(first, length.astype(np.uint64))
    rest = (buffer.eight[at[long] + 8] | _SMALL) & MASKS.take(length[long] - 8, mode="clip")
    number[long] = fold(number[long], rest)
    return number


def _parted(buffer: Words, word: np.ndarray) -> np.ndarray:
    """Whether a sentence ends between each word and the next."""
    stop, begin = buffer.stop[word], buffer.start[word + 1]
    view, gap = buffer.view, begin - stop
    ended = _ENDING[view[stop]] & (gap > 1) & _STARTING[view[begin]]
    for step in range(4):
        ended |= (gap > step) & _PARTING[view[stop + step]]
    return ended


def _reach(parted: np.ndarray) -> np.ndarray:
    """How many words of each row come before the first end of a sentence."""
    ended = np.column_stack([parted, np.ones(len(parted), dtype=bool)])
    return ended.argmax(axis=1)


def _shapes(buffer: Words, word: np.ndarray, is_there: np.ndarray) -> np.ndarray:
    at = buffer.start[word]
    first, second = buffer.view[at], buffer.view[at + 1]
    shape = _SHAPE[first]
    capital = SHAPES.index("capital")
    written_large = (shape == capital) & (_SHAPE[second] == capital)
    shape = np.where(written_large, SHAPES.index("capitals"), shape)
    return np.where(is_there, shape, SHAPES.index("none"))


def around(
    buffer: Words, word: np.ndarray, end: np.ndarray, reach: tuple[int, int] = (BEFORE, AFTER)
) -> Around:
    """What is around names: `word` is the first word of each, `end` the byte behind it; `reach`
    tells how many words on either side are read, two at least."""
    many = len(buffer.start)
    view = buffer.view
    behind = np.searchsorted(buffer.start, end)
    closing = _CLOSED[view[end]]
    high = view[end] > 127
    four = buffer.eight[end]
    owning = ((four & np.uint64(0xFFFF)) == int.from_bytes(b"'s", "little")) | (
        (four & _FOUR) == _TYPESET_S
    )
    closing = np.where(
        high & np.isin(four & _THREE, _QUOTES), CLOSINGS.index("quote"), closing
    )  # fmt: skip
    closing = np.where(owning, CLOSINGS.index("possessive"), closing)
    start = buffer.start[word]
    opening = _OPENED[view[start - 1]]
    typeset = (view[start - 1] > 127) & (start > 3)
    three = buffer.eight[np.maximum(start - 3, 0)] & _THREE
    opening = np.where(typeset & np.isin(three, _QUOTES), OPENINGS.index("quote"), opening)

    before = np.maximum(word[:, None] - 1 - np.arange(reach[0]), 0)
    # The gap behind each of those words; before the first word of all nothing stands.
    ends = _parted(buffer, before) | (word[:, None] <= np.arange(reach[0]))
    left = _reach(ends)
    # Of a possessive, the "s" is no word.
    first = np.minimum(behind + owning, many - 1)
    after = np.minimum(first[:, None] + np.arange(reach[1]), many - 1)
    gap_before = np.maximum(after - 1, 0)
    gap_before[:, 0] = np.minimum(behind - 1 + owning, many - 2)
    right = _reach(_parted(buffer, np.minimum(gap_before, many - 2)) | (after >= many - 1))

    opening = np.where(left == 0, OPENINGS.index("start"), opening)
    l1 = _shapes(buffer, before[:, 0], left > 0)
    r1 = _shapes(buffer, after[:, 0], right > 0)
    r2 = _shapes(buffer, after[:, 1], right > 1)
    closings, shapes = len(CLOSINGS), len(SHAPES)
    offset = np.cumsum(
        [0, len(OPENINGS), closings, 2 * shapes, shapes * closings, shapes * shapes,
         shapes * closings]
    )  # fmt: skip
    none = len(SIGNS)
    starts = opening == OPENINGS.index("start")
    quoted = (opening == OPENINGS.index("quote")) & (closing == CLOSINGS.index("quote"))
    signs = np.column_stack([
        opening,
        offset[1] + closing,
        offset[2] + 2 * l1 + (left > 1),
        offset[3] + r1 * closings + closing,
        offset[4] + r2 * shapes + r1,
        np.where(starts, offset[5] + r1 * closings + closing, none),
        np.where(quoted, offset[6], none),
    ])  # fmt: skip
    numbers = word_numbers(buffer, np.column_stack([before, after]).ravel())
    return Around(
        reach[0], numbers.reshape(len(word), sum(reach)), np.column_stack([left, right]), signs
    )


def compile_contexts(table: Sequence[tuple[str, Sequence[int]]], asked: np.ndarray) -> Contexts:
    """The model of its rows: a word or a sign and its weights, in hundredths and in the order of
    GROUPS; a sign and `<intercept>` have only the first."""
    words = [word for word, _ in table if word[0] not in "<>"]
    signs = {word: own[0] / 100 for word, own in table if word[0] in "<>"}
    buffer = read(b"\0" + "\0".join(words).encode() + PADDING)
    numbers = word_numbers(buffer, np.arange(len(buffer.start) - 1))
    rows = [own for word, own in table if word[0] not in "<>"] + [[0] * len(GROUPS)]
    weights = np.array(rows, dtype=np.float32) / 100
    signed = np.array([*(signs.get(sign, 0.0) for sign in SIGNS), 0.0])
    places = make(numbers, np.arange(len(numbers)))
    return Contexts(places, weights, signed, signs.get("<intercept>", 0.0), asked)
