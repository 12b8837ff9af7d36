"""Topics of a corpus: TF-IDF and non-negative matrix factorisation (Lee and Seung 1999).

How a writer uses it, once the words are counted (see `terms`):

    names = topics.name_terms([(alias, actor's name), ...])
    one = topics.bag(ids, postings, vocabulary, outlets, names)       # one article a story
    fit = topics.fit(one, previous=topics.restore(tables, next_id))   # or previous=None
    fit = fit.spelled(texts)                                          # a sample of the texts
    fit.tables() -> topics, topic_terms, topic_vocabulary; fit.places(bag) -> article_topics
    fit.card() -> models; fit.reason says why there are no topics

New articles need no refit: `topics.restore(...).places(bag)` places them among the topics there
are. After a refit a topic keeps its id if it matches an old topic; ids of vanished topics are not
used again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from scipy import sparse
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
from analytics.models.topics_fit import TopicFit, nothing, restore
from analytics.models.topics_labels import label_terms, write_label
from analytics.models.topics_number import (
    MANY_ARTICLES,
    Rows,
    choose,
    factorise,
    refit,
    shares,
    side_by_side,
    try_numbers,
)
from analytics.settings import setting
from analytics.steps import begin

__all__ = [
    "MANY_ARTICLES", "TOPICS", "Bag", "TopicFit", "bag", "drawn", "fit", "name_terms", "restore",
]  # fmt: skip

ARTICLES_A_TOPIC = 4
REFITS = (3, 4)  # turns of the parts that tell how stable the topics are


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
    trials = () if topics else try_numbers(rows, most, held)
    chosen = min(topics or choose(trials, held), most)
    begin("fitting topics")
    with side_by_side() as threads:
        whole = threads.submit(factorise, rows, chosen)
        refits = [threads.submit(refit, rows, chosen, turn) for turn in REFITS]
        components = whole.result()
        # Topics of no weight are left out of the whole fit: then the others have as few.
        if len(components) < chosen:
            refits = [threads.submit(refit, rows, len(components), turn) for turn in REFITS]
        fits = components, [one.result() for one in refits]
    return _finish(rows, weights[kept], fits, trials, filled.names, previous)


def _none(articles: int, previous: TopicFit | None) -> TopicFit:
    reason = (
        f"{articles} articles share words enough to be compared; "
        f"topics need {setting('topic_articles')}"
    )
    if previous is None:
        return nothing(reason)
    return nothing(reason, previous.next_topic_id, previous.labels)


def _finish(
    rows: Rows,
    weights: np.ndarray,
    fits: tuple[np.ndarray, list[np.ndarray]],
    trials: tuple[quality.Trial, ...],
    names: Mapping[str, str],
    previous: TopicFit | None,
) -> TopicFit:
    components, refits = fits
    share = shares(rows.matrix, components)
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
