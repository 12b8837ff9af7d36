"""Telling a person, or a page, how far a command has come."""

from __future__ import annotations

import json
import sys
import threading
import time
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Protocol

from tqdm import tqdm

from analytics.steps import heard_by

SOONEST = 2.0  # seconds after which a rate tells how long the rest will take
COUNTED = (
    "{desc}: {percentage:3.0f}%|{bar}| {n_fmt} of {about}{total_fmt}{unit}, {remaining} left, "
    "{rate_fmt}"
)
UNCOUNTED = "{desc}: {n_fmt}{unit}, {elapsed}, {rate_fmt}"
WAITING = "{desc}: {elapsed}"
TICK = 1.0  # seconds between two looks at the clock where nothing is counted
JSON_INTERVAL = 0.2  # seconds between two lines: a page redraws no faster


class Progress(Protocol):
    """Shows stages one after another, each with a count that grows.

    Used as a context, it also shows the steps that other rooms count (see `analytics.steps`).
    """

    def stage(self, name: str, total: int | None = None, unit: str = "articles") -> None:
        """Starts a stage; `total` is None where it is not known beforehand."""

    def expect(self, total: int | None) -> None:
        """The stage will count to about `total`, as far as one can tell by now."""

    def advance(self, count: int = 1) -> None:
        """Counts `count` more as done."""

    def note(self, line: str) -> None:
        """Says why nothing moves; the same line again says nothing."""

    def __enter__(self) -> Progress: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None: ...


class Silent:
    """Says nothing."""

    def __init__(self) -> None:
        self._hearing: AbstractContextManager[None] | None = None

    def stage(self, name: str, total: int | None = None, unit: str = "articles") -> None:
        """Says nothing."""

    def expect(self, total: int | None) -> None:
        """Says nothing."""

    def advance(self, count: int = 1) -> None:
        """Says nothing."""

    def note(self, line: str) -> None:
        """Says nothing."""

    def close(self) -> None:
        """Says nothing."""

    def __enter__(self) -> Silent:
        self._hearing = heard_by(self)
        self._hearing.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self.close()
        if self._hearing is not None:
            self._hearing.__exit__(kind, error, _)
            self._hearing = None


class Words(Silent):
    """Says only why nothing moves."""

    def __init__(self) -> None:
        super().__init__()
        self.noted = ""

    def note(self, line: str) -> None:
        """A line on standard error, once."""
        if line != self.noted:
            print(line, file=sys.stderr, flush=True)
        self.noted = line


class Bars(Words):
    """A bar a stage on standard error, with rate and time left; without a count, a clock."""

    def __init__(self) -> None:
        super().__init__()
        self.bar: tqdm | None = None
        self._ended = threading.Event()

    def stage(self, name: str, total: int | None = None, unit: str = "articles") -> None:
        """Closes the bar before and opens the next."""
        self.close()
        shape = COUNTED.replace("{about}", "") if total else WAITING
        self.bar = tqdm(
            total=total, desc=name, unit=f" {unit}", file=sys.stderr, dynamic_ncols=True,
            bar_format=shape,
        )  # fmt: skip
        self._ended = threading.Event()
        threading.Thread(target=_tick, args=(self.bar, self._ended), daemon=True).start()

    def expect(self, total: int | None) -> None:
        """Gives the bar an end, and with it a time left."""
        if self.bar is not None and total is not None:
            self.bar.bar_format = COUNTED.replace("{about}", "about ")
            self.bar.total = max(total, self.bar.n)

    def advance(self, count: int = 1) -> None:
        """Moves the bar."""
        if self.bar is not None:
            if self.bar.bar_format == WAITING:
                self.bar.bar_format = UNCOUNTED
            self.bar.update(count)

    def close(self) -> None:
        """Ends the bar."""
        self._ended.set()
        if self.bar is not None:
            self.bar.close()
            self.bar = None


def _tick(bar: tqdm, ended: threading.Event) -> None:
    """Draws the clock again while nothing else draws."""
    while not ended.wait(TICK):
        bar.refresh()


class Lines(Silent):
    """One JSON line a step on standard error; pages read it.

    {"stage", "done", "total", "left"}: `total` is None where it is not known, `left` is in seconds.
    """

    def __init__(self) -> None:
        super().__init__()
        self.began = time.monotonic()
        self.name = ""
        self.done = 0
        self.total: int | None = None
        self.said = 0.0

    def stage(self, name: str, total: int | None = None, unit: str = "articles") -> None:
        """Says that a stage begins."""
        self.name, self.done, self.total = name, 0, total
        self.began = time.monotonic()
        self._say()

    def note(self, line: str) -> None:
        """Says so as a stage, when it is another than before."""
        if line != self.name:
            self.stage(line)

    def expect(self, total: int | None) -> None:
        """Keeps the total for the next line; None, when nobody knows any more."""
        self.total = total and max(total, self.done)

    def advance(self, count: int = 1) -> None:
        """Counts, and says so when enough time has passed."""
        self.done += count
        if time.monotonic() - self.said > JSON_INTERVAL:
            self._say()

    def _say(self) -> None:
        self.said = time.monotonic()
        line = {"stage": self.name, "done": self.done, "total": self.total, "left": self._left()}
        print(json.dumps(line), file=sys.stderr, flush=True)

    def _left(self) -> float | None:
        spent = self.said - self.began
        if not self.total or not self.done or spent < SOONEST:
            return None
        return round(spent / self.done * (self.total - self.done), 1)


MANNERS = {"bar": Bars, "json": Lines, "none": Silent}


def choose_progress(manner: str) -> Progress:
    """The progress of that name; 'auto' is bars on a terminal, and elsewhere notes alone."""
    if manner == "auto":
        return Bars() if sys.stderr.isatty() else Words()
    return MANNERS[manner]()
