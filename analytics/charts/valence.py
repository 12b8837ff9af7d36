"""Bad and good news in the stories that name an actor, over time; this is not tone."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.panels import Panel, draw
from analytics.charts.strokes import Line, Measure
from analytics.charts.theme import Style

READINGS = (("bad", "bad news", theme.NEGATIVE), ("good", "good news", theme.POSITIVE))


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `valence` in; a panel an actor with the corrected shares out."""
    panels = [
        Panel(style.name(actor), _lines(actor, part, style), theme.GREY)
        for actor, part in style.in_order(frame)
    ]
    units = words.units(style.unit)
    axis = f"Share of judged {units}: bad news (red), good (blue)"
    hover = "{judged:,} judged " + units
    measure = Measure("drawn", "drawn_low", "drawn_high", axis=axis, few="judged", hover=hover)
    return draw(panels, measure, style)


def _lines(actor: str, part: pd.DataFrame, style: Style) -> list[Line]:
    return [
        Line(
            actor,
            f"{style.name(actor)}, {said}",
            colour,
            part.assign(
                drawn=part[column],
                drawn_low=part[f"{column}_low"],
                drawn_high=part[f"{column}_high"],
            ),
        )
        for column, said, colour in READINGS
    ]


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Whose stories report most and least bad news in the last whole period, if told apart."""
    now = findings.last(frame, "bad")
    if now.empty:
        return findings.nothing(frame, "bad", style)
    now = findings.solid(now, "judged")
    units = words.units(style.unit)
    naming = "about" if style.about else "naming"
    most, least = now.loc[now["bad"].idxmax()], now.loc[now["bad"].idxmin()]
    period = words.during(most["period"], style.bin)
    if len(now) == 1:
        return (
            f"{words.percent(most['bad'])} of the {units} {naming} {style.said(most['actor'])} "
            f"report bad news {period}, {words.percent(most['good'])} good news"
            f"{findings.doubt(most['judged'], style.unit)}"
        )
    doubt = findings.doubt(min(most["judged"], least["judged"]), style.unit)
    if doubt or not most["bad_low"] > least["bad_high"]:
        ends = findings.reach(now, "bad", lambda row: style.name(row["actor"]))
        overlap = findings.apart(most["bad_low"], least["bad_high"])
        return (
            f"{words.sentence_case(period)} {findings.alike(len(now))} by bad news, which "
            f"{ends} of the {units} report{doubt or overlap}"
        )
    return (
        f"{words.sentence_case(period)}, {words.percent(most['bad'])} of the {units} {naming} "
        f"{style.said(most['actor'])} report bad news, {words.percent(least['bad'])} of those "
        f"{naming} {style.said(least['actor'])}"
        f"{findings.apart(most['bad_low'], least['bad_high'])}"
    )


def shown(style: Style) -> str:
    """What is drawn, as the filters have it."""
    return (
        f"Bad and good news in {words.units(style.unit)} that {style.verb} the actor: what their "
        "title and opening report (deaths, war, crime, failure, dispute; agreement, rescue, "
        "growth, success), whoever it concerns and whoever is to blame."
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Judged units, and the share of the scored ones too unclear to judge."""
    text = f"n = {words.count(frame['judged'].sum())} judged pairs of actor and {style.unit}"
    scored = frame["scored"].sum()
    if not scored:
        return text
    unclear = (frame["unclear"].fillna(0) * frame["scored"]).sum() / scored
    return f"{text}; unclear: {words.percent(unclear)} of the scored"
