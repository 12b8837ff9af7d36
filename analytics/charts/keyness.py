"""Words that set one slice of the corpus apart from another."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.theme import Style

EACH = 15  # terms a side


def figure(frame: pd.DataFrame, style: Style, slices: tuple[str, str] = ("A", "B")) -> go.Figure:
    """Frame of the macro `keyness` in; terms of both slices as bars from a common middle out."""
    ours = frame[frame["z"] > 0].nlargest(EACH, "z")
    theirs = frame[frame["z"] < 0].nsmallest(EACH, "z")
    if ours.empty and theirs.empty:
        return theme.empty_figure("No words set these two apart.")
    rows = max(len(ours), len(theirs))
    traces = [_bars(ours, theme.POSITIVE), _bars(theirs, theme.NEGATIVE)]
    reach = 1.45 * float(frame["z"].abs().max())
    layout = {
        "height": 60 + 26 * rows,
        "barmode": "overlay",
        "bargap": 0.35,
        "xaxis": {"range": [-reach, reach], "visible": False, "fixedrange": True},
        "yaxis": {"range": [rows - 0.4, -0.6], "visible": False, "fixedrange": True},
        "annotations": [
            _head(slices[1], 0.0, theme.NEGATIVE),
            _head(slices[0], 1.0, theme.POSITIVE),
        ],
    }
    return theme.figure(traces, layout)


def _bars(rows: pd.DataFrame, colour: str) -> dict[str, object]:
    return {
        "type": "bar",
        "orientation": "h",
        "x": list(rows["z"]),
        "y": list(range(len(rows))),
        "marker": {"color": theme.tint(colour, 0.6)},
        "text": [f" {words.safe(str(term))} " for term in rows["term"]],
        "textposition": "outside",
        "textfont": {"size": 13},
        "cliponaxis": False,
        "hovertext": [
            f"<b>{words.safe(str(r['term']))}</b><br>z {r['z']:.1f}, log-odds {r['log_odds']:.2f}"
            f"<br>{r['count_a']:,.0f} against {r['count_b']:,.0f} times"
            for r in rows.to_dict("records")
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _head(text: str, x: float, colour: str) -> dict[str, object]:
    return {
        "text": f"<b>{words.safe(text)}</b>",
        "x": x,
        "xref": "paper",
        "xanchor": "right" if x else "left",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": 8,
        "font": {"color": colour, "size": 13},
        "showarrow": False,
    }


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The words that stand out most on both sides."""
    ours = list(frame[frame["z"] > 0].nlargest(3, "z")["term"])
    theirs = list(frame[frame["z"] < 0].nsmallest(3, "z")["term"])
    if not ours and not theirs:
        return "No words set these two apart"
    said = [f"“{term}”" for term in ours], [f"“{term}”" for term in theirs]
    if not ours or not theirs:
        return f"{words.listing(said[0] or said[1])} set the two apart"
    return f"On the right {words.listing(said[0])} stand out, on the left {words.listing(said[1])}"


def size(frame: pd.DataFrame, style: Style) -> str:
    """Terms compared."""
    return f"Terms compared: {words.count(len(frame))}"
