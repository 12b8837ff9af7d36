"""Intervals of means where what matters is rare: they hold the truth with few stories as well."""

from __future__ import annotations

import duckdb
import numpy as np
import pyarrow as pa
import pytest
from empty_corpora import opened
from test_sql_simulation import corpus

WEEKS, ACTORS = 60, 20


def toned(tones: np.ndarray, stories: np.ndarray) -> duckdb.DuckDBPyConnection:
    """A corpus whose stories of each week (`stories` of them) name every actor with one tone."""
    at = np.repeat(np.arange(WEEKS), stories)
    number = np.arange(len(at))
    texts = {"number": number, "story": number, "day": at * 7 + number % 7, "outlet": number * 0}
    actor = np.tile(np.arange(ACTORS), len(at))
    hits = {"number": np.repeat(number, ACTORS), "actor": actor, "tone": tones.ravel()}
    return corpus(texts, hits, ACTORS)


def rare(share: float, size: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    return np.where(rng.random(size) < share, -0.9, 0.02)


@pytest.mark.parametrize("stories", [3, 8, 25])
def test_few_stories_without_the_rare_are_not_sure(stories: int) -> None:
    rng = np.random.default_rng(stories)
    tones = rare(0.08, (WEEKS * stories, ACTORS), rng)
    truth = 0.08 * -0.9 + 0.92 * 0.02
    rows = np.array(
        toned(tones, np.full(WEEKS, stories))
        .execute("SELECT tone_low, tone_high FROM tone()")
        .fetchall()
    )
    held = np.mean((rows[:, 0] <= truth) & (truth <= rows[:, 1]))
    print(f"{stories} stories a week: intervals hold the truth in {held:.3f}")
    assert 0.92 <= held <= 0.998


def test_many_that_differ_more_than_usual_are_taken_as_they_are() -> None:
    rng = np.random.default_rng(9)
    stories = np.full(WEEKS, 25)
    tones = rare(0.04, (WEEKS * 25, ACTORS), rng)
    tones[10 * 25 : 11 * 25] = rare(0.5, (25, ACTORS), rng)  # a week of another kind
    rows = np.array(
        toned(tones, stories)
        .execute(
            "SELECT tone, tone_low, tone_high FROM tone() "
            "QUALIFY row_number() OVER (PARTITION BY actor ORDER BY period) = 11"
        )
        .fetchall()
    )
    own = tones[10 * 25 : 11 * 25].std(axis=0, ddof=1) / 5 * 2.0639
    half = np.sort((rows[:, 2] - rows[:, 1]) / 2)
    assert half == pytest.approx(np.sort(own), rel=1e-3)


def test_the_variance_is_moderated_by_that_of_the_rest() -> None:
    # By hand: 26 degrees of .09, three of the row's own: (26 * .09 + .06) / 29.
    found = (
        opened()
        .execute(
            "SELECT mean_margin(.5, 4, 4, 1.06, 2, 4, usual := .09, freedom := 50), "
            "mean_margin(.5, 4, 4, 1, 2, 4, usual := .09, freedom := 6), "
            "mean_margin(.5, 4, 4, 1.06, 2, 4), mean_margin(.5, 1, 1, .25, .5, 1, usual := .09)"
        )
        .fetchall()[0]
    )
    assert found[0] == pytest.approx(2.0452 * ((26 * 0.09 + 0.06) / 29 / 4) ** 0.5, rel=1e-3)
    assert found[1] == pytest.approx(2.2622 * (6 * 0.09 / 9 / 4) ** 0.5, rel=1e-3)
    assert found[2] == pytest.approx(3.1824 * (0.02 / 4) ** 0.5, rel=2e-3)
    assert found[3] is None


@pytest.mark.parametrize("unit", ["story", "article"])
def test_lifts_of_actors_in_topics_hold_one_where_nothing_ties_them(unit: str) -> None:
    rng = np.random.default_rng(12)
    stories, copies, topics = 500, 3, 6
    number = np.arange(stories * copies)
    story = number // copies
    texts = {"number": number, "story": story * copies, "day": story % 300, "outlet": number * 0}
    named = rng.random((stories, 40)) < 0.15
    article, actor = np.nonzero(named[story])
    hits = {"number": article, "actor": actor, "tone": np.zeros(len(article))}
    connection = corpus(texts, hits, 40)
    # Of most stories nearly all is of one topic.
    weights = rng.dirichlet([0.15] * topics, stories)[story]
    placed = {
        "article_id": np.repeat(number, topics),
        "topic_id": np.tile(np.arange(topics), len(number)),
        "weight": weights.ravel(),
    }
    connection.register("placed", pa.table(placed))
    connection.execute("INSERT INTO article_topics BY NAME SELECT * FROM placed")
    connection.execute(
        "INSERT INTO topics BY NAME SELECT i AS topic_id, 't' || i AS label FROM range(6) AS t(i)"
    )
    held = connection.execute(
        "SELECT avg((1 BETWEEN lift_low AND lift_high)::INTEGER), count(*) "
        f"FROM topic_actors(unit := '{unit}')"
    ).fetchall()[0]
    print(f"{unit}: lifts held in {held[0]:.3f} of {held[1]}")
    assert held[1] == 240 and 0.91 <= held[0] <= 0.985
