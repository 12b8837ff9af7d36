"""The relation of a pair over time: what the sentences that name both report of them."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.lines import Frame, draw
from analytics.charts.numbers import SIGNED
from analytics.charts.strokes import Line, Measure
from analytics.charts.theme import Style

SHOWN = (
    "Mean probability of cooperation minus that of conflict, over all sentences that name both; "
    "every story weighs the same."
)
MEASURE = Measure(
    "relation",
    "relation_low",
    "relation_high",
    axis="Cooperation minus conflict in shared sentences, −1 to 1",
    few="stories",
    say=words.signed,
    ticks=SIGNED,
    hover="{sentences:,} sentences in {stories:,} stories",
)


def figure(
    frame: pd.DataFrame, style: Style, pair: tuple[str, str], events: pd.DataFrame | None = None
) -> go.Figure:
    """Frame of the macro `pair_relation` in; one line with its interval out."""
    line = Line("|".join(pair), "Net", theme.PALETTE[3], frame)
    return draw([line], MEASURE, style, Frame(height=320, events=events))


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """Whether the last whole period reads as cooperation or conflict, and the change."""
    now = findings.last(frame, "relation")
    if now.empty:
        none = "Nothing to draw: no period holds sentences that name both"
        return findings.partial(frame, "relation", style, none)
    row = now.iloc[0]
    period = words.sentence_case(words.during(row["period"], style.bin))
    text = f"{period} sentences that name both report "
    text += _reading(row)
    both = findings.last_two(frame.assign(pair=1), "relation", "pair")
    if both.empty:
        return text + findings.doubt(row["stories"], "story")
    return text + findings.against(both.iloc[0], "relation", "stories", style, words.signed)


def _reading(row: pd.Series) -> str:
    score = words.signed(row["relation"])
    if pd.isna(row["relation_low"]):
        return f"a relation of {score}"
    ends = f"{words.signed(row['relation_low'])} to {words.signed(row['relation_high'])}"
    if row["stories"] < theme.FEW:
        return f"a relation of {score} ({ends})"
    score = f"{score}, {ends}"
    if row["relation_low"] > 0:
        return f"more cooperation than conflict ({score})"
    if row["relation_high"] < 0:
        return f"more conflict than cooperation ({score})"
    return f"cooperation and conflict alike ({score}, within error)"


def size(frame: pd.DataFrame, style: Style) -> str:
    """Sentences and stories behind the line, and how many may tell of one actor alone."""
    stories = words.stories(frame["stories"].sum())
    number = frame["sentences"].sum()
    told = f"n = {words.number_of(number, 'sentence')} in {stories}"
    own = frame["own_member"].sum() if "own_member" in frame else 0
    if not own:
        return told
    which = "all of them" if own == number else f"{words.count(own)} of them"
    one = "as one actor may be described"
    return f"{told}; {which} hold an alliance beside its own member, {one}"
