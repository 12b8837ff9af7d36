"""Bad news is not negative tone: what the stories report beside how they speak of the actor.

Two columns of dots on the same rows. Each has a scale of its own, because the two numbers share
no unit: only their order can be compared.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.dots import ROW
from analytics.charts.findings import UNCORRECTED
from analytics.charts.numbers import SIGNED, ticks
from analytics.charts.theme import Style

MOST = 20
STEPS = 4  # between the uprights of the grid, at most
ROOM = 1.15  # of the farthest end of an interval that rests on enough stories
LEAST_REACH = 0.05
SIDES = (
    ("balance", "scored", "News, bad to good", (0.0, 0.46)),
    ("tone", "judged", "Tone toward the actor", (0.54, 1.0)),
)
HEAD = 26  # pixels above the rows for the names of the columns


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `valence_beside_tone` in; two columns of dots, one row an actor, out."""
    rows = _drawn(frame)
    if rows.empty:
        return theme.empty_figure("Nothing to draw: no actor has both a valence and a tone.")
    layout: dict[str, Any] = theme.heading("Means over stories, −1 to 1; each column its own scale")
    layout |= {
        "height": theme.TOP + theme.BOTTOM + HEAD + ROW * len(rows) + 12,
        "annotations": [],
        "yaxis": {
            "tickvals": list(range(len(rows))),
            "ticktext": [
                words.safe(words.shorten(style.name(a), 22)) + "  " for a in rows["actor"]
            ],
            "range": [len(rows) - 0.4, -0.6],
            "domain": [0, 1 - HEAD / (HEAD + ROW * len(rows) + 12)],
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
            "fixedrange": True,
        },
    }
    traces: list[dict[str, Any]] = []
    for number, side in enumerate(SIDES, 1):
        axis = f"x{number}" if number > 1 else "x"
        layout[axis.replace("x", "xaxis")] = _axis(rows, side)
        layout["annotations"].append(_title(side))
        traces += [_mark(place, row, side, style) | {"xaxis": axis} for place, row in _each(rows)]
    return theme.figure(traces, layout)


def _drawn(frame: pd.DataFrame) -> pd.DataFrame:
    rows = frame[frame["balance"].notna() & frame["tone"].notna()]
    return rows.nlargest(MOST, "scored").sort_values(["balance", "actor"])


def _each(rows: pd.DataFrame) -> list[tuple[int, dict[str, Any]]]:
    return list(enumerate(rows.to_dict("records")))


def _axis(rows: pd.DataFrame, side: tuple) -> dict[str, Any]:
    column, count, _, domain = side
    solid = rows[rows[count] >= theme.FEW]
    ends = pd.concat([rows[column], solid[f"{column}_low"], solid[f"{column}_high"]])
    reach = max(ROOM * float(ends.abs().max()), LEAST_REACH)
    return {
        "domain": list(domain),
        "range": [-reach, reach],
        "zeroline": True,
        "fixedrange": True,
    } | ticks((-reach, reach), SIGNED, STEPS)


def _title(side: tuple) -> dict[str, Any]:
    _, _, title, domain = side
    return {
        "text": f"<b>{title}</b>",
        "x": domain[0],
        "xref": "paper",
        "xanchor": "left",
        "y": 1,
        "yref": "paper",
        "yanchor": "top",
        "showarrow": False,
        "font": {"size": 13},
    }


def _mark(place: int, row: dict[str, Any], side: tuple, style: Style) -> dict[str, Any]:
    column, count, _, _ = side
    enough = row[count] >= theme.FEW
    colour = style.colour(row["actor"]) if enough else theme.GREY
    low, high = row[f"{column}_low"], row[f"{column}_high"]
    known = not (pd.isna(low) or pd.isna(high))
    drawn = known and enough  # others would go on beyond the frame
    said = f"  ({words.signed(low)} to {words.signed(high)})" if known else ""
    return {
        "type": "scatter",
        "x": [row[column]],
        "y": [place],
        "mode": "markers",
        "marker": {"size": 11, "color": colour},
        "error_x": {
            "type": "data",
            "visible": drawn,
            "symmetric": False,
            "array": [high - row[column]] if drawn else [],
            "arrayminus": [row[column] - low] if drawn else [],
            "color": colour,
            "thickness": theme.SPAN,
            "width": 0,
        },
        "customdata": [[row["actor"]]],
        "hovertemplate": (
            f"<b>{words.safe(style.name(row['actor']))}</b><br>{words.signed(row[column])}{said}"
            f"<br>{words.count(row[count])} {words.units(style.unit)}"
            f"{'' if enough else ', fewer than 20'}<extra></extra>"
        ),
    }


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """In whose stories the news is worse, and toward whom the tone is lower, if told apart."""
    rows = _drawn(frame)
    if rows.empty:
        return f"No actor has {words.units(style.unit)} with both a valence and a tone"
    rows = rows[(rows["scored"] >= theme.FEW) & (rows["judged"] >= theme.FEW)]
    if rows.empty:
        return f"No actor has {theme.FEW} {words.units(style.unit)} to compare the two by"
    if len(rows) == 1:
        row = rows.iloc[0]
        return (
            f"As the models read it, the news of {words.units(style.unit)} that {style.verb} "
            f"{_scored(row, 'balance', style)} is one thing, the tone toward it "
            f"({words.signed(row['tone'])}) another"
        )
    units = f"in {words.units(style.unit)} that {style.verb}"
    orders = (
        _order(rows, "balance", units, "worse", style),
        _order(rows, "tone", "toward", "lower", style),
    )
    return f"As the models read it, the news {orders[0]}; the tone {orders[1]}"


def _order(rows: pd.DataFrame, column: str, place: str, worse: str, style: Style) -> str:
    """The lowest and the highest, in this order where their intervals lie apart."""
    low, high = rows.loc[rows[column].idxmin()], rows.loc[rows[column].idxmax()]
    ends = (_scored(low, column, style), _scored(high, column, style))
    if low[f"{column}_high"] < high[f"{column}_low"]:
        return f"is {worse} {place} {ends[0]} than {place} {ends[1]}"
    return f"does not tell {words.listing(ends)} apart"


def _scored(row: pd.Series, column: str, style: Style) -> str:
    return f"{style.said(row['actor'])} ({words.signed(row[column])})"


def size(frame: pd.DataFrame, style: Style) -> str:
    """Units behind both numbers."""
    return (
        f"n = {words.count(frame['scored'].sum())} scored and {words.count(frame['judged'].sum())} "
        f"judged pairs of actor and {style.unit}. {UNCORRECTED}"
    )
