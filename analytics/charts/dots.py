"""Dots with intervals on rows: the shape of rankings."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.numbers import PERCENT, ticks
from analytics.charts.strokes import BEYOND

ROW = 27  # pixels from row to row
TALL, LINE = 40, 14  # the same where names have a second line, and what a third one adds
LETTERS = 26  # of a line of a name: a telephone has room for the dots as well
ROOM, LEAST = 0.06, 0.05  # beside the farthest ends: as a share of the axis, at the least
STEPS = 5  # between the uprights of the grid, at most
TICKS = (0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)  # of ratios, evenly apart in logs
POWERS, MOST = (0.01, 0.1, 1, 10, 100), 6  # these alone, where there would be more than so many
APART = 0.18  # of the axis, from name to name: nearer ones would touch on a telephone
BETWEEN, WIDE = (0.75, 1.5, 3), 8  # more of them, where the ends are less than so many times apart


@dataclass(frozen=True, slots=True)
class Dot:
    """One row: its name, value and interval, colour, and the values a click gives back.

    `few`: it rests on fewer than `theme.FEW`, and its interval does not set the frame.
    """

    name: str
    value: float
    low: float
    high: float
    colour: str
    key: tuple[str, ...]
    hover: str = ""
    hollow: bool = False
    under: str = ""  # a second line of the name
    few: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """The value axis. `middle` is the value that means nothing happens, drawn as an upright."""

    axis: str
    say: Callable[[float], str] = words.percent
    ticks: str = PERCENT
    log: bool = False
    middle: float | None = None


def of_ratios(axis: str) -> Scale:
    """The axis of a ratio: 1 means that nothing happens, half and double lie as far from it."""
    return Scale(axis, say=words.times, ticks="~g", log=True, middle=1)


def draw(dots: Sequence[Dot], scale: Scale) -> go.Figure:
    """A figure with one row a dot, first at the top, values written beside them."""
    if not dots:
        return theme.empty_figure("Nothing to draw under these filters.")
    rows = list(range(len(dots)))
    traces = [_interval(row, dot) for row, dot in zip(rows, dots, strict=True)]
    span = None if scale.log else _span(dots, scale)
    traces += _beyond(dots, span, scale) if span else []
    traces.append(_marks(rows, dots, scale))
    names = [_name(dot) for dot in dots]
    height = theme.TOP + theme.BOTTOM + _row_height(names) * len(dots) + 12
    axis: dict[str, Any] = {
        "automargin": True,
        "type": "log" if scale.log else "linear",
        "fixedrange": True,
        "zeroline": False,
        "autotickangles": [0],
    }
    if span is None:
        axis |= _ratio_axis(dots)
    else:
        axis |= {"range": list(span)} | ticks(span, scale.ticks, STEPS)
    layout = theme.heading(scale.axis) | {
        "height": height,
        "xaxis": axis,
        "yaxis": {
            "tickvals": rows,
            "ticktext": names,
            "range": [len(dots) - 0.4, -0.6],
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
            "fixedrange": True,
            "tickfont": {"size": 13},
        },
        "shapes": [] if scale.middle is None else [_upright(scale.middle)],
    }
    return theme.figure(traces, layout)


def _span(dots: Sequence[Dot], scale: Scale) -> tuple[float, float]:
    """From 0, or from the lowest end, to the highest, with room for the marks.

    An interval that is not known (a single story has none) takes no room, nor does one of few
    where others rest on enough: it would flatten all that can be known.
    """
    sure = [dot for dot in dots if not dot.few] or dots
    ends = [dot.value for dot in dots] + [end for dot in sure for end in (dot.low, dot.high)]
    ends = [end for end in ends if math.isfinite(end)]
    if scale.middle is None:
        return 0.0, 1.14 * max(ends)
    highest, lowest = max([*ends, scale.middle]), min([*ends, scale.middle])
    room = ROOM * (highest - lowest) or LEAST
    return lowest - room, highest + room


def _name(dot: Dot) -> str:
    return second_line(words.in_lines(dot.name, LETTERS).replace("<br>", "  <br>"), dot.under)


def _row_height(names: Sequence[str]) -> int:
    """Pixels from row to row: for as many lines as the longest name has."""
    lines = max(name.count("<br>") for name in names)
    return ROW if not lines else TALL + LINE * (lines - 1)


def _ratio_axis(dots: Sequence[Dot]) -> dict[str, Any]:
    """Frame of the axis of ratios, and its names: more where the ends are near, fewer where far."""
    ends = [end for dot in dots for end in (dot.low, dot.value, dot.high)]
    ends = [end for end in ends if 0 < end < math.inf] or [1.0]
    marks = sorted(TICKS + BETWEEN) if max(ends) < WIDE * min(ends) else TICKS
    if sum(min(ends) <= mark <= max(ends) for mark in marks) > MOST:
        marks = POWERS
    low, high = math.log10(min(ends)), math.log10(max(ends))
    room = max(ROOM * (high - low), LEAST)
    marks = _thinned(marks, APART * (high - low + 2 * room))
    return {
        "range": [low - room, high + room],
        "tickvals": marks,
        "ticktext": [f"{mark:g}×" for mark in marks],
    }


def _thinned(marks: Sequence[float], apart: float) -> list[float]:
    """The marks from 1 outward that lie `apart` or more, in tens, from the one before."""
    kept = [1.0]
    for side in ([m for m in marks if m > 1], [m for m in reversed(marks) if m < 1]):
        last = 1.0
        for mark in side:
            if abs(math.log10(mark / last)) >= apart:
                last = mark
                kept.append(mark)
    return sorted(kept)


def second_line(name: str, under: str) -> str:
    """A name beside an axis, with a smaller line under it where there is one."""
    return f'{name}  <br><span style="font-size:11px">{under}</span>  ' if under else f"{name}  "


def _interval(row: int, dot: Dot) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [dot.low, dot.high],
        "y": [row, row],
        "mode": "lines",
        "line": {"color": dot.colour, "width": theme.SPAN},
        "hoverinfo": "skip",
    }


def _beyond(dots: Sequence[Dot], span: tuple[float, float], scale: Scale) -> list[dict[str, Any]]:
    """Arrows at the edges of the frame where an interval goes on beyond it."""
    ends = [
        (row, edge, end, symbol, dot.colour)
        for row, dot in enumerate(dots)
        for end, edge, symbol, outside in (
            (dot.low, span[0], "triangle-left", dot.low < span[0]),
            (dot.high, span[1], "triangle-right", dot.high > span[1]),
        )
        if outside
    ]
    if not ends:
        return []
    rows, edges, values, symbols, colours = (list(column) for column in zip(*ends, strict=True))
    arrows = {
        "type": "scatter",
        "name": BEYOND,
        "x": edges,
        "y": rows,
        "mode": "markers",
        "cliponaxis": False,
        "marker": {"symbol": symbols, "size": 8, "color": colours},
        "hovertext": [f"The interval goes on to {scale.say(end)}" for end in values],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    return [arrows]


def _marks(rows: list[int], dots: Sequence[Dot], scale: Scale) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [dot.value for dot in dots],
        "y": rows,
        "mode": "markers",
        "cliponaxis": False,  # a dot at 0 is whole
        "marker": {
            "size": 11,
            "color": ["rgba(255,255,255,0)" if dot.hollow else dot.colour for dot in dots],
            "line": {"color": [dot.colour for dot in dots], "width": 1.8},
        },
        "customdata": [list(dot.key) for dot in dots],
        "hovertext": [_hover(dot, scale) for dot in dots],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": {"marker": {"opacity": 1, "size": 15}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _hover(dot: Dot, scale: Scale) -> str:
    text = f"<b>{words.safe(dot.name)}</b><br>{scale.say(dot.value)}"
    say = words.ratio_of if scale.log else scale.say
    text += f"  ({say(dot.low)} to {say(dot.high)})"
    return text + (f"<br>{dot.hover}" if dot.hover else "")


def _upright(value: float) -> dict[str, Any]:
    return {
        "type": "line",
        "xref": "x",
        "yref": "paper",
        "x0": value,
        "x1": value,
        "y0": 0,
        "y1": 1,
        "line": {"color": theme.GREY, "width": 1.4},
        "layer": "below",
    }
