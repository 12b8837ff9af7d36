"""Counts the words of new articles, one part of the alphabet at a time.

A long article has thousands of words and two-word terms. Grouping those of all new articles at once
would take many times the memory that DuckDB is given.
"""

from __future__ import annotations

from itertools import pairwise

from analytics.steps import each
from analytics.store import Draft

POSTINGS_AT_ONCE = 3_000_000  # rows: some 150 MB while they are grouped and sorted
SAMPLED = 997  # one term of so many tells where the parts begin

# Articles whose words wait to be counted; those of an interrupted run may have been.
ARRIVED = """
    CREATE OR REPLACE TEMP TABLE arrived AS
    WITH waiting AS MATERIALIZED (SELECT DISTINCT p.article_id FROM posting AS p)
    SELECT w.article_id
    FROM waiting AS w
    WHERE w.article_id IN (SELECT a.article_id FROM articles AS a)
        AND w.article_id NOT IN (
            SELECT h.article_id FROM article_terms AS h SEMI JOIN waiting AS n USING (article_id)
        )
"""
BOUNDS = """
    SELECT quantile_disc(p.term, $shares) FROM posting AS p WHERE hash(p.term) % $sampled = 0
"""
UNEVEN = """
    SELECT (SELECT coalesce(sum(t.articles), 0) FROM terms AS t)
        <> (SELECT count(*) FROM article_terms)
"""


def count_words(draft: Draft) -> None:
    """Merges the table `posting` into `terms` and `article_terms`, then empties it."""
    with draft.transaction():
        draft.run(ARRIVED)
        statements = draft.statements("count_words")
        for low, high in each("counting words", _parts(draft), "parts"):
            for statement in statements:
                statement({"low": low, "high": high})
        draft.run("DROP TABLE arrived")
        draft.run("DELETE FROM posting")
        if draft.run(UNEVEN) == [(True,)]:
            for statement in draft.statements("recount_words"):
                statement({})


def _parts(draft: Draft) -> list[tuple[str, str | None]]:
    """From and up to which term each part goes; None: to the end."""
    parts = 1 + draft.count("posting") // POSTINGS_AT_ONCE
    shares = [part / parts for part in range(1, parts)]
    found = draft.run(BOUNDS, {"shares": shares, "sampled": SAMPLED})[0][0] if shares else []
    return list(pairwise(["", *sorted(set(found or [])), None]))
