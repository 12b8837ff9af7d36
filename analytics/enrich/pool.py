"""Worker processes that share what they have loaded.

The first worker is a fork of the command, made before the command opens anything, so that what
both have imported is held in memory once. It loads the gazetteer and the networks. The other
workers are forks of the first and share what it has loaded, so that a second worker costs only the
memory that it works with. Where a system cannot fork, or a thread of the command may hold a lock,
each worker is a new process that loads for itself.
"""

from __future__ import annotations

import gc
import os
import queue
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, Pipe
from types import TracebackType
from typing import Any

from analytics.enrich.memory import FORKS, give_back, leave_out_pandas, swing, taken

Begin = Callable[[], object]


class WorkerError(RuntimeError):
    """A worker process has ended before its work was done."""


class Pool:
    """A number of worker processes; `submit` hands a task to the next one that is free.

    Until `begin` tells them what to load they wait, and take hardly any memory. For each worker a
    thread of this process waits with the next task. If the pool is left with an error, the workers
    are ended at once.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers
        pairs = [Pipe() for _ in range(workers)]
        self.near = [near for near, _ in pairs]
        self.theirs = [far for _, far in pairs]
        self.free: queue.SimpleQueue[Connection] = queue.SimpleQueue()
        self.processes: dict[Connection, int] = {}
        self.threads: ThreadPoolExecutor | None = None
        self.started: list[Any] = []
        self.first = 0
        if FORKS and threading.active_count() == 1:
            self._fork()

    def _fork(self) -> None:
        # Garbage collection writes into every object it looks at, and would unshare them all.
        gc.collect()
        give_back()
        gc.freeze()
        self.first = os.fork()
        if not self.first:
            _leave_interrupts()
            with suppress(BaseException):
                for near in self.near:
                    near.close()
                begin, workers = self.theirs[0].recv()
                _serve(self.theirs[:workers], begin, self.theirs[workers:])
            os._exit(0)
        self._close_theirs()

    def _close_theirs(self) -> None:
        for far in self.theirs:
            far.close()
        self.theirs = []

    @property
    def begun(self) -> bool:
        """Whether the workers have been told what to load."""
        return self.threads is not None

    def begin(self, begin: Begin, workers: int | None = None) -> None:
        """Tells the workers what to load: each calls `begin`. `workers`: how many (None: all).

        An error in `begin` is not raised here; the first task meets it again.
        """
        workers = min(workers or self.workers, self.workers)
        if self.first:
            with suppress(OSError):  # an ended worker is told by the first task
                self.near[0].send((begin, workers))
        else:
            context = get_context("spawn")
            theirs = self.theirs[:workers]
            for group in [theirs] if FORKS else [[one] for one in theirs]:
                process = context.Process(target=_serve, args=(group, begin), daemon=True)
                process.start()
                self.started.append(process)
            self._close_theirs()
        for near in self.near[:workers]:
            self.free.put(near)
        self.threads = ThreadPoolExecutor(workers)

    def submit(self, task: Callable[..., Any], *given: Any) -> Future[Any]:
        """A future of `task(*given)`, which a worker computes; its result raises the errors."""
        assert self.threads is not None, "begin() comes first"
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
        self.close()

    def keep_below(self, megabytes: float) -> None:
        """Ends one worker if all processes together take more than this; the first one stays.

        This process has short peaks, such as a commit of long texts, that a look may miss: it
        counts with its highest so far.
        """
        more = [near for near in self.near[1:] if near in self.processes]
        if not more or taken([os.getpid(), *self.processes.values()]) + swing() <= megabytes:
            return
        # The one that is let go must not be at work; those that come free before it wait.
        waiting = []
        while (near := self.free.get()) not in more:
            waiting.append(near)
        for one in waiting:
            self.free.put(one)
        del self.processes[near]
        near.close()

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """Within, no worker is at work: running tasks have ended, and the next ones wait."""
        taken_from = [self.free.get() for _ in range(len(self.processes))]
        try:
            yield
        finally:
            for near in taken_from:
                self.free.put(near)

    def close(self) -> None:
        """Lets the workers end, and waits for them. A second call does nothing."""
        if self.threads is not None:
            self.threads.shutdown(wait=True, cancel_futures=True)
        for one in (*self.near, *self.theirs):
            one.close()
        for process in self.started:
            process.join()
        if self.first:
            os.waitpid(self.first, 0)
            self.first = 0
            gc.unfreeze()

    def _end(self) -> None:
        """Ends all workers at once, without waiting for their tasks."""
        started = [self.first, *(process.pid for process in self.started)]
        for process in {*self.processes.values(), *started}:
            if process:
                with suppress(OSError):
                    os.kill(process, signal.SIGTERM)


def _leave_interrupts() -> None:
    # Whoever interrupts the command interrupts its whole group; the command itself ends the rest.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _serve(
    connections: Sequence[Connection], begin: Begin, unused: Sequence[Connection] = ()
) -> None:
    """Loads, then answers on the first connection; on each of the others a fork of it answers."""
    _leave_interrupts()
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
