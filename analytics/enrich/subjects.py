"""Words and topics of the corpus, brought up to date once its articles are in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from analytics.enrich.manifest import record_verb
from analytics.enrich.memory import give_back
from analytics.enrich.progress import Progress
from analytics.models import topics
from analytics.models.columns import numbers
from analytics.settings import chosen, setting
from analytics.store import Draft, drafting
from analytics.store.errors import refuse_missing

# Grown by this factor since the last fit, a corpus may hold subjects that the topics do not know.
REFIT_GROWTH = 1.5
SPELLING_TEXTS = 12
PLACED_AT_ONCE = 20_000  # articles; fewer where they are long
PLACED_COUNTS = 2_000_000  # of terms in them
WEIGHABLE = 100_000  # terms in the most articles: many times those that topics are made of

ONE_A_STORY = """
    SELECT arg_min(a.article_id, (a.published IS NULL, a.published, a.article_id)) AS article_id,
           arg_min(a.outlet, (a.published IS NULL, a.published, a.article_id)) AS outlet
    FROM articles AS a
    WHERE a.scored
    GROUP BY a.story_id
    ORDER BY 1
"""
POSTING = """
    SELECT t.article_id, t.term_id, t.count
    FROM article_terms AS t
    SEMI JOIN wanted AS w ON w.article_id = t.article_id
    SEMI JOIN words AS v ON v.term_id = t.term_id
"""
# Terms that stand in fewer articles than a topic asks for are only counted.
OFTEN = f"""
    SELECT o.term_id, o.term
    FROM (
        SELECT t.term_id, t.term FROM terms AS t WHERE t.articles >= $fewest
        ORDER BY t.articles DESC, t.term_id LIMIT {WEIGHABLE}
    ) AS o
    ORDER BY o.term_id
"""
SELDOM = """
    SELECT coalesce(sum(t.count), 0)
    FROM article_terms AS t
    SEMI JOIN wanted AS w ON w.article_id = t.article_id
    ANTI JOIN words AS v ON v.term_id = t.term_id
"""
HELD = """
    SELECT coalesce(sum(t.articles) FILTER (t.articles >= $fewest), 0)
        / greatest(1, (SELECT count(*) FROM articles AS a WHERE a.scored))
    FROM terms AS t
"""
WEIGHED = """
    SELECT t.term_id, t.term FROM terms AS t SEMI JOIN topic_vocabulary AS v ON v.term = t.term
    ORDER BY t.term_id
"""
# Seats and leaders are left out: a White House or a Putin is a subject. Of two actors with one name
# the one that still exists comes first.
NAMES = """
    SELECT l.alias, a.name
    FROM aliases AS l JOIN actors AS a USING (actor)
    WHERE l.kind NOT IN ('seat', 'leader')
    ORDER BY a.ended IS NOT NULL, l.alias, a.actor
"""
HEAVIEST = """
    SELECT DISTINCT h.article_id
    FROM (
        SELECT t.article_id, row_number() OVER (
            PARTITION BY t.topic_id ORDER BY t.weight DESC, t.article_id
        ) AS place
        FROM article_topics AS t
    ) AS h
    WHERE h.place <= $most
"""
# The engine unpacks two thousand texts at a time: nothing else may lie beside them.
WRITTEN = """
    SELECT a.title, left(a.body, 20000) FROM articles AS a WHERE list_contains($ids, a.article_id)
"""
UNPLACED = """
    SELECT a.article_id
    FROM articles AS a
    WHERE a.scored AND a.article_id NOT IN (SELECT article_id FROM article_topics)
    ORDER BY 1
