"""Events are numbered where they are marked and told below; panels and words keep one order."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from drawn import AppTest, run, texts
from test_charts import MONDAYS, frame

from analytics.charts import (
    coverage,
    keyness,
    pair_matrix,
    pairs,
    panels,
    theme,
    tone,
    topic_actors,
)
from analytics.charts.legend import legend
from analytics.charts.marks import event_marks
from analytics.charts.theme import Style
from analytics.pages import captions, reading, scope
from analytics.pages import coverage as page_coverage

STYLE = Style({"RUS": "Russia", "ARM": "Armenia"}, {"RUS": "#C53107"})


def events() -> pd.DataFrame:
    rows = {"date": MONDAYS[:2], "title": ["Treaty <signed>", "Border closed"]}
    rows |= {"actors": [["RUS"], ["ARM"]], "number": [1, 2], "of": 7}
    return pd.DataFrame(rows)


def test_events_are_numbered_and_told_below_the_figure() -> None:
    drawn = coverage.figure(frame(), STYLE, events())
    assert drawn.data[-1].text == ("1", "2") and "text" in drawn.data[-1].mode
    assert legend(drawn).endswith(
        "Events, 2 of 7, those that concern most of these actors: (1)\u00a02 Mar 2020 Treaty "
        "<signed>; (2)\u00a09 Mar 2020 Border closed."
    )
    assert "Events" not in legend(coverage.figure(frame(), STYLE))


def test_the_first_chart_of_a_page_tells_what_the_numbers_stand_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(captions.st, "session_state", {})
    key, other = "Events: (1) Treaty.", "Events: (1) Border."
    for _ in range(2):  # a chart that is drawn again by itself tells them again
        assert captions.once(f"n = 1. {key}", key, "first") == f"n = 1. {key}"
    assert captions.once(f"n = 2. {key}", key, "second") == "n = 2. Events are numbered as above."
    assert captions.once(f"n = 3. {other}", other, "third") == f"n = 3. {other}"
    assert captions.once("n = 4.", "", "fourth") == "n = 4."


def test_events_of_one_place_share_a_label() -> None:
    days = pd.to_datetime(["2020-01-01", "2020-01-02", "2020-01-03", "2020-06-01"])
    rows = pd.DataFrame({"date": days, "title": "T"})
    _, marks = event_marks(rows, pd.Timedelta(days=3))
    assert marks["text"] == ["", "1–3", "", "4"]
    assert marks["meta"] == {"numbers": [1, 2, 3, 4], "of": 4}


def test_labels_that_would_touch_are_joined_and_no_others() -> None:
    days = pd.to_datetime(["2020-01-01", "2020-01-06", "2020-01-08", "2020-01-10", "2020-01-20"])
    rows = pd.DataFrame({"date": days, "title": "T"})
    _, marks = event_marks(rows, pd.Timedelta(days=3))
    # 3 and 4 touch; "2–4" then reaches as far as 1, and "1–4" not as far as 5.
    assert marks["text"] == ["", "", "1–4", "", "5"]
    assert event_marks(rows, pd.Timedelta(days=1))[1]["text"] == ["1", "2", "3", "4", "5"]


def test_a_telephone_parts_the_numbers_of_events_by_their_width() -> None:
    """Eight weeks in 214 pixels beside "United States": three days are 12 of them."""
    days = pd.DatetimeIndex(["2020-03-02", "2020-04-13", "2020-04-17", "2020-04-20"])
    rows = pd.DataFrame({"date": days, "title": "T", "number": [1, 8, 9, 10]})
    weeks = pd.date_range("2020-03-02", periods=8, freq="W-MON")
    long = pd.DataFrame({"period": weeks, "actor": "RUS", "share": 0.2, "articles": 90})
    long = long.assign(share_low=0.1, share_high=0.3, complete=True, mentioning=18, stories=90)
    names = {"RUS": "United States"}, {"RUS": "A" * 24}
    labels = [coverage.figure(long, Style(name), rows).data[-1].text for name in names]
    assert labels == [("1", "8", "", "9–10"), ("1", "", "8–10", "")]


def test_panels_leave_room_for_the_numbers_of_events_above_their_lines() -> None:
    rows = [frame(a).assign(tone=0.1, tone_low=0.0, tone_high=0.2, judged=30) for a in "ABC"]
    rows += [r.assign(actor="ARM") for r in rows[:1]]
    marked, bare = (tone.figure(pd.concat(rows), STYLE, e) for e in (events(), None))
    (low, high), (bottom, top) = marked.layout.yaxis.range, bare.layout.yaxis.range
    assert low == bottom and high - low > 1.2 * (top - bottom)
    assert marked.layout.yaxis.ticktext == bare.layout.yaxis.ticktext


def test_panels_number_their_events_as_the_key_does() -> None:
    rows = [frame(a).assign(tone=0.1, tone_low=0.0, tone_high=0.2, judged=30) for a in "ABC"]
    rows += [r.assign(actor="ARM") for r in rows[:1]]
    drawn = tone.figure(pd.concat(rows), STYLE, events())
    assert [t.text for t in drawn.data if t.name == "events"] == [("2",)]
    assert "Events, 1 of 7, those that concern most of these actors: (2)\u00a09 Mar" in legend(
        drawn
    )


def test_how_many_events_concern_the_actors_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    days = pd.date_range("2020-01-01", periods=14)
    rows = pd.DataFrame({"date": days, "title": "T", "actors": [["RUS"]] * 12 + [["USA"]] * 2})
    monkeypatch.setattr(reading, "read", lambda name: rows)
    monkeypatch.setattr(page_coverage.st, "toggle", lambda *_, **__: True)
    dates = {"since": days[0].date(), "until": days[-1].date()}
    shown = page_coverage.events(scope.Scope(**dates, actors=("RUS",)))
    assert shown is not None and list(shown["number"].dropna()) == list(range(1, 11))
    assert set(shown["of"]) == {12} == {len(shown)}  # those beyond ten are listed, not drawn


def test_of_events_that_concern_as_many_those_of_the_first_actor_are_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    days = pd.date_range("2020-01-01", periods=15)
    named = [["RUS"]] * 12 + [["ARM"]] * 2 + [["ARM", "CSTO"]]
    rows = pd.DataFrame({"date": days, "title": "T", "actors": named})
    monkeypatch.setattr(reading, "read", lambda name: rows)
    monkeypatch.setattr(page_coverage.st, "toggle", lambda *_, **__: True)
    dates = {"since": days[0].date(), "until": days[-1].date()}
    shown = page_coverage.events(scope.Scope(**dates), ("ARM", "RUS", "CSTO:members"))
    assert shown is not None and len(shown) == 15
    drawn = shown[shown["number"].notna()]
    assert len(drawn) == 10 and list(drawn["actors"].iloc[-3:]) == named[-3:]


def test_a_span_without_events_is_drawn_without_them(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = events().drop(columns=["number", "of"])
    monkeypatch.setattr(reading, "read", lambda name: rows)
    monkeypatch.setattr(page_coverage.st, "toggle", lambda *_, **__: True)
    day = pd.Timestamp("1999-05-01").date()
    shown = page_coverage.events(scope.Scope(since=day, until=day, actors=("RUS",)))
    assert shown is not None and len(shown) == 0
    assert coverage.figure(frame(), STYLE, events=shown).data


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_events_that_are_not_drawn_are_listed(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def page_with(most: int) -> AppTest:
        monkeypatch.setattr(page_coverage, "MOST_EVENTS", most)
        page = run("coverage", actors="NATO")
        page.pills(key="view-coverage").set_value("Events").run()
        return page

    # Within the dates of the corpus one event concerns NATO, in March 2020.
    drawn, listed = page_with(1), page_with(0)
    assert list(drawn.dataframe[0].value["number"]) == [1]
    assert "(1)\u00a027 Mar 2020 North Macedonia joins NATO" in texts(drawn)
    assert list(listed.dataframe[0].value["title"]) == ["North Macedonia joins NATO"]
    assert listed.dataframe[0].value["number"].isna().all() and "(1)" not in texts(listed)


def test_no_more_than_two_panels_share_a_row() -> None:
    each = [frame().assign(outlet=str(n)) for n in range(5)]
    shown = [panels.Panel(str(n), coverage.lines(rows, STYLE)) for n, rows in enumerate(each)]
    drawn = panels.draw(shown, coverage.measure(STYLE), STYLE)
    starts = {axis.domain[0] for axis in drawn.select_xaxes()}
    assert len(starts) == 2
    assert drawn.layout.xaxis.nticks <= 3
    # Three in two columns would leave a hole.
    three = panels.draw(shown[:3], coverage.measure(STYLE), STYLE)
    assert {axis.domain for axis in three.select_xaxes()} == {(0, 1)}


def test_lines_come_in_the_order_of_the_sidebar() -> None:
    rows = pd.concat([frame("ARM"), frame("RUS")])
    assert [line.key for line in coverage.lines(rows, STYLE)] == ["RUS", "ARM"]


def test_words_are_told_by_their_period_in_colours_of_no_tone() -> None:
    terms = pd.DataFrame({"term": ["gas", "isis"], "z": [5.0, -4.0], "z_needed": 2.2})
    terms = terms.assign(log_odds=1.0, count_a=30, count_b=10, tested=2)
    slices = ("since 1 July 2018", "before 1 July 2018")
    assert keyness.sentence(terms, STYLE, slices) == (
        "since 1 July 2018: “gas”; before 1 July 2018: “isis”"
    )
    assert keyness.sentence(terms.iloc[:1], STYLE, slices).endswith(
        "before 1 July 2018: no word stands out"
    )
    drawn = keyness.figure(terms, STYLE, slices)
    heads = {note.font.color for note in drawn.layout.annotations}
    assert len(heads) == 2 and heads.isdisjoint({theme.POSITIVE, theme.NEGATIVE})


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_page_tells_which_words_are_of_when(corpus: Path) -> None:
    said = texts(run("topics"))
    assert "WORDS SINCE " in said and "AGAINST UNTIL" not in said


def test_the_strongest_cell_is_told_whichever_way_it_points() -> None:
    row = {"topic_id": 1, "label": "gas", "actor": "RUS", "lift": 1.9, "share": 0.3, "weight": 90}
    row |= {"lift_low": 1.5, "lift_high": 2.4}
    less = {"actor": "ARM", "lift": 0.2, "lift_low": 0.1, "lift_high": 0.4}
    rows = pd.DataFrame([row, row | less])
    said = topic_actors.sentence(rows, STYLE).replace("\u00a0", " ")
    assert said == (
        "In “gas” Russia is named 1.90 times (1.50 to 2.40) as often as in the corpus as a whole, "
        "in “gas” Armenia 0.20 times (0.10 to 0.40)"
    )
    said = topic_actors.sentence(rows.assign(lift=[1.9, 0.8]), STYLE)
    assert "Armenia" not in said
    vague = topic_actors.sentence(rows.assign(lift_low=0.5, lift_high=2.5), STYLE)
    assert vague.startswith("No actor is named clearly more or less often") and "(2 comp" in vague
    drawn = topic_actors.figure(rows.assign(lift_low=[1.5, 0.1], lift_high=[2.4, 1.4]), STYLE)
    assert drawn.data[0].z[0][0] > 0 and drawn.data[0].z[0][1] == 0
    assert [text.startswith("<b>") for text in drawn.data[1].text] == [True, False]


def test_a_lift_of_one_story_has_no_interval() -> None:
    pair = {"actor_a": "ARM", "actor_b": "RUS", "lift": 1.0, "lift_low": 1.0, "lift_high": 1.0}
    rows = pd.DataFrame([pair | {"own_member": False, "together": 1, "articles": 1}])
    assert "(" not in pairs.sentence(rows, STYLE)
    said = pair_matrix.sentence(rows, STYLE)
    assert said.startswith("Of 1 pair none is named together clearly more or less often")
    wide = rows.assign(lift_low=0.5, lift_high=2.0)
    assert "1.00\u00a0times as often" in pairs.sentence(wide, STYLE)
    assert "(0.50 to 2.00)" in pairs.sentence(wide, STYLE)


@pytest.mark.parametrize("corpus", ["one"], indirect=True)
def test_one_day_is_told_once(corpus: Path) -> None:
    said = texts(run("coverage"))
    assert "\n10 March 2020 (UTC)" in said and "10 March 2020 to 10 March" not in said


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_topics_of_some_stories_alone_are_called_so(corpus: Path) -> None:
    among = "TOPICS OVER TIME IN STORIES THAT NAME THE CHOSEN ACTORS"
    assert among in texts(run("topics", only="true"))
    assert among not in texts(run("topics")) and "TOPICS OVER TIME" in texts(run("topics"))
