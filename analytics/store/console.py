"""The SQL console: a statement typed by a person, run where it can do no harm.

The statement is untrusted. It runs in a process of its own (`console_child.py`) under limits of the
operating system, and is killed when its time is over. Each statement ends within `console_seconds`
+ `GRACE` seconds of the click: with an answer, with an error, or with the message that too many
statements came at once.

`console_places` statements run at once; others wait for a place (`places.py`). As long as nobody
waits, a statement may use its whole time. When somebody waits, a statement that has used half of
its time is stopped and its user told so; when many wait, it is stopped sooner. A statement that had
to wait may run for what is left of its time.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from analytics.settings import setting
from analytics.store.answers import Answer, write_answer
from analytics.store.console_fork import StartError
from analytics.store.console_process import Told, Work, warm
from analytics.store.errors import StoreError, refuse_missing
from analytics.store.places import BusyError, Places
from analytics.store.publish import published_version

__all__ = ["Answer", "ConsoleError", "run_statement", "warm", "write_answer"]

GRACE = 1.25  # s beyond the limit: to draw the page, start, wait a moment and bring the rows back
CARRIED = 0.25  # s of GRACE kept for bringing the rows back, where a statement had to wait
LEAST = 1.0  # s; with less time left a statement is not started
FAIR = 0.5  # share of its time that a statement may use although a few others wait
END = b"end of the answer"
# How a process ends that reaches its limit of processor time: by SIGXCPU, and then by SIGKILL.
ENDED_BY_CLOCK = (-24, -9)


class ConsoleError(StoreError):
    """The statement was refused, failed or was stopped; one line without paths."""


_places = Places(
    int(setting("console_places")),
    FAIR * float(setting("console_seconds")),
    int(setting("console_waiting")),
)


def run_statement(
    corpus_path: Path | str,
    sql: str,
    rows: int | None = None,
    waiting: Callable[[int], None] | None = None,
    clicked: float | None = None,
) -> Answer:
    """Runs one reading statement on the published corpus.

    At most `rows` rows (default: the setting `console_rows`) and `console_bytes` bytes come back;
    `Answer.truncated` says whether there were more. While the statement waits for a place,
    `waiting` is called with the number of statements before it. `clicked` is the time of the
    request in monotonic seconds (default: now). Raises ConsoleError.
    """
    seconds = float(setting("console_seconds"))
    deadline = (time.monotonic() if clicked is None else clicked) + seconds + GRACE
    longest = int(setting("console_characters"))
    if len(sql) > longest:
        raise ConsoleError(f"the statement is longer than {longest:,} characters")
    wish = {
        "path": str(_file(Path(corpus_path))),
        "sql": sql,
        "rows": int(rows if rows is not None else setting("console_rows")),
        "memory": int(setting("console_memory")),
        "bytes": int(setting("console_bytes")) * 1024 * 1024,
    }
    work = Work()
    try:
        with _places.taken(deadline - LEAST, work, waiting) as place:
            left = deadline - CARRIED - time.monotonic()
            wish["seconds"] = max(0.1, min(seconds, left))
            began = time.monotonic()
            told = work.done(json.dumps(wish).encode(), deadline)
            over = time.monotonic() - began >= wish["seconds"]
    except BusyError as busy:
        raise ConsoleError(_busy(busy.waiting)) from None
    except StartError as error:
        raise ConsoleError(f"it could not be started ({error}); run it again") from None
    late = _late(wish["seconds"], seconds)
    if told is None:
        raise ConsoleError(late)
    if place.had is not None and not told.reply.endswith(END):
        others = "another was" if place.waiting == 1 else f"{place.waiting} others were"
        raise ConsoleError(
            f"stopped after {place.had:.1f} s, because {others} waiting for a place; "
            "make it smaller, or run it again in a moment"
        )
    if over and not told.reply.endswith(END):
        raise ConsoleError(late)  # it was ended at its time, whatever the code of its end says
    return _read(told, wish, late)


def _busy(waiting: int) -> str:
    told = "1 statement waits" if waiting == 1 else f"{waiting} statements wait"
    return f"busy: {told} for a place before this one, which was not run; try again in a moment"


def _late(had: float, whole: float) -> str:
    if had < whole:
        return (
            f"stopped after {had:.1f} s: it had waited for a place before; run it again in a moment"
        )
    return f"stopped: it ran longer than {whole:.0f} s; ANALYTICS_CONSOLE_SECONDS gives more"


def _file(published: Path) -> Path:
    try:
        refuse_missing(published)
    except StoreError as error:
        raise ConsoleError(str(error)) from None
    return published_version(published).resolve()


def _read(told: Told, wish: dict[str, Any], late: str) -> Answer:
    if told.code in ENDED_BY_CLOCK:
        raise ConsoleError(late)
    if not told.reply.endswith(END):
        raise ConsoleError(
            f"stopped: it needs more than {wish['memory']} MB of memory, or nests too deep"
        )
    head, _, payload = told.reply.removesuffix(END).partition(b"\n")
    words = json.loads(head)
    if "error" in words:
        raise ConsoleError(late if words["error"] == "late" else words["error"])
    table = pa.ipc.open_stream(payload).read_all()
    folder = os.path.join(os.path.dirname(wish["path"]), "")
    return Answer(_without(folder, table), words["seconds"], words["truncated"])


def _without(folder: str, table: pa.Table) -> pa.Table:
    """The rows with the folder of the corpus cut out of paths: DuckDB's catalogue shows it."""
    columns = [_told(folder, column) for column in table.columns]
    return pa.Table.from_arrays(columns, schema=table.schema)


def _told(folder: str, column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_string(column.type):
        return pc.replace_substring(column, folder, "")
    if not (pa.types.is_nested(column.type) or pa.types.is_binary(column.type)):
        return column
    if folder not in repr(values := column.to_pylist()):
        return column
    return pa.chunked_array([_masked(values, folder)], column.type)


def _masked(value: Any, folder: str) -> Any:
    if isinstance(value, str):
        return value.replace(folder, "")
    if isinstance(value, bytes):
        return value.replace(folder.encode(), b"")
    if isinstance(value, dict):
        return {name: _masked(inner, folder) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_masked(inner, folder) for inner in value)
    return value
