"""The brief: its day, its sides, its outlets, its sidebar; and bins that give way."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest
from drawn import AppTest, run, texts
from test_pages import ROOT

from analytics.pages import listed, reading, scope, subject
from analytics.pages.blocs import nearest
from analytics.pages.evidence import by_side, one_sided
from analytics.pages.scope import drawable
from analytics.pages.since_when import fine_enough, middle, parted


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_brief_parts_before_from_after_on_the_day_chosen(corpus: Path) -> None:
    page = run("brief", brief="Armenia", brief_other="Russia", bin="day")
    assert not page.exception
    key = "brief_turn_relation_ARM_RUS"
    turn = page.date_input(key=key)
    turn.set_value(dt.date(2020, 3, 10)).run()
    said = texts(page)
    assert "naming Armenia before 10 March 2020" in said, said
    assert "ARMENIA AND RUSSIA: IN WHAT WORDS" in said and "at whatever mix of outlets" in said
    assert "ARMENIA AND RUSSIA: IN WHOSE OUTLETS, FROM 10 MARCH 2020 ON" in said
    assert not re.search(r"\b1 sentence that name\b", said)
    page.pills(key="view-since_when").set_value("Link").run()
    assert parse_qs(urlsplit(page.code[0].value).query)[key] == ["2020-03-10"]
    page.segmented_control(key="brief_sentences_relation").set_value(
        "Cooperation with Russia"
    ).run()
    assert not page.exception
    cooperating = page.dataframe[-1].value
    assert len(cooperating) and (cooperating["cooperation"] > 0.5).all()
    assert cooperating["published"].min() >= pd.Timestamp("2020-03-10")
    page.segmented_control(key="brief_side_relation").set_value("before").run()
    assert "Cooperation with Russia: 0 sentences before 10 March 2020" in texts(page)
    page.date_input(key=key).set_value(dt.date(2020, 3, 12)).run()
    assert "Cooperation with Russia: 2 sentences before 12 March 2020" in texts(page)
    assert page.dataframe[-1].value["published"].max() < pd.Timestamp("2020-03-12")
    page.segmented_control(key="brief_side_relation").set_value("both").run()
    assert len(page.dataframe[-1].value) == len(cooperating)
    page.segmented_control(key="brief_sentences_relation").set_value("Against Armenia").run()
    assert not page.exception and "Against Armenia" in texts(page)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_day_of_a_brief_without_a_shift_halves_the_stories(corpus: Path) -> None:
    # Armenia: three stories of ten days in March, one in April; the dates go on to the end of it.
    page = run("brief", brief="Armenia", bin="day")
    fine = page.session_state["scope"]
    day = middle(fine, "ARM")
    sides = by_side(fine, "ARM", day).sum()
    assert sides["before"] > 0 and sides["after"] > 0
    assert abs(sides["before"] - sides["after"]) <= 1


def test_where_no_day_halves_the_stories_the_brief_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    days = pd.date_range("2020-03-02", periods=3)
    told = {"day": [0, 5, 0], "week": [5]}

    def rows(macro: str, bin: str, **asked: object) -> pd.DataFrame:
        held = told[bin]
        return pd.DataFrame({"period": days[: len(held)], "mentioning": held})

    monkeypatch.setattr(reading, "call", rows)
    assert middle(scope.Scope(bin="week"), "ARM") is None
    told["day"] = [2, 0, 3]  # of one week, of two days
    assert middle(scope.Scope(bin="week"), "ARM") == dt.date(2020, 3, 3)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_brief_on_one_story_has_no_halves(corpus: Path) -> None:
    said = texts(run("brief", brief="Norway", brief_follows="share naming Norway"))
    assert "No day parts the stories on Norway" in said and "halves the stories" not in said


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_outlets_of_one_side_are_counted_in_what_is_followed(corpus: Path) -> None:
    scope = run("brief", brief="Armenia").session_state["scope"]
    turn, asked = dt.date(2020, 3, 12), {"a": "ARM", "b": "RUS"}
    # Only article 1 holds a sentence on both; Alpha Post has it, before the day.
    assert one_sided(scope, asked, turn, "relation") == (
        "On one side of the day alone, in stories with a sentence on both: Alpha Post (1 before)."
    )
    assert "in stories that name Armenia" in one_sided(scope, asked, turn, "coverage")


def test_a_bin_too_fine_for_the_dates_gives_way_to_the_next() -> None:
    first = dt.date(2000, 1, 1)
    assert drawable("day", first, dt.date(2003, 1, 1)) == "day"
    assert drawable("day", first, dt.date(2026, 1, 1)) == "week"
    assert drawable("day", first, dt.date(2060, 1, 1)) == "month"
    assert drawable("year", dt.date(1, 1, 1), dt.date(2026, 1, 1)) == "year"


def test_a_title_that_repeats_its_sentence_is_not_told_twice() -> None:
    once = {"text": "Ports open", "title": "Ports open"}
    assert listed.said(once) == "Ports open"
    assert listed.said(once | {"title": "Strike"}) == "Ports open \u2014 Strike"
    assert listed.said(once | {"title": None}) == "Ports open"


def test_beside_a_sentence_stand_its_score_the_outlet_and_the_day() -> None:
    place = {"outlet": "TASS", "published": pd.Timestamp("2020-03-05 10:00")}
    assert listed.source(place) == "TASS, 5 Mar 2020"
    assert listed.source(place | {"outlet": None}) == "5 Mar 2020"
    assert listed.source(place | {"published": pd.NaT}) == "TASS"

    def name(code: str) -> str:
        return {"RUS": "Russia"}.get(code, code)

    pair = {"conflict": 0.91, "cooperation": 0.02, "acting": "RUS"}
    assert listed.read_as(pair, name) == "conflict 0.91, by Russia"
    assert listed.read_as(pair | {"acting": "both"}, name) == "conflict 0.91, by both"
    assert listed.read_as(pair | {"acting": "unclear"}, name) == "conflict 0.91"
    assert listed.read_as(pair | {"conflict": 0.3}, name) == "neither"
    toward = {"negative": 0.7, "positive": 0.1, "verdict": "negative"}
    assert listed.read_as(toward, name) == "negative 0.70"
    assert listed.read_as(toward | {"verdict": "neutral"}, name) == "neutral 0.20"
    assert listed.read_as(toward | {"verdict": None}, name) == ""
    narrow = (listed.DAY + listed.OUTLET + listed.TITLE, listed.READ + listed.SENTENCE)
    assert max(narrow) <= 355  # of 420 pixels, beside the boxes


def test_two_who_are_named_in_too_few_years_are_tested_by_quarter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = {"year": 0, "quarter": 9}
    short = {"year": 9, "quarter": 30}

    def rows(macro: str, asked: dict[str, object]) -> pd.DataFrame:
        return pd.DataFrame(
            {"dates_tried": [12, tried[asked["bin"]]], "periods": [20, short[asked["bin"]]]}
        )

    monkeypatch.setattr(reading, "rows", rows)
    years = scope.Scope(bin="year")
    assert fine_enough(years, "since_when", {}).bin == "quarter"
    tried["year"] = 5
    assert fine_enough(years, "since_when", {}).bin == "year"
    tried["year"], short["year"] = 0, 2  # quarters of two years would be too few as well
    assert fine_enough(years, "since_when", {}).bin == "year"


def test_a_day_before_all_that_is_followed_parts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    told = pd.DataFrame({"period": pd.to_datetime(["2000-01-01", "2001-01-01"]), "stories": [2, 3]})
    monkeypatch.setattr(reading, "call", lambda macro, **asked: told)
    days = [dt.date(1992, 1, 1), dt.date(2001, 1, 1), dt.date(2002, 1, 1)]
    assert [parted(scope.Scope(), "RUS", "IRN", day) for day in days] == [False, True, False]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_page_says_that_its_bin_gave_way(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "since these dates hold" not in texts(run("coverage", bin="day"))
    for module in (scope, subject):
        monkeypatch.setattr(module, "MOST_PERIODS", 30)
    page = run("coverage", bin="day")
    assert "each point is a week, since these dates hold more than 30 days" in texts(page)
    assert page.session_state["scope"].bin == "week"


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_brief_says_that_the_chosen_actors_are_those_of_other_pages(corpus: Path) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert app.multiselect(key="actors").label == "States and alliances"
    brief = AppTest.from_function(_sidebar_of_the_brief, default_timeout=60).run()
    assert brief.multiselect(key="actors").label == "Shown on other pages"
    assert "most covered" not in texts(run("brief")).split("Since when")[0]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_enter_takes_the_one_name_that_was_written(corpus: Path) -> None:
    # The line "Select 5 matches" would stand first, and Enter takes what stands first.
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert [box.proto.select_all for box in app.multiselect] == [0, 0, 0]


def _sidebar_of_the_brief() -> None:
    from analytics.pages import scope

    scope.sidebar("Brief")


@pytest.mark.parametrize(
    ("together", "second"), [({"EU": 143, "EU:members": 2}, "EU"), ({"EU": 1}, "EU:members")]
)
def test_a_bloc_stands_for_itself_where_the_texts_name_it(
    together: dict[str, int], second: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text on Armenia and the European Union need not name a member of it."""
    told = {"CSTO": 9, "CSTO:members": 8, "EU:members": 5} | together
    rows = pd.DataFrame(
        [("ARM", code, number, code.startswith("CSTO")) for code, number in told.items()],
        columns=["actor_a", "actor_b", "same_sentence", "own_member"],
    )
    monkeypatch.setattr(reading, "call", lambda macro, **asked: rows)
    known = ["CSTO:members", "EU:members", "CSTO", "EU"]
    assert nearest("ARM", known) == ("CSTO:members", second)
    assert nearest("ARM", ["CSTO:members", "EU"]) == ("CSTO:members", "EU")
