"""The articles and sentences behind a number, word for word, and the listings."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from test_sql import W6, ask, look

from analytics import store


def test_articles_behind_a_number(tiny_corpus: store.Corpus) -> None:
    def numbers(**asked: Any) -> list[int]:
        return [n for (n,) in ask(tiny_corpus, "articles_behind", "article_id", **asked)]

    assert numbers(actors=["ARM"]) == [12, 11, 3, 2, 1]
    assert numbers(actors=["ARM"], about=True) == [11, 3, 2, 1]
    assert numbers(actors=["ARM", "RUS"]) == [12, 11, 7, 3, 2, 1]
    assert numbers(actors=["ARM", "RUS"], together=True) == [1]
    assert numbers(actors=["ARM"], max=2) == [12, 11]
    assert numbers(actors=["NATO:members"], since=W6) == []
    assert numbers(actors=["NOBODY"]) == []
    assert numbers()[-1] == 14 and len(numbers()) == 14  # undated last
    # Of a topic those that it explains most of come first, of the others none.
    asked: dict[str, Any] = {"actors": ["ARM"], "topic": "border, attack"}
    weighed = ask(tiny_corpus, "articles_behind", "article_id", "topic_share", **asked)
    assert weighed == [(3, 1), (2, 1), (12, pytest.approx(0.7)), (1, pytest.approx(0.2))]
    assert numbers(topic="no such topic") == []
    assert ask(tiny_corpus, "articles_behind", "topic_share", actors=["ARM"], max=1) == [(None,)]
    row = ask(
        tiny_corpus, "articles_behind", "actors", "mentions", "about", "tone",
        actors=["ARM", "RUS"], until=dt.date(2020, 3, 10),
    )  # fmt: skip
    assert row == [(["ARM", "RUS"], 4, 0.9, pytest.approx(0.4))]


def test_sentences_behind_a_number_are_word_for_word(tiny_corpus: store.Corpus) -> None:
    rows = ask(
        tiny_corpus, "sentences_behind", "article_id", "place", "text", "aliases", "verdict",
        actors=["ARM"], since=W6,
    )  # fmt: skip
    assert rows == [
        (12, "body", "Armenia will send a defence minister.", ["Armenia"], "neutral"),
        (11, "title", "Armenia thanks European Union for medical aid", ["Armenia"], "neutral"),
        (
            11,
            "body",
            "Armenia thanked the European Union on Tuesday for medical aid.",
            ["Armenia"],
            "neutral",
        ),
        (11, "body", "Hospitals in Yerevan received masks and gloves.", ["Yerevan"], "neutral"),
    ]
    unclear = ask(tiny_corpus, "sentences_behind", "text", verdict="unclear")
    assert unclear == [("Armenia rejected the accusation and called it a lie.",)] * 2
    caption = ask(tiny_corpus, "sentences_behind", "place", "text", actors=["BEL"])
    assert caption == [("caption", "A freight train leaves for Belgium.")]
    french = ask(tiny_corpus, "sentences_behind", "text", "verdict", actors=["CAN"])
    assert french[1] == ("Le Canada ferme tous ses parcs nationaux pour deux semaines.", None)


def test_sentences_behind_a_pair(tiny_corpus: store.Corpus) -> None:
    rows = ask(
        tiny_corpus, "pair_sentences_behind", "article_id", "text", "kind", a="NATO:members",
        b="NATO",
    )  # fmt: skip
    assert [(n, kind) for n, _, kind in rows] == [(9, "member")] * 2 + [(4, "member")] * 3
    assert rows[0][1] == "North Macedonia raises its flag at NATO"
    assert len(ask(tiny_corpus, "pair_sentences_behind", a="ARM", b="AZE", max=3)) == 3


def test_the_sentences_of_one_article(tiny_corpus: store.Corpus) -> None:
    rows = ask(
        tiny_corpus, "article_sentences", "sentence", "text", "actors", "mentions", "tones",
        "relations",
        article=6,
    )  # fmt: skip
    assert [(number, actors) for number, _, actors, *_ in rows] == [
        (0, ["MKD", "NATO"]),
        (1, ["MKD", "NATO"]),
        (5, ["GRC"]),
    ]
    for _, text, _, mentions, _, _ in rows:
        for mention in mentions:
            assert text[mention["start"] : mention["stop"]] == mention["alias"]
    assert rows[2][4] == [
        {"actor": "GRC", "negative": 0.850000024, "positive": 0.050000001, "verdict": "negative"}
    ]
    assert [r["kind"] for r in rows[1][5]] == ["pair"]
    assert ask(tiny_corpus, "article_sentences", article=999) == []


def test_listings(tiny_corpus: store.Corpus) -> None:
    def day(month: int, number: int) -> dt.date:
        return dt.date(2020, month, number)

    assert look(tiny_corpus, "FROM outlets") == [
        ("Alpha Post", 5, 5, day(3, 10), day(4, 16)),
        ("Beta Times", 5, 5, day(3, 16), day(4, 17)),
        ("Gamma Wire", 4, 4, day(3, 15), day(4, 14)),
    ]
    assert look(
        tiny_corpus,
        "SELECT articles, stories, outlets, undated, unscored, dense_since, dense_until "
        "FROM corpus_summary",
    ) == [(14, 13, 3, 1, 1, day(3, 10), day(4, 17))]
    totals = "SELECT actor, articles, stories, about, mentions FROM actor_totals"
    assert look(tiny_corpus, totals)[0] == ("ARM", 5, 4, 3, 12)
    assert look(tiny_corpus, f"{totals} WHERE actor = 'EAEU'") == [("EAEU", 0, 0, 0, 0)]
    assert look(tiny_corpus, "FROM languages") == [("en", 13, 12, 13), ("fr", 1, 1, 0)]
    assert look(tiny_corpus, "SELECT published_source, articles FROM date_sources") == [
        ("field", 13),
        ("none", 1),
    ]
    assert look(tiny_corpus, "FROM reject_reasons") == [("no text", 1, "articles.jsonl", "15")]
