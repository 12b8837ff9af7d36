"""Teaches the shipped networks more labels and phrases without a teacher; needs torch.

    python tests/bench/retune_models.py tone --gold FILE... --texts CORPUS.jsonl.gz... --out FOLDER

The network starts from what is shipped. Sentences that nobody labelled hold it there: what it
answered to them before it must go on answering (learning without forgetting, Li and Hoiem 2016);
what comes out is the mean of its weights before and after (Wortsman et al., Robust fine-tuning of
zero-shot models, 2022). `--soft` holds lines {"masked", "shares"} of unlabelled sentences that a
teacher told of, `--told` the same of labelled rows by teachers that had not seen them, which then
make up `--trusted` of the lesson (version 5: a logistic regression on the encoder's frozen states,
`encode_models`; --hold 0.3 --most 8000 --hand 1.5 --mean 0.7 for tone, --hold 0.5 --epochs 4
--mean 1 for relations, --trusted 0.4 for both). Words that the labels bring and the network lacks
are added. Then `python -m analytics train` fits the heads. Groups kept back from the heads are kept
back here too.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow.parquet as parquet
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from distil_models import gold_rows, unlabelled
from lessons import WEIGHTS, as_lesson
from student import CLASSES, MARKS, Lesson, Student, answer, as_arrays, choose_words, fit, layers_of

from analytics.models.network import write_network
from analytics.models.shipped import DATA
from analytics.models.targets import mask_dyad, mask_target
from analytics.models.tokens import FIRST_WORD, UNKNOWN


def shipped(task: str, more: Sequence[str]) -> tuple[list[str], Student]:
    """The shipped network in torch, with vectors for the words of `more` that it lacks."""
    table = parquet.read_table(DATA / f"{task}_words.parquet")
    words = table["word"].to_pylist()[FIRST_WORD:]
    whole = np.stack([column.to_numpy() for column in table.columns[1:]], axis=1)
    rows = parquet.read_table(DATA / f"{task}_layers.parquet").to_pylist()
    layers = {r["layer"]: np.array(r["numbers"], np.float32).reshape(r["shape"]) for r in rows}
    vectors = whole.astype(np.float32) * layers["scale"]
    added = sorted(set(more) - set(words))
    vectors = np.vstack([vectors, np.repeat(vectors[UNKNOWN : UNKNOWN + 1], len(added), axis=0)])
    network = Student(len(words) + len(added), len(MARKS[task]), sum(map(len, CLASSES[task])))
    held = {
        "vectors.weight": vectors,
        "near.weight": layers["near"].transpose(2, 1, 0),
        "near.bias": np.zeros(network.near.bias.shape, np.float32),
        "wide.weight": layers["wide"].transpose(2, 1, 0),
        "wide.bias": layers["wide_bias"],
        "heads.weight": layers["heads"].T,
        "heads.bias": layers["heads_bias"],
        "out.weight": layers["guess"].T,
        "out.bias": layers["guess_bias"],
    }
    held |= {f"places.{n}.weight": place for n, place in enumerate(layers["places"])}
    network.load_state_dict({name: torch.tensor(np.array(one)) for name, one in held.items()})
    return words + added, network


def softened(logits: np.ndarray, sizes: Sequence[int]) -> np.ndarray:
    """Probabilities of everything asked, side by side."""
    parts = np.split(logits, np.cumsum(sizes)[:-1], axis=1)
    odds = [np.exp(part - part.max(axis=1, keepdims=True)) for part in parts]
    return np.hstack([one / one.sum(axis=1, keepdims=True) for one in odds]).astype(np.float32)


def trust(masked: Sequence[str], lesson: Lesson, options: argparse.Namespace) -> None:
    """Mixes what teachers told of labelled rows into the lesson on them."""
    if not options.told:
        return
    lines = Path(options.told).read_text(encoding="utf-8").splitlines()
    told = {one["masked"]: one["shares"] for one in map(json.loads, lines)}
    size = lesson.sizes[0]
    for row, sentence in enumerate(masked):
        if sentence in told:
            mixed = options.trusted * np.array(told[sentence][:size], dtype=np.float32)
            lesson.shares[row, :size] = (1 - options.trusted) * lesson.shares[row, :size] + mixed


def main() -> None:
    """Retunes one network and stores it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("tone", "relation"))
    parser.add_argument("--gold", nargs="*", default=[])
    parser.add_argument("--texts", nargs="*", default=[])
    parser.add_argument("--out", default=str(DATA))
    parser.add_argument("--epochs", type=float, default=5)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--hold", type=float, default=1.0)
    parser.add_argument("--most", type=int, default=20_000)
    parser.add_argument("--soft")
    parser.add_argument("--told")
    parser.add_argument("--trusted", type=float, default=0.4)
    parser.add_argument("--hand", type=float, default=2.0, help="weight of a hand label")
    parser.add_argument("--mean", type=float, default=0.5, help="share of what comes out")
    options = parser.parse_args()
    WEIGHTS.update({f"{options.task}_labels": options.hand})
    task, mask = options.task, mask_target if options.task == "tone" else mask_dyad
    rows = gold_rows(task, options.gold)
    masked, lesson = as_lesson(task, rows, options.soft)
    trust(masked[: len(rows)], lesson, options)
    brought = choose_words([row.asked.sentence for row in rows], masked)
    words, network = shipped(task, brought)
    asked = list(unlabelled(task, options.texts))
    random.Random(3).shuffle(asked)
    held = [mask(one) for one in asked[: options.most]]
    before = answer(network, as_arrays(held, words, MARKS[task]), len(held))
    shares = np.vstack([lesson.shares, softened(before, lesson.sizes)])
    weights = np.vstack([lesson.weights, np.full((len(held), len(lesson.sizes)), options.hold)])
    both = Lesson(shares, weights.astype(np.float32), lesson.sizes)
    print(len(rows), "labelled,", len(held), "held,", len(set(brought)), "words", flush=True)
    first = {name: one.clone() for name, one in network.state_dict().items()}
    network.train()
    fit(network, as_arrays(masked + held, words, MARKS[task]), both, options.epochs, options.rate)
    after = network.state_dict()
    kept, brought_in = 1 - options.mean, options.mean
    network.load_state_dict(
        {name: kept * one + brought_in * after[name] for name, one in first.items()}
    )
    write_network(Path(options.out), task, words, layers_of(network))


if __name__ == "__main__":
    main()
