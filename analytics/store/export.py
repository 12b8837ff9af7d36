"""The corpus as Parquet files, for those who work without DuckDB, and the SQL that opens them."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb

from analytics.steps import each
from analytics.store.attach import attached
from analytics.store.errors import StoreError, engine_words
from analytics.store.publish import published_version
from analytics.store.reader import close, open_corpus
from analytics.store.schema import create_objects, create_tables

# Groups of rows are held until they are written: bounded in bytes, long articles take no more than
# short ones. The engine asks for the second of these where it is to part them so; with one thread
# the order stays.
BY_SIZE = {"threads": 1, "preserve_insertion_order": False}
OPENING = """-- Opens this export in DuckDB: run it in this folder, e.g.  duckdb -init open.sql
"""


def export_corpus(path: Path, folder: Path) -> list[str]:
    """Writes each table as `NAME.parquet` and `open.sql`; returns a line a file.

    Raises StoreError where the corpus does not open or the folder cannot be written.
    """
    close(open_corpus(path))  # a file that is no corpus is told from one that is
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with attached(published_version(path), **BY_SIZE) as connection:
            rows = connection.execute("SELECT name FROM catalogue WHERE kind = 'table' ORDER BY 1")
            tables = [name for (name,) in rows.fetchall()]
            lines = [
                _write_table(connection, table, folder)
                for table in each("exporting", tables, "tables")
            ]
        (folder / "open.sql").write_text(_opening(tables), encoding="utf-8")
    except (OSError, duckdb.Error) as error:
        words = error.strerror if isinstance(error, OSError) else engine_words(error)
        raise StoreError(f"{folder} cannot be written: {str(words or error).lower()}") from error
    return [*lines, "open.sql: creates views on these files and the macros of Rapport"]


def _write_table(connection: duckdb.DuckDBPyConnection, table: str, folder: Path) -> str:
    target = folder / f"{table}.parquet"
    part = folder / f"{table}.parquet.part"
    place = str(part).replace("'", "''")
    connection.execute(
        f"COPY {table} TO '{place}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE_BYTES '16MB')"
    )
    os.replace(part, target)
    row = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return f"{target.name}: {row[0] if row else 0:,} rows"


def _opening(tables: list[str]) -> str:
    views = "".join(f"CREATE OR REPLACE VIEW {t} AS FROM '{t}.parquet';\n" for t in tables)
    with duckdb.connect() as scratch:
        create_tables(scratch)
        objects = create_objects(scratch)
    return OPENING + views + "".join(path.read_text(encoding="utf-8") for path in objects)
