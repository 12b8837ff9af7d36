"""A baseline: the verdict of a plain list of good and bad words on a sentence."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache

import numpy as np

from analytics.models.gold import Labelled
from analytics.models.shipped import DATA
from analytics.models.targets import Target, mask_dyad, mask_target
from analytics.models.tokens import split_words

_BY_POLARITY = {
    -1: ("negative", "conflict"),
    0: ("neutral", "neither"),
    1: ("positive", "cooperation"),
}


def by_word_list(rows: Sequence[Labelled], classes: Sequence[str]) -> list[str]:
    """What a plain list of good and bad words would answer: the sign of their balance."""
    polarity = _word_list()
    answers = []
    for row in rows:
        asked = row.asked
        masked = mask_target(asked) if isinstance(asked, Target) else mask_dyad(asked)
        balance = sum(polarity.get(word, 0) for word in split_words(masked))
        tone, relation = _BY_POLARITY[int(np.sign(balance))]
        answers.append(tone if tone in classes else relation)
    return answers


@cache
def _word_list() -> dict[str, int]:
    with open(DATA / "tone_lexicon.csv", encoding="utf-8", newline="") as source:
        return {row["word"]: int(row["polarity"]) for row in csv.DictReader(source)}
