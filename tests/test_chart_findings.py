"""Charts of findings: parts of a change, shifts, changes, bars, and what is too little to draw."""

from __future__ import annotations

import pandas as pd
import pytest
from test_charts import MONDAYS, STYLE, chart, traces

from analytics.charts import (
    copies_over_time,
    coverage,
    explain_change,
    pair_parts,
    parts,
    shift_rows,
    theme,
    words,
)
from analytics.charts.strokes import BEYOND


def test_the_parts_of_a_change_add_up_in_the_figure() -> None:
    names = [("outlet mix", "A", 0.01), ("within outlet", "A", 0.02), ("within outlet", "B", -0.01)]
    names += [("topic", f"T{n}", 0.02 if n < 1 else 0.0) for n in range(7)]
    rows = pd.DataFrame(names, columns=["part", "name", "contribution"])
    rows["kind"] = ["outlet"] * 3 + ["topic"] * 7
    rows = rows.assign(share_a=0.1, share_b=0.12, change=0.02, change_low=0.01, change_high=0.03)
    rows = rows.assign(stories_a=900, stories_b=900)
    bars = explain_change.figure(rows, STYLE).data[0]
    assert sum(bars.x) == pytest.approx(2 * 0.02)
    assert "2 others" in "".join(explain_change.figure(rows, STYLE).layout.yaxis.ticktext)
    assert explain_change.sentence(rows, STYLE) == (
        "The share rose by 2.0 points (+1.0 to +3.0), from 10\u00a0% to 12\u00a0%: +1.0 from "
        "the mix of outlets, +1.0 from changes within them"
    )
    unsure = explain_change.sentence(rows.assign(change_low=-0.01), STYLE)
    assert unsure.startswith("The share is not clearly different: from 10\u00a0% to 12\u00a0% (")
    assert unsure.endswith(" points); there is no change to take apart")
    few = explain_change.sentence(rows.assign(stories_b=4), STYLE)
    assert few == (
        "The share went from 10\u00a0% to 12\u00a0% (only 4 stories): too few to take apart"
    )


def test_parts_of_a_change_that_is_not_clear_are_grey() -> None:
    rows = pd.DataFrame(
        {"part": "within outlet", "name": ["A", "B"], "contribution": [0.03, -0.01]}
    )
    rows = rows.assign(kind="outlet", change=0.02, change_low=0.01, change_high=0.03)
    rows = rows.assign(stories_a=900, stories_b=900)
    heads = {}
    for what, more in {
        "clear": {},
        "unsure": {"change_low": -0.01},
        "few": {"stories_b": 19},
    }.items():
        drawn = explain_change.figure(rows.assign(**more), STYLE, "RUS")
        heads[what] = (set(drawn.data[0].marker.color), "grey" in drawn.layout.title.text)
    # Blue for more and red for less would be the colours of other actors.
    assert heads["clear"] == ({STYLE.colour("RUS")}, False)
    assert "Percentage points" in drawn.layout.title.text
    assert heads["unsure"] == heads["few"] == ({theme.GREY}, True)


def shifts(**more: object) -> pd.DataFrame:
    row = {
        "measure": "coverage", "actor": "RUS", "partner": None, "period": MONDAYS[2],
        "period_low": MONDAYS[1], "period_high": MONDAYS[3], "value_before": 0.1,
        "value_after": 0.25, "p_value": 0.001, "q_value": 0.002, "tested": 2, "periods": 9,
        "dates_tried": 7,
    }  # fmt: skip
    return pd.DataFrame([row | more])


def test_a_shift_that_is_not_clear_is_hollow() -> None:
    shift = chart("level_shifts")
    clear, doubtful = (
        traces(shift.figure(shifts(q_value=q), STYLE), "markers+text")[0] for q in (0.01, 0.2)
    )
    assert clear.marker.color == STYLE.colour("RUS") != theme.GREY
    assert doubtful.marker.color not in (clear.marker.color, theme.POSITIVE)
    (tone,) = traces(shift.figure(shifts(measure="tone"), STYLE), "markers+text")
    assert tone.marker.color == theme.POSITIVE
    assert list(clear.customdata[0]) == ["RUS", "2020-03-16", "coverage"]


def test_what_the_macro_tells_is_told_and_q_decides_where_it_says_nothing() -> None:
    shift, brief = chart("level_shifts"), chart("since_when")
    for more, told in (
        ({"q_value": 0.2, "told": True}, True),
        ({"q_value": 0.01, "told": False}, False),
        ({"q_value": 0.01}, True),
        ({"q_value": 0.2}, False),
    ):
        rows = shifts(**more)
        (mark,) = traces(shift.figure(rows, STYLE), "markers+text")
        assert (mark.marker.color == STYLE.colour("RUS")) == told
        assert ("no clear shift" in mark.hovertext[0]) != told
        assert shift.sentence(rows, STYLE).startswith("No clear shift") != told
        assert brief.sentence(rows, STYLE).startswith("No clear shift") != told


