"""Level shifts: by hand, on constant series, and on series whose shift is known."""

from __future__ import annotations

import datetime as dt
import math

import duckdb
import numpy as np
import pyarrow as pa
import pytest
from test_sql import ask, look
from test_sql_simulation import corpus

from analytics import store

FIRST = dt.date(2020, 1, 6)


WEEKS, STORIES = 40, 80


def week(number: int) -> dt.date:
    return FIRST + dt.timedelta(weeks=int(number))


def shares_world(shares: np.ndarray, rng: np.random.Generator) -> duckdb.DuckDBPyConnection:
    """A corpus of one outlet whose stories name each actor with its share (week, actor)."""
    weeks, actors = shares.shape
    number = np.arange(weeks * STORIES)
    named = rng.random((len(number), actors)) < shares[number // STORIES]
    article, actor = np.nonzero(named)
    texts = {"number": number, "story": number, "day": number // STORIES * 7 + number % 7}
    hits = {"number": article, "actor": actor, "tone": np.zeros(len(article))}
    return corpus(texts | {"outlet": number * 0}, hits, actors)


def test_a_clear_shift_is_found_on_its_week() -> None:
    shares = np.where(np.arange(20)[:, None] < 10, 0.05, 0.4)
    connection = shares_world(shares, np.random.default_rng(1))
    (row,) = connection.execute(
        "SELECT period, period_low, period_high, value_before, value_after, p_value, periods "
        "FROM level_shifts()"
    ).fetchall()
    assert row[:3] == (week(10),) * 3
    assert row[3] == pytest.approx(0.05, abs=0.02) and row[4] == pytest.approx(0.4, abs=0.04)
    assert row[5] < 1e-6
    assert row[6] == 20


def test_the_statistic_is_the_one_made_by_hand() -> None:
    # Ten weeks of tone with known means: the best split, its F, its deviate, its p value.
    means = np.array([0.1, 0.0, 0.1, 0.0, 0.1, 0.3, 0.4, 0.3, 0.4, 0.3])
    number = np.arange(10 * 30)
    texts = {"number": number, "story": number, "day": number // 30 * 7 + number % 7}
    hits = {"number": number, "actor": number * 0, "tone": means[number // 30]}
    connection = corpus(texts | {"outlet": number * 0}, hits, 1)
    before, after = means[:5].mean(), means[5:].mean()
    left = 30 * (((means[:5] - before) ** 2).sum() + ((means[5:] - after) ** 2).sum())
    gain = 30 * ((means - means.mean()) ** 2).sum() - left
    ratio = gain / (left / 8)
    z = (8 * 8 + 1) / (8 * 8 + 3) * math.sqrt(8 * math.log(1 + ratio / 8))
    density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    p_value = density * (4 / z + (z - 1 / z) * math.log(0.7 * 0.7 / (0.3 * 0.3)))
    (row,) = connection.execute(
        "SELECT period, value_before, value_after, p_value FROM level_shifts(measure := 'tone')"
    ).fetchall()
    assert row == (
        week(5),
        pytest.approx(before),
        pytest.approx(after),
        pytest.approx(p_value, rel=1e-5),
    )


@pytest.mark.parametrize("spread", [0.0, 0.15])
def test_constant_series_hardly_ever_shift(spread: float) -> None:
    rng = np.random.default_rng(2)
    level = rng.uniform(0.03, 0.3, 250)
    wobble = rng.gamma(1 / spread, spread, (WEEKS, 250)) if spread else np.ones((WEEKS, 250))
    connection = shares_world(np.minimum(level * wobble, 0.9), rng)
    fired = connection.execute(
        "SELECT avg((p_value < 0.05)::INTEGER), min(q_value) FROM level_shifts()"
    ).fetchall()[0]
    assert fired[0] <= 0.08
    assert fired[1] > 0.01


def test_the_interval_on_the_date_holds_the_date_and_the_test_finds_it() -> None:
    rng = np.random.default_rng(3)
    at = rng.integers(10, 31, 250)
    shares = np.where(np.arange(WEEKS)[:, None] < at, 0.08, 0.18)
    wobble = rng.gamma(1 / 0.05, 0.05, shares.shape)
    rows = (
        shares_world(shares * wobble, rng)
        .execute("SELECT actor[2:]::INTEGER, period_low, period_high, p_value FROM level_shifts()")
        .fetchall()
    )
    found = [row for row in rows if row[3] < 0.05]
    assert len(found) >= 0.95 * 250
    held = sum(low <= week(at[actor]) <= high for actor, low, high, _ in found)
    assert held / len(found) >= 0.93


def test_an_outlet_that_arrives_makes_no_shift_of_coverage() -> None:
    # The second outlet names the actor ten times as often as the first, and comes in week 10.
    rng = np.random.default_rng(4)
    weeks = np.arange(20 * STORIES) // STORIES
    outlet = ((np.arange(20 * STORIES) % 2 == 1) & (weeks >= 10)).astype(int)
    named = np.flatnonzero(rng.random(len(weeks)) < np.where(outlet, 0.5, 0.05))
    number = np.arange(len(weeks))
    texts = {"number": number, "story": number, "day": weeks * 7 + number % 7, "outlet": outlet}
    hits = {"number": named, "actor": named * 0, "tone": np.zeros(len(named))}
    connection = corpus(texts, hits, 1)
    (row,) = connection.execute("SELECT p_value FROM level_shifts()").fetchall()
    assert row[0] > 0.05
    before, after = connection.execute(
        "SELECT avg(share) FILTER (period < '2020-03-16'), avg(share) FILTER (period >= "
        "'2020-03-16') FROM coverage()"
    ).fetchall()[0]
    assert after > 3 * before  # what a reading without the mix would have called a shift


def pairs_world(levels: np.ndarray, rng: np.random.Generator) -> duckdb.DuckDBPyConnection:
    """20 stories a week that name each pair (A0, A1), (A2, A3) ..., with net relation `levels`."""
    weeks, pairs = levels.shape
    number = np.arange(weeks * pairs * 20)
    when, pair = number // (pairs * 20), number // 20 % pairs
    texts = {"number": number, "story": number, "day": when * 7 + number % 7, "outlet": number * 0}
    nobody = {"number": number[:0], "actor": number[:0], "tone": np.zeros(0)}
    connection = corpus(texts, nobody, 2 * pairs)
    net = levels[when, pair] + rng.normal(0, 0.25, len(number))
    scored = {
        "n": number,
        "a": [f"A{min(2 * p, 2 * p + 1, key=str)}" for p in pair],
        "b": [f"A{max(2 * p, 2 * p + 1, key=str)}" for p in pair],
        "cooperation": np.clip(0.3 + net / 2, 0, 1),
        "conflict": np.clip(0.3 - net / 2, 0, 1),
    }
    connection.register("scored", pa.table(scored))
    connection.execute(
        "INSERT INTO pair_sentences BY NAME SELECT n AS article_id, 1 AS sentence, a AS actor_a, "
        "b AS actor_b, 'pair' AS kind, cooperation, conflict FROM scored"
    )
    return connection


def test_a_warming_a_souring_and_a_flat_pair_are_told_apart() -> None:
    late = np.arange(24)[:, None] >= 14
    connection = pairs_world(
        np.where(late, [[0.2, -0.3, 0.0]], [[-0.1, 0.0, 0.0]]), np.random.default_rng(5)
    )
    rows = [
        connection.execute(
            f"SELECT period, value_after - value_before, p_value FROM level_shifts(measure := "
            f"'relation', a := 'A{2 * pair}', b := 'A{2 * pair + 1}')"
        ).fetchall()[0]
        for pair in range(3)
    ]
    assert [row[0] for row in rows[:2]] == [week(14)] * 2
    assert rows[0][1] > 0.15 and rows[0][2] < 0.001
    assert rows[1][1] < -0.2 and rows[1][2] < 0.001
    assert rows[2][2] > 0.05


def test_short_series_and_unknown_measures(tiny_corpus: store.Corpus) -> None:
    assert ask(tiny_corpus, "level_shifts") == []
    # What was asked for by name is there, without a date.
    columns = ("actor", "partner", "period", "p_value", "dates_tried", "tested")
    asked = {"measure": "relation", "a": "ARM", "b": "RUS"}
    assert ask(tiny_corpus, "level_shifts", *columns, **asked) == [("ARM", "RUS", None, None, 0, 0)]
    assert ask(tiny_corpus, "level_shifts", "actor", "period", actors=["ARM", "XYZ"]) == [
        ("ARM", None),
        ("XYZ", None),
    ]
    with pytest.raises(store.StoreError, match="measure must be"):
        store.call(tiny_corpus, "level_shifts", measure="mood")


def test_the_series_of_one_actor_are_ranked_together() -> None:
    late = np.arange(24)[:, None] >= 14
    connection = pairs_world(np.where(late, [[0.2, -0.3]], [[-0.1, 0.0]]), np.random.default_rng(5))
    connection.execute(
        "INSERT INTO pair_sentences BY NAME SELECT * REPLACE ('A0' AS actor_a) FROM pair_sentences "
        "WHERE actor_a = 'A2'"
    )
    rows = connection.execute(
        "SELECT measure, partner, period, p_value, q_value, tested "
        "FROM since_when('A0', b := 'A1', bloc_one := 'A3')"
    ).fetchall()
    assert [row[:3] for row in rows if row[3] is None] == [
        ("coverage", None, None), ("tone", None, None)
    ]  # fmt: skip
    rows = [row for row in rows if row[3] is not None]
    alone = connection.execute(
        "SELECT period, p_value FROM level_shifts(measure := 'relation', a := 'A0', b := 'A1')"
    ).fetchall()
    assert [row[2:4] for row in rows if row[1] == "A1"] == alone
    assert {row[1] for row in rows} == {"A1", "A3"} and {row[5] for row in rows} == {2}
    for asked in (
        "since_when('A0', b := 'A1', bloc_one := 'A3')",
        "level_shifts(measure := 'relation', a := 'A0', b := 'A1')",
    ):
        clear = connection.execute(f"SELECT told, q_value <= 0.05 FROM {asked}").fetchall()
        assert clear and all(told == bool(small) for told, small in clear)
    # Who is named twice, as the other and as a bloc, is one series.
    whole = "SELECT s.* FROM since_when('A0', b := 'A1', {}) AS s"
    once, twice = (
        connection.execute(whole.format(blocs)).fetchall()
        for blocs in ("bloc_other := 'A3'", "bloc_one := 'A1', bloc_other := 'A3'")
    )
    assert once == twice and len(once) == 4
    smallest = 1.0
    for place in range(len(rows), 0, -1):
        smallest = min(smallest, rows[place - 1][3] * len(rows) / place)
        assert rows[place - 1][4] == pytest.approx(smallest, rel=1e-4)


def test_a_measure_that_is_not_asked_for_is_not_read(tiny_corpus: store.Corpus) -> None:
    """Each would take its memory beside the others: a brief asks five series in one statement."""
    only = {
        "coverage": "actors := ['ARM']",
        "tone": "actors := ['ARM']",
        "relation": "a := 'ARM', b := 'RUS'",
    }
    reads_pairs = {}
    for measure, asked in only.items():
        ((_, plan),) = look(
            tiny_corpus, f"EXPLAIN FROM level_shifts(measure := '{measure}', {asked})"
        )
        reads_pairs[measure] = "pair_sentences" in plan
    assert reads_pairs == {"coverage": False, "tone": False, "relation": True}
