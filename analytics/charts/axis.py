"""The axes of time: the same names of days, months and years on every chart."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analytics.charts import words
from analytics.charts.marks import text_dates

NAMES = 5  # names of periods below a chart that a telephone has room for
LONGEST = 26  # periods up to which names are chosen among them; beyond, Plotly chooses
# Day before month, as in the sentences; the line after the break is written where it changes.
FORMATS = [
    {"dtickrange": [None, "M1"], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", "M12"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]


def time_axis(periods: pd.Series, bin: str, most: int = NAMES) -> dict[str, Any]:
    """Layout of a date axis whose names stand on first days of periods, at most `most` of them.

    `periods` holds first days of periods, in any order; NaT and doubles are passed over.
    """
    axis: dict[str, Any] = {
        "type": "date",
        "fixedrange": True,
        "autotickangles": [0],
        "tickformatstops": FORMATS,
        "nticks": most + 1,
    }
    distinct = periods.dropna().drop_duplicates().sort_values()
    if distinct.empty or len(distinct) > LONGEST:
        return axis
    named = distinct.iloc[:: -(-len(distinct) // most)]
    axis["tickvals"] = text_dates(named)
    axis["ticktext"] = [_name(period, bin, place) for place, period in enumerate(named)]
    return axis


def week_days(span: tuple[str, str]) -> pd.Series:
    """The Mondays from the first to the last day of a span."""
    return pd.Series(pd.date_range(*span, freq="W-MON"))


def _name(period: pd.Timestamp, bin: str, place: int) -> str:
    short = words.short_period(period, bin)
    if bin in words.DAYS and place:
        return short.rsplit(" ", 1)[0]
    return short.replace(f" {period.year}", f"<br>{period.year}")
