"""Explanations, evidence, listings, and what every view and macro owes: by hand on `tiny`."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from test_sql import W2, W5, W6, ask, look

from analytics import store


def test_too_short_a_past_is_never_tested(tiny_corpus: store.Corpus) -> None:
    assert ask(tiny_corpus, "changes") == []  # no outlet has ten stories before any week


def test_gamma_poisson_is_a_distribution(tiny_corpus: store.Corpus) -> None:
    sql = """SELECT sum(gamma_poisson(k, 3.0, 2.0)), sum(k * gamma_poisson(k, 3.0, 2.0)),
        sum(k * k * gamma_poisson(k, 3.0, 2.0)) FROM range(400) AS t(k)"""
    total, mean, square = look(tiny_corpus, sql)[0]
    assert (total, mean) == pytest.approx((1, 3))
    assert square - mean * mean == pytest.approx(3 + 9 / 2)  # mean + mean^2 / shape
    # One success of probability 2/5 needs k failures before it: geometric for shape 1.
    assert look(tiny_corpus, "SELECT gamma_poisson(2, 1.5, 1.0)")[0][0] == pytest.approx(
        0.4 * 0.6**2
    )


def explained(corpus: store.Corpus, **more: Any) -> dict[tuple[str, str], float]:
    asked = {"actor": "ARM", "period_a": dt.date(2020, 3, 11), "period_b": W6, **more}
    rows = ask(corpus, "explain_change", "part", "name", "contribution", **asked)
    return {(part, name): contribution for part, name, contribution in rows}


def test_a_change_is_explained_in_full(tiny_corpus: store.Corpus) -> None:
    # 2 of 2 stories, then 2 of 3: -1/3. Alpha and Gamma name ARM in all their stories of both
    # weeks, Beta in none of its one story of the last week; the midpoint of the shares is 5/6.
    parts = explained(tiny_corpus)
    assert parts["outlet mix", "Beta Times"] == pytest.approx(1 / 3 * (0 - 5 / 6))
    assert parts["outlet mix", "Alpha Post"] == pytest.approx((1 / 3 - 1 / 2) * (1 - 5 / 6))
    assert parts["within outlet", "Gamma Wire"] == 0
    # Topic 0 weighs .2 and 1 in the first week's two stories, 0 and .7 in the last week's.
    assert parts["topic", "border, attack"] == pytest.approx(0.7 / 3 - 1.2 / 2, abs=1e-6)
    assert parts["topic", "trade, aid"] == pytest.approx(1.3 / 3 - 0.8 / 2, abs=1e-6)
    # 1 with RUS and AZE, 2 with AZE and OSCE, 11 with EU, 12 with KAZ and CSTO.
    assert parts["companion", "Azerbaijan"] == pytest.approx(-0.5)
    assert parts["companion", "Russia"] == pytest.approx(-0.25)
    assert parts["companion", "European Union"] == pytest.approx(1 / 3)
    assert parts["companion", "Kazakhstan"] == pytest.approx(1 / 6)
    assert parts["copies", "more or fewer stories"] == pytest.approx(-1 / 3)
    assert parts["copies", "more or fewer copies of each story"] == 0


def test_the_parts_of_each_kind_add_up_to_the_change(tiny_corpus: store.Corpus) -> None:
    whole = [
        {},
        {"unit": "article"},
        {"about": True},
        {"actor": "NATO:members", "period_b": W2},
        {"actor": "CSTO:members", "unit": "article", "period_b": W2},
        {"bin": "month"},
        {"bin": "month", "unit": "article"},
    ]
    for more in whole:
        asked = {"actor": "ARM", "period_a": dt.date(2020, 3, 11), "period_b": W6, **more}
        statement = store.statement(tiny_corpus, "explain_change", **asked).rstrip(";")
        rows = look(
            tiny_corpus,
            f"SELECT kind, sum(contribution), any_value(change) {statement} GROUP BY kind",
        )
        assert len(rows) == 4, more
        for kind, total, change in rows:
            assert total == pytest.approx(change, abs=1e-9), (more, kind)


def test_a_change_has_the_interval_of_two_shares(tiny_corpus: store.Corpus) -> None:
    """2 of 2 stories, then 2 of 3: Wilson's .3424 to 1 and .2077 to .9385, joined by Newcombe."""
    asked = {"actor": "ARM", "period_a": dt.date(2020, 3, 11), "period_b": W6}
    columns = ("change_low", "change_high", "stories_a", "stories_b")
    rows = set(ask(tiny_corpus, "explain_change", *columns, **asked))
    ((low, high, before, after),) = rows
    assert (before, after) == (2, 3)
    assert low == pytest.approx(-1 / 3 - (2 / 3 - 0.207655), abs=1e-4)
    assert high == pytest.approx(
        -1 / 3 + ((0.938510 - 2 / 3) ** 2 + (1 - 0.342380) ** 2) ** 0.5, abs=1e-4
    )


