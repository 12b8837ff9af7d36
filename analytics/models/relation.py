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
from analytics.models.ngrams import dyad_features
from analytics.models.shipped import DATA, Shipped, read_shipped
from analytics.models.targets import Dyad, mask_dyad
from analytics.models.tokens import encode
from analytics.models.tone import decide

NAME = "relation"


class Relation:
    """Scores and verdicts of the shipped relation model; reads its tables once."""

    def __init__(self, shipped: Shipped) -> None:
        self._shipped = shipped

    @classmethod
    def load(cls, folder: Path = DATA) -> Relation:
        """The model stored in `folder`, kept for the life of the process."""
        return _load(folder)

    def score(self, dyads: Sequence[Dyad]) -> np.ndarray:
        """Probabilities of cooperation, conflict and neither, float32 (dyads, 3)."""
        if not dyads:
            return np.zeros((0, 3), dtype=np.float32)
        tokens = encode([mask_dyad(dyad) for dyad in dyads], self._shipped.numbers)
        return self._shipped.linear.score(dyad_features(tokens))

    def verdicts(self, probabilities: np.ndarray) -> list[str]:
        """The likeliest class of each row, 'unclear' where it is not likely enough."""
        return decide(probabilities, RELATION_CLASSES, self._shipped.card["parameters"]["clear"])

    def card(self) -> dict[str, Any]:
        """What the model is, on what it was trained, and how well it did on held-out labels."""
        return self._shipped.card


@cache
def _load(folder: Path) -> Relation:
    return Relation(read_shipped(folder, NAME))
