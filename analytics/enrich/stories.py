"""Near-identical copies are one story: new articles are compared with those that share a mark.

Within a bucket (all articles with one mark) each article is compared with the three before it in
time, so that the work grows with the number of articles and not with its square, however many
copies of a template there are. What the buckets propose, the full texts decide. Stories are thus
the connected parts of a graph that depends on the articles alone: the order in which they were
added does not matter, because a story is taken apart and joined anew where an article that came
later stands between two of its members.
"""

from __future__ import annotations

import pyarrow as pa

from analytics.enrich.columns import table_of
from analytics.enrich.neighbours import (
    UNJOINED,
    find_candidates,
    part_stories_of,
    part_where_one_came_between,
)
from analytics.ingest import copies
from analytics.ingest.likeness import Reading
from analytics.steps import begin, done
from analytics.store import Draft

__all__ = ["compared_text", "join_copies", "part_stories_of"]

FEW_WORDS = 40  # spaces in a body that is compared without its title
PREPARED_WORDS = 300_000  # words of the texts that are kept prepared: about 50 MB
SIGNED = 2_000  # texts that are signed anew at a time

TEXTS = """
    SELECT a.article_id, a.story_id, a.title, a.body, a.published
    FROM articles AS a
    WHERE a.article_id IN (
        SELECT unnest([c.article_id, c.other]) FROM candidates AS c WHERE c.part = $part
    )
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
    """The text by which copies are found: the body, and of a short article the title as well.

    A flash or a placeholder ("more follows") has the same body under many unrelated titles.
    """
    return body if body.count(" ") >= FEW_WORDS else f"{title}\n{body}"


def join_copies(draft: Draft) -> int:
    """Gives every article that has none a story.

    Returns how many comparisons slipped: of those two articles each stays a story of its own.
    """
    _sign_anew(draft)
    part_where_one_came_between(draft)
    groups = _Groups()
    slipped = 0
    parts = find_candidates(draft)
    begin("comparing copies", draft.count("candidates"), "pairs")
    for part in range(parts):
        texts = _Texts(draft, part)
        for article_id, story_id in texts.stories.items():
            groups.join(article_id, story_id)
        for a, b in draft.run(
            "SELECT c.article_id, c.other FROM candidates AS c WHERE c.part = $part ORDER BY rowid",
            {"part": part},
        ):
            if groups.find(a) != groups.find(b) and texts.same_story(a, b):
                groups.join(a, b)
            done()
        slipped += texts.slipped
    _store_groups(draft, groups)
    draft.run("DROP TABLE candidates")
    return slipped


def _sign_anew(draft: Draft) -> None:
    """Makes marks again for articles whose marks were made by an earlier scheme."""
    stale = draft.run(
        "SELECT s.article_id FROM signatures AS s WHERE s.band = 0 AND s.hash <> $scheme",
        {"scheme": copies.SCHEME},
    )
    for start in range(0, len(stale), SIGNED):
        chunk = [article_id for (article_id,) in stale[start : start + SIGNED]]
        ids = pa.table({"article_id": pa.array(chunk, pa.int64())})
        with draft.transaction(), draft.lent("stale", ids):
            texts = draft.run(
                "SELECT a.article_id, a.title, a.body FROM articles AS a SEMI JOIN stale AS s "
                "USING (article_id)"
            )
            rows = [
                (article_id, band, mark)
                for article_id, title, body in texts
                for band, mark in enumerate(copies.signature(compared_text(title, body)))
            ]
            for change in ("DELETE FROM signatures", "UPDATE articles SET story_id = 0"):
                draft.run(f"{change} WHERE article_id IN (SELECT article_id FROM stale)")
            draft.insert("signatures", table_of("signatures", rows))


class _Texts:
    """The texts of one part of the candidates, some of them prepared for comparison."""

    def __init__(self, draft: Draft, part: int) -> None:
        rows = draft.run(TEXTS, {"part": part})
        self.texts = {i: compared_text(title, body) for i, _, title, body, _ in rows}
        self.published = {row[0]: row[4] for row in rows}
        self.stories = {i: story_id for i, story_id, *_ in rows if story_id != UNJOINED}
        self.readings: dict[int, Reading] = {}
        self.prepared = 0
        self.slipped = 0

    def same_story(self, a: int, b: int) -> bool:
        """Whether two articles are copies of one story; False where comparing them slips."""
        try:
            return copies.same_story(
                self._reading(a), self.published[a], self._reading(b), self.published[b]
            )
        except Exception:  # what nobody foresaw is counted, and joins nothing
            self.slipped += 1
            return False

    def _reading(self, article_id: int) -> Reading:
        reading = self.readings.get(article_id)
        if reading is None:
            reading = Reading(self.texts[article_id])
            self.prepared += len(reading.words)
            while self.readings and self.prepared > PREPARED_WORDS:
                self.prepared -= len(self.readings.pop(next(iter(self.readings))).words)
            self.readings[article_id] = reading
        return reading


def _store_groups(draft: Draft, groups: _Groups) -> None:
    """Makes each group, with the stories of its members, one story numbered as its earliest."""
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
