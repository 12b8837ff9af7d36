"""Who is covered most: the share of stories that name each actor, over all the dates chosen."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, words
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
    """The first three, with their shares; an order where the intervals carry it."""
    rows = _most(frame).head(3)
    if rows.empty:
        return (
            f"No {words.units(style.unit)} {style.verb} any state or alliance under these filters"
        )
    first = rows.iloc[0]
    equal = frame[frame["mentioning"] == first["mentioning"]]
    if len(equal) > 1:
        return _equal(equal, style)
    text = (
        f"{style.said(first['actor'])} {named(first['actor'], style)} "
        f"{words.percent(first['share'])} of all {words.units(style.unit)}"
    )
    others = rows.iloc[1:]
    said = [f"{style.said(r['actor'])} ({words.percent(r['share'])})" for _, r in others.iterrows()]
    behind = list(others["share_high"] < first["share_low"])
    if not said:
        return text
    if all(behind):
        return f"{text}, ahead of {words.listing(said)}"
    close, far = said[: behind.count(False)], said[behind.count(False) :]
    text += f"; next come{'s' if len(close) == 1 else ''} {words.listing(close)}"
    text += ", not clearly less often"
    return text + (f", then {words.listing(far)}" if far else "")


def _equal(rows: pd.DataFrame, style: Style) -> str:
    """Those named most, where several are named as often."""
    verb = "each the subject of" if style.about else "each named in"
    return (
        f"{words.listing([style.said(actor) for actor in rows['actor']], 3)} are {verb} "
        f"{words.percent(rows['share'].iloc[0])} of all {words.units(style.unit)}"
        f"{findings.doubt(rows['articles'].iloc[0], style.unit)}"
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Units in scope, and actors drawn of those named."""
    if frame.empty:
        return ""
    named_at_all = int((frame["mentioning"] > 0).sum())
    units = words.units(style.unit)
    return (
        f"n = {words.stories(frame['articles'].max(), style.unit)}; drawn: "
        f"{min(MOST, named_at_all)} of the {named_at_all} actors that {units} {style.verb}"
    )
