"""What changed: actors named far more or less often than their own past would have it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.dots import Dot, draw, of_ratios
from analytics.charts.theme import Style

LEVEL = 0.05  # false discoveries allowed among the changes shown
MOST = 12
ALL = 0.9995  # of the stories: what is written as 100 %


def found(frame: pd.DataFrame) -> pd.DataFrame:
    """The changes that survive the correction for testing many, clearest first."""
    rows = frame[frame["q_value"] <= LEVEL]
    # Many share one q value, which is a minimum over ranks.
    return rows.sort_values(["q_value", "p_value", "period", "actor"])


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `changes` in; observed over expected out, the clearest by their dates."""
    dots = []
    rows = found(frame).head(MOST).sort_values("period", ascending=False, kind="stable")
    for row in rows.to_dict("records"):
        when = words.short_period(row["period"], style.bin)
        rise = row["ratio"] > 1
        expected = f"{words.about(row['expected'])} expected"
        dots.append(
            Dot(
                f"{style.name(row['actor'])}, {when}",
                row["ratio"],
                min(1.0, row["ratio"]),
                max(1.0, row["ratio"]),
                theme.POSITIVE if rise else theme.NEGATIVE,
                (row["actor"], row["period"].strftime("%Y-%m-%d")),
                f"{words.count(row['observed'])} {told(style)} it{_reach(row)}; {expected}"
                f"{_base(row)}",
                under=f"{words.count(row['observed'])}{_reach(row)}; {expected}",
            )
        )
    if not dots:
        return theme.empty_figure(_nearest(frame, style))
    units = words.units(style.unit)
    axis = f"{words.sentence_case(units)} that {style.verb} the actor, over its expected number"
    return draw(dots, of_ratios(axis))


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """How many changes stand out among how many tested, and the clearest of them."""
    if frame.empty:
        finer = "" if style.bin == "day" else " or a finer bin"
        units = words.units(style.unit)
        return (
            f"What changed cannot be told: within these dates no {style.bin} has enough "
            f"{style.bin}s before it, in the outlets that hold most of its {units}; "
            f"longer dates{finer} may tell"
        )
    rows = found(frame)
    tested = words.count(frame["tested"].max())
    if rows.empty:
        if tested == "1":
            return f"The one {style.bin} that could be tested does not stand out from chance"
        return f"Of {tested} counts by {style.bin} tested, none stands out from chance"
    clearest = _said(rows.iloc[0], style)
    newest = _newest(frame, rows, style)
    if len(rows) == 1:
        return f"Of {tested} counts tested one stands out: {clearest}{newest}"
    return f"Of {tested} counts tested {len(rows)} stand out; the clearest: {clearest}{newest}"


def _newest(frame: pd.DataFrame, rows: pd.DataFrame, style: Style) -> str:
    """How many of the findings are of the last period tested: what a reader of today asks."""
    last = frame["period"].max()
    if rows.iloc[0]["period"] == last or frame["period"].nunique() < 2:
        return ""
    number = words.numeral(int((rows["period"] == last).sum()))
    return f"; {number} {words.during(last, style.bin)}, the last {style.bin} tested"


def _said(row: pd.Series, style: Style) -> str:
    named = "the subject of" if style.about else "named in"
    more = "more" if row["ratio"] > 1 else "fewer"
    return (
        f"{style.said(row['actor'])}, {named} {more} {words.units(style.unit)} "
        f"{words.during(row['period'], style.bin)} "
        f"({words.count(row['observed'])}{_reach(row)}; {words.about(row['expected'])} expected"
        f"{_base(row)})"
    )


def _reach(row: pd.Series | dict[str, Any]) -> str:
    """Of how many outlets and days the stories are: many of one day may be one occasion."""
    if not row["observed"]:
        return ""
    outlets = words.number_of(row["naming_outlets"], "outlet")
    return f" in {outlets} on {words.number_of(row['naming_days'], 'day')}"


def _base(row: pd.Series | dict[str, Any]) -> str:
    """On how many outlets a finding rests, and on how much of the period; '' where on all of it."""
    if row["counted"] >= ALL:
        return ""
    return (
        f"; only outlets with a past are compared: {words.count(row['outlets'])}, with "
        f"{words.percent(row['counted'])} of the stories"
    )


def _nearest(frame: pd.DataFrame, style: Style) -> str:
    """The change that came nearest to standing out, and by how far; '' where none is near."""
    rows = frame[frame["q_value"] < findings.NEAR] if len(frame) else frame
    if rows.empty:
        return ""
    row = rows.loc[rows["q_value"].idxmin()]
    rate = words.percent(row["q_value"])
    return f"Nearest to it: {_said(row, style)}; {findings.by_chance(rate)}."


def shown(style: Style) -> str:
    """What is drawn, as the filters have it."""
    return (
        f"{words.sentence_case(style.bin)}s {'on' if style.bin == 'day' else 'in'} which more or "
        f"fewer {words.units(style.unit)} "
        f"{told(style)} an actor than the {style.bin}s before would lead one to expect. "
        f"The {style.bin}s before are those within the chosen dates."
    )


def told(style: Style) -> str:
    """What stories did with an actor, as the filters have it."""
    return "were about" if style.about else "named"


def size(frame: pd.DataFrame, style: Style) -> str:
    """The number of tests."""
    if frame.empty:
        return ""
    return _tested(frame) + _untested(frame["untested"].max(), style)


def _untested(number: int, style: Style) -> str:
    """How many periods say nothing, and why."""
    if not number:
        return ""
    return (
        f". Not tested: {words.number_of(number, style.bin)} with too short a past, or with over "
        "half of the stories in outlets without one"
    )


def _tested(frame: pd.DataFrame) -> str:
    tested = f"Tested: {words.count(frame['tested'].max())}"
    rate = f"with a false discovery rate of {words.percent(LEVEL, 0)}"
    number = len(found(frame))
    if not number:
        return f"{tested}; none stands out {rate}"
    if number > MOST:
        return (
            f"{tested}; drawn: {MOST} of {number} that stand out {rate}: the clearest, newest first"
        )
    stands = "the one that stands" if number == 1 else f"all {number} that stand"
    return f"{tested}; drawn: {stands} out {rate}"
