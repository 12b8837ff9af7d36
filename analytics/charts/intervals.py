"""The intervals of a line over periods: a shape where they follow each other, else an upright."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analytics.charts.theme import tint

LONE = "interval of one period"
Ends = Sequence[float | None]


def intervals(colour: str, dates: Sequence[str], lows: Ends, highs: Ends) -> list[dict[str, Any]]:
    """The trace of the shape, and one of uprights where a period stands alone between gaps.

    `lows` and `highs` hold one end a date; where `lows` has None there is no interval.
    """
    runs = _runs(lows)
    alone = [start for start, stop in runs if stop == start + 1]
    shape = _shape(colour, runs, (dates, lows, highs))
    return [shape, _uprights(colour, alone, (dates, lows, highs))] if alone else [shape]


def _shape(
    colour: str, runs: list[tuple[int, int]], drawn: tuple[Sequence[str], Ends, Ends]
) -> dict[str, Any]:
    """One shape, cut at gaps."""
    x: list[str | None] = []
    y: list[float | None] = []
    for start, stop in runs:
        dates, lows, highs = (list(column[start:stop]) for column in drawn)
        x += [*dates, *reversed(dates), dates[0], None]
        y += [*highs, *reversed(lows), highs[0], None]
    return {
        "type": "scatter",
        "x": x,
        "y": y,
        "mode": "lines",
        "line": {"width": 0},
        "fill": "toself",
        "fillcolor": tint(colour, 0.13),
        "hoverinfo": "skip",
    }


def _uprights(
    colour: str, alone: list[int], drawn: tuple[Sequence[str], Ends, Ends]
) -> dict[str, Any]:
    """Uprights of one width: a shape that begins and ends on one day has none."""
    dates, lows, highs = drawn
    return {
        "type": "scatter",
        "name": LONE,
        "x": [x for place in alone for x in (dates[place], dates[place], None)],
        "y": [y for place in alone for y in (lows[place], highs[place], None)],
        "mode": "lines",
        "line": {"color": colour, "width": 1},
        "hoverinfo": "skip",
    }


def _runs(values: Ends) -> list[tuple[int, int]]:
    """Stretches between gaps: first place, and the place after the last."""
    runs: list[tuple[int, int]] = []
    for place, value in enumerate(values):
        if value is None:
            continue
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs
