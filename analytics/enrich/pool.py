"""Worker processes that share what they have loaded.

The gazetteer and the networks are loaded once, in a first worker; the others are its forks and
read the same memory, so that a second one costs what it works with and nothing more. Where a
system cannot fork, each worker loads for itself.
"""

from __future__ import annotations

import gc
import os
import queue
import signal
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any

from analytics.enrich.memory import give_back, leave_out_pandas

Begin = Callable[[], object]
# Elsewhere either there is no fork, or libraries of the system do not live through one.
FORKS = sys.platform == "linux"


class WorkerError(RuntimeError):
    """A worker process has ended before its work was done."""


class Pool:
    """So many worker processes; `submit` hands a task to the next that is free.

    A thread of this process waits for each worker, so that a task lies ready before it is asked
    for. Left with an error, the workers are ended at once.
    """

    def __init__(self, workers: int, begin: Begin) -> None:
        context = get_context("spawn")
        pairs = [context.Pipe() for _ in range(workers)]
        theirs = [far for _, far in pairs]
        groups = [theirs] if FORKS else [[one] for one in theirs]
        self.started = [
            context.Process(target=_serve, args=(group, begin), daemon=True) for group in groups
        ]
        for process in self.started:
            process.start()
        for far in theirs:
            far.close()
        self.near = [near for near, _ in pairs]
        self.free: queue.SimpleQueue[Connection] = queue.SimpleQueue()
        for near in self.near:
            self.free.put(near)
        self.processes: dict[Connection, int] = {}
        self.threads = ThreadPoolExecutor(workers)

    def submit(self, task: Callable[..., Any], *given: Any) -> Future[Any]:
        """What `task(*given)` gives, once a worker has come to it; errors are raised there."""
        return self.threads.submit(self._ask, task, given)

    def _ask(self, task: Callable[..., Any], given: Sequence[Any]) -> Any:
        near = self.free.get()
        try:
            if near not in self.processes:
                self.processes[near] = near.recv()
            near.send((task, given))
            made, error = near.recv()
        except (EOFError, OSError):
            raise WorkerError(
                "a worker process was ended from outside, perhaps for want of memory; try again"
            ) from None
        finally:
            self.free.put(near)
        if error is not None:
            raise error
        return made

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        if error is not None:
            self._end()
        self.threads.shutdown(wait=True, cancel_futures=True)
        for near in self.near:
            near.close()
        for process in self.started:
            process.join()

    def _end(self) -> None:
        """Ends all workers: what was begun is not waited for."""
        for process in {*self.processes.values(), *(p.pid for p in self.started if p.pid)}:
            with suppress(OSError):
                os.kill(process, signal.SIGTERM)


def apart(work: Begin) -> None:
    """Does what leaves its outcome on disk in a process of its own, where that can be forked.

    An error is none of ours: whoever needs the outcome will meet it.
    """
    if not FORKS:
        return
    fork = os.fork()
    if not fork:
        with suppress(Exception):
            work()
        os._exit(0)
    os.waitpid(fork, 0)


def _serve(connections: Sequence[Connection], begin: Begin) -> None:
    """Loads, then works for the first of the connections; a fork does so for each of the others."""
    # Whoever interrupts the command interrupts its whole group; the command itself ends the rest.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
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
