"""Scores of the tone and relation models on labelled files, beside two baselines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from analytics.models import persons, relation, tone
from analytics.models.calibration import COVERAGES, attainable_error, precision_at
from analytics.models.cascade import Judged
from analytics.models.gold import (
    RELATION_CLASSES,
    TONE_CLASSES,
    Labelled,
    held_out,
    read_labels,
)
from analytics.models.measures import accuracy, calibration_error, interval, macro_f1
from analytics.models.persons import Apart, read_persons
from analytics.models.shipped import DATA, Shipped, read_card, read_shipped
from analytics.models.targets import Target, mask_dyad, mask_target
from analytics.models.word_list import by_word_list
from analytics.settings import rereads
from analytics.steps import begin, each

# How the name of a gold set ends whose rows were scored by networks and heads fitted without them.
CROSSED = "(cross-validated)"
# How hand labels were drawn that no model had scored before this version, and what they are called.
LAST_DRAWS = {"random5": "last draw", "charged5": "last draw with a charged word"}
# Fewer rows than this say nothing.
FEWEST = 20
# Fewer pairs than this say nothing about order.
FEWEST_PAIRS = 20
_MEASURES: tuple[tuple[str, Callable], ...] = (("macro-F1", macro_f1), ("accuracy", accuracy))


def evaluate_tone(gold: str | Path | Iterable[str | Path], folder: Path = DATA) -> list[dict]:
    """Rows {gold, n, measure, score, low, high, baseline, baseline_score} of the tone model.

    `gold` is a labelled file or several; where a file has a training part, only the rest is scored.
    The shipped model is scored as it reads: with the encoder where that is switched on.
    """
    rows = _chosen(gold, Target)
    reader, mask = _reader(tone.NAME, folder)
    answers = answer(reader, rows, mask)
    return score_parts(rows, answers, TONE_CLASSES, reader.card["parameters"]["clear"])


def evaluate_relations(gold: str | Path | Iterable[str | Path], folder: Path = DATA) -> list[dict]:
    """Rows {gold, n, measure, score, low, high, baseline, baseline_score} of the relation model.

    Then the figures that the cards keep of models fitted anew without each part that is scored.
    """
    rows = [row for row in _chosen(gold, object) if not isinstance(row.asked, Target)]
    reader, mask = _reader(relation.NAME, folder)
    answers = answer(reader, rows, mask)
    scored = score_parts(rows, answers, RELATION_CLASSES, reader.card["parameters"]["clear"])
    names = (relation.NAME, relation.DIRECTION, relation.ACT)
    return scored + [row for name in names for row in crossed(read_card(folder, name))]


def _reader(task: str, folder: Path) -> tuple[Any, Callable]:
    """What reads sentences of a task, and in what shape it wants them."""
    if folder == DATA and rereads():
        return Judged.load(task), lambda asked: asked
    if task == tone.NAME:
        states = read_shipped(folder, task, tone.MARKS)
        there = (folder / f"{persons.NAME}_head.csv").exists()
        return Apart(states, read_persons(folder) if there else states), mask_target
    return read_shipped(folder, task, relation.MARKS), mask_dyad


def crossed(card: Mapping) -> list[dict]:
    """The rows of a card's figures that were cross-validated, the network refitted as well."""
    return [row for row in card["metrics"] if row["gold"].endswith(CROSSED)]


@dataclass(frozen=True, slots=True)
class Answers:
    """Probabilities (rows, classes), the same as verdicts weigh them, and which are doubtful."""

    chances: np.ndarray
    leaned: np.ndarray
    doubtful: np.ndarray

    def part(self, places: Sequence[int]) -> Answers:
        """Those of some rows."""
        return Answers(self.chances[places], self.leaned[places], self.doubtful[places])


def answer(shipped: Shipped | Apart | Judged, rows: Sequence[Labelled], mask: Callable) -> Answers:
    """Answers to labelled rows, each under the calibration of its kind of actors."""
    begin("scoring sentences")
    chances = np.zeros((len(rows), len(shipped.head.intercept)), dtype=np.float32)
    leaned, doubtful = np.zeros_like(chances), np.zeros(len(rows), dtype=bool)
    for whose in {row.whose for row in rows}:
        places = [place for place, row in enumerate(rows) if row.whose == whose]
        chances[places] = shipped.score([mask(rows[place].asked) for place in places], whose)
        leaned[places] = shipped.lean(chances[places], whose)
        doubtful[places] = shipped.calibration(whose).doubtful(chances[places])
    return Answers(chances, leaned, doubtful)


