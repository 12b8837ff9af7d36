"""Who is named together with whom more often than chance would have it."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.dots import Dot, draw, of_ratios
from analytics.charts.theme import Style

MOST = 20


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `pairs` in; the pairs named together most often out, by lift."""
    rows = frame.head(MOST).sort_values("lift", ascending=False)
    dots = [
        Dot(
            f"{style.name(row['actor_a'])} and {style.name(row['actor_b'])}",
            row["lift"],
            row["lift_low"],
            row["lift_high"],
            _colour(row),
            (row["actor_a"], row["actor_b"]),
            f"{words.count(row['together'])} of {words.count(row['articles'])} "
            f"{words.units(style.unit)} {style.verb} both" + _own(row),
            hollow=bool(row["own_member"]),
        )
        for row in rows.to_dict("records")
    ]
    units = words.sentence_case(words.units(style.unit))
    return draw(dots, of_ratios(f"{units} that {style.verb} both, over those expected by chance"))


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The strongest tie among the pairs named together most often."""
    rows = frame[~frame["own_member"].astype(bool)].head(MOST)
    if rows.empty:
        return f"No two of these actors are {style.together}"
    row = rows.loc[rows["lift_low"].idxmax()]
    return (
        f"{style.said(row['actor_a'])} and {style.said(row['actor_b'])} are {style.together} "
        f"{words.times(row['lift'])} as often as chance within each outlet would give"
        f"{between(row)}: "
        f"{words.stories(row['together'], style.unit)}"
    )


def between(row: pd.Series) -> str:
    """The interval of a lift in brackets; empty where single stories give it no width."""
    low, high = row["lift_low"], row["lift_high"]
    return f" ({words.ratios(low, high)})" if low < high else ""


def shown(style: Style) -> str:
    """What is drawn, as the filters have it."""
    return (
        f"How many {words.units(style.unit)} {style.verb} both, over the number if within each "
        "outlet each of the two came up independently of the other; 1 means no tie."
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Units in scope, and pairs drawn of those found."""
    if frame.empty:
        return ""
    return (
        f"n = {words.stories(frame['articles'].iloc[0], style.unit)}; drawn: "
        + (f"the {MOST} most often {style.together}, of " if len(frame) > MOST else "")
        + words.number_of(len(frame), "pair")
    )


def _colour(row: dict[str, object]) -> str:
    if row["lift_low"] > 1:
        return theme.POSITIVE
    return theme.NEGATIVE if row["lift_high"] < 1 else theme.GREY


def _own(row: dict[str, object]) -> str:
    return "; an alliance beside its own member" if row["own_member"] else ""
