"""How well scores agree with human labels: macro-F1, accuracy, calibration, intervals.

Sources: percentile bootstrap over groups (Efron and Tibshirani, An Introduction to the Bootstrap,
1993, ch. 13); expected calibration error in ten bins of equal width (Guo et al., On Calibration of
Modern Neural Networks, 2017).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

DRAWS = 1000
Measure = Callable[[np.ndarray, np.ndarray], float]


def accuracy(truth: np.ndarray, guess: np.ndarray) -> float:
    """Share of equal labels, 0..1."""
    return float(np.mean(truth == guess))


def macro_f1(truth: np.ndarray, guess: np.ndarray) -> float:
    """Mean over the classes of `truth` of the harmonic mean of precision and recall, 0..1."""
    scores = []
    for label in np.unique(truth):
        hits = np.sum((truth == label) & (guess == label))
        scores.append(2 * hits / (np.sum(truth == label) + np.sum(guess == label)))
    return float(np.mean(scores))


def interval(
    measure: Measure, truth: np.ndarray, guess: np.ndarray, groups: Sequence[str], seed: int = 7
) -> tuple[float, float]:
    """95 % percentile bootstrap interval of a measure, drawing whole groups with replacement."""
    chance = np.random.default_rng(seed)
    _, member = np.unique(np.asarray(groups), return_inverse=True)
    order = np.argsort(member, kind="stable")
    places = np.split(order, np.cumsum(np.bincount(member))[:-1])
    # Numbers in the order of the labels: these are compared in every draw, and words are slow.
    _, numbers = np.unique(np.concatenate([truth, guess]), return_inverse=True)
    truth, guess = np.split(numbers, 2)
    draws = []
    for _ in range(DRAWS):
        drawn = chance.integers(0, len(places), len(places))
        rows = np.concatenate([places[place] for place in drawn])
        draws.append(measure(truth[rows], guess[rows]))
    low, high = np.percentile(draws, [2.5, 97.5])
    return float(low), float(high)


def calibration_error(truth: np.ndarray, probabilities: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error of the likeliest class; `truth` holds column numbers."""
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == truth
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    weight = np.bincount(place, minlength=bins)
    gap = np.bincount(place, right - confidence, minlength=bins)
    return float(np.abs(gap).sum() / weight.sum())


def soften(logits: np.ndarray, temperature: float) -> np.ndarray:
    """Softmax of logits / temperature, row by row, float32."""
    scaled = logits / temperature
    scaled = scaled - scaled.max(axis=1, keepdims=True)
    odds = np.exp(scaled)
    return (odds / odds.sum(axis=1, keepdims=True)).astype(np.float32)
