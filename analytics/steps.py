"""Reports how far long work has come, without the work knowing who shows it.

A command registers a listener (`heard_by`). Whatever it calls, in any room, says which stage it
begins (`begin`) and counts its steps (`done`, `each`). Without a listener, as in worker processes
and tests, nothing happens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from typing import Protocol, TypeVar

T = TypeVar("T")


class Listener(Protocol):
    """Hears of stages, one after another, each with a count that grows."""

    def stage(self, name: str, total: int | None = None, unit: str = "articles") -> None:
        """A stage begins; `total` is None where it is not known beforehand."""

    def advance(self, count: int = 1) -> None:
        """`count` more of the stage are done."""


_listeners: list[Listener] = []  # the last one hears


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """What is begun and counted within is told to `listener`."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def begin(name: str, total: int | None = None, unit: str = "articles") -> None:
    """Says that a stage begins."""
    if _listeners:
        _listeners[-1].stage(name, total, unit)


def done(count: int = 1) -> None:
    """Counts `count` more of the stage as done."""
    if _listeners:
        _listeners[-1].advance(count)


def each(name: str, things: Iterable[T], unit: str, total: int | None = None) -> Iterator[T]:
    """The things, as a stage of their own in which each counts once it has been used.

    `total` is how many there are; it is taken from `things` where they have a length.
    """
    if total is None and isinstance(things, Sized):
        total = len(things)
    begin(name, total, unit)
    for thing in things:
        yield thing
        done()
