"""The pages on articles, corpus and SQL, and the first page, against the corpus `tiny`."""

from __future__ import annotations

import datetime as dt
import io
import math
import re
import stat
from html import unescape
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest
from tiny.build import HERE

from analytics import store
from analytics.charts import calendar
from analytics.charts.theme import Style
from analytics.pages import adding, articles
from analytics.pages.actor_codes import unknown_codes
from analytics.pages.named_sentences import relations_told, tones_told
from analytics.pages.sql import call_of, listed
from analytics.store import console

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ("tiny", "one", "empty")
PARTS = ("Days", "Dates and languages", "Runs and rejects", "Models", "Facts", "Add articles")


def drawn(name: str) -> None:
    """What app.py does for one page."""
    from importlib import import_module

    from analytics.pages import scope

    scope.sidebar()
    import_module(f"analytics.pages.{name}").page()


@pytest.fixture
def corpus(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    path: Path = request.getfixturevalue(request.param)
    monkeypatch.setenv("ANALYTICS_CORPUS", str(path))
    return path


def run(name: str, **parameters: Any) -> AppTest:
    page = AppTest.from_function(drawn, args=(name,), default_timeout=60)
    for key, value in parameters.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception
    return page


def texts(page: AppTest) -> str:
    kinds = (page.title, page.subheader, page.caption, page.text, page.warning, page.error)
    return "\n".join(element.value for kind in kinds for element in kind).replace("\\", "")


def frames(page: AppTest) -> list[pd.DataFrame]:
    return [element.value for element in page.dataframe]


def frame_with(page: AppTest, column: str) -> pd.DataFrame:
    return next(frame for frame in frames(page) if column in frame.columns)


# ---- every page on every corpus


@pytest.mark.parametrize("corpus", CORPORA, indirect=True)
@pytest.mark.parametrize("name", ["articles", "corpus", "sql"])
def test_the_page_stands(corpus: Path, name: str) -> None:
    assert run(name).title[0].value.lower() == name


@pytest.mark.parametrize("corpus", CORPORA, indirect=True)
@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_the_corpus_page_stands(corpus: Path, part: str) -> None:
    run("corpus", part=part)


# ---- articles


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_articles_are_listed_newest_first(corpus: Path) -> None:
    page = run("articles")
    assert "13 articles" in texts(page)  # 14, one of them without a date
    listed = frame_with(page, "title")
    assert listed["title"].tolist()[0] == "Gardeners welcome a warm spring"
    assert "about" not in listed.columns  # about whom? nobody was chosen
    page.checkbox(key="undated").check().run()
    assert "14 articles" in texts(page)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_articles_are_found_by_actor_and_by_words(corpus: Path) -> None:
    page = run("articles")
    page.selectbox(key="naming").select("NATO").run()
    assert set(frame_with(page, "about")["title"]) == {
        "NATO opens exercise in Norway",
        "North Macedonia prepares to join NATO",
        "North Macedonia raises its flag at NATO",
    }
    page.text_input(key="query").input("Norway").run()
    assert frame_with(page, "title")["title"].tolist() == ["NATO opens exercise in Norway"]
    page.text_input(key="query").input("zeppelin").run()
    assert "No article fits" in texts(page)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_code_that_nobody_bears_is_told(corpus: Path) -> None:
    statement = "FROM coverage(actors := ['ARM', 'XYZ', 'CSTO:members'])"
    assert unknown_codes(statement) == "; XYZ is no code of an actor: see FROM codes"
    assert unknown_codes("FROM pair_relation(a := 'RU', b := 'UKRAINE')") == (
        "; RU and UKRAINE are no codes of actors: see FROM codes"
    )
    assert unknown_codes("FROM coverage(actors := ['ARM'], outlets := ['XYZ'])") == ""


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_search_shows_where_it_hit_and_knows_the_names_of_actors(corpus: Path) -> None:
    page = run("articles", query="lorries")
    assert frame_with(page, "snippet")["snippet"].tolist() == [
        "Lorries will pass the border without long checks."
    ]
    assert "is an actor" not in texts(page)
    for query, name in (("RUSSIA", "Russia"), ('"russia"', "Russia")):
        said = f"{name} is an actor: choose it under Naming"
        assert said in texts(run("articles", query=query))
    page = run("articles", query="russia")
    assert "is an actor" not in texts(page.selectbox(key="naming").select("Russia").run())
    assert articles.folded("Türkiye") == articles.folded(' "turkiye" ')


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_an_article_shows_what_was_found_in_it(corpus: Path) -> None:
    page = run("articles", article="2")
    told = texts(page) + "\n".join(
        unescape(re.sub("<[^>]+>", "", element.proto.body)) for element in page.get("html")
    )
    for words in (
        "Azerbaijan accuses Armenia of border attack",
        "Gamma Wire · 15 March 2020, 09:00 UTC",
        "https://gamma.example/2",
        "The OSCE asked for calm.",
    ):
        assert words in told
    actors = frame_with(page, "mentions")
    assert set(actors["name"]) == {"Armenia", "Azerbaijan", "OSCE"}
    copies = frame_with(page, "article_id")
    assert copies["outlet"].tolist() == ["Beta Times"]
    sentences = frame_with(page, "tone toward")
    first = sentences.iloc[0]
    assert first["place"] == "title" and first["actors"] == "Armenia, Azerbaijan"
    assert "conflict" in first["relation"]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_residue_is_shown_on_demand(corpus: Path) -> None:
    page = run("articles", article="4")
    assert not [frame for frame in frames(page) if "kind" in frame.columns]
    page.toggle(key="residue").set_value(True).run()
    assert frame_with(page, "kind").values.tolist() == [
        ["subscription", "Subscribe to our newsletter."]
    ]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("999", "holds no article of the number 999"),
        ("<b>x</b>", "is not the number of an article"),
        ("9" * 30, "is not the number of an article"),
        ("-1", "is not the number of an article"),
    ],
)
def test_a_wrong_number_is_said(corpus: Path, number: str, words: str) -> None:
    assert words in texts(run("articles", article=number))


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_text_of_articles_goes_nowhere_but_text_and_tables(corpus: Path) -> None:
    page = run("articles", article="1")
    drawn_as_markdown = "\n".join(
        element.value for kind in (page.markdown, page.caption, page.subheader) for element in kind
    )
    for part in ("Armenia and Russia", "alpha.example", "Alpha Post"):
        assert part not in drawn_as_markdown.replace("\\", "")


