"""What the small network is taught and how it is cross-validated; see `distil_models`."""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from student import CLASSES, MARKS, Lesson, Student, answer, as_arrays, choose_words, fit

from analytics.models.evaluate import CROSSED, figure
from analytics.models.gold import Labelled, in_training, read_labels
from analytics.models.measures import accuracy, interval, macro_f1
from analytics.models.phrases import ORIGIN, OURS, WRITTEN
from analytics.models.relation import side_of
from analytics.models.shipped import read_card, write_card
from analytics.models.targets import Dyad, Target, mask_dyad, mask_target

FOLDS = 5
# How much a labelled sentence counts beside one labelled by the teacher, and how much what is
# asked beside the relation counts.
WEIGHTS = {
    "tone_labels": 2.0,
    "relation_labels": 2.0,
    ORIGIN: 0.6,
    WRITTEN: 2.5,
    "plv-train": 1.2,
    "DSE": 1.5,
    "dse-train-deleaked": 0.4,
}
ASKED = (1.0, 0.5, 0.5)


def labels_of(task: str, row: Labelled) -> list[int]:
    """Class numbers of everything asked of a labelled row; -1 where it does not tell."""
    told = [row.label]
    if task == "relation":
        side = side_of(row.asked, row.direction) if row.direction else None
        told += [side, row.quad]
    return [
        classes.index(label) if label in classes else -1
        for classes, label in zip(CLASSES[task], told, strict=True)
    ]


def as_lesson(task: str, rows: Sequence[Labelled], soft: str | None) -> tuple[list[str], Lesson]:
    """Masked sentences and the lesson on them: labelled rows, then those of the teacher."""
    mask = mask_target if task == "tone" else mask_dyad
    sizes = tuple(len(classes) for classes in CLASSES[task])
    lines = Path(soft).read_text(encoding="utf-8").splitlines() if soft else []
    taught = [json.loads(line) for line in lines]
    masked = [mask(row.asked) for row in rows] + [one["masked"] for one in taught]
    shares = np.zeros((len(masked), sum(sizes)), dtype=np.float32)
    weights = np.zeros((len(masked), len(sizes)), dtype=np.float32)
    for number, row in enumerate(rows):
        at = 0
        for place, (size, told) in enumerate(zip(sizes, labels_of(task, row), strict=True)):
            if told >= 0:
                shares[number, at : at + size] = 0.1 / size
                shares[number, at + told] += 0.9
                weights[number, place] = WEIGHTS.get(row.origin, 1.0) * ASKED[place]
            at += size
    if taught:
        # A teacher may tell of less than all that is asked, the first things first.
        known = len(taught[0]["shares"])
        shares[len(rows) :, :known] = [one["shares"] for one in taught]
        asked = int(np.searchsorted(np.cumsum(sizes), known, side="right"))
        weights[len(rows) :, :asked] = ASKED[:asked]
    return masked, Lesson(shares, weights, sizes)


def cross(options: argparse.Namespace) -> None:
    """Scores every part of the stories by a network fitted on the others; writes the cards."""
    task = options.task
    kind = Target if task == "tone" else Dyad
    rows = [row for row in in_training(read_labels(options.gold)) if isinstance(row.asked, kind)]
    part = np.array([zlib.crc32(f"{row.group}s".encode()) % FOLDS for row in rows])
    answers = np.zeros((len(rows), sum(map(len, CLASSES[task]))), dtype=np.float32)
    for number in range(FOLDS):
        seen = [row for row, of in zip(rows, part, strict=True) if of != number]
        masked, lesson = as_lesson(task, seen, options.soft)
        words = choose_words([row.asked.sentence for row in seen], masked)
        network = Student(len(words), len(MARKS[task]), answers.shape[1])
        fit(network, as_arrays(masked, words, MARKS[task]), lesson, options.epochs)
        unseen = np.flatnonzero(part == number)
        mask = mask_target if task == "tone" else mask_dyad
        asked = [mask(rows[place].asked) for place in unseen]
        answers[unseen] = answer(network, as_arrays(asked, words, MARKS[task]), len(asked))
    write_crossed(task, rows, answers, Path(options.out))


