"""Shifts of level as rows on one axis of dates: a bar for the interval, a triangle for the date."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.axis import time_axis, week_days
from analytics.charts.dots import TALL, second_line
from analytics.charts.marks import event_marks
from analytics.charts.theme import Style

LEVEL = 0.05  # false discoveries allowed among the shifts told
ROW, LINE = 32, 14  # pixels of a row, and of each line more of a name
LONGEST = 34  # letters of a line of a name
LETTER = 0.03  # of the axis on a telephone: the room of a letter above an event


def draw(
    frame: pd.DataFrame,
    style: Style,
    names: Sequence[str],
    span: tuple[str, str] | None = None,
    events: pd.DataFrame | None = None,
    under: Sequence[str] = (),
) -> go.Figure:
    """A row a shift, called by `names`, on one axis of dates; events as uprights.

    `under` holds second lines of the names.
    """
    rows = frame.to_dict("records")
    if not rows:
        return theme.empty_figure("No series is long enough to be tested.")
    if frame["period"].isna().all():
        return theme.empty_figure("")  # the heading says why
    layers = [
        layer
        for place, (row, name) in enumerate(zip(rows, names, strict=True))
        for layer in _row(place, row, name, style)
    ]
    weeks = (
        week_days(span) if span and style.bin in words.DAYS else pd.Series(dtype="datetime64[us]")
    )
    axis = time_axis(weeks, "week") | {"automargin": True}
    if span:
        axis["range"] = list(span)
    layout: dict[str, Any] = theme.heading("When the level changed; bar: 95 % interval of the date")
    layout |= {
        "height": theme.TOP + theme.BOTTOM + _row_height(names, under) * len(rows) + 12,
        "xaxis": axis,
        "yaxis": {
            "tickvals": list(range(len(rows))),
            "ticktext": [
                second_line(words.in_lines(name, LONGEST).replace("<br>", "  <br>"), told)
                for name, told in zip(names, under or [""] * len(names), strict=True)
            ],
            "range": [len(rows) - 0.4, -0.6],
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
            "fixedrange": True,
        },
    }
    # Words in the middle of a row, wherever the dates lie.
    layout["xaxis2"] = {"overlaying": "x", "range": [0, 1], "visible": False, "fixedrange": True}
    if events is not None and len(events):
        wide = pd.Timestamp(span[1]) - pd.Timestamp(span[0]) if span else pd.Timedelta(0)
        uprights, marks = event_marks(events, LETTER * wide)
        told = [place for place, row in enumerate(rows) if not pd.isna(row["period"])]
        layout["shapes"] = [
            # Rows that hold words are left free.
            upright | {"yref": "y", "y0": place - 0.5, "y1": place + 0.5}
            for upright in uprights
            for place in told
        ]
        layers.append(marks | {"y": [-0.6] * len(events)})
    return theme.figure(layers, layout)


def _row_height(names: Sequence[str], under: Sequence[str]) -> int:
    """Pixels of a row: names of two lines want one line more."""
    longest = max((words.in_lines(name, LONGEST).count("<br>") for name in names), default=0)
    return (TALL if any(under) else ROW) + LINE * longest


def _row(place: int, row: dict[str, Any], name: str, style: Style) -> list[dict[str, Any]]:
    if pd.isna(row["period"]):
        return [_untested(place, row, style)]
    rise = row["value_after"] > row["value_before"]
    clear = stands_out(row)
    way = theme.POSITIVE if rise else theme.NEGATIVE
    told = style.colour(row["actor"]) if row["measure"] == "coverage" else way
    colour = told if clear else theme.GREY
    days = [row[key].strftime("%Y-%m-%d") for key in ("period_low", "period", "period_high")]
    key = row["actor"] if pd.isna(row["partner"]) else f"{row['actor']}|{row['partner']}"
    bar = {
        "type": "scatter",
        "x": [days[0], days[2]],
        "y": [place, place],
        "mode": "lines",
        "line": {"color": colour, "width": theme.SPAN},
        "hoverinfo": "skip",
    }
    mark = {
        "type": "scatter",
        "x": [days[1]],
        "y": [place],
        "mode": "markers+text",
        "cliponaxis": False,
        "marker": {
            "symbol": "triangle-up" if rise else "triangle-down",
            "size": 13,
            "color": colour if clear else "rgba(255,255,255,0)",
            "line": {"color": colour, "width": 1.6},
        },
        "customdata": [[key, days[1], row["measure"]]],
        "hovertext": [_hover(row, name, style)],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": {"marker": {"opacity": 1, "size": 16}},
        "unselected": {"marker": {"opacity": 1}},
    }
    return [bar, mark]


def _untested(place: int, row: dict[str, Any], style: Style) -> dict[str, Any]:
    """Says in the row itself why it holds no date."""
    return {
        "type": "scatter",
        "x": [0.5],
        "y": [place],
        "xaxis": "x2",
        "mode": "text",
        "text": ["too few stories"],
        "textfont": {"color": theme.GREY, "size": 12},
        "hovertext": [words.safe(too_short(row, style))],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def too_short(row: Mapping[str, Any], style: Style) -> str:
    """Why a series was not tested."""
    number = words.count(row["periods"])
    return f"not tested: too few stories in its {number} whole {style.bin}s"


def stands_out(shifts: Any) -> Any:
    """Whether a shift, or which of a frame of them, is clear enough to be told.

    As the macro says it in the column told, which corpora of earlier versions do not have.
    """
    return shifts["told"] if "told" in shifts else shifts["q_value"] <= LEVEL


def _hover(row: dict[str, Any], name: str, style: Style) -> str:
    say = said(row)
    text = (
        f"<b>{words.safe(name)}</b><br>from "
        f"{words.short_period(row['period'], style.bin)} on {say(row['value_after'])}, before "
        f"{say(row['value_before'])}<br>p = {row['p_value']:.2g}"
    )
    if row["tested"] > 1:
        text += f", corrected for {row['tested']} series {row['q_value']:.2g}"
    return text + ("" if stands_out(row) else "<br>no clear shift")


def said(row: Mapping[str, Any]) -> Callable[[float], str]:
    """How a level of the row's measure is written."""
    return words.percent if row["measure"] == "coverage" else words.signed
