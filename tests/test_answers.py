"""How an answer is written: exact, and harmless wherever it is opened."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from analytics.store import console
from analytics.store.answers import Answer, csv_bytes, text_table, write_answer


def written(answer: Answer, form: str) -> bytes:
    sink = io.BytesIO()
    write_answer(answer, form, sink)
    return sink.getvalue()


def test_numbers_come_back_as_they_were(tiny: Path) -> None:
    answer = console.run_statement(
        tiny,
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


def test_no_cell_of_a_csv_starts_a_formula(tiny: Path) -> None:
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


def test_a_terminal_is_not_steered_by_text(tiny: Path) -> None:
    answer = Answer(pa.table({"t": ["\x1b[2Jred\x07\u202e", "x" * 500]}), 0.5, True)
    text = text_table(answer)
    assert "\x1b" not in text and "\x07" not in text and "\u202e" not in text
    assert max(map(len, text.splitlines())) <= 60 and "more were left out" in text


def test_times_beyond_the_calendar_are_text(tiny: Path) -> None:
    answer = console.run_statement(
        tiny,
        "SELECT 'infinity'::DATE AS d, '-infinity'::TIMESTAMP AS t, INTERVAL 1 MONTH AS i, "
        "'101'::BIT AS b UNION ALL SELECT DATE '2020-01-02', NULL, NULL, NULL ORDER BY d",
    )
    assert answer.frame["d"].tolist() == ["2020-01-02", "infinity"]
    assert answer.frame["t"].tolist()[1] == "-infinity"
    assert answer.frame["b"].tolist()[1] == "101" and "month" in answer.frame["i"].tolist()[1]


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="none of table, csv, json, parquet"):
        written(Answer(pa.table({"n": [1]}), 0.0, False), "xlsx")
