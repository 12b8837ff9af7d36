"""The process that runs one statement typed by a person, and nothing else.

Started by `console.py` as `python -I console_child.py`: it imports nothing of this project, shares
no memory with the dashboard and ends after one answer. Standard input brings one JSON object, and
standard output takes one JSON line, followed by the rows as an Arrow stream.

Four walls, each of which holds by itself: a read-only connection; DuckDB's own locks (no files, no
extensions, no settings); one statement that only reads; and the operating system's limits, set when
the corpus is open, after which this process can open no further file or socket, write no byte to a
file, start no process, and own only so much memory and processor time.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

MEGABYTE = 1024 * 1024
# Types that Arrow or its readers hold wrongly or not at all; their text is exact.
# (Dates in lists: Python has no infinite day, and a list is read whole or not at all.)
TEXT_TYPES = re.compile(
    r"BIT|UHUGEINT|INTERVAL|UNION|VARIANT|GEOMETRY|BIGNUM|TIME_NS|\bTIME\b(?! ZONE)"
    r"|^STRUCT$|(DATE|TIMESTAMP).*\[|^(STRUCT|MAP)\(.*\b(DATE|TIMESTAMP)"
)
BLANK = r"(?:\s|--[^\n]*(?:\n|$)|/\*.*?\*/)*"
EXPLAIN = re.compile(
    rf"^{BLANK}EXPLAIN{BLANK}(?:ANALYZE{BLANK})?(?:\([^)]*\){BLANK})?", re.IGNORECASE | re.DOTALL
)


class RefusedError(Exception):
    """The statement is not one that the console runs; the message says what to do."""


def connect(wish: dict[str, Any]) -> duckdb.DuckDBPyConnection:
    """A read-only connection that can reach nothing but its own file."""
    connection = duckdb.connect(
        wish["path"],
        read_only=True,
        config={
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "allow_community_extensions": False,
            "allow_persistent_secrets": False,
            "python_enable_replacements": False,
            "temp_directory": "",
            "memory_limit": f"{wish['memory']}MB",
            "threads": 1,
            "max_execution_time": wish["seconds"] * 1000,
            "max_expression_depth": 250,
        },
    )
    # In this order: without access to files, the folder for overflow cannot be taken away any more.
    for lock in (
        "async_threads = 0",
        "enable_external_access = false",
        "lock_configuration = true",
    ):
        connection.execute(f"SET {lock}")
    return connection


def limit_process(wish: dict[str, Any]) -> None:
    """Asks the operating system for limits. Windows has none: there only the clock rules."""
    if os.name == "nt":
        return
    import resource

    os.nice(5)
    # DuckDB's own share, and half as much for the result and for scalar functions, which it does
    # not count, on top of what the libraries have mapped already.
    space = _mapped() + wish["memory"] * MEGABYTE * 3 // 2
    seconds = wish["seconds"] + 1
    for name, limit in (
        ("RLIMIT_AS", space),
        ("RLIMIT_CPU", seconds),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_NOFILE", 0),
        ("RLIMIT_NPROC", 0),
    ):
        if hasattr(resource, name):
            _lower(resource, getattr(resource, name), limit)


def _lower(resource: Any, kind: int, limit: int) -> None:
    hard = resource.getrlimit(kind)[1]
    limit = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    try:
        resource.setrlimit(kind, (limit, limit))
    except (ValueError, OSError):
        # macOS refuses some of them; the other walls stand.
        return


def _mapped() -> int:
    """Address space in use, in bytes; a usual value where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:
        return 1024 * MEGABYTE
    return pages * os.sysconf("SC_PAGE_SIZE")


def one_reading_statement(connection: duckdb.DuckDBPyConnection, sql: str) -> str:
    """The statement, where it is exactly one and only reads. Raises RefusedError."""
    statements = connection.extract_statements(sql)
    if not statements:
        raise RefusedError("there is no statement; try: FROM catalogue")
    if len(statements) > 1:
        raise RefusedError(f"one statement at a time, please; these are {len(statements)}")
    statement = statements[0]
    if statement.named_parameters:
        raise RefusedError("write values in place of parameters such as $name or ?")
    kind = statement.type.name
    if kind == "EXPLAIN":
        inner = connection.extract_statements(EXPLAIN.sub("", statement.query, count=1))
        kind = inner[0].type.name if len(inner) == 1 else kind
    if kind != "SELECT":
        raise RefusedError(_refusal(kind))
    return statement.query


