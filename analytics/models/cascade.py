"""Tone and relations read twice: by a small network, and again by a transformer where it doubts.

A cascade (Viola and Jones, Rapid Object Detection using a Boosted Cascade, 2001). Most sentences
say nothing of the actor, and the small network is sure of that at once. The transformer reads only
the sentences for which the small network gives the other classes together a probability above
`doubt` (a number on the card); the two opinions are then combined. So are those on who acts toward
whom, in the sentences read again. Used only if the setting `encoder` is on.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from analytics.models import relation, tone
from analytics.models.calibration import Calibration, read_calibration
from analytics.models.encoder import HEADS, Encoder, shipped_encoder
from analytics.models.gold import RELATION_CLASSES, STATES, TONE_CLASSES
from analytics.models.shipped import Head, read_card, read_head
from analytics.models.targets import Dyad, Target

LEAST = 1e-9  # added to a probability before its logarithm is taken
# Digits of a doubt: the rest depends on how sentences fell into batches.
DIGITS = 4
# The class of a sentence that says nothing of whom it names.
PLAIN = {tone.NAME: TONE_CLASSES.index("neutral"), relation.NAME: RELATION_CLASSES.index("neither")}


class SecondReader:
    """What the transformer makes of the sentences of one task that the small network doubts."""

    def __init__(self, task: str, encoder: Encoder, head: Head, card: dict[str, Any]) -> None:
        self.task, self.card, self.head, self._encoder = task, card, head, encoder

    @classmethod
    def load(cls, task: str) -> SecondReader:
        """The reader of `task`, 'tone', 'relation' or 'direction', from `data/encoder/`."""
        return cls(task, shipped_encoder(), read_head(HEADS, task), read_card(HEADS, task))

    def calibration(self, whose: str = STATES) -> Calibration:
        """How sure one may be of what both say together, and what is told of it."""
        kept = self.card["parameters"]["calibration"]
        return read_calibration(kept.get(whose, kept[STATES]))

    def reread(
        self, asked: Sequence[Target | Dyad], small: np.ndarray, whose: str = STATES
    ) -> np.ndarray:
        """Probabilities (asked, 3): those of the small network, changed where it doubts."""
        places, features = self.look(asked, small)
        return self.combined(small, places, features, whose)

    def look(self, asked: Sequence[Target | Dyad], small: np.ndarray) -> tuple:
        """Row numbers in doubt, and what the transformer makes of them (in doubt, features)."""
        places = doubtful(self.task, small, self.card["parameters"]["doubt"])
        return places, self._encoder.features([asked[place] for place in places])

    def combined(
        self, small: np.ndarray, places: np.ndarray, features: np.ndarray, whose: str = STATES
    ) -> np.ndarray:
        """Probabilities of the small network with those of both at `places`, as many as rows."""
        found = small.astype(np.float32)
        if len(places):
            logits = self.logits(features, small[places])
            found[places] = self.calibration(whose).apply(logits)
        return found

    def logits(self, features: np.ndarray, small: np.ndarray) -> np.ndarray:
        """Logits of both opinions together, (features, 3), before they are calibrated."""
        own = features @ self.head.weights + self.head.intercept
        return mixed(own, small, self.card["parameters"]["small"])


def doubtful(task: str, small: np.ndarray, doubt: float) -> np.ndarray:
    """Row numbers whose classes but the plain one are likelier together than `doubt`."""
    return np.flatnonzero(np.round(1 - small[:, PLAIN[task]].astype(float), DIGITS) > doubt)


def mixed(logits: np.ndarray, small: np.ndarray, share: float) -> np.ndarray:
    """Logits of the encoder with `share` times those of the small network's probabilities.

    A logarithmic opinion pool (Genest and Zidek, Combining Probability Distributions, 1986).
    """
    return logits + share * np.log(small + LEAST)


class CascadeTone:
    """As `Tone`, with a second reading of the sentences in doubt."""

    def __init__(self, small: tone.Tone, second: SecondReader) -> None:
        self._small, self._second = small, second

    @classmethod
    def load(cls) -> CascadeTone:
        """Both shipped models."""
        return cls(tone.Tone.load(), SecondReader.load(tone.NAME))

    @property
    def words(self) -> Collection[str]:
        """Those that the small network knows: the encoder knows pieces of words."""
        return self._small.words

    def score(self, targets: Sequence[Target], whose: str = STATES) -> np.ndarray:
        """Probabilities of negative, neutral and positive, float32 (targets, 3)."""
        return self._second.reread(targets, self._small.score(targets, whose), whose)

    def verdicts(self, probabilities: np.ndarray, whose: str = STATES) -> list[str]:
        """The class of each row, 'unclear' where none is likely enough."""
        calibration, clear = self._second.calibration(whose), self.card()["parameters"]["clear"]
        unclear = calibration.doubtful(probabilities)
        return tone.decide(calibration.lean(probabilities), TONE_CLASSES, clear, unclear)

    def card(self) -> dict[str, Any]:
        """What the model is, on what it was trained, and how well it did on held-out labels."""
        return self._second.card


class CascadeRelation:
    """As `Relation`, with a second reading of the sentences in doubt.

    Whether by word or deed, the small network tells alone.
    """

    def __init__(self, small: relation.Relation, second: SecondReader, sides: SecondReader) -> None:
        self._small, self._second, self._sides = small, second, sides

    @classmethod
    def load(cls) -> CascadeRelation:
        """Both shipped models."""
        second = (SecondReader.load(name) for name in (relation.NAME, relation.DIRECTION))
        return cls(relation.Relation.load(), *second)

    @property
    def words(self) -> Collection[str]:
        """Those that the small network knows: the encoder knows pieces of words."""
        return self._small.words

    def score(self, dyads: Sequence[Dyad]) -> np.ndarray:
        """Probabilities of cooperation, conflict and neither, float32 (dyads, 3)."""
        return self._second.reread(dyads, self._small.score(dyads))

    def read(self, dyads: Sequence[Dyad]) -> relation.Reading:
        """Relation and direction by both, the kind of act by the small network."""
        found = self._small.read(dyads)
        places, features = self._second.look(dyads, found.relation)
        told = self._second.combined(found.relation, places, features)
        seen = relation.turned(found.direction, dyads)
        sides = self._sides.combined(seen, places, features)
        weighed = relation.turned(self._sides.calibration().lean(sides), dyads)
        return relation.Reading(told, relation.turned(sides, dyads), weighed, found.deed)

    def verdicts(self, probabilities: np.ndarray) -> list[str]:
        """The likeliest class of each row, 'unclear' where it is not likely enough."""
        return tone.decide(probabilities, RELATION_CLASSES, self.card()["parameters"]["clear"])

    def directions(self, reading: relation.Reading) -> list[str | None]:
        """'a' (toward b), 'b' (toward a), 'both' or 'unclear'; None where neither is likeliest."""
        return relation.directions_of(reading, self._sides.card["parameters"]["clear"])

    def card(self) -> dict[str, Any]:
        """What the model is, on what it was trained, and how well it did on held-out labels."""
        return self._second.card


class Judged:
    """Both readings together, with the methods of `Shipped` that `evaluate` uses."""

    def __init__(self, small: tone.Tone | relation.Relation, second: SecondReader) -> None:
        self._small, self._second = small, second
        self.card, self.head = second.card, second.head

    @classmethod
    def load(cls, task: str) -> Judged:
        """Both shipped models of `task`, 'tone' or 'relation'."""
        small = tone.Tone.load() if task == tone.NAME else relation.Relation.load()
        return cls(small, SecondReader.load(task))

    def score(self, asked: Sequence[Target | Dyad], whose: str = STATES) -> np.ndarray:
        """Probabilities (asked, 3) of sentences on `whose` actors."""
        if isinstance(self._small, tone.Tone):
            small = self._small.score(asked, whose)
        else:
            small = self._small.score(asked)
        return self._second.reread(asked, small, whose)

    def lean(self, probabilities: np.ndarray, whose: str = STATES) -> np.ndarray:
        """The probabilities as verdicts weigh them."""
        return self.calibration(whose).lean(probabilities)

    def calibration(self, whose: str = STATES) -> Calibration:
        """How sure one may be."""
        return self._second.calibration(whose)
