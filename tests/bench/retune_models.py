"""Teaches the shipped networks more labels, and what a teacher tells of sentences; needs torch.

    python tests/bench/retune_models.py tone --gold FILE... --soft FILE --told FILE --out FOLDER

The network starts from what is shipped. `--soft` holds lines {"masked", "shares"} of unlabelled
sentences that a teacher told of, `--told` the same of labelled rows by teachers that had not seen
them, which then make up `--trusted` of the lesson (both are written by `teach_from_encoder`). What
the teacher does not tell of its sentences, the network goes on answering as before. With `--texts`
sentences that nobody labelled hold it there: what it answered to them it must go on answering
(learning without forgetting, Li and Hoiem 2016). What comes out is the mean of the weights of
several fits from the same start (`--seeds`) and, with `--mean` below 1, of that start (Wortsman et
al., Model soups, 2022). Words that the labels bring and the network lacks are added. Then
`python -m analytics train` fits the heads. Groups kept back from the heads are kept back here too.
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

from analytics.models.gold import PERSONS
from analytics.models.network import write_network
from analytics.models.shipped import DATA
from analytics.models.targets import mask_dyad, mask_target
from analytics.models.tokens import FIRST_WORD, UNKNOWN

# What a network is to go on answering of a teacher's sentences weighs so much.
UNTOLD = 0.4
# The spread of pretrained numbers of words, as that of new vectors in the network.
SPREAD = 0.3


def shipped(
    task: str, name: str, more: Sequence[str], folder: Path = DATA
) -> tuple[list[str], Student]:
    """A shipped network in torch, with vectors for the words of `more` that it lacks."""
    table = parquet.read_table(folder / f"{name}_words.parquet")
    words = table["word"].to_pylist()[FIRST_WORD:]
    whole = np.stack([column.to_numpy() for column in table.columns[1:]], axis=1)
    rows = parquet.read_table(folder / f"{name}_layers.parquet").to_pylist()
    layers = {r["layer"]: np.array(r["numbers"], np.float32).reshape(r["shape"]) for r in rows}
    vectors = whole.astype(np.float32) * layers["scale"]
    added = sorted(set(more) - set(words))
    vectors = np.vstack([vectors, np.repeat(vectors[UNKNOWN : UNKNOWN + 1], len(added), axis=0)])
    count, size = len(words) + len(added), vectors.shape[1]
    network = Student(count, len(MARKS[task]), sum(map(len, CLASSES[task])), size)
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
    if "far" in layers:
        held |= {"far.weight": layers["far"].transpose(2, 1, 0), "far.bias": layers["far_bias"]}
    held |= {f"places.{n}.weight": place for n, place in enumerate(layers["places"])}
    held = {name: torch.tensor(np.array(one)) for name, one in held.items()}
    network.load_state_dict(network.state_dict() | held)
    return words + added, network


def widened(network: Student, words: Sequence[str], path: str, size: int) -> Student:
    """The network with `size` more numbers a word, which it pays no heed to at first.

    They are the first principal components of what `word_states` wrote to `path`: what an encoder
    knows of words that few labelled sentences hold. The first convolution is multiplied out before
    anything is scored, so that longer vectors cost no time.
    """
    stored = np.load(path)
    states = stored["states"].astype(np.float32)
    states /= np.linalg.norm(states, axis=1, keepdims=True) + 1e-6
    states -= states.mean(axis=0)
    numbers = states @ np.linalg.svd(states[::2], full_matrices=False)[2][:size].T
    numbers *= SPREAD / numbers.std()
    row_of = {word: row for row, word in enumerate(stored["words"].tolist())}
    held = network.state_dict()
    count, old = held["vectors.weight"].shape
    wider = Student(count - FIRST_WORD, len(network.places), network.out.out_features, old + size)
    vectors = torch.zeros(count, old + size)
    vectors[:, :old] = held["vectors.weight"]
    for place, word in enumerate(words, FIRST_WORD):
        if word in row_of:
            vectors[place, old:] = torch.tensor(numbers[row_of[word]])
    near = held["near.weight"]
    more = torch.zeros(len(near), size, near.shape[2])
    held |= {"vectors.weight": vectors, "near.weight": torch.cat([near, more], 1)}
    wider.load_state_dict(held)
    return wider


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


def as_before(
    masked: Sequence[str], lesson: Lesson, first: int, network: Student, words: Sequence[str]
) -> None:
    """Fills in, for the rows from `first` on, what the lesson does not tell of them."""
    if first == len(masked):
        return
    task = "tone" if len(lesson.sizes) == 1 else "relation"
    some = masked[first:]
    before = answer(network, as_arrays(some, words, MARKS[task]), len(some))
    shares, at = softened(before, lesson.sizes), 0
    for place, size in enumerate(lesson.sizes):
        untold = first + np.flatnonzero(lesson.weights[first:, place] == 0)
        lesson.shares[untold, at : at + size] = shares[untold - first, at : at + size]
        lesson.weights[untold, place] = UNTOLD
        at += size


def main() -> None:
    """Retunes one network and stores it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("tone", "relation"))
    parser.add_argument("--gold", nargs="*", default=[])
    parser.add_argument("--texts", nargs="*", default=[])
    parser.add_argument("--out", default=str(DATA))
    parser.add_argument("--name", help="of another network that begins as this one")
    parser.add_argument("--begin", default=str(DATA), help="folder of the network to begin from")
    parser.add_argument("--first", help="the network to begin from, where it is not the task's")
    parser.add_argument("--epochs", type=float, default=5)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--hold", type=float, default=1.0)
    parser.add_argument("--most", type=int, default=20_000)
    parser.add_argument("--soft")
    parser.add_argument("--told")
    parser.add_argument("--trusted", type=float, default=0.4)
    parser.add_argument("--hand", type=float, default=1.5, help="weight of a hand label")
    parser.add_argument("--mean", type=float, default=1.0, help="share of what comes out")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--older", type=float, default=1.0, help="weight of rows known already")
    parser.add_argument("--persons", type=float, default=1.0, help="and of those on persons")
    parser.add_argument("--newest", help="how the rows were drawn that the network does not know")
    parser.add_argument("--hide", type=float, default=0.1, help="share of words hidden")
    parser.add_argument("--wider", help="states of words, see word_states")
    parser.add_argument("--more", type=int, default=64, help="how many numbers a word they give")
    options = parser.parse_args()
    WEIGHTS.update({f"{options.task}_labels": options.hand})
    task, mask = options.task, mask_target if options.task == "tone" else mask_dyad
    rows = gold_rows(task, options.gold)
    masked, lesson = as_lesson(task, rows, options.soft)
    trust(masked[: len(rows)], lesson, options)
    known = [number for number, row in enumerate(rows) if row.drawn != options.newest]
    lesson.weights[known] *= options.older
    persons = [number for number in known if rows[number].whose == PERSONS]
    lesson.weights[persons] *= options.persons
    brought = choose_words([row.asked.sentence for row in rows], masked)
    words, network = shipped(task, options.first or task, brought, Path(options.begin))
    if options.wider:
        network = widened(network, words, options.wider, options.more)
    as_before(masked, lesson, len(rows), network, words)
    asked = list(unlabelled(task, options.texts))
    random.Random(3).shuffle(asked)
    held = [mask(one) for one in asked[: options.most]]
    if held:
        before = answer(network, as_arrays(held, words, MARKS[task]), len(held))
        shares = np.vstack([lesson.shares, softened(before, lesson.sizes)])
        weights = np.vstack([lesson.weights, np.full((len(held), len(lesson.sizes)), options.hold)])
        lesson = Lesson(shares, weights.astype(np.float32), lesson.sizes)
    print(len(rows), "labelled of", len(masked), "taught,", len(held), "held", flush=True)
    arrays = as_arrays(masked + held, words, MARKS[task])
    first = {name: one.clone() for name, one in network.state_dict().items()}
    mixed = {name: (1 - options.mean) * one for name, one in first.items()}
    for seed in range(options.seeds):
        network.load_state_dict(first)
        network.train()
        fit(network, arrays, lesson, options.epochs, options.rate, seed, options.hide)
        after = network.state_dict()
        share = options.mean / options.seeds
        mixed = {name: one + share * after[name] for name, one in mixed.items()}
    network.load_state_dict(mixed)
    write_network(Path(options.out), options.name or task, words, layers_of(network))


if __name__ == "__main__":
    main()
