"""Calibrates probabilities, and decides where a model gives no verdict because it is in doubt.

Logits are divided by one temperature and moved by one offset a class (vector scaling with equal
slopes; Guo et al., On Calibration of Modern Neural Networks, 2017, section 4.2). Risk at a given
coverage: El-Yaniv and Wiener, On the Foundations of Noise-free Selective Classification, 2010.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from analytics.models.measures import calibration_error, soften

# The logarithm of the temperature and the offsets are held near nought with this weight of prior
# (a normal one of variance 1 / HELD): few labels must not turn a class.
HELD = 4.0
DRAWS = 200
COVERAGES = (0.9, 0.7, 0.5)
# A verdict is given where such verdicts are right at least this often on rows kept back; else it is
# "unclear". The limit is sought on a grid, with at least FEWEST_TOLD rows above it.
RIGHT = 1 / 2
FEWEST_TOLD = 20
# How far verdicts undo the offsets: between 1 and 1.75 macro-F1 on hand labels of states kept back
# is best and flat.
BALANCE = 1.25
# The lifts that are tried for rare classes.
LIFTS = np.exp(np.arange(0, 1.7, 0.1))


@dataclass(frozen=True, slots=True)
class Calibration:
    """The temperature, the offset of each class, and how much each counts in a verdict.

    Where one class is far commoner than the others the likeliest class is nearly always that one;
    `lift` multiplies the probabilities before a verdict is given, so that rare classes are told;
    `sure` is the least probability at which each class is told at all (empty: any).
    """

    temperature: float
    offsets: tuple[float, ...]
    lift: tuple[float, ...]
    sure: tuple[float, ...] = ()

    def apply(self, logits: np.ndarray) -> np.ndarray:
        """Probabilities of logits (rows, classes), float32."""
        return soften(logits + np.array(self.offsets, dtype=np.float32), self.temperature)

    def lean(self, probabilities: np.ndarray) -> np.ndarray:
        """Probabilities as verdicts weigh them; rows add up to 1."""
        lifted = probabilities * np.array(self.lift, dtype=np.float32)
        return lifted / lifted.sum(axis=1, keepdims=True)

    def doubtful(self, probabilities: np.ndarray) -> np.ndarray:
        """Which rows (bool) get no verdict, because such a verdict is wrong too often."""
        if not self.sure or not len(probabilities):
            return np.zeros(len(probabilities), dtype=bool)
        best = self.lean(probabilities).argmax(axis=1)
        return probabilities[np.arange(len(best)), best] < np.array(self.sure)[best]

    def written(self) -> dict[str, Any]:
        """What a card keeps of it."""
        lists = {"offsets": self.offsets, "lift": self.lift}
        lists |= {"sure": self.sure} if self.sure else {}
        rounded = {name: [round(number, 4) for number in row] for name, row in lists.items()}
        return {"temperature": round(self.temperature, 4), **rounded}


def read_calibration(written: Mapping[str, Any]) -> Calibration:
    """The calibration that a card keeps."""
    offsets, lift = (tuple(map(float, written[name])) for name in ("offsets", "lift"))
    return Calibration(float(written["temperature"]), offsets, lift, tuple(written.get("sure", ())))


def calibrate(logits: np.ndarray, truth: np.ndarray, importance: np.ndarray) -> Calibration:
    """The calibration under which logits (rows, classes) fit the truth best (least log loss).

    `truth` holds column numbers, `importance` the weight of each row. The rows must be such as
    the model was not fitted on.
    """
    rows, weight = np.arange(len(truth)), importance / importance.sum()

    def loss(parameters: np.ndarray) -> float:
        chances = soften(logits + parameters[1:], float(np.exp(parameters[0])))
        fit = -float(np.log(chances[rows, truth] + 1e-12) @ weight)
        return fit + HELD / 2 * float(parameters @ parameters) / len(truth)

    start = np.zeros(1 + logits.shape[1])
    from scipy.optimize import minimize  # 25 MB that scoring does not need

    found = minimize(loss, start, method="Powell", options={"xtol": 1e-3, "ftol": 1e-6}).x
    offsets = found[1:] - found[1:].mean()
    lift = (1.0,) * logits.shape[1]
    return Calibration(float(np.exp(found[0])), tuple(map(float, offsets)), lift)


def keep_balance(calibration: Calibration) -> Calibration:
    """The calibration with a lift that undoes its offsets in verdicts, not in probabilities.

    Offsets move doubtful rows to the commonest class. That is right for each row by itself, but
    then the rare classes hardly ever get a verdict. With the lift they get it as often as before.
    """
    moved = np.array(calibration.offsets) / calibration.temperature
    lift = np.exp(BALANCE * (moved.max() - moved))
    return replace(calibration, lift=tuple(map(float, lift)))


def lift_rare(calibration: Calibration, logits: np.ndarray, importance: np.ndarray) -> Calibration:
    """The calibration with those lifts of the rarer classes whose expected macro-F1 is best.

    Sought on LIFTS for each class but the commonest of three. Expected as the calibrated chances
    say, not as the labels turned out: a plug-in rule (Lipton, Elkan and Narayanaswamy, Optimal
    thresholding of classifiers to maximize F1 measure, 2014). Lifts that fit labels of half the
    articles kept back were several times as unlike, and worse on the other half. Probabilities
    stay as they are.
    """
    chances = calibration.apply(logits)
    weighed = chances * importance[:, None]
    expected = weighed.sum(axis=0)
    usual = int(expected.argmax())
    best, most = (1.0,) * 3, -1.0
    for pair in itertools.product(LIFTS.tolist(), repeat=2):
        lift = tuple(np.insert(pair, usual, 1.0).tolist())
        told = (chances * lift).argmax(axis=1)
        right = np.bincount(told, weighed[np.arange(len(told)), told], 3)
        share = np.mean(2 * right / (expected + np.bincount(told, importance, 3) + 1e-12))
        if share > most:
            best, most = lift, float(share)
    return replace(calibration, lift=best)


def keep_silent(
    calibration: Calibration, logits: np.ndarray, truth: np.ndarray, rare: Sequence[int]
) -> Calibration:
    """The calibration with the least probabilities at which verdicts of rare classes are right.

    For each column of `rare` the lowest probability from which on the share RIGHT of the verdicts
    on these rows is right (or the best share there is), counted on FEWEST_TOLD rows at least.
    """
    chances = calibration.apply(logits)
    best = calibration.lean(chances).argmax(axis=1)
    sure = [0.0] * logits.shape[1]
    for column in rare:
        said = np.sort(chances[best == column, column])
        grid = [
            level for level in np.arange(0.2, 0.9, 0.01) if np.sum(said >= level) >= FEWEST_TOLD
        ]
        right = [
            np.mean(truth[(best == column) & (chances[:, column] >= at)] == column) for at in grid
        ]
        if grid:
            enough = np.flatnonzero(np.array(right) >= RIGHT)
            sure[column] = round(
                float(grid[enough[0] if len(enough) else int(np.argmax(right))]), 2
            )
    return replace(calibration, sure=tuple(sure))


def attainable_error(probabilities: np.ndarray, seed: int = 7) -> float:
    """The calibration error that perfectly calibrated probabilities would show on as many rows.

    A binned error is never 0 on average: on few rows even true probabilities look off by this much.
    """
    chance = np.random.default_rng(seed)
    rising = probabilities.cumsum(axis=1)
    errors = []
    for _ in range(DRAWS):
        drawn = (chance.random((len(rising), 1)) > rising[:, :-1]).sum(axis=1)
        errors.append(calibration_error(drawn, probabilities))
    return float(np.mean(errors))


def precision_at(truth: np.ndarray, probabilities: np.ndarray, coverage: float) -> float:
    """Share of right answers among the `coverage` most confident rows, 0..1."""
    confidence = probabilities.max(axis=1)
    kept = np.argsort(-confidence, kind="stable")[: max(1, round(coverage * len(truth)))]
    return float(np.mean(probabilities[kept].argmax(axis=1) == truth[kept]))
