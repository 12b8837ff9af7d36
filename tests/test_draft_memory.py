"""What the engine may take while a draft is written: little beside workers, enough to commit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tiny.build import publish

from analytics import store


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
            assert [sql.split("=")[-1].strip() for sql in said] == ["'200MB'", "COMMIT", "'40MB'"]
            assert limit_of(draft) == less != whole
        assert limit_of(draft) == whole
        draft.abandon()
