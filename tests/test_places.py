"""Places: who works, who waits, and who goes when others wait."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from analytics.store.places import BusyError, Places


def soon(seconds: float) -> float:
    return time.monotonic() + seconds


def test_places_are_given_in_the_order_of_asking() -> None:
    places = Places(1, fair=60.0, room=9)
    served: list[int] = []
    heard: list[int] = []

    def ask(number: int) -> None:
        with places.taken(soon(30), waiting=heard.append):
            served.append(number)

    with places.taken(soon(1)):
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
    with places.taken(soon(1)):
        with pytest.raises(BusyError), places.taken(soon(0.1)):
            raise AssertionError("there was no place")
        with pytest.raises(ZeroDivisionError), places.taken(soon(5), waiting=lambda n: 1 // n):
            raise AssertionError("there was no place")
    with places.taken(soon(0.1)):
        pass


def held(places: Places, seconds: float, ended: threading.Event) -> float | None:
    """Holds a place until it is claimed, for some seconds at most; what it had."""
    with places.taken(soon(30), ended.set) as place:
        ended.wait(seconds)
        return place.had


def test_nobody_is_disturbed_while_nobody_waits() -> None:
    places = Places(2, fair=0.05, room=5)
    with ThreadPoolExecutor(2) as pool:
        had = list(pool.map(lambda _: held(places, 0.6, threading.Event()), range(2)))
    assert had == [None, None]


def test_the_longest_goes_when_somebody_waits_and_the_other_stays() -> None:
    places = Places(2, fair=0.4, room=5)
    with ThreadPoolExecutor(3) as pool:
        first = pool.submit(held, places, 20, threading.Event())
        time.sleep(0.2)
        second = pool.submit(held, places, 1.5, threading.Event())
        time.sleep(0.1)
        third = pool.submit(held, places, 0.0, threading.Event())
        had = first.result()
        assert had is not None and had >= 0.4
        assert third.result() is None
        assert second.result() is None


def test_turns_are_shorter_the_more_wait() -> None:
    places = Places(1, fair=5.0, room=5)
    until = soon(2)
    served: list[int] = []

    def ask(number: int) -> None:
        with places.taken(until):
            served.append(number)

    with ThreadPoolExecutor(4) as pool:
        hog = pool.submit(held, places, 20, threading.Event())
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
    with places.taken(0.0), pytest.raises(BusyError) as busy, places.taken(soon(0.1)):
        raise AssertionError("there was no place")
    assert busy.value.waiting == 0
