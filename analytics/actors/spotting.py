"""Which texts of a batch hold one of some words: asked before an expression reads each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from analytics.actors import words
from analytics.actors.lookup import among
from analytics.actors.nametree import PLACES, bucket
from analytics.actors.words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Spotter:
    """Some words by their first eight bytes: as places in a table of bits, and in order."""

    table: np.ndarray
    openings: np.ndarray

    def find(self, text: Words) -> np.ndarray:
        """The numbers of the words of a text that begin like one of these."""
        which = np.flatnonzero(self.table[bucket(text.opening)])
        return which[among(text.opening[which], self.openings)]


def texts_of(places: np.ndarray, origin: np.ndarray) -> np.ndarray:
    """The texts that hold some places of a batch, each once; `origin` as in Hits."""
    return np.unique(np.searchsorted(origin, places, side="right") - 1)


def spotter(spelled: Iterable[str]) -> Spotter:
    """What looks for these words."""
    raw = b"\0" + b"\0".join(map(str.encode, spelled)) + words.PADDING
    openings = np.unique(words.read(raw).opening[:-1])
    table = np.zeros(1 << PLACES, dtype=bool)
    table[bucket(openings)] = True
    return Spotter(table, openings)
