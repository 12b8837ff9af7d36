"""The share of negative sentences: corrected for the model's errors, and as counted."""

from __future__ import annotations

import math

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.panels import Panel, draw
from analytics.charts.strokes import Line, Measure
from analytics.charts.theme import Style
from analytics.charts.tone import size

MACRO = "tone"
SHOWN = (
    "Share of the judged sentences that the model counts as negative, and the same corrected for "
    "the errors it made on labelled sentences; unclear sentences are left out of both. Every story "
    "weighs the same, however many sentences it has."
)
__all__ = ["figure", "sentence", "size"]
READINGS = (("negative", "corrected"), ("negative_counted", "as counted"), ("unclear", "unclear"))


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `tone` in; a panel an actor with three readings out."""
    panels = [
        Panel(style.name(actor), _lines(actor, part, style))
        for actor, part in style.in_order(frame)
    ]
    measure = Measure(
        "drawn",
        "drawn_low",
        "drawn_high",
        axis="Share, corrected; thin grey: as counted; dotted: unclear",
        few="judged",
        held=0.9,
        hover="{judged:,} judged " + words.units(style.unit),
    )
    return draw(panels, measure, style)


def _lines(actor: str, part: pd.DataFrame, style: Style) -> list[Line]:
    lines = []
    for column, said in READINGS:
        beside = column != "negative"
        colour = theme.GREY if beside else style.colour(actor)
        dash = "dot" if column == "unclear" else "solid"
        drawn = part.assign(drawn=part[column], drawn_low=math.nan, drawn_high=math.nan)
        if column == "negative":
            drawn = drawn.assign(drawn_low=part["negative_low"], drawn_high=part["negative_high"])
        name = f"{style.name(actor)}, {said}"
        lines.append(Line(actor, name, colour, drawn, dash, beside=beside))
    return lines


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Of whom texts speak negatively more often in the last whole period, if that can be told."""
    now = findings.last(frame, "negative_counted")
    if now.empty:
        return findings.nothing(frame, "negative_counted", style)
    both = now[now["negative"].notna()]
    if both.empty:
        row = now.loc[now["negative_counted"].idxmax()]
        counted = words.percent(row["negative_counted"])
        return (
            f"{counted} of the judged sentences on {style.said(row['actor'])} count as negative "
            f"{words.during(row['period'], style.bin)}; no error rates to correct them by"
        )
    solid = both[both["judged"] >= theme.FEW]
    both = solid if len(solid) else both
    most, least = both.loc[both["negative"].idxmax()], both.loc[both["negative"].idxmin()]
    period = words.during(most["period"], style.bin)
    doubt = findings.doubt(min(most["judged"], least["judged"]), style.unit)
    if len(both) == 1:
        return (
            f"Sentences on {style.said(most['actor'])}: {words.percent(most['negative_counted'])} "
            f"count as negative {period}, {words.percent(most['negative'])} corrected for the "
            f"model's errors{_interval(most)}{doubt}"
        )
    if not doubt and most["negative_low"] > least["negative_high"]:
        return (
            f"Sentences on {style.said(most['actor'])} are more often negative than those on "
            f"{style.said(least['actor'])} {period}: corrected for the model's errors "
            f"{words.percent(most['negative'])}{_interval(most)} and "
            f"{words.percent(least['negative'])}{_interval(least)}"
        )
    ends = findings.reach(both, "negative", lambda row: style.name(row["actor"]))
    return (
        f"{words.sentence_case(period)} {findings.alike(len(both))} by negative sentences: {ends} "
        f"corrected for the model's errors{_reach(both)}{doubt}"
    )


def _reach(rows: pd.DataFrame) -> str:
    """From where to where the intervals of all reach; empty where none is known."""
    low, high = rows["negative_low"].min(), rows["negative_high"].max()
    if pd.isna(low) or pd.isna(high):
        return ""
    return f", intervals {words.percent(low)} to {words.percent(high)}"


def _interval(row: pd.Series) -> str:
    """The interval of the corrected share; empty where it is not known."""
    low, high = row["negative_low"], row["negative_high"]
    if pd.isna(low) or pd.isna(high):
        return ""
    return f" ({words.percent(low)} to {words.percent(high)})"
