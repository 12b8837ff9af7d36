"""What is reported between every two of the chosen actors, as a matrix."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.pair_matrix import matrix, too_few
from analytics.charts.theme import Style

MACRO = "relations"
SHOWN = (
    "Mean probability of cooperation minus that of conflict in the sentences that name both, from "
    "−1 to 1, over all dates at once; every story weighs the same."
)
FULL = 8  # a net relation of a quarter has the full colour: most sentences report neither


def figure(frame: pd.DataFrame, style: Style, actors: tuple[str, ...]) -> go.Figure:
    """Frame of the macro `relations` in; one cell a pair, blue cooperation, red conflict."""
    if len(actors) < 2 or frame.empty:
        return theme.empty_figure(too_few(actors))
    pairs = {(row["actor_a"], row["actor_b"]): row for row in frame.to_dict("records")}
    names = [words.in_lines(style.name(actor), 16) for actor in actors]
    cells = [
        [_cell(pairs.get((min(row, column), max(row, column)))) for column in actors]
        for row in actors
    ]
    return matrix(names, names, cells)


def _cell(pair: dict[str, Any] | None) -> dict[str, Any]:
    if pair is None:
        return {"strength": None, "text": "", "hover": ""}
    clear = _clear(pair)
    text = words.signed(pair["relation"]) + (
        "*" if 2 * pair["own_member"] > pair["sentences"] else ""
    )
    hover = (
        f"net {words.signed(pair['relation'])} ({_signed(pair['relation_low'])} to "
        f"{_signed(pair['relation_high'])})<br>{words.percent(pair['cooperation'])} cooperation, "
        f"{words.percent(pair['conflict'])} conflict<br>{words.count(pair['sentences'])} sentences "
        f"in {words.count(pair['stories'])} stories"
    )
    return {
        "strength": FULL * pair["relation"] if clear else 0,
        "text": f"<b>{text}</b>" if clear else text,
        "hover": hover,
        "key": (pair["actor_a"], pair["actor_b"]),
    }


def _signed(value: float) -> str:
    return "no interval" if pd.isna(value) else words.signed(value)


def _clear(pair: dict[str, Any]) -> bool:
    """Whether the interval leaves out nought, from enough stories to speak of."""
    return pair["stories"] >= theme.FEW and (pair["relation_low"] > 0 or pair["relation_high"] < 0)


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """How many pairs lean clearly to conflict and to cooperation, with one of each."""
    if frame.empty:
        return "No sentence names two of these actors"
    pairs = frame[2 * frame["own_member"] <= frame["sentences"]]
    if pairs.empty:
        return "Only alliances beside their own members are named in one sentence"
    clear = pairs[[_clear(row) for row in pairs.to_dict("records")]]
    if clear.empty:
        return f"Of {_counted(frame, pairs)} none leans clearly to cooperation or conflict"
    order = clear.sort_values("relation")
    said = [
        _said(rows, word, style)
        for word, rows in (
            ("conflict", order[order["relation"] < 0]),
            ("cooperation", order[order["relation"] > 0].iloc[::-1]),
        )
        if len(rows)
    ]
    return f"Of {_counted(frame, pairs)} {', and '.join(said)}"


def _said(rows: pd.DataFrame, word: str, style: Style) -> str:
    """How many pairs lean so, and the farthest of them.

    They lean: a mean of -0.03 from many stories is clear, and most of its sentences report neither.
    """
    row, number = rows.iloc[0], len(rows)
    named = f"{style.said(row['actor_a'])} and {style.said(row['actor_b'])}"
    such, leans = ("", "leans") if number == 1 else ("most of all ", "lean")
    return f"{number} {leans} clearly to {word}, {such}{named} ({words.signed(row['relation'])})"


def _counted(frame: pd.DataFrame, pairs: pd.DataFrame) -> str:
    """How many pairs are told of, and how many cells hold an alliance beside its own member."""
    number = words.number_of(len(pairs), "pair")
    own = len(frame) - len(pairs)
    return f"{number} (and {own} of an alliance beside its member)" if own else number


def size(frame: pd.DataFrame, style: Style) -> str:
    """Sentences and stories behind all cells; what names several pairs counts once."""
    if frame.empty:
        return ""
    sentences, stories = (frame[f"{what}_in_all"].iloc[0] for what in ("sentences", "stories"))
    return f"n = {words.number_of(sentences, 'sentence')} in {words.stories(stories)}"
