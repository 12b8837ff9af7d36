"""Topics of a corpus: TF-IDF and non-negative matrix factorisation (Lee and Seung 1999).

How a writer uses it, once the words are counted (see `terms`):

    names = topics.name_terms([(alias, actor's name), ...])
    one = topics.bag(ids, postings, vocabulary, outlets, names)       # one article a story
    fit = topics.fit(one, previous=topics.restore(tables, next_id))   # or previous=None
    fit = fit.spelled(texts)                                          # a sample of the texts
    fit.tables() -> topics, topic_terms, topic_vocabulary; fit.places(bag) -> article_topics
    fit.card() -> models; fit.reason says why there are no topics

New articles need no refit: `topics.restore(...).places(bag)` puts them among the topics there are.
Topic ids survive a refit wherever a new topic matches an old one; ids of vanished ones are not
given again.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from scipy import sparse
from sklearn.decomposition import NMF
from sklearn.exceptions import ConvergenceWarning
from threadpoolctl import threadpool_limits

from analytics.models import topics_quality as quality
from analytics.models.topics_bag import (
    PAIR_WEIGHT,
    Bag,
    bag,
    drawn,
    name_terms,
    term_weights,
    weigh,
)
from analytics.models.topics_fit import TopicFit, nothing, project, restore
from analytics.models.topics_labels import label_terms, write_label
from analytics.settings import setting
from analytics.steps import begin, done

__all__ = ["TOPICS", "Bag", "TopicFit", "bag", "drawn", "fit", "name_terms", "restore"]

TRIED = (3, 4, 6, 8, 12, 20, 30, 40)
# From this many articles on, fewer topics than this leave a quarter of the news in one of them.
MANY_ARTICLES, FEWEST_TRIED = 1000, 20
# Among equals the finest division tells a reader most, and agrees best with topics given by hand.
EQUALLY_GOOD = 0.92
TRIAL_ARTICLES = 2000
TRIAL_TERMS = 6000
# Few topics vary most from fit to fit, and cost least: together about as much as the many.
TRIAL_TOPICS, TRIAL_FITS = 80, 3
ARTICLES_A_TOPIC = 4
ARTICLES_A_CHOSEN_TOPIC = 25
REFITS = 2
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


def fit(
    counts: Bag, topics: int | None = None, *, seed: int = 0, previous: TopicFit | None = None
) -> TopicFit:
    """Fits topics; the same bag and seed give the same fit.

    `topics`: how many, or None to let coherence times stability decide, in favour of the number
    before. Raises ValueError when it is below 1 or above the setting `topic_most`. Never fails for
    want of articles: it fits fewer topics, or none and gives a reason.
    """
    most = int(setting("topic_most"))
    if topics is not None and not 1 <= topics <= most:
        raise ValueError(f"the number of topics must be 1 to {most}, not {topics}")
    # Threads cost more than they bring on matrices of this size, and seconds where cores are busy.
    with threadpool_limits(limits=1):
        return _fit(counts.take(drawn(counts.size, seed)), topics, seed, previous)


TOPICS: dict[str, Callable[..., TopicFit]] = {"tfidf-nmf": fit}


def _fit(used: Bag, topics: int | None, seed: int, previous: TopicFit | None) -> TopicFit:
    filled = used.take(np.flatnonzero(np.diff(used.counts.indptr)))
    weights = term_weights(filled)
    kept = weights > 0
    rows = weigh(filled.counts, weights)
    written = np.flatnonzero(np.diff(rows.indptr))
    most = min(len(written) // ARTICLES_A_TOPIC, int(kept.sum()) // 2)
    if len(written) < setting("topic_articles") or most < 1:
        return _none(len(written), previous)
    vocabulary = tuple(t for t, keep in zip(filled.vocabulary, kept.tolist(), strict=True) if keep)
    rows = Rows(sparse.csr_matrix(rows[written]), vocabulary, seed)
    held = len(previous.topic_ids) if previous else 0
    trials = () if topics else _try_numbers(rows, most, held)
    chosen = min(topics or _choose(trials, held), most)
    begin("fitting topics")
    components = _factorise(rows, chosen)
    return _finish(rows, weights[kept], components, trials, filled.names, previous)


def _none(articles: int, previous: TopicFit | None) -> TopicFit:
    reason = (
        f"{articles} articles share words enough to be compared; "
        f"topics need {setting('topic_articles')}"
    )
    if previous is None:
        return nothing(reason)
    return nothing(reason, previous.next_topic_id, previous.labels)


def _factorise(rows: Rows, topics: int, sweeps: int = 200) -> np.ndarray:
    """Topics as rows that add up to 1; terms of next to no weight are set to 0."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model = NMF(topics, init="nndsvd", tol=1e-3, max_iter=sweeps, random_state=rows.seed)
        model.fit(rows.matrix)
    components = model.components_
    components = components[components.sum(axis=1) > 0]
    components = components / components.sum(axis=1, keepdims=True)
    components[components < SMALLEST_WEIGHT] = 0
    return components / components.sum(axis=1, keepdims=True)


