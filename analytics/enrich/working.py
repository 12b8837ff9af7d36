"""Batches go to the workers and come back in order, also where a worker dies at one.

A worker that is killed, or that a library takes down with it, leaves no word of which article it
was. Each article of its batch is then given to a new worker alone; the one at which that dies too
is given once more with less to do, and at last turned away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Generic, Protocol, TypeVar

from analytics.enrich.pool import Pool, WorkerError
from analytics.enrich.workers import load_readers, prepare
from analytics.settings import setting
from analytics.store import Beside

FEW_BATCHES = 2  # from a third batch on a second worker saves time
BATCHES_WAITING = 1  # that lie ready beside those being worked on, so that no worker waits


class Sized(Protocol):
    """Anything with a length."""

    def __len__(self) -> int: ...


B = TypeVar("B", bound=Sized)
C = TypeVar("C")


@dataclass(frozen=True)
class Task(Generic[B, C]):
    """What workers do with a batch, and what is done where one dies at it.

    `apart` gives the articles of a batch as batches of their own, in order. `less` is what a worker
    does with one of these at which another has died, `least` what the command does itself where a
    worker died at that too.
    """

    whole: Callable[[B, Beside], C]
    apart: Callable[[B], Sequence[B]]
    less: Callable[[B, Beside], C]
    least: Callable[[B], C]


def work(batches: Iterable[B], task: Task[B, C], own: Beside, pool: Pool) -> Iterator[tuple[B, C]]:
    """Each batch with what the task made of it, in order, a few at a time.

    A batch at which a worker died comes in parts. Closes the pool after the last batch, so that
    what follows has the memory to itself. Raises WorkerError where too many workers have died.
    """
    batches = iter(batches)
    first = list(islice(batches, FEW_BATCHES + 1))
    if first and not pool.begun:
        if len(first) <= FEW_BATCHES:
            pool.begin(partial(load_readers, own), 1)
        else:
            pool.begin(partial(prepare, own))
    most = float(setting("add_memory"))
    waiting: list[tuple[B, Future[C]]] = [(one, pool.submit(task.whole, one, own)) for one in first]
    first.clear()  # a batch that has been worked on is not held any longer
    for batch in batches:
        waiting.append((batch, pool.submit(task.whole, batch, own)))
        if len(waiting) >= pool.workers + BATCHES_WAITING:
            yield from _answers(*waiting.pop(0), task, own, pool)
            pool.keep_below(most)
    while waiting:
        yield from _answers(*waiting.pop(0), task, own, pool)
    pool.close()


def _answers(
    batch: B, future: Future[C], task: Task[B, C], own: Beside, pool: Pool
) -> Iterator[tuple[B, C]]:
    try:
        whole = future.result()
    except WorkerError:
        if pool.gives_up:
            raise
    else:
        yield batch, whole
        return
    for part in task.apart(batch):
        yield part, _mended(part, task, own, pool)


def _mended(part: B, task: Task[B, C], own: Beside, pool: Pool) -> C:
    for way in (task.whole, task.less):
        try:
            return pool.submit(way, part, own).result()
        except WorkerError:
            if pool.gives_up:
                raise
    return task.least(part)
