"""How many near-identical copies a story has, period by period."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.lines import Frame, draw
from analytics.charts.strokes import Line, Measure
from analytics.charts.theme import Style

MACRO = "copies"
FLAT = 1.1  # articles a story; where no period has as many, none is worth drawing


def measure(style: Style) -> Measure:
    """Copies, without an interval: they are counted, not drawn from more."""
    return Measure(
        "copies",
        "",
        "",
        axis=f"Articles per story of the {style.bin}",
        few="stories",
        say=lambda copies: f"{copies:.2f} articles a story",
        ticks=".1f",
        hover="{articles:,} articles, {stories:,} stories",
    )


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `copies` in; one line out."""
    if not frame["copies"].max() >= FLAT:
        return theme.empty_figure("")  # the heading says that there is next to none
    line = Line("", "", theme.PALETTE[3], frame)
    return draw([line], measure(style), style, Frame(height=260, labels=False))


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Copies per story over all whole periods, and the period with most."""
    rows = findings.whole(frame, "copies")
    if rows.empty:
        return f"No whole {style.bin} with articles"
    # Not articles over stories: an article of one week may be a copy of a story of another.
    mean = (rows["copies"] * rows["stories"]).sum() / rows["stories"].sum()
    row = rows.loc[rows["copies"].idxmax()]
    if row["copies"] == 1 and rows["articles"].sum() == rows["stories"].sum():
        return "Every story has one article: there are no copies"
    if row["copies"] < FLAT:
        flat = f"Nearly every story has one article: {mean:.2f} on average"
        return f"{flat}, in no whole {style.bin} {FLAT} or more"
    return (
        f"A story has {mean:.2f} articles on average; most "
        f"{words.during(row['period'], style.bin)} ({row['copies']:.2f})"
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Articles and stories."""
    articles, stories = frame["articles"].sum(), frame["stories"].sum()
    return f"n = {words.number_of(articles, 'article')} in {words.stories(stories)}"
