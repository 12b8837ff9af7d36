"""Outlet by day: where the corpus holds articles, and where it has holes."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.axis import FORMATS, time_axis, week_days
from analytics.charts.theme import Style

MOST_OUTLETS = 30
DAY_SPAN, WEEK_SPAN, MONTH_SPAN = 200, 1500, 3700  # days up to which a cell is a day, week, month
GAPS = 62  # cells up to which a telephone has room for a pixel between them
OF = {"day": "", "week": "week of ", "month": "month of ", "quarter": "quarter of "}
FEW_CELLS = 8
ROW, TWO_LINES = 24, 36  # pixels of an outlet's row
ROOM, BELOW = 110, 48  # of axis and margins; of them below, where a date has two lines
WIDE = 24  # letters of a line of an outlet's name
SCALE = [[0.0, "rgba(99,141,254,0.40)"], [1.0, "rgba(69,86,206,1)"]]
CLICKABLE, REACH = 7_000, 60  # cells that have a point to click; pixels to the nearest of them
HOLE = "rgba(138,141,147,0.35)"


def figure(
    frame: pd.DataFrame,
    style: Style,
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> go.Figure:
    """Frame of the view `calendar` in, cut to since..until; a row of cells for each outlet out.

    Cells are days, in longer spans weeks (from Monday), months or quarters. Grey: no article
    between the outlet's first and last day; blank: before or after.
    """
    bin, table = cells(frame, since, until)
    if table.empty:
        return theme.empty_figure("No article with a date known to the day")
    outlets = list(table.index[::-1])
    counts = table.loc[outlets].to_numpy(dtype=float)
    names = [words.in_lines(str(outlet), WIDE) for outlet in outlets]
    places = list(range(len(outlets)))  # two long names may read the same when cut
    row = TWO_LINES if any("<br>" in name for name in names) else ROW
    layout: dict[str, Any] = {
        "height": ROOM + row * len(outlets),
        "margin": {"l": 8, "r": 20, "t": theme.TOP, "b": BELOW},
        "yaxis": {
            "tickvals": places,
            "ticktext": names,
            "ticks": "",
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "automargin": True,
        },
        "xaxis": _time_axis(list(table.columns)),
        "annotations": [theme.axis_title(f"Articles a {bin}; grey: none")],
    }
    texts = [[words.safe(str(outlet))] * counts.shape[1] for outlet in outlets]
    frame_of = {"x": list(table.columns), "y": places, "text": texts, "bin": bin}
    layers = [_holes(counts, frame_of), _filled(counts, frame_of)]
    if counts.size <= CLICKABLE:
        layers.append(_clicked(counts, frame_of))
        layout["hoverdistance"] = REACH
    return theme.figure(layers, layout)


def _time_axis(starts: list[pd.Timestamp]) -> dict[str, Any]:
    axis: dict[str, Any] = {
        "type": "date",
        "showgrid": False,
        "fixedrange": True,
        "automargin": True,
        "tickformatstops": FORMATS,
    }
    if FEW_CELLS < len(starts) <= DAY_SPAN and (starts[1] - starts[0]).days == 1:
        # Weeks begin on Mondays, as on the other pages; the axis would begin them on Sundays.
        days = (starts[0], starts[-1])
        return axis | time_axis(week_days((str(days[0]), str(days[1]))), "week")
    if len(starts) <= FEW_CELLS:
        # With room to spare, the axis would count hours.
        axis |= {"tickvals": starts, "tickformatstops": None, "tickformat": "%-d %b<br>%Y"}
    return axis


def _cut(frame: pd.DataFrame, since: dt.date | None, until: dt.date | None) -> pd.DataFrame:
    keep = pd.Series(True, index=frame.index)
    if since is not None:
        keep &= frame["day"] >= pd.Timestamp(since)
    if until is not None:
        keep &= frame["day"] <= pd.Timestamp(until)
    return frame[keep]


def cells(
    frame: pd.DataFrame, since: dt.date | None = None, until: dt.date | None = None
) -> tuple[str, pd.DataFrame]:
    """What a cell is long, and articles by outlet (the largest first) and first day of a cell.

    NaN where an outlet has no first day yet, or no last day any more.
    """
    days = _cut(frame, since, until)
    if days.empty:
        return "day", pd.DataFrame()
    span = (days["day"].max() - days["day"].min()).days
    longest = {"day": DAY_SPAN, "week": WEEK_SPAN, "month": MONTH_SPAN}
    bin = next((bin for bin, most in longest.items() if span <= most), "quarter")
    periods = days["day"].dt.to_period({"day": "D", "week": "W-SUN", "month": "M"}.get(bin, "Q"))
    table = (
        days.assign(start=periods.dt.start_time)
        .groupby(["outlet", "start"])["articles"]
        .sum()
        .unstack("start")
    )
    # Periods that no outlet reaches as well: a heatmap stretches neighbours over those left out.
    every = pd.period_range(periods.min(), periods.max(), freq=periods.dt.freq)
    table = table.reindex(columns=every.start_time)
    largest = table.sum(axis=1).sort_values(ascending=False, kind="stable")
    return bin, table.loc[largest.index[:MOST_OUTLETS]]


def _holes(counts: np.ndarray, frame_of: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "heatmap",
        "x": frame_of["x"],
        "y": frame_of["y"],
        "text": frame_of["text"],
        "z": np.where(counts == 0, 1.0, np.nan),
        "colorscale": [[0, HOLE], [1, HOLE]],
        "showscale": False,
        "xgap": _gap(frame_of),
        "ygap": 3,
        "hovertemplate": "%{text}, %{x|%-d %b %Y}: no article<extra></extra>",
    }


def _clicked(counts: np.ndarray, frame_of: dict[str, Any]) -> dict[str, Any]:
    """A point without ink in the middle of each cell: a click is told of no cell of a heatmap."""
    there = np.argwhere(~np.isnan(counts))
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [frame_of["x"][column] for _, column in there],
        "y": [frame_of["y"][row] for row, _ in there],
        "marker": {"opacity": 0, "size": 8},
        "customdata": [
            [frame_of["text"][row][column], f"{frame_of['x'][column]:%Y-%m-%d}"]
            for row, column in there
        ],
        "hovertext": [
            words.number_of(counts[row, column], "article") if counts[row, column] else "no article"
            for row, column in there
        ],
        "hovertemplate": "%{customdata[0]}, "
        + OF[frame_of["bin"]]
        + "%{x|%-d %b %Y}: %{hovertext}<extra></extra>",
        "unselected": {"marker": {"opacity": 0}},
        "selected": {"marker": {"opacity": 0}},
    }


def _gap(frame_of: dict[str, Any]) -> int:
    return 1 if len(frame_of["x"]) <= GAPS else 0


def _filled(counts: np.ndarray, frame_of: dict[str, Any]) -> dict[str, Any]:
    most = np.nanmax(counts) if np.isfinite(counts).any() else 1
    steps = [10**power for power in range(int(math.log10(max(most, 1))) + 1)]
    texts = np.nan_to_num(counts)
    with np.errstate(divide="ignore"):
        z = np.where(counts > 0, np.log10(counts), np.nan)
    return {
        "type": "heatmap",
        "x": frame_of["x"],
        "y": frame_of["y"],
        "text": frame_of["text"],
        "z": z,
        "zmin": 0,
        "zmax": max(math.log10(max(most, 1)), 1),
        "customdata": [[words.number_of(n, "article") for n in row] for row in texts],
        "colorscale": SCALE,
        "showscale": bool(most > 1),
        "colorbar": {
            "thickness": 10,
            "outlinewidth": 0,
            "tickvals": [math.log10(step) for step in steps],
            "ticktext": [words.count(step) for step in steps],
        },
        "xgap": _gap(frame_of),
        "ygap": 3,
        "hovertemplate": "%{text}, "
        + OF[frame_of["bin"]]
        + "%{x|%-d %b %Y}: %{customdata}<extra></extra>",
    }


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """How many of the days each outlet could have filled hold an article."""
    if frame.empty:
        return "No article has a date known to the day"
    filled = int((frame["articles"] > 0).sum())
    outlets = frame["outlet"].nunique()
    first, last = frame["day"].min(), frame["day"].max()
    who = "1 outlet" if outlets == 1 else f"{words.count(outlets)} outlets"
    if first == last:
        return f"{who}, one day: {words.day(first)}"
    return (
        f"{who} from {words.day(first)} to {words.day(last)}: {words.percent(filled / len(frame))} "
        f"of the days from each one's first article to its last have one"
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Articles and days, and how many outlets are drawn where these are not all."""
    articles, days = int(frame["articles"].sum()), frame["day"].nunique()
    outlets = frame["outlet"].nunique()
    drawn = f"; drawn: the {MOST_OUTLETS} largest of {words.count(outlets)} outlets"
    drawn = drawn if outlets > MOST_OUTLETS else ""
    return (
        f"n = {words.count(articles)} article{'' if articles == 1 else 's'}, "
        f"{words.count(days)} day{'' if days == 1 else 's'}{drawn}"
    )
