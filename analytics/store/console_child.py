"""The process that runs one statement typed by a person, and nothing else.

Forked by `console_server.py` or, where the system cannot fork, started as a Python of its own: it
imports nothing of this project, shares no memory with the dashboard and ends after one answer.
Standard input brings one JSON object; the answer is one JSON line, followed by the rows as an Arrow
stream and by END, without which it is not whole.

There are four protections, and each would be enough by itself:
- a read-only connection;
- DuckDB's own locks: no files, no extensions, no settings;
- exactly one statement, which only reads;
- limits of the operating system, set once the corpus is open: from then on this process opens no
  file or socket, writes to no file, starts no process, and has limited memory and processor time.
"""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

MEGABYTE = 1024 * 1024
END = b"end of the answer"
# Of what a statement may take, what DuckDB counts itself; the rest is for the rows on their way and
# for the results of functions, which it does not count.
COUNTED = 0.75
# Types that Arrow or its readers hold wrongly or not at all; their text is exact.
# (Dates in lists: Python has no infinite day, and a list is read whole or not at all.)
TEXT_TYPES = re.compile(
    r"BIT|UHUGEINT|INTERVAL|UNION|VARIANT|GEOMETRY|BIGNUM|TIME_NS|\bTIME\b(?! ZONE)"
    r"|^STRUCT$|(DATE|TIMESTAMP).*\[|^(STRUCT|MAP)\(.*\b(DATE|TIMESTAMP)"
)
PATH = re.compile(r"(?<![\w/:])(?:/[\w.@~+-]+){2,}")
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
            "memory_limit": f"{int(wish['memory'] * COUNTED)}MB",
            "threads": 1,
            "max_execution_time": int(wish["seconds"] * 1000),
            "max_expression_depth": 250,
        },
    )
    # In this order: without access to files, the folder for overflow cannot be taken away any more.
    for lock in (
        "enable_progress_bar = false",
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

    space, written, resident = _taken()
    room = max(MEGABYTE, wish["memory"] * MEGABYTE - resident)
    seconds = int(wish["seconds"]) + 1
    for name, limit in (
        # Memory that is written to, and with it what this process really takes, as far as the
        # system counts it; the space for addresses, of which allocators reserve more than they use.
        ("RLIMIT_DATA", written + room),
        ("RLIMIT_AS", space + room * 3 // 2),
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


def _taken() -> tuple[int, int, int]:
    """Bytes of address space, of memory to write to, and in use; usual ones where not told."""
    try:
        pages = [int(n) for n in Path("/proc/self/statm").read_text().split()]
    except OSError:
        return 1024 * MEGABYTE, 1024 * MEGABYTE, 128 * MEGABYTE
    size = os.sysconf("SC_PAGE_SIZE")
    return pages[0] * size, pages[5] * size, pages[1] * size


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
    return f"a corpus is only read here, by SELECT: {kind.replace('_', ' ')} statements are not run"


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
        return "late"  # in whose words, the dashboard knows
    if isinstance(error, (MemoryError, pa.ArrowMemoryError)) or "Out of Memory" in str(error)[:20]:
        return f"stopped: it needs more than {wish['memory']} MB of memory"
    if isinstance(error, UnicodeError):
        return "the statement holds characters that are no valid text"
    # The place in the statement is drawn over several lines; the words before it are enough.
    words = re.split(r"\n\s*(?:LINE \d+:|Stack Trace)", str(error))[0]
    words = " ".join(words.split()).replace(os.path.join(os.path.dirname(wish["path"]), ""), "")
    for told in PATH.findall(words):  # those of this machine, not those that the person wrote
        words = words if told in wish["sql"] else words.replace(told, "a file")
    return words[:400] or type(error).__name__


def answer(wish: dict[str, Any]) -> tuple[dict[str, Any], pa.Table | None]:
    """Head and rows of the answer; on an error only a head that names it."""
    try:
        connection = connect(wish)
        limit_process(wish)
        started = time.perf_counter()
        sql = one_reading_statement(connection, wish["sql"])
        table, truncated = fetch(connection, sql, wish)
        return {"seconds": time.perf_counter() - started, "truncated": truncated}, table
    # Whatever goes wrong with a stranger's statement is his answer; this process ends anyway.
    except Exception as error:
        return {"error": message(error, wish)}, None


def run(source: int, sink: int) -> None:
    """Reads the wish from one file, writes the answer to another, and ends without tidying up."""
    with os.fdopen(source, "rb", closefd=False) as stream:
        wish = stream.read()
    head, table = answer(json.loads(wish))
    # Written as it is made: a copy of the rows would take as much memory again.
    with os.fdopen(sink, "wb", closefd=False) as stream:
        stream.write(json.dumps(head).encode() + b"\n")
        if table is not None:
            with pa.ipc.new_stream(stream, table.schema) as rows:
                rows.write_table(table)
        stream.write(END)
    os._exit(0)


if __name__ == "__main__":
    run(0, 1)
