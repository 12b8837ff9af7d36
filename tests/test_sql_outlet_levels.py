"""Tone and relation of each outlet before and after a day."""

from __future__ import annotations

import datetime as dt
import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from test_sql import ask
from test_sql_simulation import corpus

from analytics import store
from analytics.charts import outlet_levels, outlets_before_after, theme
from analytics.charts.theme import Style

STYLE = Style({"A0": "Armenia", "A1": "Russia"})


def told(before: list[float], after: list[float], alone: list[float]) -> pd.DataFrame:
    """`before` and `after` in one outlet, `alone` after the turn in another."""
    tone = np.array([*before, *after, *alone])
    number = np.arange(len(tone))
    later = number >= len(before)
    outlet = (number >= len(before) + len(after)).astype(int)
    texts = {"number": number, "story": number, "day": later * 10 + number % 7, "outlet": outlet}
    connection = corpus(texts, {"number": number, "actor": number * 0, "tone": tone}, 2)
    return connection.execute("FROM outlet_levels('tone', 'A0', NULL, DATE '2020-01-14')").df()


def test_the_interval_is_that_of_welch() -> None:
    before, after = [0.1, -0.2, 0.0, 0.3, 0.1], [-0.5, -0.1, -0.4, -0.6]
    frame = told(before, after, [-0.2, -0.3, -0.1])
    row = frame[frame["stories_before"] > 0].iloc[0]
    assert (row["stories_before"], row["stories_after"]) == (5, 4)
    assert row["change"] == pytest.approx(np.mean(after) - np.mean(before))
    result = stats.ttest_ind(after, before, equal_var=False)
    freedom = math.floor(result.df)
    error = math.sqrt(np.var(before, ddof=1) / 5 + np.var(after, ddof=1) / 4)
    margin = stats.t.ppf(0.975, freedom) * error
    assert row["change_high"] - row["change"] == pytest.approx(margin, rel=1e-3)


def test_an_outlet_of_one_side_tells_its_level_and_no_change() -> None:
    frame = told([0.1, 0.0], [0.2, 0.1], [-0.2, -0.3, -0.1])
    row = frame[frame["stories_before"] == 0].iloc[0]
    assert row["level_after"] == pytest.approx(-0.2) and np.isnan(row["change"])
    assert row["level_after_low"] == pytest.approx(
        -0.2 - stats.t.ppf(0.975, 2) * 0.1 / 3**0.5, rel=1e-3
    )
    # The other outlet alone can be compared, and is.
    said = outlet_levels.sentence(frame, STYLE)
    assert said.startswith("Only w0 can be compared: there the tone toward Armenia did not change")
    assert "from +0.05 to +0.15" in said and "only 2 stories" in said
    assert [t.x for t in outlet_levels.figure(frame, STYLE).data][-1] == (pytest.approx(0.1),)
    assert "minus its mean before" in outlet_levels.shown_of(frame)
    # Without it the levels after the day are told, and the caption says no more than that.
    frame = frame.assign(change_low=np.nan, change_high=np.nan)
    assert "minus" not in outlet_levels.shown_of(frame)
    assert "from the day on" in outlet_levels.shown_of(frame)
    said = outlet_levels.sentence(frame, STYLE)
    assert said.startswith("From this day on the two outlets cannot be told apart by the tone")
    apart = frame.assign(level_after_low=frame["level_after"] - 0.1)
    apart = apart.assign(level_after_high=frame["level_after"] + 0.1)
    said = outlet_levels.sentence(apart, STYLE)
    assert said.startswith("From this day on the tone toward Armenia is lowest in")
    assert said.endswith("too few stories before to speak of a change")


def test_a_change_of_two_levels_goes_no_farther_than_from_one_end_to_the_other() -> None:
    """Two stories against six: Welch's interval reached to -4.2 on a scale from -1 to 1."""
    row = told([0.9, 0.8, 0.9, 0.7, 0.9, 0.9], [0.85, -0.85], [0.1]).iloc[0]
    assert (row["change_low"], row["change_high"]) == (-2, 2)


