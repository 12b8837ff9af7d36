"""Mixes what a second reader says into what the teacher told of sentences; run by hand.

    python tests/bench/tell_together.py tone --base FOLDER --reader mini.pt --share 0.4 \\
        --gold FILE... --told soft.jsonl --out mixed.jsonl

Two readers err apart: their geometric mean is nearer to hand labels than either (Hinton, Vinyals
and Dean, Distilling the knowledge in a neural network, 2015, on ensembles as teachers). The reader
is calibrated on the rows kept back, as the teacher was; the share is chosen there too.
`tell_by_teacher` writes what is told. Needs torch.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from encoder_reader import Reader
from tell_by_teacher import AT_ONCE, calibrated, logits_of

from analytics.models.gold import PERSONS, STATES
from analytics.models.targets import Dyad, Target

LEAST = 1e-4  # told shares are rounded to this


def together(told: np.ndarray, said: np.ndarray, share: float) -> np.ndarray:
    """Geometric mean of probabilities (rows, classes), `said` counting with `share` of 1."""
    mixed = np.clip(told, LEAST, 1) ** (1 - share) * np.clip(said, LEAST, 1) ** share
    return mixed / mixed.sum(axis=1, keepdims=True)


def asked_of(line: dict, task: str) -> Target | Dyad:
    """What a told line was asked."""
    spans = {
        name: tuple(tuple(span) for span in line[name])
        for name in line
        if name.startswith(("spans", "others"))
    }
    return (Target if task == "tone" else Dyad)(line["sentence"], **spans)


def main() -> None:
    """Reads every told sentence again and writes the mixture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("tone", "relation", "persons"))
    for name in ("base", "reader", "told", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--share", type=float, default=0.4)
    options = parser.parse_args()
    task, whose = (options.what, STATES) if options.what != "persons" else ("tone", PERSONS)
    reader = Reader(options.base)
    reader.load_state_dict(torch.load(options.reader))
    calibration = calibrated(reader, task, whose, options.gold)
    lines = [json.loads(one) for one in Path(options.told).read_text("utf-8").splitlines()]
    with open(options.out, "w", encoding="utf-8") as out:
        for start in range(0, len(lines), AT_ONCE):
            part = lines[start : start + AT_ONCE]
            said = calibration.apply(logits_of(reader, task, [asked_of(one, task) for one in part]))
            told = np.array([one["shares"] for one in part])
            mixed = together(told, said, options.share).round(4).tolist()
            for one, shares in zip(part, mixed, strict=True):
                out.write(json.dumps({**one, "shares": shares}) + "\n")
            print(start + len(part), "of", len(lines), flush=True)


if __name__ == "__main__":
    main()
