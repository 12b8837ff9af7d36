"""Addresses and links of pages: filters come from them, a point leads to its articles."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import duckdb
import pytest
from drawn import frame_with, run, texts

from analytics.charts import words


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_filters_come_from_the_address(corpus: Path) -> None:
    page = run("coverage", actors=["Armenia", "CSTO members"], unit="article", bin="month")
    scope = page.session_state["scope"]
    assert scope.actors == ("ARM", "CSTO:members")
    assert (scope.unit, scope.bin, scope.about) == ("article", "month", False)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_link_writes_every_parameter_and_the_version(corpus: Path) -> None:
    page = run("coverage", actors=["Armenia"])
    page.pills(key="view-coverage").set_value("Link")
    page.run()
    query = parse_qs(urlsplit(page.code[0].value).query)
    filters = {"dates", "actors", "bin", "unit", "counting", "corpus"}
    boxes = {"events", "apart", "bloc", "by_outlet", "why", "why_from", "why_to"}
    assert filters | boxes <= set(query)
    assert query["actors"] == ["Armenia"]
    assert len(query["dates"]) == 2


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_link_brings_back_the_two_periods_compared(corpus: Path) -> None:
    page = run("coverage")
    older = page.selectbox(key="why_from").options[-1]
    page.selectbox(key="why_from").select(older).run()
    page.pills(key="view-coverage").set_value("Link")
    page.run()
    asked = parse_qs(urlsplit(page.code[0].value).query)["why_from"]
    assert asked == [older]
    assert (
        run("coverage", why_from=older).selectbox(key="why_from").value
        == page.selectbox(key="why_from").value
    )


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
@pytest.mark.parametrize("follows", ["tone toward Armenia", "share naming Armenia"])
def test_the_link_brings_back_what_the_brief_follows(corpus: Path, follows: str) -> None:
    asked = {"brief": "Armenia", "brief_other": "Russia", "brief_follows": follows}
    page = run("brief", **asked)
    page.pills(key="view-since_when").set_value("Link").run()
    query = parse_qs(urlsplit(page.code[0].value).query)
    assert query["brief_follows"] == [follows]
    again = run("brief", **{key: each if each[1:] else each[0] for key, each in query.items()})
    assert [each.value for each in again.subheader] == [each.value for each in page.subheader]
    other = run("brief", **asked | {"brief_follows": "relation with Russia"})
    assert [each.value for each in other.subheader] != [each.value for each in page.subheader]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_another_bin_begins_with_its_own_last_two_periods(corpus: Path) -> None:
    page = run("coverage", bin="week")
    older = page.selectbox(key="why_from").options[-1]
    page.selectbox(key="why_from").select(older).run()
    page.button_group(key="bin").select("day").run()
    assert not page.exception
    days = page.selectbox(key="why_to").options
    assert page.selectbox(key="why_to").index == 0
    assert page.selectbox(key="why_from").options == days[1:]
    assert page.selectbox(key="why_from").index == 0


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_link_from_another_version_is_told(corpus: Path) -> None:
    assert "another version" in texts(run("coverage", corpus="other"))
    assert "another version" not in texts(run("coverage"))


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_point_leads_to_its_articles_and_sentences(corpus: Path) -> None:
    page = run("coverage", actors=["Armenia"])
    page.pills(key="view-coverage").set_value("Articles behind")
    page.run()
    articles, sentences = page.dataframe[0].value, frame_with(page, "text")
    assert len(articles) and all("ARM" in named for named in articles["actors"])
    assert len(sentences) and sentences["text"].str.contains("Armenia").any()
    assert f"Armenia: {len(articles)} articles" in texts(page)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_boxes_of_a_pair_follow_the_filter_until_one_is_chosen(corpus: Path) -> None:
    page = run("relations", actors=["Azerbaijan", "Armenia"])
    assert [page.selectbox(key=key).value for key in ("a", "b")] == ["AZE", "ARM"]
    page.multiselect(key="actors").set_value(["RUS", "ARM"]).run()
    assert [page.selectbox(key=key).value for key in ("a", "b")] == ["RUS", "ARM"]
    page.selectbox(key="b").select("AZE").run()
    page.multiselect(key="actors").set_value(["ARM", "RUS"]).run()
    assert [page.selectbox(key=key).value for key in ("a", "b")] == ["ARM", "AZE"]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_pair_leads_to_its_sentences(corpus: Path) -> None:
    page = run("relations", a="Armenia", b="Russia")
    page.pills(key="view-pair_relation").set_value("Articles behind")
    page.run()
    assert not page.exception
    sentences = page.dataframe[0].value
    assert len(sentences) and set(sentences["actor_a"]) == {"ARM"}


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_part_leads_to_its_sentences(corpus: Path) -> None:
    page = run("tone", actors=["Armenia"], by_outlet="Armenia")
    page.pills(key="view-tone_parts").set_value("Articles behind")
    page.run()
    page.selectbox(key="part-tone_parts").select("outlet: Gamma Wire").run()
    assert not page.exception
    sentences = page.dataframe[0].value
    assert set(sentences["outlet"]) == {"Gamma Wire"}
    assert set(sentences["verdict"]) == {"negative"}
    page.selectbox(key="part-tone_parts").select("topic: border, attack").run()
    assert not page.exception and set(page.dataframe[0].value["article_id"]) <= {2, 3}


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_cell_leads_to_the_articles_on_its_topic_that_name_its_actor(corpus: Path) -> None:
    page = run("topics", actors=["Armenia", "Russia"])
    page.pills(key="view-topic_actors").set_value("Articles behind").run()
    page.selectbox(key="topic-topic_actors").select("border, attack")
    page.selectbox(key="thing-topic_actors").select("ARM").run()
    assert not page.exception
    articles = frame_with(page, "topic_share")
    assert all("ARM" in named for named in articles["actors"])
    assert articles["topic_share"].is_monotonic_decreasing and articles["topic_share"].min() > 0
    assert f"Armenia in “border, attack”: {len(articles)} articles" in texts(page)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_finding_leads_to_the_articles_of_its_actor_in_its_period(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too few stories for a change in `tiny`: two are put there, the clearer one last."""
    changed = tmp_path / "changed.duckdb"
    shutil.copy(corpus, changed)
    with duckdb.connect(str(changed)) as connection:
        connection.execute(
            "CREATE OR REPLACE MACRO changes(actors := NULL, since := NULL, until := NULL, "
            "bin := 'week', outlets := NULL, languages := NULL, unit := 'story', about := false) "
            "AS TABLE SELECT *, 9 AS observed, 1.0 AS expected, 9.0 AS ratio, q_value AS p_value, "
            "2 AS tested, 9 AS articles, 2 AS outlets, 0.9 AS counted, 0 AS untested, "
            "2 AS naming_outlets, 2 AS naming_days FROM (VALUES "
            "('RUS', DATE '2020-03-09', 0.01), ('ARM', DATE '2020-03-09', 0.001)"
            ") AS v (actor, period, q_value)"
        )
    monkeypatch.setenv("ANALYTICS_CORPUS", str(changed))
    ways: list[tuple[str, ...]] = []
    monkeypatch.setattr("analytics.pages.drill.to_brief", lambda one, _: ways.append(one))
    page = run("overview", bin="week")
    page.pills(key="view-changes").set_value("Articles behind").run()
    assert not page.exception
    assert page.selectbox(key="finding-changes").value == "ARM|2020-03-09" and ways == [("ARM",)]
    # Armenia is named in five articles, two of them of that week.
    articles = page.dataframe[0].value
    assert set(articles["article_id"]) == {1, 2}
    page.selectbox(key="finding-changes").set_value("RUS|2020-03-09").run()
    assert set(page.dataframe[0].value["article_id"]) == {1}


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_pair_chosen_below_a_chart_leads_to_its_brief(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways: list[tuple[str, ...]] = []
    monkeypatch.setattr("analytics.pages.drill.to_brief", lambda both, _: ways.append(both))
    page = run("relations", actors=["Armenia", "Russia", "Azerbaijan"])
    page.pills(key="view-relation_matrix").set_value("Articles behind").run()
    pair = page.selectbox(key="thing-relation_matrix")
    pair.select(next(each for each in pair.options if "Azerbaijan" in each)).run()
    assert not page.exception
    one, other = page.selectbox(key="thing-relation_matrix").value.split("|")
    assert ways[-1] == (one, other) and "AZE" in ways[-1]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_chosen_sentences_stand_there_to_be_copied(corpus: Path) -> None:
    page = run("relations", a="Armenia", b="Russia")
    page.pills(key="view-pair_relation").set_value("Articles behind").run()
    assert "Select sentences to copy them" in texts(page)
    row = page.dataframe[0].value.iloc[0]
    key = "rows-of-wide-rows-pair_sentences_behind-pair_relation"
    page.session_state[key] = {"selection": {"rows": [1, 0], "columns": [], "cells": []}}
    page.run()
    assert not page.exception
    quoted = next(code.value for code in page.code if code.value.startswith("“"))
    first = quoted.split("\n\n")[0].split("\n")
    assert first[0] == f"“{row['text']}”"
    assert first[1].startswith(f"{row['outlet']}, {words.day(row['published'])}")
    assert quoted.count("“") >= 2


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_alliance_beside_its_members_is_one_of_those_chosen(corpus: Path) -> None:
    page = run("coverage", actors=["Armenia", "CSTO members"])
    assert page.selectbox(key="bloc").value == "CSTO"
    page.multiselect(key="actors").set_value(["ARM", "NATO:members", "CSTO"]).run()
    assert not page.exception and page.selectbox(key="bloc").value == "NATO"
    page.selectbox(key="bloc").select("CSTO").run()
    page.multiselect(key="actors").set_value(["NATO:members"]).run()
    assert page.selectbox(key="bloc").value == "CSTO"  # what was chosen stays


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_state_stands_between_two_blocs_where_alliances_are_chosen(corpus: Path) -> None:
    page = run("relations", actors=["CSTO", "CSTO members", "NATO"])
    between = page.selectbox(key="between").value
    assert between in {"ARM", "AZE", "RUS"}
