"""Marks behind the lines: grey bands over gaps, dotted uprights at events."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analytics.charts import theme, words


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


def event_marks(events: pd.DataFrame) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Dotted uprights at the dates of events, and the marks above them that name the event."""
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
        f"<b>{words.day(date)}</b><br>{words.safe(title)}"
        for date, title in zip(events["date"], events["title"], strict=True)
    ]
    marks = {
        "type": "scatter",
        "x": dates,
        "mode": "markers",
        "marker": {"symbol": "diamond", "size": 9, "color": theme.GREY},
        "hovertext": titles,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }
    return uprights, marks
