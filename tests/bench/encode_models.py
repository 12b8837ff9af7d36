"""Calibrates and scores the second reading; run by hand, once a version, after `fine_tune`.

    python tests/bench/encode_models.py tone --gold FILE... [--heads HEADS.npz]

`HEADS.npz` is what `fine_tune` wrote beside the tables of the encoder: the coefficients on its
features. Without it those that are shipped are calibrated anew, as after a change of the small
networks. Nothing is fitted here but the share of the small network, the calibration, and the doubt
from which the transformer reads, on the training rows kept back; the held-out rows are scored once.
Cards, coefficients and error rates go to `data/encoder/`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics.models import evaluate, train
from analytics.models.calibration import Calibration, calibrate, read_calibration
from analytics.models.cascade import LEAST, doubtful, mixed
from analytics.models.encoder import HEADS, Encoder
from analytics.models.gold import STATES, Labelled, held_out, in_training, read_labels
from analytics.models.hand_labels import BY_MODEL
from analytics.models.head import apart
from analytics.models.measures import macro_f1
from analytics.models.phrases import OURS
from analytics.models.relation import Relation
from analytics.models.shipped import Head, read_head, write_card, write_head
from analytics.models.targets import Dyad, Target
from analytics.models.tasks import Task
from analytics.models.tone import Tone
from analytics.models.train import CHOSEN

# Doubts that are tried, and what macro-F1 on rows kept back may lose against reading everything.
DOUBTS = (0.05, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
MAY_LOSE = 0.012
FEWEST = 100  # fewer rows tell nothing of a doubt
SHARES = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)
TRAINED = 4  # how often the transformer was trained anew; corpora tell their readings by it
NETWORK = (
    "all-MiniLM-L6-v2 (Apache License 2.0; six layers of 384), trained on as a whole on both "
    "tasks: states of the last layer at the places of the actors asked for, at the beginning and "
    "of the whole sentence, then one layer of 384; int8 in 63 steps; reads what the small network "
    "doubts, and is mixed with it. The second version is half of the first and half "
    "of what the first became when taught, beside the labels, what all-mpnet-base-v2 (Apache "
    "License 2.0; its weights are neither shipped nor needed), fine-tuned on the same rows, said "
    "of 66,000 sentences that nobody labelled (see tests/bench/tell_by_teacher.py). The third is "
    "half of the second and half of what came of further lessons on 157,000 such sentences and the "
    "labels. The fourth was taught them twice more, the second time with what the fourth itself "
    "said mixed in where states are asked for (see tests/bench/tell_together.py) and 754 more "
    "whole sentences of this project's own; the mean of what it was after either"
)


@dataclass(frozen=True, slots=True)
class Encoded:
    """Both readings of sentences, made before, asked as `evaluate` asks a model.

    `both` holds the mixed logits of each row, `small` what the small network says, both (rows, 3).
    """

    head: Head
    card: dict[str, Any]
    place: dict[Target | Dyad, int]
    both: np.ndarray
    small: np.ndarray

    def score(self, asked: Sequence[Target | Dyad], whose: str = STATES) -> np.ndarray:
        """Calibrated probabilities (asked, classes)."""
        rows = np.array([self.place[one] for one in asked])
        found = self.small[rows].astype(np.float32)
        again = doubtful(self.card["model"], found, self.card["parameters"]["doubt"])
        found[again] = self.calibration(whose).apply(self.both[rows[again]])
        return found

    def lean(self, probabilities: np.ndarray, whose: str = STATES) -> np.ndarray:
        """The probabilities as verdicts weigh them."""
        return self.calibration(whose).lean(probabilities)

    def calibration(self, whose: str = STATES) -> Calibration:
        """How sure one may be."""
        kept = self.card["parameters"]["calibration"]
        return read_calibration(kept.get(whose, kept[STATES]))


def read_once(task: Task, asked: Mapping[Target | Dyad, str]) -> np.ndarray:
    """What the small networks say of sentences, each that of its kind of actors (asked, 3)."""
    if task is not train.TONE:
        return Relation.load().score(list(asked))
    model, found = Tone.load(), np.zeros((len(asked), 3), dtype=np.float32)
    for kind in sorted(set(asked.values())):
        of = np.array([whose == kind for whose in asked.values()])
        found[of] = model.score([one for one, whose in asked.items() if whose == kind], kind)
    return found


def best_share(
    task: Task, rows: Sequence[Labelled], logits: np.ndarray, small: np.ndarray
) -> float:
    """The share of the small network by log loss on hand labels kept back, each mix calibrated."""
    of = np.array([row.origin == f"{task.name}_labels" for row in rows])
    truth = np.array([task.classes.index(row.label) for row in rows])[of]
    fair = np.array([CHOSEN if row.drawn in BY_MODEL else 1.0 for row in rows])[of]
    losses = {}
    for share in SHARES:
        found = mixed(logits[of], small[of], share)
        chances = calibrate(found, truth, fair).apply(found)[np.arange(len(truth)), truth]
        losses[share] = float(-(fair * np.log(chances + LEAST)).sum() / fair.sum())
    print({share: round(loss, 4) for share, loss in losses.items()})
    return min(losses, key=losses.__getitem__)


def best_doubt(task: Task, model: Encoded, rows: Sequence[Labelled]) -> float:
    """The greatest doubt that costs no set of rows kept back more than MAY_LOSE of macro-F1.

    Hand labels that a model chose are a set of their own: they are the doubtful ones, and many.
    """
    sets: dict[tuple[str, bool], list[Labelled]] = {}
    for row in rows:
        sets.setdefault((row.origin, row.drawn in BY_MODEL), []).append(row)
    lost = dict.fromkeys(DOUBTS, 0.0)
    for (origin, chosen), part in sets.items():
        if len(part) < FEWEST:
            continue
        truth = np.array([task.classes.index(row.label) for row in part])
        scores = {}
        for doubt in (-1.0, *DOUBTS):
            model.card["parameters"]["doubt"] = doubt
            told = model.score([row.asked for row in part], part[0].whose)
            leaned = model.lean(told, part[0].whose)
            scores[doubt] = macro_f1(truth, leaned.argmax(axis=1))
        print(origin, chosen, {doubt: round(score, 4) for doubt, score in scores.items()})
        lost = {doubt: max(most, scores[-1.0] - scores[doubt]) for doubt, most in lost.items()}
    return max(doubt for doubt, most in lost.items() if most <= MAY_LOSE)


def judge(
    task: Task, gold: Sequence[str], heads: Path | None = None, doubt: float | None = None
) -> None:
    """Calibrates and scores one model, and writes its tables."""
    kind = Target if task is train.TONE else Dyad
    rows = [row for row in read_labels(gold) if isinstance(row.asked, kind)]
    learn = train._unique(in_training(rows))
    judged = [
        row
        for row, back in zip(learn, apart(learn), strict=True)
        if back and row.origin not in OURS
    ]
    rest = held_out(rows)
    if heads is None:
        head = read_head(HEADS, task.name)
    else:
        with np.load(heads) as found:
            head = Head(found[f"{task.name}_w"], found[f"{task.name}_b"])
    whose = {row.asked: row.whose for row in [*judged, *rest]}
    asked = list(whose)
    plain = Encoder().features(asked) @ head.weights + head.intercept
    small = read_once(task, whose)
    place = {one: number for number, one in enumerate(asked)}
    back = [place[row.asked] for row in judged]
    share = best_share(task, judged, plain[back], small[back])
    logits = mixed(plain, small, share)
    card = train._describe(task, learn, head, train._calibrate(task, judged, logits[back]))
    card["parameters"] |= {"network": NETWORK, "small": share}
    model = Encoded(head, card, place, logits, small)
    card["parameters"]["doubt"] = doubt or best_doubt(task, model, judged)
    parts = ((judged, "kept back"), (rest, "held out"))
    write_head(HEADS, task.name, head, task.classes)
    for own in (train.TONE, train.OF_PERSONS) if task is train.TONE else (task,):
        metrics = card_of(own, card, model, parts)
        for row in metrics:
            print(*(row.get(key) for key in ("gold", "measure", "n", "score", "low", "high")))


def card_of(task: Task, card: dict[str, Any], model: Encoded, parts: Sequence[tuple]) -> list[dict]:
    """Scores one kind of actors; writes its card and its error rates, and returns its figures."""
    counted: list[Labelled] = []
    told: list[str] = []
    metrics: list[dict] = []
    for rows, how in parts:
        part = [row for row in rows if task.reads(row)]
        answers = evaluate.answer(model, part, lambda one: one)
        metrics += train._named(evaluate.score_parts(part, answers, task.classes, task.clear), how)
        counted += part
        told += evaluate.decided(answers, task.classes, task.clear)
    version = f"{task.version} with transformer {TRAINED}"
    shown = {"model": task.name, "version": version, "task": task.title, "metrics": metrics}
    write_card(HEADS, task.name, card | shown)
    train._correct(task, counted, told, HEADS)
    return metrics


def main() -> None:
    """Judges one of the two."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("tone", "relation"))
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--heads", type=Path)
    parser.add_argument(
        "--doubt", type=float, help="kept where only the network of persons changed"
    )
    options = parser.parse_args()
    task = {"tone": train.TONE, "relation": train.RELATION}[options.task]
    judge(task, options.gold, options.heads, options.doubt)


if __name__ == "__main__":
    main()
