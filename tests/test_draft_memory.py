"""What the engine may take while a draft is written: little beside workers, enough to commit."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from drafts import fresh, hold
from tiny.build import publish

from analytics import store
from analytics.enrich import recoding
from analytics.enrich.known import Known
from analytics.ingest import Raw


class Heard:
    """A connection that keeps what it was asked to do."""

    def __init__(self, connection: Any) -> None:
        self.connection, self.asked = connection, []

    def __getattr__(self, name: str) -> Any:
        return getattr(self.connection, name)

    def execute(self, sql: str, *more: Any) -> Any:
        self.asked.append(sql)
        return self.connection.execute(sql, *more)


def limit_of(draft: Any) -> str:
    ((limit,),) = draft.run("SELECT current_setting('memory_limit')")
    return limit


def test_a_commit_has_the_memory_of_a_writer_also_taking_less(tmp_path: Path) -> None:
    published = publish(tmp_path / "corpus.duckdb", {1})
    with store.drafting(published) as draft:
        whole = limit_of(draft)
        with draft.taking_less():
            less = limit_of(draft)
            draft.connection = heard = Heard(draft.connection)
            with draft.transaction():
                draft.run("UPDATE articles SET author = 'A' WHERE false")
            said = [sql for sql in heard.asked if sql == "COMMIT" or "memory_limit" in sql]
            assert [sql.split("=")[-1].strip() for sql in said] == ["'80MB'", "COMMIT", "'40MB'"]
            assert limit_of(draft) == less != whole
        assert limit_of(draft) == whole
        draft.abandon()


def test_long_texts_are_read_beside_workers(tmp_path: Path) -> None:
    # Two thousand of them are unpacked at once: more than the engine has beside workers.
    chance = np.random.default_rng(4)
    words = np.array(["".join(chance.choice(list("abcdefghij"), 6)) for _ in range(3000)])
    drawn = words[chance.integers(0, len(words), (2100, 2600))]
    rows = [
        (n, datetime(2024, 1, 1) + timedelta(hours=n), f"Title {n}", " ".join(row))
        for n, row in enumerate(drawn, 1)
    ]
    with fresh(tmp_path / "draft") as draft:
        hold(rows, draft)
        draft.run("CHECKPOINT")
        with draft.taking_less():
            with pytest.raises(store.draft.duckdb.OutOfMemoryException):
                draft.run("SELECT max(length(body)) FROM articles")
            read = [one for batch in recoding._texts(draft) for one in batch]
            known = Known(draft).is_same_article(7, Raw("", text=rows[6][3], title="Another"))
    assert [(number, article.body) for number, article in read] == [(r[0], r[3]) for r in rows]
    assert known


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ([], []),
        ([10, 10, 10], [(0, 4)]),
        ([299_999, 1, 5], [(0, 2), (4, 4)]),
        ([400_000, 400_000], [(0, 0), (2, 2)]),
        ([1] * 450, [(0, 398), (400, 798), (800, 898)]),
    ],
)
def test_batches_are_bounded_in_articles_and_letters(
    letters: list[int], expected: list[tuple[int, int]]
) -> None:
    places = np.arange(0, 2 * len(letters), 2)  # as after articles have left
    assert list(recoding.stretches(places, np.array(letters, np.int64))) == expected


def test_several_batches_are_read_at_once() -> None:
    places, letters = np.arange(10), np.full(10, 100_000)
    assert list(recoding.stretches(places, letters)) == [(0, 2), (3, 5), (6, 8), (9, 9)]
    assert list(recoding.stretches(places, letters, 2)) == [(0, 5), (6, 9)]


@pytest.mark.parametrize(("letters", "megabytes"), [(100, 80), (17_000, 89), (400_000, 200)])
def test_the_longer_the_articles_the_more_memory_has_a_commit(
    tmp_path: Path, letters: int, megabytes: int
) -> None:
    published = publish(tmp_path / "corpus.duckdb", {1})
    with store.drafting(published) as draft:
        with draft.taking_less():
            draft.connection = heard = Heard(draft.connection)
            articles = draft.arrow("SELECT * REPLACE (repeat('a', $n) AS body) FROM articles", {
                "n": letters})  # fmt: skip
            draft.add_batch({"articles": articles.slice(0, 0)}, replacing=[])
            draft.add_batch({"articles": articles.replace_schema_metadata()}, replacing=[])
        limits = [sql.split("=")[-1].strip(" '") for sql in heard.asked if "memory_limit" in sql]
        assert limits[:2] == ["80MB", "40MB"]
        assert abs(int(limits[2].removesuffix("MB")) - megabytes) <= 2
        draft.abandon()
