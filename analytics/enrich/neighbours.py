"""Chooses which articles are compared: neighbours in time among those that share a mark.

A mark is a passage, or a band of the signature at one place (see `analytics.ingest.copies`). All
articles that share one mark are a bucket. Each member of a bucket is compared with the three before
it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from analytics.ingest import copies
from analytics.store import Draft

UNJOINED = 0  # story_id of an article not compared yet; a published file holds none
LATE_MARKS = 3  # that articles days apart must have in common; copies have most of them
PART_MARKS = 6_000_000  # marks that are sorted at a time
PART_WORDS = 10_000_000  # words of the texts that are held at a time: about 60 MB

# The members of every bucket in one part of all marks that holds an unjoined article, in order.
MEMBERS = f"""
    WITH marked AS MATERIALIZED (
        SELECT
            s.article_id, least(s.band, {copies.FIRST_PASSAGE}) AS band, s.hash, a.story_id,
            a.published
        FROM signatures AS s JOIN articles AS a USING (article_id)
        WHERE s.band > 0 AND s.hash % $parts = $part
    ),
    bucket AS (
        SELECT m.band, m.hash FROM marked AS m GROUP BY m.band, m.hash
        HAVING count(*) > 1 AND bool_or(m.story_id = {UNJOINED})
    ),
    member AS (
        SELECT
            m.*,
            row_number() OVER (
                PARTITION BY m.band, m.hash ORDER BY m.published NULLS LAST, m.article_id
            ) AS place
        FROM marked AS m JOIN bucket AS b USING (band, hash)
    )
"""

# Stories of which two members were neighbours, until an article came between them.
LOST = f"""
    INSERT INTO lost {MEMBERS},
    beside AS (
        SELECT
            m.story_id, m.place,
            unnest([1, 2, 3]) AS distance,
            unnest([lag(m.story_id, 1) OVER (older), lag(m.story_id, 2) OVER (older),
                lag(m.story_id, 3) OVER (older)]) AS other_story,
            unnest([lag(m.place, 1) OVER (older), lag(m.place, 2) OVER (older),
                lag(m.place, 3) OVER (older)]) AS other_place
        FROM member AS m
        WHERE m.story_id <> {UNJOINED}
        WINDOW older AS (PARTITION BY m.band, m.hash ORDER BY m.place)
    )
    SELECT DISTINCT b.story_id FROM beside AS b
    WHERE b.story_id = b.other_story AND b.place - b.other_place > 3
"""

NEIGHBOURS = f"""
    INSERT INTO neighbours {MEMBERS},
    beside AS (
        SELECT
            m.article_id, m.story_id,
            unnest([lag(m.article_id, 1) OVER (earlier), lag(m.article_id, 2) OVER (earlier),
                lag(m.article_id, 3) OVER (earlier)]) AS other,
            unnest([lag(m.story_id, 1) OVER (earlier), lag(m.story_id, 2) OVER (earlier),
                lag(m.story_id, 3) OVER (earlier)]) AS other_story
        FROM member AS m
        WINDOW earlier AS (PARTITION BY m.band, m.hash ORDER BY m.place)
    )
    SELECT b.article_id, b.other, count(*) AS marks FROM beside AS b
    WHERE b.other <> b.article_id AND {UNJOINED} IN (b.story_id, b.other_story)
    GROUP BY b.article_id, b.other
"""

# After days only long texts that are nearly the same can be copies; no text need be read for that.
# In the order of the file, and in parts whose texts are read and held together.
CANDIDATES = f"""
    CREATE OR REPLACE TEMP TABLE candidates AS
    SELECT
        p.article_id, p.other,
        (sum(a.words + o.words) OVER (ORDER BY a.rowid, o.rowid) // {PART_WORDS})::INTEGER AS part
    FROM (
        SELECT n.article_id, n.other, sum(n.marks) AS marks FROM neighbours AS n
        GROUP BY n.article_id, n.other
    ) AS p
    JOIN articles AS a ON a.article_id = p.article_id
    JOIN articles AS o ON o.article_id = p.other
    WHERE coalesce(abs(epoch(a.published) - epoch(o.published)), 0) <= {copies.COPY_HOURS * 3600}
        OR (p.marks >= {LATE_MARKS} AND least(a.words, o.words) > {copies.EXACT_WORDS // 2}
            AND least(a.words, o.words) >= 0.4 * greatest(a.words, o.words))
    ORDER BY a.rowid, o.rowid
"""

# Articles that had one of those that leave among the three before them.
FOLLOWERS = f"""
    WITH bucket AS (
        SELECT DISTINCT least(s.band, {copies.FIRST_PASSAGE}) AS band, s.hash
        FROM signatures AS s JOIN leaving AS l USING (article_id) WHERE s.band > 0
    ),
    member AS (
        SELECT
            s.article_id, b.band, b.hash,
            s.article_id IN (SELECT l.article_id FROM leaving AS l) AS leaves,
            row_number() OVER (
                PARTITION BY b.band, b.hash ORDER BY a.published NULLS LAST, s.article_id
            ) AS place
        FROM signatures AS s
        JOIN bucket AS b ON b.band = least(s.band, {copies.FIRST_PASSAGE}) AND b.hash = s.hash
        JOIN articles AS a ON a.article_id = s.article_id
        WHERE s.band > 0
    )
    SELECT DISTINCT m.article_id FROM member AS m JOIN member AS l USING (band, hash)
    WHERE l.leaves AND m.place BETWEEN l.place + 1 AND l.place + 3
"""


def find_candidates(draft: Draft) -> int:
    """Fills the temporary table candidates (article_id, other, part); returns how many parts.

    Pairs of which neither is unjoined have been compared before and are not among them.
    """
    draft.run(
        "CREATE OR REPLACE TEMP TABLE neighbours (article_id BIGINT, other BIGINT, marks BIGINT)"
    )
    for part in _parts(draft):
        draft.run(NEIGHBOURS, part)
    draft.run(CANDIDATES)
    draft.run("DROP TABLE neighbours")
    return 1 + int(draft.run("SELECT coalesce(max(part), -1) FROM candidates")[0][0])


def part_where_one_came_between(draft: Draft) -> None:
    """Takes stories apart whose members are no longer neighbours; they are compared again."""
    if not draft.run(f"SELECT 1 FROM articles WHERE story_id <> {UNJOINED} LIMIT 1"):
        return
    draft.run("CREATE OR REPLACE TEMP TABLE lost (story_id BIGINT)")
    for part in _parts(draft):
        draft.run(LOST, part)
    draft.run("UPDATE articles SET story_id = 0 WHERE story_id IN (SELECT story_id FROM lost)")
    draft.run("DROP TABLE lost")


def part_stories_of(draft: Draft, article_ids: list[int]) -> None:
    """To be called before articles leave: takes their stories apart, to be compared again.

    So are the articles that get other neighbours when these have left.
    """
    leaving = pa.table({"article_id": pa.array(article_ids, pa.int64())})
    with draft.lent("leaving", leaving):
        draft.run(
            "UPDATE articles SET story_id = 0 WHERE story_id <> 0 AND (story_id IN (SELECT "
            "a.story_id FROM articles AS a SEMI JOIN leaving AS l USING (article_id)) "
            f"OR article_id IN ({FOLLOWERS}))"
        )


def _parts(draft: Draft) -> Iterator[dict[str, int]]:
    parts = 1 + draft.count("signatures") // PART_MARKS
    for part in range(parts):
        yield {"parts": parts, "part": part}
