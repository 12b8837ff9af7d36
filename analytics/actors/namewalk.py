"""The walk through a text along the tree of names: all candidates take a step at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from analytics.actors.nametree import BLANK, BREAK, KNOWN_GAP, SPACE, NameTree, bucket
from analytics.actors.words import MASKS, Words

LONGEST_GAP = 60
HEAD, TAIL = np.uint8(1), np.uint8(2)


def _may_follow(masks: np.ndarray, first_byte: np.ndarray) -> np.ndarray:
    """Whether a word with this first byte may be next, as far as the last six bits tell."""
    return (masks >> (first_byte & np.uint8(63)).astype(np.uint64)) & np.uint64(1) != 0


def _gap_numbers(tree: NameTree, text: Words, begin: np.ndarray, length: np.ndarray) -> np.ndarray:
    """The number of the gap at each place; -1 where no name has it."""
    mark = text.view[begin]
    number = np.where(((mark == SPACE) | (mark == BREAK)) & (length == 1), BLANK, -1)
    others = np.flatnonzero((number < 0) & (length <= LONGEST_GAP))
    short = others[length[others] <= KNOWN_GAP]
    number[short] = tree.short_gaps(text.eight[begin[short]], length[short])
    for n in others[length[others] > KNOWN_GAP].tolist():
        number[n] = tree.gap(text.raw[int(begin[n]) : int(begin[n] + length[n])])
    return number


@dataclass(slots=True)
class _Walk:
    """Candidates on their way: number, the last word read, state."""

    who: np.ndarray
    word: np.ndarray
    state: np.ndarray

    def only(self, which: np.ndarray) -> _Walk:
        return _Walk(self.who[which], self.word[which], self.state[which])


class _Search:
    """One text of many words, looked up in one tree."""

    def __init__(self, tree: NameTree, text: Words) -> None:
        self.tree, self.text = tree, text

    def begin(self) -> tuple[np.ndarray, _Walk]:
        """Where names and cues may begin, and the candidates with their first word read."""
        tree, text = self.tree, self.text
        word = tree.may_begin(text.opening)
        place, number = text.start[word], text.numbers(word)
        state = tree.roots.find(number)
        before = text.view[place - 1]
        # "O'Higgins" is not Higgins.
        quoted = np.flatnonzero(before == ord("'"))
        state[quoted[text.view[place[quoted] - 2] == ord("O")]] = -1
        live = np.flatnonzero(state >= 0)
        found = [(place[live], word[live], state[live])]
        led = np.flatnonzero(tree.marks[before] & HEAD)
        led = led[tree.headed[bucket(text.opening[word[led]])]]
        for head, gap in tree.heads:
            state = tree.step(np.zeros(len(led), dtype=np.int64), gap, number[led])
            for n, after in zip(led[state >= 0].tolist(), state[state >= 0], strict=True):
                at = int(place[n]) - len(head)
                # The gap before the word must be longer than the head, or the head all of it.
                if text.raw.startswith(head, at) and at != text.stop[word[n] - 1]:
                    found.append((at, word[n], after))
        if len(found) > 1:
            found[0] = tuple(np.hstack(column) for column in zip(*found, strict=True))
        begin, word, state = found[0]
        return begin, _Walk(np.arange(len(begin)), word, state)

    def step(self, walk: _Walk) -> _Walk:
        """The candidates whose next word goes on with a name or a cue."""
        tree, text = self.tree, self.text
        following = text.first[walk.word + 1]
        walk = walk.only(np.flatnonzero(_may_follow(tree.follow[walk.state], following)))
        stop = text.stop[walk.word]
        gap = _gap_numbers(tree, text, stop, text.start[walk.word + 1] - stop)
        walk = walk.only(known := np.flatnonzero(gap >= 0))
        state = tree.step(walk.state, gap[known], text.numbers(walk.word + 1))
        held = np.flatnonzero(state >= 0)
        return _Walk(walk.who[held], walk.word[held] + 1, state[held])

    def tails(self, walk: _Walk) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """(candidate, state, stop) where a name or a cue ends in the marks after the last word."""
        tree, text = self.tree, self.text
        walk = walk.only(np.flatnonzero(tree.tailed[walk.state]))
        stop = text.stop[walk.word]
        walk = walk.only(marked := np.flatnonzero(tree.marks[text.view[stop]] & TAIL))
        if not len(walk.who):
            return
        stop = stop[marked]
        spelled, length = text.eight[stop], text.start[walk.word + 1] - stop
        for tail, long, number, open_ in tree.tails:
            which = np.flatnonzero((spelled & MASKS[long]) == tail)
            if not len(which):
                continue
            which = which[length[which] >= (long if open_ else long + 1)]
            after = tree.step(walk.state[which], number, np.zeros(len(which), dtype=np.uint64))
            which, after = which[after >= 0], after[after >= 0]
            yield walk.who[which], after, stop[which] + long


def find(tree: NameTree, text: Words) -> tuple[np.ndarray, np.ndarray]:
    """Rows of number, start, stop: at each word the longest name that begins with it; every cue.

    Names have a fourth column, the number of their first word.
    """
    search = _Search(tree, text)
    begin, walk = search.begin()
    first = walk.word
    ends = []
    while len(walk.who):
        ends += [(walk.who, walk.state, text.stop[walk.word]), *search.tails(walk)]
        walk = search.step(walk)
    if not ends:
        return np.zeros((0, 4), dtype=np.int64), np.zeros((0, 3), dtype=np.int64)
    who, state, stop = (np.concatenate(column) for column in zip(*ends, strict=True))
    named, told = np.flatnonzero(tree.name[state] >= 0), np.flatnonzero(tree.cue[state] >= 0)
    # Every end of a candidate lies behind the one before it: the last is the longest.
    last = np.full(len(begin), -1)
    last[who[named]] = named
    last = last[last >= 0]
    return (
        np.column_stack([tree.name[state[last]], begin[who[last]], stop[last], first[who[last]]]),
        np.column_stack([tree.cue[state[told]], begin[who[told]], stop[told]]),
    )
