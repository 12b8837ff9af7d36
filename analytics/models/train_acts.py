"""Fits the heads that tell of a relation who acts toward whom, and by word or by deed.

They stand on the features of the relation network. The rows kept back from network and head
calibrate them and give the figures of the cards, beside those cross-validated with the network.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analytics.models import relation
from analytics.models.calibration import Calibration, attainable_error, calibrate, lift_rare
from analytics.models.evaluate import FEWEST, crossed, figure
from analytics.models.gold import QUADS, STATES, Labelled
from analytics.models.head import apart, fit_head
from analytics.models.measures import accuracy, calibration_error, interval, macro_f1
from analytics.models.phrases import OURS
from analytics.models.shipped import DATA, Body, put_head, read_card, write_card, write_head
from analytics.models.targets import mask_dyad
from analytics.steps import each

COST, TRUST = 1e-5, 30.0
# Below this probability the acting side is said to be unclear.
CLEAR = 0.5
IMPORTANCE = {
    "relation_labels": 1.5,
    "relation_phrases": 0.3,
    "written_sentences": 0.6,
    "dse-train-deleaked": 0.5,
}


@dataclass(frozen=True, slots=True)
class ActTask:
    """One of the two heads: its name, what it tells, its classes and the class of a row."""

    name: str
    title: str
    classes: tuple[str, ...]
    label: Callable[[Labelled], str | None]


def _side(row: Labelled) -> str | None:
    return relation.side_of(row.asked, row.direction) if row.direction else None


TASKS = (
    ActTask(relation.DIRECTION, "who acts toward whom in a sentence", relation.SIDES, _side),
    ActTask(relation.ACT, "word or deed of a sentence's pair", QUADS, lambda row: row.quad),
)


def train_acts(
    rows: Sequence[Labelled], rest: Sequence[Labelled], body: Body, version: str, out: Path
) -> list[dict]:
    """Fits both heads on training rows of relations, writes heads and cards, returns the cards.

    The rows of `rest`, held out, are scored only. A head about which the rows tell nothing stays as
    it is shipped.
    """
    cards = []
    for task in each("fitting who acts and how", TASKS, "models"):
        learn = [row for row in rows if task.label(row)]
        if learn:
            held = [row for row in rest if task.label(row)]
            cards.append(_train(task, learn, held, body, version, out))
        else:
            shipped = put_head(DATA, task.name, body)
            write_head(out, task.name, shipped.head, task.classes)
            write_card(out, task.name, shipped.card)
            cards.append(shipped.card)
    return cards


def _train(
    task: ActTask,
    learn: Sequence[Labelled],
    held: Sequence[Labelled],
    body: Body,
    version: str,
    out: Path,
) -> dict:
    truth = np.array([task.classes.index(task.label(row)) for row in learn])
    features = body.features([mask_dyad(row.asked) for row in learn])
    importance = np.array([IMPORTANCE.get(row.origin, 1.0) for row in learn])
    back = apart(learn)
    sizes = len(task.classes), body.network.guess.shape[1], TRUST
    head = fit_head(features[~back], truth[~back], importance[~back], COST, sizes)
    real = np.array([row.origin not in OURS for row in learn])
    judged = next(rows for rows in (back & real, real, ~back) if rows.any())
    logits = features[judged] @ head.weights + head.intercept
    calibration = calibrate(logits, truth[judged], importance[judged])
    if len(task.classes) == 3:
        calibration = lift_rare(calibration, logits, importance[judged])
    chosen = [row for row, kept in zip(learn, judged, strict=True) if kept]
    metrics = score_acts(task, chosen, calibration, logits, "(kept back)")
    if held:
        unseen = body.features([mask_dyad(row.asked) for row in held])
        told = unseen @ head.weights + head.intercept
        metrics += score_acts(task, held, calibration, told, "(held out)")
    card = {
        "model": task.name,
        "version": version,
        "task": task.title,
        "parameters": {
            "classes": list(task.classes),
            "cost": COST,
            "clear": CLEAR,
            "calibration": {STATES: calibration.written()},
        },
        "metrics": metrics + crossed(read_card(DATA, task.name)),
        "trained_on": f"{len(learn):,} labelled relations",
    }
    write_head(out, task.name, head, task.classes)
    write_card(out, task.name, card)
    return card


def score_acts(
    task: ActTask,
    rows: Sequence[Labelled],
    calibration: Calibration,
    logits: np.ndarray,
    how: str,
) -> list[dict]:
    """Measures of every origin of rows; `how` says how they were kept from the model."""
    answers = calibration.apply(logits)
    told = calibration.lean(answers).argmax(axis=1)
    scored = []
    for origin in sorted({row.origin for row in rows}):
        part = np.array([row.origin == origin for row in rows])
        chosen = [row for row in rows if row.origin == origin]
        if len(chosen) < FEWEST:
            continue
        truth = np.array([task.classes.index(task.label(row)) for row in chosen])
        guess = told[part]
        usual = np.full(len(truth), np.bincount(truth).argmax())
        head = f"{origin}, {task.name} {how}", len(chosen)
        for measure, of in (("macro-F1", macro_f1), ("accuracy", accuracy)):
            bounds = interval(of, truth, guess, [row.group for row in chosen])
            beside = ("majority class", of(truth, usual))
            scored.append(figure((*head, measure), of(truth, guess), bounds, beside))
        beside = ("true probabilities", attainable_error(answers[part]))
        error = calibration_error(truth, answers[part])
        scored.append(figure((*head, "calibration error"), error, (None, None), beside))
    return scored
