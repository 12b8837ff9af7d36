"""The strokes of one line over periods: interval, line, points.

Rows become plain lists once; pandas is slow on a few values at a time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analytics.charts import theme, words
from analytics.charts.intervals import intervals
from analytics.charts.numbers import PERCENT
from analytics.charts.theme import Style

HOLLOW = "rgba(255,255,255,0)"
FEWER = theme.GREY  # fill of a point that rests on few
BEYOND = "beyond the frame"
CROWDED, MANY = 80, 400  # periods from which on points are small, and second readings have none
Value = float | None
# The shape of a line's points, but the circle of most -> its sign before the name of the line.
SIGNS = {"diamond": "◆", "square": "■", "cross": "✚", "x": "✖", "star": "★", "hexagon": "⬢"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its rows, what it is called, its colour, and the key a click gives back."""

    key: str
    name: str
    colour: str
    frame: pd.DataFrame
    dash: str = "solid"
    opacity: float = 1.0  # of the points; at 0 they can still be hovered and clicked
    beside: bool = False  # a second reading of another line: thin, one stroke, without points
    symbol: str = "circle"  # of the points; with the dash it tells lines of one colour apart

    @property
    def label(self) -> str:
        """The name at the end of the line, after the sign of its points where that is its own."""
        return f"{SIGNS[self.symbol]} {self.name}" if self.symbol in SIGNS else self.name


@dataclass(frozen=True, slots=True)
class Measure:
    """Which columns are drawn, and how a value reads. `few` is the column that must reach 20.

    `low` and `high` may be empty: then there is no interval to draw.
    """

    value: str
    low: str
    high: str
    axis: str
    few: str | None = None
    gap: str = "articles"  # a period where this is 0 is a gap; one without a value need not be
    say: Callable[[float], str] = words.percent
    ticks: str = PERCENT
    span: tuple[float, float] | None = None
    held: float = 1.0  # share of the ends of intervals that the frame must hold; arrows for others
    hover: str = ""  # template of further columns, as "{mentioning} of {articles} stories"


@dataclass(frozen=True, slots=True)
class Columns:
    """A line's rows as lists; a value that is missing is None."""

    rows: list[dict[str, Any]]
    dates: list[str]
    values: list[Value]
    lows: list[Value]
    highs: list[Value]
    complete: list[bool]
    few: list[bool]


def columns(line: Line, measure: Measure) -> Columns:
    """The rows of a line, once, as lists."""
    rows = line.frame.to_dict("records")
    few = [row[measure.few] < theme.FEW for row in rows] if measure.few else [False] * len(rows)
    return Columns(
        rows,
        [f"{row['period']:%Y-%m-%d}" for row in rows],
        [_value(row[measure.value]) for row in rows],
        [_value(row[measure.low]) for row in rows] if measure.low else [],
        [_value(row[measure.high]) for row in rows] if measure.high else [],
        [bool(row["complete"]) for row in rows],
        few,
    )


def _value(number: Any) -> Value:
    return None if pd.isna(number) else float(number)


def traces(
    line: Line, measure: Measure, style: Style, span: tuple[float, float] | None = None
) -> list[dict[str, Any]]:
    """The traces of one line, to be drawn in this order: intervals, line, lead, arrows, points.

    Values outside of `span` are left to the arrows. Of very many periods a second reading has no
    points to hover: they would be most of what a page sends.
    """
    drawn = columns(line, measure)
    arrows = _beyond(line, drawn, measure, span) if span else []
    if span:
        shown = [v if v is None or span[0] <= v <= span[1] else None for v in drawn.values]
        drawn = replace(drawn, values=shown)
    band = intervals(line.colour, drawn.dates, drawn.lows, drawn.highs) if measure.low else []
    hovered = replace(drawn, rows=[], dates=[], values=[], few=[], complete=[])
    pointed = hovered if line.beside and len(drawn.dates) > MANY else drawn
    return [*band, *_strokes(line, drawn), *arrows, _points(line, pointed, measure, style)]


