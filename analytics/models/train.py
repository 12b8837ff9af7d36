"""Refits the shipped tone and relation models from labelled files.

Everything is chosen and calibrated on training parts by cross-validation; the held-out parts are
scored once, at the end, and the figures go into the card.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analytics.models import evaluate
from analytics.models.gold import (
    RELATION_CLASSES,
    TONE_CLASSES,
    Labelled,
    held_out,
    in_training,
    read_labels,
)
from analytics.models.linear import fit_calibrated
from analytics.models.measures import corrections
from analytics.models.ngrams import choose_words, dyad_features, target_features
from analytics.models.shipped import DATA, write_card, write_shipped
from analytics.models.targets import Target, mask_dyad, mask_target
from analytics.models.tokens import encode, number_words
from analytics.models.tone import decide

VERSION = "1"
COST = 1.0
CLEAR = {"tone": 0.45, "relation": 0.5}


@dataclass(frozen=True, slots=True)
class Task:
    """What distinguishes one of the two models while it is fitted."""

    name: str
    classes: tuple[str, ...]
    task: str


TONE = Task("tone", TONE_CLASSES, "tone toward an actor in a sentence")
RELATION = Task("relation", RELATION_CLASSES, "relation of two actors in a sentence")


def train_tone(paths: Iterable[str | Path], out: str | Path = DATA) -> dict:
    """Fits the tone model on the training rows of labelled files; returns its card.

    Files go to the folder `out`; its corrections table gets the tone rows anew.
    """
    rows = [row for row in read_labels(paths) if isinstance(row.asked, Target)]
    return _train(TONE, rows, Path(out))


def train_relations(paths: Iterable[str | Path], out: str | Path = DATA) -> dict:
    """Fits the relation model on the training rows of labelled files; returns its card."""
    rows = [row for row in read_labels(paths) if not isinstance(row.asked, Target)]
    return _train(RELATION, rows, Path(out))


def _train(task: Task, rows: list[Labelled], out: Path) -> dict:
    learn = _unique(in_training(rows))
    if not learn:
        raise ValueError(f"no training row for {task.task} in the given files")
    masked = [_mask(row) for row in learn]
    words = choose_words([row.asked.sentence for row in learn], masked)
    featured = target_features if task is TONE else dyad_features
    features = featured(encode(masked, number_words(words)))
    truth = np.array([task.classes.index(row.label) for row in learn])
    groups = np.array([row.group for row in learn])
    linear, answers = fit_calibrated(features, truth, groups, COST)
    card = {
        "model": task.name,
        "version": VERSION,
        "task": task.task,
        "parameters": {
            "classes": list(task.classes),
            "words": len(words),
            "cost": COST,
            "clear": CLEAR[task.name],
            "temperature": round(linear.temperature, 4),
            "intercept": [round(float(number), 6) for number in linear.intercept],
        },
        "trained_on": _sources(learn),
        "metrics": _named(evaluate.score_parts(learn, answers, task.classes), "cross-validated"),
    }
    write_shipped(out, task.name, words, linear, card)
    return _finish(task, card, (learn, answers), held_out(rows), out)


def _finish(task: Task, card: dict, fitted: tuple, rest: list[Labelled], out: Path) -> dict:
    """Scores the held-out rows once, and writes the card and the corrections."""
    rows, answers = fitted
    if rest:
        from analytics.models.relation import Relation
        from analytics.models.tone import Tone

        model = Tone.load(out) if task is TONE else Relation.load(out)
        rows, answers = rest, model.score([row.asked for row in rest])
        card["metrics"] += _named(evaluate.score_parts(rest, answers, task.classes), "held out")
    write_card(out, task.name, card)
    counted = decide(answers, task.classes, CLEAR[task.name])
    fresh = corrections(task.name, [row.label for row in rows], counted, task.classes)
    write_corrections(out / "tone_corrections.csv", task.name, fresh)
    return card


def write_corrections(path: Path, task: str, fresh: Sequence[dict]) -> None:
    """Replaces the rows of one task in the corrections table."""
    kept: list[dict] = []
    if path.exists():
        with open(path, encoding="utf-8", newline="") as source:
            kept = [row for row in csv.DictReader(source) if row["task"] != task]
    rows = sorted([*kept, *fresh], key=lambda row: (row["task"] != "relation", 0))
    with open(path, "w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, list(fresh[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _mask(row: Labelled) -> str:
    return mask_target(row.asked) if isinstance(row.asked, Target) else mask_dyad(row.asked)


def _unique(rows: Iterable[Labelled]) -> list[Labelled]:
    """The rows without those that ask the same of the same sentence again; first come, first kept."""
    return list({row.asked: row for row in reversed(list(rows))}.values())[::-1]


def _named(metrics: list[dict], how: str) -> list[dict]:
    return [{**row, "gold": f"{row['gold']} ({how})"} for row in metrics]


def _sources(rows: Sequence[Labelled]) -> str:
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.origin] = counts.get(row.origin, 0) + 1
    return ", ".join(f"{name} ({count:,} sentences)" for name, count in sorted(counts.items()))
