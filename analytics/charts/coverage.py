"""Coverage over time: the share of stories that name each actor."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, panels, words
from analytics.charts.lines import Frame, draw
from analytics.charts.panels import Panel
from analytics.charts.strokes import SIGNS, Line, Measure
from analytics.charts.theme import FEW, Style

# Of lines without a colour: six and five make thirty pairs before one comes back. Dotted lines lead
# to partial periods, triangles point beyond the frame.
SYMBOLS = tuple(SIGNS)
DASHES = ("solid", "dash", "dashdot", "longdash", "longdashdot")


def measure(style: Style) -> Measure:
    """Share with its interval; the axis names the denominator."""
    units = words.units(style.unit)
    return Measure(
        "share",
        "share_low",
        "share_high",
        axis=f"Share of the {style.bin}'s {units} that {style.verb} the actor",
        few="articles",
        hover="{mentioning:,} of {articles:,} " + units,
    )


def lines(frame: pd.DataFrame, style: Style) -> list[Line]:
    """One line an actor; those without a colour are told apart by their dashes and points."""
    found: list[Line] = []
    plain = 0
    for actor, part in style.in_order(frame):
        symbol, dash = "circle", "solid"
        if actor not in style.colours:
            symbol, dash = SYMBOLS[plain % len(SYMBOLS)], DASHES[plain % len(DASHES)]
            plain += 1
        line = Line(actor, style.name(actor), style.colour(actor), part, dash, symbol=symbol)
        found.append(line)
    return found


def figure(
    frame: pd.DataFrame, style: Style, events: pd.DataFrame | None = None, apart: bool = False
) -> go.Figure:
    """Frame of the macro `coverage` in; lines with intervals out.

    `apart`: a panel an actor, each on a scale of its own, which shows how a rarely named one moves.
    """
    if apart:
        each = [Panel(line.name, [line]) for line in lines(frame, style)]
        return panels.draw(each, measure(style), style, scale="own")
    return draw(lines(frame, style), measure(style), style, Frame(events=events))


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The clearest change from the last whole period but one to the last, in numbers."""
    now = findings.last(frame, "share")
    if now.empty:
        return findings.nothing(frame, "share", style)
    both = findings.last_two(frame, "share")
    if both.empty:
        return _most(now, style)
    row = findings.clearest(both, "share")
    if len(both) > 1 and not findings.moved(row, "share"):
        row = both.loc[both["share"].idxmax()]
        if min(row["articles"], row["articles_before"]) >= FEW:
            none = f"none of the {words.numeral(len(both))} changed clearly"
            most = _stands(row, style) + _alike(both, row, style)
            return f"{most}, the most; {none} from {findings.when(row, style)}"
    return _stands(row, style) + findings.against(row, "share", "articles", style)


def shown(style: Style) -> str:
    """What is drawn, as the filters have it."""
    least = "" if style.about else " at least once"
    return (
        f"Share of the {words.units(style.unit)} of each {style.bin} that {style.verb} the "
        f"actor{least}."
    )


def named(actor: str, style: Style) -> str:
    """How an actor, or how the members of one, stand in a story, as the filters have it."""
    are = "are" if actor.endswith(":members") else "is"
    return f"{are} the subject of" if style.about else f"{are} named in"


def _most(now: pd.DataFrame, style: Style) -> str:
    row = now.loc[now["share"].idxmax()]
    text = _stands(row, style)
    text += _alike(now, row, style)
    if row["articles"] < FEW:
        return text + findings.doubt(row["articles"], style.unit)
    rest = now[now["actor"] != row["actor"]]
    fewer = [style.said(a) for a in rest[rest["share_high"] < row["share_low"]]["actor"]]
    return text + (f", clearly more than {words.listing(fewer)}" if fewer else "")


def _alike(rows: pd.DataFrame, row: pd.Series, style: Style) -> str:
    """`, as are France and Mali`: who stands in as large a share; '' where nobody does."""
    same = rows[(rows["actor"] != row["actor"]) & (rows["share"] == row["share"])]
    alike = [style.said(actor) for actor in same["actor"]]
    return f", as {'is' if len(alike) == 1 else 'are'} {words.listing(alike)}" if alike else ""


def _stands(row: pd.Series, style: Style) -> str:
    return (
        f"{style.said(row['actor'])} {named(row['actor'], style)} {words.percent(row['share'])} "
        f"of {words.units(style.unit)} {words.during(row['period'], style.bin)}"
    )
