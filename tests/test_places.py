"""Places: who works, who waits, and who goes when others wait."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from analytics.store.places import BusyError, Places


class Task:
    """Work that has computed for so many seconds, and notes when it is ended."""

    def __init__(self, computed: float = 0.0) -> None:
        self.computed = computed
        self.ended = threading.Event()

    def used(self) -> float:
        return self.computed

    def end(self) -> None:
        self.ended.set()


def soon(seconds: float) -> float:
    return time.monotonic() + seconds


def test_places_are_given_in_the_order_of_asking() -> None:
    places = Places(1, fair=60.0, room=9)
    served: list[int] = []
    heard: list[int] = []

    def ask(number: int) -> None:
        with places.taken(soon(30), Task(), waiting=heard.append):
            served.append(number)

    with places.taken(soon(1), Task()):
        threads = [threading.Thread(target=ask, args=(number,)) for number in range(5)]
        for thread in threads:
            thread.start()
            time.sleep(0.05)  # so that the order of asking is known
        time.sleep(1.2)
    for thread in threads:
        thread.join()
    assert served == [0, 1, 2, 3, 4]
    assert set(heard) == {0, 1, 2, 3, 4}


def test_who_gives_up_waiting_lets_the_next_one_in() -> None:
    places = Places(1, fair=60.0, room=9)
    with places.taken(soon(1), Task()):
        with pytest.raises(BusyError), places.taken(soon(0.1), Task()):
            raise AssertionError("there was no place")
        with (
            pytest.raises(ZeroDivisionError),
            places.taken(soon(5), Task(), waiting=lambda n: 1 // n),
        ):
            raise AssertionError("there was no place")
    with places.taken(soon(0.1), Task()):
        pass


def held(places: Places, seconds: float, task: Task) -> float | None:
    """Holds a place until it is claimed, for some seconds at most; what it had."""
    with places.taken(soon(30), task) as place:
        task.ended.wait(seconds)
        return place.had


def test_nobody_is_disturbed_while_nobody_waits() -> None:
    places = Places(2, fair=0.05, room=5)
    with ThreadPoolExecutor(2) as pool:
        had = list(pool.map(lambda _: held(places, 0.6, Task(9)), range(2)))
    assert had == [None, None]


def test_what_computed_most_goes_when_somebody_waits_and_the_others_stay() -> None:
    places = Places(3, fair=0.4, room=5)
    with ThreadPoolExecutor(4) as pool:
        little = pool.submit(held, places, 4, Task(1))
        much = pool.submit(held, places, 20, Task(3))
        less = pool.submit(held, places, 4, Task(2))
        time.sleep(1.5)  # until each has had its turn
        quick = pool.submit(held, places, 0.0, Task())
        had = much.result()
        assert had is not None and had >= 0.4
        assert [little.result(), less.result(), quick.result()] == [None, None, None]


def test_what_the_machine_has_held_up_is_not_taken_for_slow() -> None:
    places = Places(1, fair=0.2, room=5)
    with ThreadPoolExecutor(2) as pool:
        held_up = pool.submit(held, places, 1.0, Task(0.01))
        time.sleep(0.1)
        next_one = pool.submit(held, places, 0.0, Task())
        assert held_up.result() is None
        assert next_one.result() is None


@pytest.mark.alone
def test_turns_are_shorter_the_more_wait() -> None:
    places = Places(1, fair=5.0, room=5)
    until = soon(2)
    served: list[int] = []

    def ask(number: int) -> None:
        with places.taken(until, Task()):
            served.append(number)

    with ThreadPoolExecutor(4) as pool:
        hog = pool.submit(held, places, 20, Task(9))
        time.sleep(0.1)
        for number in range(3):
            pool.submit(ask, number)
            time.sleep(0.05)
        had = hog.result()
    # Three have to have their turns within two seconds: nobody may have more than a third of it.
    assert had is not None and had < 1.0
    assert served == [0, 1, 2]


def test_a_place_that_comes_too_late_is_refused_with_how_many_are_before() -> None:
    places = Places(1, fair=60.0, room=5)
    with (
        places.taken(0.0, Task()),
        pytest.raises(BusyError) as busy,
        places.taken(soon(0.1), Task()),
    ):
        raise AssertionError("there was no place")
    assert busy.value.waiting == 0