def test_tone_and_relation_in_words() -> None:
    names = {"ARM": "Armenia", "CSTO": "CSTO"}
    tones = [
        {"actor": "ARM", "negative": 0.7, "positive": 0.1, "verdict": "negative"},
        {"actor": "CSTO", "negative": 0.1, "positive": 0.1, "verdict": "neutral"},
        {"actor": "RUS", "negative": 0.4, "positive": 0.3, "verdict": "unclear"},
    ]
    assert tones_told(tones, names) == "Armenia negative 0.70; CSTO neutral 0.80; RUS unclear"
    pair = {"actor_a": "ARM", "actor_b": "CSTO", "kind": "member", "direction": "b"}
    assert (
        relations_told([pair | {"cooperation": 0.2, "conflict": 0.6}], names)
        == "Armenia, CSTO: conflict 0.60, by CSTO (alliance and member)"
    )
    unclear = {"cooperation": 0.6, "conflict": 0.2, "direction": "unclear"}
    assert relations_told([pair | unclear], names) == (
        "Armenia, CSTO: cooperation 0.60 (alliance and member)"
    )
    assert relations_told([pair | {"cooperation": 0.2, "conflict": 0.3}], names) == (
        "Armenia, CSTO: neither (alliance and member)"
    )
    assert tones_told(None, names) == relations_told(pd.NA, names) == ""


# ---- corpus


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_corpus_in_one_line(corpus: Path) -> None:
    assert "14 articles in 13 stories, 3 outlets; 10 March 2020 to 17 April 2020." in texts(
        run("corpus")
    )


