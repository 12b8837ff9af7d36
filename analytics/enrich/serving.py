"""What a worker process does: it loads, is forked into further workers, and answers tasks."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection

from analytics.enrich.memory import give_back, leave_out_pandas

Begin = Callable[[], object]


def leave_interrupts() -> None:
    """Ignores interrupts: they reach the whole group, and the command itself ends the rest."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def serve(
    connections: Sequence[Connection], begin: Begin, unused: Sequence[Connection] = ()
) -> None:
    """Loads, then answers on the first connection; on each of the others a fork of it answers."""
    leave_interrupts()
    for one in unused:
        one.close()
    leave_out_pandas()
    own, *others = connections
    with suppress(Exception):  # the first task meets the same error, and can tell it
        begin()
    # Garbage collection writes into every object it looks at, and would unshare them all.
    gc.collect()
    give_back()
    gc.freeze()
    forks = []
    for other in others:
        fork = os.fork()
        if not fork:
            for one in connections:
                if one is not other:
                    one.close()
            _work(other)
            os._exit(0)
        forks.append(fork)
        other.close()
    _work(own)
    for fork in forks:
        with suppress(OSError):
            os.waitpid(fork, 0)


def _work(connection: Connection) -> None:
    """Says which process this is, and answers tasks until whoever asks is gone."""
    with suppress(OSError):
        connection.send(os.getpid())
    while True:
        try:
            task, given = connection.recv()
        except (EOFError, OSError):
            return
        try:
            answer = task(*given), None
        except Exception as error:  # told to whoever asked
            answer = None, error
        try:
            connection.send(answer)
        except OSError:
            return
        del task, given, answer  # not kept until the next task has come
        give_back()
