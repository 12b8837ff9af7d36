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

from analytics.enrich.memory import FORKS, give_back, swing, taken
from analytics.enrich.serving import Begin, leave_interrupts, serve

REPLACED = 20  # workers that may die before a pool gives up
ENDED = "a worker process was ended from outside, perhaps for want of memory; try again"


class WorkerError(RuntimeError):
    """A worker process has ended before its work was done."""


class Pool:
    """A number of worker processes; `submit` hands a task to the next one that is free.

    Until `begin` tells them what to load they wait, and take hardly any memory. For each worker a
    thread of this process waits with the next task. A worker that dies fails its task with a
    WorkerError, and a new process takes its place, until REPLACED have died. If the pool is left
    with an error, the workers are ended at once.
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
        self.loading: Begin | None = None
        self.replaced = 0
        if FORKS and threading.active_count() == 1:
            self._fork()

    def _fork(self) -> None:
        # Garbage collection writes into every object it looks at, and would unshare them all.
        gc.collect()
        give_back()
        gc.freeze()
        self.first = os.fork()
        if not self.first:
            leave_interrupts()
            with suppress(BaseException):
                for near in self.near:
                    near.close()
                begin, workers = self.theirs[0].recv()
                serve(self.theirs[:workers], begin, self.theirs[workers:])
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
        self.loading = begin
        workers = min(workers or self.workers, self.workers)
        if self.first:
            with suppress(OSError):  # an ended worker is told by the first task
                self.near[0].send((begin, workers))
        else:
            theirs = self.theirs[:workers]
            for group in [theirs] if FORKS else [[one] for one in theirs]:
                self._start(group, begin)
            self._close_theirs()
        for near in self.near[:workers]:
            self.free.put(near)
        self.threads = ThreadPoolExecutor(workers)

    def _start(self, group: Sequence[Connection], begin: Begin) -> None:
        process = get_context("spawn").Process(target=serve, args=(group, begin), daemon=True)
        process.start()
        self.started.append(process)

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
            near = self._replace(near)
            raise WorkerError(ENDED) from None
        finally:
            self.free.put(near)
        if error is not None:
            raise error
        return made

    def _replace(self, dead: Connection) -> Connection:
        """A new worker in the place of one that has died; the dead one where too many have."""
        self.replaced += 1
        if self.gives_up or self.loading is None:
            return dead
        near, far = Pipe()
        try:
            self._start([far], self.loading)
        except OSError:  # no process to be had
            near.close()
            return dead
        finally:
            far.close()
        self.near[self.near.index(dead)] = near
        self.processes.pop(dead, None)
        dead.close()
        return near

    @property
    def gives_up(self) -> bool:
        """Whether so many workers have died that no further one is started."""
        return self.replaced > REPLACED

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
        if (
            not self._spare()
            or taken([os.getpid(), *self.processes.values()]) + swing() <= megabytes
        ):
            return
        # The one that is let go must not be at work; those that come free before it wait. It may
        # die meanwhile: what takes its place has loaded nothing, and the next look will tell.
        waiting = []
        while self._spare() - set(waiting):
            near = self.free.get()
            if near in self._spare():
                del self.processes[near]
                near.close()
                break
            waiting.append(near)
        for one in waiting:
            self.free.put(one)

    def _spare(self) -> set[Connection]:
        """The workers at work or ready, but for the first."""
        return {near for near in self.near[1:] if near in self.processes}

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