def test_a_pair_that_was_chosen_among_many_is_told_to_be_tested_alone() -> None:
    shift = chart("level_shifts")
    pair = shifts(measure="relation", partner="ARM", tested=1)
    assert shift.sentence(pair, STYLE).endswith(" (tested alone)")
    assert "Overview holds it to all others" in shift.size(pair, STYLE)
    for other in (pair.assign(tested=2), shifts(tested=1)):
        assert "alone" not in shift.sentence(other, STYLE) + shift.size(other, STYLE)


def test_a_bloc_that_holds_one_member_alone_is_no_series_of_its_own() -> None:
    same = {"measure": "relation", "actor": "ARM", "q_value": 0.01}
    rows = [{**same, "partner": "RUS"}, {**same, "partner": "CSTO:members"}]
    frame = pd.concat([*(shifts(**row) for row in rows), shifts(actor="ARM", q_value=0.5)])
    brief = chart("since_when")
    assert brief.sentence(frame, STYLE).startswith("1 of 2 series on Armenia shifted: ")
    twice = ". One bloc has the sentences of one member alone, not counted"
    assert brief.size(frame.assign(tested=3), STYLE).startswith("Series tested: 2, ")
    assert brief.size(frame, STYLE).endswith(twice)
    assert twice not in brief.size(frame.head(1), STYLE)
    other = frame.assign(value_after=[0.25, 0.3, 0.25])
    assert brief.sentence(other, STYLE).startswith("2 of 3 series on Armenia shifted: ")
    assert "slow drift" in brief.SHOWN and "slow drift" in chart("level_shifts").SHOWN


def test_a_bloc_that_shifts_with_its_member_is_told_by_the_member() -> None:
    relation = {"measure": "relation", "q_value": 0.01}
    bloc = shifts(**relation, partner="CSTO:members", value_after=0.3)
    member = shifts(**relation, partner="ARM", value_after=0.25)
    said = chart("since_when").sentence(pd.concat([bloc, member], ignore_index=True), STYLE)
    assert "2 of 2 series" in said and "Armenia" in said and "+0.25" in said
    drawn = chart("since_when").figure(pd.concat([bloc, member], ignore_index=True), STYLE)
    assert all("With " in name and " → +0." in name for name in drawn.layout.yaxis.ticktext)
    earlier = member.assign(period=MONDAYS[1])
    said = chart("since_when").sentence(pd.concat([bloc, earlier], ignore_index=True), STYLE)
    assert "+0.30" in said


def changed(number: int, **more: object) -> pd.DataFrame:
    """Changes week after week, the earliest the clearest."""
    rows = pd.DataFrame({"period": pd.date_range("2020-03-02", periods=number, freq="W-MON")})
    rows = rows.assign(actor="RUS", observed=40, expected=9.26, ratio=4.0, tested=500)
    rows = rows.assign(outlets=3, counted=0.62, untested=0, naming_outlets=1, naming_days=2)
    rows = rows.assign(p_value=[1e-6 * (place + 1) for place in range(number)], q_value=1e-4)
    return rows.assign(**more)


def test_the_clearest_changes_are_drawn_by_their_dates() -> None:
    changes = chart("changes")
    rows = changed(20)
    drawn = changes.figure(rows, STYLE)
    days = [key[1] for trace in drawn.data for key in trace.customdata or ()]
    assert len(days) == 12 and days == sorted(days, reverse=True)
    assert days[-1] == "2020-03-02" and "2020-07-13" not in days
    under = "40 in 1 outlet on 2 days; 9.3 expected"
    assert all(under in name for name in drawn.layout.yaxis.ticktext)
    said = changes.sentence(rows, STYLE)
    assert "20 stand out; the clearest: Russia" in said and "2 March 2020 (40 in" in said
    assert "drawn: 12 of 20 that stand out" in changes.size(rows, STYLE)
    assert "drawn: all 3 that stand out" in changes.size(changed(3), STYLE)
    assert "drawn: the one that stands" in changes.size(changed(1), STYLE)
    alone = changes.sentence(changed(1), STYLE)
    assert "tested one stands out: " in alone and "clearest" not in alone
    assert "(40 in 1 outlet on 2 days; 9.3 expected" in said
    # What a reader of today asks: whether anything is of the last period.
    assert said.endswith("; one in the week of 13 July 2020, the last week tested")
    unclear = pd.concat([rows, changed(21, q_value=0.9).tail(1)], ignore_index=True)
    unclear["period"] = [*rows["period"], pd.Timestamp("2020-07-20")]
    said = changes.sentence(unclear, STYLE)
    assert said.endswith("; none in the week of 20 July 2020, the last week tested")
    assert "the last week" not in alone
    none = changes.sentence(rows.assign(observed=0), STYLE)
    assert "(0; 9.3 expected" in none
    assert (
        "expected; only outlets with a past are compared: 3, with 62\u00a0% of the stories)" in said
    )
    assert "Not tested" not in changes.size(rows, STYLE)
    assert "Not tested: 4 weeks with" in changes.size(rows.assign(untested=4), STYLE)
    nothing = changed(3, q_value=0.4)
    assert "; none stands out" in changes.size(nothing, STYLE)
    assert "none stands out" in changes.sentence(nothing, STYLE)


