"""Since when: the date from which a series runs on another level, with its interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import words
from analytics.charts.findings import UNCORRECTED
from analytics.charts.shift_rows import draw, said, stands_out
from analytics.charts.theme import Style

VAGUE = 1 / 3  # of the periods: a date known no closer is told as a span

SHOWN = (
    "The period from which on a series runs most clearly on another level; one shift a series. A "
    "slow drift reads as a shift in its middle."
)


def figure(
    frame: pd.DataFrame,
    style: Style,
    span: tuple[str, str] | None = None,
) -> go.Figure:
    """Frame of the macro `level_shifts` in; a series a row on one axis of dates out.

    `span` holds the first and last day of the axis. Series without a clear shift are grey.
    """
    rows = frame.to_dict("records")
    return draw(frame, style, [_name(row, style) for row in rows], span, under=under(rows))


def under(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """From which level to which, of those that shifted."""
    return [
        f"{said(row)(row['value_before'])} → {said(row)(row['value_after'])}"
        if not pd.isna(row["period"]) and stands_out(row)
        else ""
        for row in rows
    ]


def _name(row: dict[str, Any], style: Style) -> str:
    name = style.name(row["actor"])
    return name if pd.isna(row["partner"]) else f"{name} and {style.name(row['partner'])}"


HELD = "Levels are those of an unchanged mix of outlets, not of their sections"
ALONE = ". Tested alone: Overview holds it to all others that could have been chosen"
WHAT = {
    "coverage": "the share of {units} naming {who}",
    "tone": "the tone toward {who}",
    "relation": "the relation between {who}",
}


def untold(style: Style) -> str:
    """That no series is long enough, and what may help."""
    finer = "" if style.bin == "day" else " or a finer bin"
    text = f"Too few stories in too few {style.bin}s to date any change"
    return f"{text}; longer dates{finer} may tell"


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The clearest shift: since when, between which dates, from what to what."""
    if not frame["tested"].sum():
        return untold(style)
    row = frame.iloc[0].to_dict()
    if not stands_out(row):
        return f"No clear shift ({words.count(row['tested'])} series tested)"
    return words.sentence_case(told(row, style)) + (" (tested alone)" if _alone(frame) else "")


def _alone(frame: pd.DataFrame) -> bool:
    """Whether it is the one pair, or the one actor's tone, that was chosen among many.

    Of so many one may look so by chance, and whoever chose it may have looked before.
    """
    return bool(frame["tested"].max() == 1 and (frame["measure"] != "coverage").any())


def told(row: Mapping[str, Any], style: Style) -> str:
    """One shift as a clause: since when, between which dates, what, from what to what."""
    say = said(row)
    who = style.said(row["actor"])
    if not pd.isna(row["partner"]):
        who += f" and {style.said(row['partner'])}"
    what = WHAT[row["measure"]].format(units=words.units(style.unit), who=who)
    after, before = say(row["value_after"]), say(row["value_before"])
    low, high = (words.short_period(row[key], style.bin) for key in ("period_low", "period_high"))
    length = words.period_end(row["period"], style.bin) - row["period"]
    turned = _turned(row["period"], style)
    if (row["period_high"] - row["period_low"]) / length > row["periods"] * VAGUE:
        return f"at some time between {low} and {high} {what} went from {before} to {after}{turned}"
    around = f" (between {low} and {high})" if low != high else ""
    since = words.period(row["period"], style.bin)
    way = "up" if row["value_after"] > row["value_before"] else "down"
    return f"since {since}{around} {what} is {after}, {way} from {before}{turned}"


def _turned(period: pd.Timestamp, style: Style) -> str:
    """The outlet whose own sections turned at the same time, which no mix of outlets holds."""
    if period not in style.sections:
        return ""
    turned, outlet = style.sections[period]
    share = words.percent(turned)
    return f"; meanwhile {share} of the stories of {outlet} come from other sections of its site"


def size(frame: pd.DataFrame, style: Style) -> str:
    """Series tested, the periods of the longest, what is held alike and what is not allowed for."""
    if not frame["tested"].sum():
        return ""
    return (
        f"Series tested: {words.count(frame['tested'].max())}, up to "
        f"{words.count(frame['periods'].max())} {style.bin}s each, "
        f"{words.count(frame['dates_tried'].max())} dates tried. {limits(frame)}"
        f"{ALONE if _alone(frame) else ''}"
    )


def limits(frame: pd.DataFrame) -> str:
    """What the levels hold alike, and what they do not allow for."""
    return HELD if (frame["measure"] == "coverage").all() else f"{HELD}. {UNCORRECTED}"
