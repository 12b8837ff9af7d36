"""From the files in `sql/` and `data/` to objects in a database.

Tables are created once, in the order of their numbers. Views and macros hold no rows, so they are
created anew whenever one of them has changed: a corpus always answers with the definitions of the
Rapport that published it last.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import duckdb

from analytics.settings import ROOT, rereads
from analytics.store.errors import StoreError

SQL = ROOT / "sql"
FACTS = ROOT / "data"

COLUMNS = "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal"
# A name that is read from, or called.
USE = re.compile(r"\b(?:FROM|JOIN) (\w+)|\b(\w+)\(")
# Table of the corpus -> the files in data/ that fill it, and the SELECT that reads their columns.
FACT_FILES: dict[str, tuple[tuple[str, ...], str]] = {
    "actors": (
        ("actors.csv", "alliances.csv"),
        "actor, name, official, kind, form, founded::DATE, ended::DATE, successor, iso2, "
        "capital, region, colour",
    ),
    "aliases": (
        ("aliases.csv", "alliance_aliases.csv"),
        "alias, actor, kind, language, since::DATE, until::DATE",
    ),
    "memberships": (
        ("memberships.csv",),
        "alliance, state, status, since::DATE, until::DATE, source",
    ),
    "events": (
        ("events.csv",),
        "date::DATE, title, string_split(coalesce(actors, ''), '|'), source",
    ),
    "corrections": (
        ("tone_corrections.csv", "valence_corrections.csv"),
        "task, true_class, counted, rate::DOUBLE, inverse::DOUBLE, n::INTEGER, worth::DOUBLE",
    ),
    "stop_words": (("stopwords.csv",), "term, kind, language"),
    "validations": (
        ("actor_validation.csv",),
        "gold, n::INTEGER, measure, score::DOUBLE, low::DOUBLE, high::DOUBLE, baseline, "
        "baseline_score::DOUBLE",
    ),
}


def definition_files() -> list[Path]:
    """Every file that shapes a corpus: the SQL, the facts, and the cards of the models."""
    facts = [fact_file(FACTS, path.name) for path in FACTS.glob("*.csv")] + card_files()
    return [*sorted(SQL.rglob("*.sql")), *sorted(facts)]


def fact_file(folder: Path, name: str) -> Path:
    """A file of facts; where the encoder reads as well, what was measured of it stands in."""
    instead = folder / "encoder" / name
    return instead if rereads() and instead.exists() else folder / name


def card_files() -> list[Path]:
    """The cards of the models that score."""
    return [fact_file(FACTS, path.name) for path in sorted(FACTS.glob("*_card.json"))]


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Runs the files of `sql/tables` in the order of their numbers.

    A table that is there stays as it is. A corpus of an earlier Rapport thus gets the tables that
    came after it, and what is said of each column today.
    """
    scripts = [path.read_text(encoding="utf-8") for path in sorted((SQL / "tables").glob("*.sql"))]
    # At once: each on its own would be written and synchronised on its own.
    with _transaction(connection):
        for script in scripts:
            connection.execute(script)


def upgrade_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Gives a corpus that an earlier Rapport wrote the tables and columns that it lacks."""
    held = connection.execute(f"{COLUMNS} AND database_name = current_database()").fetchall()
    tables = {table for table, *_ in held}
    for table, column, kind in _wanted() if tables else ():
        if table in tables and (table, column, kind) not in held:
            connection.execute(f"ALTER TABLE {table} ADD COLUMN IF NOT EXISTS {column} {kind}")
    create_tables(connection)


@cache
def _wanted() -> list[tuple[str, str, str]]:
    """Table, column and type of every column of `sql/tables`."""
    with duckdb.connect() as scratch:
        create_tables(scratch)
        return scratch.execute(COLUMNS).fetchall()


def create_objects(connection: duckdb.DuckDBPyConnection) -> list[Path]:
    """Creates every view and macro; returns their files in an order in which they bind.

    Raises StoreError naming the file that does not.

    DuckDB binds both at creation, so what they read must exist before them. Rather than keep an
    order by hand, it is taken from the names that the files use; those that do not bind yet all
    the same are tried again after the others.
    """
    waiting = by_use(object_files())
    try:
        with _transaction(connection):  # at once, as the tables
            for path in waiting:
                connection.execute(path.read_text(encoding="utf-8"))
        return waiting
    except duckdb.Error:
        return _create_one_by_one(connection, waiting)


def _create_one_by_one(connection: duckdb.DuckDBPyConnection, waiting: list[Path]) -> list[Path]:
    done: list[Path] = []
    while waiting:
        failed: list[Path] = []
        reason = ""
        for path in waiting:
            try:
                connection.execute(path.read_text(encoding="utf-8"))
                done.append(path)
            except duckdb.Error as error:
                failed.append(path)
                reason = f"{path.parent.name}/{path.name}: {error}"
        if len(failed) == len(waiting):
            raise StoreError(reason)
        waiting = failed
    return done


@contextmanager
def _transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    connection.execute("BEGIN")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def object_files() -> list[Path]:
    """The files of all views and macros."""
    return [*(SQL / "views").glob("*.sql"), *(SQL / "macros").glob("*.sql")]


def objects_digest() -> str:
    """Changes whenever a view, a macro or a table does, or the DuckDB that binds them."""
    digest = hashlib.sha256(duckdb.__version__.encode())
    for path in sorted([*object_files(), *(SQL / "tables").glob("*.sql")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def by_use(paths: Sequence[Path]) -> list[Path]:
    """The files, each after those whose views it reads or whose macros it calls."""
    named = {path.stem: path for path in sorted(paths)}
    after: dict[Path, set[Path]] = {}
    for path in named.values():
        used = {read or called for read, called in USE.findall(path.read_text(encoding="utf-8"))}
        after[path] = {named[name] for name in used & named.keys()} - {path}
    try:
        return list(TopologicalSorter(after).static_order())
    except CycleError:  # two that name each other, be it in a comment
        return list(named.values())


def copy_facts(connection: duckdb.DuckDBPyConnection, folder: Path = FACTS) -> None:
    """Replaces the fact tables by the rows of the CSV files in `folder`."""
    for table, (names, columns) in FACT_FILES.items():
        paths = [fact_file(folder, name) for name in names]
        files = [str(path) for path in paths if path.exists()]
        connection.execute(f"DELETE FROM {table}")
        if not files:
            continue
        try:
            connection.execute(
                f"INSERT INTO {table} SELECT {columns} FROM read_csv($files, header := true, "
                "all_varchar := true, union_by_name := true, quote := '\"', escape := '\"', "
                "delim := ',')",
                {"files": files},
            )
        except duckdb.Error as error:
            reason = " ".join(str(error).splitlines()[:3])
            raise StoreError(f"facts in {' and '.join(names)}: {reason}") from error
