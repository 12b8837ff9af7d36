"""Every view and macro against counts made by hand on the corpus `tiny`.

The articles (tests/tiny/articles.jsonl), story by week; * marks those that are about the actor:

    week of 9 March   1 Alpha: ARM* RUS* AZE              2 Gamma: AZE* ARM* OSCE   (Sunday)
    week of 16 March  (3 Beta: Monday's copy of 2)   4 Alpha: NATO* NOR*   5 Beta: FRA* DEU* BEL
    week of 23 March  6 Alpha: MKD* NATO* GRC   7 Gamma: RUS* ITA*   8 Beta: CAN* (French)
    week of 30 March  9 Alpha: MKD* NATO*                10 Beta: IRN* USA*
    week of 6 April   nothing
    week of 13 April 11 Gamma: ARM* EU*                  12 Alpha: KAZ* CSTO* ARM  13 Beta: nobody
    no date          14 Gamma: JPN* KOR*

North Macedonia is a member of NATO from 27 March on. The corpus begins on Tuesday 10 March and ends
on Friday 17 April, so that the first and the last week are partial.
"""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import pytest

from analytics import store

W1, W2, W3, W4, W5, W6 = (dt.date(2020, 3, 9) + dt.timedelta(weeks=n) for n in range(6))


def ask(corpus: store.Corpus, macro: str, *columns: str, **arguments: Any) -> list[tuple[Any, ...]]:
    """Rows of a macro, the named columns, as Python values."""
    names = ", ".join(f'"{c}"' for c in columns) or "*"
    statement = store.statement(corpus, macro, **arguments).rstrip(";")
    return corpus.connection.cursor().execute(f"SELECT {names} {statement}").fetchall()


def look(corpus: store.Corpus, sql: str) -> list[tuple[Any, ...]]:
    return corpus.connection.cursor().execute(sql).fetchall()


def wilson(hits: float, n: float) -> tuple[float, float]:
    """The textbook formula, written the other way round than in the macro."""
    z = 1.959963984540054
    centre = (hits + z * z / 2) / (n + z * z)
    half = z / (n + z * z) * math.sqrt(hits * (n - hits) / n + z * z / 4)
    return max(0.0, centre - half), min(1.0, centre + half)


def test_scope_includes_both_days_and_filters_alike(tiny_corpus: store.Corpus) -> None:
    def numbers(**scope: Any) -> list[int]:
        return sorted(n for (n,) in ask(tiny_corpus, "articles_in", "article_id", **scope))

    assert numbers() == list(range(1, 15))
    assert numbers(since=dt.date(2020, 3, 15), until=dt.date(2020, 3, 17)) == [2, 3, 4]
    assert numbers(until=dt.date(2020, 3, 15)) == [1, 2]  # the undated 14 has left
    assert numbers(outlets=["Gamma Wire"]) == [2, 7, 11, 14]
    assert numbers(languages=["fr"]) == [8]
    assert numbers(outlets=[], languages=[]) == list(range(1, 15))
    assert numbers(outlets=["Gamma Wire"], since=dt.date(2020, 4, 1)) == [11]


def test_dates_may_be_given_as_text(tiny_corpus: store.Corpus) -> None:
    rows = look(tiny_corpus, "SELECT article_id FROM articles_in(since := '2020-04-16')")
    assert sorted(rows) == [(12,), (13,)]


def test_periods_run_through_gaps_and_mark_partial_ones(tiny_corpus: store.Corpus) -> None:
    rows = ask(tiny_corpus, "periods_in", "period", "complete")
    whole = [False, True, True, True, True, False]
    assert rows == list(zip([W1, W2, W3, W4, W5, W6], whole, strict=True))
    since = dt.date(2020, 3, 17)  # a Tuesday: its week is partial now
    rows = ask(tiny_corpus, "periods_in", "period", "complete", since=since, until=W4)
    assert rows == [(W2, False), (W3, True), (W4, False)]
    rows = ask(tiny_corpus, "periods_in", "period", "complete", bin="month")
    assert rows == [(dt.date(2020, 3, 1), False), (dt.date(2020, 4, 1), False)]
    assert len(ask(tiny_corpus, "periods_in", bin="day")) == 39  # 10 March to 17 April
    assert ask(tiny_corpus, "periods_in", "period", bin="year") == [(dt.date(2020, 1, 1),)]


