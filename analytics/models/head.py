"""Fits the last step of a model, features to classes, with scikit-learn.

Multinomial logistic regression on standardised features, softened by one temperature (Guo et al.,
On Calibration of Modern Neural Networks, 2017) found on rows that neither the network nor the head
was fitted on.
"""

from __future__ import annotations

import warnings
import zlib
from collections.abc import Sequence

import numpy as np

from analytics.models.shipped import Head

# One group of labelled sentences in twelve is kept back for calibration and for choosing.
KEPT_BACK = 12
# The last columns of the features are the network's own guesses. They weigh this much more than
# the others before the penalty, so that the head corrects the guess and does not start anew.
TRUST = 10.0


def kept_back(groups: Sequence[str]) -> np.ndarray:
    """Which rows are for calibration only: a twelfth of the groups, by a checksum of their name."""
    return np.array([zlib.crc32(group.encode()) % KEPT_BACK == 0 for group in groups], dtype=bool)


def fit_head(
    features: np.ndarray, truth: np.ndarray, importance: np.ndarray, cost: float, classes: int = 3
) -> Head:
    """A head fitted on features (rows, features) and class numbers below `classes`."""
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression

    middle = features.mean(axis=0)
    spread = features.std(axis=0) + 1e-6
    spread[-classes:] /= TRUST
    learner = LogisticRegression(C=cost, max_iter=400)
    with warnings.catch_warnings():
        # The penalty is strong enough that the last digits do not matter.
        warnings.simplefilter("ignore", ConvergenceWarning)
        learner.fit((features - middle) / spread, truth, sample_weight=importance)
    weights = np.zeros((features.shape[1], classes), dtype=np.float32)
    intercept = np.full(classes, -20, dtype=np.float32)
    slopes, start = _per_class(learner)
    weights[:, learner.classes_] = slopes.T / spread[:, None]
    intercept[learner.classes_] = start - (slopes / spread) @ middle
    return Head(weights, intercept)


def _per_class(learner) -> tuple[np.ndarray, np.ndarray]:
    """Coefficients and intercepts of every class; scikit-learn gives one row for two classes."""
    if len(learner.classes_) > 2:
        return learner.coef_, learner.intercept_
    halves = learner.coef_ / 2, learner.intercept_ / 2
    return np.vstack([-halves[0], halves[0]]), np.concatenate([-halves[1], halves[1]])


def cross_validate(
    features: np.ndarray,
    truth: np.ndarray,
    importance: np.ndarray,
    groups: Sequence[str],
    cost: float,
    folds: int = 5,
) -> np.ndarray:
    """Logits of every row from a head fitted on the other groups, float32 (rows, classes).

    Groups are dealt to the folds by a checksum of their name. The network below is the same for
    all folds.
    """
    classes = int(truth.max()) + 1
    fold = np.array([zlib.crc32(f"fold {group}".encode()) % folds for group in groups])
    logits = np.zeros((len(truth), classes), dtype=np.float32)
    for number in range(folds):
        apart = fold == number
        head = fit_head(features[~apart], truth[~apart], importance[~apart], cost, classes)
        logits[apart] = features[apart] @ head.weights + head.intercept
    return logits
