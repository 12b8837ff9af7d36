"""Labelled rows as pieces and roles, in steps of sentences alike in length; see `fine_tune`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

import numpy as np
import torch
from lessons import labels_of

from analytics.models.encoder import pieces_of
from analytics.models.gold import in_training, read_labels
from analytics.models.head import apart
from analytics.models.targets import Dyad, Target
from analytics.models.wordpiece import Pieces

BATCH, SORTED = 32, 60  # sentences a step; steps whose sentences are sorted by length
SOFT, SMOOTH = "soft", 0.03  # what a teacher told; how much of a label is given to all classes
# How many rows of a set are read in an epoch.
READ = {"relation_phrases": 0.12, "dse-train-deleaked": 0.25}


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a task as pieces and roles, with all that is told of each (-1: nothing).

    `shares` (rows, 3) is how likely each class is to be told.
    """

    pieces: list[list[int]]
    roles: list[list[int]]
    told: np.ndarray
    origin: list[str]
    shares: np.ndarray = field(default_factory=lambda: np.zeros((0, 3)))


def rows_of(task: str, gold: Sequence[str], vocabulary: Pieces) -> tuple[Rows, Rows]:
    """What is learned from, and what is kept back."""
    kind = Target if task == "tone" else Dyad
    read = [row for row in in_training(read_labels(gold)) if isinstance(row.asked, kind)]
    rows = list({row.asked: row for row in reversed(read)}.values())[::-1]
    back = apart(rows)
    parts = []
    for kept in (False, True):
        own = [row for row, of in zip(rows, back, strict=True) if of == kept]
        cut = [pieces_of(row.asked, vocabulary) for row in own]
        told = np.array([labels_of(task, row) for row in own])
        shares = np.eye(3)[told[:, 0]] * (1 - SMOOTH) + SMOOTH / 3
        origin = [row.origin for row in own]
        parts.append(Rows([c[0] for c in cut], [c[1] for c in cut], told, origin, shares))
    return parts[0], parts[1]


def with_soft(rows: Rows, task: str, paths: Sequence[str], vocabulary: Pieces) -> Rows:
    """The rows and, behind them, what `tell_by_teacher` told of sentences of the same task."""
    kind = Target if task == "tone" else Dyad
    names = [one.name for one in fields(kind)]
    asked, shares = [], []
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            if all(name in one for name in names):
                asked.append(kind(*(one[name] for name in names)))
                shares.append(one["shares"])
    if not asked:
        return rows
    soft = as_rows(asked, vocabulary)
    untold = np.full((len(asked), rows.told.shape[1]), -1)
    untold[:, 0] = np.argmax(shares, axis=1)
    return Rows(
        rows.pieces + soft.pieces,
        rows.roles + soft.roles,
        np.vstack([rows.told, untold]),
        rows.origin + [SOFT] * len(asked),
        np.vstack([rows.shares, shares]),
    )


def as_rows(asked: Sequence[Target | Dyad], vocabulary: Pieces) -> Rows:
    """Rows of which nothing is told."""
    cut = [pieces_of(one, vocabulary) for one in asked]
    return Rows([one[0] for one in cut], [one[1] for one in cut], np.zeros((0, 0)), [])


def batches(rows: Mapping[str, Rows], chance: np.random.Generator) -> Iterator[tuple]:
    """Task and row numbers of each step of an epoch, in random order; alike in length within."""
    steps = []
    for task, own in rows.items():
        share = np.array([READ.get(origin, 1.0) for origin in own.origin])
        times = np.floor(share) + (chance.random(len(share)) < share % 1)
        chosen = np.repeat(np.arange(len(share)), times.astype(int))
        chance.shuffle(chosen)
        for start in range(0, len(chosen), SORTED * BATCH):
            part = sorted(chosen[start : start + SORTED * BATCH], key=lambda n: len(own.pieces[n]))
            steps += [(task, part[at : at + BATCH]) for at in range(0, len(part), BATCH)]
    for place in chance.permutation(len(steps)):
        yield steps[place]


def padded(rows: Rows, chosen: Sequence[int]) -> tuple[torch.Tensor, torch.Tensor]:
    """Pieces and roles of some rows, with nought after the shorter ones."""
    width = max(len(rows.pieces[n]) for n in chosen)
    pieces, roles = torch.zeros((2, len(chosen), width), dtype=torch.long)
    for place, n in enumerate(chosen):
        pieces[place, : len(rows.pieces[n])] = torch.tensor(rows.pieces[n])
        roles[place, : len(rows.roles[n])] = torch.tensor(rows.roles[n])
    return pieces, roles
