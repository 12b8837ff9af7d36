"""A figure as a page of its own, which opens without a network."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import plotly.graph_objects as go

from analytics.charts.coverage_map import TOPOJSON
from analytics.charts.letters import LETTERS
from analytics.charts.theme import CONFIG, TOP
from analytics.charts.words import safe

CAMERA = {**CONFIG, "displayModeBar": True, "modeBarButtons": [["toImage"]]}
INK = "#1D1D1B"
LINE = 18  # pixels of a line of the title
HEIGHT = 420  # pixels of a figure that has none of its own
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width">
<style>body{{font:16px/1.5 Georgia,serif;color:{ink};background:#fff;max-width:60rem;
margin:2rem auto;padding:0 1rem}}h1{{font-size:1.5rem}}p{{color:#55585e;font-size:.9rem}}</style>
{shapes}</head><body><h1>{title}</h1>
{figure}
<p>{caption}</p><p>{definition}</p></body></html>
"""


def page(figure: go.Figure, name: str, sentence: str, caption: str, definition: str) -> str:
    """HTML that holds the figure, the program that draws it, and its words; asks no host.

    A picture saved from it is called `name`.
    """
    drawn = go.Figure(figure)
    drawn.update_layout(template="plotly_white", font={"color": INK}, paper_bgcolor="#fff")
    for note in drawn.layout.annotations:
        note.font.color = LETTERS.get(note.font.color, (note.font.color,))[0]
    picture = {"format": "svg", "filename": name}
    return PAGE.format(
        title=escape(sentence),
        ink=INK,
        shapes=_shapes(drawn),
        figure=drawn.to_html(
            full_html=False,
            include_plotlyjs=True,
            div_id="figure",
            default_height=drawn.layout.height or HEIGHT,
            config={**CAMERA, "toImageButtonOptions": picture},
        ),
        caption=escape(caption),
        definition=escape(definition),
    )


def titled(figure: go.Figure, lines: Sequence[str]) -> go.Figure:
    """The figure with lines above the name of its axis, the first in bold."""
    drawn = go.Figure(figure)
    if not lines:
        return drawn
    first, *rest = (safe(line) for line in lines)
    axis = drawn.layout.title.text or ""
    text = "<br>".join([f"<b>{first}</b>", *rest, *([axis] if axis else [])])
    room = LINE * (len(lines) + 1)
    drawn.update_layout(
        title={"text": text, "x": 0, "xanchor": "left", "y": 1, "yref": "container",
               "yanchor": "top", "pad": {"l": 4, "t": LINE}, "font": {"size": 13}},
        margin_t=(drawn.layout.margin.t or TOP) + room,
        height=(drawn.layout.height or HEIGHT) + room,
    )  # fmt: skip
    return drawn


def _shapes(figure: go.Figure) -> str:
    """The shapes of a map; without them the page would ask a server for them."""
    if not any(trace.type in ("choropleth", "scattergeo") for trace in figure.data):
        return ""
    world = TOPOJSON.read_text(encoding="utf-8").replace("</", "<\\/")
    return f"<script>window.PlotlyGeoAssets={{topojson:{{world_110m:{world}}}}}</script>"
