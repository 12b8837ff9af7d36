"""The page of SQL: answers, errors, examples, the catalogue."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from drawn import frame_with, frames, page_of, run, texts

from analytics import store
from analytics.pages import scope
from analytics.pages.sql import call_of, listed
from analytics.store import console

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Statements have time enough on a busy machine, where time is not what is tested."""
    monkeypatch.setenv("ANALYTICS_CONSOLE_SECONDS", "60")


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
def test_every_kind_of_answer_is_drawn(corpus: Path, patient: None) -> None:
    page = run("sql")
    for statement in (
        "FROM test_all_types()",
        "SELECT 1 AS a, 2 AS a, NULL AS n",
        "SELECT '<script>alert(1)</script>' AS \"<b>*x*</b>\"",
        "SELECT {'a': [1, 2]} AS s, MAP {'k': 1} AS m, [] AS e, 'x'::BLOB AS b",
        "FROM articles WHERE false",
        "EXPLAIN FROM articles",
    ):
        page.text_area(key="statement").set_value(statement)
        page.button(key="run-sql").click().run()
        assert not page.exception and not page.error, statement
        told = texts(page)
        assert re.search(r"\d rows? in \d+\.\d\d s", told) and "as it was last run" not in told


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_statement_of_a_chart_is_taken_over(corpus: Path) -> None:
    page = page_of("sql")
    page.session_state["sql"] = "FROM coverage();"
    page.run()
    assert page.text_area(key="statement").value == "FROM coverage();"
    page.button(key="run-sql").click().run()
    assert not page.error


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_every_example_runs(corpus: Path, patient: None) -> None:
    page = run("sql")
    titles = page.selectbox(key="example").options
    assert len(titles) == len(list((ROOT / "sql" / "examples").glob("*.sql"))) > 0
    for title in titles:
        page.selectbox(key="example").select(title).run()
        assert page.text_area(key="statement").value.startswith(f"-- {title}")
        page.button(key="run-sql").click().run()
        assert not page.error, (title, page.error[0].value)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_what_the_catalogue_puts_in_the_editor_runs(
    corpus: Path, tiny_corpus: store.Corpus, patient: None
) -> None:
    frame = listed(store.read(tiny_corpus, "catalogue"))
    assert frame["kind"].tolist()[0] == "macro" and frame["kind"].tolist()[-1] == "function"
    for name in ("coverage", "pair_relation", "search", "outlets", "articles"):
        call = call_of(frame[frame["name"] == name].iloc[0])
        assert call.startswith(f"FROM {name}")
        assert console.run_statement(corpus, call).table.num_columns


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_pair_in_the_catalogue_is_of_two_where_one_actor_is_chosen(
    corpus: Path, tiny_corpus: store.Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scope, "chosen", lambda: scope.Scope(actors=("RUS",)))
    frame = store.read(tiny_corpus, "catalogue")
    call = call_of(frame[frame["name"] == "pair_relation"].iloc[0])
    assert "a := 'RUS'" in call and "b := 'USA'" in call
