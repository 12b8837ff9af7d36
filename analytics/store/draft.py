"""A draft: the file in which the next version of a corpus is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from analytics.settings import setting
from analytics.steps import each
from analytics.store.schema import SQL

# Everything that is about one article, and goes with it.
ARTICLE_TABLES = (
    "articles",
    "residue",
    "signatures",
    "sentences",
    "mentions",
    "article_actors",
    "actor_sentences",
    "pair_sentences",
    "article_terms",
    "article_topics",
)
PACKED = 2048  # values of a column that the engine packs and unpacks at once
CHECKPOINT = "8MB"  # a log that is longer is moved into the file at the next commit
PIECE_LARGE = 16  # MB of texts that are packed at once: workers had better rest meanwhile
LOG_LARGE = 16 * 1024**2  # bytes
STALE = """
    SELECT o.article_id
    FROM offered AS o
    JOIN articles AS a ON a.article_id = o.article_id
    WHERE list_contains($ids, o.article_id)
      AND coalesce(o.updated, o.published) < coalesce(a.updated, a.published)
"""
KEEP_VERSIONS = """
    INSERT INTO article_versions BY NAME
    SELECT article_id, (now() AT TIME ZONE 'UTC')::TIMESTAMP AS replaced, published, title, body,
           origin, run_id, fingerprint
    FROM {table}
    WHERE list_contains($ids, article_id)
