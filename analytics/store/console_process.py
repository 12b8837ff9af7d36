"""The process in which one statement runs, as the dashboard sees it: start, ask, end.

On Linux one server process has loaded everything and forks a fresh process for each statement. The
fork is there at once, costs a tenth of the processor time of a start, and shares nothing with the
statement before. On other systems each statement starts a Python of its own. The time limit is kept
here, in the dashboard, where no statement can delay it: at the deadline the caller has an answer,
or knows that there is none.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from analytics.store.console_fork import python, server

FORKS = sys.platform == "linux"
SLOW = 0.7  # s of processor time after which a statement runs at a lower priority
LOOKED = 0.5  # s after which the time used is looked at
FALLING = 0.25  # s that a killed process is given to end
PART = 1 << 20  # bytes read at once


@dataclass(frozen=True)
class Told:
    """What a process has written, and its exit code where that is known."""

    reply: bytes
    code: int | None


class Forked:
    """A process forked by the server. It is held by a handle, as its number may be used again."""

    def __init__(self, deadline: float) -> None:
        self._wire, theirs = socket.socketpair()
        with theirs:
            self.number = server.fork(theirs, deadline)
        self._handle = os.pidfd_open(self.number)
        self._told = bytearray()

    def ask(self, wish: bytes) -> None:
        """Sends the statement, as bytes of JSON."""
        with contextlib.suppress(ConnectionError):  # killed meanwhile: there is nothing to hear
            self._wire.sendall(wish)
            self._wire.shutdown(socket.SHUT_WR)

    def hear(self, seconds: float) -> None:
        """Reads what it writes, to the end. Raises TimeoutError if that takes longer."""
        until = time.monotonic() + seconds
        while part := self._part(until - time.monotonic()):
            self._told += part

    def _part(self, seconds: float) -> bytes:
        if seconds <= 0:
            raise TimeoutError
        self._wire.settimeout(seconds)
        try:
            return self._wire.recv(PART)
        except ConnectionError:  # it was killed with the statement unread
            return b""

    def used(self) -> float:
        """Seconds of processor time that it has used."""
        try:
            told = Path(f"/proc/{self.number}/stat").read_text()
        except OSError:
            return 0.0
        # The name of the program comes before, in brackets.
        ticks = told.rpartition(")")[2].split()[11:13]
        return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")

    def kill(self) -> None:
        """Kills it; does nothing if it has ended already."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def close(self) -> Told:
        """Makes sure that it has ended; returns what it wrote."""
        self.kill()
        with contextlib.suppress(TimeoutError):
            self.hear(FALLING)
        self._wire.close()
        os.close(self._handle)
        return Told(bytes(self._told), server.over(self.number))


class Spawned:
    """A process with a Python of its own, where the system does not fork."""

    def __init__(self, deadline: float) -> None:
        pipe = subprocess.PIPE
        self._process = python("console_child.py", stdin=pipe, stdout=pipe)
        self.number = self._process.pid
        self._since = time.monotonic()
        self._wish: bytes | None = None
        self._told = b""

    def ask(self, wish: bytes) -> None:
        """Sends the statement, as bytes of JSON."""
        self._wish = wish

    def hear(self, seconds: float) -> None:
        """Reads what it writes, to the end. Raises TimeoutError if that takes longer."""
        wish, self._wish = self._wish, None  # it may be given once only
        try:
            self._told = self._process.communicate(wish, timeout=max(0.0, seconds))[0]
        except subprocess.TimeoutExpired:
            raise TimeoutError from None

    def used(self) -> float:
        """Seconds for which it has run: no system tells the same of its processor time."""
        return time.monotonic() - self._since

    def kill(self) -> None:
        """Kills it; does nothing if it has ended already."""
        self._process.kill()

    def close(self) -> Told:
        """Makes sure that it has ended; returns what it wrote."""
        with contextlib.suppress(TimeoutError, ValueError):
            self.kill()
            self.hear(FALLING)
        return Told(self._told, self._process.poll())


class Work:
    """One statement at work; another thread may end it at any moment."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: Forked | Spawned | None = None
        self._ended = False

    def used(self) -> float:
        """Seconds of processor time that it has used."""
        with self._lock:
            return 0.0 if self._process is None else self._process.used()

    def end(self) -> None:
        """Ends it, also where it has not begun."""
        with self._lock:
            self._ended = True
            if self._process is not None:
                self._process.kill()

    def done(self, wish: bytes, deadline: float) -> Told | None:
        """What the process wrote; None if the deadline came first. Raises StartError."""
        process = (Forked if FORKS else Spawned)(deadline)
        with self._lock:
            self._process = process
            if self._ended:
                process.kill()
        late = False
        try:
            process.ask(wish)
            _heard(process, deadline)
        except TimeoutError:
            late = True
        finally:
            with self._lock:
                self._process = None
            told = process.close()
        return None if late else told


def _heard(process: Forked | Spawned, deadline: float) -> None:
    first = True
    while (left := deadline - time.monotonic()) > LOOKED:
        try:
            return process.hear(LOOKED if first else left)
        except TimeoutError:
            if first and process.used() > SLOW:
                first = False
                _lower(process.number)
    process.hear(left)


def _lower(number: int) -> None:
    if hasattr(os, "setpriority"):
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, number, 15)


def warm() -> None:
    """Loads what the first statement needs, so that it need not wait."""
    if FORKS:
        server.prepare()
