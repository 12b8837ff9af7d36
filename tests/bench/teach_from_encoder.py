"""Lets the optional encoder speak to the small networks; run by hand, once a version.

    python tests/bench/teach_from_encoder.py tone --texts CORPUS.jsonl.gz... \\
        --newer LABELS.csv --out soft.jsonl

Sentences that nobody labelled are chosen from the
corpora, none of an article that measures or is kept back: `--hot` of them where the shipped network
sees more than the usual class, the rest as they come. The shipped head on the encoder's
states tells of each; on labelled rows that this head has not seen (`--newer`) a correction to its
answers is fitted first, and what it says of these rows themselves comes from corrections fitted
without them, by article. The lines {"masked", "shares"} are what `retune_models.py --soft` reads;
those of the newer rows go to a second file (`--told`). Some hundred sentences a second a core.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from distil_models import unlabelled
from scipy.optimize import minimize

from analytics.models import relation, tone
from analytics.models.calibration import read_calibration
from analytics.models.encoder import HEADS, Encoder
from analytics.models.gold import RELATION_CLASSES, STATES, TONE_CLASSES, Labelled, read_labels
from analytics.models.head import KEPT_BACK, KEPT_BACK_OF_HAND, apart, kept_back
from analytics.models.measures import soften
from analytics.models.shipped import DATA, read_card, read_head
from analytics.models.targets import Dyad, Target, mask_dyad, mask_target

FOLDS, STEPS, AT_ONCE = 5, 60, 1500
# The penalty of the correction: by cross-validation on the newer rows among 3e-5 to 1e-3.
COST = {"tone": 3e-4, "relation": 1e-4}
# Below this chance of the usual class a sentence is hot.
USUAL = {"tone": (1, 0.72), "relation": (2, 0.8)}
MASK = {"tone": mask_target, "relation": mask_dyad}


class Teacher:
    """The shipped head on the encoder, corrected by rows that it has not seen."""

    def __init__(self, task: str) -> None:
        self.task, self.encoder = task, Encoder()
        self.head = read_head(HEADS, task)
        kept = read_card(HEADS, task)["parameters"]["calibration"]
        self.calibration = read_calibration(kept[STATES])
        self.correction: tuple[np.ndarray, ...] | None = None

    def shares(self, features: np.ndarray) -> np.ndarray:
        """Probabilities (sentences, classes)."""
        logits = self._logits(features)
        if self.correction is None:
            return soften(logits, 1.0)
        middle, spread, slopes, start = self.correction
        return soften(logits + (features - middle) / spread @ slopes + start, 1.0)

    def _logits(self, features: np.ndarray) -> np.ndarray:
        plain = features @ self.head.weights + self.head.intercept
        return np.log(self.calibration.apply(plain) + 1e-9)

    def correct(self, features: np.ndarray, truth: np.ndarray) -> None:
        """Fits slopes and a start that are added to the logits; a strong penalty holds them."""
        middle, spread = features.mean(axis=0), features.std(axis=0) + 1e-6
        scaled, given = (features - middle) / spread, self._logits(features)
        told, size = np.eye(given.shape[1])[truth], features.shape[1]

        def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
            slopes = flat[: -told.shape[1]].reshape(size, -1).astype(np.float32)
            chances = soften(given + scaled @ slopes + flat[-told.shape[1] :], 1.0)
            off = (chances - told).astype(np.float32)
            price = (slopes**2).sum() / (2 * COST[self.task])
            fit = -np.log((chances * told).sum(axis=1) + 1e-12).sum()
            slope = scaled.T @ off + slopes / COST[self.task]
            return float(fit + price), np.concatenate([slope.ravel(), off.sum(axis=0)])

        start = np.zeros((size + 1) * told.shape[1])
        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
        slopes = found[: -told.shape[1]].reshape(size, -1)
        self.correction = middle, spread, slopes, found[-told.shape[1] :]


def free(group: str, measuring: set[str]) -> bool:
    """Whether an article neither measures nor is kept back."""
    back = kept_back([group], KEPT_BACK)[0] or kept_back([group], KEPT_BACK_OF_HAND)[0]
    return not back and group not in measuring


def candidates(task: str, texts: Sequence[str], share: float, most: int) -> list[Target | Dyad]:
    """What is to be told of: a share of hot sentences, the rest as they come."""
    rows = [row for name in MASK for row in read_labels([DATA / f"{name}_labels.csv"])]
    measuring = {row.group for row in rows if not row.split.startswith("train")}
    asked = list(unlabelled(task, texts, free=lambda group: free(group, measuring)))
    random.Random(3).shuffle(asked)
    model = tone.Tone.load() if task == "tone" else relation.Relation.load()
    column, usual = USUAL[task]
    parts = range(0, len(asked), AT_ONCE)
    chances = np.vstack([model.score(asked[at : at + AT_ONCE]) for at in parts])
    hot = np.flatnonzero(chances[:, column] < usual)[: int(share * most)].tolist()
    rest = [place for place in range(len(asked)) if place not in set(hot)]
    return [asked[place] for place in hot + rest[: most - len(hot)]]


def taught(teacher: Teacher, rows: Sequence[Labelled]) -> Iterator[dict]:
    """Corrects the teacher by labelled rows; yields what it says of them, unseen."""
    rows = [row for row, back in zip(rows, apart(rows), strict=True) if not back]
    classes = TONE_CLASSES if teacher.task == "tone" else RELATION_CLASSES
    features = teacher.encoder.features([row.asked for row in rows])
    truth = np.array([classes.index(row.label) for row in rows])
    part = np.array([zlib.crc32(f"{row.group}t".encode()) % FOLDS for row in rows])
    for number in range(FOLDS):
        teacher.correct(features[part != number], truth[part != number])
        shares = teacher.shares(features[part == number]).round(4).tolist()
        places = np.flatnonzero(part == number).tolist()
        for place, share in zip(places, shares, strict=True):
            yield {"masked": MASK[teacher.task](rows[place].asked), "shares": share}
    teacher.correct(features, truth)


def main() -> None:
    """Corrects the teacher, chooses the sentences and writes what it says of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=tuple(MASK))
    parser.add_argument("--out", required=True)
    parser.add_argument("--texts", nargs="+", required=True)
    parser.add_argument("--newer", nargs="*", default=[])
    parser.add_argument("--told", help="file for the lines of the newer rows")
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--hot", type=float, default=0.65)
    options = parser.parse_args()
    teacher = Teacher(options.task)
    if options.newer:
        lines = [json.dumps(line) for line in taught(teacher, read_labels(options.newer))]
        if options.told:
            Path(options.told).write_text("\n".join(lines) + "\n", encoding="utf-8")
    asked = candidates(options.task, options.texts, options.hot, options.most)
    with open(options.out, "w", encoding="utf-8") as out:
        for start in range(0, len(asked), AT_ONCE):
            part = asked[start : start + AT_ONCE]
            shares = teacher.shares(teacher.encoder.features(part)).round(4).tolist()
            for one, share in zip(part, shares, strict=True):
                line = {"masked": MASK[options.task](one), "shares": share}
                out.write(json.dumps(line) + "\n")
            out.flush()
            print(start + len(part), "of", len(asked), flush=True)


if __name__ == "__main__":
    main()
