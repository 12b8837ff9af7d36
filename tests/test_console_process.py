"""The processes of the console: whole, small, alone, and gone when they are no longer needed."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from promise import promised

from analytics.store import console, console_process
from analytics.store.console_fork import server

HOG = "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))"
LARGEST = 500.0  # MB that anything may take
# Each fills memory in its way: a list, a function that DuckDB does not count, rows, a recursion.
GREEDY = (
    "SELECT list(range) FROM range(1000000000)",
    "SELECT damerau_levenshtein(repeat('a', 50000), repeat('b', 50000))",
    "SELECT repeat('x', 1000000) FROM range(100000)",
    "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n FROM r, range(9)) SELECT max(n) FROM r",
)

linux = pytest.mark.skipif(not console_process.FORKS, reason="forks on Linux only")


def number_of_server() -> int:
    assert server._process is not None
    return server._process.pid


def forked() -> list[int]:
    """Numbers of the processes that the server has forked."""
    pid = number_of_server()
    return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def soon(holds: Callable[[], bool]) -> bool:
    """Whether it holds within some seconds: a process takes a while to go on a busy machine."""
    until = time.monotonic() + 10
    while not holds() and time.monotonic() < until:
        time.sleep(0.05)
    return holds()


@contextmanager
def watched() -> Iterator[list[float]]:
    """Resident MB of everything that the server forks meanwhile, looked at all the time."""
    seen: list[float] = []
    over = threading.Event()

    def look() -> None:
        while not over.wait(0.01):
            for pid in forked():
                try:
                    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
                except OSError:
                    continue
                seen.append(pages * os.sysconf("SC_PAGE_SIZE") / 1024**2)

    watching = threading.Thread(target=look)
    watching.start()
    try:
        yield seen
    finally:
        over.set()
        watching.join()


def one(corpus: Path, sql: str = "SELECT 1 AS n") -> object:
    return console.run_statement(corpus, sql).table.column(0)[0].as_py()


@linux
def test_no_statement_takes_more_than_half_a_gigabyte(tiny: Path) -> None:
    one(tiny)
    largest = []
    for sql in GREEDY:
        with watched() as seen, pytest.raises(console.ConsoleError, match=r"stopped"):
            console.run_statement(tiny, sql)
        largest.append(max(seen))
    assert max(largest) < LARGEST
    # Each of them did fill what it may: else this would not say much.
    assert min(largest) > 200


@linux
def test_what_forks_has_one_thread_and_no_statement_leaves_anything(tiny: Path) -> None:
    one(tiny)
    assert len(os.listdir(f"/proc/{number_of_server()}/task")) == 1
    places = (f"/proc/{number_of_server()}/fd", "/proc/self/fd")
    before = [len(os.listdir(place)) for place in places]
    for _ in range(20):
        one(tiny)
    after = [len(os.listdir(place)) for place in places]
    assert max(late - early for early, late in zip(before, after, strict=True)) < 10
    assert soon(lambda: not forked())


@linux
def test_each_statement_has_a_process_of_its_own(tiny: Path) -> None:
    random = {one(tiny, "SELECT random()") for _ in range(5)}
    assert len(random) == 5
    assert len({one(tiny, "SELECT uuid()") for _ in range(5)}) == 5


@linux
def test_a_server_that_was_killed_is_followed_by_another(tiny: Path) -> None:
    one(tiny)
    first = number_of_server()
    os.kill(first, signal.SIGKILL)
    assert one(tiny) == 1
    assert number_of_server() != first


@linux
def test_ending_the_server_ends_what_it_forked(tiny: Path) -> None:
    one(tiny)
    errors: list[str] = []

    def ask() -> None:
        with pytest.raises(console.ConsoleError) as raised:
            console.run_statement(tiny, HOG)
        errors.append(str(raised.value))

    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(0.5)
    assert soon(lambda: len(forked()) == 1)  # the one that is at work
    (child,) = forked()
    server.end()
    asking.join(3)
    assert not asking.is_alive() and errors
    assert soon(lambda: not Path(f"/proc/{child}").exists())
    assert one(tiny) == 1


def test_where_a_system_does_not_fork_each_statement_starts_a_python(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(console_process, "FORKS", False)
    monkeypatch.setenv("ANALYTICS_CONSOLE_SECONDS", "30")  # a Python takes long beside other tests
    server.end()
    console.warm()
    assert one(tiny, "SELECT count(*) FROM articles") == 14
    assert one(tiny, "SELECT 2") == 2
    with pytest.raises(console.ConsoleError, match="only read here"):
        one(tiny, "DROP TABLE articles")
    monkeypatch.setenv("ANALYTICS_CONSOLE_SECONDS", "2")
    started = time.monotonic()
    with pytest.raises(console.ConsoleError, match="longer than 2 s"):
        one(tiny, HOG)
    assert time.monotonic() - started < promised(7)
    assert server._process is None
