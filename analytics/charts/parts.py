"""Parts that add up, as bars under the head of their kind: the shape of decompositions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.numbers import points

ROW = 24  # pixels
LETTERS = 40  # of a name, as beside dots
NEAR = 0.16  # of the axis: the room of a value beside its bar on a telephone
RIGHT, LEFT = 0.14, 0.32  # the same beyond all bars; at the left the names follow, without a margin


@dataclass(frozen=True, slots=True)
class Part:
    """One row: a bar with its name, colour and what a pointer reads; no value heads a kind.

    `mark` draws an upright where the bar would end if nothing set the part apart.
    """

    name: str
    value: float | None = None
    colour: str = theme.GREY
    hover: str = ""
    mark: float | None = None
    key: tuple[str, ...] = ()  # what a click gives back; nothing where it leads nowhere


def share_points(share: float) -> str:
    """A share, or a part of one, in points: `8.4`."""
    return points(share).removeprefix("+")


def draw(parts: Sequence[Part], heading: str, say: Callable[[float], str] = points) -> go.Figure:
    """A figure with one row a part, the first at the top, its value written at the bar."""
    drawn = [(row, part, part.value) for row, part in enumerate(parts) if part.value is not None]
    ends = [value for _, _, value in drawn]
    reach = [0.0, *ends, *(part.mark for _, part, _ in drawn if part.mark is not None)]
    wide = max(reach) - min(reach)
    bars: dict[str, Any] = {
        "type": "bar",
        "orientation": "h",
        "y": [row for row, _, _ in drawn],
        "x": ends,
        "marker": {"color": [part.colour for _, part, _ in drawn]},
        "customdata": [list(part.key) for _, part, _ in drawn],
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
        "hovertext": [f"{words.safe(part.name)}<br>{part.hover}" for _, part, _ in drawn],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    written = [_written(row, part, say, NEAR * wide) for row, part, _ in drawn]
    layout = theme.heading(heading) | {
        "height": theme.TOP + theme.BOTTOM + ROW * len(parts),
        "bargap": 0.35,
        "annotations": written,
        "shapes": [_upright(row, part.mark) for row, part, _ in drawn if part.mark is not None],
        "xaxis": {
            "range": [min(reach) - LEFT * wide * (min(reach) < 0), max(reach) + RIGHT * wide],
            "visible": False,
            "fixedrange": True,
        },
        "yaxis": {
            "tickvals": list(range(len(parts))),
            "ticktext": [_label(part) for part in parts],
            "range": [len(parts) - 0.4, -0.6],
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
            "fixedrange": True,
        },
    }
    return theme.figure([bars], layout)


def _written(row: int, part: Part, say: Callable[[float], str], near: float) -> dict[str, Any]:
    """The value at the end of its bar; beyond the upright where that would cross it."""
    value = part.value or 0.0
    mark = value if part.mark is None or abs(part.mark - value) > near else part.mark
    right = value >= 0
    return {
        "text": say(value),
        "x": max(value, mark) if right else min(value, mark),
        "y": row,
        "xanchor": "left" if right else "right",
        "xshift": 3 if right else -3,
        "showarrow": False,
        "font": {"size": 12},
    }


def _label(part: Part) -> str:
    text = words.safe(words.leading(part.name, LETTERS))
    return f"<b>{text}</b>  " if part.value is None else f"{text}  "


def _upright(row: int, place: float) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": place,
        "x1": place,
        "y0": row - 0.45,
        "y1": row + 0.45,
        "line": {"color": theme.PLAIN, "width": 2},  # seen on grey bars as well
    }
