"""Fits the last step of a model, features to classes, with scikit-learn.

Multinomial logistic regression on standardised features. Some groups of rows are kept back: neither
network nor head learns from them, and they calibrate the answers and decide between variants.
"""

from __future__ import annotations

import warnings
import zlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from analytics.models.gold import Labelled
from analytics.models.shipped import Head

# One group of labelled sentences in twelve is kept back. Of hand labels of states it is one in six,
# because the answers on states are calibrated on these.
KEPT_BACK = 12
KEPT_BACK_OF_HAND = 6
# The last columns of the features are the network's own guesses. They weigh this much more than
# the others before the penalty, so that the head corrects the guess and does not start anew.
TRUST = 10.0


class Columns(NamedTuple):
    """How many classes there are, how many of the last columns are guesses, and their weight."""

    classes: int
    guesses: int
    trust: float = TRUST


def kept_back(groups: Sequence[str], one_in: int = KEPT_BACK) -> np.ndarray:
    """Which rows are for calibration only: some of the groups, by a checksum of their name."""
    return np.array([zlib.crc32(group.encode()) % one_in == 0 for group in groups], dtype=bool)


def apart(rows: Sequence[Labelled]) -> np.ndarray:
    """Which labelled rows are kept back from network and head."""
    groups = [row.group for row in rows]
    by_hand = np.array([row.origin.endswith("_labels") for row in rows], dtype=bool)
    return kept_back(groups) | (by_hand & kept_back(groups, KEPT_BACK_OF_HAND))


def fit_head(
    features: np.ndarray,
    truth: np.ndarray,
    importance: np.ndarray,
    cost: float,
    sizes: Sequence[float] = (3, 3),
) -> Head:
    """A head fitted on features (rows, features) and class numbers.

    `sizes` are those of Columns.
    """
    classes, guesses, trust = Columns(*sizes)
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits

    middle = features.mean(axis=0)
    spread = features.std(axis=0) + 1e-6
    spread[-guesses:] /= trust
    learner = LogisticRegression(C=cost, max_iter=400)
    # One thread, of scipy's own library as well: with more, sums are added in another order.
    with warnings.catch_warnings(), threadpool_limits(limits=1):
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
