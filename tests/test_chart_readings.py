"""A mark means one thing: second readings, grey, colours, and pictures that would show nothing."""

from __future__ import annotations

import pandas as pd
import pytest
from test_charts import MONDAYS, chart, frame, traces

from analytics.charts import (
    coverage,
    coverage_by_outlet,
    explain_change,
    keyness,
    level_shifts,
    pair_corrected,
    relation_matrix,
    theme,
    tone_negative,
    tone_parts,
    topic_actors,
    topics_over_time,
)
from analytics.charts.legend import legend
from analytics.charts.theme import Style

STYLE = Style({"ARM": "Armenia", "RUS": "Russia", "CUB": "Cuba"}, {"RUS": "#C53107"})
PART = {
    "actor": "RUS", "kind": "outlet", "name": "TASS", "contribution": 0.1, "expected": 0.05,
    "size": 0.5, "share": 0.2, "stories": 40, "excess": 0.05, "excess_low": 0.01,
    "excess_high": 0.09, "verdict": "negative", "own_low": 0.3, "own_high": 0.4, "all_low": 0.1,
    "all_high": 0.2, "judged": 90,
}  # fmt: skip


def test_what_the_errors_of_the_model_may_have_made_has_no_colour() -> None:
    rows = pd.DataFrame([PART])
    (bars,) = tone_parts.figure(rows, STYLE).data
    assert list(bars.marker.color) == [theme.NEGATIVE]
    assert "allowing for" in tone_parts.sentence(rows, STYLE)
    within = rows.assign(own_low=0.15)
    (bars,) = tone_parts.figure(within, STYLE).data
    assert list(bars.marker.color) == [theme.GREY]
    assert "the model's misreadings may" in tone_parts.sentence(within, STYLE)


def test_of_many_parts_chance_has_as_many_tries_and_the_surest_alone_is_told() -> None:
    small = {"contribution": 0.001, "excess": 0.0, "excess_low": -0.01, "excess_high": 0.01}
    topics = [PART | small | {"kind": "topic", "name": f"T{n}"} for n in range(39)]
    near = PART | {
        "excess_low": 0.001,
        "excess_high": 0.099,
    }  # clear of nought were it the only one
    alone, among = (pd.DataFrame(rows) for rows in ([near], [near, *topics]))
    assert "TASS brings" in tone_parts.sentence(alone, STYLE)
    assert "no outlet stands out clearly" in tone_parts.sentence(among, STYLE)
    sure = PART | small | {"kind": "topic", "name": "Z", "excess": 0.0009, "excess_low": 0.0008}
    sure |= {"excess_high": 0.001}
    strong = PART | {"own_low": 0.15, "excess_low": 0.04, "excess_high": 0.06}
    both = pd.DataFrame([strong, *topics, sure])
    told = tone_parts.sentence(both, STYLE)
    assert "the topic “Z” brings" in told and "TASS" not in told
    drawn = " ".join(tone_parts.figure(both, STYLE).layout.yaxis.ticktext)
    assert "Z" in drawn and "31 others" in drawn


def test_a_share_that_is_the_same_as_written_went_nowhere() -> None:
    row = {"kind": "outlet", "part": "within outlet", "contribution": 0.001, "change": 0.001}
    row |= {"share_a": 0.67, "share_b": 0.671, "change_low": -0.3, "change_high": 0.3}
    rows = pd.DataFrame([row | {"name": "A", "stories_a": 18, "stories_b": 18}])
    assert explain_change.sentence(rows, STYLE) == (
        "The share is 67\u00a0% in both periods (only 18 stories): too few to take apart"
    )


