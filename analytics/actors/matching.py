"""Where names stand: one scan over a whole batch of texts, then boundaries as array arithmetic.

The automata read bytes; offsets that leave this module are code points. A hit whose neighbours are
letters or digits is no name ("Mali" in "Malicious"); if it was made of several words, a shorter
name with which it begins, or one inside it, is tried in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from ahocorasick_rs import BytesAhoCorasick

from analytics.actors.patterns import Automaton

SEPARATOR = "\0"
WIDEST = 60
LONGEST = 4096
SPACE = 0x20
TWO = 0x2020
# As long as the empty line that it stands for.
PARAGRAPH = "\x01\x01"
_WORD = np.array([chr(b).isalnum() or b == 95 for b in range(128)] + [False] * 128, dtype=bool)


@dataclass(frozen=True, slots=True)
class Hits:
    """Columns of equal length: text number, pattern number, start and stop within that text.

    `before` is the length of the capitalised word that a space parts from the name, else 0; `after`
    holds the four bytes that a space parts from it (see `four_bytes`), or 0.
    """

    text: np.ndarray
    pattern: np.ndarray
    start: np.ndarray
    stop: np.ndarray
    before: np.ndarray
    after: np.ndarray


def _is_word(piece: bytes, last: bool) -> bool:
    text = piece.decode("utf-8", errors="ignore")
    return bool(text) and (text[-1] if last else text[0]).isalnum()


def bounded(buffer: bytes, start: np.ndarray, stop: np.ndarray) -> np.ndarray:
    """Whether neither neighbour of each span in the padded buffer is a letter or a digit."""
    view = np.frombuffer(buffer, dtype=np.uint8)
    before, after = view[start - 1], view[stop]
    free = ~(_WORD[before] | _WORD[after])
    # "O'Higgins" is not Higgins.
    free &= ~((before == ord("'")) & (view[start - 2] == ord("O")))
    for n in np.flatnonzero(free & ((before > 127) | (after > 127))).tolist():
        left, right = int(start[n]), int(stop[n])
        free[n] = not (
            (before[n] > 127 and _is_word(buffer[max(0, left - 4) : left], last=True))
            or (after[n] > 127 and _is_word(buffer[right : right + 4], last=False))
        )
    return free


def _rescue(automaton: Automaton, buffer: bytes, hits: np.ndarray) -> list[tuple[int, int, int]]:
    """Names hidden by refused longer ones: those they begin with, else those inside them."""
    found: list[tuple[int, int, int]] = []
    for pattern, start, stop in hits.tolist():
        text = automaton.patterns[pattern]
        for shorter in automaton.shorter.get(pattern, ()):
            end = start + len(automaton.patterns[shorter].encode())
            if bounded(buffer, np.array([start]), np.array([end]))[0]:
                found.append((shorter, start, end))
                break
        else:
            if " " in text:
                found += _inside(automaton, buffer, start + text.index(" ") + 1, stop)
    return found


def _inside(
    automaton: Automaton, buffer: bytes, start: int, stop: int
) -> Iterator[tuple[int, int, int]]:
    """Names that begin between start and stop: "the Congo" hides the "Congolese" it begins."""
    piece = buffer[start : stop + WIDEST]
    for number, begin, end in automaton.capital.find_matches_as_indexes(piece):
        hit = (int(automaton.numbers[0][number]), start + begin, start + end)
        if hit[1] >= stop or end >= len(piece):
            break
        if bounded(buffer, np.array([hit[1]]), np.array([hit[2]]))[0]:
            yield hit
        else:
            yield from _rescue(automaton, buffer, np.array([hit]))


def _matches(search: BytesAhoCorasick, numbers: np.ndarray, buffer: bytes) -> np.ndarray:
    """Rows of pattern, start, stop of one automaton."""
    hits = np.array(search.find_matches_as_indexes(buffer), dtype=np.int64).reshape(-1, 3)
    hits[:, 0] = numbers[hits[:, 0]]
    return hits


def _free(automaton: Automaton, buffer: bytes, hits: np.ndarray) -> np.ndarray:
    """The hits that are names, with what refused ones had hidden."""
    _lengthen(automaton, buffer, hits)
    keep = bounded(buffer, hits[:, 1], hits[:, 2]) | automaton.unspaced[hits[:, 0]]
    rescued = _rescue(automaton, buffer, hits[~keep])
    hits = hits[keep]
    if not rescued:
        return hits
    return np.concatenate([hits, np.array(rescued, dtype=np.int64)])


def _lengthen(automaton: Automaton, buffer: bytes, hits: np.ndarray) -> None:
    """Carries the stops of names with any ending to the ends of their words."""
    for n in np.flatnonzero(automaton.unended[hits[:, 0]]).tolist():
        stop = int(hits[n, 2])
        ending = buffer[stop : stop + WIDEST].decode("utf-8", errors="ignore")
        letters = next((k for k, c in enumerate(ending) if not c.isalnum()), len(ending))
        hits[n, 2] = stop + len(ending[:letters].encode())


def _united(parts: Sequence[np.ndarray]) -> np.ndarray:
    """All hits in order; where two overlap, the one that begins first, then the longer."""
    hits = np.concatenate(parts)
    # By start, then by the longer: the winner of each overlap is the first of it.
    hits = hits[np.argsort(hits[:, 1] * LONGEST - (hits[:, 2] - hits[:, 1]), kind="stable")]
    reach = np.maximum.accumulate(hits[:, 2])
    clash = np.flatnonzero(hits[1:, 1] < reach[:-1]) + 1
    if not len(clash):
        return hits
    keep = np.ones(len(hits), dtype=bool)
    for n in clash.tolist():
        previous = n - 1
        while previous > 0 and not keep[previous]:
            previous -= 1
        keep[n] = hits[n, 1] >= hits[previous, 2]
    return hits[keep]


def _foreign(automaton: Automaton, buffer: bytes, view: np.ndarray) -> list[np.ndarray]:
    """Hits of names in other scripts, looked for only around their letters."""
    # First bytes of letters beyond Latin; 0xE2 and 0xEF are punctuation.
    if buffer.isascii():
        return []
    letters = np.flatnonzero((view >= 0xCD) & (view != 0xE2) & (view != 0xEF))
    if not len(letters):
        return []
    breaks = np.flatnonzero(np.diff(letters) > WIDEST)
    begins = letters[np.concatenate([[0], breaks + 1])].tolist()
    ends = letters[np.concatenate([breaks, [len(letters) - 1]])].tolist()
    found = []
    for begin, end in zip(begins, ends, strict=True):
        begin = max(0, begin - WIDEST)
        hits = _matches(automaton.other, automaton.numbers[2], buffer[begin : end + WIDEST])
        hits[:, 1:] += begin
        found.append(hits[hits[:, 2] < len(buffer)])
    return [_free(automaton, buffer, np.unique(np.concatenate(found), axis=0))]


def _names(automaton: Automaton, buffer: bytes) -> np.ndarray:
    """Rows of pattern, start, stop: all names and masks in the buffer, in order."""
    view = np.frombuffer(buffer, dtype=np.uint8)
    searches = ((automaton.capital, automaton.numbers[0]), (automaton.small, automaton.numbers[1]))
    latin = [_free(automaton, buffer, _matches(*search, buffer)) for search in searches]
    return _united([*latin, *_foreign(automaton, buffer, view)])


def _surplus(buffer: bytes) -> np.ndarray:
    """Positions of the spaces that follow a space, found two bytes at a time."""
    found = [
        2 * np.flatnonzero(np.frombuffer(buffer, "<u2", (len(buffer) - odd) // 2, odd) == TWO) + odd
        for odd in (0, 1)
    ]
    return np.sort(np.concatenate(found)) + 1


def _without(buffer: bytes, surplus: np.ndarray) -> bytes:
    begins = [0, *(surplus + 1).tolist()]
    ends = [*surplus.tolist(), len(buffer)]
    return b"".join(buffer[begin:end] for begin, end in zip(begins, ends, strict=True))


def _code_points(buffer: bytes, positions: np.ndarray) -> np.ndarray:
    if buffer.isascii():
        return positions
    continued = np.flatnonzero((np.frombuffer(buffer, dtype=np.uint8) & 0xC0) == 0x80)
    return positions - np.searchsorted(continued, positions)


def _neighbours(buffer: bytes, hits: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The columns `before` and `after` of Hits."""
    view = np.frombuffer(buffer, dtype=np.uint8)
    start, stop = hits[:, 1], hits[:, 2]
    last = len(view) - 1
    after = np.zeros(len(hits), dtype=np.uint32)
    for step in range(1, 5):
        after = after << np.uint32(8) | view[np.minimum(stop + step, last)].astype(np.uint32)
    after[view[stop] != SPACE] = 0
    before = np.zeros(len(hits), dtype=np.int64)
    parted = np.flatnonzero(view[start - 1] == SPACE)
    spaces = np.flatnonzero(view <= SPACE)
    ends = start[parted] - 1
    begins = spaces[np.maximum(np.searchsorted(spaces, ends) - 1, 0)] + 1
    capital = (view[begins] >= ord("A")) & (view[begins] <= ord("Z"))
    before[parted] = np.where(capital, ends - begins, 0)
    return before, after


