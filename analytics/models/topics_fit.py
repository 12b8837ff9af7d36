"""A fitted set of topics: places articles, is written to tables and is read back from them."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
from scipy import sparse
from threadpoolctl import threadpool_limits

from analytics.models import terms
from analytics.models.columns import numbers
from analytics.models.topics_bag import Bag, weigh
from analytics.models.topics_labels import label_parts, write_label
from analytics.models.topics_quality import Trial
from analytics.settings import setting

SWEEPS = 20
BLOCK = 20_000


@dataclass(frozen=True, slots=True)
class TopicFit:
    """k topics over m terms.

    `components` (k, m) adds up to 1 in each row; `weights` (m,) is what each term weighs; `share`
    (k,) is the mean share of the articles. `new` and `vanished` name topics against the fit before;
    `reason` says why there are none. `tried` lists the numbers of topics that were weighed up.
    """

    topic_ids: tuple[int, ...]
    labels: tuple[str, ...]
    label_terms: tuple[tuple[str, ...], ...]
    vocabulary: tuple[str, ...]
    weights: np.ndarray
    components: np.ndarray
    coherence: np.ndarray
    stability: np.ndarray
    share: np.ndarray
    next_topic_id: int
    new: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    tried: tuple[Trial, ...] = ()
    articles: int = 0
    reason: str = ""

    def transform(self, bag: Bag) -> sparse.csr_matrix:
        """Share of each topic in each article of the bag, (n, k); every row adds up to 1.

        Non-negative least squares on the fitted topics. An article without a term of the vocabulary
        gets the shares of the corpus: nothing is known of it beyond that. The place of an article
        does not depend on the others in the bag.
        """
        topics = len(self.topic_ids)
        if not topics or not bag.size:
            return sparse.csr_matrix((bag.size, topics))
        counts = _over(bag, self.vocabulary)
        blocks = [self._place(counts[start : start + BLOCK]) for start in range(0, bag.size, BLOCK)]
        return sparse.csr_matrix(sparse.vstack(blocks))

    def _place(self, counts: sparse.csr_matrix) -> sparse.csr_matrix:
        rows = weigh(counts, self.weights)
        places = project(rows, self.components)
        total = places.sum(axis=1, keepdims=True)
        places = np.where(total > 0, places / np.where(total > 0, total, 1), self.share)
        strongest = places == places.max(axis=1, keepdims=True)
        places[(places < setting("topic_share")) & ~strongest] = 0
        return sparse.csr_matrix(places / places.sum(axis=1, keepdims=True))

    def places(self, bag: Bag) -> pa.Table:
        """Rows of `article_topics` for the articles of the bag."""
        shares = self.transform(bag).tocoo()
        ids = np.asarray(self.topic_ids, dtype=np.int32)
        return pa.table(
            {
                "article_id": bag.article_ids[shares.row],
                "topic_id": ids[shares.col] if len(ids) else np.zeros(0, np.int32),
                "weight": shares.data.astype(np.float32),
            }
        )

    def spelled(self, texts: Iterable[str]) -> TopicFit:
        """The same fit with labels as the texts spell them; a few hundred articles are enough."""
        spellings = terms.spellings(label_parts(self.label_terms), texts)
        labels = (write_label(label, spellings) for label in self.label_terms)
        return replace(self, labels=tuple(labels))

    def tables(self) -> dict[str, pa.Table]:
        """Rows of `topics`, `topic_terms` and `topic_vocabulary`, which replace those there."""
        return {
            "topics": pa.table(
                {
                    "topic_id": pa.array(self.topic_ids, pa.int32()),
                    "label": pa.array(self.labels, pa.string()),
                    "coherence": _numbers(self.coherence),
                    "stability": _numbers(self.stability),
                    "share": _numbers(self.share),
                }
            ),
            "topic_terms": self._term_rows(),
            "topic_vocabulary": pa.table(
                {
                    "term": pa.array(self.vocabulary, pa.string()),
                    "weight": pa.array(self.weights, pa.float64()),
                }
            ),
        }

    def _term_rows(self) -> pa.Table:
        ids, columns, weights, ordinals = [], [], [], []
        for topic_id, component in zip(self.topic_ids, self.components, strict=True):
            order = np.argsort(-component, kind="stable")
            order = order[component[order] > 0]
            ids.append(np.full(len(order), topic_id, np.int32))
            columns.append(order)
            weights.append(component[order])
            ordinals.append(np.arange(1, len(order) + 1, dtype=np.int32))
        vocabulary = pa.array(self.vocabulary, pa.string())
        return pa.table(
            {
                "topic_id": pa.array(_joined(ids, np.int32)),
                "term": vocabulary.take(pa.array(_joined(columns, np.int64))),
                "weight": pa.array(_joined(weights, np.float64)),
                "ordinal": pa.array(_joined(ordinals, np.int32)),
            }
        )

    def card(self) -> dict[str, object]:
        """The row of `models`, as a dictionary; parameters and metrics are JSON text."""
        tried = [
            {name: getattr(t, name) for name in ("topics", "coherence", "stability", "largest")}
            for t in self.tried
        ]
        parameters = {
            "topics": len(self.topic_ids),
            "terms": len(self.vocabulary),
            "next_topic_id": self.next_topic_id,
            "tried": tried,
            "new": list(self.new),
            "vanished": list(self.vanished),
            "reason": self.reason,
        }
        return {
            "model": "tfidf-nmf",
            "version": "1",
            "task": "topics",
            "parameters": json.dumps(parameters),
            "metrics": json.dumps([_metric("coherence", self), _metric("stability", self)]),
            "trained_on": f"{self.articles} articles of this corpus",
        }


def restore(tables: Mapping[str, pa.Table], next_topic_id: int = 0) -> TopicFit:
    """The fit that `TopicFit.tables` was written from, without its history.

    `next_topic_id` comes from the card's parameters; it keeps the ids of vanished topics from being
    given again. Raises KeyError where one of the three tables is missing.
    """
    topics, rows, words = (tables[n] for n in ("topics", "topic_terms", "topic_vocabulary"))
    topic_ids = tuple(topics["topic_id"].to_pylist())
    vocabulary = tuple(words["term"].to_pylist())
    place = {term: column for column, term in enumerate(vocabulary)}
    number = {topic_id: row for row, topic_id in enumerate(topic_ids)}
    components = np.zeros((len(topic_ids), len(vocabulary)))
    at = [number[i] for i in rows["topic_id"].to_pylist()]
    columns = [place[term] for term in rows["term"].to_pylist()]
    components[at, columns] = numbers(rows["weight"])
    labels = tuple(topics["label"].to_pylist())
    return TopicFit(
        topic_ids=topic_ids,
        labels=labels,
        label_terms=tuple((label,) for label in labels),
        vocabulary=vocabulary,
        weights=numbers(words["weight"]),
        components=components,
        coherence=_floats(topics["coherence"]),
        stability=_floats(topics["stability"]),
        share=_floats(topics["share"]),
        next_topic_id=max((next_topic_id, *(i + 1 for i in topic_ids))),
    )


def nothing(reason: str, next_topic_id: int = 0, vanished: tuple[str, ...] = ()) -> TopicFit:
    """A fit without topics, and why."""
    none = np.zeros(0)
    return TopicFit(
        (), (), (), (), none, np.zeros((0, 0)), none, none, none, next_topic_id,
        vanished=vanished, reason=reason,
    )  # fmt: skip


def project(rows: sparse.csr_matrix, components: np.ndarray) -> np.ndarray:
    """Least-squares weights >= 0 of the components in each row, (n, k).

    Coordinate descent (Cichocki and Phan 2009) for a fixed number of sweeps: with a tolerance one
    row would be refined longer or shorter according to its neighbours.
    """
    # Seconds that a corpus of too few articles for topics need not pay.
    from sklearn.decomposition import non_negative_factorization
    from sklearn.exceptions import ConvergenceWarning

    with warnings.catch_warnings(), threadpool_limits(limits=1):
        warnings.simplefilter("ignore", ConvergenceWarning)
        places, _, _ = non_negative_factorization(
            rows,
            H=components,
            n_components=len(components),
            update_H=False,
            solver="cd",
            tol=0,
            max_iter=SWEEPS,
        )
    return places


def _over(bag: Bag, vocabulary: tuple[str, ...]) -> sparse.csr_matrix:
    """The counts of the bag over another vocabulary."""
    place = {term: column for column, term in enumerate(bag.vocabulary)}
    pairs = [(place[term], j) for j, term in enumerate(vocabulary) if term in place]
    source, target = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    moved = sparse.csr_matrix(
        (np.ones(len(pairs)), (source, target)), shape=(len(bag.vocabulary), len(vocabulary))
    )
    return sparse.csr_matrix(bag.counts @ moved)


def _metric(measure: str, fit: TopicFit) -> dict[str, object]:
    values = getattr(fit, measure)
    known = values[~np.isnan(values)]
    score = float(known.mean()) if len(known) else None
    return {
        "gold": "none: measured on the corpus itself", "n": fit.articles, "measure": measure,
        "score": score, "low": None, "high": None, "baseline": None, "baseline_score": None,
    }  # fmt: skip


def _numbers(values: np.ndarray) -> pa.Array:
    return pa.array(values, pa.float64(), from_pandas=True)


def _floats(column: pa.ChunkedArray) -> np.ndarray:
    return np.array([np.nan if v is None else v for v in column.to_pylist()], dtype=float)


def _joined(parts: list[np.ndarray], kind: type) -> np.ndarray:
    return np.concatenate(parts) if parts else np.zeros(0, kind)