def decided(answers: Answers, classes: Sequence[str], clear: float) -> list[str]:
    """The verdicts that answers lead to, 'unclear' included."""
    return tone.decide(answers.leaned, classes, clear, answers.doubtful)


def score_parts(
    rows: Sequence[Labelled], answers: Answers, classes: Sequence[str], clear: float
) -> list[dict]:
    """The measures of each part (origin and split) of labelled rows and the answers to them.

    Hand labels of LAST_DRAWS are parts of their own besides. Verdicts below the probability `clear`
    count as unclear. Parts of less than FEWEST rows are left out.
    """
    parts: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        name = f"{row.origin} {row.split}".strip()
        parts.setdefault(name, []).append(place)
        if row.drawn in LAST_DRAWS:
            parts.setdefault(f"{name}, {LAST_DRAWS[row.drawn]}", []).append(place)
    scored = []
    for name, places in each("measuring", parts.items(), "parts"):
        if len(places) >= FEWEST:
            part, told = [rows[place] for place in places], answers.part(places)
            scored += _score_part(name, part, told, classes)
            scored += _score_silence(name, part, told, (classes, clear))
    return scored


def _score_part(
    name: str, rows: Sequence[Labelled], answers: Answers, classes: Sequence[str]
) -> list[dict]:
    truth = np.array([classes.index(row.label) for row in rows])
    guess, probabilities = answers.leaned.argmax(axis=1), answers.chances
    groups = [row.group for row in rows]
    usual = np.full(len(truth), np.bincount(truth).argmax())
    listed = np.array([classes.index(label) for label in by_word_list(rows, classes)])
    scored = []
    for measure, of in _MEASURES:
        bounds = interval(of, truth, guess, groups)
        for baseline, told in (("majority class", usual), ("word list", listed)):
            beside = (baseline, of(truth, told))
            scored.append(figure((name, len(rows), measure), of(truth, guess), bounds, beside))
    error = calibration_error(truth, probabilities)
    beside = ("true probabilities", attainable_error(probabilities))
    scored.append(figure((name, len(rows), "calibration error"), error, (None, None), beside))
    if tuple(classes) == TONE_CLASSES:
        scored += _score_order(name, rows, probabilities)
    return scored


def _score_silence(
    name: str, rows: Sequence[Labelled], answers: Answers, verdict: tuple
) -> list[dict]:
    """Precision among the most confident answers, and of the verdicts that are given at all."""
    classes, clear = verdict
    probabilities = answers.leaned
    truth = np.array([classes.index(row.label) for row in rows])
    whole = accuracy(truth, probabilities.argmax(axis=1))
    scored = []
    for coverage in COVERAGES:
        kept = round(coverage * len(rows))
        score = precision_at(truth, probabilities, coverage)
        measure = f"precision, {coverage:.0%} surest"
        scored.append(figure((name, kept, measure), score, (None, None), ("all", whole)))
    told = (probabilities.max(axis=1) >= clear) & ~answers.doubtful
    scored.append(figure((name, len(rows), "share that is clear"), float(told.mean())))
    for place, label in enumerate(classes):
        said = told & (probabilities.argmax(axis=1) == place)
        if said.any():
            groups = [row.group for row, chosen in zip(rows, said, strict=True) if chosen]
            right = truth[said] == place
            bounds = interval(accuracy, np.ones(len(right), dtype=bool), right, groups)
            beside = ("share of the class", float(np.mean(truth == place)))
            head = (name, int(said.sum()), f"precision, clear {label}")
            scored.append(figure(head, float(right.mean()), bounds, beside))
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
    return [figure(head, float(right.mean()), bounds, ("chance", 0.5))]


def figure(
    head: tuple[str, int, str],
    score: float,
    bounds: tuple[float, float] | tuple[None, None] = (None, None),
    beside: tuple[str, float] | tuple[None, None] = (None, None),
) -> dict:
    """A row of figures: (gold, n, measure), score, interval, (baseline, its score)."""
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


def _chosen(gold: str | Path | Iterable[str | Path], kind: type) -> list[Labelled]:
    paths = [gold] if isinstance(gold, str | Path) else list(gold)
    chosen: list[Labelled] = []
    for path in paths:
        rows = [row for row in read_labels([path]) if isinstance(row.asked, kind)]
        chosen += held_out(rows) or rows
    return chosen
