"""The lifts of all pairs of the chosen actors, as a matrix."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.pairs import shown, size
from analytics.charts.theme import Style

MACRO = "pairs"
QUIET = "#777B82"  # ink of the cells beside the one clicked, legible on both pages
__all__ = ["figure", "sentence", "shown", "size"]


def figure(frame: pd.DataFrame, style: Style, actors: tuple[str, ...]) -> go.Figure:
    """Frame of the macro `pairs` in; one cell a pair, blue above chance, red below."""
    if len(actors) < 2 or frame.empty:
        return theme.empty_figure(too_few(actors))
    pairs = {(r["actor_a"], r["actor_b"]): r for r in frame.to_dict("records")}
    names = [words.in_lines(style.name(actor), 16) for actor in actors]
    cells = [[_cell(pairs, row, column, style) for column in actors] for row in actors]
    return matrix(names, names, cells)


def too_few(actors: tuple[str, ...]) -> str:
    """Why there is no matrix of pairs of these actors."""
    if len(actors) < 2:
        return "Choose at least two actors."
    return "Nothing to draw: none of these actors appears beside another."


def matrix(columns: list[str], rows: list[str], cells: list[list[dict[str, Any]]]) -> go.Figure:
    """A matrix of lifts: grey is no clear tie; colours are full at a quarter and at four.

    A click on what is written in a cell gives back its `key`.
    """
    if not rows or not columns:
        return theme.empty_figure("Nothing to draw: no topic holds these actors.")
    heat = {
        "type": "heatmap",
        "x": list(range(len(columns))),
        "y": list(range(len(rows))),
        "z": [[cell["strength"] for cell in row] for row in cells],
        "hovertext": [[cell["hover"] for cell in row] for row in cells],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "zmin": -2,
        "zmax": 2,
        "colorscale": [
            [0, theme.tint(theme.NEGATIVE, 0.45)],
            [0.5, theme.tint(theme.GREY, 0.08)],
            [1, theme.tint(theme.POSITIVE, 0.45)],
        ],
        "showscale": False,
        "xgap": 3,
        "ygap": 3,
        "hoverongaps": False,
    }
    # Written over the cells, not in them: ink that follows the page's theme. Nothing where a cell
    # holds nothing: a pointer would read an empty box.
    told = [
        (x, y, cell) for y, row in enumerate(cells) for x, cell in enumerate(row) if cell["hover"]
    ]
    written = {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, _, _ in told],
        "y": [y for _, y, _ in told],
        "text": [cell["text"] for _, _, cell in told],
        # A click is told of what is hovered alone, and of no cell of a heatmap.
        "customdata": [cell.get("key", ()) for _, _, cell in told],
        "hovertext": [cell["hover"] for _, _, cell in told],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "unselected": {"textfont": {"color": QUIET}},
    }
    plain: dict[str, Any] = {"showgrid": False, "zeroline": False, "fixedrange": True}
    plain |= {"automargin": True, "ticks": ""}  # beside a name a tick reads as a minus
    layout = {
        "height": 96 + 36 * len(rows),
        "margin": {"l": 8, "r": 20, "t": 8, "b": 8},
        "xaxis": plain
        | {"tickvals": list(range(len(columns))), "ticktext": columns, "side": "top"},
        "yaxis": plain
        | {
            "tickvals": list(range(len(rows))),
            "ticktext": [row.replace("<br>", "  <br>") + "  " for row in rows],
            "range": [len(rows) - 0.5, -0.5],
        },
    }
    return theme.figure([heat, written], layout)


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """How many pairs are clearly tied, and how many clearly apart."""
    if frame.empty:
        return f"No two of these actors are {style.together}"
    more, fewer = int((frame["lift_low"] > 1).sum()), int((frame["lift_high"] < 1).sum())
    if not more and not fewer:
        return (
            f"Of {words.number_of(len(frame), 'pair')} none is "
            f"{style.together} clearly more or less often than chance within each outlet "
            "would give"
        )
    return (
        f"Of {words.number_of(len(frame), 'pair')}, {more or 'none'} {'is' if more < 2 else 'are'} "
        f"{style.together} clearly more often than "
        f"chance within each outlet would give, and {fewer or 'none'} clearly less often"
    )


def _cell(
    pairs: dict[tuple[str, str], dict[str, Any]], row: str, column: str, style: Style
) -> dict[str, Any]:
    pair = pairs.get((min(row, column), max(row, column)))
    if pair is None or row == column:
        return {"strength": None, "text": "", "hover": ""}
    hover = (
        f"{words.times(pair['lift'])} ({words.ratios(pair['lift_low'], pair['lift_high'])})"
        f"<br>{words.count(pair['together'])} {style.verb} both"
    )
    clear = pair["lift_low"] > 1 or pair["lift_high"] < 1
    text = words.ratio_of(pair["lift"]) + ("*" if pair["own_member"] else "")
    text = f"<b>{text}</b>" if clear else text
    return {
        "strength": words.doublings(pair["lift"]) if clear else 0,
        "text": text,
        "hover": hover,
        "key": (pair["actor_a"], pair["actor_b"]),
    }
