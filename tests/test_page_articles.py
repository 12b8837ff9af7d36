"""The page of articles: the list, the search, one article and what was found in it."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pandas as pd
import pytest
from drawn import frame_with, frames, run, texts

from analytics.pages import arrival, article, articles, listed
from analytics.pages.named_sentences import relations_told, tones_told
from analytics.store.codes_asked import unknown_codes


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_articles_are_listed_newest_first(corpus: Path) -> None:
    page = run("articles")
    assert "13 articles, newest first" in texts(page)  # 14, one of them without a date
    listed = frame_with(page, "title")
    assert listed["title"].tolist()[0] == "Gardeners welcome a warm spring"
    assert "about" not in listed.columns  # about whom? nobody was chosen
    page.checkbox(key="undated").check().run()
    assert "14 articles" in texts(page)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_long_list_says_of_how_many_it_holds_the_newest(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "MOST", 3)
    assert "The newest 3 of 13 articles; the SQL page holds all" in texts(run("articles"))
    assert "The newest 3 of 5 articles" in texts(run("articles", naming="Armenia"))
    assert "The newest 3 of 12 articles" in texts(run("articles", counting="about"))


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_list_says_what_of_its_address_is_not_understood(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrival, "told", lambda: ["No outlet here is called “Delta”."])
    assert [warning.value for warning in run("articles").warning]


def test_rows_are_as_high_as_nine_texts_in_ten_need() -> None:
    few, many = listed.row_height(pd.Series(["x" * 30] * 10), 22), listed.row_height
    assert few == many(pd.Series([], dtype=str), 22) == 6 + 3 * listed.LINE
    assert many(pd.Series(["x" * 20] * 9 + ["x" * 90]), 22) == listed.ONE
    assert many(pd.Series(["x" * 100] * 9 + ["x" * 900]), 22) == 6 + 5 * listed.LINE
    assert many(pd.Series(["x" * 900]), 22) == 6 + listed.MOST * listed.LINE


def test_sentences_sort_from_conflict_to_cooperation() -> None:
    assert listed.balance({"conflict": 0.75, "cooperation": 0.25}) == -0.5
    assert listed.balance({"negative": 0.0, "positive": 0.75}) == 0.75
    assert listed.balance({"negative": None, "positive": 0.75}) is None


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_wide_screens_have_columns_that_sort(corpus: Path) -> None:
    page = run("relations", a="Armenia", b="Russia")
    page.pills(key="view-pair_relation").set_value("Articles behind").run()
    wide, narrow = (element.value for element in page.dataframe[:2])
    assert wide["balance"].dtype == float and wide["published"].dtype.kind == "M"
    assert list(wide["said"]) == list(narrow["said"])
    orders = [list(element.proto.column_order) for element in page.dataframe[:2]]
    assert orders == [["balance", "published", "outlet", "said"], ["read", "said"]]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_what_was_found_stands_whole_beside_the_titles(corpus: Path) -> None:
    wide = run("articles", query="border", naming="Armenia").dataframe[0].proto
    widths = json.loads(wide.columns)
    assert "snippet" in wide.column_order
    # What is left of 1440 pixels beside the filters, less the boxes to choose by.
    assert sum(widths[name]["width"] for name in wide.column_order) <= 980 - 32
    found = pd.DataFrame({"title": ["Talks"] * 9, "snippet": ["x" * 150] * 9})
    assert listed.wide_articles(found, ["title", "snippet"])[1] == 6 + 4 * listed.LINE


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_what_is_missing_is_left_empty_and_the_order_is_told(corpus: Path) -> None:
    page = run("articles", query="border")
    assert "articles, best match first" in texts(page)
    corpus_page = run("corpus")
    for shown in (page, corpus_page):
        protos = [element.proto for element in shown.dataframe]
        assert protos and all(proto.HasField("placeholder") for proto in protos)
        assert {proto.placeholder for proto in protos} == {""}


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
    known = {"ARM", "RUS", "CSTO:members"}
    statement = "FROM coverage(actors := ['ARM', 'XYZ', 'CSTO:members'])"
    assert unknown_codes(statement, known) == "XYZ is no code of an actor: see FROM codes"
    for pair in ("a := 'RU', b := 'UKRAINE'", "'RU', 'UKRAINE'"):
        assert unknown_codes(f"FROM pair_relation({pair})", known) == (
            "RU and UKRAINE are no codes of actors: see FROM codes"
        )
    assert unknown_codes("FROM coverage(['ARMM'], bin := 'year')", known).startswith("ARMM is no")
    assert unknown_codes("FROM coverage(actors := ['ARM'], outlets := ['XYZ'])", known) == ""
    assert unknown_codes("SELECT 'XYZ', list_contains(['XYZ'], 'A') FROM articles", known) == ""


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
    copies = next(f for f in frames(page) if list(f.columns)[-1] == "article_id")
    assert copies["outlet"].tolist() == ["Beta Times"]
    sentences = frame_with(page, "read in it")
    first = sentences.iloc[0]
    assert first["place"] == "title" and first["actors"] == "Armenia, Azerbaijan"
    assert "conflict" in first["read in it"]


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


def test_the_reasons_why_an_article_is_about_an_actor_are_words() -> None:
    told = article.for_and_against("title +1.9, times named +1.2, dateline -0.3")
    assert told == "for: title, times named; against: dateline"
    assert article.for_and_against("dateline -0.3") == "against: dateline"
    assert article.for_and_against("") == ""
