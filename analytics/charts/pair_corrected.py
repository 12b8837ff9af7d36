"""How often sentences on a pair report conflict or cooperation, corrected for model errors."""

from __future__ import annotations

import math

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.pair_relation import size
from analytics.charts.panels import Panel, draw
from analytics.charts.strokes import Line, Measure
from analytics.charts.theme import Style

MACRO = "pair_relation"
SHOWN = (
    "Clear verdicts counted, then corrected. "
    "Share of the clear sentences that the model counts as conflict or cooperation, and the same "
    "corrected for the errors it made on labelled sentences. Every story weighs the same, however "
    "many sentences it has."
)
PARTS = (("conflict", theme.NEGATIVE), ("cooperation", theme.POSITIVE))
MEASURE = Measure(
    "drawn",
    "drawn_low",
    "drawn_high",
    axis="Share of clear sentences, corrected; thin grey: as counted",
    few="stories",
    hover="{sentences:,} sentences in {stories:,} stories",
)
__all__ = ["figure", "sentence", "size"]


def figure(frame: pd.DataFrame, style: Style, pair: tuple[str, str]) -> go.Figure:
    """Frame of the macro `pair_relation` in; a panel each for conflict and cooperation out."""
    key = "|".join(pair)
    panels = []
    for part, colour in PARTS:
        corrected = frame.assign(
            drawn=frame[f"{part}_corrected"],
            drawn_low=frame[f"{part}_corrected_low"],
            drawn_high=frame[f"{part}_corrected_high"],
        )
        counted = frame.assign(
            drawn=frame[f"{part}_counted"], drawn_low=math.nan, drawn_high=math.nan
        )
        lines = [
            Line(key, f"{words.sentence_case(part)}, corrected", colour, corrected),
            Line(key, f"{words.sentence_case(part)}, as counted", theme.GREY, counted, beside=True),
        ]
        panels.append(Panel(words.sentence_case(part), lines))
    return draw(panels, MEASURE, style)


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Conflict in the last whole period, as counted and corrected."""
    now = findings.last(frame, "conflict_counted")
    if now.empty:
        none = "Nothing to draw: no period holds clear sentences that name both"
        if "own_member" in frame and 0 < frame["sentences"].sum() == frame["own_member"].sum():
            none = "Nothing to draw: of an alliance beside its own member no verdict is counted"
        return findings.partial(frame, "conflict_counted", style, none)
    row = now.iloc[0]
    counted = words.percent(row["conflict_counted"])
    during = words.during(row["period"], style.bin)
    if pd.isna(row["conflict_corrected"]):
        return (
            f"{counted} of the clear sentences count as conflict {during}; no error rates to "
            "correct them by"
        )
    ends = ""
    if not pd.isna(row["conflict_corrected_low"]):
        low, high = row["conflict_corrected_low"], row["conflict_corrected_high"]
        ends = f" ({words.percent(low)} to {words.percent(high)})"
    return (
        f"Corrected for the model's errors, {words.percent(row['conflict_corrected'])}{ends} of "
        f"the clear sentences report conflict {during}; {counted} as counted"
    )
