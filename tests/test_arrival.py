"""What a link asks for: names and codes in any case, and a word for whatever is not there."""

from __future__ import annotations

import ast
import datetime as dt
import re
from pathlib import Path

import pytest
from drawn import AppTest
from written import own

from analytics import store
from analytics.pages import arrival

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def opened(tiny: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ANALYTICS_CORPUS", str(tiny))

    def open_at(**asked: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        for key, value in asked.items():
            app.query_params[key] = value
        return app.run()

    return open_at


def told(app: AppTest) -> list[str]:
    assert not app.exception
    return [re.sub(r"\\(.)", r"\1", warning.value) for warning in app.warning]


def test_codes_and_names_in_any_case_are_understood(opened) -> None:
    app = opened(actors=["ARM", "russia", "csto:MEMBERS"], bin="Month", counting="ABOUT")
    assert told(app) == []
    assert app.query_params["actors"] == ["Armenia", "Russia", "CSTO members"]
    assert app.session_state["actors"] == ["ARM", "RUS", "CSTO:members"]
    assert app.session_state["counting"] == "about"


def test_values_parted_by_commas_are_understood(opened) -> None:
    app = opened(actors="ARM, RUS", dates="2020-03-12,2020-03-20")
    assert told(app) == []
    assert app.session_state["actors"] == ["ARM", "RUS"]
    assert app.query_params["dates"] == ["2020-03-12", "2020-03-20"]


def test_a_link_to_one_day_shows_that_day_and_not_the_whole_corpus(opened) -> None:
    app = opened(dates=["2020-03-12", "2020-03-12"])
    scope = app.session_state["scope"]
    assert told(app) == [] and str(scope.since) == str(scope.until) == "2020-03-12"


def test_pages_stay_as_they_are_while_the_last_day_is_still_to_be_chosen(opened) -> None:
    app = opened(dates=["2020-03-12", "2020-03-20"])
    first, last = dt.date(2020, 3, 13), dt.date(2020, 3, 15)

    def drawn(*picked: dt.date) -> tuple[str, str, str]:
        app.date_input(key="dates").set_value(picked).run()
        scope = app.session_state["scope"]
        return str(scope.since), str(scope.until), " ".join(c.value for c in app.sidebar.caption)

    since, until, said = drawn(first)
    assert (since, until) == ("2020-03-12", "2020-03-20") and "until it is chosen" in said
    assert drawn(first, last) == ("2020-03-13", "2020-03-15", "")


def test_dates_without_an_article_say_so_and_what_lies_beside_them(opened) -> None:
    app = opened(dates=["2020-03-18", "2020-03-20"], outlets=["Alpha Post"])
    (said,) = [info.value.replace("\\", "") for info in app.info]
    assert told(app) == [] and said == (
        "No article of these outlets is of these dates: the last before is of 17 March 2020, the "
        "next is of 24 March 2020. Choose other dates under From and to."
    )
    assert not opened(dates=["2020-03-17", "2020-03-18"]).info


def test_parameters_that_a_page_reads_are_no_mistakes(opened) -> None:
    read = {"q": "SELECT 1", "query": "oil", "naming": "Armenia", "undated": "true", "coder": "A"}
    more = {"label_task": "tone", "article": "1", "brief_turn_tone_ARM": "2020-03-12"}
    assert told(opened(**read, **more)) == []
    bound = {
        keyword.value.value
        for path in (ROOT / "analytics" / "pages").glob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and any(k.arg == "bind" for k in call.keywords)
        for keyword in call.keywords
        if keyword.arg == "key" and isinstance(keyword.value, ast.Constant)
    }
    assert len(bound) > 10 and not any(map(arrival._misspelt, bound))


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"actors": ["Armenia", "Narnia"]}, "No actor is called “Narnia”."),
        ({"actors": "Rusia"}, "No actor is called “Rusia”. Did you mean Russia?"),
        ({"brief": "Belarus"}, "No story of this corpus names Belarus."),
        ({"bin": "fortnight"}, "No bin here is called “fortnight”."),
        ({"actor": "ARM"}, "The address says “actor”, which nothing reads; did you mean actors?"),
        ({"naning": "ARM"}, "The address says “naning”, which nothing reads; did you mean naming?"),
        ({"zz9": "1"}, "The address says “zz9”, which nothing reads."),
        ({"actors": "ARM,Narnia"}, "No actor is called “Narnia”."),
        ({"outlets": "<b>x</b>"}, "No outlet here is called “<b>x</b>”."),
        ({"dates": ["2024-02-30", "2020-03-20"]}, "“2024-02-30” is no date"),
        ({"dates": ["1999-01-01", "2020-03-20"]}, "1 January 1999 is outside the corpus"),
    ],
)
def test_what_is_not_there_is_told_and_costs_nothing_else(opened, asked, words) -> None:
    app = opened(unit="article", **asked)
    assert len(told(app)) == 1
    assert told(app)[0].startswith(words)
    assert app.session_state["unit"] == "article"


def test_what_one_would_guess_leads_to_what_it_is_called() -> None:
    assert arrival._misspelt("since").endswith("nothing reads; did you mean dates?")
    assert arrival._misspelt("words").endswith("; did you mean query?")


def test_dates_asked_of_a_corpus_without_any_are_told(
    one: Path, tmp_path: Path, monkeypatch
) -> None:
    published = own(one, tmp_path)
    with store.drafting(published) as draft:
        draft.run(
            "UPDATE articles SET published = NULL, published_precision = NULL, "
            "published_source = NULL"
        )
    monkeypatch.setenv("ANALYTICS_CORPUS", str(published))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["dates"] = ["2020-03-10", "2020-03-20"]
    assert set(told(app.run())) == {"No article of this corpus has a date."}


def test_it_is_told_once(opened) -> None:
    app = opened(actors=["Armenia", "Narnia"])
    assert app.session_state["actors"] == ["ARM"]
    assert told(app.run()) == []


def test_what_is_understood_as_it_stands_is_left_alone(opened) -> None:
    app = opened(actors=["Armenia", "Russia"], since_elsewhere="kept")
    assert told(app) == ["The address says “since_elsewhere”, which nothing reads."]
    assert app.query_params["since_elsewhere"] == "kept"
