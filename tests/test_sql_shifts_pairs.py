"""Shifts of every two: the same as asked pair by pair, ranked together."""

from __future__ import annotations

import numpy as np
import pytest
from test_sql_shifts import pairs_world

COLUMNS = "actor, partner, period, period_low, period_high, value_before, value_after, p_value"


@pytest.fixture(scope="module")
def world():
    """Four pairs that share no actor: one warms, one sours, two stay."""
    late = np.arange(24)[:, None] >= 14
    levels = np.where(late, [[0.2, -0.3, 0.0, 0.1]], [[-0.1, 0.0, 0.0, 0.1]])
    return pairs_world(levels, np.random.default_rng(5))


def shifts(world, asked: str = "", columns: str = COLUMNS) -> list[tuple]:
    more = f", {asked}" if asked else ""
    return world.execute(
        f"SELECT {columns} FROM level_shifts(measure := 'relation'{more})"
    ).fetchall()


def test_every_two_are_told_as_each_pair_alone(world) -> None:
    every = {frozenset(row[:2]): row[2:] for row in shifts(world)}
    assert len(every) == 4
    for pair in range(4):
        a, b = f"A{2 * pair}", f"A{2 * pair + 1}"
        (alone,) = shifts(world, f"a := '{a}', b := '{b}'")
        assert every[frozenset((a, b))] == alone[2:]


def test_every_two_are_ranked_together(world) -> None:
    rows = shifts(world, columns="actor, p_value, q_value, tested, told")
    chances = np.array([row[1] for row in rows])
    assert (np.diff(chances) >= 0).all() and {row[3] for row in rows} == {4}
    # Benjamini and Hochberg, by hand.
    by_hand = np.minimum.accumulate((chances * 4 / np.arange(1, 5))[::-1])[::-1].clip(0, 1)
    assert [row[2] for row in rows] == pytest.approx(by_hand, rel=1e-4)
    assert {row[0] for row in rows if row[4]} == {"A0", "A2"}


def test_actors_choose_among_which(world) -> None:
    chosen = shifts(world, "actors := ['A0', 'A1', 'A2', 'A5']", "actor, partner, tested")
    assert chosen == [("A0", "A1", 1)]
    assert shifts(world, "a := 'A3'", "actor, partner, tested") == [("A3", "A2", 1)]
    assert shifts(world, "a := 'A3', actors := ['A0', 'A1']") == []
    assert shifts(world, "actors := ['A0']") == []


def test_other_measures_ask_no_pairs(world) -> None:
    rows = world.execute("FROM level_shifts(measure := 'tone', a := 'A0', b := 'A1')").fetchall()
    assert rows == []
