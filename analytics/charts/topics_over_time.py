"""Topics over time: one panel a topic, on one scale."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.panels import Panel, draw
from analytics.charts.strokes import Line, Measure
from analytics.charts.theme import Style

MOST = 18  # panels
TITLE = 34  # letters that the two lines of the title of a panel hold


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `topics_over_time` in; a panel a topic out, largest first."""
    panels = []
    for topic in _drawn(frame):
        part = frame[frame["topic_id"] == topic]
        label = str(part["label"].iloc[0])
        # One colour for all: each has its panel, and grey would say that it rests on few.
        line = Line(str(topic), label, theme.PALETTE[3], part)
        panels.append(Panel(words.leading(label, TITLE), [line], theme.GREY))
    units = words.units(style.unit)
    measure = Measure(
        "share",
        "share_low",
        "share_high",
        axis=f"Mean share of the topic in the {style.bin}'s {units}",
        few="articles",
        hover="of {articles:,} " + units,
    )
    return draw(panels, measure, style, scale="row")


def _drawn(frame: pd.DataFrame) -> list[int]:
    """The largest topics, and the one that the sentence tells of, however small it is."""
    # By all stories, as the list of topics has it: a period of few tells little of what is large.
    weights = (frame["share"] * frame["articles"]).groupby(frame["topic_id"]).sum()
    largest = list(weights.sort_values(ascending=False, kind="stable").index[:MOST])
    both = findings.last_two(frame, "share", "topic_id")
    if both.empty or (told := findings.clearest(both, "share")["topic_id"]) in largest:
        return largest
    return [*largest[:-1], told]


def size(frame: pd.DataFrame, style: Style) -> str:
    """The stories of all periods, and how many of the topics are drawn."""
    if frame.empty:
        return ""
    periods = frame.drop_duplicates("period")
    number = words.stories(periods["articles"].sum(), style.unit)
    topics = frame["topic_id"].nunique()
    drawn = f"; drawn: {MOST} of {topics} topics, the largest" if topics > MOST else ""
    drawn = drawn if periods["articles"].sum() else ""
    return f"n = {number} in {words.number_of(len(periods), style.bin)}{drawn}"


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The topic that gained or lost most clearly from the last whole period but one."""
    if findings.last(frame, "share").empty:
        none = f"No {words.units(style.unit)} with topics match these filters"
        return findings.partial(frame, "share", style, none)
    both = findings.last_two(frame, "share", "topic_id")
    if both.empty:
        row = findings.last(frame, "share").nlargest(1, "share").iloc[0]
        period = words.during(row["period"], style.bin)
        return f"“{row['label']}” leads {period} with {words.percent(row['share'])} of the wording"
    row = findings.clearest(both, "share")
    return (
        f"“{row['label']}” makes up {words.percent(row['share'])} of the wording of "
        f"{words.units(style.unit)} {words.during(row['period'], style.bin)}"
        f"{findings.against(row, 'share', 'articles', style)}"
    )
