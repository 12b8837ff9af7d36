"""Refits the heads of the shipped tone and relation models from labelled files.

The network below the head stays as shipped. Some training groups are kept back from the head, to
calibrate it. Held-out parts are scored once, at the end, and the figures go into the card.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from analytics.models import evaluate, relation
from analytics.models.calibration import calibrate, keep_silent, lift_rare
from analytics.models.error_rates import corrections, write_corrections
from analytics.models.gold import (
    PERSONS,
    STATES,
    Labelled,
    held_out,
    holds_labels,
    in_training,
    read_labels,
)
from analytics.models.hand_labels import BY_MODEL, TEXTS, by_chance, read_for_rates
from analytics.models.head import apart, fit_head
from analytics.models.phrases import OURS
from analytics.models.shipped import (
    DATA,
    Head,
    Shipped,
    copy_body,
    read_body,
    read_card,
    write_card,
    write_head,
)
from analytics.models.targets import Target
from analytics.models.tasks import OF_PERSONS, RELATION, TONE, Task
from analytics.models.train_acts import train_acts
from analytics.steps import begin

# Labels of states count more than those of persons and firms: states are what is asked about.
IMPORTANCE = {
    "tone_labels": 1.5,
    "relation_labels": 1.5,
    "relation_phrases": 0.5,
    "written_sentences": 1.0,
    "dse-train-deleaked": 0.05,
    "DSE": 1.5,
    "PLV": 1.5,
    "plv-train": 1.5,
}
# The weight of rows that a model chose in a calibration; chosen among .05 to 1 on the others.
CHOSEN = 0.2
# All labels on persons are of one country's news, which tells nothing of how error rates differ
# between corpora: they count as many as those of states do, see `error_rates`.
WORTH_OF_PERSONS = 15.0
# Fewer rows of one kind of actors kept back set no calibration of their own.
FEWEST_TO_CALIBRATE = 100


class TrainingError(ValueError):
    """Labelled files from which nothing can be learned."""


def train_tone(paths: Iterable[str | Path], out: str | Path = DATA) -> dict:
    """Fits the tone model on the training rows of labelled files; returns its card.

    Files without labels are passed over. The hand labels and phrases of `data/` take part as well,
    the former where their corpora lie on this machine. What is fitted goes to the folder `out`;
    its corrections table gets the tone rows anew. Raises TrainingError where nothing can be
    learned, GoldError where a labelled file is broken. Where there are labels on persons, the head
    of their network is fitted to them as well.
    """
    rows = [row for row in _read(TONE, paths) if isinstance(row.asked, Target)]
    on_persons = [row for row in rows if row.whose == PERSONS and row.origin not in OURS]
    if in_training(on_persons):
        _train(OF_PERSONS, on_persons, Path(out))
    return _train(TONE, rows, Path(out))


def train_relations(paths: Iterable[str | Path], out: str | Path = DATA) -> dict:
    """Fits the relation model on the training rows of labelled files; otherwise as `train_tone`."""
    rows = [row for row in _read(RELATION, paths) if not isinstance(row.asked, Target)]
    card = _train(RELATION, rows, Path(out))
    body = read_body(DATA, relation.NAME, relation.MARKS)
    train_acts(_unique(in_training(rows)), held_out(rows), body, RELATION.version, Path(out))
    return card


def _read(task: Task, paths: Iterable[str | Path]) -> list[Labelled]:
    given = [Path(path) for path in paths if holds_labels(path)]
    if not given:
        raise TrainingError(f"no file of labelled sentences for {task.title} was given")
    own = DATA / f"{task.name}_labels.csv"
    ours = {DATA / f"{name}.csv" for name in OURS}
    rows = read_labels([*given, *sorted(ours - set(given))])
    if TEXTS.exists():
        rows += [] if own in given else read_labels([own])
        rows += read_for_rates(DATA, task.name)
    return rows


def _train(task: Task, rows: list[Labelled], out: Path) -> dict:
    learn = _unique(in_training(rows))
    if not learn:
        raise TrainingError(f"no training row for {task.title} in the given files")
    begin(f"fitting {task.name}")
    body = read_body(DATA, task.name, task.marks)
    features = body.features([task.mask(row.asked) for row in learn])
    truth = np.array([task.classes.index(row.label) for row in learn])
    back = apart(learn)
    importance = np.array([IMPORTANCE.get(row.origin, 1.0) for row in learn])
    sizes = len(task.classes), body.network.guess.shape[1], task.trust
    head = fit_head(features[~back], truth[~back], importance[~back], task.cost, sizes)
    judged = _judging(learn, back)
    logits = features[judged] @ head.weights + head.intercept
    chosen = [row for row, kept in zip(learn, judged, strict=True) if kept]
    shipped = Shipped(body, head, _describe(task, learn, head, _calibrate(task, chosen, logits)))
    chosen = [row for row in chosen if task.reads(row)] or chosen
    answers = evaluate.answer(shipped, chosen, task.mask)
    told = evaluate.score_parts(chosen, answers, task.classes, task.clear)
    shipped.card["metrics"] = _named(told, "kept back") + _crossed(task)
    copy_body(DATA, out, task.name)
    write_head(out, task.name, head, task.classes)
    rest = [row for row in held_out(rows) if task.reads(row)]
    return _finish(task, shipped, (chosen, answers), rest, out)


def _judging(learn: Sequence[Labelled], back: np.ndarray) -> np.ndarray:
    """The rows that calibrate: those kept back, without phrases, where any are left."""
    # Phrases written for training say nothing about how well real sentences are read.
    real = np.array([row.origin not in OURS for row in learn])
    return next(rows for rows in (back & real, real, back, ~back) if rows.any())


def _calibrate(task: Task, rows: Sequence[Labelled], logits: np.ndarray) -> dict[str, dict]:
    """A calibration for every kind of actors of which enough rows were kept back."""
    truth = np.array([task.classes.index(row.label) for row in rows])
    kinds = np.array([row.whose for row in rows])
    weight = np.array([CHOSEN if row.drawn in BY_MODEL else 1.0 for row in rows])
    enough = [w for w in (STATES, PERSONS) if np.sum(kinds == w) >= FEWEST_TO_CALIBRATE]
    fitted = {}
    for whose in {STATES, *enough}:
        of = kinds == whose if whose in enough else np.ones(len(rows), dtype=bool)
        found = calibrate(logits[of], truth[of], weight[of])
        # Toward states five sentences in six are neutral.
        if task is TONE and whose == STATES:
            fair = of & np.array([row.drawn not in BY_MODEL for row in rows])
            found = lift_rare(found, logits[of], weight[of])
            found = keep_silent(found, logits[fair], truth[fair], (0, 2))
        fitted[whose] = found
    return {whose: fitted[whose].written() for whose in sorted(fitted)}


def _crossed(task: Task) -> list[dict]:
    """Figures of networks fitted without the rows they score: no refitted head changes them."""
    return evaluate.crossed(read_card(DATA, task.name))


def _describe(
    task: Task, learn: Sequence[Labelled], head: Head, calibration: dict[str, dict]
) -> dict:
    network = read_card(DATA, task.name)["parameters"].get("network", "")
    return {
        "model": task.name,
        "version": task.version,
        "task": task.title,
        "parameters": {
            "classes": list(task.classes),
            "features": len(head.weights),
            "cost": task.cost,
            "clear": task.clear,
            "calibration": calibration,
            "network": network,
        },
        "trained_on": _sources(learn),
    }


def _finish(task: Task, shipped: Shipped, judged: tuple, rest: list[Labelled], out: Path) -> dict:
    """Scores the held-out rows once, and writes the card and the corrections."""
    card = shipped.card
    rows, answers = judged
    told = evaluate.decided(answers, task.classes, task.clear)
    if rest:
        answers = evaluate.answer(shipped, rest, task.mask)
        figures = evaluate.score_parts(rest, answers, task.classes, task.clear)
        card["metrics"] += _named(figures, "held out")
        told += evaluate.decided(answers, task.classes, task.clear)
        rows = [*rows, *rest]
    write_card(out, task.name, card)
    _correct(task, rows, told, out)
    return card


def _correct(task: Task, rows: Sequence[Labelled], told: Sequence[str], out: Path) -> None:
    """Writes the error rates on rows that neither network nor head was fitted on.

    They come from hand labels of states where the files hold any, because the error rates on
    persons are others; and only from those drawn by chance.
    """
    tables = (f"{task.name}_labels", f"{task.name}_shares")
    own = [row.origin in tables and by_chance(row) for row in rows]
    places = [place for place, fair in enumerate(own) if fair] or list(range(len(rows)))
    labels, counted = [rows[place].label for place in places], [told[place] for place in places]
    # The group of a hand label begins with the name of its corpus.
    corpora = [rows[place].group.split(" ")[0] for place in places] if any(own) else None
    fresh = corrections(task.name, labels, counted, task.classes, corpora)
    if task is OF_PERSONS:
        fresh = [row | {"worth": min(row["worth"], WORTH_OF_PERSONS)} for row in fresh]
    write_corrections(out / "tone_corrections.csv", task.name, fresh)


def _unique(rows: Iterable[Labelled]) -> list[Labelled]:
    """The rows without those that ask the same of the same sentence; the first is kept."""
    return list({row.asked: row for row in reversed(list(rows))}.values())[::-1]


def _named(metrics: list[dict], how: str) -> list[dict]:
    return [{**row, "gold": f"{row['gold']} ({how})"} for row in metrics]


def _sources(rows: Sequence[Labelled]) -> str:
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.origin] = counts.get(row.origin, 0) + 1
    return ", ".join(f"{name} ({count:,} sentences)" for name, count in sorted(counts.items()))
