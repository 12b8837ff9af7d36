"""Fits the heads that tell of a relation who acts toward whom, and by word or by deed.

They stand on the features of the relation network. Their figures are cross-validated by story
over all training rows, because no part of the labelled acts is set apart for measuring.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analytics.models import relation
from analytics.models.gold import QUADS, Labelled
from analytics.models.head import cross_validate, fit_head
from analytics.models.measures import accuracy, calibration_error, cool, interval, macro_f1, soften
from analytics.models.shipped import DATA, Body, put_head, write_card, write_head
from analytics.models.targets import mask_dyad

COST = 3e-4
# Below this probability the acting side is said to be unclear.
CLEAR = 0.5
IMPORTANCE = {"relation_labels": 3.0, "relation_phrases": 0.3, "dse-train-deleaked": 0.5}


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


def train_acts(rows: Sequence[Labelled], body: Body, version: str, out: Path) -> list[dict]:
    """Fits both heads on training rows of relations, writes heads and cards, returns the cards.

    A head about which the rows tell nothing stays as it is shipped.
    """
    cards = []
    for task in TASKS:
        learn = [row for row in rows if task.label(row)]
        if learn:
            cards.append(_train(task, learn, body, version, out))
        else:
            shipped = put_head(DATA, task.name, body)
            write_head(out, task.name, shipped.head, task.classes)
            write_card(out, task.name, shipped.card)
            cards.append(shipped.card)
    return cards


def _train(
    task: ActTask, learn: Sequence[Labelled], body: Body, version: str, out: Path
) -> dict:
    truth = np.array([task.classes.index(task.label(row)) for row in learn])
    features = body.features([mask_dyad(row.asked) for row in learn])
    importance = np.array([IMPORTANCE.get(row.origin, 1.0) for row in learn])
    size = len(task.classes)
    logits = cross_validate(features, truth, importance, [row.group for row in learn], COST)
    temperature = cool(soften(logits, 1.0), truth, importance)
    card = {
        "model": task.name,
        "version": version,
        "task": task.title,
        "parameters": {
            "classes": list(task.classes),
            "cost": COST,
            "clear": CLEAR,
            "temperature": round(temperature, 4),
        },
        "metrics": score_acts(task, learn, soften(logits, temperature)),
        "trained_on": f"{len(learn):,} labelled relations",
    }
    write_head(out, task.name, fit_head(features, truth, importance, COST, size), task.classes)
    write_card(out, task.name, card)
    return card


def score_acts(task: ActTask, rows: Sequence[Labelled], answers: np.ndarray) -> list[dict]:
    """Measures of every origin of rows whose answers come from heads that had not seen them."""
    scored = []
    for origin in sorted({row.origin for row in rows} - {"relation_phrases"}):
        part = np.array([row.origin == origin for row in rows])
        chosen = [row for row in rows if row.origin == origin]
        truth = np.array([task.classes.index(task.label(row)) for row in chosen])
        guess = answers[part].argmax(axis=1)
        usual = np.full(len(truth), np.bincount(truth).argmax())
        for measure, of in (("macro-F1", macro_f1), ("accuracy", accuracy)):
            low, high = interval(of, truth, guess, [row.group for row in chosen])
            scored.append(
                {
                    "gold": f"{origin}, {task.name} (cross-validated)",
                    "n": len(chosen),
                    "measure": measure,
                    "score": round(of(truth, guess), 4),
                    "low": round(low, 4),
                    "high": round(high, 4),
                    "baseline": "majority class",
                    "baseline_score": round(of(truth, usual), 4),
                }
            )
        error = calibration_error(truth, answers[part])
        scored.append(
            {**scored[-1], "measure": "calibration error", "score": round(error, 4), "low": None,
             "high": None, "baseline": None, "baseline_score": None}
        )  # fmt: skip
    return scored
