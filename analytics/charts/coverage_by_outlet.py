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
    """Whose stories hold the first actor most and least, over all whole periods.

    Outlets with fewer than `theme.FEW` stories in these are passed over where others have more.
    """
    rows = findings.whole(frame, "share")
    if rows.empty:
        return findings.nothing(frame, "share", style)
    actor = rows["actor"].iloc[0]
    sums = rows[rows["actor"] == actor].groupby("outlet")[["mentioning", "articles"]].sum()
    sums = findings.solid(sums, "articles")
    shares = (sums["mentioning"] / sums["articles"]).sort_values()
    number = rows["period"].nunique()
    over = f"the one whole {style.bin}" if number == 1 else f"{number} whole {style.bin}s"
    text = (
        f"{style.said(actor)} {coverage.named(actor, style)} {words.percent(shares.iloc[-1])} of "
        f"the {words.units(style.unit)} of {shares.index[-1]}"
    )
    if len(shares) > 1:
        text += f" and {words.percent(shares.iloc[0])} of those of {shares.index[0]}"
    few = int(sums.loc[[shares.index[-1], shares.index[0]], "articles"].min())
    return f"{text}, over {over}{findings.doubt(few, style.unit)}"


def shown(style: Style) -> str:
    """What is drawn, as the filters have it."""
    return (
        f"Share of each outlet's {words.units(style.unit)} of each {style.bin} that {style.verb} "
        "the actor."
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Units over all outlets."""
    periods = frame.drop_duplicates(["outlet", "period"])
    return f"n = {words.stories(periods['articles'].sum(), style.unit)}"
