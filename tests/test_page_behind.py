"""What lies behind a point that is an outlet or a word, and how it is counted."""

from __future__ import annotations

import inspect
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from drawn import AppTest, frames, page_of, texts

from analytics.charts import explain_change, keyness, since_when, words
from analytics.charts.theme import Style
from analytics.pages import drill
from analytics.store.reader import READER_CONFIG


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_point_of_an_outlet_leads_to_what_that_outlet_says(corpus: Path) -> None:
    page = AppTest.from_function(_tone_by_outlet, default_timeout=60)
    page.query_params["actors"] = "Russia"
    page.session_state["view-tone_by_outlet"] = "Articles behind"
    page.run()
    box = page.selectbox(key="outlet-tone_by_outlet")
    assert len(box.options) > 1
    listed = [frame for frame in frames(page) if {"mentions", "outlet"} <= set(frame)]
    assert listed and all(set(frame["outlet"]) == {box.value} for frame in listed)
    assert f"Russia in {box.value}: " in texts(page)


def _tone_by_outlet() -> None:
    from analytics.pages import scope, tone

    tone._outlets(scope.sidebar())


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_an_outlet_of_the_brief_leads_to_its_sentences_on_a_side_of_the_day(corpus: Path) -> None:
    page = page_of("brief")
    page.query_params["brief"], page.query_params["brief_other"] = "Armenia", "Russia"
    page.session_state["view-brief_outlets"] = "Articles behind"
    page.run()
    after, before = page.selectbox(key="side-brief_outlets").options
    assert after.startswith("from ") and before.startswith("before ")
    outlet = page.selectbox(key="outlet-brief_outlets").value
    assert f"Armenia and Russia in {outlet}, {after}: " in texts(page)


def test_a_word_leads_to_the_side_it_stands_on() -> None:
    rows = {"term": ["sea", "oil", "gas"], "z": [5.0, -4.0, -3.0], "z_needed": 2.5}
    frame = pd.DataFrame(rows | {"log_odds": 1.0, "count_a": 4.0, "count_b": 4.0, "tested": 3})
    assert keyness.drawn(frame) == {"sea": "a", "oil": "b", "gas": "b"}
    assert keyness.drawn(frame.assign(z_needed=9.0)) == {}
    bars = keyness.figure(frame, Style({}, {}, "week", "story")).data
    assert [[point[0] for point in bar.customdata] for bar in bars] == [["sea"], ["oil", "gas"]]


def test_a_sentence_that_names_two_members_counts_once() -> None:
    frame = pd.DataFrame({"article_id": [1, 1, 1], "sentence": [4, 4, 5]})
    told = drill._counted(frame, "sentence")
    assert told == "2 sentences, in 3 rows: one for each of the members named"
    assert drill._counted(frame.tail(1), "sentence") == "1 sentence"


