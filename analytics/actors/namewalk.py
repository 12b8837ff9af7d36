"""The walk through a text along the tree of names: all candidates take a step at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from analytics.actors import words
from analytics.actors.nametree import BLANK, BREAK, SPACE, NameTree, root_key, two_bytes
from analytics.actors.words import Buffer

LONGEST_GAP = 60
HEAD, TAIL = np.uint8(1), np.uint8(2)


def _may_follow(masks: np.ndarray, first_byte: np.ndarray) -> np.ndarray:
    """Whether a word with this first byte may be next, as far as the last six bits tell."""
    return (masks >> (first_byte & np.uint8(63)).astype(np.uint64)) & np.uint64(1) != 0


def _gap_numbers(
    tree: NameTree, buffer: Buffer, stop: np.ndarray, length: np.ndarray
) -> np.ndarray:
    """The number of the gap at each place; -1 where no name has it."""
    mark = buffer.view[stop]
    number = np.where(((mark == SPACE) | (mark == BREAK)) & (length == 1), BLANK, -1)
    for n in np.flatnonzero((number < 0) & (length <= LONGEST_GAP)).tolist():
        number[n] = tree.gap(buffer.raw[int(stop[n]) : int(stop[n] + length[n])])
    return number


@dataclass(slots=True)
class _Walk:
    """Candidates on their way: number, last word read (as a number in `starts`), its end, state."""

    who: np.ndarray
    word: np.ndarray
    stop: np.ndarray
    state: np.ndarray

    def only(self, which: np.ndarray) -> _Walk:
        return _Walk(self.who[which], self.word[which], self.stop[which], self.state[which])


class _Search:
    """One buffer and the words in it. The last start is no word: it stands behind all of them."""

    def __init__(self, tree: NameTree, buffer: Buffer) -> None:
        self.tree, self.buffer = tree, buffer
        self.starts = np.append(words.starts(buffer), len(buffer.raw) - len(words.PADDING))
        self.firsts = buffer.view[self.starts]

    def begin(self) -> tuple[np.ndarray, _Walk]:
        """Where names may begin, and the candidates with their first word read."""
        tree, buffer = self.tree, self.buffer
        masks = tree.begins[two_bytes(buffer, self.starts[:-1])]
        word = np.flatnonzero(_may_follow(masks, self.firsts[1:]))
        place = self.starts[word]
        number, stop = words.numbers(buffer, place)
        state = tree.roots.find(root_key(number))
        live = np.flatnonzero(state >= 0)
        # "O'Higgins" is not Higgins.
        before, one_before = buffer.view[place[live] - 1], buffer.view[place[live] - 2]
        live = live[(before != ord("'")) | (one_before != ord("O"))]
        found = [(place[live], word[live], stop[live], state[live])]
        led = np.flatnonzero(tree.marks[buffer.view[place - 1]] & HEAD)
        for head, gap in tree.heads:
            state = tree.step(np.zeros(len(led), dtype=np.int64), gap, number[led])
            for n, after in zip(led[state >= 0].tolist(), state[state >= 0], strict=True):
                at = int(place[n]) - len(head)
                if buffer.raw.startswith(head, at) and not buffer.letters[at - 1]:
                    found.append((at, word[n], stop[n], after))
        begin, *columns = (np.hstack(column) for column in zip(*found, strict=True))
        return begin, _Walk(np.arange(len(begin)), *columns)

    def step(self, walk: _Walk) -> _Walk:
        """The candidates whose next word goes on with a name."""
        tree = self.tree
        masks, following = tree.follow[walk.state], self.firsts[walk.word + 1]
        walk = walk.only(np.flatnonzero(_may_follow(masks, following)))
        after = self.starts[walk.word + 1]
        gap = _gap_numbers(tree, self.buffer, walk.stop, after - walk.stop)
        known = np.flatnonzero(gap >= 0)
        number, stop = words.numbers(self.buffer, after[known])
        state = tree.step(walk.state[known], gap[known], number)
        held = np.flatnonzero(state >= 0)
        which = known[held]
        return _Walk(walk.who[which], walk.word[which] + 1, stop[held], state[held])

    def tails(self, walk: _Walk) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """(candidate, name, stop) where a name ends in the punctuation after the last word."""
        walk = walk.only(np.flatnonzero(self.tree.tailed[walk.state]))
        marks = self.tree.marks[self.buffer.view[walk.stop]]
        walk = walk.only(np.flatnonzero(marks & TAIL))
        if not len(walk.who):
            return
        spelled, length = words.gaps(self.buffer, walk.stop)
        for tail, long, number, open_ in self.tree.tails:
            mask = np.uint64((1 << (8 * long)) - 1)
            fit = ((spelled & mask) == tail) & ((length > long) | (open_ & (length >= long)))
            which = np.flatnonzero(fit)
            nothing = np.zeros(len(which), dtype=np.uint64)
            after = self.tree.step(walk.state[which], number, nothing)
            which, after = which[after >= 0], after[after >= 0]
            yield walk.who[which], self.tree.name[after], walk.stop[which] + long


def find(tree: NameTree, buffer: Buffer) -> np.ndarray:
    """Rows of pattern, start, stop: at each word the longest name that begins with it."""
    search = _Search(tree, buffer)
    begin, walk = search.begin()
    best, reach = np.full(len(begin), -1, dtype=np.int64), np.zeros(len(begin), dtype=np.int64)
    while len(walk.who):
        name = tree.name[walk.state]
        ends = np.flatnonzero(name >= 0)
        best[walk.who[ends]], reach[walk.who[ends]] = name[ends], walk.stop[ends]
        for who, names, stop in search.tails(walk):
            longer = stop > reach[who]
            best[who[longer]], reach[who[longer]] = names[longer], stop[longer]
        walk = search.step(walk)
    kept = np.flatnonzero(best >= 0)
    return np.column_stack([best[kept], begin[kept], reach[kept]])
