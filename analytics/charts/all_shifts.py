"""Which actors' tone, or which relations of any two, moved to another level, and since when.

Only what stands out is drawn: most of several hundred series have no shift.
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, level_shifts, theme, words
from analytics.charts.level_shifts import told
from analytics.charts.shift_rows import LEVEL, stands_out
from analytics.charts.theme import Style

MACRO = "level_shifts"
MOST = 12
SHOWN = level_shifts.SHOWN
# One series, several, and what was tested of how many.
TESTED = {
    "coverage": ("actor", "actors", "the share of {units} of {number}"),
    "tone": ("actor", "actors", "the tone toward {number}"),
    "relation": ("relation", "relations", "{number} of two"),
}


def found(frame: pd.DataFrame) -> pd.DataFrame:
    """The series that shifted, clearest first."""
    return frame[stands_out(frame)]


def figure(frame: pd.DataFrame, style: Style, span: tuple[str, str] | None = None) -> go.Figure:
    """Frame of the macro `level_shifts` in; the clearest shifts by their dates out."""
    rows = found(frame).head(MOST)
    if rows.empty:
        return theme.empty_figure(_nearest(frame, style))
    return level_shifts.figure(rows.sort_values("period", kind="stable"), style, span)


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """How many shifted among how many tested, and the clearest."""
    tested = _tested(frame)
    if not tested:
        return level_shifts.untold(style)
    rows = found(frame)
    one, several, _ = TESTED[frame["measure"].iloc[0]]
    if rows.empty:
        if tested == 1:
            return f"The one {one} that could be tested has no clear shift"
        return f"Of {words.count(tested)} {several} tested none shifted clearly"
    clearest = told(rows.iloc[0].to_dict(), style)
    if len(rows) == 1:
        return f"Of {words.count(tested)} {several} tested one shifted: {clearest}"
    return (
        f"Of {words.count(tested)} {several} tested {words.count(len(rows))} shifted; "
        f"the clearest: {clearest}"
    )


def _tested(frame: pd.DataFrame) -> int:
    return 0 if frame.empty else int(frame["tested"].max())


def _nearest(frame: pd.DataFrame, style: Style) -> str:
    """The series that came nearest to a shift, and by how far it fails; '' where none is near."""
    rows = frame[frame["q_value"] < findings.NEAR]
    if rows.empty:
        return ""
    row = rows.iloc[0].to_dict()
    rate = words.percent(row["q_value"])
    return f"Nearest to it: {told(row, style)}; {findings.by_chance(rate)}."


def size(frame: pd.DataFrame, style: Style) -> str:
    """How many of what were tested, which are drawn, and what is held alike."""
    tested = _tested(frame)
    if not tested:
        return ""
    one, _, what = TESTED[frame["measure"].iloc[0]]
    what = what.format(number=words.number_of(tested, one), units=words.units(style.unit))
    number = len(found(frame))
    drawn = f"all {number} that shifted" if number > 1 else "the one that shifted"
    if not number:
        drawn = "none"
    elif number > MOST:
        drawn = f"the clearest {MOST} of {words.count(number)} that shifted"
    rate = words.percent(LEVEL, 0)
    return (
        f"Tested: {what}, up to {words.count(frame['periods'].max())} "
        f"{style.bin}s each; drawn: {drawn} (false discovery rate {rate}). "
        f"{level_shifts.limits(frame)}"
    )
