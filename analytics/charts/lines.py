"""Lines over periods with intervals: the shape that most charts here share.

Complete periods are joined by a line, partial ones are hollow and dotted on, periods without
articles break the line and are shaded, periods with few stories have grey points.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.marks import event_marks, gap_bands, text_dates
from analytics.charts.theme import Style


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its rows, what it is called, its colour, and the key a click gives back."""

    key: str
    name: str
    colour: str
    frame: pd.DataFrame
    dash: str = "solid"
    opacity: float = 1.0  # of the points; at 0 they can still be hovered and clicked


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
    tickformat: str = ".0%"
    span: tuple[float, float] | None = None
    hover: str = ""  # template of further columns, as "{mentioning} of {articles} stories"


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
    span = measure.span or highest_lowest(lines, measure)
    traces: list[dict[str, Any]] = [band(line, measure) for line in lines if measure.low]
    for line in lines:
        traces += strokes(line, measure)
    traces += [points(line, measure, style) for line in lines]
    ends = [(line.name, _last(line, measure), line.colour) for line in lines]
    room = frame.height - theme.TOP - theme.BOTTOM
    notes = theme.end_labels(ends, span, room) if frame.labels else []
    periods = pd.concat([line.frame["period"] for line in lines])
    right = theme.label_room([line.name for line in lines]) if frame.labels else 20
    layout: dict[str, Any] = theme.heading(measure.axis)
    layout["margin"]["r"] = right
    layout |= {
        "height": frame.height,
        "xaxis": _period_axis(periods, style.bin),
        "yaxis": {
            "range": list(span),
            "tickformat": measure.tickformat,
            "zeroline": span[0] < 0,
            "automargin": True,
            "nticks": 6,
            "fixedrange": True,
        },
        "shapes": gap_bands(lines[0].frame, measure.gap, style.bin),
        "annotations": notes,
    }
    if frame.events is not None and len(frame.events):
        shapes, marks = event_marks(frame.events)
        layout["shapes"] += shapes
        traces.append(marks | {"y": [span[1]] * len(frame.events)})
    return theme.figure(traces, layout | dict(frame.extra))


def highest_lowest(lines: Sequence[Line], measure: Measure) -> tuple[float, float]:
    """The value axis that shows every value, and the intervals that rest on enough stories.

    It starts from 0 where nothing lies below. Wider intervals are cut at the edge: they would
    flatten all that can be known.
    """
    values = pd.concat([line.frame[measure.value] for line in lines])
    highs, lows = [values.max()], [values.min()]
    for line in lines:
        if measure.low:
            solid = line.frame[measure.few] >= theme.FEW if measure.few else line.frame["complete"]
            highs.append(line.frame.loc[solid, measure.high].max())
            lows.append(line.frame.loc[solid, measure.low].min())
    highest, lowest = float(pd.Series(highs).max()), float(pd.Series(lows).min())
    if lowest >= 0:
        return 0.0, max(highest * 1.06, 0.01)
    room = 0.08 * (highest - lowest)
    return lowest - room, max(highest, 0.0) + room


def _last(line: Line, measure: Measure) -> float:
    return float(line.frame[measure.value].dropna().iloc[-1])


def _period_axis(periods: pd.Series, bin: str) -> dict[str, Any]:
    axis: dict[str, Any] = {"type": "date", "showgrid": False, "fixedrange": True}
    axis["autotickangles"] = [0]
    distinct = periods.drop_duplicates().sort_values()
    step = words.period_end(distinct.iloc[0], bin) - distinct.iloc[0]
    axis["range"] = [
        (distinct.iloc[0] - 0.3 * step).isoformat(),
        (distinct.iloc[-1] + 0.3 * step).isoformat(),
    ]
    if len(distinct) <= 10:
        axis["tickvals"] = text_dates(distinct)
        axis["ticktext"] = [_tick(p, bin, i) for i, p in enumerate(distinct)]
    return axis


def _tick(period: pd.Timestamp, bin: str, place: int) -> str:
    short = words.short_period(period, bin)
    if bin in words.DAYS and place:
        return short.rsplit(" ", 1)[0]
    return short.replace(f" {period.year}", f"<br>{period.year}")


def _runs(line: Line, column: str) -> list[pd.DataFrame]:
    """Stretches of a line between gaps."""
    present = line.frame[column].notna()
    group = (present != present.shift()).cumsum()
    return [part for _, part in line.frame[present].groupby(group[present], sort=False)]


def band(line: Line, measure: Measure) -> dict[str, Any]:
    """The interval as one shape, cut at gaps."""
    x: list[str | None] = []
    y: list[float | None] = []
    for part in _runs(line, measure.low):
        dates = text_dates(part["period"])
        x += [*dates, *reversed(dates), dates[0], None]
        highs, lows = list(part[measure.high]), list(part[measure.low])
        y += [*highs, *reversed(lows), highs[0], None]
    return {
        "type": "scatter",
        "x": x,
        "y": y,
        "mode": "lines",
        "line": {"width": 0},
        "fill": "toself",
        "fillcolor": theme.tint(line.colour, 0.13),
        "hoverinfo": "skip",
    }


def strokes(line: Line, measure: Measure) -> list[dict[str, Any]]:
    """The solid line through complete periods, and the dotted one that leads to partial ones."""
    frame = line.frame
    complete = frame["complete"].astype(bool)
    solid = frame[measure.value].where(complete)
    beside = ~complete | ~complete.shift(fill_value=True) | ~complete.shift(-1, fill_value=True)
    dotted = frame[measure.value].where(beside)
    dates = text_dates(frame["period"])
    whole = {"color": line.colour, "width": 2.4, "dash": line.dash}
    stroke = {"type": "scatter", "x": dates, "mode": "lines", "hoverinfo": "skip"}
    lead = {"color": line.colour, "width": 1.4, "dash": "dot"}
    return [
        stroke | {"y": _values(solid), "line": whole},
        stroke | {"y": _values(dotted), "line": lead},
    ]


def _values(column: pd.Series) -> list[float | None]:
    return [None if pd.isna(v) else float(v) for v in column]


def points(line: Line, measure: Measure, style: Style) -> dict[str, Any]:
    """Points to hover and click, hollow where the period is partial, grey where it holds few."""
    frame = line.frame
    few = frame[measure.few] < theme.FEW if measure.few else pd.Series(False, index=frame.index)
    edge = [theme.GREY if f else line.colour for f in few]
    fill = [
        colour if whole else "rgba(255,255,255,0)"
        for colour, whole in zip(edge, frame["complete"], strict=True)
    ]
    crowded = len(frame) > 80
    return {
        "type": "scatter",
        "x": text_dates(frame["period"]),
        "y": _values(frame[measure.value]),
        "mode": "markers",
        "name": words.safe(line.name),
        "opacity": line.opacity,
        "marker": {
            "size": 4 if crowded else 7,
            "color": fill,
            "line": {"color": edge, "width": 1.6},
        },
        "customdata": [[line.key, date] for date in text_dates(frame["period"])],
        "hovertext": [_hover(line, measure, style, row) for row in frame.to_dict("records")],
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
        text += "<br>" + measure.hover.format(**row)
    if measure.few and row[measure.few] < theme.FEW:
        text += f"<br>fewer than {theme.FEW}: uncertain"
    return text if row["complete"] else text + "<br>partial period"
