"""Valence in SQL: the macros by hand, and what they hold on planted corpora."""

from __future__ import annotations

import math
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pytest
from empty_corpora import opened
from test_sql import W1, W3, W4, W5, ask

from analytics import store
from analytics.models.error_rates import corrections
from analytics.models.valence import VALENCES


def near(value: float) -> Any:
    """Equal but for what single precision leaves out."""
    return pytest.approx(value, abs=1e-6)


def week(corpus: store.Corpus, period: Any, *columns: str, **more: Any) -> tuple[Any, ...]:
    rows = ask(corpus, "valence", "period", *columns, **more)
    return next(row[1:] for row in rows if row[0] == period)


def test_a_story_is_the_mean_of_its_articles(tiny_corpus: store.Corpus) -> None:
    # 1: 0.8 - 0.1; the copies 2 and 3: (0.05 - 0.9 + 0.1 - 0.7) / 2
    columns = ("balance", "bad_counted", "good_counted", "judged", "scored", "articles")
    found = week(tiny_corpus, W1, *columns, actors=["ARM"])
    assert found == (near((0.7 - 0.725) / 2), 0.5, 0.5, 2, 2, 2)
    found = week(tiny_corpus, W1, "balance", actors=["ARM"], unit="article")
    assert found == (near((0.7 - 0.85) / 2),)  # the copy is of the next week


def test_shares_are_corrected_for_the_error_rates(tiny_corpus: store.Corpus) -> None:
    # One story bad and one good in week 1: as much as can be said of two, given all four.
    found = week(tiny_corpus, W1, "bad", "bad_low", "bad_high", "good", actors=["ARM"])
    assert 0.3 < found[0] < 0.6 and 0.3 < found[3] < 0.6 and found[1] < 0.15 and found[2] > 0.7
    # The only story is counted bad: likely, not certain, that all that could be are.
    bad, low, good = week(tiny_corpus, W4, "bad", "bad_low", "good", actors=["USA"])
    assert 0.5 < bad < 1 and low < bad and 0 < good < 0.2


def test_unclear_articles_leave_the_shares_but_not_the_balance(tiny_corpus: store.Corpus) -> None:
    columns = ("scored", "judged", "bad", "unclear", "balance", "articles")
    found = week(tiny_corpus, W3, *columns, actors=["RUS"])
    assert found == (1, 0, None, 1.0, near(0.1), 3)


def test_the_rest_of_the_news_stands_beside_it(tiny_corpus: store.Corpus) -> None:
    # 6: 0.7, 7: 0.1; 8 is French and not scored. All are counted in the denominator.
    assert week(tiny_corpus, W3, "balance_all", "articles", actors=["MKD"]) == (
        near(0.4),
        3,
    )
    found = week(tiny_corpus, W3, "scored", "balance", "bad", actors=["CAN"])
    assert found == (0, None, None)


def test_a_gap_is_no_nought(tiny_corpus: store.Corpus) -> None:
    assert week(tiny_corpus, W5, "articles", "balance", "bad", "unclear", actors=["ARM"]) == (
        0,
        None,
        None,
        None,
    )


def test_the_interval_is_students(tiny_corpus: store.Corpus) -> None:
    # Stories 1, 2, 11 and 12 name Armenia.
    values = np.array([0.7, -0.725, 0.7, 0.1])
    margin = 3.182446305284263 * values.std(ddof=1) / math.sqrt(4)
    row = ask(tiny_corpus, "valence", "balance", "balance_low", "stories", actors=["ARM"],
              bin="year")[0]  # fmt: skip
    low = pytest.approx(values.mean() - margin, abs=0.002)  # the quantile is an approximation
    assert row == (near(values.mean()), low, 4)
    assert week(tiny_corpus, W1, "balance_low", actors=["RUS"]) == (None,)


def test_members_count_an_article_once(tiny_corpus: store.Corpus) -> None:
    found = week(tiny_corpus, W1, "scored", "judged", actors=["CSTO:members"])
    assert found == (2, 2)  # article 1 names two members, and is one


def test_about_keeps_what_is_about_the_actor(tiny_corpus: store.Corpus) -> None:
    rows = ask(tiny_corpus, "valence", "scored", actors=["ARM"], bin="year", about=True)
    assert rows == [(3,)]  # 12 only mentions Armenia


def test_every_actor_answers_where_none_is_asked_for(tiny_corpus: store.Corpus) -> None:
    actors = {actor for (actor,) in ask(tiny_corpus, "valence", "actor")}
    assert {"ARM", "USA", "NATO"} <= actors
    assert "CAN" not in actors  # named in French alone


