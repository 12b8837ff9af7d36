"""Sentences that break off in the middle of a word: told, and neither judged nor read."""

from __future__ import annotations

import dataclasses

import duckdb
import numpy as np
import pytest
from test_sql_simulation import corpus

from analytics import ingest, models
from analytics.actors.gazetteer import Gazetteer
from analytics.enrich.rows import Readers, code_articles
from analytics.pages.named_sentences import relations_told


def test_a_sentence_that_breaks_off_in_a_word_is_told() -> None:
    known = models.load_tone().words
    cut = ("Armenia is conducting c", "The ministers of France condemned the unneces")
    led_on = ("Envoys met in a", "Armenia is ready to ensure the", "Talks between Iran and")
    whole = (
        "Armenia is conducting talks",
        "It ended.",
        "So said Baghramyan",
        "",
    )
    assert all(models.breaks_off(sentence, known) for sentence in cut)
    assert all(models.breaks_off(sentence, known) for sentence in led_on)
    assert not any(models.breaks_off(sentence, known) for sentence in whole)
    # Where no words are known, single letters are.
    assert [models.breaks_off(sentence, ()) for sentence in cut] == [True, False]


@pytest.mark.parametrize("end", ["...", "…", ",", " –", "...”"])
def test_a_teaser_that_ends_on_dots_is_cut_off(end: str) -> None:
    known = models.load_tone().words
    sentence = f"Armenia is ready to ensure the safety of railways{end}"
    assert models.breaks_off(sentence, known, words=9)
    assert not models.breaks_off(sentence, known, words=300)
    for mark in ("", ".", "?", ".”", "!)"):
        assert not models.breaks_off(sentence.rstrip(".…,– ”") + mark, known, words=9)


def test_a_sentence_that_breaks_off_is_not_judged(gazetteer: Gazetteer) -> None:
    body = (
        "Envoys met in the harbour town on Monday. France attacked Spain with a brutal and shamel"
    )
    article = ingest.clean(ingest.Raw("a.txt", title="Envoys meet", text=body), (1, 1))
    scorers = (models.load_tone(), models.load_relation(), models.load_valence())
    readers = Readers(gazetteer, *scorers)
    tables = code_articles([(1, article)], readers).tables
    rows = tables["actor_sentences"].to_pylist()
    assert rows and {row["verdict"] for row in rows} == {"unclear"}
    assert [row["kind"] for row in tables["pair_sentences"].to_pylist()] == ["cut"]
    ended = dataclasses.replace(article, body=article.body.replace("shamel", "shameless lie."))
    tables = code_articles([(1, ended)], readers).tables
    assert {row["verdict"] for row in tables["actor_sentences"].to_pylist()} != {"unclear"}
    assert [row["kind"] for row in tables["pair_sentences"].to_pylist()] == ["pair"]


@pytest.fixture
def two_sentences() -> duckdb.DuckDBPyConnection:
    """Two stories of one day that name the same pair: one whole, one that breaks off."""
    column = np.arange(2)
    articles = {"number": column, "story": column, "day": 0 * column, "outlet": column}
    both = {"number": column.repeat(2), "actor": np.tile(column, 2), "tone": np.zeros(4)}
    connection = corpus(articles, both, actors=2)
    connection.execute(
        """INSERT INTO sentences BY NAME
        SELECT i AS article_id, 1 AS sentence, 'body' AS place, 0 AS start, 0 AS stop
        FROM range(2) AS t(i)"""
    )
    connection.execute(
        """INSERT INTO pair_sentences BY NAME
        SELECT i AS article_id, 1 AS sentence, 'A0' AS actor_a, 'A1' AS actor_b,
            CASE i WHEN 0 THEN 'pair' ELSE 'cut' END AS kind,
            CASE i WHEN 0 THEN 0.75 ELSE 0 END AS cooperation,
            CASE i WHEN 0 THEN 0.25 ELSE 1 END AS conflict,
            1 AS from_a, 0 AS from_b, 1 AS deed, 'a' AS direction
        FROM range(2) AS t(i)"""
    )
    return connection


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("sentences, cooperation, conflict FROM pair_relation('A0', 'A1')", [(1, 0.75, 0.25)]),
        ("sentences, cooperation, conflict FROM relations()", [(1, 0.75, 0.25)]),
        ("relation FROM relation_levels('A0', 'A1')", [(0.5,)]),
        ("share FROM acts('A0', 'A1') WHERE acting = 'A0' ORDER BY share", [(0.25,), (0.75,)]),
        ("article_id FROM pair_sentences_behind('A0', 'A1')", [(0,)]),
        (
            "level_after FROM outlet_levels('relation', 'A0', 'A1', DATE '2020-01-01')",
            [(0.5,)],
        ),
        # Named together they are all the same.
        ("together FROM pairs(actors := ['A0', 'A1'])", [(2,)]),
        ("counted FROM counted_verdicts ORDER BY article_id", [("cooperation",), ("unclear",)]),
    ],
)
def test_no_figure_on_relations_reads_a_sentence_that_breaks_off(
    two_sentences: duckdb.DuckDBPyConnection, asked: str, expected: list[tuple]
) -> None:
    assert two_sentences.execute(f"SELECT {asked}").fetchall() == expected


def test_a_pair_that_is_not_read_says_so() -> None:
    pair = {"actor_a": "ARM", "actor_b": "CSTO", "kind": "cut", "direction": "a"}
    assert (
        relations_told([pair | {"cooperation": 0.1, "conflict": 0.8}], {"ARM": "Armenia"})
        == "Armenia, ?: broken off, not read"
    )