def write_crossed(task: str, rows: Sequence[Labelled], answers: np.ndarray, folder: Path) -> None:
    """Puts the figures of cross-validated answers into the cards of a task."""
    at = 0
    for place, name in enumerate((task, "direction", "act")[: len(CLASSES[task])]):
        size = len(CLASSES[task][place])
        part = answers[:, at : at + size]
        scored = crossed_figures(task, rows, part, place)
        if name == task == "relation":
            scored += binary_figures(rows, part)
        if name == "act":
            scored += root_figures(rows, answers)
        card = read_card(folder, name)
        kept = [row for row in card["metrics"] if not row["gold"].endswith(CROSSED)]
        write_card(folder, name, {**card, "metrics": kept + scored})
        at += size


def crossed_figures(
    task: str, rows: Sequence[Labelled], answers: np.ndarray, place: int
) -> list[dict]:
    """Macro-F1 and accuracy of one thing asked, for each set and for the state pairs as a whole."""
    told = np.array([labels_of(task, row)[place] for row in rows])
    sets = {row.origin: {row.origin} for row in rows if row.origin not in OURS}
    if task == "relation" and place == 0:
        sets["state pairs (PLV, DSE)"] = {"PLV", "DSE"}
    scored = []
    for name, origins in sorted(sets.items()):
        of = np.array([row.origin in origins for row in rows]) & (told >= 0)
        if of.sum() >= 20:
            chosen = [row for row, chosen in zip(rows, of, strict=True) if chosen]
            what = ("", ", who acts", ", word or deed")[place]
            scored += _figures(name + what, chosen, told[of], answers[of].argmax(axis=1))
    return scored


def binary_figures(rows: Sequence[Labelled], answers: np.ndarray) -> list[dict]:
    """Cooperation against conflict on the PLOVER sentences, which have no third class."""
    of = np.array([row.origin == "plv-train" for row in rows])
    chosen = [row for row, chosen in zip(rows, of, strict=True) if chosen]
    told = np.array([labels_of("relation", row)[0] for row in chosen])
    return _figures("plv-train, binary", chosen, told, answers[of][:, :2].argmax(axis=1))


def root_figures(rows: Sequence[Labelled], answers: np.ndarray) -> list[dict]:
    """The PLOVER class of an act from the network's answers and the words; heads refitted."""
    chosen = [place for place, row in enumerate(rows) if row.root]
    if not chosen:
        return []
    names = sorted({rows[place].root for place in chosen})
    told = np.array([names.index(rows[place].root) for place in chosen])
    part = np.array([zlib.crc32(f"{rows[place].group}s".encode()) % FOLDS for place in chosen])
    masked = [mask_dyad(rows[place].asked) for place in chosen]
    guess = np.zeros(len(chosen), dtype=int)
    for number in range(FOLDS):
        seen, unseen = np.flatnonzero(part != number), np.flatnonzero(part == number)
        words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
        both = [
            np.hstack([words_of.toarray() * 3, answers[np.array(chosen)[rows_of]] / 3])
            for words_of, rows_of in (
                (words.fit_transform([masked[place] for place in seen]), seen),
                (words.transform([masked[place] for place in unseen]), unseen),
            )
        ]
        head = LogisticRegression(C=3.0, class_weight="balanced", max_iter=400)
        guess[unseen] = head.fit(both[0], told[seen]).predict(both[1])
    return _figures("plv-train, root class", [rows[place] for place in chosen], told, guess)


def _figures(
    name: str, rows: Sequence[Labelled], told: np.ndarray, guess: np.ndarray
) -> list[dict]:
    usual = np.full(len(told), np.bincount(told).argmax())
    groups = [row.group for row in rows]
    return [
        figure(
            (f"{name} {CROSSED}", len(rows), measure),
            of(told, guess),
            interval(of, told, guess, groups),
            ("majority class", of(told, usual)),
        )
        for measure, of in (("macro-F1", macro_f1), ("accuracy", accuracy))
    ]
