"""Relation of two actors in one sentence: is cooperation or conflict reported between them?

Being named together is no relation: that is the third class, 'neither'.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from analytics.models.gold import RELATION_CLASSES
from analytics.models.shipped import DATA, Shipped, read_shipped
from analytics.models.targets import PARTNER, TARGET, Dyad, mask_dyad
from analytics.models.tone import decide

NAME = "relation"
MARKS = (TARGET, PARTNER)


class Relation:
    """Scores and verdicts of the shipped relation model; reads its tables once."""

    def __init__(self, shipped: Shipped) -> None:
        self._shipped = shipped

    @classmethod
    def load(cls, folder: Path = DATA) -> Relation:
        """The model stored in `folder`; that of `data/` is kept for the life of the process."""
        return _kept() if folder == DATA else cls(read_shipped(folder, NAME, MARKS))

    def score(self, dyads: Sequence[Dyad]) -> np.ndarray:
        """Probabilities of cooperation, conflict and neither, float32 (dyads, 3)."""
        return self._shipped.score([mask_dyad(dyad) for dyad in dyads])

    def verdicts(self, probabilities: np.ndarray) -> list[str]:
        """The likeliest class of each row, 'unclear' where it is not likely enough."""
        return decide(probabilities, RELATION_CLASSES, self._shipped.card["parameters"]["clear"])

    def card(self) -> dict[str, Any]:
        """What the model is, on what it was trained, and how well it did on held-out labels."""
        return self._shipped.card


@cache
def _kept() -> Relation:
    return Relation(read_shipped(DATA, NAME, MARKS))
