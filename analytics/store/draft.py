"""Writing: a draft beside the published corpus, which takes its name only when all is well.

A draft starts as a copy of the published version. Batches are written in transactions of their own,
so that a draft left by an interrupted run can be taken up again: what it holds already need not be
read, coded and scored a second time.
"""

from __future__ import annotations

import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
from filelock import FileLock, Timeout

from analytics.settings import setting
from analytics.store import publish as publishing
from analytics.store.attach import attached
from analytics.store.errors import StoreError
from analytics.store.schema import SQL, copy_facts, create_objects, create_tables

STORAGE_VERSION = "v1.4.0"  # the oldest that holds typed table macros; 1.4 and 1.5 clients read it

POSTING = """
    CREATE TABLE IF NOT EXISTS posting (article_id BIGINT, term VARCHAR, count USMALLINT);
    COMMENT ON TABLE posting IS 'Words of articles that are being added; emptied before publishing.'
"""

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
COUNTED_TABLES = ("articles", "mentions", "article_actors", "pair_sentences", "article_topics")


class Draft:
    """An open draft.

    `resumed` says that it was left by an interrupted run, and may hold articles that no run has
    finished.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, resumed: bool) -> None:
        self.connection = connection
        self.resumed = resumed
        self.abandoned = False

    def abandon(self) -> None:
        """Nothing has changed: the draft is thrown away and the published corpus stays."""
        self.abandoned = True

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

    def script(self, name: str) -> None:
        """Runs the statements of `sql/build/NAME.sql`."""
        self.connection.execute((SQL / "build" / f"{name}.sql").read_text(encoding="utf-8"))

    def replace(self, table: str, rows: pa.Table) -> None:
        """Empties a table and fills it again."""
        self.connection.execute(f"DELETE FROM {table}")
        self.insert(table, rows)

    def add_batch(self, tables: dict[str, pa.Table], replacing: list[int]) -> None:
        """Writes all rows of a batch of articles, or none of them.

        Articles named in `replacing` are held with an earlier text, which is kept as a version.
        """
        self.connection.execute("BEGIN")
        try:
            if replacing:
                self._keep_versions(replacing)
                self.remove_articles(replacing)
            for table, rows in tables.items():
                self.insert(table, rows)
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def _keep_versions(self, article_ids: list[int]) -> None:
        self.connection.execute(
            "INSERT INTO article_versions SELECT article_id, now()::TIMESTAMP, published, title, "
            "body, origin, run_id FROM articles WHERE list_contains($ids, article_id)",
            {"ids": article_ids},
        )

    def remove_articles(self, article_ids: list[int]) -> None:
        """Takes articles out of every table that speaks of them."""
        ids = pa.table({"article_id": pa.array(article_ids, pa.int64())})
        with self.lent("leaving", ids):
            for table in ARTICLE_TABLES:
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
        return [
            path.stem
            for path in sorted((SQL / "checks").glob("*.sql"))
            if self.run(path.read_text(encoding="utf-8"))
        ]


@contextmanager
def drafting(published: Path, wait: float = -1) -> Iterator[Draft]:
    """A draft of the corpus at `published`, published on leaving without an error.

    Raises StoreError where another writer is at work for longer than `wait` seconds (-1: waits as
    long as it takes), the folder cannot be written, or the finished draft is unsound. The published
    corpus is then as it was.
    """
    folder = publishing.versions_folder(published)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "writer.lock").acquire(timeout=wait)
    except Timeout:
        raise StoreError(f"another command is writing {published.name}; try again later") from None
    except OSError as error:
        raise StoreError(f"{published.parent} cannot be written: {error.strerror}") from error
    with lock:
        path = folder / "draft.duckdb"
        try:
            resumed = _start_file(published, path)
            abandoned = yield from _write(path, resumed)
            if abandoned:
                path.unlink(missing_ok=True)
            else:
                publishing.publish(path, published)
        except duckdb.Error as error:
            raise StoreError(str(error).splitlines()[0]) from error
        except OSError as error:
            name = f": {Path(error.filename).name}" if error.filename else ""
            raise StoreError(f"{error.strerror or error}{name}") from error


def _start_file(published: Path, path: Path) -> bool:
    """Takes up the draft of an interrupted run (True), else copies the published version."""
    source = publishing.published_version(published)
    mark = path.with_name("draft.of")
    origin = f"{source.name}:{source.stat().st_size}" if source.exists() else "empty"
    if path.exists() and mark.exists() and mark.read_text() == origin and _opens(path):
        return True
    for leftover in (path, Path(f"{path}.wal")):
        leftover.unlink(missing_ok=True)
    if source.exists():
        _refuse_foreign(source)
        shutil.copyfile(source, path)
    mark.write_text(origin)
    return False


def _opens(path: Path) -> bool:
    try:
        with duckdb.connect(str(path)) as connection:
            connection.execute("SELECT count(*) FROM articles")
    except duckdb.Error:
        return False
    return True


def _refuse_foreign(path: Path) -> None:
    """Raises StoreError for a file that Rapport did not write: it is never overwritten."""
    try:
        with attached(path) as connection:
            connection.execute("SELECT article_id, fingerprint FROM articles LIMIT 0")
            connection.execute("FROM catalogue LIMIT 0")
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        raise StoreError(f"{path.name} is no corpus of Rapport ({reason}); left as it is") from None


def _write(path: Path, resumed: bool) -> Generator[Draft, None, bool]:
    connection = duckdb.connect(
        config={"memory_limit": f"{setting('writer_memory')}MB", "threads": 2}
    )
    try:
        place = str(path).replace("'", "''")
        connection.execute(f"ATTACH '{place}' AS draft (STORAGE_VERSION '{STORAGE_VERSION}')")
        connection.execute("USE draft")
        create_tables(connection)
        # Words of new articles wait here until they are merged; no published file holds the table.
        connection.execute(POSTING)
        copy_facts(connection)
        create_objects(connection)
        draft = Draft(connection, resumed)
        yield draft
        if not draft.abandoned:
            _finish(draft, path)
        return draft.abandoned
    finally:
        connection.close()


def _finish(draft: Draft, path: Path) -> None:
    draft.run("DROP TABLE posting")
    broken = draft.failed_checks()
    if broken:
        raise StoreError(f"the new version breaks {', '.join(broken)}; it is not published")
    expected = {table: draft.count(table) for table in COUNTED_TABLES}
    draft.run("CHECKPOINT")
    draft.run("USE memory")
    draft.run("DETACH draft")
    publishing.verify(path, expected)
