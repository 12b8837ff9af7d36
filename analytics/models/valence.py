"""Valence of an article: whether its title and opening report bad news, good news or neither.

It is not how the text speaks of anybody (tone), and not what two actors do to each other
(relation): a warm report of a funeral is bad news. Names of persons, places and states are not in
the model's vocabulary, so that it does not learn anybody's reputation.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from analytics.models.shipped import DATA, Shipped, read_shipped
from analytics.models.targets import TARGET
from analytics.models.tokens import split_words
from analytics.models.tone import decide

NAME = "valence"
VALENCES = ("bad", "good", "neither")
# The border between title and opening takes the place that an actor has in the sentence models:
# the network knows of every word how far before or behind it stands.
MARKS = (TARGET,)
LEAD_WORDS = 60
# Longest opening that is cut into words; sixty of them are hardly ever longer.
_CHARACTERS = 900
_PLAIN = dict.fromkeys(range(32), " ")


@dataclass(frozen=True, slots=True)
class Opening:
    """What is read of an article: its title, and the first LEAD_WORDS words of its body."""

    title: str
    lead: str

    def joined(self) -> str:
        """Title and opening in one line, with the mark between them."""
        return f"{self.title} {TARGET} {self.lead}"


def open_article(title: str, body: str) -> Opening:
    """The part of an article that tells its valence."""
    return Opening(
        " ".join(_plain(title).split()),
        " ".join(_plain(body[:_CHARACTERS]).split()[:LEAD_WORDS]),
    )


def _plain(text: str) -> str:
    return text.translate(_PLAIN)


class Valence:
    """Scores and verdicts of the shipped valence model."""

    def __init__(self, shipped: Shipped) -> None:
        self.shipped = shipped

    @classmethod
    def load(cls, folder: Path = DATA) -> Valence:
        """The model stored in `folder`; that of `data/` is kept for the life of the process."""
        return _kept() if folder == DATA else cls(read_shipped(folder, NAME, MARKS))

    def score(self, openings: Sequence[Opening]) -> np.ndarray:
        """Probabilities of bad, good and neither, float32 (openings, 3)."""
        if not openings:
            return np.zeros((0, len(VALENCES)), dtype=np.float32)
        return self.shipped.score([one.joined() for one in openings])

    def verdicts(self, probabilities: np.ndarray) -> list[str]:
        """The likeliest class of each row, 'unclear' where it is not likely enough.

        Rare classes are lifted, so that good news is told about as often as it is there.
        """
        leaned = self.shipped.lean(probabilities)
        return decide(leaned, VALENCES, self.shipped.card["parameters"]["clear"])

    def card(self) -> dict[str, Any]:
        """What the model is, on what it was trained, and how well it did on held-out labels."""
        return self.shipped.card


def by_word_list(openings: Sequence[Opening]) -> list[str]:
    """What a plain list of bad and good happenings would answer: the sign of their balance."""
    listed = _word_list()
    balances = [
        sum(listed.get(word, 0) for word in split_words(f"{one.title} {one.lead}"))
        for one in openings
    ]
    return [{-1: "bad", 0: "neither", 1: "good"}[int(np.sign(balance))] for balance in balances]


@cache
def _word_list() -> dict[str, int]:
    with open(DATA / f"{NAME}_lexicon.csv", encoding="utf-8", newline="") as source:
        return {row["word"]: int(row["polarity"]) for row in csv.DictReader(source)}


@cache
def _kept() -> Valence:
    return Valence(read_shipped(DATA, NAME, MARKS))
