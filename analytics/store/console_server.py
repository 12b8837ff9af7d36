"""The process that forks a fresh one for each statement, and runs none itself.

Started by `console_fork.py` as `python -I console_server.py`. It loads what a statement needs and
has one thread, so that its forks are whole. Standard input is a socket with two kinds of requests:
to fork (with one end of another socket), or to let go of a process. A process that has ended keeps
its number until it is let go of, so that no other process can have that number meanwhile. When the
dashboard ends, the socket is closed, and every process is killed.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import socket
import struct
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

NUMBER = struct.Struct("=q")
FORK = 0
NOTHING = -1  # no process, or none that has ended


def statement_module() -> ModuleType:
    """`console_child.py`, which lies beside this file and in no package here."""
    spec = spec_from_file_location("console_child", Path(__file__).with_name("console_child.py"))
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def fork(child: ModuleType, wire: socket.socket, end: int) -> int:
    """Forks a process that answers the one statement on `end`; returns its number.

    Returns in this process alone: the forked one ends with its answer.
    """
    try:
        number = os.fork()
    except OSError:
        return NOTHING
    if number == 0:
        try:
            os.dup2(end, 0)
            os.closerange(3, max(end, wire.fileno()) + 1)
            child.run(0, 0)
        finally:
            os._exit(1)
    return number


def ended(number: int) -> int:
    """The status of a process that has ended, NOTHING where it has not."""
    try:
        done, status = os.waitpid(number, os.WNOHANG)
    except ChildProcessError:
        return NOTHING
    return status if done else NOTHING


def serve(child: ModuleType, wire: socket.socket) -> None:
    """Forks until the other end is closed."""
    alive: set[int] = set()
    ending: set[int] = set()
    while True:
        ending = {number for number in ending if ended(number) == NOTHING}
        wire.settimeout(0.2 if ending else None)
        try:
            wish, ends, *_ = socket.recv_fds(wire, 1 + NUMBER.size, 1)
        except TimeoutError:
            continue
        if len(wish) < 1 + NUMBER.size:
            break
        if wish[0] == FORK:
            told = fork(child, wire, ends[0]) if ends else NOTHING
            if told != NOTHING:
                alive.add(told)
        else:
            (number,) = NUMBER.unpack(wish[1:])
            told = ended(number) if number in alive else NOTHING
            if number in alive and told == NOTHING:
                ending.add(number)
            alive.discard(number)
        for end in ends:
            os.close(end)
        wire.sendall(NUMBER.pack(told))
    for number in alive | ending:
        with contextlib.suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)


def main() -> None:
    """Loads, says so, and serves."""
    # The socket is moved away: what is forked has nothing but its own end for standard input.
    wire = socket.socket(fileno=os.dup(0))
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    child = statement_module()
    gc.freeze()  # so that what was loaded stays shared with what is forked
    wire.sendall(NUMBER.pack(len(os.listdir("/proc/self/task"))))
    with contextlib.suppress(OSError):
        serve(child, wire)
    os._exit(0)


if __name__ == "__main__":
    main()
