"""When the coverage of one actor changed: its series on one axis of dates, with events."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import level_shifts, words
from analytics.charts.level_shifts import told
from analytics.charts.shift_rows import draw, stands_out
from analytics.charts.theme import Style

NAMES = {"coverage": "Share of {units}", "tone": "Tone toward it", "relation": "With {who}"}
SHOWN = (
    "For each series on the actor the date at which its level changed most clearly; one shift a "
    "series. A rise or fall of a single period is an episode, not a shift; a slow drift reads as a "
    "shift in its middle."
)


def figure(
    frame: pd.DataFrame,
    style: Style,
    span: tuple[str, str] | None = None,
    events: pd.DataFrame | None = None,
) -> go.Figure:
    """Frame of the macro `since_when` in; a series a row, share and tone first, out."""
    rows = _ordered(frame)
    told = rows.to_dict("records")
    names = [series(row, style) for row in told]
    return draw(rows, style, names, span, events, level_shifts.under(told))


def _ordered(frame: pd.DataFrame) -> pd.DataFrame:
    place = frame["measure"].map({measure: place for place, measure in enumerate(NAMES)})
    return frame.assign(place=place).sort_values(["place", "partner"], kind="stable")


def series(row: Mapping[str, Any], style: Style) -> str:
    """What a series is called beside the others of its actor; a relation by its other side."""
    who = "" if pd.isna(row["partner"]) else style.name(row["partner"])
    return NAMES[row["measure"]].format(units=words.units(style.unit), who=who)


def in_text(row: Mapping[str, Any], style: Style) -> str:
    """What a series is called within a sentence."""
    if row["measure"] == "relation":
        return f"the relation with {style.said(row['partner'])}"
    return "the tone" if row["measure"] == "tone" else f"the share of {words.units(style.unit)}"


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """How many series shifted, and the clearest shift."""
    frame = _once(frame)
    tested = frame["period"].notna().sum()
    if not tested:
        return level_shifts.untold(style)
    clear = frame[stands_out(frame)]
    name = style.said(frame["actor"].iloc[0])
    if clear.empty:
        return f"No clear shift in the {words.numeral(tested)} series tested on {name}"
    first = told(_foremost(clear).to_dict(), style)
    return f"{words.count(len(clear))} of {words.count(tested)} series on {name} shifted: {first}"


def _once(frame: pd.DataFrame) -> pd.DataFrame:
    """The series without blocs that hold the sentences of one of their members alone.

    They would be the same series twice.
    """
    blocs = frame["partner"].fillna("").str.endswith(":members")
    same = ["measure", "period", "value_before", "value_after"]
    return frame[~(blocs & frame.duplicated(same, keep=False) & frame["period"].notna())]


def _foremost(clear: pd.DataFrame) -> pd.Series:
    """The clearest shift; of a bloc that shifted when one of its members did, the member's."""
    first = clear.iloc[0]
    alike = (clear["measure"] == first["measure"]) & (clear["period"] == first["period"])
    single = ~clear["partner"].fillna("").str.endswith(":members")
    return clear[alike & single].iloc[0] if (alike & single).any() else first


def size(frame: pd.DataFrame, style: Style) -> str:
    """Series tested, as the sentence counts them, and the periods of the longest."""
    once = _once(frame)
    twice = len(frame) - len(once)
    if not twice:
        return level_shifts.size(frame, style)
    # All were tested, and chance is allowed for as among so many.
    told = level_shifts.size(once.assign(tested=once["period"].notna().sum()), style)
    same = "one bloc has" if twice == 1 else f"{words.count(twice)} blocs have"
    return f"{told}. {words.sentence_case(same)} the sentences of one member alone, not counted"
