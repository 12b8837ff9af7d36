"""Fits the heads of the optional encoder; run by hand, once a version.

    python tests/bench/encode_models.py tone --gold FILE... --encoder FOLDER --features FILE.npz

Needs what `requirements-encoder.txt` names. The labelled sentences are encoded (half an hour on a
core for 15,000; `--features` keeps what was encoded), the coefficients fitted on the training rows
without those kept back, calibrated on the latter, and the held-out rows scored once. Cards,
coefficients and error rates go to `data/encoder/`.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics.models import evaluate, train
from analytics.models.calibration import Calibration, read_calibration
from analytics.models.encoder import HEADS, Encoder
from analytics.models.error_rates import corrections, write_corrections
from analytics.models.gold import STATES, Labelled, held_out, in_training, read_labels
from analytics.models.hand_labels import BY_MODEL
from analytics.models.head import apart, fit_head
from analytics.models.shipped import Head, write_card, write_head
from analytics.models.targets import Dyad, Target

# The penalty, chosen on the rows kept back among 1e-4, 2e-4, 4e-4 and 1e-3.
COST = 4e-4
MOST = {"newsmtsc": 2500, "dse-train-deleaked": 1200}
NETWORK = (
    "all-mpnet-base-v2 (Apache License 2.0), not changed: states after its ninth layer at the "
    "places of the actors asked for, around them (four word pieces), and of the whole sentence"
)


@dataclass(frozen=True, slots=True)
class Encoded:
    """Head and card on features that are there already, asked as `evaluate` asks a model."""

    head: Head
    card: dict[str, Any]
    features: dict[str, np.ndarray]

    def score(self, asked: Sequence[Target | Dyad], whose: str = STATES) -> np.ndarray:
        """Calibrated probabilities (asked, classes)."""
        rows = np.array([self.features[key(one)] for one in asked], dtype=np.float32)
        return self.calibration(whose).apply(rows @ self.head.weights + self.head.intercept)

    def lean(self, probabilities: np.ndarray, whose: str = STATES) -> np.ndarray:
        """The probabilities as verdicts weigh them."""
        return self.calibration(whose).lean(probabilities)

    def calibration(self, whose: str = STATES) -> Calibration:
        """How sure one may be."""
        kept = self.card["parameters"]["calibration"]
        return read_calibration(kept.get(whose, kept[STATES]))


def key(asked: Target | Dyad) -> str:
    """What names the features of a sentence and what is asked of it."""
    return hashlib.sha256(repr(asked).encode()).hexdigest()[:24]


def encoded(rows: Sequence[Labelled], folder: str, kept: Path) -> dict[str, np.ndarray]:
    """Features of all rows; those in the file `kept` are not worked out again."""
    known: dict[str, np.ndarray] = {}
    if kept.exists():
        with np.load(kept) as found:
            known = dict(zip(found["keys"].tolist(), found["values"], strict=True))
    missing = {key(row.asked): row.asked for row in rows if key(row.asked) not in known}
    if missing:
        values = Encoder(Path(folder)).features(list(missing.values())).astype(np.float16)
        known |= dict(zip(missing, values, strict=True))
        np.savez(kept, keys=np.array(list(known)), values=np.array(list(known.values())))
    return known


def chosen(rows: Sequence[Labelled]) -> list[Labelled]:
    """Training rows; of the large sets about persons a part, drawn at random."""
    by_origin: dict[str, list[Labelled]] = {}
    for row in rows:
        by_origin.setdefault(row.origin, []).append(row)
    picked = []
    for origin, own in by_origin.items():
        random.Random(5).shuffle(own)
        picked += own[: MOST.get(origin, len(own))]
    return picked


def fit(task: train.Task, gold: Sequence[str], folder: str, kept: Path) -> None:
    """Fits, calibrates and scores one model, and writes its tables."""
    kind = Target if task is train.TONE else Dyad
    rows = [row for row in read_labels(gold) if isinstance(row.asked, kind)]
    learn = train._unique(chosen(in_training(rows)))
    rest = held_out(rows)
    features = encoded([*learn, *rest], folder, kept)
    table = np.array([features[key(row.asked)] for row in learn], dtype=np.float32)
    truth = np.array([task.classes.index(row.label) for row in learn])
    importance = np.array([{"dse-train-deleaked": 0.3}.get(r.origin, 1.0) for r in learn])
    importance[[row.whose == STATES for row in learn]] = 1.5
    back = apart(learn)
    sizes = (len(task.classes), 1, 1.0)
    head = fit_head(table[~back], truth[~back], importance[~back], COST, sizes)
    judged = [row for row, of in zip(learn, back, strict=True) if of]
    logits = table[back] @ head.weights + head.intercept
    card = train._describe(task, learn, head, train._calibrate(task, judged, logits))
    card["parameters"] |= {"network": NETWORK, "cost": COST}
    model = Encoded(head, card, features)
    counted, told = [], []
    for part, how in ((judged, "kept back"), (rest, "held out")):
        answers = evaluate.answer(model, part, lambda asked: asked)
        found = evaluate.score_parts(part, answers, task.classes, train.CLEAR[task.name])
        card.setdefault("metrics", []).extend(train._named(found, how))
        counted += part
        told += evaluate.decided(answers, task.classes, train.CLEAR[task.name])
    write_head(HEADS, task.name, head, task.classes)
    write_card(HEADS, task.name, card)
    own = [
        place
        for place, row in enumerate(counted)
        if row.origin == f"{task.name}_labels" and row.drawn not in BY_MODEL
    ]
    fresh = corrections(
        task.name,
        [counted[place].label for place in own],
        [told[place] for place in own],
        task.classes,
        [counted[place].group.split(" ")[0] for place in own],
    )
    write_corrections(HEADS / "tone_corrections.csv", task.name, fresh)


def main() -> None:
    """Fits one of the two."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("tone", "relation"))
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--features", required=True)
    options = parser.parse_args()
    task = {"tone": train.TONE, "relation": train.RELATION}[options.task]
    fit(task, options.gold, options.encoder, Path(options.features))


if __name__ == "__main__":
    main()
