"""A limited number of places for work (statements of the console), first come, first served."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

TOLD_EVERY = 0.5  # s between two messages to somebody who waits
PACE = 0.2  # s between two claims: one place that becomes free lets many quick statements through
BUSY = 0.06  # least share of its turn that work must have computed, or the machine held it up


class BusyError(Exception):
    """No place becomes free in time; `waiting` others wait for one."""

    def __init__(self, waiting: int) -> None:
        super().__init__(f"{waiting} are waiting")
        self.waiting = waiting


class Work(Protocol):
    """What is done on a place."""

    def end(self) -> None:
        """Ends it from outside."""

    def used(self) -> float:
        """Seconds of processor time that it has had."""


class Place:
    """A place that somebody waits for or holds. `had` is None until it is claimed for others."""

    def __init__(self, until: float, work: Work) -> None:
        self.until = until  # monotonic s until which it is of use
        self.work = work
        self.since = 0.0  # monotonic s from which on it is held
        self.had: float | None = None  # s it was held when it was claimed
        self.waiting = 0  # how many waited then

    def claim(self, waiting: int) -> None:
        """Ends the work of whoever holds it."""
        self.had, self.waiting = time.monotonic() - self.since, waiting
        self.work.end()


class Places:
    """`count` may work at once; up to `room` others wait, first come, first served.

    As long as nobody waits, nobody is stopped. When somebody waits, the work that has computed most
    is ended, once it has held its place for `fair` seconds. When so many wait that the last of them
    would come too late, it is ended sooner. So a quick statement among many slow ones has its turn,
    and work that a busy machine held up is not mistaken for slow work.
    """

    def __init__(self, count: int, fair: float, room: int) -> None:
        self._count, self._fair, self._room = count, fair, room
        self._held: list[Place] = []
        self._queue: deque[Place] = deque()
        self._claimed = 0.0  # monotonic s of the last claim
        self._changed = threading.Condition()

    @contextmanager
    def taken(
        self,
        until: float,
        work: Work,
        waiting: Callable[[int], None] | None = None,
    ) -> Iterator[Place]:
        """A place, given back on leaving.

        `work` is asked from other threads, and ended once at most. `waiting` hears, twice a second,
        how many are served before. Raises BusyError at once where too many wait already, and where
        there is no place `until` then (monotonic s).
        """
        place = Place(until, work)
        self._take(place, waiting)
        try:
            yield place
        finally:
            with self._changed:
                self._held.remove(place)
                self._changed.notify_all()

    def _take(self, place: Place, waiting: Callable[[int], None] | None) -> None:
        with self._changed:
            if len(self._queue) >= self._room:
                raise BusyError(len(self._queue))
            self._queue.append(place)
        try:
            while (before := self._before(place)) is not None:
                if time.monotonic() >= place.until:
                    raise BusyError(before)
                if waiting is not None:
                    waiting(before)
        except BaseException:
            # Also when the waiting page was closed: it must not block those behind it.
            with self._changed:
                (self._queue if place in self._queue else self._held).remove(place)
                self._changed.notify_all()
            raise

    def _before(self, place: Place) -> int | None:
        """None once it is this one's turn and it has the place; else how many are before it."""
        with self._changed:
            patience = min(TOLD_EVERY, place.until - time.monotonic(), self._claim())
            self._changed.wait_for(lambda: self._turn(place), max(0.0, patience))
            if not self._turn(place):
                return self._queue.index(place)
            self._queue.popleft()
            place.since = time.monotonic()
            self._held.append(place)
            self._changed.notify_all()
            return None

    def _turn(self, place: Place) -> bool:
        return len(self._held) < self._count and self._queue[0] is place

    def _claim(self) -> float:
        """Ends work for those who wait, if it may be ended; returns the s until the next look."""
        now = time.monotonic()
        kept = [place for place in self._held if place.had is None]
        if not kept or len(self._queue) <= self._count - len(kept):
            return TOLD_EVERY
        turn = self._turn_long(now)
        left = max(min(place.since for place in kept) + turn, self._claimed + PACE) - now
        if left > 0:
            return left
        most, place = max(
            ((place.work.used(), place) for place in kept if place.since + turn <= now),
            key=lambda pair: pair[0],
        )
        if most >= BUSY * turn:
            self._claimed = now
            place.claim(len(self._queue))
        return PACE

    def _turn_long(self, now: float) -> float:
        """How many s each may hold a place, so that all who wait have a turn in time."""
        turns = (
            (place.until - now) / (n // self._count + 1) for n, place in enumerate(self._queue)
        )
        return min(self._fair, *turns)
