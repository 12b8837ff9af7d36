"""Where names stand: the words of a whole batch of texts, looked up in a tree of names.

The search reads bytes; offsets that leave this module are code points. Names that stand in no tree
are found by `treeless`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analytics.actors import namewalk, treeless, words
from analytics.actors.beside import after, before, lead
from analytics.actors.patterns import Automaton
from analytics.actors.words import Words

SEPARATOR = b"\0"
LONGEST = 4096


@dataclass(frozen=True, slots=True)
class Cues:
    """Where cues stand, in order: columns as in Hits, `sport` where one counts for a sports report.

    `edges[n]` is the first cue of text n.
    """

    text: np.ndarray
    cue: np.ndarray
    start: np.ndarray
    stop: np.ndarray
    sport: np.ndarray
    edges: np.ndarray


@dataclass(frozen=True, slots=True)
class Hits:
    """Columns of equal length: text number, pattern number, start and stop within that text.

    `before` is the length of the capitalised word that a space parts from the name, else 0; `after`
    holds the four bytes that a space parts from it (see `four_bytes`), or 0. `lead` are the four
    bytes before the name as they stand (see `last_bytes`), and `follow` the one after it. `word` is
    its first word (-1 for names that stand in no tree), `end` the byte behind it. `words` are those
    of all texts joined, and `origin` tells at which byte each text begins, or one more
    would.
    """

    text: np.ndarray
    pattern: np.ndarray
    start: np.ndarray
    stop: np.ndarray
    before: np.ndarray
    after: np.ndarray
    lead: np.ndarray
    follow: np.ndarray
    word: np.ndarray
    end: np.ndarray
    cues: Cues
    words: Words
    origin: np.ndarray


def _united(hits: np.ndarray) -> np.ndarray:
    """Rows of number, start, stop in order; of two that overlap the first, then the longer."""
    # By start, then by the longer: the winner of each overlap is the first of it.
    hits = hits[np.argsort(hits[:, 1] * LONGEST - (hits[:, 2] - hits[:, 1]), kind="stable")]
    reach = np.maximum.accumulate(hits[:, 2])
    clash = np.flatnonzero(hits[1:, 1] < reach[:-1]) + 1
    if not len(clash):
        return hits
    keep = np.ones(len(hits), dtype=bool)
    rows = zip(
        clash.tolist(), hits[clash, 1].tolist(), hits[clash, 2].tolist(),
        hits[clash - 1, 2].tolist(), strict=True,
    )  # fmt: skip
    last, taken = -1, 0
    for n, start, stop, previous in rows:
        # Where the row before it was left out, the last one that was taken counts.
        taken = taken if n == last + 1 else previous
        keep[n] = start >= taken
        taken = stop if start >= taken else taken
        last = n
    return hits[keep]


def _names(automaton: Automaton, buffer: Words) -> tuple[np.ndarray, np.ndarray]:
    """Rows of number, start, stop, first word: all names and masks in the buffer, in order.

    The word is -1 for names that stand in no tree. And all cues, without that column.
    """
    found, cues = namewalk.find(automaton.tree, buffer)
    others = treeless.find(automaton, buffer)
    cues = cues[np.argsort(cues[:, 1], kind="stable")]
    if len(others):
        others = np.pad(others, ((0, 0), (0, 1)), constant_values=-1)
        found = np.concatenate([found, others])
    return _united(found), cues


def _of_sport(automaton: Automaton, cues: np.ndarray) -> np.ndarray:
    """Which of the cues are words of sport, none of them part of another."""
    rows = np.flatnonzero(automaton.sport[cues[:, 0]] > 0)
    # Of each its own row, so that those that are left can be told.
    kept = _united(np.column_stack([rows, cues[rows, 1:]]))[:, 0]
    flags = np.zeros(len(cues), dtype=bool)
    flags[kept] = True
    return flags


def code_points(buffer: Words, positions: np.ndarray) -> np.ndarray:
    """Positions in bytes as positions in code points."""
    if not len(buffer.beyond):
        return positions
    return positions - np.searchsorted(buffer.continued(), positions)


def _spans(buffer: Words, start: np.ndarray, stop: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Spans in bytes as spans in code points."""
    if not len(buffer.beyond):
        return start, stop
    continued = buffer.continued()
    before = np.searchsorted(continued, start)
    following = continued.take(before, mode="clip")
    # Most spans hold no letter beyond ASCII.
    longer = np.flatnonzero((following >= start) & (following < stop))
    after = before.copy()
    after[longer] = np.searchsorted(continued, stop[longer])
    return start - before, stop - after


def _encoded(texts: Sequence[str]) -> list[bytes]:
    try:
        return list(map(str.encode, texts))
    except UnicodeEncodeError:  # half a sign, as broken pages hold them
        return [text.encode("utf-8", "replace") for text in texts]


def scan(texts: Sequence[str], automaton: Automaton) -> Hits:
    """All names and masks in the texts, in order, without overlaps; and the cues around them."""
    encoded = _encoded(texts)
    buffer = words.read(b"".join((b"\0", SEPARATOR.join(encoded), words.PADDING)))
    hits, cues = _names(automaton, buffer)
    # Columns one after another, not row by row, as all that follows reads them.
    number, begin, end, word = hits.T.copy()
    cue, cue_begin, cue_end = cues.T.copy()
    lengths = np.fromiter(map(len, encoded), dtype=np.int64, count=len(encoded))
    begins = 1 + np.concatenate([[0], np.cumsum(lengths + len(SEPARATOR))]).astype(np.int64)
    origin = code_points(buffer, begins)
    start, stop = _spans(buffer, begin, end)
    cue_start, cue_stop = _spans(buffer, cue_begin, cue_end)
    text = np.repeat(np.arange(len(texts)), np.diff(np.searchsorted(begin, begins)))
    edges = np.searchsorted(cue_begin, begins)
    cue_text = np.repeat(np.arange(len(texts)), np.diff(edges))
    return Hits(
        text, number, start - origin[text], stop - origin[text],
        before(buffer, begin, word), after(buffer, end), lead(buffer, begin), buffer.view[end],
        word, end,
        Cues(
            cue_text, cue, cue_start - origin[cue_text], cue_stop - origin[cue_text],
            _of_sport(automaton, cues), edges,
        ),
        buffer, begins,
    )  # fmt: skip
