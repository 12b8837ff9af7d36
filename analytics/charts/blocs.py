"""A bloc beside its members: the alliance itself, and any state that was a member on the day."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import coverage, findings, words
from analytics.charts.coverage import shown
from analytics.charts.lines import Frame, draw
from analytics.charts.strokes import Line
from analytics.charts.theme import Style

MACRO = "coverage"
__all__ = ["figure", "sentence", "shown"]


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `coverage` for an alliance and its members in; two lines out."""
    lines = []
    for actor, part in frame.groupby("actor", sort=False):
        code = str(actor)
        # Members have no colour of their own: any would be that of another actor of the page.
        beside = {"dash": "dash", "symbol": "diamond"} if code.endswith(":members") else {}
        lines.append(Line(code, style.name(code), style.colour(code), part, **beside))
    return draw(lines, coverage.measure(style), style, Frame(height=320))


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """How often the news names the alliance, and how often any of its members."""
    now = findings.last(frame, "share").set_index("actor")["share"]
    if len(now) < 2:
        return findings.nothing(frame, "share", style)
    bloc = next(actor for actor in now.index if not actor.endswith(":members"))
    last = findings.last(frame, "share")["period"].iloc[0]
    period = words.sentence_case(words.during(last, style.bin))
    return (
        f"{period}, {words.percent(now[bloc])} of {words.units(style.unit)} {style.verb} "
        f"{style.said(bloc)} itself and {words.percent(now.drop(bloc).iloc[0])} at least one of "
        "its members"
    )
