"""Vectors for words that no lesson held, foretold from what a large encoder makes of them.

    python tests/bench/more_words.py persons --states states.npz --out FOLDER

A network knows the words of its lessons. A rarer word ("sniveling", "untarnished") was to it like
any other unknown word, though such words often carry the tone. `word_states` stores the states of
all-mpnet-base-v2 on single words. Ridge regression (Hoerl and Kennard 1970) foretells from them
the vectors that the network learned, common words weighing more (as Pinter, Guthrie and
Eisenstein, Mimicking Word Embeddings using Subword RNNs, 2017, do from spelling). Words of the
states that the network lacks get what it foretells. Prints how much of the variance of learned
vectors it foretells on a tenth of them that it was not fitted on. `retune_models --begin FOLDER`
may teach on from there.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from retune_models import shipped
from student import layers_of

from analytics.models.network import write_network
from analytics.models.tokens import FIRST_WORD

PENALTY, COMMON = 300.0, 50  # counts above which a word weighs no more
LEAST = 2  # how often a word must stand in the texts to be added


def read_states(path: str) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Words, their states (words, 769; centred, each of spread 1, and a constant), counts."""
    stored = np.load(path)
    states, count = stored["states"].astype(np.float32), stored["count"]
    sound = np.isfinite(states).all(axis=1)
    states, words = states[sound], stored["words"][sound].tolist()
    states /= np.linalg.norm(states, axis=1, keepdims=True) + 1e-6
    states = (states - states.mean(axis=0)) / states.std(axis=0)
    return words, np.hstack([states, np.ones((len(states), 1), np.float32)]), count[sound]


def ridge(states: np.ndarray, vectors: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Coefficients (states, numbers of a vector) of weighted ridge regression."""
    weighted = states * weights[:, None]
    square = weighted.T @ states
    square[np.diag_indices_from(square)] += PENALTY * weights.mean()
    return np.linalg.solve(square, weighted.T @ vectors)


def foretold(states: np.ndarray, vectors: np.ndarray, weights: np.ndarray) -> float:
    """Share of the variance of a tenth of the vectors that is foretold from the others."""
    aside = np.random.default_rng(0).random(len(states)) < 0.1
    found = states[aside] @ ridge(states[~aside], vectors[~aside], weights[~aside])
    total = ((vectors[aside] - vectors[~aside].mean(axis=0)) ** 2).sum(axis=0)
    return float((1 - ((vectors[aside] - found) ** 2).sum(axis=0) / total).mean())


def main() -> None:
    """Writes the network with more words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=("tone", "persons", "relation"))
    parser.add_argument("--states", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    task = "relation" if options.name == "relation" else "tone"
    own, network = shipped(task, options.name, [])
    words, states, count = read_states(options.states)
    row = {word: place for place, word in enumerate(words)}
    known = [place for place, word in enumerate(own) if word in row]
    rows = [row[own[place]] for place in known]
    vectors = network.vectors.weight.detach().numpy()[FIRST_WORD:][known]
    weights = np.sqrt(np.minimum(count[rows], COMMON) + 1.0).astype(np.float32)
    share = foretold(states[rows], vectors, weights)
    print(f"{len(known)} words foretell {share:.2f} of the variance of others", flush=True)
    slopes = ridge(states[rows], vectors, weights)
    have = set(own)
    more = [word for word in words if word not in have and count[row[word]] >= LEAST]
    every, wider = shipped(task, options.name, more)
    added = every[len(own) :]
    with torch.no_grad():
        told = states[[row[word] for word in added]] @ slopes
        wider.vectors.weight[FIRST_WORD + len(own) :] = torch.tensor(told)
    write_network(Path(options.out), options.name, every, layers_of(wider))
    print(f"{len(own)} words, {len(every)} now")


if __name__ == "__main__":
    main()
