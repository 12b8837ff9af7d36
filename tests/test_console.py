"""The console under attack: nothing changes, nothing is read, everything ends, all are answered."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import duckdb
import hostile
import hostile_again
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from analytics.store import console
from analytics.store.answers import Answer, csv_bytes, text_table, write_answer

SECRET = "canary-7f3a91"
LONGEST = 7.0  # seconds, waiting and all
SIDE_BY_SIDE = 5


@dataclass(frozen=True)
class Ground:
    """A corpus in a folder of its own, and beside it what no statement may reach."""

    folder: Path
    corpus: Path

    def fill(self, statement: str) -> str:
        return (
            statement.replace("{{", "{")
            .replace("}}", "}")
            .replace("{secret}", (self.folder / "secret").as_posix())
            .replace("{corpus}", self.corpus.parent.as_posix())
            .replace("{out}", (self.folder / "written").as_posix())
        )

    def state(self) -> dict[str, str]:
        """Every file with a digest of its bytes, and what lies where a careless write would go."""
        found = {
            str(path): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
            for path in sorted(self.folder.rglob("*"))
        }
        home = Path.home() / ".duckdb"
        for place in (Path.cwd(), home, Path(self.folder.anchor)):
            if place.is_dir():
                found |= {str(path): "there" for path in place.iterdir()}
        return found


@dataclass(frozen=True)
class Outcome:
    statement: str
    seconds: float
    answer: Answer | None
    error: str

    def text(self) -> str:
        """All that the person gets to see."""
        if self.answer is None:
            return self.error
        return "\n".join(
            str(value) for column in self.answer.shown.columns for value in column.to_pylist()
        )


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory, tiny: Path) -> Iterator[Ground]:
    folder = tmp_path_factory.mktemp("attacked")
    secret = folder / "secret"
    secret.mkdir()
    (secret / "secret.txt").write_text(SECRET)
    (secret / "secret.csv").write_text(f"word\n{SECRET}\n")
    (secret / "secret.json").write_text(json.dumps({"word": SECRET}) + "\n")
    pq.write_table(pa.table({"word": [SECRET]}), secret / "secret.parquet")
    with duckdb.connect(str(secret / "secret.duckdb")) as connection:
        connection.execute(f"CREATE TABLE t AS SELECT '{SECRET}' AS word")
    shutil.copytree(tiny.parent, folder / "corpus")
    os.environ["STOLEN"] = SECRET
    yield Ground(folder, folder / "corpus" / tiny.name)
    del os.environ["STOLEN"]


def attack(ground: Ground, statement: str) -> Outcome:
    stolen_frame = pa.table({"word": [SECRET]})  # a variable that DuckDB could find by its name
    started = time.monotonic()
    answer, error = None, ""
    try:
        answer = console.run_statement(ground.corpus, statement)
    except console.ConsoleError as refusal:
        error = str(refusal)
    assert stolen_frame.num_rows == 1
    return Outcome(statement, time.monotonic() - started, answer, error)


def attack_all(ground: Ground, statements: list[str]) -> list[Outcome]:
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        return list(pool.map(lambda statement: attack(ground, statement), statements))


def check(ground: Ground, outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        shown = outcome.statement[:90]
        assert outcome.seconds < LONGEST, shown
        assert SECRET not in outcome.text(), shown
        assert "\n" not in outcome.error and len(outcome.error) < 500, shown
        if str(ground.folder) not in outcome.statement:
            assert str(ground.folder) not in outcome.text(), shown
            assert "Traceback" not in outcome.error and ".py" not in outcome.error, shown


GROUPS = ("READS", "WRITES", "HARMLESS", "HEAVY")


def written_in(group: str) -> list[str]:
    """The statements of a group."""
    texts = (getattr(held, group) for held in (hostile, hostile_again))
    return [line for text in texts for line in hostile.lines(text)]


def built() -> list[str]:
    """Statements that are large or deep."""
    return hostile.built() + hostile_again.built()


def test_the_list_is_long() -> None:
    statements = [line for group in GROUPS for line in written_in(group)] + built()
    assert len(statements) == len(set(statements)) >= 400


@pytest.mark.parametrize("group", ["READS", "WRITES"])
def test_reading_and_writing_are_refused(ground: Ground, group: str) -> None:
    before = ground.state()
    statements = [ground.fill(line) for line in written_in(group)]
    outcomes = attack_all(ground, statements)
    check(ground, outcomes)
    assert [o.statement for o in outcomes if o.answer is not None] == []
    assert ground.state() == before


def test_what_answers_tells_no_secret(ground: Ground) -> None:
    before = ground.state()
    outcomes = attack_all(ground, [ground.fill(s) for s in written_in("HARMLESS")])
    check(ground, outcomes)
    assert ground.state() == before


def test_large_and_deep_statements_end(ground: Ground) -> None:
    before = ground.state()
    check(ground, attack_all(ground, built()))
    assert ground.state() == before


def test_heavy_statements_end(ground: Ground) -> None:
    before = ground.state()
    check(ground, attack_all(ground, [ground.fill(s) for s in written_in("HEAVY")]))
    assert ground.state() == before


def test_nothing_is_kept_between_statements(ground: Ground) -> None:
    for statement in ("SET VARIABLE kept = 1", "CREATE TEMP TABLE kept AS SELECT 1"):
        assert attack(ground, statement).error
    answer = console.run_statement(ground.corpus, "SELECT getvariable('kept') AS kept")
    assert answer.frame["kept"].tolist() == [None]
    assert "kept" in attack(ground, "FROM kept").error


def test_ten_at_once_are_all_answered_beside_a_hog(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    hog = "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))"
    asked = [f"SELECT {number} AS n, count(*) AS articles FROM articles" for number in range(10)]
    with ThreadPoolExecutor(11) as pool:
        stalled = pool.submit(attack, ground, hog)
        time.sleep(0.3)
        # That all are answered is one thing, how soon depends on what else the machine is doing.
        monkeypatch.setenv("ANALYTICS_CONSOLE_SECONDS", "30")
        outcomes = list(pool.map(lambda statement: attack(ground, statement), asked))
        assert "longer than 5 s" in stalled.result().error
        assert stalled.result().seconds < LONGEST
    for number, outcome in enumerate(outcomes):
        assert outcome.answer is not None, outcome.error
        assert outcome.answer.frame.values.tolist() == [[number, 14]]


def test_a_statement_that_reads_is_answered(ground: Ground) -> None:
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
        answer = console.run_statement(ground.corpus, statement)
        assert not answer.truncated
        assert answer.table.num_rows == (answer.table.num_rows if rows is None else rows)
        assert rows == 0 or answer.table.num_rows


def test_an_answer_is_cut_by_rows_and_by_bytes(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = console.run_statement(ground.corpus, "FROM range(1000000)")
    assert (answer.table.num_rows, answer.truncated) == (10_000, True)
    answer = console.run_statement(ground.corpus, "FROM range(10000)")
    assert (answer.table.num_rows, answer.truncated) == (10_000, False)
    answer = console.run_statement(ground.corpus, "FROM range(1000000)", rows=7)
    assert (answer.table.num_rows, answer.truncated) == (7, True)
    monkeypatch.setenv("ANALYTICS_CONSOLE_BYTES", "1")
    answer = console.run_statement(ground.corpus, "SELECT repeat('x', 100000) FROM range(20)")
    assert (answer.table.num_rows, answer.truncated) == (10, True)
    assert "larger than 1 MB" in attack(ground, "SELECT repeat('x', 2000000)").error


def test_the_first_row_of_a_stream_does_not_wait_for_the_last(ground: Ground) -> None:
    outcome = attack(ground, "SELECT a.range FROM range(10000000) a, range(10000000) b")
    assert outcome.answer is not None and outcome.answer.truncated


def test_errors_help_in_one_line(ground: Ground) -> None:
    for statement, word in (
        ("FROM articels", "articles"),
        ("SELECT titel FROM articles", "title"),
        ("SELECT 1; SELECT 2", "one statement at a time"),
        ("PIVOT articles ON outlet", "ON column IN"),
        ("PRAGMA version", "DESCRIBE"),
        ("SELECT $a", "in place of parameters"),
        ("", "no statement"),
        ("DROP TABLE articles", "only reads"),
        ("SELECT '" + "x" * 30_000 + "'", "20,000 characters"),
        ("SELECT 1 FROM range(100000000) GROUP BY range ORDER BY range", "memory"),
    ):
        error = attack(ground, statement).error
        assert word in error and "\n" not in error, (statement[:60], error)


def test_a_missing_or_broken_corpus_is_told_without_its_path(tmp_path: Path) -> None:
    with pytest.raises(console.ConsoleError, match="no corpus yet"):
        console.run_statement(tmp_path / "none.duckdb", "SELECT 1")
    broken = tmp_path / "broken.duckdb"
    broken.write_bytes(b"no database" * 2000)
    with pytest.raises(console.ConsoleError) as raised:
        console.run_statement(broken, "SELECT 1")
    assert str(tmp_path) not in str(raised.value)


def test_a_process_that_waits_ready_answers_and_leaves_another(ground: Ground) -> None:
    console.warm()
    console.warm()
    for _ in range(3):
        assert console.run_statement(ground.corpus, "SELECT 1 AS n").frame["n"].tolist() == [1]


# ---- how an answer is written


def written(answer: Answer, form: str) -> bytes:
    sink = io.BytesIO()
    write_answer(answer, form, sink)
    return sink.getvalue()


def test_numbers_come_back_as_they_were(ground: Ground) -> None:
    answer = console.run_statement(
        ground.corpus,
        "SELECT 0.1::DOUBLE + 0.2::DOUBLE AS third, 9007199254740993 AS large, "
        "1.10::DECIMAL(4, 2) AS exact, 340282366920938463463374607431768211455::UHUGEINT AS huge, "
        "-5 AS minus, NULL AS none, true AS yes, DATE '2020-03-01' AS day, [1, 2] AS list",
    )
    assert csv_bytes(answer).decode().splitlines()[1] == (
        "0.30000000000000004,9007199254740993,1.10,340282366920938463463374607431768211455,-5,,"
        'true,2020-03-01,"[1, 2]"'
    )
    row = json.loads(written(answer, "json"))[0]
    assert row["third"] == 0.1 + 0.2 and row["large"] == 9007199254740993
    assert row["exact"] == 1.1 and row["none"] is None and row["list"] == [1, 2]
    back = pq.read_table(io.BytesIO(written(answer, "parquet")))
    assert back.column("third").to_pylist() == [0.1 + 0.2]


def test_no_cell_of_a_csv_starts_a_formula(ground: Ground) -> None:
    texts = [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "＝1",
        "-1.5e3",
        "+7",
        "a=1",
    ]
    answer = Answer(pa.table({"=cmd": texts, "n": [-1.5] * len(texts)}), 0.0, False)
    rows = csv_bytes(answer).decode()
    assert rows.startswith("'=cmd,n\n")
    for cell in ("'=1+1,", "'+1+1,", "'-1+1,", "'@SUM(A1),", "' =1,", "'＝1,"):
        assert f"\n{cell}-1.5" in rows
    for cell in ("-1.5e3,", "+7,", "a=1,"):
        assert f"\n{cell}-1.5" in rows
    assert json.loads(written(answer, "json"))[0]["=cmd"] == "=1+1"


def test_a_terminal_is_not_steered_by_text(ground: Ground) -> None:
    answer = Answer(pa.table({"t": ["\x1b[2Jred\x07\u202e", "x" * 500]}), 0.5, True)
    text = text_table(answer)
    assert "\x1b" not in text and "\x07" not in text and "\u202e" not in text
    assert max(map(len, text.splitlines())) <= 60 and "more were left out" in text


def test_times_beyond_the_calendar_are_text(ground: Ground) -> None:
    answer = console.run_statement(
        ground.corpus,
        "SELECT 'infinity'::DATE AS d, '-infinity'::TIMESTAMP AS t, INTERVAL 1 MONTH AS i, "
        "'101'::BIT AS b UNION ALL SELECT DATE '2020-01-02', NULL, NULL, NULL ORDER BY d",
    )
    assert answer.frame["d"].tolist() == ["2020-01-02", "infinity"]
    assert answer.frame["t"].tolist()[1] == "-infinity"
    assert answer.frame["b"].tolist()[1] == "101" and "month" in answer.frame["i"].tolist()[1]


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="none of table, csv, json, parquet"):
        written(Answer(pa.table({"n": [1]}), 0.0, False), "xlsx")
