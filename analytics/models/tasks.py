"""What distinguishes the models of sentences while they are fitted and scored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from analytics.models import persons, relation, tone
from analytics.models.gold import PERSONS, RELATION_CLASSES, STATES, TONE_CLASSES, Labelled
from analytics.models.targets import mask_dyad, mask_target


@dataclass(frozen=True, slots=True)
class Task:
    """One model: what it is asked, and how its head is fitted.

    `cost` and `trust` are a strong penalty and a high weight on the network's guesses, so that the
    head hardly corrects them: it is fitted on rows that the network has learned. Both were chosen
    on the rows kept back. A verdict below the probability `clear` is unclear.
    """

    name: str
    title: str
    classes: tuple[str, ...]
    marks: tuple[str, ...]
    mask: Callable
    version: str
    trust: float
    cost: float = 1e-6
    clear: float = 0.45

    def reads(self, row: Labelled) -> bool:
        """Whether a row is on actors that this model reads; others may teach it all the same."""
        if self.mask is mask_dyad:
            return True
        return row.whose == (PERSONS if self.name == persons.NAME else STATES)


TONE = Task(
    tone.NAME,
    "tone toward an actor in a sentence",
    TONE_CLASSES,
    tone.MARKS,
    mask_target,
    version="14",
    trust=100.0,
)
OF_PERSONS = Task(
    persons.NAME,
    "tone toward a person, a party or a firm in a sentence",
    TONE_CLASSES,
    persons.MARKS,
    mask_target,
    version="3",
    trust=100.0,
)
RELATION = Task(
    relation.NAME,
    "relation of two actors in a sentence",
    RELATION_CLASSES,
    relation.MARKS,
    mask_dyad,
    version="14",
    trust=1000.0,
)
