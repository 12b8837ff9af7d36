"""The charts of valence, alone and beside tone."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analytics.charts import theme
from analytics.charts import valence as chart
from analytics.charts import valence_beside_tone as chart_beside
from analytics.charts.theme import Style

STYLE = Style({"RUS": "Russia", "ARM": "Armenia"}, {"RUS": "#C53107"})


def weeks(actor: str, bad: list[float | None], low: float, high: float) -> pd.DataFrame:
    periods = pd.to_datetime(["2020-03-02", "2020-03-09", "2020-03-16"])
    rows = pd.DataFrame({"period": periods, "actor": actor, "bad": bad})
    rows = rows.assign(bad_low=low, bad_high=high, good=0.1, good_low=0.05, good_high=0.15)
    return rows.assign(judged=40, scored=50, unclear=0.2, articles=100, complete=True)


def test_the_chart_draws_bad_and_good_of_every_actor() -> None:
    rows = [weeks("RUS", [0.5, 0.6, 0.7], 0.6, 0.8), weeks("ARM", [0.2] * 3, 0.1, 0.3)]
    frame = pd.concat(rows, ignore_index=True)
    figure = chart.figure(frame, STYLE)
    lines = [t for t in figure.data if t.mode == "lines" and t.line.width == 2.4]
    assert [list(t.y) for t in lines] == [[0.5, 0.6, 0.7], [0.1] * 3, [0.2] * 3, [0.1] * 3]
    assert [t.line.color for t in lines[:2]] == [theme.NEGATIVE, theme.POSITIVE]
    assert chart.sentence(frame, STYLE) == (
        "In the week of 16 March 2020, 70\u00a0% of the stories naming Russia report bad news, "
        "20\u00a0% of those naming Armenia; the intervals do not overlap"
    )
    wide = frame.assign(bad_low=0.0, bad_high=0.9)
    assert chart.sentence(wide, STYLE) == (
        "In the week of 16 March 2020 the two actors cannot be told apart by bad news, which "
        "20\u00a0% (Armenia) to 70\u00a0% (Russia) of the stories report; the intervals overlap"
    )
    assert chart.size(frame, STYLE) == (
        "n = 240 judged pairs of actor and story; unclear: 20\u00a0% of the scored"
    )


def test_the_sentence_of_one_actor_and_of_none() -> None:
    one = weeks("ARM", [0.2, 0.3, 0.4], 0.3, 0.5).assign(judged=5)
    assert chart.sentence(one, STYLE) == (
        "40\u00a0% of the stories naming Armenia report bad news in the week of 16 March 2020, "
        "10\u00a0% good news (only 5 stories)"
    )
    nobody = weeks("ARM", [None] * 3, 0.3, 0.5)
    assert chart.sentence(nobody, STYLE) == "No stories to judge match these filters"


def beside(**news: float) -> pd.DataFrame:
    """Two actors: Russia is spoken of worse than Armenia; the balance of their news is given."""
    rows = pd.DataFrame({"actor": list(news), "balance": list(news.values()), "scored": 30})
    rows = rows.assign(
        tone=[-0.1 if a == "RUS" else 0.1 for a in news], judged=[25, 5][: len(news)]
    )
    rows = rows.assign(balance_low=rows["balance"] - 0.1, balance_high=rows["balance"] + 0.2)
    return rows.assign(tone_low=rows["tone"] - 0.05, tone_high=rows["tone"] + 0.05)


def test_news_and_tone_stand_in_two_columns_of_their_own() -> None:
    figure = chart_beside.figure(beside(RUS=-0.2, ARM=-0.4), STYLE)
    drawn = {(t.customdata[0][0], t.xaxis): (t.x[0], t.y[0]) for t in figure.data}
    assert drawn == {
        ("ARM", "x"): (-0.4, 0),
        ("RUS", "x"): (-0.2, 1),
        ("ARM", "x2"): (0.1, 0),
        ("RUS", "x2"): (-0.1, 1),
    }
    bars = figure.data[0].error_x
    assert (bars.array[0], bars.arrayminus[0]) == (pytest.approx(0.2), pytest.approx(0.1))
    few = next(t for t in figure.data if t.xaxis == "x2" and t.y[0] == 0)
    assert few.marker.color == theme.GREY and "fewer than 20" in few.hovertemplate
    assert figure.layout.xaxis.range[1] == pytest.approx(0.5 * chart_beside.ROOM)


def test_the_sentence_keeps_news_and_tone_apart() -> None:
    enough = beside(RUS=0.2, ARM=-0.4).assign(judged=25)
    assert chart_beside.sentence(enough, STYLE) == (
        "As the models read it, the news is worse in stories that name Armenia (\u22120.40) than "
        "in stories that name Russia (+0.20); the tone is lower toward Russia (\u22120.10) than "
        "toward Armenia (+0.10)"
    )
    close = chart_beside.sentence(beside(RUS=-0.2, ARM=-0.4).assign(judged=25), STYLE)
    assert "the news does not tell Armenia (\u22120.40) and Russia (\u22120.20) apart" in close
    # Of the five stories judged on Armenia nothing is said.
    for news in (-0.2, -0.5):
        said = chart_beside.sentence(beside(RUS=news, ARM=-0.4), STYLE)
        assert "Russia" in said and "Armenia" not in said
    nothing = beside(RUS=-0.4).assign(tone=np.nan)
    assert not chart_beside.figure(nothing, STYLE).data
    assert chart_beside.sentence(nothing, STYLE).startswith("No actor")


def test_names_cannot_become_links() -> None:
    evil = Style({"RUS": '<a href="x">Evil</a>'})
    assert "<a href" not in chart_beside.figure(beside(RUS=0.1), evil).to_json()
    assert "<a href" not in chart.figure(weeks("RUS", [0.5] * 3, 0.4, 0.6), evil).to_json()
