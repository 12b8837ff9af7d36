"""Places for work that must not all be done at once, handed out in the order of asking."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

TOLD_EVERY = 0.5  # s between two words to somebody who waits


class Places:
    """So many may work at once; the others wait, first come, first served."""

    def __init__(self, count: int) -> None:
        self._free = count
        self._queue: deque[object] = deque()
        self._changed = threading.Condition()

    @contextmanager
    def taken(self, longest: float, waiting: Callable[[int], None] | None = None) -> Iterator[None]:
        """A place, given back on leaving.

        `waiting` hears, twice a second, how many are served before. Raises TimeoutError after
        `longest` seconds without a place.
        """
        self._take(longest, waiting)
        try:
            yield
        finally:
            with self._changed:
                self._free += 1
                self._changed.notify_all()

    def _take(self, longest: float, waiting: Callable[[int], None] | None) -> None:
        deadline = time.monotonic() + longest
        ticket = object()
        with self._changed:
            self._queue.append(ticket)
        try:
            while (before := self._before(ticket, deadline)) is not None:
                if time.monotonic() >= deadline:
                    raise TimeoutError
                if waiting is not None:
                    waiting(before)
        except BaseException:
            # Also where the page that waits was closed: nobody behind waits for its turn.
            with self._changed:
                if ticket in self._queue:
                    self._queue.remove(ticket)
                else:
                    self._free += 1
                self._changed.notify_all()
            raise

    def _before(self, ticket: object, deadline: float) -> int | None:
        """Takes the place when it is this one's turn (None), else how many are before it."""
        with self._changed:
            patience = min(TOLD_EVERY, max(0.0, deadline - time.monotonic()))
            self._changed.wait_for(lambda: self._turn(ticket), patience)
            if not self._turn(ticket):
                return self._queue.index(ticket)
            self._queue.popleft()
            self._free -= 1
            self._changed.notify_all()
            return None

    def _turn(self, ticket: object) -> bool:
        return self._free > 0 and self._queue[0] is ticket
