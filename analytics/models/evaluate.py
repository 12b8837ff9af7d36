"""Scores of the tone and relation models on labelled files, beside two baselines."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np

from analytics.models.gold import (
    RELATION_CLASSES,
    TONE_CLASSES,
    Labelled,
    held_out,
    read_labels,
)
from analytics.models.measures import accuracy, calibration_error, interval, macro_f1
from analytics.models.relation import Relation
from analytics.models.shipped import DATA
from analytics.models.targets import Target, mask_dyad, mask_target
from analytics.models.tokens import split_words
from analytics.models.tone import Tone

_BY_POLARITY = {
    -1: ("negative", "conflict"),
    0: ("neutral", "neither"),
    1: ("positive", "cooperation"),
}
# Fewer pairs than this say nothing about order.
FEWEST_PAIRS = 20
_MEASURES: tuple[tuple[str, Callable], ...] = (("macro-F1", macro_f1), ("accuracy", accuracy))


def evaluate_tone(gold: str | Path | Iterable[str | Path], folder: Path = DATA) -> list[dict]:
    """Rows {gold, n, measure, score, low, high, baseline, baseline_score} of the tone model.

    `gold` is a labelled file or several; where a file has a training part, only the rest is scored.
    """
    model = Tone.load(folder)
    rows = _chosen(gold, Target)
    probabilities = model.score([row.asked for row in rows])
    return score_parts(rows, probabilities, TONE_CLASSES)


def evaluate_relations(gold: str | Path | Iterable[str | Path], folder: Path = DATA) -> list[dict]:
    """Rows {gold, n, measure, score, low, high, baseline, baseline_score} of the relation model."""
    model = Relation.load(folder)
    rows = [row for row in _chosen(gold, object) if not isinstance(row.asked, Target)]
    probabilities = model.score([row.asked for row in rows])
    return score_parts(rows, probabilities, RELATION_CLASSES)


def score_parts(
    rows: Sequence[Labelled], probabilities: np.ndarray, classes: Sequence[str]
) -> list[dict]:
    """The measures of each part (origin and split) of labelled rows and their probabilities."""
    parts: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        parts.setdefault(f"{row.origin} {row.split}".strip(), []).append(place)
    scored = []
    for name, places in parts.items():
        part = [rows[place] for place in places]
        scored += _score_part(name, part, probabilities[places], classes)
    return scored


def _score_part(
    name: str, rows: Sequence[Labelled], probabilities: np.ndarray, classes: Sequence[str]
) -> list[dict]:
    truth = np.array([classes.index(row.label) for row in rows])
    guess = probabilities.argmax(axis=1)
    groups = [row.group for row in rows]
    usual = np.full(len(truth), np.bincount(truth).argmax())
    listed = np.array([classes.index(label) for label in by_word_list(rows, classes)])
    scored = []
    for measure, of in _MEASURES:
        bounds = interval(of, truth, guess, groups)
        for baseline, answer in (("majority class", usual), ("word list", listed)):
            beside = (baseline, of(truth, answer))
            scored.append(_row((name, len(rows), measure), of(truth, guess), bounds, beside))
    error = calibration_error(truth, probabilities)
    scored.append(_row((name, len(rows), "calibration error"), error))
    if tuple(classes) == TONE_CLASSES:
        scored += _score_order(name, rows, probabilities)
    return scored


def _score_order(name: str, rows: Sequence[Labelled], probabilities: np.ndarray) -> list[dict]:
    """Of two actors of one sentence whose labels differ: how often the better one scores better."""
    balance = probabilities[:, 2] - probabilities[:, 0]
    rank = np.array([TONE_CLASSES.index(row.label) for row in rows])
    by_sentence: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        by_sentence.setdefault(row.asked.sentence, []).append(place)
    pairs = [
        (a, b)
        for places in by_sentence.values()
        for a, b in combinations(places, 2)
        if rank[a] != rank[b]
    ]
    if len(pairs) < FEWEST_PAIRS:
        return []
    right = np.array([(rank[a] > rank[b]) == (balance[a] > balance[b]) for a, b in pairs])
    groups = [rows[a].group for a, _ in pairs]
    bounds = interval(accuracy, np.ones(len(right), dtype=bool), right, groups)
    head = (name, len(pairs), "pair ordered right")
    return [_row(head, float(right.mean()), bounds, ("chance", 0.5))]


def _row(
    head: tuple[str, int, str],
    score: float,
    bounds: tuple[float, float] | tuple[None, None] = (None, None),
    beside: tuple[str, float] | tuple[None, None] = (None, None),
) -> dict:
    gold, n, measure = head
    numbers = [None if number is None else round(number, 4) for number in (*bounds, beside[1])]
    return {
        "gold": gold,
        "n": n,
        "measure": measure,
        "score": round(score, 4),
        "low": numbers[0],
        "high": numbers[1],
        "baseline": beside[0],
        "baseline_score": numbers[2],
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


def _chosen(gold: str | Path | Iterable[str | Path], kind: type) -> list[Labelled]:
    paths = [gold] if isinstance(gold, str | Path) else list(gold)
    chosen: list[Labelled] = []
    for path in paths:
        rows = [row for row in read_labels([path]) if isinstance(row.asked, kind)]
        chosen += held_out(rows) or rows
    return chosen


@cache
def _word_list() -> dict[str, int]:
    with open(DATA / "tone_lexicon.csv", encoding="utf-8", newline="") as source:
        return {row["word"]: int(row["polarity"]) for row in csv.DictReader(source)}