def scan(texts: Sequence[str], automaton: Automaton) -> Hits:
    """All names and masks in the texts, in order, without overlaps."""
    joined = f"\0{SEPARATOR.join(texts)}\0"
    if "\n" in joined:
        # A name may be broken over two lines of a wrapped text, but not over two paragraphs.
        joined = joined.replace("\n\n", PARAGRAPH).replace("\n", " ")
    # Typesetters' spaces are spaces here; each is one code point as well.
    joined = joined.replace("\u00a0", " ").replace("\u202f", " ")
    buffer = joined.encode("utf-8", errors="replace")
    surplus = _surplus(buffer)
    single = _without(buffer, surplus) if len(surplus) else buffer
    hits = _names(automaton, single)
    before, after = _neighbours(single, hits)
    # How many bytes were left out before each byte that was read.
    gone = surplus - np.arange(len(surplus))
    starts = hits[:, 1] + np.searchsorted(gone, hits[:, 1], side="right")
    stops = hits[:, 2] + np.searchsorted(gone, hits[:, 2] - 1, side="right")
    places = _code_points(buffer, np.concatenate([starts, stops])).reshape(2, -1) - 1
    lengths = np.fromiter((len(text) for text in texts), dtype=np.int64, count=len(texts))
    begins = np.concatenate([[0], np.cumsum(lengths + len(SEPARATOR))[:-1]]).astype(np.int64)
    number = np.searchsorted(begins, places[0], side="right") - 1
    places -= begins[number]
    return Hits(number, hits[:, 0], places[0], places[1], before, after)