def test_a_coarse_date_has_no_fine_period(tiny_corpus: store.Corpus) -> None:
    sql = "SELECT period_of(DATE '2020-03-01', '{}', '{}')"
    month = dt.date(2020, 3, 1)
    for known_to, bin_name, period in (
        ("minute", "week", dt.date(2020, 2, 24)),
        ("month", "week", None),
        ("month", "day", None),
        ("month", "month", month),
        ("year", "quarter", None),
        ("year", "year", dt.date(2020, 1, 1)),
    ):
        assert look(tiny_corpus, sql.format(known_to, bin_name)) == [(period,)]


@pytest.mark.parametrize("arguments", [{"bin": "fortnight"}, {"unit": "stories"}])
def test_an_unknown_bin_or_unit_is_refused(
    tiny_corpus: store.Corpus, arguments: dict[str, str]
) -> None:
    with pytest.raises(store.StoreError):
        store.call(tiny_corpus, "coverage", **arguments)


def test_codes_stand_for_members_in_their_time(tiny_corpus: store.Corpus) -> None:
    rows = ask(tiny_corpus, "codes_in", "actor", actors=["CSTO:members"])
    assert [actor for (actor,) in rows] == ["ARM", "AZE", "BLR", "KAZ", "RUS"]
    assert ask(tiny_corpus, "codes_in", actors=["NOBODY"]) == []
    assert len(ask(tiny_corpus, "codes_in")) == 22  # 17 states, 5 alliances, no groups


def test_coverage_counts_stories(tiny_corpus: store.Corpus) -> None:
    rows = ask(tiny_corpus, "coverage", "period", "mentioning", "articles", actors=["ARM"])
    assert rows == [(W1, 2, 2), (W2, 0, 2), (W3, 0, 3), (W4, 0, 2), (W5, 0, 0), (W6, 2, 3)]
    rows = ask(tiny_corpus, "coverage", "share", "share_low", "share_high", actors=["ARM"])
    assert rows[1][0] == 0.0  # stories, none of them: nought
    assert rows[4] == (None, None, None)  # no stories: a gap
    for row, (hits, n) in zip((rows[0], rows[5]), ((2, 2), (2, 3)), strict=True):
        assert row == pytest.approx((hits / n, *wilson(hits, n)), abs=1e-9)


def test_coverage_counts_every_copy_where_asked(tiny_corpus: store.Corpus) -> None:
    # Article 3 is a copy in a week of its own: 1 of the 3 articles of the second week names ARM.
    asked = {"actors": ["ARM"], "unit": "article"}
    rows = ask(tiny_corpus, "coverage", "mentioning", "articles", "stories", **asked)
    assert rows == [(2, 2, 2), (1, 3, 3), (0, 3, 3), (0, 2, 2), (0, 0, 0), (2, 3, 3)]
    # By month 1, 2 and 3 fall together: 3 of March's 9 articles, in 8 stories. The stories stray
    # from p = 1/3 by (1 - 1/3)^2 + (2 - 2/3)^2 + 6 * (1/3)^2 = 26/9; worth p (1 - p) 81 / (26/9).
    row = ask(
        tiny_corpus, "coverage", "mentioning", "articles", "stories", "share_low", "share_high",
        bin="month", **asked,
    )[0]  # fmt: skip
    assert row[:3] == (3, 9, 8)
    worth = 2 / 9 * 81 / (26 / 9)
    assert row[3:] == pytest.approx(wilson(worth / 3, worth), abs=1e-9)


def test_coverage_of_members_follows_their_membership(tiny_corpus: store.Corpus) -> None:
    def mentioning(**asked: Any) -> list[int]:
        return [n for (n,) in ask(tiny_corpus, "coverage", "mentioning", **asked)]

    assert mentioning(actors=["CSTO:members"]) == [2, 0, 1, 0, 0, 2]  # AZE left in 1999
    assert mentioning(actors=["NATO:members"]) == [0, 2, 3, 2, 0, 0]  # 6 by GRC, 9 by MKD
    # About: 6 is about MKD, not yet a member, and only names GRC.
    assert mentioning(actors=["NATO:members"], about=True) == [0, 2, 2, 2, 0, 0]
    assert mentioning(actors=["ARM"], about=True) == [2, 0, 0, 0, 0, 1]


