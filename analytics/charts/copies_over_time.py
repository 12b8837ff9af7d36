"""How many near-identical copies a story has, week by week."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.lines import Frame, draw
from analytics.charts.strokes import Line, Measure
from analytics.charts.theme import Style

MEASURE = Measure(
    "copies",
    "",
    "",
    axis="Articles per story of the week",
    few="stories",
    say=lambda copies: f"{copies:.2f} articles a story",
    tickformat=".1f",
    hover="{articles:,} articles, {stories:,} stories",
)


FLAT = 1.1  # articles a story; where no week has as many, none is worth telling


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the view `copies_over_time` in; one line out. It is always by week."""
    weekly = Style(style.names, style.colours, "week", style.unit, style.about)
    return draw([Line("", "", theme.PALETTE[3], frame)], MEASURE, weekly, Frame(height=260))


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Copies per story over all whole weeks, and the week with most."""
    rows = findings.whole(frame, "copies")
    if rows.empty:
        return "No whole week with articles"
    mean = rows["articles"].sum() / rows["stories"].sum()
    row = rows.loc[rows["copies"].idxmax()]
    if row["copies"] < FLAT:
        return (
            f"Nearly every story has one article: {mean:.2f} on average, in no week {FLAT} or more"
        )
    return (
        f"A story has {mean:.2f} articles on average; most "
        f"{words.during(row['period'], 'week')} ({row['copies']:.2f})"
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Articles and stories."""
    articles, stories = frame["articles"].sum(), frame["stories"].sum()
    return f"n = {words.count(articles)} articles, {words.count(stories)} stories by week"
