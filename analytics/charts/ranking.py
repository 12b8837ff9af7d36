"""Who is covered most: the share of stories that name each actor, over all the dates chosen."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import words
from analytics.charts.coverage import named
from analytics.charts.dots import Dot, Scale, draw
from analytics.charts.theme import Style

MOST = 20


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `ranking` in; the twenty most covered out."""
    units = words.units(style.unit)
    dots = [
        Dot(
            style.name(row["actor"]),
            row["share"],
            row["share_low"],
            row["share_high"],
            style.colour(row["actor"]),
            (row["actor"],),
            f"{words.count(row['mentioning'])} of {words.count(row['articles'])} {units}",
        )
        for row in _most(frame).to_dict("records")
    ]
    return draw(dots, Scale(f"Share of all {units} that {style.verb} the actor"))


def shown(style: Style) -> str:
    """What is drawn, as the filters have it."""
    least = "" if style.about else " at least once"
    units = words.units(style.unit)
    return f"Share of all {units} that {style.verb} the actor{least}, over all dates at once."


def _most(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame["mentioning"] > 0].nlargest(MOST, "share")


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The first three, with their shares."""
    rows = _most(frame).head(3)
    if rows.empty:
        return (
            f"No {words.units(style.unit)} {style.verb} any state or alliance under these filters"
        )
    first, *others = rows.to_dict("records")
    text = (
        f"{style.said(first['actor'])} {named(style)} {words.percent(first['share'])} of all "
        f"{words.units(style.unit)}"
    )
    said = [f"{style.said(row['actor'])} ({words.percent(row['share'])})" for row in others]
    # "Ahead of" would be untrue of those named as often.
    ahead = all(row["mentioning"] < first["mentioning"] for row in others)
    joined = ", ahead of " if ahead else "; next come "
    return text + (f"{joined}{words.listing(said)}" if said else "")


def size(frame: pd.DataFrame, style: Style) -> str:
    """Units in scope, and actors drawn of those named."""
    if frame.empty:
        return ""
    named_at_all = int((frame["mentioning"] > 0).sum())
    units = words.units(style.unit)
    return (
        f"n = {words.count(frame['articles'].max())} {units}; drawn: "
        f"{min(MOST, named_at_all)} of the {named_at_all} actors that {units} {style.verb}"
    )
