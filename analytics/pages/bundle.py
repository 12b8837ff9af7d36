"""A chart to take away: figure, rows, SQL and all that belongs to reading them, in one ZIP file."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.coverage_map import TOPOJSON
from analytics.charts.theme import CONFIG
from analytics.store.answers import frame_csv

FIGURE, ROWS, QUERY, ABOUT = "figure.html", "rows.csv", "query.sql", "about.txt"
MOMENT = (1980, 1, 1, 0, 0, 0)  # of every file, so that equal bundles are equal byte by byte
CAMERA = {**CONFIG, "displayModeBar": True, "modeBarButtons": [["toImage"]]}
INK = "#1D1D1B"
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width">
<style>body{{font:16px/1.5 Georgia,serif;color:{ink};background:#fff;max-width:60rem;
margin:2rem auto;padding:0 1rem}}h1{{font-size:1.5rem}}p{{color:#55585e;font-size:.9rem}}</style>
{shapes}</head><body><h1>{title}</h1>
{figure}
<p>{caption}</p><p>{definition}</p></body></html>
"""


@dataclass(frozen=True, slots=True)
class Chart:
    """What a section shows, in words and numbers."""

    name: str
    sentence: str
    caption: str
    definition: str
    statement: str
    link: str
    corpus: str
    frame: pd.DataFrame
    figure: Any


def bundle(chart: Chart) -> bytes:
    """The ZIP file: the figure as a page that asks no host, the rows, their SQL, and a note."""
    rows = frame_csv(chart.frame)
    parts = {
        ABOUT: _about(chart, hashlib.sha256(rows).hexdigest()).encode("utf-8"),
        FIGURE: _page(chart).encode("utf-8"),
        QUERY: f"{chart.statement}\n".encode(),
        ROWS: rows,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(f"{chart.name}/{name}", MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return file.getvalue()


def _about(chart: Chart, digest: str) -> str:
    return (
        f"{chart.sentence}\n\n{chart.caption}\n\n"
        f"What it is: {chart.definition}\n\n"
        f"Corpus: {chart.corpus}\nView: {chart.link}\n\n"
        f"{FIGURE}: the chart, in any browser; the camera above it saves a picture.\n"
        f"{ROWS}: the numbers drawn, UTF-8; text that a spreadsheet would run begins with an "
        f"apostrophe. SHA-256 {digest}\n"
        f"{QUERY}: the statement that returns them from the corpus.\n"
    )


def _page(chart: Chart) -> str:
    figure = go.Figure(chart.figure)
    figure.update_layout(template="plotly_white", font={"color": INK}, paper_bgcolor="#fff")
    drawn = figure.to_html(
        full_html=False,
        include_plotlyjs=True,
        div_id="figure",
        default_height=figure.layout.height or 420,
        config={
            **CAMERA,
            "toImageButtonOptions": {"format": "png", "scale": 3, "filename": chart.name},
        },
    )
    return PAGE.format(
        title=escape(chart.sentence),
        ink=INK,
        shapes=_shapes(figure),
        figure=drawn,
        caption=escape(chart.caption),
        definition=escape(chart.definition),
    )


def _shapes(figure: go.Figure) -> str:
    """The shapes of a map; without them the page would ask a server for them."""
    if not any(trace.type in ("choropleth", "scattergeo") for trace in figure.data):
        return ""
    world = TOPOJSON.read_text(encoding="utf-8").replace("</", "<\\/")
    return f"<script>window.PlotlyGeoAssets={{topojson:{{world_110m:{world}}}}}</script>"