def test_few_stories_do_not_set_the_axis_and_gaps_do_not_fill_it() -> None:
    weeks = pd.date_range("2000-01-03", periods=60, freq="W-MON")
    rows = pd.DataFrame({"period": weeks, "actor": "RUS", "mentioning": 0, "articles": 0})
    rows = rows.assign(share=None, share_low=None, share_high=None, complete=True)
    rows[["share", "share_low", "share_high"]] = rows[["share", "share_low", "share_high"]].astype(
        float
    )
    there = rows.index[20:30]
    rows.loc[there, ["mentioning", "articles"]] = [2, 100]
    rows.loc[there, ["share", "share_low", "share_high"]] = [0.02, 0.01, 0.05]
    rows.loc[there[4], ["mentioning", "articles", "share", "share_high"]] = [1, 1, 1.0, 1.0]
    drawn = coverage.figure(rows, STYLE)
    assert drawn.layout.yaxis.range[1] < 0.1
    marks = traces(drawn, "markers")[-1]
    assert len(marks.y) == 10 and marks.y[4] is None
    assert any(trace.name == BEYOND for trace in drawn.data)


def test_a_count_of_one_is_singular() -> None:
    assert words.singular("12 sentences in 1 stories") == "12 sentences in 1 story"
    assert words.singular("1 of 21 stories, 1 articles") == "1 of 21 stories, 1 article"


def test_copies_that_are_none_are_not_drawn() -> None:
    rows = pd.DataFrame({"period": MONDAYS, "copies": 1.0, "articles": 5, "stories": 5})
    assert not copies_over_time.figure(rows.assign(complete=True), STYLE).data


def test_no_event_stands_in_a_row_of_words() -> None:
    day = pd.Timestamp("2020-03-09")
    shift = {
        "actor": "RUS", "partner": None, "measure": "coverage", "period": day, "period_low": day,
        "period_high": day, "value_before": 0.1, "value_after": 0.2, "q_value": 0.01,
        "p_value": 0.01, "tested": 1, "periods": 9,
    }  # fmt: skip
    rows = pd.DataFrame([shift, shift | {"period": pd.NaT}])
    events = pd.DataFrame({"date": [day], "title": ["Treaty signed"]})
    drawn = shift_rows.draw(rows, STYLE, ["One", "Two"], None, events)
    assert [(line.y0, line.y1) for line in drawn.layout.shapes] == [(-0.5, 0.5)]


def test_a_value_stands_at_the_end_of_its_bar() -> None:
    far, near = parts.Part("Alpha", 0.2, mark=0.9), parts.Part("Beta", 0.5, mark=0.51)
    drawn = parts.draw([far, near], "Points")
    assert [note.x for note in drawn.layout.annotations] == [0.2, 0.51]


def test_the_parts_of_a_relation_are_told_with_their_intervals() -> None:
    rows = pd.DataFrame({"period": MONDAYS[:1], "complete": True, "stories": 40, "sentences": 50})
    rows = rows.assign(conflict=0.2, conflict_low=0.12, conflict_high=0.28)
    rows = rows.assign(cooperation=0.3, cooperation_low=0.21, cooperation_high=0.39)
    told = pair_parts.sentence(rows, STYLE).replace("\u00a0", " ")
    said = "20 % conflict (12 % to 28 %), 30 % cooperation (21 % to 39 %)"
    assert told.startswith(f"As counted, before any correction: {said}")


def test_where_all_rests_on_few_most_intervals_have_room() -> None:
    weeks = pd.date_range("2020-01-06", periods=20, freq="W-MON")
    rows = pd.DataFrame({"period": weeks, "actor": "RUS", "mentioning": 3, "articles": 9})
    rows = rows.assign(share=0.33, share_low=0.1, share_high=0.7, complete=True)
    rows.loc[0, "share_high"] = 1.0
    drawn = coverage.figure(rows, STYLE)
    assert 0.7 < drawn.layout.yaxis.range[1] < 0.9
    beyond = [len(trace.x) for trace in drawn.data if trace.name == BEYOND]
    assert sum(beyond) == 1