def test_by_article_its_interval_is_of_the_clustered_shares(tiny_corpus: store.Corpus) -> None:
    asked = {"actor": "ARM", "period_a": dt.date(2020, 3, 1), "period_b": dt.date(2020, 4, 1)}
    more = {"bin": "month", "unit": "article"}
    ((change, low, high),) = set(
        ask(tiny_corpus, "explain_change", "change", "change_low", "change_high", **asked, **more)
    )
    columns = ("share", "share_low", "share_high")
    (a, a_low, a_high), (b, b_low, b_high) = ask(
        tiny_corpus, "coverage", *columns, actors=["ARM"], **more
    )
    assert change == pytest.approx(b - a, abs=1e-9)
    assert low == pytest.approx(b - a - ((b - b_low) ** 2 + (a_high - a) ** 2) ** 0.5, abs=1e-6)
    assert high == pytest.approx(b - a + ((b_high - b) ** 2 + (a - a_low) ** 2) ** 0.5, abs=1e-6)


def test_copies_explain_what_is_due_to_copies(tiny_corpus: store.Corpus) -> None:
    # By article and month ARM has 3 of 9 in March, in 2 of 8 stories: copied 4/3 times as often
    # as the average; 2 of 4 in April, in 2 of 4 stories.
    parts = explained(tiny_corpus, bin="month", unit="article")
    stories = (2 / 4 - 2 / 8) * (4 / 3 + 1) / 2
    copies = (1 - 4 / 3) * (2 / 8 + 2 / 4) / 2
    assert parts["copies", "more or fewer stories"] == pytest.approx(stories)
    assert parts["copies", "more or fewer copies of each story"] == pytest.approx(copies)
    assert stories + copies == pytest.approx(2 / 4 - 3 / 9)


def test_a_gap_explains_nothing(tiny_corpus: store.Corpus) -> None:
    assert explained(tiny_corpus, period_b=W5) == {}
    assert explained(tiny_corpus, actor="NOBODY") == {}


def test_the_calendar_tells_days_without_articles(tiny_corpus: store.Corpus) -> None:
    rows = look(
        tiny_corpus, "SELECT outlet, count(*), sum(articles) FROM calendar GROUP BY 1 ORDER BY 1"
    )
    # From 10 March to 16 April, 16 March to 17 April, 15 March to 14 April.
    assert rows == [("Alpha Post", 38, 5), ("Beta Times", 33, 5), ("Gamma Wire", 31, 3)]
    longest = look(tiny_corpus, "FROM gaps WHERE outlet IS NULL ORDER BY days DESC LIMIT 1")
    assert longest == [(None, dt.date(2020, 4, 3), dt.date(2020, 4, 13), 11)]


def test_copies_belong_to_the_week_in_which_their_story_began(tiny_corpus: store.Corpus) -> None:
    rows = look(tiny_corpus, "SELECT articles, stories, copies, most FROM copies_over_time")
    assert rows[:2] == [(2, 2, 1.5, 2), (3, 2, 1.0, 1)]
    assert rows[4] == (0, 0, None, None)
    assert look(tiny_corpus, "FROM copies_over_time") == look(tiny_corpus, "FROM copies()")


def test_copies_follow_the_dates_the_bin_and_the_outlets(tiny_corpus: store.Corpus) -> None:
    columns = "SELECT articles, stories, copies, most, complete FROM copies"
    whole = look(tiny_corpus, f"{columns}(bin := 'year')")
    assert len(whole) == 1 and whole[0][0] == whole[0][1] + 1  # one copy in the corpus
    week = "since := DATE '2020-03-16', until := DATE '2020-03-22'"
    # The story that began the day before is here by its copy alone.
    assert look(tiny_corpus, f"{columns}({week})") == [(3, 3, 1.0, 1, True)]
    days = look(tiny_corpus, f"{columns}({week}, bin := 'day')")
    assert [day[0] for day in days] == [1, 1, 0, 1, 0, 0, 0]
    (alone,) = look(tiny_corpus, f"{columns}(bin := 'year', outlets := ['Alpha Post'])")
    assert alone[0] == alone[1]


def test_articles_without_a_date_are_counted_by_actor(tiny_corpus: store.Corpus) -> None:
    # Article 14 alone has no date; it is about Japan and South Korea.
    assert ask(tiny_corpus, "undated") == [("JPN", 1), ("KOR", 1)]
    assert ask(tiny_corpus, "undated", actors=["JPN", "ARM"]) == [("JPN", 1)]
    assert ask(tiny_corpus, "undated", outlets=["Alpha Post"]) == []
