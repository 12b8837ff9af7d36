"""Small multiples: one panel a thing, on one scale, so that sizes can be compared.

Where sizes differ too much for that, each row of panels has a scale of its own, or each panel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.axis import time_axis
from analytics.charts.lines import held, highest_lowest
from analytics.charts.marks import event_marks
from analytics.charts.numbers import ticks
from analytics.charts.strokes import Line, Measure, traces
from analytics.charts.theme import Style

COLUMNS = 2  # of more, a telephone has no room for the dates
THREE = 3  # in two columns they would leave a hole: they stand below each other
PANEL = 150  # pixels of a row of panels
WIDE = 22  # letters of a line of a title: on a telephone two panels share the width
DATES = 2  # names of periods below a panel
LETTER = 0.06  # of the axis on a telephone: the room of a letter below an event
MARKED = 0.24  # of the height of a panel: kept free above its lines for the marks of events
GAP = 0.08  # share of the width between panels that each carry numbers
LINES = 3  # steps between the lines of the grid of a panel, at most
HEAD, ABOVE = (
    50,
    5,
)  # pixels above a panel for its title of two lines, and between it and the marks of events


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel: its title, its lines, and the colour of the title, else that of the first line.

    `events`: those that are marked in it.
    """

    title: str
    lines: Sequence[Line]
    colour: str = ""
    events: pd.DataFrame | None = None


def draw(
    panels: Sequence[Panel],
    measure: Measure,
    style: Style,
    scale: str = "all",
) -> go.Figure:
    """A grid of panels; panels left of which another shares the scale carry no numbers.

    `scale`: which panels share one, "all", those of a "row", or none ("own").
    """
    panels = [p for p in panels if any(_drawn(line, measure) for line in p.lines)]
    if not panels:
        return theme.empty_figure("Nothing to draw under these filters.")
    lines = iter(held([line for panel in panels for line in panel.lines], measure))
    panels = [replace(p, lines=[next(lines) for _ in p.lines]) for p in panels]
    columns = 1 if len(panels) == THREE else min(COLUMNS, len(panels))
    rows = -(-len(panels) // columns)
    height = rows * (PANEL + HEAD) + theme.BOTTOM + 10
    together = {"all": len(panels), "row": columns, "own": 1}[scale]
    values = _spans(panels, measure, together)
    marked = any(panel.events is not None and len(panel.events) for panel in panels)
    spans = [(low, high + MARKED * (high - low) * marked) for low, high in values]
    own = scale == "own"
    periods = pd.concat([line.frame["period"] for panel in panels for line in panel.lines])
    dates = time_axis(periods, style.bin, DATES * (COLUMNS + 1 - columns))
    layers: list[dict[str, Any]] = []
    layout: dict[str, Any] = theme.heading(measure.axis) | {
        "height": height,
        "annotations": [],
        "shapes": [],
    }
    for number, panel in enumerate(panels):
        column, row = number % columns, number // columns
        layout |= _axes(number, (column, row), (columns, rows), (spans[number], own))
        layout[_name("yaxis", number)] |= ticks(values[number], measure.ticks, LINES)
        last_row = number + columns >= len(panels)
        layout[_name("xaxis", number)] |= dates | {"showticklabels": last_row}
        layout["annotations"].append(_title(panel, number))
        for line in panel.lines:
            if _drawn(line, measure):
                layers += _traces(line, measure, style, number, spans[number])
        if panel.events is not None and len(panel.events):
            uprights, marks = event_marks(panel.events, LETTER * (periods.max() - periods.min()))
            axes = {"xaxis": _name("x", number), "yaxis": _name("y", number)}
            # No line runs through a number.
            below = {"y1": 1 / (1 + MARKED)}
            within = {"xref": axes["xaxis"], "yref": f"{axes['yaxis']} domain"}
            layout["shapes"] += [upright | within | below for upright in uprights]
            # Below the upper edge: above it stands the title.
            marks |= {"marker": marks["marker"] | {"size": 5}, "textposition": "bottom center"}
            layers.append(marks | axes | {"y": [spans[number][1]] * len(panel.events)})
    return theme.figure(layers, layout)


def _spans(panels: Sequence[Panel], measure: Measure, together: int) -> list[tuple[float, float]]:
    """The value axis of each panel; `together` neighbours share one."""
    spans: list[tuple[float, float]] = []
    for first in range(0, len(panels), together):
        row = panels[first : first + together]
        lines = [line for panel in row for line in panel.lines]
        spans += [measure.span or highest_lowest(lines, measure)] * len(row)
    return spans


def _drawn(line: Line, measure: Measure) -> bool:
    return bool(line.frame[measure.value].notna().any())


def _name(axis: str, number: int) -> str:
    return axis + (str(number + 1) if number else "")


def _axes(
    number: int,
    place: tuple[int, int],
    grid: tuple[int, int],
    scale: tuple[tuple[float, float], bool],
) -> dict[str, Any]:
    column, row = place
    columns, rows = grid
    span, own = scale
    gap = GAP if own else 0.035
    width = (1 - gap * (columns - 1)) / columns
    left = column * (width + gap)
    share = HEAD / (PANEL + HEAD)
    top = 1 - row / rows - share / rows
    bottom = 1 - (row + 1) / rows
    return {
        _name("xaxis", number): {
            "domain": [left, left + width],
            "anchor": _name("y", number),
            "showgrid": False,
            "matches": "x" if number else None,
        },
        _name("yaxis", number): {
            "domain": [bottom, top],
            "anchor": _name("x", number),
            "range": list(span),
            "showticklabels": own or column == 0,
            "fixedrange": True,
            "zeroline": span[0] < 0,
            "automargin": True,
        },
    }


def _title(panel: Panel, number: int) -> dict[str, Any]:
    colour = panel.colour or panel.lines[0].colour
    ink = (
        {} if colour in (theme.GREY, theme.PLAIN) else {"color": colour}
    )  # else the page's own, light or dark
    return {
        "text": f"<b>{words.in_lines(panel.title, WIDE)}</b>",
        "x": 0,
        "xref": _name("x", number) + " domain",
        "xanchor": "left",
        "align": "left",
        "y": 1,
        "yref": _name("y", number) + " domain",
        "yanchor": "bottom",
        "yshift": ABOVE,
        "showarrow": False,
        "font": {"size": 13, **ink},
    }


def _traces(
    line: Line, measure: Measure, style: Style, number: int, span: tuple[float, float]
) -> list[dict[str, Any]]:
    axes = {"xaxis": _name("x", number), "yaxis": _name("y", number)}
    drawn = traces(line, measure, style, span)
    drawn[-1]["marker"]["size"] = 5
    return [trace | axes for trace in drawn]
