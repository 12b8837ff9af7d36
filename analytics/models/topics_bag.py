"""Counts of terms in articles, and how much each term tells about what an article is about.

Topics are about subjects. Left out of them are function and filler words, words that stand alone
for nothing ("government"), words in more than a quarter of the articles, and the boilerplate of one
outlet. Names of actors count a little: enough to tell two wars apart, too little to make a topic
"Russia" out of everything that happens there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pyarrow as pa
from scipy import sparse

from analytics.models.columns import numbers
from analytics.models.terms import SHORTEST, WORD, stop_words
from analytics.settings import setting

AT_ONCE = 200_000  # postings
COUNT_POWER = 0.75
PAIR_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Bag:
    """Counts of terms, one row an article: counts[i, j] of vocabulary[j] in article_ids[i].

    `outlets` gives each article's outlet or is empty; `names` maps lower-cased words and two-word
    terms that name an actor to the actor's name. `rare` is how often terms stand in the articles
    that were left out of the vocabulary beforehand.
    """

    article_ids: np.ndarray
    counts: sparse.csr_matrix
    vocabulary: tuple[str, ...]
    outlets: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    rare: int = 0

    @property
    def size(self) -> int:
        """Number of articles."""
        return self.counts.shape[0]

    def take(self, rows: np.ndarray) -> Bag:
        """The same bag with these rows only, in this order."""
        if len(rows) == self.size and np.array_equal(rows, np.arange(self.size)):
            return self  # a copy would be as large as all the rest of a fit
        outlets = tuple(self.outlets[i] for i in rows.tolist()) if self.outlets else ()
        return replace(
            self, article_ids=self.article_ids[rows], counts=self.counts[rows], outlets=outlets
        )


def bag(
    article_ids: Sequence[int],
    postings: pa.Table,
    vocabulary: pa.Table,
    outlets: Sequence[str] = (),
    names: Mapping[str, str] | None = None,
) -> Bag:
    """A Bag from rows of `article_terms` (article_id, term_id, count) and `terms` (term_id, term).

    `article_ids` fixes the rows and their order, so that an article without any term keeps its
    row; postings of other articles or of terms that are not in `vocabulary` are left out. One
    article a story is enough for a fit: copies would count their subject twice.
    """
    ids = np.asarray(article_ids, dtype=np.int64)
    term_ids = numbers(vocabulary["term_id"])
    # A part at a time: looking numbers up takes many times what is kept of them.
    nothing = (np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0))
    parts = [_counted(part, ids, term_ids) for part in postings.to_batches(AT_ONCE)]
    rows, columns, counts = map(np.concatenate, zip(nothing, *parts, strict=True))
    del parts
    shape = (len(ids), len(term_ids))
    return Bag(
        article_ids=ids,
        counts=sparse.csr_matrix((counts, (rows, columns)), shape=shape),
        vocabulary=tuple(vocabulary["term"].to_pylist()),
        outlets=tuple(outlets),
        names=names or {},
    )


def _counted(
    part: pa.RecordBatch, ids: np.ndarray, term_ids: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Row, column and count of the postings whose article and term are known."""
    rows, known_rows = _positions(ids, numbers(part.column("article_id")))
    columns, known_columns = _positions(term_ids, numbers(part.column("term_id")))
    known = known_rows & known_columns
    counts = numbers(part.column("count"))[known].astype(np.float64)
    return rows[known].astype(np.int32), columns[known].astype(np.int32), counts