def test_a_second_reading_is_thin_grey_and_in_one_stroke() -> None:
    few = frame().assign(stories=5, sentences=5, articles=5)  # its line is dotted all along
    for part in ("conflict", "cooperation"):
        few[f"{part}_counted"] = few["share"]
        for end in ("", "_low", "_high"):
            few[f"{part}_corrected{end}"] = few["share"]
    drawn = pair_corrected.figure(few, STYLE, ("ARM", "RUS"))
    tone = frame().assign(judged=5, negative=0.2, negative_low=0.1, negative_high=0.3)
    tone = tone.assign(negative_counted=0.4, unclear=0.3)
    for figure, number in ((drawn, 2), (tone_negative.figure(tone, STYLE), 2)):
        thin = [t for t in traces(figure, "lines") if t.line.width == 1.2]
        assert len(thin) == number and {t.line.color for t in thin} == {theme.GREY}
        assert not any(t.line.dash == "dash" for t in figure.data)
    assert {t.line.dash for t in traces(drawn, "lines") if t.line.width == 1.2} == {"solid"}


@pytest.mark.parametrize(("days", "hovered"), [(400, True), (401, False)])
def test_of_very_many_periods_a_second_reading_has_no_points(days: int, hovered: bool) -> None:
    rows = pd.DataFrame({"period": pd.date_range("2020-01-01", periods=days), "actor": "ARM"})
    rows = rows.assign(complete=True, judged=50, articles=50, negative=0.2, negative_low=0.1)
    rows = rows.assign(negative_high=0.3, negative_counted=0.4, unclear=0.3)
    drawn = tone_negative.figure(rows, STYLE)
    points = {t.name: len(t.x) for t in traces(drawn, "markers")}
    assert points.pop("Armenia, corrected") == days
    assert set(points.values()) == {days if hovered else 0} and len(points) == 2


def test_bands_over_gaps_are_explained() -> None:
    assert "Grey bands: no articles." in legend(coverage.figure(frame(), STYLE))
    whole = frame().iloc[[0, 1]]
    assert "bands" not in legend(coverage.figure(whole, STYLE))


def test_the_topic_that_is_told_of_is_drawn_however_small() -> None:
    """Twenty topics of which the smallest alone moves: eighteen are drawn, it among them."""
    rows = [
        frame().assign(topic_id=n, label=f"Topic {n}", share=share, share_low=share, articles=90)
        for n, share in enumerate([0.05] * 19 + [0.001])
    ]
    rows = [part.assign(share_high=part["share"], complete=True) for part in rows]
    last = rows[-1]["period"] == rows[-1]["period"].max()
    for column in ("share", "share_low", "share_high"):
        rows[-1].loc[last, column] = 0.02
    every = pd.concat(rows, ignore_index=True)
    assert "Topic 19" in topics_over_time.sentence(every, STYLE)
    titles = [note.text for note in topics_over_time.figure(every, STYLE).layout.annotations]
    assert len(titles) == topics_over_time.MOST and any("Topic 19<" in title for title in titles)
    assert topics_over_time.size(every, STYLE).endswith("; drawn: 18 of 20 topics, the largest")
    assert "drawn" not in topics_over_time.size(every[every["topic_id"] < 5], STYLE)


def test_topics_are_as_large_as_in_all_stories_not_in_the_mean_of_periods() -> None:
    often = frame("RUS").assign(topic_id=1, label="Often", share=0.2, articles=400)
    once = frame("RUS").assign(topic_id=2, label="Once", share=0.0, articles=400)
    few = once.index[0]
    for rows in (often, once):
        rows.loc[few, "articles"] = 5
    once.loc[few, "share"], often.loc[few, "share"] = 1.0, 0.0
    assert topics_over_time._drawn(pd.concat([once, often], ignore_index=True)) == [1, 2]


def test_where_nothing_changed_the_largest_is_told() -> None:
    weeks = pd.DataFrame({"period": MONDAYS[:2], "complete": True, "articles": 400})
    steady = weeks.assign(actor="RUS", share=0.49, share_low=0.44, share_high=0.54)
    rare = weeks.assign(actor="CUB", share=[0.0, 0.014], share_low=0.0, share_high=[0.01, 0.03])
    said = coverage.sentence(pd.concat([steady, rare]), STYLE).replace("\u00a0", " ")
    assert said == (
        "Russia is named in 49 % of stories in the week of 9 March 2020, the most; none of the two "
        "changed clearly from the week before"
    )