def test_the_sentence_tells_how_many_outlets_changed() -> None:
    frame = pd.DataFrame(
        {
            "outlet": ["Alpha", "Beta"],
            "actor": "A0",
            "partner": "A1",
            "stories_before": 20,
            "level_before": [0.1, 0.0],
            "stories_after": 20,
            "level_after": [-0.4, 0.1],
            "change": [-0.5, 0.1],
            "change_low": [-0.7, -0.1],
            "change_high": [-0.3, 0.3],
            "level_after_low": [-0.5, 0.0],
            "level_after_high": [-0.3, 0.2],
        }
    )
    assert outlet_levels.sentence(frame, STYLE) == (
        "The relation between Armenia and Russia changed clearly in 1 of 2 outlets, most surely in "
        "Alpha: from +0.10 to \u22120.40"
    )
    assert outlet_levels.sentence(frame.assign(stories_after=19), STYLE).endswith(
        "changed clearly in 1 of 2 outlets (on fewer than 20 stories before or after)"
    )
    # Beta moved less, but more surely: .3 with an interval of .2, Alpha .5 with one of .4.
    both = frame.assign(change=[-0.5, 0.3], change_low=[-0.7, 0.2], change_high=[-0.3, 0.4])
    assert "in 2 of 2 outlets, most surely in Beta: from 0.00 to +0.10" in (
        outlet_levels.sentence(both, STYLE)
    )
    assert "about 0.1 would look so" in outlet_levels.size(frame, STYLE)
    dots = outlet_levels.figure(frame, STYLE).data[-1]
    assert sorted(dots.x) == [-0.5, 0.1]


def test_levels_are_the_means_of_the_stories(tiny_corpus: store.Corpus) -> None:
    turn = dt.date(2020, 3, 12)
    columns = ("outlet", "stories_before", "level_before", "stories_after", "level_after")
    asked = {"measure": "relation", "a": "ARM", "b": "RUS", "turn": turn}
    rows = {row[0]: row[1:] for row in ask(tiny_corpus, "outlet_levels", *columns, **asked)}
    sentences = store.call(tiny_corpus, "pair_sentences_behind", a="ARM", b="RUS")
    net = sentences.assign(net=sentences["cooperation"] - sentences["conflict"])
    early = net[net["published"] < pd.Timestamp(turn)]
    for outlet, part in early.groupby("outlet"):
        stories = part.groupby("article_id")["net"].mean()
        assert rows[outlet][0] == len(stories)
        assert rows[outlet][1] == pytest.approx(stories.mean())
    assert len(early)
    with pytest.raises(store.StoreError, match="measure must be"):
        store.call(tiny_corpus, "outlet_levels", **asked | {"measure": "coverage"})


def test_an_outlet_of_few_stories_is_not_named_the_surest() -> None:
    """Gamma moved by forty points on 19 stories, Alpha by ten on 400, Beta by fifteen on 100."""
    rows = pd.DataFrame(
        {
            "outlet": ["Alpha", "Beta", "Gamma"],
            "actor": "A0",
            "articles_before": [400, 100, 19],
            "articles_after": [400, 100, 500],
            "share_before": [0.2, 0.2, 0.2],
            "share_after": [0.3, 0.35, 0.6],
            "change": [0.1, 0.15, 0.4],
            "change_low": [0.04, 0.03, 0.15],
            "change_high": [0.16, 0.27, 0.65],
        }
    )
    # Against their half-widths: .1 / .06 = 1.67 is more than .15 / .12 = 1.25.
    said = outlets_before_after.sentence(rows, STYLE)
    assert said.endswith(
        "clearly in 2 of 3 outlets, most surely in Alpha: from 20\u00a0% to 30\u00a0%"
    )
    named = rows.assign(mentioning_before=20, mentioning_after=60)
    marks = outlets_before_after.figure(named, STYLE).data[-1]
    assert list(marks.marker.color) == [theme.GREY, theme.POSITIVE, theme.POSITIVE]
    few = outlets_before_after.sentence(rows[rows["outlet"] == "Gamma"], STYLE)
    assert few.endswith("clearly in 1 of 1 outlet (on fewer than 20 stories before or after)")
