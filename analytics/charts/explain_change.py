"""Why a share changed between two periods: parts of one kind add up to the whole change."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.theme import Style

EACH = 5  # parts of a kind drawn by name; the others are drawn as one
ROW = 24  # pixels
KINDS = {
    "outlet": "Outlets",
    "topic": "Topics of the stories",
    "companion": "Other actors in the stories",
    "copies": "Copies",
}
MIX, WITHIN = "outlet mix", "within outlet"
Part = tuple[str, float | None]  # a name with its contribution; None for the head of a kind


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `explain_change` in; bars by kind out, the largest parts by name."""
    parts = [part for kind in KINDS for part in _parts(frame[frame["kind"] == kind], kind)]
    if not parts:
        return theme.empty_figure("Nothing to explain: one of the two periods has no articles.")
    drawn = [(row, name, value) for row, (name, value) in enumerate(parts) if value is not None]
    values = [value for _, _, value in drawn]
    room = 0.14 * (max(*values, 0) - min(*values, 0))
    bars: dict[str, Any] = {
        "type": "bar",
        "orientation": "h",
        "y": [row for row, _, _ in drawn],
        "x": values,
        "marker": {"color": [theme.POSITIVE if v > 0 else theme.NEGATIVE for v in values]},
        "opacity": 0.75,
        "text": [points(value) for value in values],
        "textposition": "outside",
        "cliponaxis": False,
        "hovertext": [f"{words.safe(name)}<br>{points(value)} points" for _, name, value in drawn],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    layout = theme.heading("Percentage points of the change that each part brings") | {
        "height": theme.TOP + theme.BOTTOM + ROW * len(parts),
        "bargap": 0.35,
        "xaxis": {
            "range": [min(*values, 0) - room, max(*values, 0) + room],
            "visible": False,
            "fixedrange": True,
        },
        "yaxis": {
            "tickvals": list(range(len(parts))),
            "ticktext": [_label(name, value) for name, value in parts],
            "range": [len(parts) - 0.4, -0.6],
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
            "fixedrange": True,
        },
    }
    return theme.figure([bars], layout)


def points(change: float) -> str:
    """A change of a share in percentage points with its sign, as `+8.4`."""
    return f"{100 * change:+.1f}".replace("-", "\u2212")


def _label(name: str, value: float | None) -> str:
    text = words.safe(words.shorten(name, 34))
    return f"<b>{text}</b>  " if value is None else f"{text}  "


def _parts(rows: pd.DataFrame, kind: str) -> list[Part]:
    """The head of a kind, its largest parts, and the rest as one."""
    if rows.empty or not rows["contribution"].abs().sum():
        return []
    head: list[Part] = [(KINDS[kind], None)]
    if kind == "outlet":
        mix = math.fsum(rows[rows["part"] == MIX]["contribution"])
        head.append(("The mix of outlets", mix))
        rows = rows[rows["part"] == WITHIN]
    order = rows.reindex(rows["contribution"].abs().sort_values(ascending=False).index)
    named = [(str(n), float(c)) for n, c in zip(order["name"], order["contribution"], strict=True)]
    rest = math.fsum(value for _, value in named[EACH:])
    others: list[Part] = [(f"{len(named) - EACH} others", rest)] if len(named) > EACH else []
    return [*head, *named[:EACH], *others]


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """How far the share moved, and how much of that the mix of outlets brings."""
    if frame.empty:
        return "One of the two periods has no articles"
    row = frame.iloc[0]
    outlets = frame[frame["kind"] == "outlet"]
    mix = outlets[outlets["part"] == MIX]["contribution"].sum()
    verb = "rose" if row["change"] > 0 else "fell"
    return (
        f"The share {verb} by {abs(100 * row['change']):.1f} points, from "
        f"{words.percent(row['share_a'])} to {words.percent(row['share_b'])}; the mix of outlets "
        f"brings {points(mix)}, what the outlets themselves do {points(row['change'] - mix)}"
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """The number of parts."""
    return f"Parts: {words.count(len(frame))}; of each kind the {EACH} largest by name"
