"""What a large encoder, fine-tuned on the labels, says of sentences nobody labelled; run by hand.

    python tests/bench/fine_tune.py --base FOLDER --gold FILE... --still 3 --rate 5e-5 \\
        --minutes 50 --teacher teacher.pt
    python tests/bench/tell_by_teacher.py tone --base FOLDER --gold FILE... --teacher teacher.pt \\
        --texts CORPUS.jsonl.gz... --out soft.jsonl

`FOLDER` holds all-mpnet-base-v2 (Song et al., MPNet, 2020; Apache License 2.0) in the layout of the
transformers library, which this needs, and torch. Sentences are chosen as `teach_from_encoder` (of
states: `tone`, `relation`) and `tell_of_persons` (`persons`) choose them. The answers are
calibrated on the rows kept back. Each line {"masked", "shares", ...} also holds what was asked, so
that the small transformer can learn from it (`fine_tune --soft`). Some forty sentences a second.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from encoder_reader import Reader
from encoder_rows import as_rows
from fine_tune import answer, answers
from retune_models import softened
from student import CLASSES
from teach_from_encoder import candidates
from tell_of_persons import unlabelled

from analytics.models.calibration import Calibration, calibrate
from analytics.models.gold import (
    PERSONS,
    RELATION_CLASSES,
    STATES,
    TONE_CLASSES,
    in_training,
    read_labels,
)
from analytics.models.head import apart
from analytics.models.measures import macro_f1
from analytics.models.phrases import OURS
from analytics.models.targets import Dyad, Target, mask_dyad, mask_target
from analytics.models.tone import Tone
from analytics.models.wordpiece import Pieces

AT_ONCE = 1500
USUAL = 0.55  # below this chance of neutral, by the shipped network, a person's sentence is hot


def logits_of(reader: Reader, task: str, asked: Sequence[Target | Dyad]) -> np.ndarray:
    """What the teacher answers (asked, 3), before calibration."""
    return answer(reader, as_rows(asked, Pieces(reader.pieces)), task)


def beside(reader: Reader, task: str, asked: Sequence[Target | Dyad]) -> np.ndarray:
    """Probabilities of what is asked beside the class (asked, classes of the rest)."""
    logits = answers(reader, as_rows(asked, Pieces(reader.pieces)), task)[:, 3:]
    return softened(logits, [len(classes) for classes in CLASSES[task][1:]])


def calibrated(reader: Reader, task: str, whose: str, gold: Sequence[str]) -> Calibration:
    """Calibrates the teacher on the rows kept back of one kind of actors."""
    kind, classes = (Target, TONE_CLASSES) if task == "tone" else (Dyad, RELATION_CLASSES)
    rows = [row for row in in_training(read_labels(gold)) if isinstance(row.asked, kind)]
    back = [
        row
        for row, kept in zip(rows, apart(rows), strict=True)
        if kept and row.whose == whose and row.origin not in OURS
    ]
    truth = np.array([classes.index(row.label) for row in back])
    logits = logits_of(reader, task, [row.asked for row in back])
    found = calibrate(logits, truth, np.ones(len(back)))
    score = macro_f1(truth, logits.argmax(axis=1))
    print(f"{task} {whose} kept back n={len(back)} macro-F1 {score:.3f} {found}", flush=True)
    return found


def but(paths: Sequence[str]) -> set[str]:
    """Sentences that were told of before."""
    lines = (line for path in paths for line in Path(path).read_text("utf-8").splitlines())
    return {json.loads(line)["masked"] for line in lines}


def of_persons(texts: Sequence[str], share: float, most: int) -> list[Target]:
    """Sentences about persons: a share of them hot, the rest as they come."""
    asked = list(unlabelled(texts))
    random.Random(11).shuffle(asked)
    model = Tone.load()
    parts = range(0, len(asked), AT_ONCE)
    chances = np.vstack([model.score(asked[at : at + AT_ONCE], PERSONS) for at in parts])
    hot = np.flatnonzero(chances[:, 1] < USUAL)[: int(share * most)].tolist()
    taken = set(hot)
    rest = [place for place in range(len(asked)) if place not in taken]
    return [asked[place] for place in hot + rest[: most - len(hot)]]


def main() -> None:
    """Chooses the sentences and writes what the teacher says of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("tone", "relation", "persons"))
    for name in ("base", "teacher", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--texts", nargs="+", required=True)
    parser.add_argument("--most", type=int, default=20_000)
    parser.add_argument("--hot", type=float, default=0.7)
    parser.add_argument("--but", nargs="*", default=[], help="what was told before")
    parser.add_argument("--beside", action="store_true", help="tell who acts and how, too")
    options = parser.parse_args()
    task, whose = (options.what, STATES) if options.what != "persons" else ("tone", PERSONS)
    reader = Reader(options.base)
    reader.load_state_dict(torch.load(options.teacher))
    choose = of_persons if whose == PERSONS else lambda *of: candidates(task, *of)
    asked = choose(options.texts, options.hot, options.most)
    random.Random(5).shuffle(asked)
    calibration = calibrated(reader, task, whose, options.gold)
    mask = mask_target if task == "tone" else mask_dyad
    told = but(options.but)
    asked = [one for one in asked if mask(one) not in told]
    with open(options.out, "w", encoding="utf-8") as out:
        for start in range(0, len(asked), AT_ONCE):
            part = asked[start : start + AT_ONCE]
            shares = calibration.apply(logits_of(reader, task, part))
            if options.beside and task == "relation":
                shares = np.hstack([shares, beside(reader, task, part)])
            shares = shares.round(4).tolist()
            for one, share in zip(part, shares, strict=True):
                out.write(json.dumps({"masked": mask(one), "shares": share, **asdict(one)}) + "\n")
            out.flush()
            print(start + len(part), "of", len(asked), flush=True)


if __name__ == "__main__":
    main()
