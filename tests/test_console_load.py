"""The console when many come at once: everybody hears something in time, and the quick are served.

The clock is the product's own: it ends a statement 1.5 s after the time that a statement may take,
at the latest, so that with `SECONDS` the seven of the promise leave room for a busy machine.
"""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from promise import promised

from analytics.store import console
from analytics.store.places import Places

PROMISE = promised(7.0)  # s from the click to whatever it is that a person hears
SECONDS = 4
SLOW = (
    # The one listens to nothing but a signal, the other to DuckDB's own clock.
    "SELECT levenshtein(repeat('a', 200000), repeat('b', {}00000))",
    "SELECT sum(a.range * b.range) + {} FROM range(1000000) a, range(1000000) b",
)
HEARD = ("longer than", "waiting for a place", "waited for a place", "busy")


@pytest.fixture(autouse=True)
def ready(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    console.run_statement(tiny, "SELECT 1")  # what is loaded once is loaded
    monkeypatch.setenv("ANALYTICS_CONSOLE_SECONDS", str(SECONDS))


def told(corpus: Path, sql: str) -> tuple[float, str]:
    """Seconds and the error, '' for an answer."""
    started = time.monotonic()
    try:
        console.run_statement(corpus, sql)
    except console.ConsoleError as error:
        return time.monotonic() - started, str(error)
    return time.monotonic() - started, ""


@pytest.mark.alone
@pytest.mark.parametrize(("slow", "served_of_twelve"), [(12, 10), (30, 5)])
def test_slow_ones_at_once_end_in_time_and_quick_ones_between_are_served(
    tiny: Path, slow: int, served_of_twelve: int
) -> None:
    """On a machine with nothing else to do all twelve are served; how many where it has, varies."""
    with ThreadPoolExecutor(slow + 20) as pool:
        hogs = [pool.submit(told, tiny, SLOW[n % 2].format(n + 1)) for n in range(slow)]
        quick: list[Future[tuple[float, str]]] = []
        for number in range(12):
            time.sleep(0.4)
            quick.append(pool.submit(told, tiny, f"SELECT {number} + count(*) FROM articles"))
    ends = [hog.result() for hog in hogs]
    served = [one.result() for one in quick]
    assert max(seconds for seconds, _ in ends + served) < PROMISE
    assert [error for _, error in ends if not any(word in error for word in HEARD)] == []
    assert sum(not error for _, error in served) >= served_of_twelve
    assert [error for _, error in served if error and not any(w in error for w in HEARD)] == []


@pytest.mark.alone
def test_one_alone_has_all_its_time_and_so_have_as_many_as_there_are_places(tiny: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        ends = list(pool.map(lambda n: told(tiny, SLOW[1].format(n)), range(4)))
    for seconds, error in ends:
        assert error.startswith(f"stopped: it ran longer than {SECONDS} s")
        assert SECONDS <= seconds < PROMISE


def test_more_than_can_be_served_are_told_at_once(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(console, "_places", Places(1, 2.0, room=1))
    with ThreadPoolExecutor(2) as pool:
        pool.submit(told, tiny, SLOW[0].format(1))
        time.sleep(0.3)
        waits = pool.submit(told, tiny, "SELECT 1")
        time.sleep(0.3)
        seconds, error = told(tiny, "SELECT 2")
        assert not waits.done()
    assert error.startswith("busy: 1 statement waits") and "try again" in error
    assert seconds < waits.result()[0]
    assert waits.result()[1] == ""


def test_the_time_before_the_page_came_to_the_statement_counts(tiny: Path) -> None:
    started = time.monotonic()
    with pytest.raises(console.ConsoleError, match="waited"):
        console.run_statement(tiny, SLOW[0].format(1), clicked=started - 3)
    assert time.monotonic() - started < SECONDS


def test_a_reply_that_is_not_whole_is_none(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that were cut off between two batches would look like an answer with fewer rows."""
    whole = console.Work.done

    def cut(work: console.Work, wish: bytes, deadline: float) -> console.Told:
        reply = whole(work, wish, deadline)
        assert reply is not None
        return console.Told(reply.reply[: -len(console.END)], reply.code)

    monkeypatch.setattr(console.Work, "done", cut)
    with pytest.raises(console.ConsoleError, match="stopped"):
        console.run_statement(tiny, "FROM range(10)")