@pytest.mark.parametrize("corpus", ["one"], indirect=True)
def test_one_is_not_a_plural(corpus: Path) -> None:
    assert "1 article in 1 story, 1 outlet" in texts(run("corpus"))


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_rejects_are_told_by_reason(corpus: Path) -> None:
    page = run("corpus", part="Runs and rejects")
    reasons = frame_with(page, "reason")
    assert reasons["rejects"].tolist() == [1]
    assert frame_with(page, "offered")["rejected"].tolist() == [1]
    assert "versions" not in frame_with(page, "offered").columns


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_facts_can_be_looked_up(corpus: Path) -> None:
    page = run("corpus", part="Facts")
    page.selectbox(key="fact-actor").select("CSTO").run()
    members = frame_with(page, "status")
    assert "Armenia" in set(members["name"])


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_no_demonstration_is_spoken_of_where_there_is_none(corpus: Path) -> None:
    assert "demonstration" not in texts(run("corpus")).lower()


# ---- SQL


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_statement_is_answered(corpus: Path) -> None:
    page = run("sql", q="SELECT count(*) AS n FROM articles")
    assert page.text_area(key="statement").value == "SELECT count(*) AS n FROM articles"
    assert not [frame for frame in frames(page) if "n" in frame.columns]  # not before Run
    page.button(key="run-sql").click().run()
    assert frame_with(page, "n")["n"].tolist() == [14]
    assert "1 row in" in texts(page)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_an_error_is_one_line_without_a_path(corpus: Path) -> None:
    page = run("sql", q="FROM '/etc/passwd'")
    page.button(key="run-sql").click().run()
    assert not page.exception and len(page.error) == 1
    assert "\n" not in page.error[0].value and str(corpus.parent) not in page.error[0].value


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_cut_answer_says_so(corpus: Path) -> None:
    page = run("sql", q="FROM range(20000)")
    page.button(key="run-sql").click().run()
    assert "10,000 rows" in texts(page) and "there are more" in texts(page)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
@pytest.mark.parametrize(
    "statement",
    [
        "FROM test_all_types()",
        "SELECT 1 AS a, 2 AS a, NULL AS n",
        "SELECT '<script>alert(1)</script>' AS \"<b>*x*</b>\"",
        "SELECT {'a': [1, 2]} AS s, MAP {'k': 1} AS m, [] AS e, 'x'::BLOB AS b",
        "FROM articles WHERE false",
        "EXPLAIN FROM articles",
    ],
)
def test_every_kind_of_answer_is_drawn(corpus: Path, statement: str) -> None:
    page = run("sql", q=statement)
    page.button(key="run-sql").click().run()
    assert not page.exception and not page.error
    assert " in 0" in texts(page) or " in 1" in texts(page)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_statement_of_a_chart_is_taken_over(corpus: Path) -> None:
    page = AppTest.from_function(drawn, args=("sql",), default_timeout=60)
    page.session_state["sql"] = "FROM coverage();"
    page.run()
    assert page.text_area(key="statement").value == "FROM coverage();"
    page.button(key="run-sql").click().run()
    assert not page.error


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_every_example_runs(corpus: Path) -> None:
    page = run("sql")
    if not list((ROOT / "sql" / "examples").glob("*.sql")):
        pytest.skip("there are no examples yet")
    for title in page.selectbox(key="example").options:
        page.selectbox(key="example").select(title).run()
        assert page.text_area(key="statement").value.startswith(f"-- {title}")
        page.button(key="run-sql").click().run()
        assert not page.error, (title, page.error[0].value)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_what_the_catalogue_puts_in_the_editor_runs(
    corpus: Path, tiny_corpus: store.Corpus
) -> None:
    frame = listed(store.read(tiny_corpus, "catalogue"))
    assert frame["kind"].tolist()[0] == "macro" and frame["kind"].tolist()[-1] == "function"
    for name in ("coverage", "pair_relation", "search", "outlets", "articles"):
        call = call_of(frame[frame["name"] == name].iloc[0])
        assert call.startswith(f"FROM {name}")
        assert console.run_statement(corpus, call).table.num_columns


# ---- the first page and adding


def test_the_first_page_offers_two_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANALYTICS_CORPUS", str(tmp_path / "corpus.duckdb"))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    assert app.title[0].value == "Rapport" and app.button(key="sample").label
    app.text_input(key="path-text-start").input(str(tmp_path / "nowhere"))
    next(b for b in app.button if b.label == "Add from this path").click().run()
    assert "no such folder" in texts(app)