def _beyond(
    line: Line, drawn: Columns, measure: Measure, span: tuple[float, float]
) -> list[dict[str, Any]]:
    """Arrows at the edges of the frame where an interval, or a value, lies outside of `span`."""
    ends_of = (drawn.highs, drawn.lows) if measure.low else (drawn.values, drawn.values)
    # A value without an interval lies beyond as well.
    highs, lows = (
        [value if end is None else end for end, value in zip(ends, drawn.values, strict=True)]
        for ends in ends_of
    )
    ends = [
        (date, edge, end, symbol)
        for values, edge, symbol, outside in (
            (highs, span[1], "triangle-up", lambda end: end > span[1]),
            (lows, span[0], "triangle-down", lambda end: end < span[0]),
        )
        for date, end in zip(drawn.dates, values, strict=False)
        if end is not None and outside(end)
    ]
    if not ends:
        return []
    dates, edges, values, symbols = (list(column) for column in zip(*ends, strict=True))
    arrows = {
        "type": "scatter",
        "name": BEYOND,
        "x": dates,
        "y": edges,
        "mode": "markers",
        "cliponaxis": False,
        "marker": {"symbol": symbols, "size": 8, "color": line.colour},
        "hovertext": [f"The interval goes on to {measure.say(end)}" for end in values],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    return [arrows]


def _strokes(line: Line, drawn: Columns) -> list[dict[str, Any]]:
    """The solid line through complete periods, and the dotted one that leads to others.

    To partial ones and to those of few: a full line would make a trend of single stories.
    """
    if line.beside:
        thin = {"color": line.colour, "width": 1.2, "dash": line.dash}
        return [_stroke(drawn, drawn.values, thin)]
    whole = [w and not few for w, few in zip(drawn.complete, drawn.few, strict=True)]
    last = len(whole) - 1
    solid = [v if w else None for v, w in zip(drawn.values, whole, strict=True)]
    lead = [
        v if not (whole[max(i - 1, 0)] and whole[i] and whole[min(i + 1, last)]) else None
        for i, v in enumerate(drawn.values)
    ]
    thick = {"color": line.colour, "width": 2.4, "dash": line.dash}
    thin = {"color": line.colour, "width": 1.4, "dash": "dot"}
    return [_stroke(drawn, solid, thick), _stroke(drawn, lead, thin)]


def _stroke(drawn: Columns, values: list[Value], line: dict[str, Any]) -> dict[str, Any]:
    stroke = {"type": "scatter", "x": drawn.dates, "mode": "lines", "hoverinfo": "skip"}
    return stroke | {"y": values, "line": line}


def _points(line: Line, drawn: Columns, measure: Measure, style: Style) -> dict[str, Any]:
    """Points to hover and click, hollow where the period is partial, grey where it holds few.

    The outline is that of the series, so that crossing lines can be told apart.
    """
    inside = [FEWER if few else line.colour for few in drawn.few]
    fill = [c if whole else HOLLOW for c, whole in zip(inside, drawn.complete, strict=True)]
    return {
        "type": "scatter",
        "x": drawn.dates,
        "y": drawn.values,
        "mode": "markers",
        "name": words.safe(line.name),
        "opacity": 0.0 if line.beside else line.opacity,
        "cliponaxis": False,
        "marker": {
            "symbol": line.symbol,
            "size": 4 if len(drawn.dates) > CROWDED else 7,
            "color": fill,
            "line": {"color": line.colour, "width": 1.6},
        },
        "customdata": [[line.key, date] for date in drawn.dates],
        "hovertext": [_hover(line, measure, style, row) for row in drawn.rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "hoverlabel": {"bordercolor": line.colour},
        "selected": {"marker": {"opacity": 1, "size": 11}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _hover(line: Line, measure: Measure, style: Style, row: dict[str, Any]) -> str:
    if pd.isna(row[measure.value]):
        return ""
    text = f"<b>{words.safe(line.name)}</b>, {words.short_period(row['period'], style.bin)}"
    text += f"<br>{measure.say(row[measure.value])}"
    if measure.low and not pd.isna(row[measure.low]):
        text += f"  ({measure.say(row[measure.low])} to {measure.say(row[measure.high])})"
    if measure.hover:
        text += "<br>" + words.singular(measure.hover.format(**row))
    if measure.few and row[measure.few] < theme.FEW:
        text += f"<br>fewer than {theme.FEW}: uncertain"
    return text if row["complete"] else text + "<br>partial period"
