"""How much more often than by chance one story holds a pair, over time."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.lines import Frame, draw
from analytics.charts.pairs import between
from analytics.charts.strokes import Line, Measure
from analytics.charts.theme import Style


def measure(style: Style) -> Measure:
    """Lift with its interval."""
    units = words.sentence_case(words.units(style.unit))
    return Measure(
        "lift",
        "lift_low",
        "lift_high",
        axis=f"{units} that {style.verb} both, over those expected by chance",
        few="together",
        say=words.times,
        ticks="~g",
        hover=f"{{together:,}} {style.verb} both",
    )


def figure(
    frame: pd.DataFrame, style: Style, pair: tuple[str, str], events: pd.DataFrame | None = None
) -> go.Figure:
    """Frame of the macro `pair_lift` in; one line with its interval out, 1 marked as chance."""
    line = Line("|".join(pair), "Together", theme.PALETTE[3], frame)
    drawn = draw([line], measure(style), style, Frame(height=300, events=events))
    if frame["lift"].notna().any():
        drawn.add_hline(y=1, line={"color": theme.GREY, "width": 1.2}, layer="below")
    return drawn


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The tie over the last whole period, and whether it is one."""
    now = findings.last(frame, "lift")
    if now.empty:
        return f"No whole {style.bin} has {words.units(style.unit)} that {style.verb} either"
    row = now.iloc[0]
    text = (
        f"{words.sentence_case(style.together)} {words.times(row['lift'])} as often as by chance "
        f"{words.during(row['period'], style.bin)}{between(row)}"
    )
    if row["together"] < theme.FEW:
        return text + findings.doubt(row["together"], style.unit)
    return text + (", which may be chance" if row["lift_low"] <= 1 <= row["lift_high"] else "")


def shown(style: Style) -> str:
    """What is drawn, as the filters have it."""
    return (
        f"How many {words.units(style.unit)} of each {style.bin} {style.verb} both, over the "
        "number if within each outlet each of the two came up independently of the other; 1 means "
        "no tie."
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Units that name both, and all of them."""
    together, whole = frame["together"].sum(), frame["articles"].sum()
    verb = style.verb
    if together == 1:
        verb = "is about" if style.about else "names"
    return f"n = {words.stories(together, style.unit)} that {verb} both, of {words.count(whole)}"
