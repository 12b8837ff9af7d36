"""Marks behind the lines: grey bands over gaps, dotted uprights at events."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import pandas as pd

from analytics.charts import theme, words

EVENTS = "events"  # the name of their trace
NO_TIME = pd.Timedelta(0)
BETWEEN = 0.6  # letters of room between the labels of two events


def text_dates(periods: pd.Series) -> list[str]:
    """Dates as Plotly reads them fastest."""
    return list(periods.dt.strftime("%Y-%m-%d"))


def gap_bands(frame: pd.DataFrame, column: str, bin: str) -> list[dict[str, Any]]:
    """Grey bands over periods where `column` is 0 or empty, neighbours joined."""
    shapes: list[dict[str, Any]] = []
    missing = frame[column].fillna(0) == 0
    group = (missing != missing.shift()).cumsum()
    for _, part in frame[missing].groupby(group[missing], sort=False):
        first, last = part["period"].iloc[0], part["period"].iloc[-1]
        half = (words.period_end(last, bin) - last) / 2
        shapes.append(
            {
                "type": "rect",
                "xref": "x",
                "yref": "paper",
                "x0": (first - half).isoformat(),
                "x1": (last + half).isoformat(),
                "y0": 0,
                "y1": 1,
                "fillcolor": theme.FAINT,
                "line": {"width": 0},
                "layer": "below",
            }
        )
    return shapes


def _labels(numbers: list[int], dates: list[pd.Timestamp], letter: pd.Timedelta) -> list[str]:
    """The number of each event; of a clump, its first and last number at the middle one.

    Neighbours whose labels would touch make a clump; `letter` is the room that one letter takes.
    """
    clumps = [[place] for place in range(len(dates))]

    def label(clump: list[int]) -> str:
        first, last = numbers[clump[0]], numbers[clump[-1]]
        return f"{first}" if first == last else f"{first}–{last}"

    def touch(one: list[int], other: list[int]) -> bool:
        room = letter * ((len(label(one)) + len(label(other))) / 2 + BETWEEN)
        return dates[middle(other)] - dates[middle(one)] < room

    def middle(clump: list[int]) -> int:
        return clump[len(clump) // 2]

    while (
        first := next((n for n, pair in enumerate(pairwise(clumps)) if touch(*pair)), None)
    ) is not None:
        clumps[first : first + 2] = [clumps[first] + clumps[first + 1]]
    labels = [""] * len(dates)
    for clump in clumps:
        labels[middle(clump)] = label(clump)
    return labels


def event_key(traces: Iterable[Any]) -> str:
    """What the numbers above the uprights of a figure stand for; '' where it marks no event."""
    told: dict[int, str] = {}
    of = 0
    for trace in traces:
        if trace.name == EVENTS:
            of = max(of, trace.meta["of"])
            told |= dict(zip(trace.meta["numbers"], trace.hovertext, strict=True))
    if not told:
        return ""
    # Titles are escaped for Plotly; a caption is plain text.
    said = [
        f"({number})\u00a0{html.unescape(re.sub('(<[^>]*>)+', ' ', told[number])).strip()}"
        for number in sorted(told)
    ]
    some = (
        f", {len(told)} of {of}, those that concern most of these actors" if of > len(told) else ""
    )
    return f"Events{some}: {'; '.join(said)}."


def event_marks(
    events: pd.DataFrame, letter: pd.Timedelta = NO_TIME
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Dotted uprights at the dates of events, and the numbered marks above that name the event.

    Events whose labels would touch share one, `2–4`; `letter` is the room of one letter.
    """
    dates = text_dates(events["date"])
    uprights = [
        {
            "type": "line",
            "xref": "x",
            "yref": "paper",
            "x0": date,
            "x1": date,
            "y0": 0,
            "y1": 1,
            "line": {"color": theme.GREY, "width": 1, "dash": "dot"},
            "layer": "below",
        }
        for date in dates
    ]
    titles = [
        f"<b>{words.short_period(date, 'day')}</b><br>{words.safe(title)}"
        for date, title in zip(events["date"], events["title"], strict=True)
    ]
    numbers = list(range(1, len(events) + 1))
    if "number" in events:
        numbers = [int(number) for number in events["number"]]
    marks = {
        "type": "scatter",
        "name": EVENTS,
        "meta": {
            "numbers": numbers,
            "of": int(events["of"].iloc[0]) if "of" in events else len(events),
        },
        "x": dates,
        "mode": "markers+text",
        "marker": {"symbol": "diamond", "size": 7, "color": theme.GREY},
        "text": _labels(numbers, list(events["date"]), letter),
        "textposition": "top center",
        "textfont": {"size": 11},
        "hovertext": titles,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }
    return uprights, marks
