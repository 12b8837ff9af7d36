"""A chart to take away: what the file holds, and that it needs nobody."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pandas as pd
import pytest

from analytics.charts import coverage_map, ranking
from analytics.charts.theme import Style
from analytics.pages.bundle import Chart, bundle

ROWS = pd.DataFrame(
    {
        "actor": ["ARM", "RUS"],
        "name": ["=Armenia", "Russia"],
        "kind": ["state", "state"],
        "mentioning": [3, 5],
        "articles": [10, 10],
        "share": [0.3, 0.5],
        "share_low": [0.1, 0.2],
        "share_high": [0.6, 0.8],
    }
)
STYLE = Style({"ARM": "Armenia", "RUS": "Russia"})


def chart(**more: object) -> Chart:
    told = Chart(
        name="ranking",
        sentence="Russia leads",
        caption="n = 10 stories.",
        definition="Share of stories.",
        statement="FROM ranking();",
        link="http://127.0.0.1:8501/coverage",
        corpus="10 articles",
        frame=ROWS,
        figure=ranking.figure(ROWS, STYLE),
    )
    return replace(told, **more)


def opened(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_the_file_holds_the_figure_the_rows_the_sql_and_a_note() -> None:
    parts = opened(bundle(chart()))
    assert sorted(parts) == [
        f"ranking/{name}" for name in ("about.txt", "figure.html", "query.sql", "rows.csv")
    ]
    back = pd.read_csv(io.StringIO(parts["ranking/rows.csv"]))
    assert back["name"].tolist() == ["'=Armenia", "Russia"]  # no spreadsheet runs it
    pd.testing.assert_frame_equal(back.drop(columns="name"), ROWS.drop(columns="name"))
    assert parts["ranking/query.sql"] == "FROM ranking();\n"
    note = parts["ranking/about.txt"]
    for words in ("Russia leads", "n = 10", "Share of stories.", "10 articles", "/coverage"):
        assert words in note
    assert re.search(r"SHA-256 [0-9a-f]{64}\b", note)


def test_the_same_chart_is_the_same_file() -> None:
    assert bundle(chart()) == bundle(chart())


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "</title><img src=x>", "{ink} {0}"])
def test_words_stay_words(words: str) -> None:
    page = opened(bundle(chart(sentence=words, caption=words, definition=words)))[
        "ranking/figure.html"
    ]
    head, _, tail = page.partition("<h1>")
    assert words not in head + tail.rpartition("</div>")[2] or "<" not in words
    shown = words.replace("<", "&lt;").replace(">", "&gt;")
    assert page.count(shown) == 4  # title, heading, caption, definition


def test_the_figure_carries_its_program_and_its_map() -> None:
    plain = opened(bundle(chart()))["ranking/figure.html"]
    assert (
        not re.search(r"<(script|link|img)[^>]+(src|href)=", plain)
        and "PlotlyGeo" not in (plain.partition("<body>")[0])
    )
    mapped = opened(bundle(chart(figure=coverage_map.figure(ROWS, STYLE))))["ranking/figure.html"]
    assert "PlotlyGeoAssets={topojson:{world_110m:" in mapped.partition("<body>")[0]
