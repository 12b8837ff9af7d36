"""Lines over periods with intervals: the shape that most charts here share.

Complete periods are joined by a line, partial ones are hollow and dotted on, periods without
articles break the line and are shaded, periods with few stories are grey and dotted on as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.axis import NAMES, time_axis
from analytics.charts.ends import end_labels, label_room
from analytics.charts.marks import event_marks, gap_bands
from analytics.charts.numbers import ticks
from analytics.charts.strokes import Line, Measure, traces
from analytics.charts.theme import Style

LEAST_HELD = 0.5  # of the periods between the first and the last that is no gap
MOST_HELD = 0.8  # of the ends of intervals, where none rests on enough stories
ENOUGH = 3  # periods of enough stories, from which on they alone set the axis
LINES = 5  # steps between the lines of the grid, at most
EARLY = 0.25  # of the axis: a line that ends that long before it is named where it ends
WIDE, FEWER_NAMES = 110, 3  # pixels of labels that leave a telephone room for so few dates
TELEPHONE = 340  # pixels of a plot and its labels on a telephone
LETTER, NARROWEST = 6.5, 120  # pixels of a digit above an event; of the narrowest plot
LEAST = 0.002  # the shortest axis that begins at 0


@dataclass(frozen=True, slots=True)
class Frame:
    """The shared frame of one figure: size, marks of events, whether labels stand at line ends."""

    height: int = 420
    events: pd.DataFrame | None = None
    labels: bool = True
    extra: Mapping[str, Any] = field(default_factory=dict)


def draw(
    lines: Sequence[Line], measure: Measure, style: Style, frame: Frame = Frame()
) -> go.Figure:
    """A figure of lines over periods. Says so in words where no line has a value."""
    lines = [line for line in lines if line.frame[measure.value].notna().any()]
    if not lines:
        return theme.empty_figure("Nothing to draw: no period has a value under these filters.")
    lines = held(lines, measure)
    span = measure.span or highest_lowest(lines, measure)
    drawn = [traces(line, measure, style, span) for line in lines]
    # All intervals lie below all lines, and all points above them.
    bands = [one.pop(0) for one in drawn] if measure.low else []
    layers = [*bands, *(t for one in drawn for t in one[:-1])]
    layers += [one[-1] for one in drawn]
    periods = pd.concat([line.frame["period"] for line in lines])
    late, early = _by_end(lines, measure, periods)
    ends = [(line.label, _last(line, measure), line.colour) for line in late]
    room = frame.height - theme.TOP - theme.BOTTOM
    notes = end_labels(ends, span, room) if frame.labels else []
    notes += [_label_there(line, measure) for line in early] if frame.labels else []
    right = label_room([line.label for line in late]) if frame.labels else 20
    layout: dict[str, Any] = theme.heading(measure.axis)
    layout["margin"]["r"] = right
    layout |= {
        "height": frame.height,
        "xaxis": _period_axis(periods, style.bin, FEWER_NAMES if right > WIDE else NAMES),
        "yaxis": {
            "range": list(span),
            "zeroline": span[0] < 0,
            "automargin": True,
            "fixedrange": True,
        }
        | ticks(span, measure.ticks, LINES),
        "shapes": gap_bands(lines[0].frame, measure.gap, style.bin),
        "annotations": notes,
    }
    if frame.events is not None and len(frame.events):
        start, end = (pd.Timestamp(edge) for edge in layout["xaxis"]["range"])
        letter = (end - start) * LETTER / max(TELEPHONE - right, NARROWEST)
        shapes, marks = event_marks(frame.events, letter)
        layout["shapes"] += shapes
        layers.append(marks | {"y": [span[1]] * len(frame.events)})
    return theme.figure(layers, layout | dict(frame.extra))


def held(lines: Sequence[Line], measure: Measure) -> list[Line]:
    """The lines without the gaps before all and behind all, where these take most of the axis."""
    frame = pd.concat([line.frame for line in lines])
    periods = frame["period"].drop_duplicates()
    gap = measure.gap if measure.gap in frame else measure.value
    there = frame["period"][frame[gap].fillna(0) > 0 if gap == measure.gap else frame[gap].notna()]
    within = periods.between(there.min(), there.max())
    if there.empty or within.sum() >= LEAST_HELD * len(periods):
        return list(lines)
    return [
        replace(line, frame=line.frame[line.frame["period"].between(there.min(), there.max())])
        for line in lines
    ]


def highest_lowest(lines: Sequence[Line], measure: Measure) -> tuple[float, float]:
    """The value axis that shows the values and intervals that rest on enough stories.

    It starts from 0 where nothing lies below. Those of fewer stories may lie far beyond the edge,
    where arrows say so: they would flatten all that can be known. Where hardly any rests on
    enough, all values are shown; where none does, most of the intervals as well.
    """
    frame = pd.concat([line.frame for line in lines])
    solid = frame[frame[measure.few] >= theme.FEW] if measure.few else frame
    valued = solid if solid[measure.value].notna().sum() >= ENOUGH else frame
    highs, lows = [valued[measure.value].max()], [valued[measure.value].min()]
    if measure.low:
        sure = bool(solid[measure.value].notna().any())
        part, share = (solid, measure.held) if sure else (frame, min(measure.held, MOST_HELD))
        highs.append(part[measure.high].quantile(share))
        lows.append(part[measure.low].quantile(1 - share))
    highest = max(float(value) for value in highs if not pd.isna(value))
    lowest = min(float(value) for value in lows if not pd.isna(value))
    # Those of few that would at most double the axis have room.
    reach = highest - min(lowest, 0.0)
    near = frame[measure.value][frame[measure.value].between(lowest - reach, highest + reach)]
    highest, lowest = max(highest, float(near.max())), min(lowest, float(near.min()))
    # Of no line may nothing be seen, however few stories it rests on.
    for values in (line.frame[measure.value].dropna() for line in lines):
        if len(values) and not values.between(lowest, highest).any():
            middle = float(values.median())
            highest, lowest = max(highest, middle), min(lowest, middle)
    if lowest >= 0:
        return 0.0, max(highest * 1.06, LEAST)
    room = 0.08 * (highest - lowest)
    return lowest - room, max(highest, 0.0) + room


def _by_end(
    lines: Sequence[Line], measure: Measure, periods: pd.Series
) -> tuple[list[Line], list[Line]]:
    """Lines that reach the last part of the axis, and those that end long before it."""
    first, last = periods.min(), periods.max()
    late, early = [], []
    for line in lines:
        end = line.frame["period"][line.frame[measure.value].notna()].max()
        (early if (last - end) > EARLY * (last - first) else late).append(line)
    return late, early


def _label_there(line: Line, measure: Measure) -> dict[str, Any]:
    """The name of a line at its last point: at the far edge it would name nothing."""
    label = end_labels([(line.label, _last(line, measure), line.colour)], (0.0, 1.0), 1)[0]
    end = line.frame["period"][line.frame[measure.value].notna()].max()
    return label | {"x": f"{end:%Y-%m-%d}", "xref": "x", "yshift": 0}


def _last(line: Line, measure: Measure) -> float:
    return float(line.frame[measure.value].dropna().iloc[-1])


def _period_axis(periods: pd.Series, bin: str, most: int) -> dict[str, Any]:
    distinct = periods.drop_duplicates().sort_values()
    step = words.period_end(distinct.iloc[0], bin) - distinct.iloc[0]
    ends = (distinct.iloc[0] - 0.3 * step, distinct.iloc[-1] + 0.3 * step)
    shown = [end.isoformat() for end in ends]
    return time_axis(distinct, bin, most) | {"showgrid": False, "range": shown}
