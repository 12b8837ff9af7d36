"""Tone and pairs in SQL, counted by hand on the fourteen articles."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from test_sql import W3, ask, look

from analytics import store


def test_tone_is_the_mean_over_stories(tiny_corpus: store.Corpus) -> None:
    # Article 1: ARM neutral, positive: (0 + .8) / 2 = .4. Articles 2 and 3: negative, negative and
    # one unclear that is left out: -.8. The story of 2 and 3 counts once: (.4 - .8) / 2.
    columns = ("judged", "tone", "negative_counted", "positive_counted", "unclear", "stories")
    rows = ask(tiny_corpus, "tone", *columns, actors=["ARM"])
    assert rows[0] == (2, pytest.approx(-0.2), 0.5, 0.25, pytest.approx(1 / 6), 2)
    assert rows[1] == (0, None, None, None, None, 0)
    assert rows[5] == (2, 0.0, 0.0, 0.0, 0.0, 2)
    # By copies: .4, -.8, -.8 by month.
    row = ask(tiny_corpus, "tone", "judged", "tone", actors=["ARM"], bin="month", unit="article")
    assert row[0] == (3, pytest.approx(-0.4))


def test_tone_shares_are_corrected_for_the_error_rates(tiny_corpus: store.Corpus) -> None:
    # ARM in week 1: two stories, .5 negative and .25 positive. Over all weeks: 1 and .5 of 4.
    shares = ("negative", "negative_low", "negative_high")
    (row, *_) = ask(tiny_corpus, "tone", *shares, "positive", actors=["ARM"])
    asked = look(
        tiny_corpus,
        "SELECT x.first, x.first_low, x.first_high, x.second "
        "FROM corrected_shares('tone', 'in use', 0.5, 0.25, 2.0, 4 / 15.0, 1 / 6.0, 4.0) AS x",
    )
    # Stories that are means of several sentences differ less than single sentences.
    assert row[0] == pytest.approx(asked[0][0], abs=0.1) and row[3] == pytest.approx(
        asked[0][3], abs=0.1
    )
    assert asked[0][1] < row[0] < asked[0][2]
    # All sentences toward RUS in week 3 are positive: likely, but not certain, that all are.
    (row,) = ask(tiny_corpus, "tone", "positive", "positive_low", actors=["RUS"])[2:3]
    assert 0.5 < row[0] < 1 and row[1] < row[0]


def test_tone_interval_is_students(tiny_corpus: store.Corpus) -> None:
    # RUS by month: story 1 at .4 (neutral, positive), story 7 at .8; mean .6,
    # standard error |.8 - .4| / 2 = .2, t with one degree of freedom 12.706: cut to -1..1.
    row = ask(tiny_corpus, "tone", "tone", "tone_low", "tone_high", actors=["RUS"], bin="month")[0]
    assert row == (pytest.approx(0.6), -1.0, 1.0)
    assert ask(tiny_corpus, "tone", "tone_low", actors=["RUS"])[0] == (None,)  # one story
    quantiles = look(tiny_corpus, "SELECT t_quantile(1), t_quantile(4), t_quantile(30)")[0]
    assert quantiles == pytest.approx((12.7062, 2.7764, 2.0423), abs=1e-3)
    # As many stories as a year of a large corpus has: the fourth power is beyond a BIGINT.
    many = look(tiny_corpus, "SELECT t_quantile(60006::BIGINT), t_quantile(3000000000)")[0]
    assert many == pytest.approx((1.96, 1.96), abs=1e-3)
    margin = look(tiny_corpus, "SELECT mean_margin(.6, 2, 2, .8, 1.2, 2)")[0][0]
    assert margin == pytest.approx(12.706204736 * 0.2)


def test_tone_leaves_out_languages_that_are_not_read(tiny_corpus: store.Corpus) -> None:
    assert {n for (n,) in ask(tiny_corpus, "tone", "judged", actors=["CAN"])} == {0}
    assert sum(n for (n,) in ask(tiny_corpus, "coverage", "mentioning", actors=["CAN"])) == 1


def test_tone_by_outlet_counts_a_story_with_every_outlet(tiny_corpus: store.Corpus) -> None:
    rows = ask(tiny_corpus, "tone_by_outlet", "outlet", "judged", "tone", actors=["ARM"])
    assert rows == [
        ("Alpha Post", 2, pytest.approx(0.2)),  # .4 in 1, 0 in 12
        ("Gamma Wire", 2, pytest.approx(-0.4)),  # -.8 in 2, 0 in 11
        ("Beta Times", 1, pytest.approx(-0.8)),  # the copy
    ]


def test_pairs_count_stories_that_name_both(tiny_corpus: store.Corpus) -> None:
    rows = ask(
        tiny_corpus, "pairs", "actor_a", "actor_b", "together", "mentioning_a", "mentioning_b",
        "articles", "own_member", "same_sentence",
        actors=["ARM"],
    )  # fmt: skip
    assert rows == [
        ("ARM", "AZE", 2, 4, 2, 13, False, 1),
        ("ARM", "CSTO", 1, 4, 1, 13, True, 0),
        ("ARM", "EU", 1, 4, 1, 13, False, 1),
        ("ARM", "KAZ", 1, 4, 1, 13, False, 0),
        ("ARM", "OSCE", 1, 4, 1, 13, True, 0),
        ("ARM", "RUS", 1, 4, 2, 13, False, 1),
    ]


def test_lift_is_against_independence(tiny_corpus: store.Corpus) -> None:
    columns, pair = ("lift", "lift_low", "lift_high"), ["ARM", "RUS"]
    row = ask(tiny_corpus, "pairs", *columns, actors=pair, by_outlet=False)[0]
    lift = 1 * 13 / (4 * 2)
    margin = 1.959963984540054 * math.sqrt(1 - 1 / 4 - 1 / 2 + 2 * lift / 13 - 1 / 13)
    expected = (lift, lift / math.exp(margin), lift * math.exp(margin))
    assert row == pytest.approx(expected, abs=1e-9)


def test_several_actors_are_paired_among_themselves(tiny_corpus: store.Corpus) -> None:
    rows = ask(
        tiny_corpus, "pairs", "actor_a", "actor_b", "together", "own_member",
        actors=["MKD", "NATO", "NATO:members"],
    )  # fmt: skip
    assert rows == [
        ("NATO", "NATO:members", 3, True),  # 4 (NOR), 6 (GRC), 9 (MKD)
        ("MKD", "NATO", 2, True),
        ("MKD", "NATO:members", 2, True),
    ]
    early = ask(tiny_corpus, "pairs", "own_member", actors=["MKD", "NATO"], until=W3)
    assert early == []  # 6 is of 24 March
    before = dt.date(2020, 3, 24)
    assert ask(tiny_corpus, "pairs", "own_member", actors=["MKD", "NATO"], until=before) == [
        (False,)
    ]


def test_pairs_by_article_and_about(tiny_corpus: store.Corpus) -> None:
    asked = {"actors": ["ARM", "AZE"]}
    columns = ("together", "articles")
    assert ask(tiny_corpus, "pairs", *columns, unit="article", **asked) == [(3, 14)]
    assert ask(tiny_corpus, "pairs", *columns, about=True, **asked) == [(1, 13)]
    assert ask(tiny_corpus, "pairs", min_together=3) == []
    everyone = ask(tiny_corpus, "pairs", "actor_a", "actor_b")
    assert len(everyone) == 19 and all(a < b for a, b in everyone)


def test_pair_relation_reads_the_sentences_of_both(tiny_corpus: store.Corpus) -> None:
    columns = ("sentences", "cooperation", "conflict", "relation", "stories")
    rows = ask(tiny_corpus, "pair_relation", *columns, a="AZE", b="ARM", bin="week")
    # Two sentences in each of the two copies, .02 against .92 and .94; one story.
    assert rows[0] == (4, pytest.approx(0.02), pytest.approx(0.93), pytest.approx(-0.91), 1)
    assert rows[1] == (0, None, None, None, 0)
    swapped = ask(tiny_corpus, "pair_relation", *columns, a="ARM", b="AZE", bin="week")
    assert swapped == rows
    assert ask(tiny_corpus, "pair_relation", a="ARM", b="NOBODY") == []


def test_pair_relation_takes_groups_and_marks_own_members(tiny_corpus: store.Corpus) -> None:
    columns = ("sentences", "own_member", "stories")
    rows = ask(tiny_corpus, "pair_relation", *columns, a="NATO", b="NATO:members", bin="year")
    assert rows == [(5, 5, 2)]  # 4: three with NOR; 9: two with MKD; 6 was too early
    rows = ask(tiny_corpus, "pair_relation", *columns, a="NATO", b="MKD", bin="year")
    assert rows == [(4, 2, 2)]
    # CSTO members with anyone of the EU as such: only 11.
    rows = ask(tiny_corpus, "pair_relation", *columns, a="CSTO:members", b="EU", bin="year")
    assert rows == [(2, 0, 1)]
