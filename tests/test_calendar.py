"""The calendar of outlets and days: what is empty, what long spans become."""

from __future__ import annotations

import datetime as dt
import math

import pandas as pd
import pytest

from analytics.charts import calendar
from analytics.charts.theme import Style


def calendar_frame(days: int, outlet: str = "A") -> pd.DataFrame:
    first = pd.Timestamp("2020-01-01")
    rows = [(outlet, first + pd.Timedelta(days=n), n % 2) for n in range(days)]
    return pd.DataFrame(rows, columns=["outlet", "day", "articles"])


def test_calendar_marks_days_without_articles() -> None:
    drawing = calendar.figure(calendar_frame(4), Style())
    holes, filled, _ = drawing.data
    assert [list(row) for row in holes.z] == [[1, pytest.approx(math.nan, nan_ok=True)] * 2]
    assert [list(row) for row in filled.customdata] == [
        ["0 articles", "1 article", "0 articles", "1 article"]
    ]
    assert calendar.sentence(calendar_frame(4), Style()).endswith(
        "50\u00a0% of the days from each one's first article to its last have one"
    )


def test_calendar_draws_long_spans_by_week_and_month() -> None:
    for days, cells in ((200, 200), (730, 105), (3653, 120), (5845, 65)):
        drawing = calendar.figure(calendar_frame(days), Style())
        assert len(drawing.data[1].x) == cells
        gap = 1 if cells <= calendar.GAPS else 0
        assert {trace.xgap for trace in drawing.data[:2]} == {gap}, (
            "no cell is narrower than its gap"
        )
    cut = calendar.figure(calendar_frame(730), Style(), dt.date(2020, 3, 1), dt.date(2020, 3, 10))
    assert len(cut.data[1].x) == 10


def test_a_gap_of_all_outlets_is_drawn_as_wide_as_it_is() -> None:
    early = calendar_frame(40)
    late = calendar_frame(40, "B").assign(day=lambda rows: rows["day"] + pd.Timedelta(days=400))
    filled = calendar.figure(pd.concat([early, late]), Style()).data[1]
    starts = pd.to_datetime(pd.Series(filled.x))
    assert starts.diff().dropna().eq(pd.Timedelta(days=7)).all()
    assert sum(math.isnan(z) for row in filled.z for z in row) > 2 * 50


def test_calendar_shows_names_as_they_stand() -> None:
    drawing = calendar.figure(calendar_frame(3, "<b>x</b>"), Style())
    assert drawing.layout.yaxis.ticktext == ("&lt;b&gt;x&lt;/b&gt;",)
    assert calendar.sentence(calendar_frame(1), Style()) == "1 outlet, one day: 1 January 2020"
    assert calendar.sentence(calendar_frame(0), Style()).startswith("No article has a date")


def test_calendar_names_mondays_as_the_other_charts_do() -> None:
    named = calendar.figure(calendar_frame(60), Style()).layout.xaxis.tickvals
    assert {pd.Timestamp(day).day_name() for day in named} == {"Monday"}


def test_a_day_with_its_year_below_has_room_for_both_lines() -> None:
    drawn = calendar.figure(calendar_frame(2), Style()).layout
    assert "<br>" in drawn.xaxis.tickformat and drawn.margin.b >= 48
    assert drawn.height - drawn.margin.t - drawn.margin.b >= calendar.ROW


def test_every_cell_of_the_calendar_has_a_point_to_click() -> None:
    frame = pd.concat([calendar_frame(4), calendar_frame(2, "<b>")])
    points = calendar.figure(frame, Style()).data[2]
    assert sorted(map(tuple, points.customdata)) == [
        ("&lt;b&gt;", "2020-01-01"), ("&lt;b&gt;", "2020-01-02"),
        ("A", "2020-01-01"), ("A", "2020-01-02"), ("A", "2020-01-03"), ("A", "2020-01-04"),
    ]  # fmt: skip
    assert points.marker.opacity == 0 and points.hovertext[:2] == ("no article", "1 article")
    many = pd.concat([calendar_frame(200, f"O{n}") for n in range(30)])
    assert len(calendar.figure(many, Style()).data) == 3
    many = pd.concat([calendar_frame(1500, f"O{n}") for n in range(35)])
    assert len(calendar.figure(many, Style()).data[-1].x) <= calendar.CLICKABLE
