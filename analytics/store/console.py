"""The SQL console: a statement typed by a person, run where it can do no harm.

The statement is untrusted. It runs in a process of its own (`console_child.py`) under limits of the
operating system, and is killed by the clock if nothing else stops it. So many as there are places
run at once; the others wait for their turn, and are told. The clock starts when a statement gets
its place, so that there is an answer or an error within `console_seconds` + `GRACE` seconds of the
click unless more slow statements than there are places came before: many honest ones at once are
slow together, and cutting the time of those that waited would leave them without an answer. A
statement that runs on makes way for quick ones. One idle process may wait ready, which hides the
time that Python and DuckDB take to start.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from analytics.settings import setting
from analytics.store.answers import Answer, write_answer
from analytics.store.errors import StoreError
from analytics.store.places import Places
from analytics.store.publish import published_version

__all__ = ["Answer", "ConsoleError", "run_statement", "warm", "write_answer"]

CHILD = Path(__file__).with_name("console_child.py")
GRACE = 1.0  # s; start-up and carrying the rows back
QUICK = 3.5  # s after which a statement makes way for others


class ConsoleError(StoreError):
    """The statement was refused, failed or was stopped; one line without paths."""


class _Waiting:
    """At most one idle process, ready for the next statement."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def prepare(self) -> None:
        """Starts the idle process where there is none."""
        with self._lock:
            if self._child is None or self._child.poll() is not None:
                self._child = _start()

    def take(self) -> subprocess.Popen[bytes] | None:
        """Hands the idle process over, where there is one."""
        with self._lock:
            child, self._child = self._child, None
        if child is not None and child.poll() is not None:
            return None
        return child

    def end(self) -> None:
        """Ends the idle process."""
        child = self.take()
        if child is not None:
            child.kill()
            child.communicate()


_waiting = _Waiting()
_places = Places(int(setting("console_places")))
atexit.register(_waiting.end)


def warm() -> None:
    """Starts one idle process, so that the next statement need not wait for it."""
    _waiting.prepare()


def run_statement(
    corpus_path: Path | str,
    sql: str,
    rows: int | None = None,
    waiting: Callable[[int], None] | None = None,
) -> Answer:
    """Runs one reading statement on the published corpus.

    At most `rows` rows (default: the setting `console_rows`) and `console_bytes` bytes come back;
    `Answer.truncated` says that there were more. `waiting` hears how many statements are before
    this one as long as it waits for its turn. Raises ConsoleError.
    """
    longest = int(setting("console_characters"))
    if len(sql) > longest:
        raise ConsoleError(f"the statement is longer than {longest:,} characters")
    wish = {
        "path": str(_file(Path(corpus_path))),
        "sql": sql,
        "rows": int(rows if rows is not None else setting("console_rows")),
        "seconds": int(setting("console_seconds")),
        "memory": int(setting("console_memory")),
        "bytes": int(setting("console_bytes")) * 1024 * 1024,
    }
    patience = float(setting("console_wait"))
    try:
        with _places.taken(patience, waiting):
            return _run(wish, time.monotonic() + wish["seconds"] + GRACE)
    except TimeoutError:
        raise ConsoleError(
            f"others' statements have kept this one waiting for {patience:.0f} s; run it again"
        ) from None


def _file(published: Path) -> Path:
    if not published.exists():
        raise ConsoleError("there is no corpus yet; make one with: python -m analytics sample")
    return published_version(published).resolve()


def _run(wish: dict[str, Any], deadline: float) -> Answer:
    ready = _waiting.take()
    child = ready or _start()
    if ready is not None:
        # The next person finds a process ready, too.
        threading.Thread(target=_waiting.prepare, daemon=True).start()
    late = f"stopped: it ran longer than {wish['seconds']} s"
    try:
        reply = _reply(child, json.dumps(wish).encode(), deadline)
    except subprocess.TimeoutExpired:
        raise ConsoleError(late) from None
    finally:
        if child.poll() is None:
            child.kill()
            # A process full of memory takes a while to go; nobody needs to wait for that.
            threading.Thread(target=child.communicate, daemon=True).start()
    return _read(reply, child.returncode, wish, late)


def _reply(child: subprocess.Popen[bytes], wish: bytes, deadline: float) -> bytes:
    """What the process answers before the deadline; TimeoutExpired where it does not."""
    left = max(0.1, deadline - time.monotonic())
    try:
        return child.communicate(wish, timeout=min(QUICK, left))[0]
    except subprocess.TimeoutExpired:
        if hasattr(os, "setpriority"):
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, child.pid, 15)
        return child.communicate(timeout=max(0.1, deadline - time.monotonic()))[0]


def _read(reply: bytes, code: int, wish: dict[str, Any], late: str) -> Answer:
    head, _, payload = reply.partition(b"\n")
    if not head:
        # SIGXCPU, or SIGKILL from the limit on processor time, are the clock's work as well.
        if code in (-24, -9):
            raise ConsoleError(late)
        raise ConsoleError(
            f"stopped: it needs more than {wish['memory']} MB of memory, or nests too deep"
        )
    told = json.loads(head)
    if "error" in told:
        raise ConsoleError(told["error"])
    table = pa.ipc.open_stream(payload).read_all()
    folder = os.path.join(os.path.dirname(wish["path"]), "")
    return Answer(_without(folder, table), told["seconds"], told["truncated"])


def _without(folder: str, table: pa.Table) -> pa.Table:
    """Text columns without the corpus's own folder, which DuckDB's catalogue functions tell."""
    for number, field in enumerate(table.schema):
        if pa.types.is_string(field.type):
            column = pc.replace_substring(table.column(number), folder, "")
            table = table.set_column(number, field, column)
    return table


def _start() -> subprocess.Popen[bytes]:
    # An empty environment: nothing in it can be asked for, and no variable changes DuckDB.
    environment = {"TZ": "UTC", "MALLOC_ARENA_MAX": "2", "ARROW_DEFAULT_MEMORY_POOL": "system"}
    if os.name == "nt":
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    return subprocess.Popen(
        [sys.executable, "-I", str(CHILD)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        cwd=Path(sys.executable).anchor,
    )
