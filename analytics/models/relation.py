"""Relation of two actors in one sentence: is cooperation or conflict reported between them?

Being named together is no relation: that is the third class, 'neither'. Where there is one, two
further heads on the same features tell who acts toward whom, and whether by a word or by a deed
(the verbal and the material half of the quad classes of PLOVER, Political Language Ontology for
Verifiable Event Records, 2018).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from analytics.models.gold import DIRECTIONS, RELATION_CLASSES
from analytics.models.own_head import with_own_head
from analytics.models.shipped import DATA, Shipped, put_head, read_shipped
from analytics.models.targets import PARTNER, TARGET, Dyad, mask_dyad, speaker_first
from analytics.models.tone import decide

NAME = "relation"
MARKS = (TARGET, PARTNER)
# Heads on the features of the same network, seen from the order in which a sentence names the two.
DIRECTION, ACT = "direction", "act"
SIDES = ("first", "second", "both")


@dataclass(frozen=True, slots=True)
class Reading:
    """What sentences report of their pairs; one row for each, float32.

    `relation` (n, 3) cooperation, conflict, neither. If there is a relation: `direction` (n, 3)
    a acts toward b, b toward a, both act; `weighed` (n, 3) the same as verdicts weigh it, so that
    the rarer side, the one named second, is told as well; `deed` (n) it is a deed and no mere word.
    """

    relation: np.ndarray
    direction: np.ndarray
    weighed: np.ndarray
    deed: np.ndarray


class Relation:
    """Scores and verdicts of the shipped relation model; reads its tables once."""

    def __init__(self, shipped: Shipped, direction: Shipped, act: Shipped) -> None:
        self._shipped = shipped
        self._direction = direction
        self._act = act

    @classmethod
    def load(cls, folder: Path = DATA, own: Path | None = None) -> Relation:
        """The model stored in `folder`; that of `data/` is kept for the life of the process.

        A head in the folder `own`, fitted to labels of one corpus, takes the place of its head.
        """
        model = _kept() if folder == DATA else _load(folder)
        if own is None:
            return model
        return cls(with_own_head(model.shipped, own, NAME), model._direction, model._act)

    @property
    def shipped(self) -> Shipped:
        """Body, head and card of the relation."""
        return self._shipped

    @property
    def words(self) -> Collection[str]:
        """The words that the small network knows, in small letters."""
        return self._shipped.body.numbers

    def score(self, dyads: Sequence[Dyad]) -> np.ndarray:
        """Probabilities of cooperation, conflict and neither, float32 (dyads, 3)."""
        return self._shipped.score([mask_dyad(dyad) for dyad in dyads])

    def read(self, dyads: Sequence[Dyad]) -> Reading:
        """Relation, direction and kind of act at the cost of one scoring."""
        heads = (self._shipped, self._direction, self._act)
        parts = self._shipped.body.in_parts([mask_dyad(dyad) for dyad in dyads])
        judged = zip(*([head.judge(part) for head in heads] for part in parts), strict=True)
        relation, sides, acts = map(np.concatenate, judged)
        weighed = turned(self._direction.lean(sides), dyads)
        return Reading(relation, turned(sides, dyads), weighed, acts[:, 1::2].sum(axis=1))

    def verdicts(self, probabilities: np.ndarray) -> list[str]:
        """The likeliest class of each row, 'unclear' where it is not likely enough."""
        return decide(probabilities, RELATION_CLASSES, self._shipped.card["parameters"]["clear"])

    def directions(self, reading: Reading) -> list[str | None]:
        """'a' (toward b), 'b' (toward a), 'both' or 'unclear'; None where neither is likeliest."""
        return directions_of(reading, self._direction.card["parameters"]["clear"])

    def card(self) -> dict[str, Any]:
        """What the model is, on what it was trained, and how well it did on held-out labels."""
        return self._shipped.card


def directions_of(reading: Reading, clear: float) -> list[str | None]:
    """`Relation.directions`, where a side must be as likely as `clear` to be told."""
    told = decide(reading.weighed, DIRECTIONS, clear)
    silent = reading.relation.argmax(axis=1) == RELATION_CLASSES.index("neither")
    return [None if none else side for side, none in zip(told, silent.tolist(), strict=True)]


def turned(sides: np.ndarray, dyads: Sequence[Dyad]) -> np.ndarray:
    """Probabilities of SIDES as those of DIRECTIONS, or the other way round (dyads, 3)."""
    found = sides.copy()
    places = np.array([is_turned(dyad) for dyad in dyads], dtype=bool)
    found[places] = sides[places][:, [1, 0, 2]]
    return found


def is_turned(dyad: Dyad) -> bool:
    """Whether the masked sentence names b before a: it then stands the other way round."""
    dyad = speaker_first(dyad)
    return min(dyad.spans_b) < min(dyad.spans_a)


def side_of(dyad: Dyad, direction: str) -> str:
    """The side, one of SIDES, that a direction told of a and b is in the masked sentence."""
    if direction == "both":
        return direction
    return SIDES[(direction == "b") ^ is_turned(dyad)]


def _load(folder: Path) -> Relation:
    shipped = read_shipped(folder, NAME, MARKS)
    return Relation(shipped, *(put_head(folder, name, shipped.body) for name in (DIRECTION, ACT)))


@cache
def _kept() -> Relation:
    return _load(DATA)
