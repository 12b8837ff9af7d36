"""Thirty people at once: every page drawn, every number right, every statement answered."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from crowd import Seen, alone, crowd
from served import dashboard

SESSIONS = 30
LONGEST = 60.0  # s for one drawing, also on a busy machine
MEMORY = 2000.0  # MB of the dashboard with the processes it started


@pytest.fixture(scope="module")
def told(
    tiny: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[list[Seen], dict[tuple[str, ...], list[str]], list[str], float]:
    """What thirty sessions saw, what one sees alone, what the log complains of, and the memory."""
    folder = tmp_path_factory.mktemp("load")
    with dashboard(tiny, folder) as running:
        seen = asyncio.run(crowd(running.url, SESSIONS, rounds=1))
        _, memory = running.memory()
        complaints = running.complaints()
    with dashboard(tiny, folder) as running:  # a fresh one, which has nothing ready from the crowd
        expected = asyncio.run(alone(running.url, seen))
    return seen, expected, complaints, memory


def test_thirty_sessions_meet_no_error(told: tuple) -> None:
    seen, _, complaints, memory = told
    assert [line for one in seen for line in one.trouble] == []
    assert complaints == []
    assert len(seen) == 3 * SESSIONS
    assert max(one.seconds for one in seen) < LONGEST
    assert memory < MEMORY


def test_thirty_sessions_see_what_one_sees_alone(told: tuple) -> None:
    seen, expected, *_ = told
    others = [one for one in seen if one.kind != "hostile"]
    assert {one.what for one in others if one.told != expected[one.what]} == set()
    # The comparison would hold no less if nothing were drawn, or the same everywhere. (Some pages
    # have no chart that a filter changes.)
    drawn = {one.what: tuple(one.told) for one in others}
    assert len(drawn) > 30 and len(set(drawn.values())) > 25
    assert all(any(words.startswith("chart") for words in drawn[page,]) for page in ("", "tone"))


def test_good_statements_are_answered_beside_slow_and_hostile_ones(told: tuple) -> None:
    seen, *_ = told
    good = [one for one in seen if one.kind == "statement"]
    bad = [one for one in seen if one.kind == "hostile"]
    assert len(good) == 20 and len(bad) == 10
    assert all(any(words.startswith("rows ") for words in one.told[-14:]) for one in good)
    assert not any("Alert" in words for one in good for words in one.told)
    assert all(any("Alert" in words for words in one.told) for one in bad)
