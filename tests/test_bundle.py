"""A chart to take away: what the file holds, and that it needs nobody."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analytics.charts import coverage_map, ranking
from analytics.charts.theme import Style
from analytics.pages.bundle import Chart, bundle, in_words
from analytics.pages.scope import Scope
from analytics.pages.subject import file_name, subject

ROOT = Path(__file__).resolve().parent.parent
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


def test_an_ending_in_a_definition_is_told_by_the_columns_that_have_it() -> None:
    told = in_words("_counted: as counted.", ["period", "conflict_counted", "cooperation_counted"])
    assert told == "“conflict_counted” and “cooperation_counted”: as counted."


def test_the_note_is_no_code() -> None:
    definition = (
        "Share of stories (about := true: about it); unit := 'article' counts every copy. "
        "_counted: as counted (Bayesian, see corrected_shares). share_low is of pair_relation."
    )
    note = opened(bundle(chart(definition=definition)))["ranking/about.txt"]
    assert (
        "Share of stories (the choice “about”: about it); the choice “article” counts every copy. "
        "counted: as counted (Bayesian). “share_low” is of pair relation."
    ) in note
    assert "in the columns actor, name, kind, mentioning, articles, share, share_low" in note


@pytest.mark.parametrize(
    "path", sorted((ROOT / "sql").glob("[mv][ai]*/*.sql")), ids=lambda p: p.stem
)
def test_no_definition_stays_code(path: Path) -> None:
    text = path.read_text(encoding="utf-8").rpartition("COMMENT ON")[2]
    plain = in_words(text.partition(" IS ")[2].replace("''", "'"), [])
    assert ":=" not in plain and not re.search(r"\w_\w|\b_", plain)


def test_a_picture_is_vector_and_named_after_chart_and_dates() -> None:
    dated = ROWS.assign(period=pd.to_datetime(["2020-03-02", "2020-03-09"]))
    page = opened(bundle(chart(name="tone_parts", frame=dated)))["tone_parts/figure.html"]
    assert re.search(r'"format": ?"svg"', page)
    assert "tone-parts-2020-03-02-to-2020-03-09" in page


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


def test_a_saved_figure_tells_whom_it_is_about() -> None:
    about, scope = "Share over time: Russia", "1 March 2020 to 2 May 2020 · by week"
    told = replace(chart(), about=about, scope=scope)
    page = opened(bundle(told))["ranking/figure.html"]
    assert about in page and "by week" in page
    assert '"filename": "ranking-share-over-time-russia' in page
    assert file_name("coverage", "Türkiye & C.A.R.: tone") == "coverage-turkiye-c-a-r-tone"
    scoped = Scope(actors=("RUS",), style=STYLE)
    assert subject("Share over time", scoped, {}) == about
    assert subject("Russia: since when", scoped, {}) == "Russia: since when"
