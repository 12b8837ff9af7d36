"""Which actors are named in which topics more often than elsewhere."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, words
from analytics.charts.pair_matrix import matrix
from analytics.charts.theme import FEW, Style


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `topic_actors` in; a matrix of lifts out."""
    actors = [actor for actor, _ in style.in_order(frame)]
    topics = largest_first(frame)
    labels = dict(zip(frame["topic_id"], frame["label"], strict=True))
    found = {(r["topic_id"], r["actor"]): r for r in frame.to_dict("records")}
    columns = [words.in_lines(style.name(a), 16) for a in actors]
    rows = [words.safe(words.leading(str(labels[t]), 34)) for t in topics]
    cells = [[_cell(found.get((topic, actor)), style) for actor in actors] for topic in topics]
    return matrix(columns, rows, cells)


def largest_first(frame: pd.DataFrame) -> list[int]:
    """The topics of the rows, those of most stories first: what a row holds, over its share."""
    size = (frame["weight"] / frame["share"]).groupby(frame["topic_id"], sort=False).max()
    return list(size.sort_values(ascending=False, kind="stable").index)


def _cell(row: dict[str, Any] | None, style: Style) -> dict[str, Any]:
    if row is None or pd.isna(row["lift"]):
        return {"strength": None, "text": "", "hover": ""}
    hover = (
        f"<b>{words.safe(style.name(row['actor']))}</b>, {words.safe(str(row['label']))}"
        f"<br>{words.percent(row['share'])} of the topic<br>{_times(row)} its share elsewhere"
    )
    few = _rests_on(row) < FEW
    clear = not few and bool(_clear(row))
    text = words.ratio_of(row["lift"])
    return {
        "strength": max(-2.0, min(2.0, words.doublings(row["lift"]))) if clear else 0,
        "text": f"<b>{text}</b>" if clear else text,
        "hover": f"{hover}<br>fewer than {FEW}: uncertain" if few else hover,
        "key": (row["actor"], str(row["topic_id"])),
    }


def _clear(rows: Any) -> Any:
    """Whether a lift, or which of a frame of them, is told from 1 by its interval."""
    return (rows["lift_low"] > 1) | (rows["lift_high"] < 1)


def _times(row: Any) -> str:
    """A lift with its interval, where one story gave none without it."""
    if pd.isna(row["lift_low"]):
        return words.times(row["lift"])
    return f"{words.times(row['lift'])} ({words.ratios(row['lift_low'], row['lift_high'])})"


def _rests_on(row: Any) -> Any:
    """Stories that a lift rests on: those there are, or where these are fewer, those expected."""
    return max(row["weight"], row["weight"] / row["lift"] if row["lift"] else row["weight"])


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The largest lift of an actor in a topic that rests on enough; the smallest if further."""
    rows = frame[frame["lift"].notna()]
    if rows.empty:
        return "No topics are fitted yet, or none of these actors comes up"
    rows = findings.solid(rows.assign(rests=[*map(_rests_on, rows.to_dict("records"))]), "rests")
    named = "is the subject" if style.about else "is named"
    clear = rows[_clear(rows)]
    if clear.empty:
        return (
            f"No actor {named} clearly more or less often in a topic than in the corpus as a whole "
            f"({words.count(len(rows))} compared)"
        )
    row, other = clear.loc[clear["lift"].idxmax()], clear.loc[clear["lift"].idxmin()]
    text = (
        f"In “{row['label']}” {style.said(row['actor'])} {named} {_times(row)} as often as in the "
        "corpus as a whole"
    )
    if abs(words.doublings(other["lift"])) > abs(words.doublings(row["lift"])):
        text += f", in “{other['label']}” {style.said(other['actor'])} {_times(other)}"
    return text + findings.doubt(min(row["rests"], other["rests"]), style.unit)


def size(frame: pd.DataFrame, style: Style) -> str:
    """The stories in scope, over which the actor's share is reckoned."""
    if frame.empty:
        return ""
    return f"n = {words.stories(frame['articles'].iloc[0], style.unit)}"


def shown(style: Style) -> str:
    """What is drawn, as the filters have it."""
    units = words.units(style.unit)
    naming = "about" if style.about else "naming"
    return (
        f"How much of a topic lies in {units} {naming} the actor, over the actor's share of all "
        f"{units} in scope; 1 means no tie. Bold: a clear tie; grey: none, or fewer than {FEW} "
        f"{units} there or to be expected there. The largest topics first."
    )