def test_valence_beside_tone_are_two_numbers(tiny_corpus: store.Corpus) -> None:
    columns = ("scored", "balance", "judged", "tone")
    (row,) = ask(tiny_corpus, "valence_beside_tone", *columns, actors=["ARM"])
    tone = ask(tiny_corpus, "tone", "judged", "tone", actors=["ARM"], bin="year")[0]
    assert row == (4, near((0.7 - 0.725 + 0.7 + 0.1) / 4), tone[0], near(tone[1]))


# --- the macro on planted corpora ----------------------------------------------------------------

RATES = np.array([[0.8, 0.05, 0.15], [0.1, 0.6, 0.3], [0.2, 0.1, 0.7]])
TRUE = np.array([0.35, 0.15, 0.5])


def planted(true: np.ndarray, rng: np.random.Generator) -> duckdb.DuckDBPyConnection:
    """One story a row of `true` (stories,) in its week, 100 a week, counted with errors RATES."""
    counted = (rng.random(len(true))[:, None] > RATES[true].cumsum(axis=1)[:, :2]).sum(axis=1)
    chances = np.eye(3)[counted] * 0.7 + 0.1
    connection = opened()
    connection.execute(
        "INSERT INTO actors BY NAME SELECT 'A' AS actor, 'n' AS name, 'state' AS kind, 'x' AS form"
    )
    texts = {
        "number": np.arange(len(true)),
        "bad": chances[:, 0],
        "good": chances[:, 1],
        "valence": np.array(VALENCES)[counted],
    }
    connection.register("texts", pa.table(texts))
    connection.execute(
        "INSERT INTO articles BY NAME SELECT number AS article_id, number AS story_id, "
        "TIMESTAMP '2020-01-06' + to_days((number // 100 * 7 + number % 7)::INTEGER) AS published, "
        "'day' AS published_precision, 'field' AS published_source, 'w' AS outlet, '' AS title, "
        "'' AS body, '' AS caption, 'en' AS language, 1 AS words, true AS scored, 'x' AS origin, "
        "1 AS run_id, number AS fingerprint, bad, good, valence FROM texts"
    )
    connection.execute(
        "INSERT INTO article_actors BY NAME SELECT article_id, 'A' AS actor, 1 AS mentions, "
        'true AS in_title, 0 AS "first", 1.0 AS share, 0.9 AS about, 0 AS judged FROM articles'
    )
    return connection


def correct_by(connection: duckdb.DuckDBPyConnection, n: int, rng: np.random.Generator) -> None:
    """Error rates measured on n labelled articles."""
    truth = rng.choice(3, n, p=TRUE)
    counted = (rng.random(n)[:, None] > RATES[truth].cumsum(axis=1)[:, :2]).sum(axis=1)
    names = np.array(VALENCES)
    rows = corrections("valence", names[truth], names[counted], VALENCES)
    connection.register("rates", pa.Table.from_pylist(rows))
    connection.execute("DELETE FROM corrections")
    connection.execute("INSERT INTO corrections BY NAME FROM rates")


def test_corrected_shares_hold_a_planted_trend_and_counted_ones_do_not() -> None:
    rng = np.random.default_rng(5)
    weeks = 400
    bad = np.repeat(np.linspace(0.05, 0.65, weeks), 100)
    draw = rng.random(len(bad))
    true = np.where(draw < bad, 0, np.where(draw < bad + 0.15, 1, 2))
    connection = planted(true, rng)
    correct_by(connection, 200_000, rng)
    rows = connection.execute(
        "SELECT bad_low, bad_high, bad_counted FROM valence(actors := ['A']) ORDER BY period"
    ).fetchall()
    low, high, counted = (np.array(column) for column in zip(*rows, strict=True))
    aim = np.linspace(0.05, 0.65, weeks)
    assert 0.92 <= np.mean((low <= aim) & (aim <= high)) <= 0.975
    assert counted[:40].mean() - aim[:40].mean() > 0.1  # too many where there are few
    assert counted[-40:].mean() - aim[-40:].mean() < -0.02  # too few where there are many
    slope = np.polyfit(aim, counted, 1)[0]
    assert slope == pytest.approx(0.61, abs=0.05)  # six tenths of what happened


def test_intervals_hold_what_is_not_known_of_the_error_rates() -> None:
    rng = np.random.default_rng(6)
    true = np.repeat([0, 1, 2], (TRUE * 2000).astype(int))
    connection = planted(rng.permutation(true), rng)
    held = []
    for _ in range(100):
        correct_by(connection, 300, rng)
        low, high = connection.execute(
            "SELECT bad_low, bad_high FROM valence(actors := ['A'], bin := 'year')"
        ).fetchall()[0]
        held.append(low <= TRUE[0] <= high)
    assert np.mean(held) >= 0.92
