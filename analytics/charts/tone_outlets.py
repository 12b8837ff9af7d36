"""Tone toward one actor by outlet: one panel an outlet, on one scale."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import coverage, findings, tone, words
from analytics.charts.panels import Panel, draw
from analytics.charts.theme import Style
from analytics.charts.tone import size

MACRO = "tone"
__all__ = ["figure", "sentence", "size"]


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frames of the macro `tone`, one a slice, in; a panel a slice out."""
    panels = [
        Panel(str(outlet), coverage.lines(part, style))
        for outlet, part in frame.groupby("slice", sort=False)
    ]
    return draw(panels, tone.measure(style), style)


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Which outlets speak worst and best of the actor, over all whole periods."""
    rows = findings.whole(frame, "tone")
    if rows.empty:
        return findings.nothing(frame, "tone", style)
    sums = rows.assign(total=rows["tone"] * rows["judged"]).groupby("slice")[["total", "judged"]]
    means = (sums.sum()["total"] / sums.sum()["judged"]).sort_values()
    name = style.name(rows["actor"].iloc[0])
    worst = f"{means.index[0]} speaks worst of {name} ({words.signed(means.iloc[0])})"
    if len(means) == 1:
        return f"{means.index[0]} speaks of {name} with a tone of {words.signed(means.iloc[0])}"
    return f"{worst}, {means.index[-1]} best ({words.signed(means.iloc[-1])})"
