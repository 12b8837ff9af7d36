"""The process that forks others, as the dashboard sees it; `console_server.py` is its other end."""

from __future__ import annotations

import atexit
import os
import socket
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

NUMBER = struct.Struct("=q")
FORK, OVER = 0, 1  # what the server is asked for
LONGEST = 60.0  # s; a server that takes longer to load is ended


class StartError(Exception):
    """No process could be started in time."""


def python(script: str, **files: int) -> subprocess.Popen[bytes]:
    """Starts a separate Python that runs a script of this folder; `files` go to Popen."""
    # Hardly any environment: a statement can read no variable, and none changes DuckDB. Those set
    # here keep libraries from starting threads: a process with threads must not fork.
    environment = {
        "TZ": "UTC",
        "MALLOC_ARENA_MAX": "2",
        "ARROW_DEFAULT_MEMORY_POOL": "system",
        "JE_ARROW_MALLOC_CONF": "background_thread:false",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
    }
    if os.name == "nt":
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    return subprocess.Popen(
        [sys.executable, "-I", str(Path(__file__).with_name(script))],
        stderr=subprocess.DEVNULL,
        env=environment,
        cwd=Path(sys.executable).anchor,
        **files,
    )


class Server:
    """The process that forks; started when first needed, and again if it has ended."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._wire: socket.socket | None = None
        self._loading = 0.0  # since when, in monotonic s; 0 once it has loaded

    def prepare(self) -> None:
        """Starts the process where there is none, without waiting for it."""
        with self._lock:
            self._start()

    def fork(self, end: socket.socket, deadline: float) -> int:
        """The number of a fresh process that reads its statement from `end` and answers on it.

        Raises StartError if there is none before the deadline (monotonic seconds).
        """
        if not self._lock.acquire(timeout=max(0.0, deadline - time.monotonic())):
            raise StartError("too many processes are being started")
        try:
            return self._forked(end, deadline)
        except StartError:
            if self._process is not None:  # it loads, or has its hands full
                raise
            return self._forked(end, deadline)  # it had ended unseen
        finally:
            self._lock.release()

    def over(self, number: int) -> int | None:
        """Lets go of a process: its exit code, None where it has not quite ended."""
        with self._lock:
            if self._wire is None or self._loading:
                return None
            try:
                status = self._asked(OVER, number, time.monotonic() + 1.0, [])
            except StartError:
                return None
        return None if status < 0 else os.waitstatus_to_exitcode(status)

    def end(self) -> None:
        """Ends the process, and with it all that it forked."""
        with self._lock:
            self._drop()

    def _forked(self, end: socket.socket, deadline: float) -> int:
        self._start()
        self._load(deadline)
        return self._asked(FORK, 0, deadline, [end.fileno()])

    def _start(self) -> None:
        if self._process is not None and self._process.poll() is not None:
            self._drop()
        if self._process is None:
            self._wire, theirs = socket.socketpair()
            with theirs:
                self._process = python(
                    "console_server.py", stdin=theirs.fileno(), stdout=subprocess.DEVNULL
                )
            self._loading = time.monotonic()

    def _load(self, deadline: float) -> None:
        if not self._loading:
            return
        # If it is not ready in time, it goes on loading for the next statement.
        try:
            self._hear(deadline)
        except TimeoutError:
            if time.monotonic() - self._loading > LONGEST:
                self._drop()
            raise StartError("the first process is still loading") from None
        except OSError as error:
            self._drop()
            raise StartError("the first process has ended") from error
        self._loading = 0.0

    def _asked(self, what: int, number: int, deadline: float, ends: list[int]) -> int:
        assert self._wire is not None
        try:
            self._wire.settimeout(max(0.01, deadline - time.monotonic()))
            socket.send_fds(self._wire, [bytes([what]) + NUMBER.pack(number)], ends)
            told = self._hear(deadline)
        except OSError as error:
            # The next answer would be taken for this one's, so that this server is no use.
            self._drop()
            raise StartError("the process that forks others does not answer") from error
        if told < 0 and what == FORK:
            raise StartError("the system starts no more processes")
        return told

    def _hear(self, deadline: float) -> int:
        assert self._wire is not None
        self._wire.settimeout(max(0.01, deadline - time.monotonic()))
        told = self._wire.recv(NUMBER.size)
        if len(told) < NUMBER.size:
            raise ConnectionError
        return int(NUMBER.unpack(told)[0])

    def _drop(self) -> None:
        if self._wire is not None:
            self._wire.close()  # at which it ends those it forked, and itself
        if self._process is not None:
            try:
                self._process.wait(1.0)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._process, self._wire, self._loading = None, None, 0.0


server = Server()
atexit.register(server.end)