"""


def refresh(draft: Draft, progress: Progress) -> None:
    """Fits topics if there are none, or if the corpus has grown by half since the last fit.

    Otherwise places the new articles among the topics there are. The words must be counted before.
    """
    draft.leave_to_fit()
    give_back()
    card = _card(draft)
    fitted_on = int(card.get("stories", 0))
    stories = int(draft.run("SELECT count(DISTINCT story_id) FROM articles WHERE scored")[0][0])
    if not draft.count("topics") or stories > REFIT_GROWTH * max(fitted_on, 1):
        progress.stage("fitting topics")
        fit_topics(draft, None)
    else:
        progress.stage("placing articles among topics")
        _place(draft, _restored(draft), [i for (i,) in draft.run(UNPLACED)])


def refit(corpus: Path, number: int | None, progress: Progress) -> Iterator[str]:
    """Fits the topics of a published corpus again; yields a line a topic, and what changed.

    Raises StoreError; the corpus is then as it was.
    """
    refuse_missing(corpus)
    with progress, drafting(corpus, verb="topics", told=progress.note) as draft:
        draft.keep_from_resuming()
        progress.stage("fitting topics")
        fit = fit_topics(draft, number)
        record_verb(draft, draft.next_run(), "topics")
    for topic_id, label, share in zip(fit.topic_ids, fit.labels, fit.share, strict=True):
        yield f"{topic_id:>4}  {share:6.1%}  {label}"
    if fit.reason:
        yield f"no topics: {fit.reason}"
    elif number and len(fit.topic_ids) < number:
        yield f"{len(fit.topic_ids)}, not {number}: the corpus holds no more that differ"
    yield from (f"new: {label}" for label in fit.new)
    yield from (f"vanished: {label}" for label in fit.vanished)


def fit_topics(draft: Draft, number: int | None) -> topics.TopicFit:
    """Fits on one article a story, places every scored article, and notes the model's card."""
    every = draft.arrow(ONE_A_STORY)
    counted = _counted(draft, every)
    previous = _restored(draft) if draft.count("topics") else None
    with draft.taking_less():
        fit = chosen("topic_model", topics.TOPICS)(counted, number, previous=previous)
    del counted
    give_back()
    with draft.transaction():
        for table, rows in fit.tables().items():
            draft.replace(table, rows)
        draft.run("DELETE FROM article_topics")
        _note_card(draft, fit, every.num_rows)
    _place(draft, fit, [i for (i,) in draft.run(UNPLACED)])
    # A label is spelled as the articles spell it that are most about the topic.
    heaviest = [i for (i,) in draft.run(HEAVIEST, {"most": SPELLING_TEXTS})]
    fit = fit.spelled(f"{title}\n{body}" for title, body in draft.run(WRITTEN, {"ids": heaviest}))
    draft.replace("topics", fit.tables()["topics"])
    return fit


def _counted(draft: Draft, every: pa.Table) -> topics.Bag:
    """The words of a random part of the articles, which is all that a fit uses."""
    many = every.num_rows >= topics.MANY_ARTICLES
    fewest = {"fewest": int(setting("topic_term_articles")) if many else 1}
    chosen = every.take(pa.array(topics.drawn(every.num_rows, terms=_terms_held(draft, fewest))))
    ids = chosen["article_id"]
    words = draft.arrow(OFTEN, fewest)
    with draft.lent("wanted", pa.table({"article_id": ids})), draft.lent("words", words):
        rare = int(draft.run(SELDOM)[0][0])
    fits = every.num_rows >= int(setting("topic_articles"))  # of fewer no topic is fitted
    aliases = topics.name_terms(draft.run(NAMES)) if fits else {}
    outlets = chosen["outlet"].to_pylist()
    postings = _posting(draft, ids, words)
    with draft.taking_less():
        counted = topics.bag(numbers(ids), postings, words, outlets, aliases)
    return replace(counted, rare=rare)


def _terms_held(draft: Draft, fewest: dict[str, int]) -> float:
    """How many terms that stand in enough articles one of the articles holds, on average."""
    return float(draft.run(HELD, fewest)[0][0])


def _place(draft: Draft, fit: topics.TopicFit, article_ids: list[int]) -> None:
    vocabulary = draft.arrow(WEIGHED)
    held = max(1.0, _terms_held(draft, {"fewest": 1}))
    size = max(1, min(PLACED_AT_ONCE, int(PLACED_COUNTS / held)))
    for start in range(0, len(article_ids), size):
        ids = pa.chunked_array([pa.array(article_ids[start : start + size], pa.int64())])
        postings = _posting(draft, ids, vocabulary)
        with draft.taking_less():
            places = fit.places(topics.bag(numbers(ids), postings, vocabulary))
        draft.insert("article_topics", places)


def _posting(draft: Draft, ids: pa.ChunkedArray, words: pa.Table) -> pa.Table:
    with draft.lent("wanted", pa.table({"article_id": ids})), draft.lent("words", words):
        return draft.arrow(POSTING)


def _restored(draft: Draft) -> topics.TopicFit:
    names = ("topics", "topic_terms", "topic_vocabulary")
    tables = {name: draft.arrow(f"FROM {name}") for name in names}
    tables["topics"] = tables["topics"].sort_by("topic_id")
    return topics.restore(tables, int(_card(draft).get("next_topic_id", 0)))


def _card(draft: Draft) -> dict[str, object]:
    rows = draft.run("SELECT parameters FROM models WHERE task = 'topics'")
    return json.loads(rows[0][0]) if rows else {}


def _note_card(draft: Draft, fit: topics.TopicFit, stories: int) -> None:
    card = fit.card()
    parameters = {**json.loads(str(card["parameters"])), "stories": stories}
    draft.run("DELETE FROM models WHERE task = 'topics'")
    draft.run(
        "INSERT INTO models VALUES ($model, $version, $task, $parameters, $metrics, $trained_on)",
        {**card, "parameters": json.dumps(parameters)},
    )
