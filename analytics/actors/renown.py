"""Surnames that hardly anyone but a leader bears, in every form in which they are found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from typing import Any

import numpy as np

from analytics.actors.spelling import SURNAMES

# "XI" is a number and a cricket team as well.
SHORTEST_IN_CAPITALS = 3
# Ratio of Ratcliff and Obershelp (1988): twice the letters in common over all letters.
ALIKE = 0.6


def renowned(
    patterns: Sequence[str], readings: Sequence[Sequence[Any]], listed: Collection[str]
) -> np.ndarray:
    """Which patterns are listed surnames: as they stand, in capitals, with endings ("Putinin"), or
    as other languages write them ("Əliyev"), told by their state and term.

    `readings` are those of each pattern.
    """
    capitals = {surname.upper() for surname in listed if len(surname) > SHORTEST_IN_CAPITALS}
    own: dict[tuple[str, int, int], tuple[str, ...]] = {}
    for reading in (r for choices in readings for r in choices):
        if reading.kind in SURNAMES and reading.alias in listed:
            term = (reading.actor, reading.since, reading.until)
            own[term] = (*own.get(term, ()), reading.alias)
    found = np.zeros(len(patterns), dtype=bool)
    for n, (pattern, choices) in enumerate(zip(patterns, readings, strict=True)):
        surnames = [r for r in choices if r.kind in SURNAMES]  # of most patterns none
        names = [name for r in surnames for name in own.get((r.actor, r.since, r.until), ())]
        alike = any(not pattern.isascii() or _resembles(pattern, name) for name in names)
        found[n] = pattern in listed or pattern in capitals or alike
    return found


def _resembles(pattern: str, name: str) -> bool:
    """Whether a surname is a listed one as others spell it: Poutine is Putin, Hegseth not Rubio."""
    alike = pattern[0] == name[0] and SequenceMatcher(None, pattern, name).ratio() >= ALIKE
    return pattern.startswith(name) or alike
