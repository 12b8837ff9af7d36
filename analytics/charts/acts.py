"""Who acts toward whom: conflict and cooperation of a pair by the side that acts."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.panels import Panel, draw
from analytics.charts.strokes import Line, Measure
from analytics.charts.theme import Style

BOTH = "both"
PARTS = (("conflict", theme.NEGATIVE), ("cooperation", theme.POSITIVE))
MEASURE = Measure(
    "share",
    "share_low",
    "share_high",
    axis="Mean probability of conflict (red), cooperation (blue)",
    few="stories",
    hover="{sentences:,} sentences in {stories:,} stories",
)

SHOWN = (
    "Mean probability that a sentence naming both reports cooperation or conflict, by who acts: "
    "the one, the other, or both."
)


def figure(frame: pd.DataFrame, style: Style, pair: tuple[str, str]) -> go.Figure:
    """Frame of the macro `acts` in; a panel for each side that acts out, and one for both."""
    titles = {actor: f"By {style.name(actor)}" for actor in pair}
    panels = [
        Panel(title, _lines(frame[frame["acting"] == acting], title, "|".join(pair)), theme.GREY)
        for acting, title in (titles | {BOTH: "By both"}).items()
    ]
    return draw(panels, MEASURE, style)


def _lines(rows: pd.DataFrame, title: str, key: str) -> list[Line]:
    return [
        Line(key, f"{title}: {relation}", colour, rows[rows["relation"] == relation])
        for relation, colour in PARTS
    ]


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Which side more often acts against the other, in the last whole period."""
    now = findings.last(frame[frame["relation"] == "conflict"], "share")
    sides = now[now["acting"] != BOTH]
    if len(now) and len(sides) < 2:
        return f"The sentences of the last whole {style.bin} do not show each side acting by itself"
    if now.empty:
        none = "Nothing to draw: no period holds sentences that name both"
        return findings.partial(frame, "share", style, none)
    more, less = (sides.loc[sides["share"].idxmax()], sides.loc[sides["share"].idxmin()])
    period = words.during(more["period"], style.bin)
    clear = findings.apart(more["share_low"], less["share_high"])
    apart = more["share_low"] > less["share_high"]
    told = "" if apart else "the two sides cannot be told apart, "
    return (
        f"Conflict {period}: {told}{style.said(more['acting'])} against "
        f"{style.said(less['acting'])} {words.percent(more['share'])}, the other way round "
        f"{words.percent(less['share'])}{clear}"
        f"{findings.doubt(min(more['stories'], less['stories']), 'story')}"
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Sentences and stories behind the lines."""
    one = frame[(frame["acting"] == BOTH) & (frame["relation"] == "conflict")]
    return (
        f"n = {words.number_of(one['sentences'].sum(), 'sentence')} in "
        f"{words.stories(one['stories'].sum())}"
    )
