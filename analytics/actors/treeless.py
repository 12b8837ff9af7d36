"""Where the names stand that are in no tree of words: see `unspaced`.

An automaton (Aho and Corasick 1975) finds them. It reads a text only around the bytes with which
such a name may begin, and all these pieces as one.
"""

from __future__ import annotations

import numpy as np

from analytics.actors.beside import WIDEST
from analytics.actors.nametree import SPACE, blanks
from analytics.actors.patterns import Automaton
from analytics.actors.unspaced import parted
from analytics.actors.words import Words

SEPARATOR = b"\0"
# The bytes beside a name that tell whether a letter stands there.
LETTER = 4
_WORD = np.array([chr(b).isalnum() or b == 95 for b in range(128)] + [False] * 128, dtype=bool)


def _is_word(piece: bytes, last: bool) -> bool:
    text = piece.decode("utf-8", errors="ignore")
    return bool(text) and (text[-1] if last else text[0]).isalnum()


def bounded(buffer: bytes, start: np.ndarray, stop: np.ndarray) -> np.ndarray:
    """Whether neither neighbour of each span in the padded buffer is a letter or a digit."""
    view = np.frombuffer(buffer, dtype=np.uint8)
    before, after = view[start - 1], view[stop]
    free = ~(_WORD[before] | _WORD[after])
    for n in np.flatnonzero(free & ((before > 127) | (after > 127))).tolist():
        left, right = int(start[n]), int(stop[n])
        free[n] = not (
            (before[n] > 127 and _is_word(buffer[max(0, left - LETTER) : left], last=True))
            or (after[n] > 127 and _is_word(buffer[right : right + LETTER], last=False))
        )
    return free


def _rescue(automaton: Automaton, piece: bytes, hits: np.ndarray) -> list[tuple[int, int, int]]:
    """The longest name with which each refused hit begins, where that one ends at a boundary."""
    found: list[tuple[int, int, int]] = []
    for pattern, start, _ in hits.tolist():
        for shorter in automaton.shorter.get(pattern, ()):
            end = start + len(automaton.patterns[shorter].encode())
            if bounded(piece, np.array([start]), np.array([end]))[0]:
                found.append((shorter, start, end))
                break
    return found


def _lengthen(automaton: Automaton, piece: bytes, hits: np.ndarray) -> None:
    """Carries the stops of names with any ending to the ends of their words."""
    for n in np.flatnonzero(automaton.unended[hits[:, 0]]).tolist():
        stop = int(hits[n, 2])
        ending = piece[stop : stop + WIDEST].decode("utf-8", errors="ignore")
        letters = next((k for k, c in enumerate(ending) if not c.isalnum()), len(ending))
        hits[n, 2] = stop + len(ending[:letters].encode())


def _inside(automaton: Automaton, raw: bytes) -> np.ndarray:
    """Hits of the automaton in some bytes, their runs of white space taken for one space."""
    piece = SEPARATOR + blanks(raw) + SEPARATOR
    view = np.frombuffer(piece, dtype=np.uint8)
    space = view == SPACE
    surplus = np.flatnonzero(space[1:] & space[:-1]) + 1
    single = np.delete(view, surplus).tobytes() if len(surplus) else piece
    rows = automaton.other.find_matches_as_indexes(single)
    hits = np.array(rows, dtype=np.int64).reshape(-1, 3)
    hits[:, 0] = automaton.other_numbers[hits[:, 0]]
    _lengthen(automaton, single, hits)
    keep = automaton.unspaced[hits[:, 0]]
    spaced = np.flatnonzero(~keep)
    keep[spaced] = bounded(single, hits[spaced, 1], hits[spaced, 2])
    rescued = np.array(_rescue(automaton, single, hits[~keep]), dtype=np.int64).reshape(-1, 3)
    hits = parted(np.concatenate([hits[keep], rescued]), automaton.parts)
    # How many bytes were left out before each byte that was read.
    gone = surplus - np.arange(len(surplus))
    hits[:, 1] += np.searchsorted(gone, hits[:, 1], side="right") - 1
    hits[:, 2] += np.searchsorted(gone, hits[:, 2] - 1, side="right") - 1
    return hits


def find(automaton: Automaton, buffer: Words) -> np.ndarray:
    """Rows of number, start, stop: the names in the buffer that stand in no tree."""
    places = automaton.openings.places(buffer)
    if not len(places):
        return np.zeros((0, 3), dtype=np.int64)
    begin = np.maximum(0, places - automaton.openings.ahead - LETTER)
    end = places + automaton.longest + WIDEST + LETTER
    # Pieces that touch are one, so that no name is cut.
    parts = np.flatnonzero(begin[1:] > end[:-1])
    begin, end = begin[np.append(0, parts + 1)], end[np.append(parts, -1)]
    pieces = [buffer.raw[b:e] for b, e in zip(begin.tolist(), end.tolist(), strict=True)]
    hits = _inside(automaton, SEPARATOR.join(pieces))
    moved = np.cumsum([0, *(len(piece) + len(SEPARATOR) for piece in pieces[:-1])])
    hits[:, 1:] += (begin - moved)[np.searchsorted(moved, hits[:, 1], side="right") - 1][:, None]
    return hits
