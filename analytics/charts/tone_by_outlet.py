"""Tone toward one actor by outlet."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, tone, words
from analytics.charts.dots import Dot, Scale, draw
from analytics.charts.numbers import SIGNED
from analytics.charts.theme import Style

MOST = 20


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `tone_by_outlet` in; an outlet a row out, worst first."""
    units = words.units(style.unit)
    dots = [
        Dot(
            row["outlet"],
            row["tone"],
            row["tone_low"],
            row["tone_high"],
            _colour(row),
            (words.safe(str(row["outlet"])),),
            f"{words.count(row['judged'])} judged {units}",
            few=row["judged"] < theme.FEW,
        )
        for row in _largest(frame).sort_values("tone").to_dict("records")
    ]
    axis = f"Mean tone in the outlet's judged {units}, −1 to 1"
    return draw(dots, Scale(axis, say=words.signed, ticks=SIGNED, middle=0))


def _colour(row: dict[str, Any]) -> str:
    """Red below 0 and blue above, where the interval leaves 0 out: an actor's own would mislead."""
    if row["judged"] < theme.FEW or not (row["tone_low"] > 0 or row["tone_high"] < 0):
        return theme.GREY
    return theme.POSITIVE if row["tone"] > 0 else theme.NEGATIVE


def shown(style: Style) -> str:
    """What is drawn, as the filters have it."""
    units = words.units(style.unit)
    return (
        f"How each outlet's texts speak toward the actor, −1 (negative) to 1 (positive): mean over "
        f"the {units} that the outlet published and that could be judged; at most the {MOST} "
        f"outlets with most of them. Red: clearly below 0, blue: clearly above, as far as "
        f"sampling chance goes; grey: neither, or fewer than {theme.FEW} {units}."
    )


def _largest(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame["tone"].notna()].nlargest(MOST, "judged")


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Which outlets read as worst and best toward the actor, among those with enough to go by."""
    rows = frame[frame["tone"].notna() & (frame["judged"] >= theme.FEW)]
    if rows.empty:
        return f"No outlet has {theme.FEW} {words.units(style.unit)} to judge"
    worst, best = rows.loc[rows["tone"].idxmin()], rows.loc[rows["tone"].idxmax()]
    name = style.said(worst["actor"])
    if len(rows) == 1:
        return f"{worst['outlet']} speaks of {name} with a tone of {words.signed(worst['tone'])}"
    apart, how = tone.told_apart(worst, best, style)
    if not apart:
        ends = findings.reach(rows, "tone", lambda row: row["outlet"], words.signed)
        alike = findings.alike(len(rows), "outlet")
        return f"By their tone toward {name} {alike}: {ends}{how}"
    return (
        f"Toward {name} the model reads {worst['outlet']} as worst "
        f"({words.signed(worst['tone'])}) and {best['outlet']} as best "
        f"({words.signed(best['tone'])}){how}"
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Judged units over all outlets."""
    told = f"n = {words.stories(frame['judged'].sum(), style.unit, 'judged')}"
    return told if style.unit == "article" else f"{told}, counted once for each of its outlets"