def test_articles_are_added_by_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANALYTICS_CORPUS", str(tmp_path / "corpus.duckdb"))
    desk = adding.desk()
    assert adding.add_path(str(HERE / "articles.jsonl")) == ""
    work = desk.work
    assert work is not None and stat.S_IMODE(work.room.stat().st_mode) == 0o700
    # A second click while it runs starts nothing.
    assert adding.add_path(str(HERE / "articles.jsonl")) == "" and desk.work is work
    assert "wait until" in adding.add_uploads([upload("a.txt", b"x")])
    assert work.finished.wait(120), work.stage
    assert work.error == "" and work.report["accepted"] == 14 and work.report["rejected"] == 1
    assert not work.room.exists()
    assert not desk.busy
    corpus = store.open_corpus(tmp_path / "corpus.duckdb")
    assert store.read(corpus, "corpus_summary")["articles"].tolist() == [14]
    store.close(corpus)


def test_a_command_that_cannot_work_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANALYTICS_CORPUS", str(tmp_path / "corpus.duckdb"))
    (tmp_path / "corpus.duckdb").write_bytes(b"somebody's own file" * 100)
    adding.add_path(str(HERE / "articles.jsonl"))
    work = adding.desk().work
    assert work is not None and work.finished.wait(120)
    assert work.error and "\n" not in work.error and "Traceback" not in work.error
    assert (tmp_path / "corpus.duckdb").read_bytes().startswith(b"somebody's own file")


def upload(name: str, content: bytes) -> Any:
    file = io.BytesIO(content)
    file.name, file.size = name, len(content)  # type: ignore[attr-defined]
    return file


def test_uploads_are_limited_and_their_names_made_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    assert adding.safe_name("../../etc/passwd") == "passwd"
    assert adding.safe_name("C:\\temp\\a b.csv") == "a b.csv"
    assert adding.safe_name("x\x00y\n<z>.jsonl") == "x_y__z_.jsonl"
    assert adding.safe_name("..") == adding.safe_name("") == "upload.txt"
    assert adding.safe_name("ü" * 300 + ".csv").endswith("ü.csv")
    assert "first" in adding.add_uploads([])
    large = upload("a.txt", b"x")
    large.size = 10**12
    assert "larger than" in adding.add_uploads([large])


def test_paths_must_be_whole_and_there() -> None:
    assert "first" in adding.add_path("  ")
    assert "whole path" in adding.add_path("articles")
    assert "no such" in adding.add_path("/nowhere/at/all")


# ---- the calendar


def calendar_frame(days: int, outlet: str = "A") -> pd.DataFrame:
    first = pd.Timestamp("2020-01-01")
    rows = [(outlet, first + pd.Timedelta(days=n), n % 2) for n in range(days)]
    return pd.DataFrame(rows, columns=["outlet", "day", "articles"])


def test_calendar_marks_days_without_articles() -> None:
    drawing = calendar.figure(calendar_frame(4), Style())
    holes, filled = drawing.data
    assert [list(row) for row in holes.z] == [[1, pytest.approx(math.nan, nan_ok=True)] * 2]
    assert [list(row) for row in filled.customdata] == [[0, 1, 0, 1]]
    assert calendar.sentence(calendar_frame(4), Style()).endswith(
        "50\u00a0% of the days between each one's first and last article hold one"
    )


def test_calendar_draws_long_spans_by_week_and_month() -> None:
    for days, cells in ((200, 200), (730, 105), (3653, 120)):
        drawing = calendar.figure(calendar_frame(days), Style())
        assert len(drawing.data[1].x) == cells
    cut = calendar.figure(calendar_frame(730), Style(), dt.date(2020, 3, 1), dt.date(2020, 3, 10))
    assert len(cut.data[1].x) == 10


def test_calendar_shows_names_as_they_stand() -> None:
    drawing = calendar.figure(calendar_frame(3, "<b>x</b>"), Style())
    assert drawing.layout.yaxis.ticktext == ("&lt;b&gt;x&lt;/b&gt;",)
    assert calendar.sentence(calendar_frame(1), Style()) == "1 outlet, all on 1 January 2020"
    assert calendar.sentence(calendar_frame(0), Style()).startswith("No article has a date")