"""


def _without(rows: pa.Table, article_ids: list[int]) -> pa.Table:
    if not article_ids or "article_id" not in rows.column_names:
        return rows
    return rows.filter(pc.invert(pc.is_in(rows["article_id"], pa.array(article_ids, pa.int64()))))


class Draft:
    """An open draft.

    `resumed` says that it was left by an interrupted run, and may hold articles that no run has
    finished.
    """

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, mark: Path, resumed: bool = False
    ) -> None:
        self.connection = connection
        self.mark = mark
        self.resumed = resumed
        self.abandoned = False
        self._share = "writer_memory"  # the setting that bounds what the engine takes now
        self._commit = int(setting("commit_memory"))  # MB that a commit may take beside workers
        self._log = mark.with_name("draft.duckdb.wal")
        self._postponed = False  # whether commits leave it to `write_down` to move rows to the file

    def abandon(self) -> None:
        """Nothing has changed: the draft is thrown away and the published corpus stays."""
        self.abandoned = True

    def keep_from_resuming(self) -> None:
        """From now on an interruption throws the draft away, as its tables are half rewritten."""
        self.mark.unlink(missing_ok=True)

    def next_run(self) -> int:
        """The number of the run that writes this draft."""
        return int(self.run("SELECT coalesce(max(run_id), 0) + 1 FROM runs")[0][0])

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All statements within take effect, or none."""
        self.connection.execute("BEGIN")
        try:
            yield
        except BaseException:
            # On a full disk the engine may have ended the transaction, or itself, already; the
            # first error is the one to tell.
            with suppress(duckdb.Error):
                self.connection.execute("ROLLBACK")
            raise
        self._write_down("COMMIT")

    def _write_down(self, statement: str) -> None:
        # A commit may have to write down all that was held back. Where memory is too short for that
        # the engine gives the whole database up, so it gets more for as long as the commit takes.
        self._limit(max(self._commit, int(setting(self._share))))
        self.connection.execute(statement)
        self._limit(int(setting(self._share)))

    @property
    def is_due(self) -> bool:
        """Whether `write_down` is to be called, once the caller has made room for it."""
        return self._postponed and self._log.exists() and self._log.stat().st_size > LOG_LARGE

    def write_down(self) -> None:
        """Moves what has been committed from the log into the file."""
        self._write_down("CHECKPOINT")

    def write_as_due(self) -> None:
        """From now on commits move rows into the file themselves again."""
        if self._postponed:
            self._postponed = False
            self.connection.execute(f"SET checkpoint_threshold = '{CHECKPOINT}'")

    def leave_to_fit(self) -> None:
        """Lowers the memory limit for good: libraries loaded by a fit stay in memory."""
        self._share = "fitting_memory"
        self._limit(int(setting(self._share)))

    def insert(self, table: str, rows: pa.Table) -> None:
        """Appends rows whose columns are named as those of the table."""
        if rows.num_rows:
            with self.lent("incoming", rows):
                self.connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")

    @contextmanager
    def lent(self, name: str, rows: pa.Table) -> Iterator[None]:
        """Arrow rows that statements can read under `name` for a while."""
        self.connection.register(name, rows)
        try:
            yield
        finally:
            self.connection.unregister(name)

    @contextmanager
    def taking_less(self) -> Iterator[None]:
        """Lowers the memory limit for a while, in favour of workers or a fit."""
        before, self._share = self._share, "reading_memory"
        self._limit(int(setting(self._share)))
        yield  # after an error the draft is closed, so nothing need be undone
        self._share = before
        self._limit(int(setting(self._share)))

    @contextmanager
    def taking_all(self) -> Iterator[None]:
        """Raises the memory limit to a writer's for a moment, to read a text.

        The engine packs two thousand texts together, and unpacks them all to read one.
        """
        self._limit(int(setting("writer_memory")))
        yield
        self._limit(int(setting(self._share)))

    def _limit(self, megabytes: int) -> None:
        # What is held at this moment may be more; the limit is then as it was.
        with suppress(duckdb.OutOfMemoryException):
            self.connection.execute(f"SET memory_limit = '{megabytes}MB'")

    def _expect(self, articles: pa.Table) -> None:
        """Sets what memory a commit of such articles may take: 2,048 texts are packed at once."""
        piece = PACKED * articles.nbytes / max(1, articles.num_rows) / 1024**2
        needed = int(setting("reading_memory")) + int(1.5 * piece)
        self._commit = min(int(setting("writer_memory")), max(self._commit, needed))
        if piece > PIECE_LARGE and not self._postponed:
            self._postponed = True
            self.connection.execute("SET checkpoint_threshold = '1GB'")

    def script(self, name: str, told: str) -> None:
        """Runs the statements of `sql/build/NAME.sql`, all or none; `told` names that stage."""
        with self.transaction():
            for statement in each(told, self.statements(name), "steps"):
                statement({})

    def statements(self, name: str) -> list[Callable[[dict[str, Any]], object]]:
        """The statements of `sql/build/NAME.sql`; each is called with values by parameter name."""
        written = (SQL / "build" / f"{name}.sql").read_text(encoding="utf-8")
        return [partial(self._say, one) for one in self.connection.extract_statements(written)]

    def _say(self, statement: duckdb.Statement, values: dict[str, Any]) -> None:
        used = {name: values[name] for name in statement.named_parameters}
        self.connection.execute(statement, used or None)

    def replace(self, table: str, rows: pa.Table) -> None:
        """Empties a table and fills it again."""
        self.connection.execute(f"DELETE FROM {table}")
        self.insert(table, rows)

    def add_batch(self, tables: dict[str, pa.Table], replacing: list[int]) -> None:
        """Writes all rows of a batch of articles, or none of them.

        Articles named in `replacing` are held with another text. The later one, by the time that
        it says it was updated or published, is the article; the other is kept as a version.
        """
        if "articles" in tables:
            self._expect(tables["articles"])
        with self.transaction():
            if replacing:
                with self.lent("offered", tables["articles"]):
                    stale = [article_id for (article_id,) in self.run(STALE, {"ids": replacing})]
                    self.run(KEEP_VERSIONS.format(table="offered"), {"ids": stale})
                later = list(set(replacing) - set(stale))
                self.run(KEEP_VERSIONS.format(table="articles"), {"ids": later})
                self.remove_articles(later)
                tables = {name: _without(rows, stale) for name, rows in tables.items()}
            for table, rows in tables.items():
                self.insert(table, rows)

    def remove_articles(self, article_ids: list[int]) -> None:
        """Takes articles out of every table that speaks of them."""
        ids = pa.table({"article_id": pa.array(article_ids, pa.int64())})
        with self.lent("leaving", ids):
            for table in (*ARTICLE_TABLES, "posting"):
                self.connection.execute(
                    f"DELETE FROM {table} WHERE article_id IN (SELECT article_id FROM leaving)"
                )

    def arrow(self, sql: str, values: dict[str, Any] | None = None) -> pa.Table:
        """Rows of a query as an Arrow table."""
        return self.connection.sql(sql, params=values or None).to_arrow_table()

    def run(self, sql: str, values: dict[str, Any] | None = None) -> list[tuple[Any, ...]]:
        """Runs a statement; returns its rows."""
        cursor = self.connection.execute(sql, values or {})
        return cursor.fetchall() if cursor.description else []

    def count(self, table: str) -> int:
        """Rows of a table."""
        return int(self.run(f"SELECT count(*) FROM {table}")[0][0])

    def failed_checks(self) -> list[str]:
        """Names of the soundness rules in `sql/checks` that the draft breaks."""
        rules = sorted((SQL / "checks").glob("*.sql"))
        return [
            path.stem
            for path in each("checking", rules, "rules")
            if self.run(path.read_text(encoding="utf-8"))
        ]
