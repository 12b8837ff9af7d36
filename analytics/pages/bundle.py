"""A chart to take away: figure, rows, SQL and all that belongs to reading them, in one ZIP file."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analytics.charts.standalone import page
from analytics.store.answers import frame_csv

FIGURE, ROWS, QUERY, ABOUT = "figure.html", "rows.csv", "query.sql", "about.txt"
MOMENT = (1980, 1, 1, 0, 0, 0)  # of every file, so that equal bundles are equal byte by byte


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
    words = (chart.sentence, chart.caption, chart.definition)
    parts = {
        ABOUT: _about(chart, hashlib.sha256(rows).hexdigest()).encode("utf-8"),
        FIGURE: page(chart.figure, chart.name, *words).encode("utf-8"),
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
