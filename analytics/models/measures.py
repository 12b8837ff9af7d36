"""How well scores agree with human labels: macro-F1, accuracy, calibration, intervals, corrections.

Sources: percentile bootstrap over groups (Efron and Tibshirani, An Introduction to the Bootstrap,
1993, ch. 13); expected calibration error in ten bins of equal width (Guo et al., On Calibration of
Modern Neural Networks, 2017); error-corrected prevalence by the inverse of the misclassification
matrix (Rogan and Gladen, Am. J. Epidemiol. 107, 1978).
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


def corrections(
    task: str, truth: Sequence[str], counted: Sequence[str], classes: Sequence[str]
) -> list[dict]:
    """How often each true class is counted as each class, and the way back.

    Rows {task, true_class, counted, rate, inverse, n}: `rate` is the share of the n sentences of
    true_class that the model counts as `counted`, 'unclear' included, so that the rates of one true
    class add up to 1. `inverse` belongs to the judged classes only: the true share of true_class is
    the sum over counted of inverse * counted share (of the judged); it is 0 for 'unclear'.
    """
    true, seen = np.asarray(truth), np.asarray(counted)
    table = np.array([[np.sum((true == t) & (seen == c)) for c in classes] for t in classes], float)
    judged = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    inverse = np.linalg.pinv(judged.T)
    rows = []
    for place, label in enumerate(classes):
        n = int(np.sum(true == label))
        for column, other in enumerate(classes):
            rate = table[place, column] / max(n, 1)
            rows.append(_row(task, label, other, (rate, inverse[place, column]), n))
        unclear = int(np.sum((true == label) & (seen == "unclear")))
        rows.append(_row(task, label, "unclear", (unclear / max(n, 1), 0.0), n))
    return rows


def _row(task: str, true_class: str, counted: str, numbers: tuple[float, float], n: int) -> dict:
    rate, inverse = (round(float(number), 6) for number in numbers)
    return {
        "task": task,
        "true_class": true_class,
        "counted": counted,
        "rate": rate,
        "inverse": inverse,
        "n": n,
    }