def _refusal(kind: str) -> str:
    if kind == "MULTI":
        return "PIVOT here needs its values named: PIVOT ... ON column IN (value, ...)"
    if kind in ("PRAGMA", "CALL"):
        return (
            "PRAGMA and CALL are not run here; DESCRIBE name and FROM catalogue say what is there"
        )
    return f"this page only reads: {kind.replace('_', ' ')} statements are not run"


def fetch(
    connection: duckdb.DuckDBPyConnection, sql: str, wish: dict[str, Any]
) -> tuple[pa.Table, bool]:
    """Rows as an Arrow table, and whether some were left out (by number or by bytes)."""
    relation = connection.sql(sql)
    if relation is None:
        raise RefusedError("the statement returns no rows")
    if any(TEXT_TYPES.search(str(kind)) for kind in relation.types):
        relation = relation.project(_exact_columns(relation))
    reader = relation.to_arrow_reader(min(2048, wish["rows"] + 1))
    batches: list[pa.RecordBatch] = []
    rows, size, truncated = 0, 0, False
    for batch in reader:
        room = min(wish["rows"] - rows, _rows_that_fit(batch, wish["bytes"] - size))
        truncated = room < batch.num_rows
        batch = batch.slice(0, room)
        batches.append(batch)
        rows += batch.num_rows
        size += batch.nbytes
        if truncated:
            break
    if truncated and not rows:
        raise RefusedError(f"a single row is larger than {wish['bytes'] // MEGABYTE} MB")
    return pa.Table.from_batches(batches, schema=reader.schema), truncated


def _exact_columns(relation: duckdb.DuckDBPyRelation) -> str:
    columns = []
    for number, (name, kind) in enumerate(zip(relation.columns, relation.types, strict=True), 1):
        cast = "::VARCHAR" if TEXT_TYPES.search(str(kind)) else ""
        quoted = name.replace('"', '""')
        columns.append(f'#{number}{cast} AS "{quoted}"')
    return ", ".join(columns)


def _rows_that_fit(batch: pa.RecordBatch, room: int) -> int:
    if batch.nbytes <= room:
        return batch.num_rows
    # Rows differ in size, so the number that fits is found by halving.
    low, high = 0, batch.num_rows
    while low < high:
        middle = (low + high + 1) // 2
        if batch.slice(0, middle).nbytes <= room:
            low = middle
        else:
            high = middle - 1
    return low


def message(error: Exception, wish: dict[str, Any]) -> str:
    """One line that a person can act on, without paths."""
    if isinstance(error, RefusedError):
        return str(error)
    if isinstance(error, duckdb.InterruptException):
        return f"stopped: it ran longer than {wish['seconds']} s"
    if isinstance(error, (MemoryError, pa.ArrowMemoryError, duckdb.OutOfMemoryException)):
        return f"stopped: it needs more than {wish['memory']} MB of memory"
    if isinstance(error, UnicodeError):
        return "the statement holds characters that are no valid text"
    # The place in the statement is drawn over several lines; the words before it are enough.
    words = re.split(r"\n\s*(?:LINE \d+:|Stack Trace)", str(error))[0]
    words = " ".join(words.split()).replace(_folder(wish), "")
    return words[:400] or type(error).__name__


def _folder(wish: dict[str, Any]) -> str:
    return os.path.join(os.path.dirname(wish["path"]), "")


def answer(wish: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Head and Arrow bytes of the answer; on an error only a head that names it."""
    try:
        connection = connect(wish)
        limit_process(wish)
        started = time.perf_counter()
        sql = one_reading_statement(connection, wish["sql"])
        table, truncated = fetch(connection, sql, wish)
        seconds = time.perf_counter() - started
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, table.schema) as stream:
            stream.write_table(table)
        return {"seconds": seconds, "truncated": truncated}, sink.getvalue().to_pybytes()
    # Whatever goes wrong with a stranger's statement is his answer; this process ends anyway.
    except Exception as error:
        return {"error": message(error, wish)}, b""


def main() -> None:
    """Reads the wish, writes the answer, and ends without tidying up."""
    wish = sys.stdin.buffer.read()
    if not wish:  # the dashboard ended while this process was waiting
        return
    head, rows = answer(json.loads(wish))
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n")
    sys.stdout.buffer.write(rows)
    sys.stdout.buffer.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
