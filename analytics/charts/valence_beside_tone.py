"""Bad news is not negative tone: what the stories report beside how they speak of the actor."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.theme import Style

ROOM = 1.2  # of the longest way from nought that is drawn


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `valence_beside_tone` in; one point an actor, with both intervals, out."""
    rows = _drawn(frame).to_dict("records")
    if not rows:
        return theme.empty_figure("Nothing to draw: no actor has both a valence and a tone.")
    layout: dict[str, Any] = theme.heading(
        "News: bad (below 0) to good, by tone: negative to positive"
    )
    span = [_reach(frame, "tone"), _reach(frame, "balance")]
    layout |= {"height": 420, "xaxis": _axis(span[0], "Tone toward the actor", style)}
    layout["yaxis"] = _axis(span[1], "", style)
    layout["margin"]["b"] = theme.BOTTOM + 22
    return theme.figure([_point(row, style) for row in rows], layout)


def _drawn(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame["balance"].notna() & frame["tone"].notna()]


def _reach(frame: pd.DataFrame, column: str) -> float:
    """How far from nought the axis goes; intervals beyond it are cut at the edge."""
    return max(ROOM * float(_drawn(frame)[column].abs().max()), 0.1)


def _axis(reach: float, title: str, style: Style) -> dict[str, Any]:
    return {
        "range": [-reach, reach],
        "tickformat": "+~g",
        "zeroline": True,
        "fixedrange": True,
        "automargin": True,
        "nticks": 6,
        "title": {"text": words.safe(title), "font": {"size": 13}},
    }


def _point(row: dict[str, Any], style: Style) -> dict[str, Any]:
    colour = style.colour(row["actor"])
    name = words.safe(words.shorten(style.name(row["actor"])))
    hover = (
        f"<b>{name}</b><br>news {words.signed(row['balance'])} ({words.count(row['scored'])} "
        f"{words.units(style.unit)})<br>tone {words.signed(row['tone'])} "
        f"({words.count(row['judged'])} judged)<extra></extra>"
    )
    return {
        "type": "scatter",
        "x": [row["tone"]],
        "y": [row["balance"]],
        "mode": "markers+text",
        "marker": {"size": 11, "color": colour},
        "text": [name],
        "textposition": "top center",
        "error_x": _bars(row, "tone", colour),
        "error_y": _bars(row, "balance", colour),
        "customdata": [[row["actor"]]],
        "hovertemplate": hover,
    }


def _bars(row: dict[str, Any], column: str, colour: str) -> dict[str, Any]:
    low, high = row[f"{column}_low"], row[f"{column}_high"]
    if pd.isna(low) or pd.isna(high):
        return {"visible": False}
    return {
        "type": "data",
        "symmetric": False,
        "array": [high - row[column]],
        "arrayminus": [row[column] - low],
        "color": theme.tint(colour, 0.5),
        "thickness": 1.6,
        "width": 0,
    }


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The actor for which news and tone lie furthest apart."""
    rows = _drawn(frame)
    if rows.empty:
        return f"No actor has {words.units(style.unit)} with both a valence and a tone"
    row = rows.loc[(rows["balance"] - rows["tone"]).abs().idxmax()]
    more = "worse" if row["balance"] < row["tone"] else "better"
    return (
        f"The news that names {style.said(row['actor'])} is {more} than how it is spoken of: "
        f"{words.signed(row['balance'])} against {words.signed(row['tone'])}"
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Units behind both numbers."""
    return (
        f"n = {words.count(frame['scored'].sum())} scored and {words.count(frame['judged'].sum())} "
        f"judged pairs of actor and {style.unit}"
    )
