"""Drift: a straight line by hand, its interval on series that stay, and what a page says of it."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd
import pytest
from test_sql_shifts import pairs_world
from test_sql_simulation import corpus

from analytics.pages import drift, reading
from analytics.pages.scope import Scope
from analytics.store import StoreError

WEEKS = 24
COLUMNS = "actor, value_first, value_last, change, change_low, change_high, told"


def tones_world(means: np.ndarray):
    """A story a week for each of ten outlets, all of one tone in a week."""
    number = np.arange(len(means) * 10)
    texts = {"number": number, "story": number, "day": number // 10 * 7 + number % 7}
    hits = {"number": number, "actor": number * 0, "tone": means[number // 10]}
    return corpus(texts | {"outlet": number % 10}, hits, 1)


def test_an_even_rise_is_told_in_full() -> None:
    connection = tones_world(np.linspace(-0.2, 0.3, 11))
    (row,) = connection.execute(
        "SELECT first_period, last_period, periods, stories, value_first, value_last, change, "
        "change_low, change_high, a_year, told FROM drift(measure := 'tone')"
    ).fetchall()
    assert row[:4] == (dt.date(2020, 1, 6), dt.date(2020, 3, 16), 11, 110)
    assert row[4:9] == pytest.approx((-0.2, 0.3, 0.5, 0.5, 0.5), abs=1e-6)
    assert row[9] == pytest.approx(0.5 * 365.25 / 70, abs=1e-6) and row[10]


def test_the_interval_is_the_one_made_by_hand() -> None:
    means = np.array([0.1, 0.0, 0.3, -0.1, 0.2, 0.4, 0.1, 0.5, 0.2, 0.3])
    later = np.arange(10) - 4.5
    slope = later @ means / (later @ later)
    rest = means - means.mean() - slope * later
    free = 1 - 1 / 10 - later**2 / (later @ later)
    margin = 2.306 * np.sqrt(((later * rest / free) ** 2).sum()) / (later @ later)
    (row,) = (
        tones_world(means)
        .execute("SELECT change, change_low, change_high FROM drift(measure := 'tone')")
        .fetchall()
    )
    assert row == pytest.approx((9 * slope, 9 * (slope - margin), 9 * (slope + margin)), abs=2e-4)


def test_pairs_that_stay_are_seldom_told_to_move() -> None:
    rng = np.random.default_rng(8)
    wobble = rng.normal(0, 0.1, (WEEKS, 120))
    rows = pairs_world(wobble, rng).execute(f"SELECT {COLUMNS} FROM drift()").fetchall()
    assert len(rows) == 120
    assert 1 <= sum(row[-1] for row in rows) <= 11  # six in 120 are one in twenty
    assert all(row[4] < 0 < row[5] for row in rows if not row[-1])


def test_tones_that_stay_are_seldom_told_to_move() -> None:
    # Twenty stories a week name every actor; weeks differ by more than their stories make them.
    rng = np.random.default_rng(11)
    actors, number = 200, np.arange(WEEKS * 20)
    texts = {"number": number, "story": number, "day": number // 20 * 7 + number % 7}
    week, actor = np.repeat(number // 20, actors), np.tile(np.arange(actors), len(number))
    level = rng.normal(0.1, 0.08, (WEEKS, actors))[week, actor]
    hits = {"number": np.repeat(number, actors), "actor": actor}
    hits["tone"] = np.clip(level + rng.normal(0, 0.3, len(actor)), -1, 1)
    rows = (
        corpus(texts | {"outlet": number % 4}, hits, actors)
        .execute(f"SELECT {COLUMNS} FROM drift(measure := 'tone')")
        .fetchall()
    )
    assert len(rows) == actors
    assert 1 <= sum(row[-1] for row in rows) <= 16  # ten in 200 are one in twenty


def test_slow_drifts_are_told_and_held_by_their_intervals() -> None:
    rng = np.random.default_rng(9)
    slow = np.linspace(0, 1, WEEKS)[:, None] * np.repeat([[0.15, -0.15]], 30, axis=0).ravel()
    rows = pairs_world(slow, rng).execute(f"SELECT {COLUMNS} FROM drift()").fetchall()
    true = {f"A{2 * pair}": slow[-1, pair] for pair in range(60)}
    true |= {f"A{2 * pair + 1}": slow[-1, pair] for pair in range(60)}
    assert sum(row[4] <= true[row[0]] <= row[5] for row in rows) >= 53
    assert sum(row[-1] and row[3] * true[row[0]] > 0 for row in rows) >= 55


def test_outlets_that_come_and_go_make_no_drift() -> None:
    # A kind outlet writes in the first half, a harsh one in the second; neither changes.
    number = np.arange(200)
    late = number >= 100
    texts = {"number": number, "story": number, "day": number // 10 * 7 + number % 7}
    hits = {"number": number, "actor": number * 0, "tone": np.where(late, -0.4, 0.4)}
    (row,) = (
        corpus(texts | {"outlet": late * 1}, hits, 1)
        .execute("SELECT change, told FROM drift(measure := 'tone')")
        .fetchall()
    )
    assert row == (0, False)


def test_too_few_periods_are_left_out_and_other_measures_refused() -> None:
    connection = tones_world(np.array([0.1, 0.2, 0.3, 0.4]))
    assert connection.execute("FROM drift(measure := 'tone')").fetchall() == []
    with pytest.raises(Exception, match="measure must be tone or relation"):
        connection.execute("FROM drift(measure := 'coverage')").fetchall()


def test_a_flat_pair_is_bounded_and_not_only_left_untold() -> None:
    row = {
        "periods": 15, "value_first": 0.2, "value_last": 0.02, "change": -0.18,
        "change_low": -0.67, "change_high": 0.31, "told": False,
    }  # fmt: skip
    flat = drift.told(pd.Series(row), "month")
    assert flat.startswith(
        "Along a straight line through 15 months the two grew neither warmer nor colder beyond "
        "chance: from +0.20 to +0.02, a change of −0.18 (−0.67 to +0.31)."
    )
    risen = row | {"change": 1.15, "change_low": 0.76, "change_high": 1.53, "told": True}
    assert " the two grew warmer: " in drift.told(pd.Series(risen), "month")
    sunk = row | {"change_high": -0.1, "told": True}
    assert " the two grew colder: " in drift.told(pd.Series(sunk), "month")
    assert "rounded" not in flat
    near = row | {"value_first": -0.104, "value_last": -0.046, "change": 0.058}
    assert "+0.31), each rounded." in drift.told(pd.Series(near), "month")


def test_tones_are_told_in_the_order_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(drift.st, "text", said.append)
    monkeypatch.setattr(drift, "dated", lambda scope: scope)
    row = {
        "periods": 15, "value_first": 0.2, "value_last": 0.02, "change": -0.18,
        "change_low": -0.3, "change_high": -0.06, "told": True,
    }  # fmt: skip
    rows = pd.DataFrame([row | {"actor": "RUS"}, row | {"actor": "ARM", "told": False}])
    scope = Scope(bin="month")
    monkeypatch.setattr(reading, "call", lambda *_, **__: rows)
    drift.tone_drift(scope, ("ARM", "IRN", "RUS"))
    assert said[0] == (
        "Tone along a straight line through the whole months: toward RUS it grew colder beyond "
        "chance. Change from first to last, with 95 % intervals: ARM −0.18 (−0.30 to −0.06); RUS "
        f"−0.18 (−0.30 to −0.06). {drift.ALONE} {drift.MISREAD}"
    )
    drift.tone_drift(scope, ("RUS",))
    assert said[1] == (
        "Along a straight line through 15 months the tone toward RUS grew colder: from +0.20 to "
        f"+0.02, a change of −0.18 (−0.30 to −0.06). {drift.MISREAD}"
    )
    assert "toward none it grew" in drift.told_of_tones(rows.assign(told=False), "ab", "week")
    drift.tone_drift(scope, ())
    drift.tone_drift(scope, ("IRN",))
    assert len(said) == 2


def test_the_page_tells_no_line_or_why_none(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(drift.st, "text", said.append)
    monkeypatch.setattr(drift, "dated", lambda scope: scope)
    scope = Scope(bin="month")
    monkeypatch.setattr(reading, "call", lambda *_, **__: pd.DataFrame())
    drift.drift(scope, "ARM", "RUS")
    assert said == []

    def lacking(*_: object, **__: object) -> pd.DataFrame:
        raise StoreError("an earlier version")

    monkeypatch.setattr(reading, "call", lacking)
    drift.drift(scope, "ARM", "RUS")
    assert said == ["How far the two moved cannot be told: an earlier version."]
