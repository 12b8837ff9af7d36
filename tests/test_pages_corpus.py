"""The pages on articles, corpus and SQL stand on every corpus; the corpus in numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn import frame_with, run, texts

from analytics.pages import head

CORPORA = ("tiny", "one", "empty")
PARTS = ("Days", "Dates and languages", "Runs and rejects", "Models", "Facts", "Add articles")


# ---- every page on every corpus


@pytest.mark.parametrize("corpus", CORPORA, indirect=True)
@pytest.mark.parametrize("name", ["articles", "corpus", "sql"])
def test_the_page_stands(corpus: Path, name: str) -> None:
    assert run(name).title[0].value.lower() == name


@pytest.mark.parametrize("corpus", CORPORA, indirect=True)
@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_the_corpus_page_stands(corpus: Path, part: str) -> None:
    run("corpus", part=part)


# ---- corpus


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_corpus_in_one_line(corpus: Path) -> None:
    assert "14 articles in 13 stories, 3 outlets; 10 March 2020 to 17 April 2020." in texts(
        run("corpus")
    )


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_corpus_of_titles_and_first_lines_is_called_so(corpus: Path, monkeypatch) -> None:
    said = "9 of 14 articles hold fewer than 50 words"
    assert said in texts(run("corpus")) and said in texts(run("overview"))
    assert said in texts(run("brief", brief="Armenia"))
    monkeypatch.setattr(head, "MANY", 1.1)
    assert said not in texts(run("corpus"))


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
