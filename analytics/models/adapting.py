"""Fits the head of a shipped model to labels of one corpus, starting from what was shipped.

The logits of the shipped head become columns beside the features of its network. They are scaled up
before the penalty, so that few labels correct the shipped head and do not replace it: the source
model serves as a prior (Daumé and Marcu, Domain Adaptation for Statistical Classifiers, 2006, the
PRED baseline). Cross-validation over articles chooses the strength of the penalty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from analytics.models.calibration import Calibration, calibrate
from analytics.models.gold import STATES
from analytics.models.head import fit_head
from analytics.models.measures import macro_f1
from analytics.models.shipped import Head, Shipped

FEWEST = 60  # labels from which on a head of one's own is worth trying
FEWEST_OF_A_CLASS = 8
FOLDS = 5
COSTS = (1e-4, 1e-3, 1e-2)


class TooFewLabelsError(ValueError):
    """Why there is not enough to learn from."""


@dataclass(frozen=True, slots=True)
class Adapted:
    """A model fitted to labels, and how it does on articles it was not fitted on.

    `before`: log loss and macro-F1 of the model in use so far; `after`: of the adapted model, on
    the same labels, cross-validated over articles.
    """

    model: Shipped
    labels: int
    loss_before: float
    loss_after: float
    f1_before: float
    f1_after: float

    @property
    def better(self) -> bool:
        """Whether the fit is worth having: less log loss on articles it was not fitted on."""
        return self.loss_after < self.loss_before


def adapt(
    shipped: Shipped,
    masked: list[str],
    truth: np.ndarray,
    articles: Sequence[int],
    before: np.ndarray | None = None,
) -> Adapted:
    """The shipped model with a head fitted to labelled masked sentences.

    `truth` holds class numbers, `articles` the article of each sentence, `before` (sentences,
    classes) how they are read without a fit (None: by the shipped model). Raises TooFewLabelsError.
    """
    classes = len(shipped.head.intercept)
    counts = np.bincount(truth, minlength=classes)
    if len(truth) < FEWEST or counts.min() < FEWEST_OF_A_CLASS:
        raise TooFewLabelsError(
            f"{len(truth)} labels; at least {FEWEST} are needed, {FEWEST_OF_A_CLASS} of each class"
        )
    features = shipped.body.features(masked)
    if before is None:
        before = shipped.judge(features)
    logits = features @ shipped.head.weights + shipped.head.intercept
    folds = _folds(articles)
    tried = {cost: _held_out(features, logits, truth, (folds, cost)) for cost in COSTS}
    best = min(COSTS, key=lambda cost: _loss(tried[cost], truth))
    head = _compose(shipped.head, _fit(features, logits, truth, best), features.shape[1])
    calibration = calibrate(tried[best], truth, np.ones(len(truth)))
    after = _calibrated(tried[best], truth, folds)
    return Adapted(
        _with(shipped, head, calibration), len(truth), _log_loss(before, truth),
        _log_loss(after, truth), macro_f1(truth, before.argmax(axis=1)),
        macro_f1(truth, after.argmax(axis=1)),
    )  # fmt: skip


def _folds(articles: Sequence[int]) -> np.ndarray:
    """A fold for each row, all rows of one article in the same."""
    numbers = np.unique(np.asarray(articles), return_inverse=True)[1]
    order = np.random.default_rng(0).permutation(numbers.max() + 1)
    return order[numbers] % FOLDS


def _fit(features: np.ndarray, logits: np.ndarray, truth: np.ndarray, cost: float) -> Head:
    classes = logits.shape[1]
    columns = np.hstack([features, logits])
    return fit_head(columns, truth, np.ones(len(truth)), cost, (classes, classes))


def _held_out(
    features: np.ndarray, logits: np.ndarray, truth: np.ndarray, way: tuple[np.ndarray, float]
) -> np.ndarray:
    """Logits of every row by heads that were fitted on the other folds."""
    folds, cost = way
    columns = np.hstack([features, logits])
    out = np.zeros_like(logits)
    for fold in range(FOLDS):
        inside, left = folds != fold, folds == fold
        head = _fit(features[inside], logits[inside], truth[inside], cost)
        out[left] = columns[left] @ head.weights + head.intercept
    return out


def _calibrated(logits: np.ndarray, truth: np.ndarray, folds: np.ndarray) -> np.ndarray:
    """Probabilities of held-out logits, each fold calibrated on the others."""
    out = np.zeros(logits.shape)
    for fold in range(FOLDS):
        inside, left = folds != fold, folds == fold
        found = calibrate(logits[inside], truth[inside], np.ones(int(inside.sum())))
        out[left] = found.apply(logits[left])
    return out


def _compose(shipped: Head, fitted: Head, size: int) -> Head:
    """One head on the features alone: the fitted one reads the logits of the shipped one."""
    own, on_logits = fitted.weights[:size], fitted.weights[size:]
    return Head(
        (own + shipped.weights @ on_logits).astype(np.float32),
        (fitted.intercept + shipped.intercept @ on_logits).astype(np.float32),
    )


def _with(shipped: Shipped, head: Head, calibration: Calibration) -> Shipped:
    parameters = shipped.card["parameters"] | {"calibration": {STATES: calibration.written()}}
    return replace(shipped, head=head, card=shipped.card | {"parameters": parameters})


def _loss(logits: np.ndarray, truth: np.ndarray) -> float:
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    return _log_loss(odds / odds.sum(axis=1, keepdims=True), truth)


def _log_loss(chances: np.ndarray, truth: np.ndarray) -> float:
    return float(-np.mean(np.log(chances[np.arange(len(truth)), truth] + 1e-9)))