def test_a_story_falls_into_the_week_of_its_earliest_article_in_scope(
    tiny_corpus: store.Corpus,
) -> None:
    asked = {"actors": ["AZE"], "outlets": ["Beta Times"]}
    rows = ask(tiny_corpus, "coverage", "period", "mentioning", "articles", **asked)
    assert rows[:2] == [(W1, 0, 0), (W2, 1, 2)]  # only the Monday copy is in scope
    rows = ask(tiny_corpus, "coverage", "period", "mentioning", actors=["AZE"], since=W2)
    assert rows[0] == (W2, 1)


def test_without_actors_every_actor_that_is_named_has_its_rows(tiny_corpus: store.Corpus) -> None:
    rows = ask(tiny_corpus, "coverage", "actor", "mentioning")
    actors = {actor for actor, _ in rows}
    assert len(actors) == 18 and len(rows) == 18 * 6
    assert "JPN" not in actors  # named in the undated article alone
    assert sum(n for _, n in rows) == 26  # pairs of dated story and actor
    assert ask(tiny_corpus, "coverage", actors=["NOBODY"]) == []
    known = ask(tiny_corpus, "coverage", "mentioning", actors=["BLR"])
    assert known == [(0,)] * 6  # known, but never named


def test_coverage_by_outlet_gives_a_story_to_its_first_outlet(tiny_corpus: store.Corpus) -> None:
    rows = ask(
        tiny_corpus, "coverage_by_outlet", "outlet", "period", "mentioning", "articles",
        actors=["ARM"],
    )  # fmt: skip
    by_outlet = {(outlet, period): (hits, n) for outlet, period, hits, n in rows}
    assert by_outlet["Gamma Wire", W1] == (1, 1)
    assert by_outlet["Beta Times", W2] == (0, 1)  # the copy is Gamma's story
    assert sum(n for _, _, _, n in rows) == 12
    articles = ask(tiny_corpus, "coverage_by_outlet", "articles", actors=["ARM"], unit="article")
    assert sum(n for (n,) in articles) == 13


def test_fixed_mix_weighs_outlets_alike_in_every_period(tiny_corpus: store.Corpus) -> None:
    # Stories: Alpha 5, Beta 4, Gamma 3 of 12. AZE in the first week: Alpha 1 of 1, Gamma 1 of 1.
    # RUS in the third week: Gamma 1 of 1, Alpha and Beta 0 of 1: 3/12, as counted 1/3.
    rows = ask(
        tiny_corpus, "coverage_fixed_mix", "period", "share", "weight", "mentioning", "articles",
        actors=["RUS"],
    )  # fmt: skip
    assert rows[2] == (W3, 0.25, 1.0, 1, 3)
    assert rows[0] == (W1, pytest.approx(5 / 8), pytest.approx(8 / 12), 1, 2)  # Alpha of 5 + 3
    assert rows[4] == (W5, None, None, 0, 0)


def test_fixed_mix_undoes_a_change_of_mix(tiny_corpus: store.Corpus) -> None:
    rows = ask(
        tiny_corpus, "coverage_fixed_mix", "share", "share_low", "share_high",
        actors=["ARM"], bin="month",
    )  # fmt: skip
    # Of the 12 stories Alpha has 5, Beta 4 and Gamma 3; Armenia is in 1 of 4, 0 of 2 and 1 of 2 of
    # theirs in March, in 1 of 1, 0 of 2 and 1 of 1 in April.
    mixed = [(5 / 4 + 0 + 3 / 2) / 12, (5 + 0 + 3) / 12]
    assert [share for share, *_ in rows] == pytest.approx(mixed)
    for share, low, high in rows:
        assert 0 <= low <= share <= high <= 1


def test_panel_holds_the_outlets_that_are_always_there(tiny_corpus: store.Corpus) -> None:
    # Complete weeks with articles: W2, W3, W4; Gamma has none in W2 and W4.
    assert ask(tiny_corpus, "panel_outlets", "outlet") == [("Alpha Post",), ("Beta Times",)]
    rows = ask(tiny_corpus, "coverage_panel", "mentioning", "articles", "outlets", actors=["ARM"])
    panel = ["Alpha Post", "Beta Times"]
    assert rows == [(h, n, panel) for h, n in ((1, 1), (1, 3), (0, 2), (0, 2), (0, 0), (1, 2))]
    by_day = ask(tiny_corpus, "coverage_panel", "articles", actors=["ARM"], bin="day")
    assert {n for (n,) in by_day} == {0}  # no outlet publishes every day
    both = {"actors": ["ARM"], "outlets": panel}
    assert [r[:2] for r in rows] == ask(tiny_corpus, "coverage", "mentioning", "articles", **both)
