"""Near-identical copies are one story: new articles are compared with those that share a bucket.

A bucket is one band of a MinHash signature (Broder 1997; banding after Leskovec, Rajaraman and
Ullman, Mining of Massive Datasets, ch. 3). Within a bucket each article is compared with the
earliest and with the one before it, so that the work grows with the number of articles and not with
its square, however many copies of a template there are. What the buckets propose, the full texts
decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pyarrow as pa

from analytics.ingest import copies
from analytics.store import Draft

UNJOINED = 0  # story_id of an article not compared yet; a published file holds none
FEW_WORDS = 40
CHUNK = 2_000  # pairs whose texts are held in memory at a time

CANDIDATES = """
    WITH bucket AS (
        SELECT DISTINCT s.band, s.hash
        FROM signatures AS s JOIN articles AS a USING (article_id)
        WHERE a.story_id = 0
    ),
    linked AS (
        SELECT
            s.article_id,
            a.story_id,
            first_value(s.article_id) OVER bucket_order AS earliest,
            lag(s.article_id) OVER bucket_order AS previous
        FROM signatures AS s
        JOIN bucket AS b ON b.band = s.band AND b.hash = s.hash
        JOIN articles AS a ON a.article_id = s.article_id
        WINDOW bucket_order AS (
            PARTITION BY s.band, s.hash ORDER BY a.published NULLS LAST, s.article_id
        )
    ),
    pair AS (
        SELECT DISTINCT l.article_id, unnest([l.earliest, l.previous]) AS other, l.story_id
        FROM linked AS l
    )
    SELECT p.article_id, p.other
    FROM pair AS p JOIN articles AS o ON o.article_id = p.other
    WHERE p.other <> p.article_id
      AND (p.story_id = 0 OR o.story_id = 0)
    ORDER BY p.article_id, p.other
"""

TEXTS = """
    SELECT a.article_id, a.story_id, a.title, a.body, a.published
    FROM articles AS a JOIN wanted AS w ON w.article_id = a.article_id
"""

STORY_OF = """
    CREATE OR REPLACE TEMP TABLE story_of AS
    WITH touched AS (
        -- a story of which one member was joined comes along whole
        SELECT a.article_id, a.published, j.grouping
        FROM joined AS j
        JOIN articles AS m ON m.article_id = j.article_id AND m.story_id <> 0
        JOIN articles AS a ON a.story_id = m.story_id
        UNION
        SELECT m.article_id, m.published, j.grouping
        FROM joined AS j
        JOIN articles AS m ON m.article_id = j.article_id
    ),
    labelled AS (
        SELECT
            t.article_id,
            first_value(t.article_id) OVER (
                PARTITION BY t.grouping ORDER BY t.published NULLS LAST, t.article_id
            ) AS story_id
        FROM touched AS t
    )
    SELECT article_id, min(story_id) AS story_id FROM labelled GROUP BY article_id
"""


def compared_text(title: str, body: str) -> str:
    """What tells copies apart: the body; for a body of a few words the title as well.

    A flash or a placeholder ("more follows") stands under many titles that have nothing in common.
    """
    return body if body.count(" ") >= FEW_WORDS else f"{title}\n{body}"


def join_copies(draft: Draft) -> int:
    """Gives every article that has none a story; returns how many pairs of copies were found."""
    pairs = draft.run(CANDIDATES)
    groups = _Groups()
    found = 0
    for chunk in _chunks(pairs):
        texts, held = _texts(draft, {i for pair in chunk for i in pair})
        for article_id, story_id in held.items():
            groups.join(article_id, story_id)
        for a, b in chunk:
            if groups.find(a) != groups.find(b) and copies.same_story(*texts[a], *texts[b]):
                groups.join(a, b)
                found += 1
    _store_groups(draft, groups)
    return found


def part_stories_of(draft: Draft, article_ids: list[int]) -> None:
    """Articles are about to leave: what remains of their stories will be compared anew."""
    draft.run(
        "UPDATE articles SET story_id = 0 WHERE story_id IN "
        "(SELECT story_id FROM articles WHERE list_contains($ids, article_id)) AND story_id <> 0",
        {"ids": article_ids},
    )


def _chunks(pairs: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    for start in range(0, len(pairs), CHUNK):
        yield pairs[start : start + CHUNK]


def _texts(
    draft: Draft, ids: set[int]
) -> tuple[dict[int, tuple[str, datetime | None]], dict[int, int]]:
    """Text and time of each article, and the story of those that have one."""
    wanted = pa.table({"article_id": pa.array(sorted(ids), pa.int64())})
    with draft.lent("wanted", wanted):
        rows = draft.run(TEXTS)
    texts = {i: (compared_text(title, body), published) for i, _, title, body, published in rows}
    return texts, {i: story_id for i, story_id, *_ in rows if story_id != UNJOINED}


def _store_groups(draft: Draft, groups: _Groups) -> None:
    """Each group, with the stories its members belong to, becomes one story under its earliest."""
    members = groups.members()
    rows = pa.table(
        {
            "article_id": pa.array([a for a, _ in members], pa.int64()),
            "grouping": pa.array([g for _, g in members], pa.int64()),
        }
    )
    with draft.lent("joined", rows):
        draft.run(STORY_OF)
    draft.run(
        "UPDATE articles SET story_id = s.story_id FROM story_of AS s "
        "WHERE articles.article_id = s.article_id AND articles.story_id <> s.story_id"
    )
    draft.run("UPDATE articles SET story_id = article_id WHERE story_id = 0")
    draft.run("DROP TABLE story_of")


class _Groups:
    """Disjoint sets with path halving (Tarjan and van Leeuwen 1984)."""

    def __init__(self) -> None:
        self.parent: dict[int, int] = {}

    def find(self, a: int) -> int:
        """The representative of `a`."""
        parent = self.parent
        while parent.get(a, a) != a:
            parent[a] = parent.get(parent[a], parent[a])
            a = parent[a]
        return a

    def join(self, a: int, b: int) -> None:
        """Makes the sets of `a` and `b` one."""
        low, high = sorted((self.find(a), self.find(b)))
        self.parent[high] = low
        self.parent.setdefault(low, low)

    def members(self) -> list[tuple[int, int]]:
        """(member, representative) of every set with more than one member."""
        return sorted((a, self.find(a)) for a in self.parent)
