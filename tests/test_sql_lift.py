"""Lift within outlets: neither the beats of outlets nor their mix tie two actors or part them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from test_sql import ask
from test_sql_simulation import corpus

from analytics import store


@pytest.mark.parametrize("question", ["pairs(", "pair_lift('A0', 'A1', bin := 'month', "])
def test_lift_within_outlets_by_hand(question: str) -> None:
    """One outlet names A0 and A1 in four of eight stories each, in three both: 4 * 4 / 8 = 2.

    The other names A0 in one of twelve and A1 never. Taken as one, 5 * 4 / 20 = 1 is expected.
    """
    number = np.arange(20)
    first, second = [0, 1, 2, 3, 8], [1, 2, 3, 4]
    hits = np.array(first + second)
    connection = corpus(
        {"number": number, "story": number, "day": number % 7, "outlet": (number >= 8) * 1},
        {"number": hits, "actor": np.repeat([0, 1], [5, 4]), "tone": hits * 0.0},
        2,
    )
    columns = "together, expected, lift, lift_low, lift_high, articles"
    # Of eight stories the variance of the logarithm is 1/3 - 1/4 - 1/4 + 2 * 1.5 / 8 - 1/8.
    margin = 1.959964 * math.sqrt(1 / 12)
    (row,) = connection.execute(f"SELECT {columns} FROM {question}by_outlet := true)").fetchall()
    assert row == pytest.approx(
        (3, 2, 1.5, 1.5 / math.exp(margin), 1.5 * math.exp(margin), 20), abs=1e-6
    )
    (row,) = connection.execute(f"SELECT {columns} FROM {question}by_outlet := false)").fetchall()
    assert row[:3] == (3, 1, 3)


def test_lift_intervals_hold_the_truth_where_outlets_have_beats_of_their_own() -> None:
    """Each of 70 pairs is tied by 1.3 within both outlets of ten worlds, seven days apart.

    One outlet names the first of the pair in 35 % of its stories and the second in 10 %, the other
    outlet the reverse: all stories taken as one, the two look parted, .9.
    """
    rng = np.random.default_rng(5)
    worlds, stories, pairs, tie = 10, 600, 70, 1.3
    number = np.arange(worlds * stories)
    outlet = number % 2
    share_a, share_b = np.where(outlet == 0, 0.35, 0.1), np.where(outlet == 0, 0.1, 0.35)
    first = rng.random((len(number), pairs)) < share_a[:, None]
    alone = (share_b - share_a * tie * share_b) / (1 - share_a)
    second = rng.random((len(number), pairs)) < np.where(
        first, tie * share_b[:, None], alone[:, None]
    )
    article, actor = np.nonzero(np.stack([first, second], axis=2).reshape(len(number), -1))
    day = number // stories * 7
    connection = corpus(
        {"number": number, "story": number, "day": day, "outlet": outlet},
        {"number": article, "actor": actor, "tone": np.zeros(len(article))},
        2 * pairs,
    )
    held, parted = 0, 0
    for world in range(worlds):
        rows = connection.execute(
            f"""FROM pairs(
                since := DATE '2020-01-06' + {7 * world}, until := DATE '2020-01-06' + {7 * world}
            ) AS p
            SELECT
                p.lift_low, p.lift_high,
                p.together * p.articles / (p.mentioning_a * p.mentioning_b)
            WHERE abs(p.actor_a[2:]::INTEGER - p.actor_b[2:]::INTEGER) = 1
                AND least(p.actor_a[2:]::INTEGER, p.actor_b[2:]::INTEGER) % 2 = 0"""
        ).fetchall()
        assert len(rows) == pairs
        held += sum(low <= tie <= high for low, high, _ in rows)
        parted += sum(plain < 1 for *_, plain in rows)
    assert 0.93 <= held / (worlds * pairs) <= 0.97
    assert parted > 0.6 * worlds * pairs


def test_lift_over_time_is_that_of_the_pairs_of_each_period(tiny_corpus: store.Corpus) -> None:
    columns = ("together", "lift", "lift_low", "lift_high", "mentioning_a", "mentioning_b")
    (alone,) = ask(tiny_corpus, "pair_lift", *columns, a="ARM", b="AZE", bin="year")
    (pair,) = ask(tiny_corpus, "pairs", *columns, actors=["ARM", "AZE"], since="2020-01-01")
    assert alone == pair


def test_lift_over_time_by_hand(tiny_corpus: store.Corpus) -> None:
    # Week of 9 March: stories 1 and 2 both name ARM and AZE: as often as chance. Then nobody.
    columns = ("together", "expected", "lift", "lift_low", "lift_high", "articles")
    rows = ask(tiny_corpus, "pair_lift", *columns, a="ARM", b="AZE")
    assert rows[0] == (2, 2.0, 1.0, 1.0, 1.0, 2)
    assert rows[4] == (0, None, None, None, None, 0)
    # NATO and North Macedonia never beside Italy, week of 23 March: 3 stories, expected 1/3.
    row = ask(tiny_corpus, "pair_lift", *columns, a="ITA", b="NATO", by_outlet=False)[2]
    assert row[:4] == (0, pytest.approx(1 / 3), 0.0, 0.0)
    assert row[4] == pytest.approx(3 * 3.688879, abs=1e-4)
    # No outlet names both.
    row = ask(tiny_corpus, "pair_lift", *columns, a="ITA", b="NATO")[2]
    assert row == (0, 0.0, None, None, None, 3)
    assert ask(tiny_corpus, "pair_lift", a="ITA", b="XXX") == []