def _positions(keys: np.ndarray, wanted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where each wanted key stands among the keys, and whether it stands there at all."""
    if not len(keys):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), bool)
    order = np.argsort(keys, kind="stable")
    near = np.minimum(np.searchsorted(keys[order], wanted), len(keys) - 1)
    return order[near], keys[order][near] == wanted


def drawn(articles: int, seed: int = 0, terms: float = 0.0) -> np.ndarray:
    """Places of the articles that a fit uses of so many: all, or a random part of them, in order.

    `terms` is how many different ones an article holds on average: the longer articles are, the
    fewer make a sample. Those of a bag of no other articles are all of them again.
    """
    most = int(setting("topic_sample"))
    if terms:
        most = min(most, int(float(setting("topic_counts")) / terms))
    if articles <= most:
        return np.arange(articles)
    return np.sort(np.random.default_rng(seed).permutation(articles)[:most])


def name_terms(aliases: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Aliases and their actors' names as terms: "North Korean" -> {"north korean": "North Korea"}.

    Aliases of three and more words are left out: no term is as long. A term that several actors
    share ("korean") is a name, but nobody's: its own name is empty.
    """
    stop = stop_words()
    found: dict[str, str] = {}
    for alias, name in aliases:
        words = [hit.group().lower() for hit in WORD.finditer(alias)]
        # "St. George's" is not "george".
        if any(len(word) < SHORTEST or stop.get(word) == "function" for word in words):
            continue
        if len(words) == 2 or (len(words) == 1 and words[0] not in stop):
            term = " ".join(words)
            found[term] = name if found.get(term, name) == name else ""
    return found


def term_weights(sample: Bag) -> np.ndarray:
    """Weight of each term of the vocabulary, 0 where it has no part in topics.

    The weight is the smoothed inverse document frequency ln((1 + n) / (1 + df)) + 1 (Salton and
    Buckley 1988, as scikit-learn computes it), times `topic_name_weight` for names of actors, and
    halved for two-word terms, whose words are counted besides.
    """
    articles = np.bincount(sample.counts.indices, minlength=len(sample.vocabulary))
    weights = np.log((1 + sample.size) / (1 + articles)) + 1
    ceiling = max(setting("topic_common") * sample.size, min(sample.size, 10))
    fewest = setting("topic_term_articles") if sample.size >= 100 else 2
    weights[(articles < fewest) | (articles > ceiling)] = 0
    weights[~_subjects(sample)] = 0
    weights[boilerplate(sample)] = 0
    weights[_names(sample)] *= setting("topic_name_weight")
    weights[[" " in term for term in sample.vocabulary]] *= PAIR_WEIGHT
    return _heaviest(weights, articles)


def _heaviest(weights: np.ndarray, articles: np.ndarray) -> np.ndarray:
    """Keeps the terms that stand in the most articles, `topic_terms` at most."""
    ranked = np.lexsort((np.arange(len(weights)), -articles * (weights > 0)))
    weights[ranked[setting("topic_terms") :]] = 0
    return weights


def _names(sample: Bag) -> np.ndarray:
    def is_name(term: str) -> bool:
        return term in sample.names or all(word in sample.names for word in term.split(" "))

    return np.fromiter(map(is_name, sample.vocabulary), bool, len(sample.vocabulary))


def _subjects(sample: Bag) -> np.ndarray:
    """False for stop words, for pairs of them, and for pairs that are together by chance."""
    stop = stop_words()
    totals = np.asarray(sample.counts.sum(axis=0)).ravel()
    total = max(float(totals.sum()) + sample.rare, 1.0)
    total_of = dict(zip(sample.vocabulary, totals.tolist(), strict=True))
    lift = float(setting("topic_pair_lift"))

    def is_subject(term: str) -> bool:
        first, _, second = term.partition(" ")
        if not second:
            return term not in stop
        if first in stop and second in stop:
            return False
        by_chance = total_of.get(first, 1.0) * total_of.get(second, 1.0) / total
        return total_of[term] >= lift * by_chance

    return np.fromiter(map(is_subject, sample.vocabulary), bool, len(sample.vocabulary))


def boilerplate(sample: Bag) -> np.ndarray:
    """True for terms in at least a quarter of one outlet's articles and hardly anywhere else.

    Such a term tells who published, not what about: the name of the site, its buttons, its house
    style. Names of actors are never taken for one. With a single outlet nothing can be told apart.
    """
    none = np.zeros(len(sample.vocabulary), bool)
    outlets, codes = np.unique(np.asarray(sample.outlets, dtype=object), return_inverse=True)
    if len(outlets) < 2:
        return none
    sizes = np.bincount(codes)
    everywhere = np.bincount(sample.counts.indices, minlength=len(sample.vocabulary))
    inside = np.zeros(len(sample.vocabulary))
    outside = np.ones(len(sample.vocabulary))
    # One outlet after the other: all at once would be a table of outlets by terms.
    for outlet in np.flatnonzero(sizes >= setting("boilerplate_articles")):
        rows = sample.counts[codes == outlet]
        here = np.bincount(rows.indices, minlength=len(sample.vocabulary))
        rates = here / sizes[outlet]
        more = rates > inside
        inside[more] = rates[more]
        elsewhere = (everywhere - here) / max(sample.size - sizes[outlet], 1)
        outside[more] = elsewhere[more]
    marked = (inside >= setting("boilerplate_share")) & (outside <= inside / 20)
    return marked & ~_names(sample)


def weigh(counts: sparse.csr_matrix, weights: np.ndarray) -> sparse.csr_matrix:
    """Rows of length 1: count ** 0.75 * weight, over the terms whose weight is not 0.

    The power agrees better with topics given by hand than a logarithm, and is as coherent.
    """
    kept = np.flatnonzero(weights > 0)
    rows = sparse.csr_matrix(counts[:, kept], dtype=np.float64, copy=True)
    rows.data = rows.data**COUNT_POWER * weights[kept][rows.indices]
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    scale = 1 / np.where(lengths > 0, lengths, 1)
    return sparse.csr_matrix(sparse.diags_array(scale) @ rows)
