"""Coverage over time: the share of stories that name each actor."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.lines import Frame, Line, Measure, draw
from analytics.charts.theme import Style


def measure(style: Style) -> Measure:
    """Share with its interval; the axis names the denominator."""
    verb = "are about" if style.about else "name"
    units = words.units(style.unit)
    return Measure(
        "share",
        "share_low",
        "share_high",
        axis=f"Share of all {units} of the {style.bin} that {verb} the actor, 95{words.THIN}% interval",
        few="articles",
        hover="{mentioning:,} of {articles:,} " + units,
    )


def lines(frame: pd.DataFrame, style: Style) -> list[Line]:
    """One line an actor; grey ones are told apart by their dashes."""
    found: list[Line] = []
    grey = 0
    for actor, part in frame.groupby("actor", sort=False):
        colour = style.colour(str(actor))
        dash = theme.DASHES[grey % len(theme.DASHES)] if colour == theme.GREY else "solid"
        grey += colour == theme.GREY
        found.append(Line(str(actor), style.name(str(actor)), colour, part, dash))
    return found


def figure(frame: pd.DataFrame, style: Style, events: pd.DataFrame | None = None) -> go.Figure:
    """Frame of the macro `coverage` in; lines with intervals out."""
    return draw(lines(frame, style), measure(style), style, Frame(events=events))


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The clearest change from the last whole period but one to the last, in numbers."""
    whole = frame[frame["complete"].astype(bool) & frame["share"].notna()]
    if whole.empty:
        return _without_whole(frame, style)
    last = whole["period"].max()
    now = whole[whole["period"] == last]
    before = whole[whole["period"] < last]
    before = before[before["period"] == before["period"].max()]
    both = now.merge(before, on="actor", suffixes=("", "_before"))
    if both.empty:
        return _ranking(now, style)
    return _change(both, style)


def _named(style: Style) -> str:
    return "is the subject of" if style.about else "is named in"


def _change(both: pd.DataFrame, style: Style) -> str:
    spread = both["share_high"] - both["share_low"] + both["share_high_before"]
    spread = spread - both["share_low_before"]
    clearest = ((both["share"] - both["share_before"]).abs() / spread).idxmax()
    row = both.loc[clearest]
    direction = "up from" if row["share"] > row["share_before"] else "down from"
    if words.percent(row["share"]) == words.percent(row["share_before"]):
        direction = "as against"
    apart = (
        row["share_low"] > row["share_high_before"] or row["share_high"] < row["share_low_before"]
    )
    return (
        f"{style.name(row['actor'])} {_named(style)} {words.percent(row['share'])} of "
        f"{words.units(style.unit)} in {words.period(row['period'], style.bin)}, {direction} "
        f"{words.percent(row['share_before'])} in {words.period(row['period_before'], style.bin)}; "
        + ("the intervals do not overlap" if apart else "the intervals overlap")
    )


def _ranking(now: pd.DataFrame, style: Style) -> str:
    row = now.loc[now["share"].idxmax()]
    text = (
        f"{style.name(row['actor'])} {_named(style)} {words.percent(row['share'])} of "
        f"{words.units(style.unit)} in {words.period(row['period'], style.bin)}"
    )
    others: Sequence[str] = [style.name(a) for a in now["actor"] if a != row["actor"]]
    return text + (f", more than {words.listing(others)}" if others else "")


def _without_whole(frame: pd.DataFrame, style: Style) -> str:
    part = frame[frame["share"].notna()]
    if part.empty:
        return f"No {words.units(style.unit)} match these filters"
    return f"Only parts of a {style.bin} lie in these dates, so nothing can be compared"
