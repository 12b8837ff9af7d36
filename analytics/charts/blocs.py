"""A bloc beside its members: the alliance itself, and any state that was a member on the day."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import coverage, findings, theme, words
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
        colour = style.own(str(actor))
        if str(actor).endswith(":members"):
            colour = style.colours.get(str(actor)) or _free(style, str(actor).partition(":")[0])
        lines.append(Line(str(actor), style.name(str(actor)), colour, part))
    return draw(lines, coverage.measure(style), style, Frame(height=320))


def _free(style: Style, alliance: str) -> str:
    """A colour that nobody on the page has, else nobody in this chart; grey is for few."""
    taken, own = set(style.colours.values()), style.own(alliance)
    free = [colour for colour in theme.PALETTE if colour not in taken]
    return next(colour for colour in (*free, *theme.PALETTE) if colour != own)


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
