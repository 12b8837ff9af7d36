"""Tone toward actors over time: how the texts speak of each, from -1 to 1."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import coverage, findings, panels, words
from analytics.charts.lines import Frame, draw
from analytics.charts.numbers import SIGNED
from analytics.charts.panels import Panel
from analytics.charts.strokes import Measure
from analytics.charts.theme import FEW, Style

CROWD = 4  # lines from which on their intervals cover each other


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
        ticks=SIGNED,
        hover="{judged:,} judged " + units,
    )


def figure(frame: pd.DataFrame, style: Style, events: pd.DataFrame | None = None) -> go.Figure:
    """Frame of the macro `tone` in; lines with intervals out, of a crowd in a panel each."""
    lines = coverage.lines(frame, style)
    if len(lines) >= CROWD:
        each = [Panel(line.name, [line], events=_concerning(events, line.key)) for line in lines]
        return panels.draw(each, measure(style), style)
    return draw(lines, measure(style), style, Frame(events=events))


def _concerning(events: pd.DataFrame | None, actor: str) -> pd.DataFrame | None:
    """The events that concern an actor; all of them in every panel would hide the lines."""
    if events is None or events.empty:
        return None
    actor = actor.removesuffix(":members")
    return events[[actor in named for named in events["actors"]]]


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Toward whom the tone reads as worst and best in the last whole period, and how surely."""
    now = findings.last(frame, "tone")
    if now.empty:
        return findings.nothing(frame, "tone", style)
    now = findings.solid(now, "judged")
    worst, best = now.loc[now["tone"].idxmin()], now.loc[now["tone"].idxmax()]
    period = words.during(worst["period"], style.bin)
    if len(now) == 1:
        few = findings.doubt(worst["judged"], style.unit)
        return f"Tone toward {_scored(worst, style)} {period}{few}"
    apart, how = told_apart(worst, best, style)
    if not apart:
        ends = findings.reach(now, "tone", lambda row: style.name(row["actor"]), words.signed)
        alike = findings.alike(len(now))
        return f"{words.sentence_case(period)} {alike} by tone: {ends}{how}"
    return (
        f"{words.sentence_case(period)} the model reads the texts as worst toward "
        f"{_scored(worst, style)} and best toward {_scored(best, style)}{how}"
    )


def told_apart(worst: pd.Series, best: pd.Series, style: Style) -> tuple[bool, str]:
    """Whether the lower of two tones may be held to be lower, and how far, in words.

    The interval of a tone holds the chance of the sample alone. Whether the difference outlasts
    the model's own errors is read off the shares corrected for them, whose intervals hold both.
    """
    few = min(worst["judged"], best["judged"])
    if few < FEW:
        return False, findings.doubt(few, style.unit)
    if pd.isna(best["tone_low"]) or pd.isna(worst["tone_high"]):
        return False, ""
    if best["tone_low"] <= worst["tone_high"]:
        return False, "; the difference may be chance"
    if pd.isna(worst["negative_low"]) or pd.isna(best["negative_low"]):
        no_rates = "there are no rates of the model's errors to correct it by"
        return True, f"; more than chance, but {no_rates}"
    negative = worst["negative_low"] > best["negative_high"]
    positive = worst["positive_high"] < best["positive_low"]
    if negative or positive:
        side = "negative" if negative else "positive"
        return True, f"; the {side} shares differ even after allowing for the model's errors"
    return False, f"; {findings.WITHIN}"


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
