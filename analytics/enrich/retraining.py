"""Fitting the heads of the models to what people labelled in one corpus.

The two kinds of draws have separate uses. Labels of sentences that the model doubted fit the head.
Labels of sentences drawn at random judge it, and set the error rates (view `own_corrections`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from analytics import models
from analytics.enrich.progress import Progress
from analytics.models.adapting import Adapted, TooFewLabelsError, adapt
from analytics.models.measures import interval, macro_f1
from analytics.models.own_head import body_mark
from analytics.models.relation import Relation
from analytics.models.shipped import Shipped, write_card, write_head
from analytics.models.targets import mask_dyad, mask_target
from analytics.models.tone import Tone
from analytics.store import StoreError, close, open_corpus, own_models_folder, read
from analytics.store.labelled import CLASSES, UNDECIDED

FITTING, JUDGING = "uncertain", "random"


def retrain(corpus: Path, progress: Progress) -> list[str]:
    """Fits a head for each task with enough labels; keeps it if it does better. Returns a report.

    A head is kept in `corpus.models` beside the corpus; `recode` scores the corpus with it. Raises
    StoreError where the corpus holds no labels.
    """
    opened = open_corpus(corpus)
    try:
        rows = read(opened, "labelled_sentences")
    finally:
        close(opened)
    rows = rows[rows["label"] != UNDECIDED]
    if rows.empty:
        raise StoreError("no label of this corpus is in use; first: python -m analytics labels")
    lines = []
    # Own heads are fitted on the small networks, and have to do better than what reads now.
    loaders = {
        "tone": (Tone.load, models.load_tone), "relation": (Relation.load, models.load_relation)
    }  # fmt: skip
    with progress:
        for task, (small, default) in loaders.items():
            progress.stage(f"fitting {task}")
            of = rows[rows["task"] == task]
            lines += _fit(task, (small().shipped, default()), of, own_models_folder(corpus))
    return lines


def _fit(task: str, read_by: tuple[Shipped, Any], rows: pd.DataFrame, folder: Path) -> list[str]:
    shipped, default = read_by
    fitting, judging = rows[rows["drawn"] == FITTING], rows[rows["drawn"] == JUDGING]
    asked = _asked(task, fitting)
    try:
        adapted = adapt(
            shipped, _masked(task, asked), _truth(task, fitting), list(fitting["article_id"]),
            default.score(asked),
        )  # fmt: skip
    except TooFewLabelsError as error:
        return [f"{task}: the model stays as it is; of sentences drawn for doubt there are {error}"]
    scores = _judged(task, (default, adapted.model), judging)
    told = [
        f"{task}: cross-validated on {adapted.labels} labels of doubtful sentences, macro-F1 "
        f"{adapted.f1_before:.3f} as shipped, {adapted.f1_after:.3f} fitted; log loss "
        f"{adapted.loss_before:.3f} and {adapted.loss_after:.3f}",
        *_said(task, scores, len(judging)),
    ]
    if not adapted.better:
        _forget(folder, task)
        return [*told, f"{task}: the fitted head is no better; the shipped one stays in use"]
    _keep(folder, task, adapted, scores)
    return [*told, f"{task}: the fitted head is kept in {folder.name}; to use it: recode"]


def _said(task: str, scores: list[dict[str, Any]], count: int) -> list[str]:
    if not scores:
        return [f"{task}: {count} labels of sentences drawn at random are too few to judge it by"]
    before, after = scores
    return [
        f"{task}: on {count} labels of sentences drawn at random, macro-F1 {before['score']:.3f} "
        f"as shipped, {after['score']:.3f} fitted ({after['low']:.3f} to {after['high']:.3f})"
    ]


def _asked(task: str, rows: pd.DataFrame) -> list[Any]:
    ask = _target if task == "tone" else _dyad
    return [ask(row) for row in rows.itertuples()]


def _masked(task: str, asked: list[Any]) -> list[str]:
    mask: Any = mask_target if task == "tone" else mask_dyad
    return [mask(one) for one in asked]


def _target(row: Any) -> models.Target:
    # As in scoring: a person's name is no name of the state, and neither one of the others.
    own = _spans(row, row.actor_a, persons=False)
    others = [s for m in _actors(row) if m != row.actor_a for s in _spans(row, m, persons=True)]
    return models.Target(row.text, own, tuple(others))


def _dyad(row: Any) -> models.Dyad:
    pair = (row.actor_a, row.actor_b)
    others = [s for m in _actors(row) if m not in pair for s in _spans(row, m, persons=True)]
    a, b = (_spans(row, actor, persons=True) for actor in pair)
    return models.Dyad(row.text, a, b, tuple(others))


def _actors(row: Any) -> list[str]:
    return list(dict.fromkeys(mention["actor"] for mention in row.mentions))


def _spans(row: Any, actor: str, persons: bool) -> tuple[tuple[int, int], ...]:
    return tuple(
        (int(mention["start"]), int(mention["stop"]))
        for mention in row.mentions
        if mention["actor"] == actor and (persons or mention["kind"] != "leader")
    )


def _truth(task: str, rows: pd.DataFrame) -> np.ndarray:
    return rows["label"].map(CLASSES[task].index).to_numpy(dtype=int)


def _judged(task: str, both: tuple[Any, Shipped], rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Macro-F1 of what reads now and of the fitted model on labels that fitted neither."""
    truth = _truth(task, rows)
    if len(np.unique(truth)) < len(CLASSES[task]):
        return []
    asked, articles = _asked(task, rows), rows["article_id"].astype(str).tolist()
    default, fitted = both
    found = []
    for chances in (default.score(asked), fitted.score(_masked(task, asked))):
        guess = chances.argmax(axis=1)
        low, high = interval(macro_f1, truth, guess, articles)
        found.append({"score": macro_f1(truth, guess), "low": low, "high": high, "n": len(rows)})
    return found


def _keep(folder: Path, task: str, adapted: Adapted, scores: list[dict[str, Any]]) -> None:
    card = adapted.model.card
    own = {
        "gold": "labels of this corpus, drawn for doubt (cross-validated)", "n": adapted.labels,
        "measure": "macro-F1", "score": adapted.f1_after, "low": None, "high": None,
        "baseline": "shipped model", "baseline_score": adapted.f1_before,
    }  # fmt: skip
    metrics = [own]
    if scores:
        before, after = scores
        metrics.append(
            own | after | {"gold": "labels of this corpus, drawn at random (held out)",
                           "baseline_score": before["score"]}
        )  # fmt: skip
    written = card | {
        "version": f"{card['version']}, fitted to this corpus",
        "parameters": card["parameters"] | {"body": body_mark(adapted.model.body)},
        "metrics": metrics + card["metrics"],
        "trained_on": f"{card['trained_on']}; {adapted.labels} labels of this corpus",
    }
    write_head(folder, task, adapted.model.head, CLASSES[task])
    write_card(folder, task, written)


def _forget(folder: Path, task: str) -> None:
    for part in ("head.csv", "card.json"):
        (folder / f"{task}_{part}").unlink(missing_ok=True)
