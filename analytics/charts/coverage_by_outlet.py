"""Coverage by outlet: one panel an outlet, on one scale."""

from __future__ import annotations

from dataclasses import replace
from statistics import NormalDist

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import coverage, findings, words
from analytics.charts.panels import Panel, draw
from analytics.charts.strokes import Line
from analytics.charts.theme import Style
from analytics.series.wilson import wilson

MOST = 12  # panels


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `coverage_by_outlet` in; a panel an outlet out, largest first."""
    panels = [Panel(str(outlet), _lines(outlet, part, style)) for outlet, part in _largest(frame)]
    return draw(panels, coverage.measure(style), style)


def _lines(outlet: str, part: pd.DataFrame, style: Style) -> list[Line]:
    """The lines of a panel; a click on them leads to the outlet."""
    return [replace(line, key=words.safe(str(outlet))) for line in coverage.lines(part, style)]


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
    rows = rows[rows["actor"] == actor]
    sums = rows.groupby("outlet")[["mentioning", "articles"]].sum()
    sums = findings.solid(sums, "articles")
    shares = (sums["mentioning"] / sums["articles"]).sort_values()
    least, most = shares.index[0], shares.index[-1]
    number = rows["period"].nunique()
    over = f"the one whole {style.bin}" if number == 1 else f"{number} whole {style.bin}s"
    if rows["outlet"].value_counts().reindex([least, most]).min() < number:
        over = f"up to {over}"  # an outlet may have stories in some of them alone
    few = int(sums.loc[[most, least], "articles"].min())
    over = f", over {over}{findings.doubt(few, style.unit)}"
    units = words.units(style.unit)
    if len(shares) > 1 and not _apart(sums, least, most):
        low, high = words.percent(shares[least]), words.percent(shares[most])
        reach = f"{low} each" if low == high else f"{low} ({least}) to {high} ({most})"
        return (
            f"By the share of {units} that {style.verb} {style.said(actor)} the outlets cannot be "
            f"told apart: {reach}{over}"
        )
    text = f"{style.said(actor)} {coverage.named(actor, style)} {words.percent(shares[most])} of "
    text += f"the {units} of {most}"
    if len(shares) > 1:
        text += f" and {words.percent(shares[least])} of those of {least}"
    return text + over


def _apart(sums: pd.DataFrame, least: str, most: str) -> bool:
    """Whether the intervals of the two leave each other alone (Wilson 1927).

    They are the ends of so many outlets: of ten alike, two would lie apart by chance (Bonferroni).
    """
    z = NormalDist().inv_cdf(1 - 0.025 / len(sums))
    (_, high), (low, _) = (wilson(*sums.loc[outlet], z) for outlet in (least, most))
    return low > high


def shown(style: Style) -> str:
    """What is drawn, as the filters have it."""
    return (
        f"Share of each outlet's {words.units(style.unit)} of each {style.bin} that {style.verb} "
        "the actor."
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Units over all outlets, and which of these are drawn where not all are."""
    periods = frame.drop_duplicates(["outlet", "period"])
    told = f"n = {words.stories(periods['articles'].sum(), style.unit)}"
    outlets = frame["outlet"].nunique()
    return told if outlets <= MOST else f"{told}; drawn: the {MOST} largest of {outlets} outlets"
