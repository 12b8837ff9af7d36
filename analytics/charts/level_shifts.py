"""Since when: the date from which a series runs on another level, with its interval."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.axis import time_axis, week_days
from analytics.charts.findings import UNCORRECTED
from analytics.charts.marks import event_marks
from analytics.charts.theme import Style

VAGUE = 1 / 3  # of the periods: a date known no closer is told as a span
LEVEL = 0.05  # false discoveries allowed among the shifts told
ROW = 32  # pixels
ONE_LINE = 18  # letters of a name that stand in one line
LETTER = 0.03  # of the axis on a telephone: the room of a letter above an event

SHOWN = "The period from which on a series runs most clearly on another level; one shift a series."


def figure(
    frame: pd.DataFrame,
    style: Style,
    span: tuple[str, str] | None = None,
) -> go.Figure:
    """Frame of the macro `level_shifts` in; a series a row on one axis of dates out.

    `span` holds the first and last day of the axis. Series without a clear shift are grey.
    """
    return draw(frame, style, [_name(row, style) for row in frame.to_dict("records")], span)


def draw(
    frame: pd.DataFrame,
    style: Style,
    names: Sequence[str],
    span: tuple[str, str] | None = None,
    events: pd.DataFrame | None = None,
) -> go.Figure:
    """A row a shift, called by `names`, on one axis of dates; events as uprights."""
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
        "height": theme.TOP + theme.BOTTOM + ROW * len(rows) + 12,
        "xaxis": axis,
        "yaxis": {
            "tickvals": list(range(len(rows))),
            "ticktext": [_in_lines(name) + "  " for name in names],
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


def _in_lines(name: str) -> str:
    """A long name in two lines, `Relation:` above whose it is: a telephone needs the room."""
    text = words.safe(words.shorten(name, 34))
    return text.replace(": ", ":  <br>", 1) if len(name) > ONE_LINE else text


def _row(place: int, row: dict[str, Any], name: str, style: Style) -> list[dict[str, Any]]:
    if pd.isna(row["period"]):
        return [_untested(place, row, style)]
    rise = row["value_after"] > row["value_before"]
    clear = stands_out(row)
    colour = (theme.POSITIVE if rise else theme.NEGATIVE) if clear else theme.GREY
    days = [row[key].strftime("%Y-%m-%d") for key in ("period_low", "period", "period_high")]
    key = row["actor"] if pd.isna(row["partner"]) else f"{row['actor']}|{row['partner']}"
    bar = {
        "type": "scatter",
        "x": [days[0], days[2]],
        "y": [place, place],
        "mode": "lines",
        "line": {"color": theme.tint(colour, 0.4), "width": 6},
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
        "customdata": [[key, days[1]]],
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
        f"{say(row['value_before'])}<br>p = {row['p_value']:.3g}"
    )
    if row["tested"] > 1:
        text += f", corrected for {row['tested']} series {row['q_value']:.3g}"
    return text + ("" if stands_out(row) else "<br>no clear shift")


def said(row: Mapping[str, Any]) -> Callable[[float], str]:
    """How a level of the row's measure is written."""
    return words.percent if row["measure"] == "coverage" else words.signed


def _name(row: dict[str, Any], style: Style) -> str:
    name = style.name(row["actor"])
    return name if pd.isna(row["partner"]) else f"{name} and {style.name(row['partner'])}"


HELD = "Levels are those of an unchanged mix of outlets, not of their sections"
WHAT = {
    "coverage": "the share of {units} naming {who}",
    "tone": "the tone toward {who}",
    "relation": "the relation of {who}",
}


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The clearest shift: since when, between which dates, from what to what."""
    if not frame["tested"].sum():
        return f"Too few stories in too few {style.bin}s to date any change"
    row = frame.iloc[0].to_dict()
    if not stands_out(row):
        return f"No clear shift ({words.count(row['tested'])} series tested)"
    return words.sentence_case(told(row, style))


def told(row: Mapping[str, Any], style: Style) -> str:
    """One shift as a clause: since when, between which dates, what, from what to what."""
    say = said(row)
    who = style.said(row["actor"])
    if not pd.isna(row["partner"]):
        who += f" and {style.said(row['partner'])}"
    what = WHAT[row["measure"]].format(units=words.units(style.unit), who=who)
    after, before = say(row["value_after"]), say(row["value_before"])
    low, high = (words.short_period(row[key], style.bin) for key in ("period_low", "period_high"))
    length = words.period_end(row["period"], style.bin) - row["period"]
    turned = _turned(row["period"], style)
    if (row["period_high"] - row["period_low"]) / length > row["periods"] * VAGUE:
        return f"at some time between {low} and {high} {what} went from {before} to {after}{turned}"
    around = f" (between {low} and {high})" if low != high else ""
    since = words.period(row["period"], style.bin)
    return f"since {since}{around} {what} is {after}, before it was {before}{turned}"


def _turned(period: pd.Timestamp, style: Style) -> str:
    """The outlet whose own sections turned at the same time, which no mix of outlets holds."""
    if period not in style.sections:
        return ""
    turned, outlet = style.sections[period]
    return f"; meanwhile {words.percent(turned)} of the stories of {outlet} changed sections"


def size(frame: pd.DataFrame, style: Style) -> str:
    """Series tested, the periods of the longest, what is held alike and what is not allowed for."""
    if not frame["tested"].sum():
        return ""
    errors = "" if (frame["measure"] == "coverage").all() else f". {UNCORRECTED}"
    return (
        f"Series tested: {words.count(frame['tested'].max())}, up to "
        f"{words.count(frame['periods'].max())} {style.bin}s each, "
        f"{words.count(frame['dates_tried'].max())} dates tried. {HELD}{errors}"
    )