def test_a_part_of_a_change_leads_to_its_articles_but_not_the_mix() -> None:
    rows = pd.DataFrame(
        {
            "kind": ["outlet", "outlet", "topic", "companion", "companion", "copies"],
            "part": ["outlet mix", "within outlet", "topic", "companion", "companion", "copies"],
            "name": ["<a>", "<a>", "Gas", "Iran", "no other actor", "more or fewer stories"],
            "contribution": [0.01, 0.02, 0.03, 0.01, 0.02, 0.03],
        }
    )
    rows = rows.assign(change=0.03, change_low=0.01, change_high=0.05, stories_a=90, stories_b=90)
    assert explain_change.leading(rows) == ["outlet: <a>", "topic: Gas", "companion: Iran"]
    keys = [*explain_change.figure(rows, Style({}, {}, "week", "story")).data[0].customdata]
    assert keys[0] == [] and keys[1] == ["outlet: &lt;a&gt;"] and keys[2] == ["topic: Gas"]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_list_that_was_cut_short_says_of_how_many(
    corpus: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with duckdb.connect(str(tiny), read_only=True, config=READER_CONFIG) as connection:
        articles, sentences = connection.execute(
            "SELECT count(DISTINCT article_id), count(DISTINCT (article_id, sentence)) "
            "FROM mentions WHERE actor = 'RUS'"
        ).fetchone()
    monkeypatch.setattr(drill, "MOST", 2)
    page = AppTest.from_function(_two_behind_russia, default_timeout=60).run()
    assert f"Russia: of {articles} the newest 2 articles" in texts(page)
    assert f"Russia: of {sentences} the newest 2 sentences" in texts(page)
    # Whether a sentence names two of the actors, or is in two rows, it is one sentence.
    with duckdb.connect(str(tiny), read_only=True, config=READER_CONFIG) as connection:
        rows = connection.execute(
            "SELECT count(DISTINCT (article_id, sentence)), max(in_all) "
            "FROM pair_sentences_behind('EU:members', 'RUS')"
        ).fetchone()
        assert rows[0] == rows[1] > 0
        rows = connection.execute("SELECT in_all FROM sentences_behind(max := 1)").fetchone()
        assert (
            rows
            == connection.execute(
                "SELECT count(DISTINCT (article_id, sentence)) FROM mentions"
            ).fetchone()
        )
    assert drill.of_all(pd.DataFrame({"article_id": [1]})) == ""  # of an earlier corpus


def _two_behind_russia() -> None:
    from analytics.pages import drill

    drill.listing("Russia", {"actors": ["RUS"]}, "here", ("articles_behind", "sentences_behind"))


def _shifts_behind() -> None:
    import pandas as pd

    from analytics.pages import scope, sides
    from analytics.pages.wish import Wish

    rows = {
        "measure": ["coverage", "tone", "relation", "relation"],
        "actor": ["ARM"] * 4,
        "partner": [None, None, "RUS", "EU"],
        "period": pd.to_datetime(["2020-03-16", "2020-03-16", "2020-03-23", None]),
    }
    wish = Wish(arguments={"a": "ARM", "b": "RUS"}, drill="shift")
    sides.of_shift(wish, "here", scope.sidebar(), pd.DataFrame(rows), _clicked())


def _clicked() -> list[str]:
    return ["ARM|RUS", "2020-03-23", "relation"]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_shift_leads_to_what_was_said_on_either_side_of_its_day(corpus: Path, tiny: Path) -> None:
    source = "\n\n".join(map(inspect.getsource, (_clicked, _shifts_behind)))
    page = AppTest.from_string(f"{source}\n_shifts_behind()", default_timeout=60).run()
    assert not page.exception
    series = page.selectbox(key="series-here")
    assert series.value == "relation|ARM|RUS" and len(series.options) == 3  # not the untested one
    with duckdb.connect(str(tiny), read_only=True, config=READER_CONFIG) as connection:
        after, before, tone = (
            connection.execute(f"SELECT count(*) FROM {asked}").fetchone()[0]
            for asked in (
                "pair_sentences_behind('ARM', 'RUS', since := '2020-03-23')",
                "pair_sentences_behind('ARM', 'RUS', until := '2020-03-22')",
                "sentences_behind(actors := ['ARM'], since := '2020-03-16')",
            )
        )
    whom = "The relation between Armenia and Russia"
    assert f"{whom}, from 23 March 2020 on: {words.number_of(after, 'sentence')}" in texts(page)
    page.selectbox(key="side-here-relation|ARM|RUS").select("before 23 March 2020").run()
    assert f"{whom}, before 23 March 2020: {words.number_of(before, 'sentence')}" in texts(page)
    series.select("tone|ARM").run()
    assert f"The tone toward Armenia, from 16 March 2020 on: {tone} sentences" in texts(page)


def test_marks_of_share_and_tone_can_be_told_apart_by_a_click() -> None:
    row = {"actor": "ARM", "partner": None, "value_before": 0.1, "value_after": 0.2, "tested": 2}
    day = pd.Timestamp("2020-03-16")
    row |= {"period": day, "period_low": day, "period_high": day, "periods": 9, "told": True}
    frame = pd.DataFrame([row | {"measure": one} for one in ("coverage", "tone")])
    frame = frame.assign(q_value=0.01, p_value=0.01)
    drawn = since_when.figure(frame, Style({"ARM": "Armenia"}))
    keys = [list(trace.customdata[0]) for trace in drawn.data if trace.customdata]
    assert keys == [["ARM", "2020-03-16", "coverage"], ["ARM", "2020-03-16", "tone"]]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_calendar_and_copies_lead_to_articles(corpus: Path, tiny: Path) -> None:
    page = page_of("corpus")
    for chart in ("calendar", "copies_over_time"):
        page.session_state[f"view-{chart}"] = "Articles behind"
    page.run()
    assert not page.exception
    outlet = page.selectbox(key="outlet-calendar").value
    with duckdb.connect(str(tiny), read_only=True, config=READER_CONFIG) as connection:
        day, number = connection.execute(
            "SELECT day, articles FROM calendar WHERE outlet = ? AND articles > 0 ORDER BY day",
            [outlet],
        ).fetchone()
        copied = connection.execute(
            "SELECT list(article_id), any_value(in_all) FROM copies_behind()"
        ).fetchone()
        by_hand = connection.execute(
            "SELECT list(article_id) FROM articles WHERE story_id IN ("
            "SELECT story_id FROM articles GROUP BY story_id HAVING count(*) > 1)"
        ).fetchone()
    assert sorted(copied[0]) == sorted(by_hand[0]) and copied[1] == len(by_hand[0]) > 1
    page.selectbox(key="period-calendar").select(day).run()
    told = words.number_of(number, "article")
    assert f"{outlet}, {words.day(day)}: {told}" in texts(page)
    listed = [frame for frame in frames(page) if {"title", "in_all"} <= set(frame)]
    assert listed and not [frame for frame in listed if "about" in frame]
    told = f"those with most copies first: {len(by_hand[0])} articles"
    assert f"Stories with copies, {told}" in texts(page)
