"""Every page stands on a small, an empty and a one-article corpus, and with nothing selected."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest
from drawn import AppTest, points, run, texts
from tiny.build import HERE
from written import own

from analytics import store
from analytics.enrich.sample import INPUT
from analytics.pages import captions, reading
from analytics.store.schema import copy_facts

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("overview", "brief", "coverage", "relations", "tone", "topics")
CORPORA = ("tiny", "one", "empty")


def figures(page: AppTest) -> list[dict[str, Any]]:
    return [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")]


@pytest.mark.parametrize("corpus", CORPORA, indirect=True)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_stands_as_it_opens_and_with_nothing_selected(name: str, corpus: Path) -> None:
    page = run(name)
    assert not page.exception
    assert "cannot be drawn" not in texts(page) and "Demonstration" not in texts(page)
    page.multiselect(key="actors").set_value([])
    page.run()
    assert not page.exception
    assert "cannot be drawn" not in texts(page)


@pytest.mark.parametrize("corpus", ["one"], indirect=True)
def test_one_article_is_told_in_the_singular_and_has_no_topics(corpus: Path) -> None:
    said = texts(run("coverage"))
    assert "n = 1 story in 1 day" in said and "1 stories" not in said
    # It opens on two that its sentences name; of two that none names nothing is drawn.
    relations = texts(run("relations"))
    assert "report a relation of +0.90 (only 1 story)" in relations and "1 stories" not in relations
    assert "All these dates at once: +0.90 in 2 sentences that name both." in relations
    relations = texts(run("relations", a="Armenia", b="Azerbaijan"))
    assert "Nothing to draw: no period holds sentences that name both" in relations
    assert "no period has a value under these filters" not in relations  # said once
    assert "\u22121 (negative) to 1 (positive)" in texts(run("tone"))
    said = texts(run("topics"))
    assert "No topics yet: fitting them takes 10 articles or more" in said
    assert "No stories to judge" not in said


@pytest.mark.parametrize("corpus", ["tiny", "one"], indirect=True)
@pytest.mark.parametrize("name", ["brief", "coverage", "relations", "tone", "topics"])
def test_the_contents_lead_to_the_parts_in_their_order(name: str, corpus: Path) -> None:
    page = run(name)
    row = next(m.value for m in page.caption if "](#" in m.value)
    links = re.findall(r"\]\(#([^)]+)\)", row)
    anchors = [heading.proto.anchor for heading in page.subheader]
    assert links and (len(links) > 3 or name == "topics")
    assert links == [anchor for anchor in anchors if anchor in links]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_caption_is_short_and_the_definition_whole(corpus: Path) -> None:
    page = run("coverage")
    whole = reading.definition("coverage")
    assert "Share of the stories of each week that name the actor at least once." in texts(page)
    assert whole not in texts(page).replace("\u00a0", " ")
    first = captions.first_sentence(reading.definition("relations"))
    assert ":=" in reading.definition("relations") and ":=" not in first
    assert first.endswith("every story with such a sentence weighs the same.")
    page.pills(key="view-coverage").set_value("Definition")
    # Before a percent sign no line breaks.
    assert whole in texts(page.run()).replace("\u00a0", " ")


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
@pytest.mark.parametrize("bin", ["day", "quarter", "year"])
def test_every_bin_can_be_drawn(bin: str, corpus: Path) -> None:
    for name in PAGES:
        page = run(name, bin=bin, unit="article", counting="about")
        assert not page.exception


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_chart_shows_what_the_macro_counts(corpus: Path) -> None:
    page = run("coverage", bin="week")
    scope = page.session_state["scope"]
    open_corpus = store.open_corpus(corpus)
    rows = store.call(open_corpus, "coverage", **scope.arguments())
    store.close(open_corpus)
    shown = points(figures(page)[0])
    expected = {
        (row["actor"], f"{row['period']:%Y-%m-%d}"): None if row["articles"] == 0 else row["share"]
        for row in rows.to_dict("records")
    }
    assert len(rows) > 6
    assert shown == expected


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_sql_shown_returns_the_rows_shown(corpus: Path) -> None:
    page = run("coverage")
    page.pills(key="view-coverage").set_value("SQL")
    page.run()
    statement = page.code[0].value
    assert statement.startswith("FROM coverage(") and "DATE '" in statement
    open_corpus = store.open_corpus(corpus)
    rows = open_corpus.connection.cursor().execute(statement).df()
    called = store.call(open_corpus, "coverage", **page.session_state["scope"].arguments())
    store.close(open_corpus)
    assert rows.equals(called)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_table_is_the_twin_of_the_chart(corpus: Path) -> None:
    page = run("coverage")
    page.pills(key="view-coverage").set_value("Table")
    page.run()
    table = page.dataframe[0].value
    assert "stories" not in table  # they are what `articles` counts
    assert set(table.loc[table["actor"] == "ARM", "name"]) == {"Armenia"}
    assert {"period", "actor", "mentioning", "articles", "share", "complete"} <= set(table)
    assert len(table) == len(points(figures(page)[0]))


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_captions_hold_what_is_shown_and_the_number(corpus: Path) -> None:
    said = texts(run("tone"))
    assert captions.first_sentence(reading.definition("tone")) in said.replace("\u00a0", " ")
    assert "n = " in said


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_sentences_and_captions_tell_the_mode_in_force(corpus: Path) -> None:
    for name in ("coverage", "topics", "overview"):
        page = run(name, counting="about", bin="week", unit="article")
        told = [e.value for kind in (page.subheader, page.caption) for e in kind]
        told += [toggle.label for toggle in page.toggle]
        assert not [
            text for text in told if re.search(r"about :=|(?<!by )\bnam(e|es|ing)\b|named in", text)
        ]
        axes = [figure["layout"].get("title", {}).get("text", "") for figure in figures(page)]
        assert any("are about" in text for text in [*told, *axes])
    pairs = texts(run("relations", counting="about")).split("WHO APPEARS WITH WHOM")[1]
    assert "How many stories are about both" in pairs.split("LIFT OF EVERY PAIR")[0]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_an_actor_keeps_its_colour_on_other_selections(corpus: Path) -> None:
    def colour(*actors: str) -> set[str]:
        scope = run("coverage", actors=list(actors)).session_state["scope"]
        return {scope.style.colour("ARM")}

    assert colour("Armenia") == colour("Russia", "Armenia") == colour("NATO")


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_app_opens_on_the_overview(corpus: Path) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    assert app.title[0].value == "Overview"


def test_without_a_corpus_the_first_page_is_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANALYTICS_CORPUS", str(tmp_path / "none.duckdb"))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    assert app.title[0].value != "Overview"
    assert not app.get("multiselect")


def test_the_demonstration_corpus_is_told_on_every_page(
    one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = own(one, tmp_path)
    monkeypatch.setenv("ANALYTICS_CORPUS", str(published))
    with store.drafting(published) as draft:
        copy_facts(draft.connection, HERE / "facts")
        draft.run("UPDATE runs SET inputs = $inputs", {"inputs": [INPUT]})
    assert all("Demonstration corpus" in texts(run(name)) for name in PAGES)


def test_a_folder_called_demonstration_is_not_the_demonstration(
    one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = own(one, tmp_path)
    monkeypatch.setenv("ANALYTICS_CORPUS", str(published))
    with store.drafting(published) as draft:
        draft.run("UPDATE runs SET inputs = ['demonstration', 'upload: my demonstration.zip']")
    assert "demonstration articles" not in texts(run("corpus"))


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_corpus_of_an_earlier_version_costs_one_chart(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = tmp_path / "older.duckdb"
    shutil.copy(corpus, older)
    with duckdb.connect(str(older)) as connection:
        connection.execute(
            "CREATE OR REPLACE MACRO pair_lift(a, b, since := NULL, until := NULL, bin := 'week') "
            "AS TABLE SELECT p.period, p.complete, 1 AS articles FROM periods_in(bin := bin) AS p"
        )
    monkeypatch.setenv("ANALYTICS_CORPUS", str(older))
    page = run("relations", a="Armenia", b="Russia")
    assert not page.exception
    assert "This chart cannot be drawn: this corpus was published by an earlier version" in texts(
        page
    )
    assert figures(page)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_pages_over_time_tell_of_articles_without_a_date(corpus: Path) -> None:
    told = "1 article that names Japan has no date and is in no chart over time."
    assert told in texts(run("brief", brief="Japan"))
    assert "no date and" not in texts(run("brief", brief="Armenia"))
    assert told in texts(run("coverage", actors=["Japan", "Armenia"]))
    both = texts(run("overview", actors=["Japan", "South Korea"]))
    assert "no chart over time, by the actor they name: 1 Japan and 1 South Korea" in both


@pytest.mark.parametrize("corpus", ["empty"], indirect=True)
def test_a_corpus_without_articles_offers_to_begin_as_a_missing_one_does(corpus: Path) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    assert "Begin with your own articles" in texts(app)
    assert not app.get("plotly_chart") and not app.warning


def test_a_corpus_whose_articles_were_all_rejected_says_why(
    empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = own(empty, tmp_path)
    monkeypatch.setenv("ANALYTICS_CORPUS", str(published))
    with store.drafting(published) as draft:
        draft.run("INSERT INTO rejects SELECT 1, 'a*b.txt', '', 'no text' FROM range(1200)")
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert "1,200 in all; most often: no text (a*b.txt)" in app.warning[0].value.replace("\\", "")
