"""Reading a published corpus: open, call a macro, read a view, show the SQL."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from analytics.settings import setting
from analytics.store.errors import StoreError, engine_words, refuse_missing, refuse_unopenable
from analytics.store.publish import published_version

if TYPE_CHECKING:  # 36 MB and a quarter of a second, which an `add` can do without
    import pandas as pd

# A page only ever runs SQL of this project, but a reader that cannot reach files, settings or
# extensions cannot be made to, either.
READER_CONFIG: dict[str, Any] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "allow_persistent_secrets": False,
    "python_enable_replacements": False,
    "lock_configuration": True,
    "threads": 2,
}


@dataclass(frozen=True)
class Corpus:
    """An open, read-only corpus. `version` changes when a new one is published."""

    path: Path
    version: str
    connection: duckdb.DuckDBPyConnection

    @cached_property
    def macros(self) -> dict[str, list[str]]:
        """Names of the table macros with their parameters."""
        rows = self.connection.cursor().execute(
            "SELECT name, parameters FROM catalogue WHERE kind = 'macro'"
        )
        return {name: list(names) for name, names in rows.fetchall()}

    @cached_property
    def readable(self) -> set[str]:
        """Names of the tables and views."""
        rows = self.connection.cursor().execute(
            "SELECT name FROM catalogue WHERE kind IN ('table', 'view')"
        )
        return {name for (name,) in rows.fetchall()}


def version_key(path: Path | str) -> str:
    """Changes exactly when another version takes the published name; '' where there is none."""
    try:
        stat = Path(path).stat()
    except FileNotFoundError:
        return ""
    return f"{stat.st_ino}-{stat.st_mtime_ns}-{stat.st_size}"


def open_corpus(path: Path | str) -> Corpus:
    """Opens the newest published version, read-only.

    Raises StoreError where there is no such file, or it is no corpus of Rapport.
    """
    path = Path(path)
    key = version_key(path)
    refuse_unopenable(path)
    refuse_missing(path)
    config = {**READER_CONFIG, "memory_limit": f"{setting('reader_memory')}MB"}
    with ExitStack() as opened:  # what is no corpus is not held open
        try:
            connection = duckdb.connect(str(published_version(path)), read_only=True, config=config)
            opened.callback(connection.close)
            connection.execute("SELECT 1 FROM catalogue LIMIT 1").fetchall()
        except duckdb.CatalogException as error:
            raise StoreError(f"{path.name} is a DuckDB file, but no corpus of Rapport") from error
        except duckdb.Error as error:
            raise StoreError(f"{path.name} cannot be opened: {engine_words(error)}") from error
        opened.pop_all()
    return Corpus(path, key, connection)


def close(corpus: Corpus) -> None:
    """Closes the connection, so that a newer version can be opened."""
    corpus.connection.close()


def parameters(corpus: Corpus, macro: str) -> list[str]:
    """Parameter names of a macro. Raises StoreError, with the nearest name, where it is unknown."""
    if macro not in corpus.macros:
        raise StoreError(f"no macro {macro}{_nearest(macro, corpus.macros)}")
    return corpus.macros[macro]


def call(corpus: Corpus, macro: str, **arguments: Any) -> pd.DataFrame:
    """Rows of a table macro, values bound; None leaves a parameter at its default."""
    given = _given(corpus, macro, arguments)
    slots = ", ".join(f"{name} := ${name}" for name in given)
    return _run(corpus, f"FROM {macro}({slots})", given)


def statement(corpus: Corpus, macro: str, **arguments: Any) -> str:
    """The SQL that returns what `call` returns, with the values written in place."""
    given = _given(corpus, macro, arguments)
    if not given:
        return f"FROM {macro}();"
    lines = ",\n".join(f"    {name} := {literal(value)}" for name, value in given.items())
    return f"FROM {macro}(\n{lines}\n);"


def read(corpus: Corpus, name: str, **equal: Any) -> pd.DataFrame:
    """Rows of a view or table, kept where the named columns equal the given values."""
    if name not in corpus.readable:
        raise StoreError(f"no table or view {name}{_nearest(name, corpus.readable)}")
    for column in equal:
        if not re.fullmatch(r"[a-z_]+", column):
            raise StoreError(f"no column {column!r}")
    where = " AND ".join(f"{column} = ${column}" for column in equal)
    return _run(corpus, f"FROM {name}" + (f" WHERE {where}" if where else ""), equal)


def matching_articles(path: Path | str, condition: str) -> list[int]:
    """Numbers of the articles that meet a condition on the columns of `articles`, sorted.

    Raises StoreError where it is no condition, or more than one statement.
    """
    if not condition.strip():
        raise StoreError("the condition is empty; write one as: outlet = 'TASS'")
    corpus = open_corpus(path)
    sql = f"SELECT article_id FROM articles WHERE ({condition}\n) ORDER BY article_id"
    try:
        statements = corpus.connection.extract_statements(sql)
        if len(statements) != 1:
            raise StoreError("that is more than one condition")
        return [i for (i,) in corpus.connection.execute(statements[0]).fetchall()]
    except duckdb.BinderException as error:
        columns = [row[0] for row in corpus.connection.execute("DESCRIBE articles").fetchall()]
        raise StoreError(f"{_first_line(error)} Articles have: {', '.join(columns)}") from error
    except duckdb.Error as error:
        raise StoreError(_first_line(error)) from error
    finally:
        close(corpus)


def definition(corpus: Corpus, name: str) -> str:
    """The COMMENT of a table, view or macro: what its numbers mean."""
    row = (
        corpus.connection.cursor()
        .execute("SELECT comment FROM catalogue WHERE name = $name LIMIT 1", {"name": name})
        .fetchone()
    )
    if row is None:
        raise StoreError(f"nothing named {name} in the catalogue")
    return row[0] or ""


def literal(value: Any) -> str:
    """A value as SQL text: text quoted, dates typed, lists in brackets."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, dt.datetime):
        return f"TIMESTAMP '{value.isoformat(sep=' ')}'"
    if isinstance(value, dt.date):
        return f"DATE '{value.isoformat()}'"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(literal(v) for v in value) + "]"
    return "'" + str(value).replace("'", "''") + "'"


def _given(corpus: Corpus, macro: str, arguments: dict[str, Any]) -> dict[str, Any]:
    known = parameters(corpus, macro)
    for name in arguments:
        if name not in known:
            raise StoreError(f"{macro} has no parameter {name}{_nearest(name, known)}")
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in arguments.items()
        if value is not None
    }


def _run(corpus: Corpus, sql: str, values: dict[str, Any]) -> pd.DataFrame:
    # A cursor for each query: sessions of the dashboard run side by side.
    try:
        return corpus.connection.cursor().execute(sql, values).df()
    except duckdb.Error as error:
        raise StoreError(_first_line(error)) from error


def _nearest(name: str, known: Any) -> str:
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""


def _first_line(error: Exception) -> str:
    if isinstance(error, duckdb.OutOfMemoryException):
        return (
            f"it takes more than the {setting('reader_memory')} MB that questions of the pages may "
            "take; ask for fewer dates or longer periods, or give more in ANALYTICS_READER_MEMORY"
        )
    return engine_words(error)
