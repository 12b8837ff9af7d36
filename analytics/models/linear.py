"""A linear classifier over hashed features: fitted by scikit-learn, kept and applied as tables.

TF-IDF weighting with logistic regression (Manning, Raghavan and Schuetze, Introduction to
Information Retrieval, 2008, ch. 6 and 14); probabilities are softened by one temperature (Guo et
al., 2017) found on cross-validated answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as arrow
import pyarrow.parquet as parquet
import scipy.sparse as sparse

from analytics.models.measures import cool, soften

FOLDS = 5
LEAST = 2


@dataclass(frozen=True, slots=True)
class Linear:
    """Learned numbers: `idf` (buckets), `weights` (buckets x classes), `intercept`, temperature."""

    idf: np.ndarray
    weights: np.ndarray
    intercept: np.ndarray
    temperature: float = 1.0

    def score(self, features: sparse.csr_matrix) -> np.ndarray:
        """Calibrated class probabilities, float32 (rows, classes)."""
        return soften(self.logits(features), self.temperature)

    def logits(self, features: sparse.csr_matrix) -> np.ndarray:
        """Class logits before the temperature, float32 (rows, classes)."""
        squares = features @ (self.idf * self.idf)
        length = np.sqrt(np.maximum(squares, 1e-12))[:, None]
        return (features @ self.weights) / length + self.intercept

    def write(self, path: Path) -> None:
        """Stores the buckets that bear a weight, as 16-bit floats, in one Parquet file."""
        bucket = np.flatnonzero(self.idf)
        columns = {"bucket": bucket.astype(np.int32), "idf": self.idf[bucket].astype(np.float16)}
        for number, column in enumerate(self.weights[bucket].T):
            columns[f"weight_{number}"] = column.astype(np.float16)
        parquet.write_table(arrow.table(columns), path, compression="zstd", compression_level=19)

    @classmethod
    def read(cls, path: Path, intercept: list[float], temperature: float, buckets: int) -> Linear:
        """The classifier stored at `path`, with the numbers its card holds."""
        table = parquet.read_table(path)
        bucket = table["bucket"].to_numpy()
        idf = np.zeros(buckets, dtype=np.float32)
        idf[bucket] = table["idf"].to_numpy()
        weights = np.zeros((buckets, len(intercept)), dtype=np.float32)
        for number in range(len(intercept)):
            weights[bucket, number] = table[f"weight_{number}"].to_numpy()
        return cls(idf, weights, np.asarray(intercept, dtype=np.float32), float(temperature))


def fit(
    features: sparse.csr_matrix, truth: np.ndarray, classes: int, cost: float, importance=None
) -> Linear:
    """A classifier fitted on binary features; `truth` holds class numbers below `classes`."""
    from sklearn.linear_model import LogisticRegression

    seen = np.bincount(features.indices, minlength=features.shape[1])
    rare = seen < LEAST
    idf = (np.log((1 + features.shape[0]) / (1 + seen)) + 1).astype(np.float32)
    idf[rare] = 0
    squares = np.sqrt(np.maximum(features @ (idf * idf), 1e-12))
    weighted = sparse.diags(1 / squares) @ features @ sparse.diags(idf)
    learner = LogisticRegression(C=cost, class_weight="balanced", max_iter=300)
    learner.fit(weighted.tocsr().astype(np.float32), truth, sample_weight=importance)
    weights = np.zeros((features.shape[1], classes), dtype=np.float32)
    intercept = np.full(classes, -20, dtype=np.float32)
    weights[:, learner.classes_] = learner.coef_.T * idf[:, None]
    intercept[learner.classes_] = learner.intercept_
    return Linear(idf, weights, intercept)


def fit_calibrated(
    features: sparse.csr_matrix, truth: np.ndarray, groups: np.ndarray, cost: float, importance=None
) -> tuple[Linear, np.ndarray]:
    """The classifier and the calibrated answers each row got while it was held out.

    Rows of one group are never parted; classes are numbered 0.. without holes.
    """
    from sklearn.model_selection import GroupKFold

    classes = int(truth.max()) + 1
    answers = np.zeros((len(truth), classes), dtype=np.float32)
    for learn, rest in GroupKFold(FOLDS).split(features, truth, groups):
        part = None if importance is None else importance[learn]
        answers[rest] = fit(features[learn], truth[learn], classes, cost, part).score(
            features[rest]
        )
    temperature = cool(answers, truth)
    whole = fit(features, truth, classes, cost, importance)
    calibrated = soften(np.log(np.clip(answers, 1e-9, 1)), temperature)
    return Linear(whole.idf, whole.weights, whole.intercept, temperature), calibrated
