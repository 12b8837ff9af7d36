"""Tone toward actors over time: how the texts speak of each, from -1 to 1."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import coverage, findings, words
from analytics.charts.lines import Frame, draw
from analytics.charts.strokes import Measure
from analytics.charts.theme import Style


def measure(style: Style) -> Measure:
    """Mean tone with its interval."""
    units = words.units(style.unit)
    return Measure(
        "tone",
        "tone_low",
        "tone_high",
        axis=f"Mean tone in the {style.bin}'s judged {units}, −1 to 1",
        few="judged",
        say=words.signed,
        tickformat="~g",
        hover="{judged:,} judged " + units,
    )


def figure(frame: pd.DataFrame, style: Style, events: pd.DataFrame | None = None) -> go.Figure:
    """Frame of the macro `tone` in; lines with intervals out."""
    drawn = Frame(events=events)
    return draw(coverage.lines(frame, style), measure(style), style, drawn)


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Of whom the texts speak worst and best in the last whole period."""
    now = findings.last(frame, "tone")
    if now.empty:
        return findings.nothing(frame, "tone", style)
    worst, best = now.loc[now["tone"].idxmin()], now.loc[now["tone"].idxmax()]
    period = words.during(worst["period"], style.bin)
    if len(now) == 1:
        return f"Tone toward {_scored(worst, style)} {period}"
    few = min(worst["judged"], best["judged"])
    return (
        f"{words.sentence_case(period)} the texts speak worst of {_scored(worst, style)} and "
        f"best of {_scored(best, style)}{findings.apart(best['tone_low'], worst['tone_high'])}"
        f"{findings.doubt(few, style.unit)}"
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Judged units, and the share of sentences too unclear to judge."""
    units = words.units(style.unit)
    text = f"n = {words.count(frame['judged'].sum())} judged pairs of actor and {style.unit}"
    if "unclear" not in frame or frame["unclear"].isna().all():
        return text
    weights = frame["judged"].where(frame["unclear"].notna(), 0)
    if not weights.sum():
        return text
    unclear = (frame["unclear"].fillna(0) * weights).sum() / weights.sum()
    return f"{text}; unclear: {words.percent(unclear)} of the sentences of these {units}"


def _scored(row: pd.Series, style: Style) -> str:
    return f"{style.said(row['actor'])} ({words.signed(row['tone'])})"