def _choose(trials: tuple[quality.Trial, ...], held: int) -> int:
    """The number before, else the largest, among those that do about as well as the best."""
    best = max(trial.score for trial in trials)
    good = [trial.topics for trial in trials if trial.score >= min(best, EQUALLY_GOOD * best)]
    return held if held in good else max(good)


def _try_numbers(rows: Rows, most: int, held: int) -> tuple[quality.Trial, ...]:
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
    return tuple(_try_number(small, number) for number in numbers)


def _trial_fits(number: int) -> int:
    return max(TRIAL_FITS, round(TRIAL_TOPICS / number))


def _try_number(small: Rows, number: int) -> quality.Trial:
    fits = []
    for turn in range(1, 1 + _trial_fits(number)):
        part = small.some(REFIT_SHARE, TRIAL_ARTICLES, turn)
        fits.append(_factorise(part, number, sweeps=50))
        done(number)
    agreement = [quality.stability(one, [other]).mean() for one, other in combinations(fits, 2)]
    coherent = [quality.coherence(one, small.vocabulary, small.matrix) for one in fits]
    return quality.Trial(
        number, float(np.nanmean(np.concatenate(coherent))), float(np.mean(agreement))
    )


def _finish(
    rows: Rows,
    weights: np.ndarray,
    components: np.ndarray,
    trials: tuple[quality.Trial, ...],
    names: Mapping[str, str],
    previous: TopicFit | None,
) -> TopicFit:
    refits = [
        _factorise(rows.some(REFIT_SHARE, TRIAL_ARTICLES, turn), len(components), sweeps=50)
        for turn in range(3, 3 + REFITS)
    ]
    places = project(rows.matrix, components)
    total = places.sum(axis=1, keepdims=True)
    share = (places / np.where(total > 0, total, 1))[total.ravel() > 0].mean(axis=0)
    share = share / share.sum()
    order = np.argsort(-share, kind="stable")
    components, share = components[order], share[order]
    # For reading, a two-word term weighs what it would without its words beside it.
    halved = np.array([" " in term for term in rows.vocabulary])
    legible = components / np.where(halved, PAIR_WEIGHT, 1)
    label_lists = label_terms(legible, rows.vocabulary, names, setting("topic_name_weight"))
    topic_ids, new, vanished = _identify(components, rows.vocabulary, previous)
    labels = tuple(write_label(label, {}) for label in label_lists)
    return TopicFit(
        topic_ids=topic_ids,
        labels=labels,
        label_terms=tuple(label_lists),
        vocabulary=rows.vocabulary,
        weights=weights,
        components=components,
        coherence=quality.coherence(components, rows.vocabulary, rows.matrix),
        stability=quality.stability(components, refits),
        share=share,
        next_topic_id=max((*topic_ids, (previous.next_topic_id if previous else 0) - 1)) + 1,
        new=tuple(labels[i] for i in new),
        vanished=vanished,
        tried=trials,
        articles=rows.matrix.shape[0],
    )


def _identify(
    components: np.ndarray, vocabulary: tuple[str, ...], previous: TopicFit | None
) -> tuple[tuple[int, ...], list[int], tuple[str, ...]]:
    """Topic ids, the rows that are new, and the labels of old topics that have no heir."""
    count = len(components)
    if previous is None or not previous.topic_ids:
        first = previous.next_topic_id if previous else 1
        first = max(first, 1)
        return tuple(range(first, first + count)), [], ()
    before = quality.align(previous.components, previous.vocabulary, vocabulary)
    rows, columns, cosines = quality.match(components, before)
    heirs = {
        int(row): int(column)
        for row, column, cosine in zip(rows, columns, cosines, strict=True)
        if cosine >= setting("topic_same")
    }
    new = [row for row in range(count) if row not in heirs]
    fresh = {row: previous.next_topic_id + turn for turn, row in enumerate(new)}
    ids = tuple(
        previous.topic_ids[heirs[row]] if row in heirs else fresh[row] for row in range(count)
    )
    gone = set(range(len(previous.topic_ids))) - set(heirs.values())
    return ids, new, tuple(previous.labels[i] for i in sorted(gone))
