"""Coverage by outlet: one panel an outlet, on one scale."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import coverage, findings, words
from analytics.charts.panels import Panel, draw
from analytics.charts.theme import Style

MOST = 12  # panels


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `coverage_by_outlet` in; a panel an outlet out, largest first."""
    panels = [Panel(str(outlet), coverage.lines(part, style)) for outlet, part in _largest(frame)]
    return draw(panels, coverage.measure(style), style)


def _largest(frame: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    order = frame.groupby("outlet")["articles"].sum().sort_values(ascending=False).index
    return [(outlet, frame[frame["outlet"] == outlet]) for outlet in order[:MOST]]


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Which outlets name the first actor most and least, over all whole periods."""
    rows = findings.whole(frame, "share")
    if rows.empty:
        return findings.nothing(frame, "share", style)
    actor = rows["actor"].iloc[0]
    sums = rows[rows["actor"] == actor].groupby("outlet")[["mentioning", "articles"]].sum()
    shares = (sums["mentioning"] / sums["articles"]).sort_values()
    most = f"{shares.index[-1]} names {style.said(actor)} in {words.percent(shares.iloc[-1])}"
    units = words.units(style.unit)
    if len(shares) == 1:
        return f"{most} of its {units}"
    return f"{most} of its {units}, {shares.index[0]} in {words.percent(shares.iloc[0])}"


def size(frame: pd.DataFrame, style: Style) -> str:
    """Units over all outlets."""
    periods = frame.drop_duplicates(["outlet", "period"])
    return f"n = {words.count(periods['articles'].sum())} {words.units(style.unit)}"
