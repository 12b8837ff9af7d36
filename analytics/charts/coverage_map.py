"""Coverage on the map: the share of stories that name each state."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import ranking, theme, words
from analytics.charts.ranking import shown
from analytics.charts.theme import Style

MACRO = "ranking"
TOPOJSON = Path(__file__).resolve().parents[2] / "static" / "topojson" / "world_110m.json"
LEAST, LAND = 0.3, 0.1  # opacity of the first step; of land that nobody names, paler on either page
STEPS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0)
__all__ = ["figure", "not_shown", "sentence", "shown"]


@cache
def drawn_states() -> frozenset[str]:
    """Codes of the states that the map at this scale has a shape for."""
    world = json.loads(TOPOJSON.read_text(encoding="utf-8"))
    shapes = world["objects"]["countries"]["geometries"]
    return frozenset(shape["id"] for shape in shapes)


def not_shown(frame: pd.DataFrame, style: Style) -> list[str]:
    """Names of the states that are counted in stories but have no shape on the map."""
    rows = states(frame).sort_values("mentioning", ascending=False)
    return [style.name(a) for a in rows["actor"] if a not in drawn_states()]


def states(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows of states, by their codes of three capital letters, that are named at all."""
    coded = frame["actor"].str.fullmatch(r"[A-Z]{3}")
    if "kind" in frame:
        coded = frame["kind"] == "state"
    return frame[coded & (frame["mentioning"] > 0)]


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The first three states: an alliance, which has no shape, would be looked for in vain."""
    return ranking.sentence(states(frame), style)


def size(frame: pd.DataFrame, style: Style) -> str:
    """Units in scope, and states drawn of those named."""
    if frame.empty:
        return ""
    rows = states(frame)
    units = words.units(style.unit)
    return (
        f"n = {words.stories(frame['articles'].max(), style.unit)}; drawn: "
        f"{int(rows['actor'].isin(drawn_states()).sum())} of the {len(rows)} states that "
        f"{units} {style.verb}"
    )


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `ranking` in; a map out, shares on a scale of steps."""
    rows = states(frame)
    rows = rows[rows["actor"].isin(drawn_states())]
    if rows.empty:
        return theme.empty_figure(
            f"No {words.units(style.unit)} {style.verb} a state, under these filters."
        )
    units = words.units(style.unit)
    trace = {
        "type": "choropleth",
        "locations": list(rows["actor"]),
        "locationmode": "ISO-3",
        "z": [_step(share) for share in rows["share"]],
        "zmin": 0,
        "zmax": len(STEPS),
        "colorscale": _colours(),
        "marker": {"line": {"width": 0.4, "color": theme.tint(theme.GREY, 0.6)}},
        "customdata": [[actor] for actor in rows["actor"]],
        "hovertext": [
            f"<b>{words.safe(style.name(r['actor']))}</b><br>{words.percent(r['share'])}"
            f"<br>{words.count(r['mentioning'])} of {words.count(r['articles'])} {units}"
            for r in rows.to_dict("records")
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "colorbar": {
            "orientation": "h",
            "thickness": 8,
            "len": 0.86,
            "tickangle": 0,
            "tickfont": {"size": 11},
            "x": 0.5,
            "y": -0.02,
            "yanchor": "top",
            "tickvals": list(range(1, len(STEPS))),
            "ticktext": [f"{100 * step:g}{words.UNBROKEN}%" for step in STEPS[:-1]],
            "outlinewidth": 0,
            "ticklen": 0,
        },
    }
    return theme.figure([trace], {"height": 410, "geo": _geo(), "margin": _margin()})


def _margin() -> dict[str, int]:
    return {"l": 0, "r": 0, "t": 0, "b": 44}


def _step(share: float) -> float:
    """The place of a share among the steps, so that every step is one colour."""
    return sum(share >= step for step in STEPS[:-1]) + 0.5


def _colours() -> list[list[object]]:
    bands: list[list[object]] = []
    number = len(STEPS)
    for place in range(number):
        colour = theme.tint(theme.PALETTE[3], round(LEAST + (1 - LEAST) * place / (number - 1), 2))
        bands += [[place / number, colour], [(place + 1) / number, colour]]
    return bands


def _geo() -> dict[str, object]:
    return {
        "projection": {"type": "natural earth"},
        "fitbounds": False,
        "lonaxis": {"range": [-170, 190]},
        "lataxis": {"range": [-57, 84]},
        "showframe": False,
        "showcoastlines": False,
        "showcountries": False,
        "showland": True,
        "landcolor": theme.tint(theme.GREY, LAND),
        "showocean": False,
        "showlakes": False,
        "bgcolor": "rgba(0,0,0,0)",
        "resolution": 110,
    }
