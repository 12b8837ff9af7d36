"""Tone toward an actor: how a sentence speaks of one actor it names, whoever that is.

Not whether the news is bad, and not whether two actors clash: "NATO condemned Belarus" is negative
toward Belarus and not toward NATO.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from analytics.models.gold import PERSONS, STATES, TONE_CLASSES
from analytics.models.own_head import is_fitted, with_own_head
from analytics.models.persons import read_persons
from analytics.models.shipped import DATA, Shipped, read_shipped
from analytics.models.targets import TARGET, Target, mask_target

NAME = "tone"
MARKS = (TARGET,)
UNCLEAR = "unclear"


class Tone:
    """Scores and verdicts of the shipped tone models; reads their tables once.

    Persons, parties and firms have a model of their own, which is read at the first of them. A head
    that was fitted to labels of one corpus reads all actors, as the labels are on all.
    """

    def __init__(self, shipped: Shipped, alone: bool = False) -> None:
        self._shipped, self._alone = shipped, alone

    def _reads(self, whose: str) -> Shipped:
        return read_persons() if whose == PERSONS and not self._alone else self._shipped

    @classmethod
    def load(cls, folder: Path = DATA, own: Path | None = None) -> Tone:
        """The model stored in `folder`; that of `data/` is kept for the life of the process.

        A head in the folder `own`, fitted to labels of one corpus, takes the place of its head.
        """
        model = _kept() if folder == DATA else cls(read_shipped(folder, NAME, MARKS), alone=True)
        if own is None or not is_fitted(own, NAME):
            return model
        return cls(with_own_head(model.shipped, own, NAME), alone=True)

    @property
    def shipped(self) -> Shipped:
        """Body, head and card of the model."""
        return self._shipped

    @property
    def words(self) -> Collection[str]:
        """The words that the model knows, in small letters."""
        return self._shipped.body.numbers

    def score(self, targets: Sequence[Target], whose: str = STATES) -> np.ndarray:
        """Probabilities of negative, neutral and positive, float32 (targets, 3).

        `whose` is STATES or PERSONS: what the actors are.
        """
        return self._reads(whose).score([mask_target(target) for target in targets], whose)

    def verdicts(self, probabilities: np.ndarray, whose: str = STATES) -> list[str]:
        """The class of each row, 'unclear' where none is likely enough.

        Rare classes are lifted: for `neutral` to be the verdict it must be much likelier than
        either other class. A negative or positive that would be wrong too often (`keep_silent`) is
        unclear.
        """
        model = self._reads(whose)
        calibration, clear = model.calibration(whose), model.card["parameters"]["clear"]
        leaned = calibration.lean(probabilities)
        return decide(leaned, TONE_CLASSES, clear, calibration.doubtful(probabilities))

    def card(self) -> dict[str, Any]:
        """What the model is, on what it was trained, and how well it did on held-out labels."""
        return self._shipped.card


def decide(
    probabilities: np.ndarray,
    classes: Sequence[str],
    clear: float,
    doubtful: np.ndarray | None = None,
) -> list[str]:
    """Names of the likeliest classes; 'unclear' where `doubtful` or below `clear`."""
    if not len(probabilities):
        return []
    told = probabilities.max(axis=1) >= clear
    if doubtful is not None:
        told &= ~doubtful
    best = np.where(told, probabilities.argmax(axis=1), len(classes))
    names = (*classes, UNCLEAR)
    return [names[place] for place in best.tolist()]


@cache
def _kept() -> Tone:
    return Tone(read_shipped(DATA, NAME, MARKS))