def test_cells_of_an_alliance_beside_its_member_are_counted_apart() -> None:
    row = {"actor_a": "ARM", "actor_b": "RUS", "relation": -0.2, "relation_low": -0.3}
    row |= {"relation_high": -0.1, "stories": 40, "sentences": 50, "own_member": 0}
    own = row | {"actor_b": "CSTO", "own_member": 50}
    said = relation_matrix.sentence(pd.DataFrame([row, own]), STYLE)
    assert said.startswith("Of 1 pair (and 1 of an alliance beside its member) 1 leans clearly")


def test_pictures_that_would_show_nothing_leave_the_sentence_alone() -> None:
    untested = pd.DataFrame([{"actor": "RUS", "partner": None, "period": pd.NaT, "periods": 3}])
    copies = pd.DataFrame({"period": MONDAYS, "articles": 21, "stories": 20, "copies": 1.05})
    terms = pd.DataFrame({"term": ["one", "two"], "z": [1.0, -1.0], "z_needed": 2.2})
    terms = terms.assign(log_odds=1.0, count_a=3, count_b=1, tested=2)
    for drawn in (
        level_shifts.figure(untested, STYLE),
        chart("copies_over_time").figure(copies.assign(complete=True), STYLE),
        keyness.figure(terms, STYLE),
    ):
        assert not drawn.data
        assert [note.text for note in drawn.layout.annotations] == [""]


def test_outlets_are_told_apart_only_where_so_many_tries_of_chance_leave_them_so() -> None:
    rows = pd.DataFrame({"outlet": ["A", "B", "C"], "mentioning": [0, 4, 9], "articles": 100})
    rows = rows.assign(actor="RUS", period=pd.Timestamp("2020-03-02"), complete=True)
    rows = rows.assign(share=rows["mentioning"] / 100)
    near = coverage_by_outlet.sentence(rows, STYLE)
    assert near.startswith("By the share of stories that name Russia the outlets cannot be told")
    assert near.endswith("0\u00a0% (A) to 9.0\u00a0% (C), over the one whole week")
    alike = coverage_by_outlet.sentence(rows.assign(mentioning=100, share=1.0), STYLE)
    assert alike.endswith("be told apart: 100\u00a0% each, over the one whole week")
    assert coverage_by_outlet.size(rows, STYLE) == "n = 300 stories"
    many = pd.concat([rows.assign(outlet=rows["outlet"] + str(n)) for n in range(5)])
    drawn = "n = 1,500 stories; drawn: the 12 largest of 15 outlets"
    assert coverage_by_outlet.size(many, STYLE) == drawn
    later = rows[1:].assign(period=pd.Timestamp("2020-03-09"), mentioning=60, share=0.6)
    apart = coverage_by_outlet.sentence(pd.concat([rows, later]), STYLE)
    assert apart.startswith("Russia is named in 34")
    assert apart.endswith("of those of A, over up to 2 whole weeks")


def test_few_stories_in_a_topic_are_grey_unless_many_were_to_be_expected() -> None:
    row = {"topic_id": 1, "label": "gas", "actor": "RUS", "share": 0.1, "articles": 900}
    row |= {"lift_low": 1.5, "lift_high": 3.0}
    few = pd.DataFrame([row | {"lift": 2.0, "weight": 9.0}])
    less = {"lift": 0.25, "weight": 9.0, "lift_low": 0.1, "lift_high": 0.6}  # of 36
    fewer_than_expected = pd.DataFrame([row | less])
    strengths = [
        topic_actors.figure(rows, STYLE).data[0].z[0][0] for rows in (few, fewer_than_expected)
    ]
    assert strengths == [0, -2.0]
    assert topic_actors.size(few, STYLE) == "n = 900 stories"
