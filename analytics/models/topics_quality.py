"""How good a set of topics is, how many there should be, and which are the old ones.

Coherence: normalised pointwise mutual information of the leading terms over articles (Bouma 2009;
Lau, Newman and Baldwin 2014). Stability: do other parts of the articles give the same topics?
Matching: the assignment with the greatest total cosine (Kuhn 1955, "Hungarian").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

LEADING = 10


@dataclass(frozen=True, slots=True)
class Trial:
    """One number of topics that was tried, with mean coherence (-1..1) and stability (0..1).

    `largest` is the share of the articles that its largest topic holds, 0..1.
    """

    topics: int
    coherence: float
    stability: float
    largest: float = 0.0

    @property
    def score(self) -> float:
        """By which numbers of topics are compared."""
        return self.coherence * self.stability


def leading_terms(component: np.ndarray, vocabulary: Sequence[str], count: int) -> list[int]:
    """Columns of the heaviest terms that share no word with a heavier one.

    "climate" beside "climate change" would always be together, and say nothing about coherence.
    """
    picked: list[int] = []
    words: set[str] = set()
    for column in np.argsort(-component, kind="stable")[: 5 * count].tolist():
        own = set(vocabulary[column].split(" "))
        if component[column] <= 0 or len(picked) == count:
            break
        if not own & words:
            picked.append(column)
            words |= own
    return picked


def coherence(
    components: np.ndarray, vocabulary: Sequence[str], rows: sparse.csr_matrix
) -> np.ndarray:
    """Mean NPMI of each topic's ten leading terms over the articles in `rows`, -1..1.

    NaN for a topic with fewer than two leading terms.
    """
    present = sparse.csc_matrix(rows, copy=True)
    present.data[:] = 1
    scores = np.full(len(components), np.nan)
    for topic, component in enumerate(components):
        columns = leading_terms(component, vocabulary, LEADING)
        if len(columns) >= 2:
            chosen = present[:, columns]
            scores[topic] = _npmi((chosen.T @ chosen).toarray(), rows.shape[0])
    return scores


def _npmi(together: np.ndarray, articles: int) -> float:
    alone = np.diag(together)
    upper = np.triu_indices(len(alone), 1)
    joint = together[upper]
    independent = np.outer(alone, alone)[upper]
    seen = (joint > 0) & (joint < articles)
    values = np.where(joint >= articles, 1.0, -1.0)
    values[seen] = np.log(joint[seen] * articles / independent[seen]) / -np.log(
        joint[seen] / articles
    )
    return float(values.mean())


def unit_rows(components: np.ndarray) -> np.ndarray:
    """Rows scaled to length 1; a row of zeros stays."""
    lengths = np.sqrt((components**2).sum(axis=1, keepdims=True))
    return components / np.where(lengths > 0, lengths, 1)


def match(left: np.ndarray, right: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows of left, the rows of right they are assigned to, and the cosine of each couple."""
    from scipy.optimize import linear_sum_assignment

    cosines = unit_rows(left) @ unit_rows(right).T
    rows, columns = linear_sum_assignment(-cosines)
    return rows, columns, cosines[rows, columns]


def stability(components: np.ndarray, refits: Sequence[np.ndarray]) -> np.ndarray:
    """Mean cosine of each topic to the topic assigned to it in each refit, 0..1."""
    if not refits:
        return np.full(len(components), np.nan)
    total = np.zeros(len(components))
    for refit in refits:
        rows, _, cosines = match(components, refit)
        total[rows] += cosines
    return total / len(refits)


def align(components: np.ndarray, vocabulary: Sequence[str], target: Sequence[str]) -> np.ndarray:
    """The same topics over another vocabulary; terms it lacks are dropped."""
    place = {term: column for column, term in enumerate(target)}
    pairs = [(i, place[term]) for i, term in enumerate(vocabulary) if term in place]
    aligned = np.zeros((len(components), len(target)))
    if pairs:
        source, destination = np.array(pairs).T
        aligned[:, destination] = components[:, source]
    return aligned
