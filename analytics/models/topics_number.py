"""How many topics a corpus asks for: several numbers are tried on parts of its articles."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import combinations

import numpy as np
from scipy import sparse

from analytics.models import topics_quality as quality
from analytics.models.topics_fit import project
from analytics.settings import setting
from analytics.steps import begin, done

TRIED = (3, 4, 6, 8, 12, 20, 30, 40)
# A topic with more than a quarter of the articles is a heap of all that fits no other topic;
# corpora of headlines tend to have one. Then greater numbers of topics are tried as well.
HEAP, FINER = 0.25, (60, 80)
# With so many articles, fewer topics than FEWEST_TRIED would leave a quarter of the news in one.
MANY_ARTICLES, FEWEST_TRIED = 1000, 20
# Numbers that score at least this share of the best count as equal. Among equals the greatest
# number tells a reader most, and agrees best with topics given by hand.
EQUALLY_GOOD = 0.92
TRIAL_ARTICLES = 2000
TRIAL_TERMS = 6000
# Fits with few topics vary most and cost least: they are repeated until they cost about as much as
# fits with many, and at least TRIAL_FITS times.
TRIAL_TOPICS, TRIAL_FITS = 80, 3
ARTICLES_A_CHOSEN_TOPIC = 25
REFIT_SHARE = 0.8
SMALLEST_WEIGHT = 1e-5


@dataclass(frozen=True, slots=True)
class Rows:
    """Weighted rows (n, m), the terms of their columns, and the seed of every random choice."""

    matrix: sparse.csr_matrix
    vocabulary: tuple[str, ...]
    seed: int

    def some(self, share: float, most: int, turn: int) -> Rows:
        """A random part of the articles, another one for each turn."""
        articles = self.matrix.shape[0]
        count = max(1, min(most, int(articles * share)))
        generator = np.random.default_rng([self.seed, turn])
        chosen = np.sort(generator.permutation(articles)[:count])
        return Rows(self.matrix[chosen], self.vocabulary, self.seed + turn)


def factorise(rows: Rows, topics: int, sweeps: int = 200) -> np.ndarray:
    """Topics as rows that add up to 1; terms of next to no weight are set to 0."""
    from sklearn.decomposition import NMF

    model = NMF(topics, init="nndsvd", tol=1e-3, max_iter=sweeps, random_state=rows.seed)
    # Where a fit leaves nothing over, its error comes out a hair below nought, and has no root.
    with np.errstate(invalid="ignore"):
        model.fit(rows.matrix)
    components = model.components_
    components = components[components.sum(axis=1) > 0]
    components = components / components.sum(axis=1, keepdims=True)
    components[components < SMALLEST_WEIGHT] = 0
    return components / components.sum(axis=1, keepdims=True)


def refit(rows: Rows, topics: int, turn: int) -> np.ndarray:
    """`factorise` of a part of the articles, another one for each turn."""
    return factorise(rows.some(REFIT_SHARE, TRIAL_ARTICLES, turn), topics, sweeps=50)


@contextmanager
def side_by_side() -> Iterator[ThreadPoolExecutor]:
    """Threads for fits, as many as there may be workers: the loops of scikit-learn let others run.

    Warnings that a fit has not converged are off in the meantime: few sweeps are intended, and
    Python's filters of warnings are not per thread.
    """
    from sklearn.exceptions import ConvergenceWarning

    threads = ThreadPoolExecutor(setting("workers"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)
            yield threads
    finally:
        threads.shutdown(cancel_futures=True)


def choose(trials: tuple[quality.Trial, ...], held: int) -> int:
    """The number of topics to use: of those about as good as the best the one `held` so far, if it
    is among them, else the largest.

    Numbers that leave a heap are passed over; if all do, the one with the smallest heap is taken,
    and so it is where the words are too few for a score.
    """
    # Articles filled into one form share too few words for a coherence of any number.
    told = [trial for trial in trials if not math.isnan(trial.score)]
    parted = [trial for trial in told if trial.largest <= HEAP]
    if not parted:
        return min(trials, key=lambda trial: trial.largest).topics
    best = max(trial.score for trial in parted)
    good = [trial.topics for trial in parted if trial.score >= min(best, EQUALLY_GOOD * best)]
    return held if held in good else max(good)


def try_numbers(rows: Rows, most: int, held: int) -> tuple[quality.Trial, ...]:
    """Coherence and stability of several numbers of topics on parts of the articles."""
    most = min(most, max(3, rows.matrix.shape[0] // ARTICLES_A_CHOSEN_TOPIC))
    fewest = FEWEST_TRIED if rows.matrix.shape[0] >= MANY_ARTICLES else 1
    numbers = sorted({number for number in (*TRIED, held) if fewest <= number <= most})
    if len(numbers) < 2:
        return (quality.Trial(most, 0.0, 0.0),)
    terms = np.argsort(-np.bincount(rows.matrix.indices, minlength=len(rows.vocabulary)))
    terms = np.sort(terms[:TRIAL_TERMS])
    vocabulary = tuple(rows.vocabulary[i] for i in terms.tolist())
    small = Rows(sparse.csr_matrix(rows.matrix[:, terms]), vocabulary, rows.seed)
    begin("trying numbers of topics", sum(n * _trial_fits(n) for n in numbers), "topics")
    trials = [_try_number(small, number) for number in numbers]
    for number in FINER:
        if number > most or min(trial.largest for trial in trials) <= HEAP:
            break
        begin("trying finer topics", number * _trial_fits(number), "topics")
        trials.append(_try_number(small, number))
    return tuple(trials)


def _trial_fits(number: int) -> int:
    return max(TRIAL_FITS, round(TRIAL_TOPICS / number))


def _try_number(small: Rows, number: int) -> quality.Trial:
    # Of few articles a quarter may well be of one subject.
    heaps = small.matrix.shape[0] >= MANY_ARTICLES
    turns = range(1, 1 + _trial_fits(number))
    fits, largest = [], []
    with side_by_side() as threads:
        for turn, fit in zip(turns, threads.map(partial(refit, small, number), turns), strict=True):
            fits.append(fit)
            part = small.some(REFIT_SHARE, TRIAL_ARTICLES, turn)
            largest.append(shares(part.matrix, fit).max() if heaps else 0.0)
            done(number)
    agreement = [quality.stability(one, [other]).mean() for one, other in combinations(fits, 2)]
    coherent = [quality.coherence(one, small.vocabulary, small.matrix) for one in fits]
    known = [float(value) for one in coherent for value in one if not np.isnan(value)]
    return quality.Trial(
        number,
        float(np.mean(known)) if known else math.nan,
        float(np.mean(agreement)),
        float(np.mean(largest)),
    )


def shares(matrix: sparse.csr_matrix, components: np.ndarray) -> np.ndarray:
    """The mean share of each topic over the articles that it can be told of, (k,)."""
    places = project(matrix, components)
    total = places.sum(axis=1, keepdims=True)
    share = (places / np.where(total > 0, total, 1))[total.ravel() > 0].mean(axis=0)
    return share / share.sum()
