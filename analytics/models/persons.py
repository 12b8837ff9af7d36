"""Tone toward persons, parties and firms, read by a network of its own.

News praises and blames persons far more often than states, and in other words: what was said of
"the senator" tells little of Armenia. One network taught both read persons worse than two do, since
most labelled sentences are on states.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from analytics.models.calibration import Calibration
from analytics.models.gold import PERSONS, STATES
from analytics.models.shipped import DATA, Head, Shipped, read_shipped
from analytics.models.targets import TARGET

NAME = "persons"
MARKS = (TARGET,)
# What the column `form` of a user's own actors says of those that this network reads.
FORMS = frozenset({"person", "party", "company", "firm"})


@cache
def read_persons(folder: Path = DATA) -> Shipped:
    """The model stored in `folder`, kept for the life of the process. Raises ModelError."""
    return read_shipped(folder, NAME, MARKS)


@dataclass(frozen=True, slots=True)
class Apart:
    """Two models of tone with the methods of `Shipped`: each reads its own kind of actors."""

    states: Shipped
    persons: Shipped

    @property
    def head(self) -> Head:
        """The coefficients of the model of states."""
        return self.states.head

    @property
    def card(self) -> dict[str, Any]:
        """What the model of states is, and how well it did."""
        return self.states.card

    def of(self, whose: str) -> Shipped:
        """The model that reads sentences on such actors, STATES or PERSONS."""
        return self.persons if whose == PERSONS else self.states

    def score(self, masked: list[str], whose: str = STATES) -> np.ndarray:
        """Calibrated probabilities of the classes, float32 (sentences, classes)."""
        return self.of(whose).score(masked, whose)

    def lean(self, probabilities: np.ndarray, whose: str = STATES) -> np.ndarray:
        """The probabilities as verdicts weigh them."""
        return self.of(whose).lean(probabilities, whose)

    def calibration(self, whose: str = STATES) -> Calibration:
        """How sure one may be."""
        return self.of(whose).calibration(whose)
