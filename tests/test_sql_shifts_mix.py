"""Level shifts of tone and relation where the mix of outlets changes."""

from __future__ import annotations

import duckdb
import numpy as np
import pyarrow as pa
import pytest
from test_sql_shifts import week
from test_sql_simulation import corpus

WEEKS, STORIES, OUTLETS = 24, 12, 6
TURN = 12


def world(
    seed: int, actors: int = 1, shift: float = 0.0, turned: float = 0.9
) -> duckdb.DuckDBPyConnection:
    """Six outlets, each with a tone and a relation of its own toward every actor.

    Half of the outlets write the share `turned` of the stories from week 12 on, and what is left to
    1 before. Tone and relation rise by `shift` there. One actor alone also stands in every sentence
    with A1.
    """
    rng = np.random.default_rng(seed)
    number = np.arange(WEEKS * STORIES * actors)
    when = number // (STORIES * actors)
    actor = number % actors
    late = rng.random(len(number)) < np.where(when < TURN, 1 - turned, turned)
    outlet = late * (OUTLETS // 2) + rng.integers(0, OUTLETS // 2, len(number))
    habits = rng.normal(0, 0.3, (actors, OUTLETS))
    level = habits[actor, outlet] + shift * (when >= TURN) + rng.normal(0, 0.3, len(number))
    texts = {"number": number, "story": number, "day": when * 7 + number % 7, "outlet": outlet}
    connection = corpus(texts, {"number": number, "actor": actor, "tone": level}, actors + 1)
    if actors == 1:
        scored = {
            "n": number,
            "cooperation": np.clip(0.5 + level / 4, 0, 1),
            "conflict": np.clip(0.5 - level / 4, 0, 1),
        }
        connection.register("scored", pa.table(scored))
        connection.execute(
            "INSERT INTO pair_sentences BY NAME SELECT n AS article_id, 1 AS sentence, "
            "'A0' AS actor_a, 'A1' AS actor_b, 'pair' AS kind, cooperation, conflict FROM scored"
        )
    return connection


ASKED = {
    "tone": "measure := 'tone'",
    "relation": "measure := 'relation', a := 'A0', b := 'A1'",
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_a_shift_within_the_outlets_is_found_though_the_mix_turns(asked: str) -> None:
    (row,) = (
        world(3, shift=0.4, turned=0.7)
        .execute(f"SELECT period, value_after - value_before, p_value FROM level_shifts({asked})")
        .fetchall()
    )
    size = 0.4 if "tone" in asked else 0.2
    assert row[0] == week(TURN) and row[2] < 0.001
    # What an outlet says usually leans toward the side with most of its stories: .84 of the size.
    assert 0.6 * size < row[1] < 1.1 * size


def test_an_outlet_that_takes_over_makes_no_shift_of_tone() -> None:
    fired = world(5, actors=200).execute(
        "SELECT avg((p_value < 0.05)::INTEGER) FROM level_shifts(measure := 'tone')"
    )
    assert fired.fetchall()[0][0] <= 0.08
    # What a reading without the mix would have called a shift.
    apart = world(5, actors=200).execute(
        "SELECT avg(abs(late - early)) FROM (SELECT actor, avg(tone) FILTER (period < ?) AS early, "
        "avg(tone) FILTER (period >= ?) AS late FROM tone_levels() GROUP BY actor)",
        [week(TURN), week(TURN)],
    )
    assert apart.fetchall()[0][0] > 0.1


def test_an_outlet_that_takes_over_makes_no_shift_of_a_relation() -> None:
    fired = []
    for seed in range(15):
        rows = world(seed).execute(
            "SELECT p_value FROM level_shifts(measure := 'relation', a := 'A0', b := 'A1')"
        )
        fired += [row[0] < 0.05 for row in rows.fetchall()]
    assert len(fired) == 15 and np.mean(fired) <= 0.15


def test_with_one_mix_throughout_the_levels_are_those_observed() -> None:
    # Two outlets with the same number of stories in every week: nothing is to be freed.
    number = np.arange(10 * 20)
    levels = np.where(number // 20 < 5, 0.0, 0.3) + 0.2 * (number % 2)
    texts = {
        "number": number,
        "story": number,
        "day": number // 20 * 7 + number % 7,
        "outlet": number % 2,
    }
    connection = corpus(texts, {"number": number, "actor": number * 0, "tone": levels}, 1)
    (row,) = connection.execute(
        "SELECT period, value_before, value_after FROM level_shifts(measure := 'tone')"
    ).fetchall()
    assert row == (week(5), pytest.approx(0.1), pytest.approx(0.4))


def stories_world(counts: list[int], levels: list[float]) -> duckdb.DuckDBPyConnection:
    """One outlet, `counts` stories a week whose tone toward one actor lies around `levels`."""
    when = np.repeat(np.arange(len(counts)), counts)
    number = np.arange(len(when))
    wave = np.where(number % 2, 0.3, -0.3)
    texts = {"number": number, "story": number, "day": when * 7 + number % 7, "outlet": number * 0}
    tone = np.array(levels)[when] + wave
    return corpus(texts, {"number": number, "actor": number * 0, "tone": tone}, 1)


SHIFT = "SELECT period, p_value, dates_tried FROM level_shifts(measure := 'tone', actors := ['A0'])"


def test_one_busy_week_is_no_level() -> None:
    # Six quiet weeks, one with nearly all the stories, three with one each.
    counts = [2, 2, 2, 2, 2, 2, 90, 1, 1, 1]
    rows = stories_world(counts, [0.2] * 6 + [-0.4] * 4).execute(SHIFT).fetchall()
    assert rows == [(None, None, 0)]


def test_series_with_fewer_than_five_dates_to_try_are_not_tested() -> None:
    even = stories_world([20] * 9, [0.0] * 5 + [0.9] * 4).execute(SHIFT).fetchall()
    assert even == [(None, None, 0)]
    (row,) = stories_world([20] * 10, [0.0] * 5 + [0.9] * 5).execute(SHIFT).fetchall()
    assert row[0] == week(5) and row[1] < 0.001 and row[2] == 5


def test_weeks_that_agree_by_chance_do_not_make_a_shift_sure() -> None:
    # The means of the weeks hardly differ within either side, the stories within them do.
    levels = [0.00, 0.01, 0.00, 0.01, 0.00, 0.08, 0.09, 0.08, 0.09, 0.08]
    (row,) = stories_world([8] * 10 + [4], [*levels, 0.08]).execute(SHIFT).fetchall()
    assert row[1] > 0.2
