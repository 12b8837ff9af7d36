"""The legend of a figure: what its grey or hollow points, bands and arrows mean."""

from __future__ import annotations

from typing import Any

from analytics.charts.marks import event_key
from analytics.charts.strokes import BEYOND, FEWER, HOLLOW
from analytics.charts.theme import FAINT, FEW


def legend(figure: Any) -> str:
    """What grey points, hollow points, bands and arrows mean; '' for a figure without them."""
    fills = {fill for trace in figure.data if trace.type == "scatter" for fill in _fills(trace)}
    said = []
    if FEWER in fills:
        said.append(f"Grey: fewer than {FEW}, so uncertain.")
    if HOLLOW in fills:
        said.append("Hollow: part of a period.")
    if said:
        said.append(
            "No full line leads to either." if len(said) > 1 else "No full line leads there."
        )
    if any(shape.type == "rect" and shape.fillcolor == FAINT for shape in figure.layout.shapes):
        said.append("Grey bands: no articles.")
    beyond = {sign for trace in figure.data if trace.name == BEYOND for sign in trace.marker.symbol}
    if beyond:
        sides = "◀ ▶" if beyond & {"triangle-left", "triangle-right"} else "▲ ▼"
        said.append(f"{sides}: the interval goes on beyond the frame.")
    said.append(event_key(figure.data))
    return " ".join(filter(None, said))


def _fills(trace: Any) -> tuple[Any, ...]:
    """Colours of the points of a series; the outline tells those of `strokes` from other marks."""
    marker = trace.marker
    listed = isinstance(marker.color, list | tuple) and isinstance(marker.line.color, str)
    # A period without a value has a colour, but no point.
    drawn = zip(marker.color, trace.y, strict=True) if listed else ()
    return tuple(colour for colour, value in drawn if value is not None and value == value)
