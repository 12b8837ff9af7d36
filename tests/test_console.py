"""The console for somebody who asks: answers, cuts and errors that help."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from analytics.store import console


def error(corpus: Path, sql: str) -> str:
    """What the person is told in place of an answer; '' for an answer."""
    try:
        console.run_statement(corpus, sql)
    except console.ConsoleError as told:
        return str(told)
    return ""


def test_nothing_is_kept_between_statements(tiny: Path) -> None:
    for statement in ("SET VARIABLE kept = 1", "CREATE TEMP TABLE kept AS SELECT 1"):
        assert error(tiny, statement)
    answer = console.run_statement(tiny, "SELECT getvariable('kept') AS kept")
    assert answer.frame["kept"].tolist() == [None]
    assert "kept" in error(tiny, "FROM kept")


def test_ten_at_once_are_all_answered_beside_a_hog(tiny: Path) -> None:
    hog = "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))"
    with ThreadPoolExecutor(11) as pool:
        stalled = pool.submit(error, tiny, hog)
        time.sleep(0.3)
        asked = (
            f"SELECT {number} AS n, count(*) AS articles FROM articles" for number in range(10)
        )
        answers = list(pool.map(lambda sql: console.run_statement(tiny, sql), asked))
        assert "longer than 5 s" in stalled.result()
    rows = [answer.frame.values.tolist() for answer in answers]
    assert rows == [[[number, 14]] for number in range(10)]


def test_a_statement_that_reads_is_answered(tiny: Path) -> None:
    for statement, rows in (
        ("SELECT 1 AS one", 1),
        ("FROM articles", 14),
        ("FROM articles;", 14),
        ("  -- a comment\nFROM articles -- another\n;", 14),
        ("WITH a AS (FROM articles) FROM a LIMIT 3", 3),
        ("VALUES (1), (2)", 2),
        ("TABLE articles", 14),
        ("(SELECT 1)", 1),
        ("DESCRIBE articles", None),
        ("SUMMARIZE articles", None),
        ("SHOW TABLES", None),
        ("EXPLAIN FROM articles", 1),
        ("EXPLAIN ANALYZE FROM articles", 1),
        ("PIVOT articles ON outlet IN ('Alpha Post') USING count(*)", None),
        ("FROM coverage(actors := ['ARM'], bin := 'month')", None),
        ("FROM articles WHERE false", 0),
    ):
        answer = console.run_statement(tiny, statement)
        assert not answer.truncated
        assert answer.table.num_rows == (answer.table.num_rows if rows is None else rows)
        assert rows == 0 or answer.table.num_rows


def test_an_answer_is_cut_by_rows_and_by_bytes(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = console.run_statement(tiny, "FROM range(1000000)")
    assert (answer.table.num_rows, answer.truncated) == (10_000, True)
    answer = console.run_statement(tiny, "FROM range(10000)")
    assert (answer.table.num_rows, answer.truncated) == (10_000, False)
    answer = console.run_statement(tiny, "FROM range(1000000)", rows=7)
    assert (answer.table.num_rows, answer.truncated) == (7, True)
    monkeypatch.setenv("ANALYTICS_CONSOLE_BYTES", "1")
    answer = console.run_statement(tiny, "SELECT repeat('x', 100000) FROM range(20)")
    assert (answer.table.num_rows, answer.truncated) == (10, True)
    assert "larger than 1 MB" in error(tiny, "SELECT repeat('x', 2000000)")


def test_the_first_row_of_a_stream_does_not_wait_for_the_last(tiny: Path) -> None:
    sql = "SELECT a.range FROM range(10000000) a, range(10000000) b"
    assert console.run_statement(tiny, sql).truncated


def test_errors_help_in_one_line(tiny: Path) -> None:
    for statement, word in (
        ("FROM articels", "articles"),
        ("SELECT titel FROM articles", "title"),
        ("SELECT 1; SELECT 2", "one statement at a time"),
        ("PIVOT articles ON outlet", "ON column IN"),
        ("PRAGMA version", "DESCRIBE"),
        ("SELECT $a", "in place of parameters"),
        ("", "no statement"),
        ("DROP TABLE articles", "only read here"),
        ("SELECT '" + "x" * 30_000 + "'", "20,000 characters"),
        ("SELECT repeat('x', 1000000000)", "480 MB of memory"),
    ):
        told = error(tiny, statement)
        assert word in told and "\n" not in told, (statement[:60], told)


def test_a_missing_or_broken_corpus_is_told_without_its_path(tmp_path: Path) -> None:
    with pytest.raises(console.ConsoleError, match=r"no corpus at \S+ yet"):
        console.run_statement(tmp_path / "none.duckdb", "SELECT 1")
    broken = tmp_path / "broken.duckdb"
    broken.write_bytes(b"no database" * 2000)
    with pytest.raises(console.ConsoleError) as raised:
        console.run_statement(broken, "SELECT 1")
    assert str(tmp_path) not in str(raised.value)


def test_a_process_that_waits_ready_answers_and_leaves_another(tiny: Path) -> None:
    console.warm()
    console.warm()
    for _ in range(3):
        assert console.run_statement(tiny, "SELECT 1 AS n").frame["n"].tolist() == [1]
