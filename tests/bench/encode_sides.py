"""Calibrates and scores the second reading of who acts toward whom; run by hand, once a version.

    python tests/bench/encode_sides.py --gold FILE... [--heads HEADS.npz]

After `encode_models`, from the same files. `HEADS.npz` holds the transformer's own coefficients;
without it those that are shipped are calibrated anew. The share of the small network and the
calibration are chosen on the training rows kept back, in which there is a relation; the held-out
rows are scored once. Card and coefficients go to `data/encoder/`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from encode_models import NETWORK, SHARES, TRAINED

from analytics.models import relation, train
from analytics.models.calibration import calibrate, lift_rare
from analytics.models.cascade import LEAST, mixed
from analytics.models.encoder import HEADS, Encoder
from analytics.models.gold import STATES, Labelled, held_out, in_training, read_labels
from analytics.models.head import apart
from analytics.models.phrases import OURS
from analytics.models.shipped import Head, read_head, write_card, write_head
from analytics.models.targets import Dyad
from analytics.models.train_acts import CLEAR, TASKS, score_acts

SIDES = TASKS[0]


def readings(rows: Sequence[Labelled], head: Head) -> tuple[np.ndarray, np.ndarray]:
    """Logits of the transformer, and what the small network says, both (rows, 3) of SIDES."""
    asked = [row.asked for row in rows]
    plain = Encoder().features(asked) @ head.weights + head.intercept
    small = relation.Relation.load().read(asked).direction
    return plain, relation.turned(small, asked)


def judge(gold: Sequence[str], heads: Path | None) -> None:
    """Calibrates, scores and writes what is told of the acting side."""
    rows = [row for row in read_labels(gold) if isinstance(row.asked, Dyad) and SIDES.label(row)]
    learn = train._unique(in_training(rows))
    judged = [
        row
        for row, back in zip(learn, apart(learn), strict=True)
        if back and row.origin not in OURS
    ]
    if heads is None:
        head = read_head(HEADS, SIDES.name)
    else:
        with np.load(heads) as found:
            head = Head(found[f"{SIDES.name}_w"], found[f"{SIDES.name}_b"])
    plain, small = readings(judged, head)
    truth = np.array([SIDES.classes.index(SIDES.label(row)) for row in judged])
    own = np.array([row.origin == "relation_labels" for row in judged])
    losses = {}
    for share in SHARES:
        both = mixed(plain[own], small[own], share)
        chances = calibrate(both, truth[own], np.ones(own.sum())).apply(both)
        losses[share] = float(-np.log(chances[np.arange(len(both)), truth[own]] + LEAST).mean())
    print({share: round(loss, 4) for share, loss in losses.items()})
    share = min(losses, key=losses.__getitem__)
    both = mixed(plain, small, share)
    calibration = calibrate(both[own], truth[own], np.ones(own.sum()))
    calibration = lift_rare(calibration, both[own], np.ones(own.sum()))
    metrics = score_acts(SIDES, judged, calibration, both, "(kept back)")
    held = held_out(rows)
    told = mixed(*readings(held, head), share)
    metrics += score_acts(SIDES, held, calibration, told, "(held out)")
    parameters = {
        "classes": list(SIDES.classes),
        "clear": CLEAR,
        "small": share,
        "network": NETWORK,
        "calibration": {STATES: calibration.written()},
    }
    card = {
        "model": SIDES.name,
        "version": f"{train.RELATION.version} with transformer {TRAINED}",
        "task": SIDES.title,
        "parameters": parameters,
        "metrics": metrics,
        "trained_on": f"{len(learn):,} labelled relations",
    }
    write_head(HEADS, SIDES.name, head, SIDES.classes)
    write_card(HEADS, SIDES.name, card)
    for row in metrics:
        print(*(row.get(key) for key in ("gold", "measure", "n", "score", "low", "high")))


def main() -> None:
    """Judges who acts toward whom."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--heads", type=Path)
    options = parser.parse_args()
    judge(options.gold, options.heads)


if __name__ == "__main__":
    main()
