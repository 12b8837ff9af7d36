"""Topics over time, topic actors, keyness and search, by hand on `tiny` and on hostile queries."""

from __future__ import annotations

import datetime as dt
from math import exp, log, sqrt
from pathlib import Path
from statistics import NormalDist

import numpy as np
import pytest
from test_sql import look

from analytics import store

EVERY = {"min_count": 0}  # words, however rare


def day(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def rows(corpus: store.Corpus, macro: str, columns: list[str], **arguments: object) -> list[tuple]:
    frame = store.call(corpus, macro, **arguments)[columns]
    return [tuple(None if v != v else v for v in row) for row in frame.itertuples(index=False)]


def found(corpus: store.Corpus, query: str | None, **arguments: object) -> list[int]:
    return store.call(corpus, "search", query=query, **arguments)["article_id"].tolist()


def test_topic_shares_of_weeks(tiny_corpus: store.Corpus) -> None:
    frame = store.call(tiny_corpus, "topics_over_time", topics=[0], bin="week")
    assert frame["share"].tolist()[:4] == [0.6, 0.3, 0.25, 0.7]
    assert frame["articles"].tolist() == [2, 2, 2, 2, 0, 3]  # the French article has no topics
    assert frame["share"].isna().tolist() == [False, False, False, False, True, False]
    assert frame["share"].tolist()[5] == 0.4
    assert frame["complete"].tolist() == [False, True, True, True, True, False]
    assert set(frame["label"]) == {"border, attack"}


def test_topic_shares_add_up(tiny_corpus: store.Corpus) -> None:
    frame = store.call(tiny_corpus, "topics_over_time", bin="week").dropna(subset="share")
    assert frame.groupby("period")["share"].sum().round(9).eq(1).all()


def test_topic_interval_is_the_one_between_stories(tiny_corpus: store.Corpus) -> None:
    # March by article: shares .8 .4 1 .5 1 .6 of single articles, and 0 0 of one story with a copy.
    # Squared residuals of the 7 stories add up to 1.676563; times 7/6; root over 8 articles; t of 6
    # degrees of freedom is 2.4469.
    first = rows(
        tiny_corpus, "topics_over_time", ["share", "share_low", "share_high", "articles"],
        topics=[1], bin="month", unit="article", until=day("2020-03-31"),
    )[0]  # fmt: skip
    margin = 2.4469 * sqrt(1.676563 * 7 / 6) / 8
    assert first[0] == 0.5375 and first[3] == 8
    assert first[1] == pytest.approx(0.5375 - margin, abs=1e-4)
    assert first[2] == pytest.approx(0.5375 + margin, abs=1e-4)


def test_topic_shares_of_an_actor(tiny_corpus: store.Corpus) -> None:
    # Armenia: stories 1 (.2) and 2 (1) in March, 11 (0) and 12 (.7) in April.
    columns = ["period", "share", "articles"]
    chosen = {"topics": [0], "actors": ["ARM"], "bin": "month"}
    assert rows(tiny_corpus, "topics_over_time", columns, **chosen) == [
        (day("2020-03-01"), 0.6, 2),
        (day("2020-04-01"), 0.35, 2),
    ]
    about = rows(tiny_corpus, "topics_over_time", columns, **chosen, about=True)
    assert about[1] == (day("2020-04-01"), 0.0, 1)
    # North Macedonia joined NATO between its two articles.
    members = {**chosen, "actors": ["NATO:members"], "since": "2020-03-24", "until": "2020-03-31"}
    assert rows(tiny_corpus, "topics_over_time", columns, **members) == [
        (day("2020-03-01"), pytest.approx((0.5 + 0.0 + 0.4) / 3), 3)
    ]


def test_unknown_topics_and_open_lists(tiny_corpus: store.Corpus) -> None:
    assert len(store.call(tiny_corpus, "topics_over_time", topics=[99])) == 0
    assert len(store.call(tiny_corpus, "topics_over_time", topics=[], bin="month")) == 4
    with pytest.raises(store.StoreError, match="unit must be"):
        store.call(tiny_corpus, "topic_actors", unit="copy")


def test_topic_actors_by_hand(tiny_corpus: store.Corpus) -> None:
    # Topic 0 over the 12 stories with topics weighs 5.0; Armenia's four hold .2 + 1 + 0 + .7.
    columns = ["actor", "share", "lift", "mentioning", "articles"]
    found = {r[0]: r[1:] for r in rows(tiny_corpus, "topic_actors", columns, topics=[0])}
    assert found["ARM"] == (0.38, 1.14, 4, 12)
    assert found["AZE"] == (0.24, 1.44, 2, 12)
    assert found["RUS"] == (0.04, 0.24, 2, 12)
    assert "CAN" not in found
    # The interval by the textbook: the logarithm of the lift, linear in the weights of the stories.
    armenian = np.array([0.2, 1.0, 0.0, 0.7])
    every = look(
        tiny_corpus,
        "SELECT sum(w * w) FROM (SELECT avg(coalesce(w.weight, 0)) AS w FROM articles AS a "
        "LEFT JOIN article_topics AS w ON w.article_id = a.article_id AND w.topic_id = 0 "
        "WHERE a.article_id IN (SELECT article_id FROM article_topics) "
        "GROUP BY a.story_id)",
    )[0][0]
    others = (every - (armenian**2).sum()) / 25 - 2 * 3.1 / (5 * 12) + 8 / 144
    named = ((armenian * (1 / 1.9 - 1 / 5) - 1 / 4 + 1 / 12) ** 2).sum()
    margin = 1.959964 * sqrt((named + others) * 12 / 11)
    low, high = rows(tiny_corpus, "topic_actors", ["lift_low", "lift_high"], topics=[0])[0]
    assert (low, high) == pytest.approx((1.14 * exp(-margin), 1.14 * exp(margin)), rel=1e-5)
    # By article the copy counts: 6.0 in 13 articles, of which Armenia's five hold 2.9.
    by_article = rows(tiny_corpus, "topic_actors", columns, topics=[0], unit="article")
    assert ("ARM", pytest.approx(2.9 / 6), pytest.approx(2.9 / 6 * 13 / 5), 5, 13) in by_article


def test_keyness_by_hand(tiny_corpus: store.Corpus) -> None:
    # Armenia's stories hold 14 words, the others 21; each of the 21 postings weighs 1000/21.
    columns = ["term", "log_odds", "z", "count_a", "count_b"]
    found = {r[0]: r[1:] for r in rows(tiny_corpus, "keyness", columns, **EVERY, actors_a=["ARM"])}
    prior = 1000 / 21
    odds = log((2 + prior) / (1014 - 2 - prior)) - log(prior / (1021 - prior))
    # Both of its occurrences are of one story, and tell as much as one.
    z = odds / sqrt(2 * (1 / (2 + prior) + 1 / prior))
    assert found["gas"] == (pytest.approx(odds), pytest.approx(z), 2, 0)
    # The story with a copy counts once: border 2, and 1 in the article on trade.
    assert found["border"][2:] == (2, 1)
    assert sum(row[2] for row in found.values()) == 14
    of = rows(tiny_corpus, "keyness", ["words_a", "words_b"], **EVERY, actors_a=["ARM"])
    assert set(of) == {(14, 21)}
    by_article = rows(tiny_corpus, "keyness", columns, **EVERY, actors_a=["ARM"], unit="article")
    assert {r[0]: r[3] for r in by_article}["border"] == 4


def test_keyness_slices(tiny_corpus: store.Corpus) -> None:
    # An article of both slices tells nothing; two open slices are the same.
    both = store.call(tiny_corpus, "keyness", **EVERY, actors_a=["RUS"], actors_b=["ARM"])
    assert set(both.loc[both["count_a"] > 0, "term"]) == {"doctors", "masks"}
    assert len(store.call(tiny_corpus, "keyness")) == 0
    swapped = store.call(tiny_corpus, "keyness", **EVERY, actors_b=["ARM"]).set_index("term")["z"]
    straight = store.call(tiny_corpus, "keyness", **EVERY, actors_a=["ARM"]).set_index("term")["z"]
    assert (swapped + straight[swapped.index]).abs().max() < 1e-9
    assert len(store.call(tiny_corpus, "keyness", **EVERY, actors_a=["ARM"], most=1)) == 2


def test_keyness_with_every_outlet_weighing_the_same(tiny_corpus: store.Corpus) -> None:
    turn = day("2020-03-20")
    spans = {"since_a": turn, "until_b": turn - dt.timedelta(days=1), "unit": "article"}
    mixed = store.call(tiny_corpus, "keyness", **EVERY, **spans, most=1000, fixed_mix=True)
    articles = store.read(tiny_corpus, "articles").query("scored and published.notna()")
    said = store.read(tiny_corpus, "article_terms").merge(store.read(tiny_corpus, "terms"))
    said = said.merge(articles[["article_id", "outlet", "published"]])
    late = said["published"] >= turn
    totals = said.groupby(["outlet", late])["count"].sum().unstack(fill_value=0)
    assert (totals[False] > totals[True]).any() and (totals[True] > totals[False]).any()
    even = totals.min(axis="columns")
    part = [even[o] / totals.loc[o, side] for o, side in zip(said["outlet"], late, strict=True)]
    wanted = (said["count"] * part).groupby([said["term"], late]).sum().unstack(fill_value=0)
    wanted = wanted[wanted.sum(axis="columns") > 0]
    found = mixed.set_index("term").loc[wanted.index]
    assert found["count_a"].tolist() == pytest.approx(wanted[True].tolist(), abs=1e-6)
    assert found["count_b"].tolist() == pytest.approx(wanted[False].tolist(), abs=1e-6)
    assert mixed["count_a"].sum() == pytest.approx(mixed["count_b"].sum(), abs=1e-4)
    # An outlet set against another has no counterpart on the other side.
    apart = {"outlets_a": ["Alpha Post"], "outlets_b": ["Beta Times"]}
    assert store.call(tiny_corpus, "keyness", **EVERY, **apart, fixed_mix=True).empty
    assert set(mixed["term"]) == set(wanted.index)


def test_a_word_stands_out_only_among_all_that_were_compared(tiny_corpus: store.Corpus) -> None:
    """Thirteen words in all, three of them four times, none five times."""
    columns = ["term", "count_a", "count_b", "tested", "z_needed"]
    found = rows(tiny_corpus, "keyness", columns, actors_a=["ARM"], min_count=4)
    assert sorted(row[:4] for row in found) == [
        ("agreement", 3, 1, 3),
        ("exercise", 0, 4, 3),
        ("trade", 0, 4, 3),
    ]
    three = NormalDist().inv_cdf(1 - 0.025 / 3)
    assert [row[4] for row in found] == pytest.approx([three] * 3, abs=5e-4)
    assert rows(tiny_corpus, "keyness", columns, actors_a=["ARM"]) == []
    everything = rows(tiny_corpus, "keyness", columns, **EVERY, actors_a=["ARM"], most=1)
    assert {row[3] for row in everything} == {13}
    assert everything[0][4] == pytest.approx(NormalDist().inv_cdf(1 - 0.025 / 13), abs=5e-4)


def test_nothing_breaks_without_articles_or_topics(empty: Path, one: Path) -> None:
    for path in (empty, one):
        corpus = store.open_corpus(path)
        assert len(store.call(corpus, "topics_over_time")) == 0
        assert len(store.call(corpus, "topic_actors")) == 0
        assert len(store.call(corpus, "keyness", actors_a=["ARM"])) == 0
        assert found(corpus, "") == ([1] if path == one else [])
        assert found(corpus, "agreement") == ([1] if path == one else [])
        store.close(corpus)


@pytest.mark.parametrize("macro", ["topics_over_time", "topic_actors", "keyness", "search"])
def test_the_definition_names_denominator_and_exclusions(
    tiny_corpus: store.Corpus, macro: str
) -> None:
    text = store.definition(tiny_corpus, macro)
    assert len(text) > 200
    assert macro == "search" or ("enominator" in text and "eft out" in text)
