"""A network of one hidden layer for the lines of pages: fitted by Adam, several joined to one.

Kingma and Ba, "Adam: a method for stochastic optimization" (2015). Where only the text of a page is
known, the other kinds share the blame as they stand.
"""

from __future__ import annotations

import numpy as np

from analytics.ingest.line_model import KINDS, Layers, likelihoods

UNITS, ROUNDS, BATCH, RATE, DECAY = 24, 20, 2048, 3e-3, 1e-5
BODY = KINDS.index("body")
Net = Layers


def train(
    rows: np.ndarray, kinds: np.ndarray, weights: np.ndarray, known: np.ndarray, seed: int
) -> Net:
    """Weights of features by unit, of units by kind, and of kinds alone.

    `kinds` are places in KINDS where `known`, elsewhere 1 for text and 0 for the rest.
    """
    draw = np.random.default_rng(seed)
    mean, spread = rows.mean(0), rows.std(0)
    mean[0], spread[0] = 0, 1  # the first feature is 1 everywhere
    spread[spread == 0] = 1
    even, weights = (rows - mean) / spread, weights / weights.mean()
    layers = [
        draw.normal(0, np.sqrt(2 / even.shape[1]), (even.shape[1], UNITS)),
        draw.normal(0, np.sqrt(1 / UNITS), (UNITS, len(KINDS))),
        np.zeros(len(KINDS)),
    ]
    first = [np.zeros_like(one) for one in layers]
    second = [np.zeros_like(one) for one in layers]
    step = 0
    for turn in range(ROUNDS):
        rate = RATE * (1 - turn / ROUNDS) + 1e-5
        order = draw.permutation(len(even))
        for at in range(0, len(even), BATCH):
            chosen = order[at : at + BATCH]
            step += 1
            slopes = _slopes(even[chosen], kinds[chosen], weights[chosen], known[chosen], layers)
            for n, slope in enumerate(slopes):
                first[n] = 0.9 * first[n] + 0.1 * slope
                second[n] = 0.999 * second[n] + 0.001 * slope**2
                moved = first[n] / (1 - 0.9**step)
                layers[n] -= rate * moved / (np.sqrt(second[n] / (1 - 0.999**step)) + 1e-8)
    into = layers[0] / spread[:, None]
    into[0] -= (mean[1:] / spread[1:]) @ layers[0][1:]
    return into, layers[1], layers[2]


def _slopes(
    rows: np.ndarray,
    kinds: np.ndarray,
    weights: np.ndarray,
    known: np.ndarray,
    layers: list[np.ndarray],
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    into, onto, _ = layers
    units = np.maximum(rows @ into, 0)
    chances = likelihoods(rows, (into, onto, layers[2]))
    wanted = np.zeros_like(chances)
    wanted[np.nonzero(known)[0], kinds[known]] = 1
    wanted[~known & (kinds == 1), BODY] = 1
    rest = np.nonzero(~known & (kinds != 1))[0]
    share = chances[rest].copy()
    share[:, BODY] = 0
    wanted[rest] = share / (share.sum(1, keepdims=True) + 1e-9)
    wrong = (chances - wanted) * weights[:, None] / len(rows)
    back = wrong @ onto.T
    back[units <= 0] = 0
    return rows.T @ back + DECAY * into, units.T @ wrong + DECAY * onto, wrong.sum(0)


def joined(nets: list[Net]) -> Net:
    """Networks side by side as one, whose scores are the mean of theirs."""
    into, onto, alone = zip(*nets, strict=True)
    return np.hstack(into), np.vstack(onto) / len(nets), sum(alone) / len(nets)
