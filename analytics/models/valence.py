"""Valence of an article: whether its title and opening report bad news, good news or neither.

Not how the text speaks of anybody (tone), and not what two actors do to each other (relation): a
warm report of a funeral is bad news. Names of persons, places and states are no words of the
model, so that nobody's reputation is learned.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from analytics.models.calibration import read_calibration
from analytics.models.shipped import DATA, Head, ModelError, read_card
from analytics.models.tokens import NUMBER, UNKNOWN, Tokens, encode, number_words
from analytics.models.tone import decide

NAME = "valence"
VALENCES = ("bad", "good", "neither")
LEAD_WORDS = 60
LONGEST = 96  # tokens of a title or an opening, punctuation included
# How the terms write a number and a word that is none of the model's.
WRITTEN = {"<number>": NUMBER, "<other>": UNKNOWN}
# Longest opening that is cut into words; sixty of them are hardly ever longer.
_CHARACTERS = 900
_REMEDY = "run `python -m analytics train data/labels_valence.csv --task valence`"
_PLAIN = dict.fromkeys(range(32), " ")


@dataclass(frozen=True, slots=True)
class Opening:
    """What is read of an article: its title, and the first LEAD_WORDS words of its body."""

    title: str
    lead: str


def open_article(title: str, body: str) -> Opening:
    """The part of an article that tells its valence."""
    return Opening(_plain(title), " ".join(_plain(body[:_CHARACTERS]).split()[:LEAD_WORDS]))


def _plain(text: str) -> str:
    return text.translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class Terms:
    """Words and pairs of neighbouring words with what each adds to bad and to good.

    `weights` (words, 4) and `pair_weights` (pairs, 4): bad and good in a title, bad and good in an
    opening; `pairs` sorted numbers of pairs, first word * size + second word; `polarity` (words)
    -1, 0 or 1 from the list of bad and good happenings.
    """

    numbers: dict[str, int]
    weights: np.ndarray
    pairs: np.ndarray
    pair_weights: np.ndarray
    polarity: np.ndarray

    def features(self, openings: Sequence[Opening]) -> np.ndarray:
        """Features of openings, float32 (openings, 8).

        Bad and good of the title, of the opening; then the listed words, bad and good, of each.
        """
        titles = self._read([one.title for one in openings], slice(0, 2))
        leads = self._read([one.lead for one in openings], slice(2, 4))
        return np.hstack([titles[:, :2], leads[:, :2], titles[:, 2:], leads[:, 2:]])

    def _read(self, texts: Sequence[str], field: slice) -> np.ndarray:
        """Sums over the root of the number of tokens; then the roots of the listed words."""
        tokens = encode(texts, self.numbers, LONGEST)
        at, places = find_pairs(tokens, self.pairs, len(self.weights))
        sums = [
            np.bincount(tokens.rows, self.weights[tokens.words, column], tokens.count)
            + np.bincount(tokens.rows[at], self.pair_weights[places, column], tokens.count)
            for column in range(field.start, field.stop)
        ]
        size = np.sqrt(np.maximum(np.bincount(tokens.rows, minlength=tokens.count), 1))
        said = self.polarity[tokens.words]
        listed = [np.bincount(tokens.rows, said == sign, tokens.count) for sign in (-1, 1)]
        columns = [*(column / size for column in sums), *np.sqrt(listed)]
        return np.column_stack(columns).astype(np.float32)


def find_pairs(tokens: Tokens, pairs: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Where pairs of neighbouring words stand: place of the first word, and place in `pairs`."""
    if len(tokens.words) < 2 or not len(pairs):
        empty = np.zeros(0, dtype=np.int64)
        return empty, empty
    words = tokens.words.astype(np.int64)
    keys = words[:-1] * size + words[1:]
    places = np.minimum(np.searchsorted(pairs, keys), len(pairs) - 1)
    hits = (pairs[places] == keys) & (tokens.rows[:-1] == tokens.rows[1:])
    at = np.flatnonzero(hits)
    return at, places[at]


class Valence:
    """Scores and verdicts of the shipped valence model."""

    def __init__(self, terms: Terms, head: Head, card: dict[str, Any]) -> None:
        self.terms = terms
        self.head = head
        self._card = card

    @classmethod
    def load(cls, folder: Path = DATA) -> Valence:
        """The model stored in `folder`; that of `data/` is kept for the life of the process."""
        return _kept() if folder == DATA else _read(folder)

    def score(self, openings: Sequence[Opening]) -> np.ndarray:
        """Probabilities of bad, good and neither, float32 (openings, 3)."""
        if not openings:
            return np.zeros((0, len(VALENCES)), dtype=np.float32)
        logits = self.terms.features(openings) @ self.head.weights + self.head.intercept
        return read_calibration(self._card["parameters"]["calibration"]).apply(logits)

    def verdicts(self, probabilities: np.ndarray) -> list[str]:
        """The likeliest class of each row, 'unclear' where it is not likely enough."""
        return decide(probabilities, VALENCES, self._card["parameters"]["clear"])

    def card(self) -> dict[str, Any]:
        """What the model is, on what it was trained, and how well it did on held-out labels."""
        return self._card


def read_terms(folder: Path) -> Terms:
    """The terms stored in `folder`. Raises ModelError where they cannot be read."""
    path = folder / f"{NAME}_terms.csv"
    try:
        with open(path, encoding="utf-8", newline="") as source:
            rows = [(row[0], [float(cell) for cell in row[1:]]) for row in _body(source)]
        listed = read_list(folder)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"{path}: {error}; restore the file") from error
    words = [term for term, _ in rows if " " not in term and term not in WRITTEN]
    words += sorted(set(listed) - set(words))
    numbers = number_words(words)
    place = numbers | WRITTEN
    size = max(place.values()) + 1
    weights, polarity = np.zeros((size, 4)), np.zeros(size, dtype=np.int8)
    for word, sign in listed.items():
        polarity[numbers[word]] = sign
    pairs: dict[int, list[float]] = {}
    for term, cells in rows:
        first, _, second = term.partition(" ")
        if second:
            pairs[place[first] * size + place[second]] = cells
        else:
            weights[place[first]] = cells
    keys = np.array(sorted(pairs), dtype=np.int64)
    cells = np.array([pairs[key] for key in keys.tolist()], dtype=float).reshape(-1, 4)
    return Terms(numbers, weights, keys, cells, polarity)


def read_list(folder: Path = DATA) -> dict[str, int]:
    """Words of bad (-1) and good (1) happenings, `valence_lexicon.csv`."""
    with open(folder / f"{NAME}_lexicon.csv", encoding="utf-8", newline="") as source:
        return {row["word"]: int(row["polarity"]) for row in csv.DictReader(source)}


def _body(source: Any) -> Any:
    rows = csv.reader(source)
    next(rows, None)
    return rows


def _read(folder: Path) -> Valence:
    path = folder / f"{NAME}_head.csv"
    try:
        with open(path, encoding="utf-8", newline="") as source:
            cells = [[float(cell) for cell in row[1:]] for row in _body(source)]
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: {error}; {_REMEDY}") from error
    numbers = np.array(cells, dtype=np.float32)
    return Valence(read_terms(folder), Head(numbers[1:], numbers[0]), read_card(folder, NAME))


@cache
def _kept() -> Valence:
    return _read(DATA)
