"""One actor between two blocs: its relation to the members of each, over time."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, pair_relation, theme, words
from analytics.charts.lines import Frame, draw
from analytics.charts.pair_relation import size
from analytics.charts.strokes import Line
from analytics.charts.theme import Style

MACRO = "pair_relation"
SHOWN = (
    "Cooperation minus conflict in the sentences that name the actor together with the bloc: with "
    "the alliance itself, or with one of its members on the day the article appeared."
)
SECOND = {"dash": "dash", "symbol": "diamond"}
__all__ = ["figure", "sentence", "size"]


def figure(
    frame: pd.DataFrame, style: Style, keys: dict[str, str], events: pd.DataFrame | None = None
) -> go.Figure:
    """Frames of the macro `pair_relation`, one a bloc, in; a line a bloc out."""
    lines = [
        Line(key, name, _colour(key, style), frame[frame["slice"] == name], **beside)
        for (name, key), beside in zip(keys.items(), ({}, SECOND), strict=False)
    ]
    return draw(lines, pair_relation.MEASURE, style, Frame(height=340, events=events))


def _colour(key: str, style: Style) -> str:
    """The bloc's own colour, of its members as well; else a plain one.

    Any other would be that of an actor of the page; dashes and points tell two plain lines apart.
    """
    return style.colour(key.rpartition("|")[2].removesuffix(":members"))


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The net relation to each bloc in the last whole period, and whether the two lie apart."""
    now = findings.last(frame, "relation")
    if now.empty:
        none = "Nothing to draw: no period holds sentences that name the actor with either bloc"
        return findings.partial(frame, "relation", style, none)
    period = words.during(now["period"].iloc[0], style.bin)
    by_bloc = now.set_index("slice")
    blocs = list(dict.fromkeys(frame["slice"]))
    said = [f"{bloc} {_scored(by_bloc.loc[bloc])}" for bloc in blocs if bloc in by_bloc.index]
    untold = [f"; no sentence with {bloc}" for bloc in blocs if bloc not in by_bloc.index]
    text = f"Net relation {period}: {words.listing(said)}{''.join(untold)}"
    if len(now) < 2:
        return text + findings.doubt(now["stories"].min(), "story")
    warm, cold = now.loc[now["relation"].idxmax()], now.loc[now["relation"].idxmin()]
    if now["relation_low"].isna().any():
        return f"{text}; too few stories to compare"
    few = now["stories"].min()
    if few < theme.FEW:
        return text + findings.doubt(few, "story")
    return text + findings.apart(warm["relation_low"], cold["relation_high"])


def _scored(row: pd.Series) -> str:
    """A relation with its interval, where it has one."""
    if pd.isna(row["relation_low"]):
        return words.signed(row["relation"])
    low, high = (words.signed(row[f"relation_{end}"]) for end in ("low", "high"))
    return f"{words.signed(row['relation'])} ({low} to {high})"
