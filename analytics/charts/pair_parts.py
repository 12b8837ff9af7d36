"""Cooperation and conflict of a pair apart: a quiet pair and a torn one have the same net."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.lines import Frame, draw
from analytics.charts.pair_relation import size
from analytics.charts.strokes import Line, Measure
from analytics.charts.theme import Style

MACRO = "pair_relation"
SHOWN = (
    "Mean over all sentences, unclear ones too. "
    "Mean probability that a sentence naming both reports conflict between them, or cooperation; "
    "the two are apart because a quiet pair and a torn one have the same net."
)
MEASURE = Measure(
    "drawn",
    "drawn_low",
    "drawn_high",
    axis="Mean probability in sentences that name both",
    few="stories",
    hover="{sentences:,} sentences in {stories:,} stories",
)

__all__ = ["figure", "sentence", "size"]


def figure(
    frame: pd.DataFrame, style: Style, pair: tuple[str, str], events: pd.DataFrame | None = None
) -> go.Figure:
    """Frame of the macro `pair_relation` in; two lines out."""
    key = "|".join(pair)
    parts = (("cooperation", theme.POSITIVE), ("conflict", theme.NEGATIVE))
    lines = [
        Line(key, words.sentence_case(part), colour, _drawn(frame, part)) for part, colour in parts
    ]
    return draw(lines, MEASURE, style, Frame(height=320, events=events))


def _drawn(frame: pd.DataFrame, part: str) -> pd.DataFrame:
    return frame.assign(
        drawn=frame[part], drawn_low=frame[f"{part}_low"], drawn_high=frame[f"{part}_high"]
    )


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Both parts in the last whole period."""
    now = findings.last(frame, "cooperation")
    if now.empty:
        none = "Nothing to draw: no period holds sentences that name both"
        return findings.partial(frame, "cooperation", style, none)
    row = now.iloc[0]
    rest = max(0.0, 1 - row["cooperation"] - row["conflict"])
    return (
        f"As counted, before any correction: {_told(row, 'conflict')}, "
        f"{_told(row, 'cooperation')} and {words.percent(rest)} neither "
        f"{words.during(row['period'], style.bin)}{findings.doubt(row['stories'], 'story')}"
    )


def _told(row: pd.Series, part: str) -> str:
    """A part with its interval."""
    text = f"{words.percent(row[part])} {part}"
    if pd.isna(row[f"{part}_low"]):
        return text
    low, high = (words.percent(row[f"{part}_{end}"]) for end in ("low", "high"))
    return f"{text} ({low} to {high})"
