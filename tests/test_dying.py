"""A worker process that dies costs at most the article at which it died."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from added import add, begun
from test_slips import MARK, MARKED, left_undone, pile

from analytics import ingest
from analytics.__main__ import main
from analytics.enrich import pool as pool_module
from analytics.enrich import workers
from analytics.enrich.pool import Pool, WorkerError
from analytics.enrich.slips import leave_uncoded
from analytics.enrich.working import Task, work
from analytics.store import Beside

FATAL = 7  # the number at which a worker dies


def nothing() -> None:
    """What a pool begins with."""


def doubled(numbers: list[int], _: Beside) -> list[int]:
    if FATAL in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return [2 * number for number in numbers]


def kept(numbers: list[int], _: Beside) -> list[int]:
    return numbers


def alone(numbers: list[int]) -> list[list[int]]:
    return [[number] for number in numbers]


def turned_away(numbers: list[int]) -> list[int]:
    return [-number for number in numbers]


BATCHES = [[1, 2], [3, 4], [5, 6, FATAL, 8], [9], [10, 11]]


@pytest.mark.parametrize(("less", "left"), [(kept, FATAL), (doubled, -FATAL)])
def test_a_dying_worker_costs_the_one_number_at_which_it_dies(less: Any, left: int) -> None:
    pool = Pool(2)
    pool.begin(nothing)
    task = Task(doubled, alone, less, turned_away)
    with pool:
        made = list(work(BATCHES, task, Beside(), pool))
    assert [one for batch, _ in made for one in batch] == list(range(1, 12))
    assert [one for _, answer in made for one in answer] == [
        left if number == FATAL else 2 * number for number in range(1, 12)
    ]


def die_soon(_: int) -> None:
    time.sleep(0.2)
    os.kill(os.getpid(), signal.SIGKILL)


def same(number: int) -> int:
    return number


def test_a_worker_that_dies_while_it_is_to_be_let_go_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pool_module, "taken", lambda processes: 1e9)
    with Pool(2) as pool:
        pool.begin(nothing)
        first, second = pool.free.get(), pool.free.get()
        for near in (first, second):
            pool.free.put(near)
            assert pool.submit(same, 1).result() == 1
            assert pool.free.get() is near
        pool.free.put(second)
        dying = pool.submit(die_soon, 1)
        while not pool.free.empty():
            time.sleep(0.01)
        pool.free.put(first)
        looking = threading.Thread(target=pool.keep_below, args=(1,), daemon=True)
        looking.start()
        with pytest.raises(WorkerError):
            dying.result()
        looking.join(60)
        assert not looking.is_alive()
        assert [pool.submit(same, n).result() for n in range(4)] == [0, 1, 2, 3]


def test_a_pool_gives_up_where_too_many_workers_die(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "REPLACED", 2)
    task = Task(doubled, alone, doubled, turned_away)
    with pytest.raises(WorkerError, match="ended from outside"), Pool(1) as pool:
        pool.begin(nothing)
        list(work([[FATAL], [FATAL], [FATAL]], task, Beside(), pool))


def test_a_worker_killed_once_costs_no_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The forked worker is killed at the marked article; the new process that follows is whole."""
    whole, command = workers.make_each, os.getpid()

    def dying(make: Any, ones: Any) -> Any:
        if os.getpid() != command and MARK in repr(ones):
            os.kill(os.getpid(), signal.SIGKILL)
        return whole(make, ones)

    corpus = begun(tmp_path)
    monkeypatch.setattr(workers, "make_each", dying)
    told = add(corpus, pile(tmp_path))
    assert (told["accepted"], told["rejected"]) == (5, 0)
    assert left_undone(corpus) == []
    assert main(["check", "--corpus", str(corpus)]) == 0


def test_an_article_at_which_workers_die_is_kept_uncoded_or_turned_away(tmp_path: Path) -> None:
    raws = [raw for raw in ingest.offer([pile(tmp_path)]) if isinstance(raw, ingest.Raw)]
    batch = workers.Batch([workers.Offered(n, 1, 1, raw) for n, raw in enumerate(raws)], {MARKED})
    parts = batch.apart()
    assert [part.offered for part in parts] == [[one] for one in batch.offered]
    assert [part.changed for part in parts] == [
        {MARKED} if n == MARKED else set() for n in range(5)
    ]
    less = workers.keep_offered(parts[MARKED], Beside())
    assert less.accepted_ids == [MARKED] and not less.tables["mentions"].num_rows
    assert workers.DIED in less.tables["articles"]["doubts"].to_pylist()[0]
    least = workers.turn_offered_away(parts[MARKED])
    assert (least.accepted_ids, least.rejected_ids) == ([], [MARKED])
    assert least.rejects[0].place == f"line {MARKED + 1}" and "died" in least.rejects[0].reason
    assert least.tables["articles"].schema == less.tables["articles"].schema
    ((texts, coding, undone),) = workers.keep_texts([])
    assert texts == [] and coding == leave_uncoded([]) and undone == workers.DIED
