"""Names that stand in no tree of words, and how they are searched.

Scripts without spaces between words, and names that begin with no letter or end in a star. Chinese
headlines name two or three states by one sign each ("中美", China and America): such a run is found
as one and then parted into its signs, which alone are words like any other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from analytics.actors.lookup import among
from analytics.actors.words import MASKS, Words

# Scripts that write no spaces between words: a boundary test would refuse every match.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
LONGEST_RUN = 3
# So many bytes of a name are compared before it is searched for.
OPENING = 4


@dataclass(frozen=True, slots=True, eq=False)
class Openings:
    """By which bytes the names are told that stand in no tree.

    These begin at most `ahead` bytes behind the beginning of their name. `begins` tells of a byte
    whether it may be the first of them; `spelled` holds (mask, bytes under that mask as numbers in
    order); `beyond` tells whether all of them begin beyond ASCII, as few bytes of most texts do.
    """

    begins: np.ndarray
    spelled: tuple[tuple[np.uint64, np.ndarray], ...]
    beyond: bool
    ahead: int

    def places(self, buffer: Words) -> np.ndarray:
        """Where such bytes stand in a buffer, in order."""
        if self.beyond:
            places = buffer.beyond[self.begins[buffer.view[buffer.beyond]]]
        else:
            places = np.flatnonzero(self.begins[buffer.view])
        spelled, found = buffer.eight[places], np.zeros(len(places), dtype=bool)
        for mask, known in self.spelled:
            found |= among(spelled & mask, known)
        return places[found]


def _told_from(name: bytes) -> int:
    """Where the bytes of a name begin by which it is told: "AC米兰" by its first Chinese sign, as
    its first letter stands in every text."""
    head = name.decode()
    letters = next((n for n, letter in enumerate(head) if not letter.isascii()), 0)
    return 0 if " " in head[:letters] else letters


def openings(names: Sequence[bytes]) -> Openings:
    """The openings of names."""
    begins = np.zeros(256, dtype=bool)
    spelled: dict[int, set[int]] = {}
    starts = [_told_from(name) for name in names]
    for start, name in zip(starts, names, strict=True):
        # A name may be broken over two lines: see `nametree.blanks`.
        told = name[start : start + OPENING].split(b" ")[0]
        begins[told[0]] = True
        spelled.setdefault(len(told), set()).add(int.from_bytes(told, "little"))
    return Openings(
        begins,
        tuple((MASKS[n], np.array(sorted(own), dtype=np.uint64)) for n, own in spelled.items()),
        not begins[:128].any(),
        max(starts, default=0),
    )


def _shorter(patterns: Sequence[str], which: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """For each of some patterns of several words, those it begins with, longest first."""
    number = {patterns[n]: n for n in which}
    found: dict[int, tuple[int, ...]] = {}
    for pattern, n in number.items():
        cuts = [m.start() for m in re.finditer(r"\W", pattern) if m.start()]
        heads = [number[pattern[:cut]] for cut in reversed(cuts) if pattern[:cut] in number]
        if heads:
            found[n] = tuple(heads)
    return found


def _parts(
    patterns: Sequence[str], which: Sequence[int], named: set[str]
) -> dict[int, tuple[int, ...]]:
    """For each run of signs among some patterns, the patterns of its signs."""
    sign = {p: n for n, p in enumerate(patterns) if len(p) == 1 and UNSPACED.match(p)}
    return {
        n: tuple(sign[letter] for letter in patterns[n])
        for n in which
        if 1 < len(patterns[n]) <= LONGEST_RUN
        and patterns[n] not in named
        and all(letter in sign for letter in patterns[n])
    }


def parted(hits: np.ndarray, parts: Mapping[int, tuple[int, ...]]) -> np.ndarray:
    """Rows of number, start, stop in bytes, each run of signs parted into its signs."""
    found = np.flatnonzero(np.isin(hits[:, 0], list(parts)))
    if not len(found):
        return hits
    rows = []
    for number, start, stop in hits[found].tolist():
        signs = parts[number]
        width = (stop - start) // len(signs)
        rows += [(sign, start + width * n, start + width * (n + 1)) for n, sign in enumerate(signs)]
    return np.concatenate([np.delete(hits, found, axis=0), np.array(rows, dtype=np.int64)])


def search_others(
    patterns: Sequence[str], others: np.ndarray, readings: Sequence[Any]
) -> dict[str, Any]:
    """What searches the names that are not made of words, given by their numbers."""
    encoded = [patterns[n].encode() for n in others.tolist()]
    return {
        "other": BytesAhoCorasick(encoded, MatchKind.LeftmostLongest, Implementation.DFA),
        "openings": openings(encoded),
        "longest": max(map(len, encoded), default=0),
        "shorter": _shorter(patterns, others.tolist()),
        "parts": _parts(patterns, others.tolist(), {reading.alias for reading in readings}),
    }
