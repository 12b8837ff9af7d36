"""Same question, same number: chart, CSV, the SQL shown, the command, and an older client."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analytics import store
from analytics.store.console import run_statement, write_answer

ACTORS = ["ARM", "RUS", "CSTO:members"]
QUESTIONS: list[tuple[str, dict[str, Any]]] = [
    ("coverage", {"actors": ACTORS, "bin": "week"}),
    ("coverage", {"actors": ACTORS, "bin": "month", "unit": "article", "about": True}),
    ("coverage_fixed_mix", {"actors": ACTORS, "bin": "week"}),
    ("tone", {"actors": ["ARM", "RUS"], "bin": "week"}),
    ("valence", {"actors": ["ARM", "RUS"], "bin": "week"}),
    ("pairs", {"actors": ["ARM", "RUS", "AZE"]}),
    ("pair_relation", {"a": "ARM", "b": "RUS", "bin": "week"}),
    ("topics_over_time", {"bin": "week"}),
    ("topics_over_time", {"bin": "week", "unit": "article"}),
    ("changes", {"bin": "week"}),
    ("copies", {"bin": "month"}),
]
CLIENT = shutil.which("duckdb", path=str(Path(sys.executable).parent)) or shutil.which("duckdb")


def cells(text: str) -> list[list[str]]:
    """Rows of a CSV text; an empty cell and NULL are the same."""
    return [["" if c == "NULL" else c for c in row] for row in csv.reader(io.StringIO(text))]


def shown(frame: pd.DataFrame, rows: list[list[str]]) -> bool:
    """Whether the rows hold the numbers of the frame, digit for digit."""
    header, *body = rows
    if header != list(frame.columns) or len(body) != len(frame):
        return False
    for (_, values), row in zip(frame.iterrows(), body, strict=True):
        for value, cell in zip(values, row, strict=True):
            if isinstance(value, float) and not (pd.isna(value) or cell == ""):
                if float(cell) != value:
                    return False
            elif pd.isna(value) != (cell == ""):
                return False
    return True


@pytest.mark.parametrize(("macro", "arguments"), QUESTIONS)
def test_the_sql_shown_gives_the_numbers_drawn(
    tiny: Path, tiny_corpus: store.Corpus, macro: str, arguments: dict[str, Any]
) -> None:
    drawn = store.call(tiny_corpus, macro, **arguments)
    statement = store.statement(tiny_corpus, macro, **arguments)
    stream = io.BytesIO()
    write_answer(run_statement(tiny, statement), "csv", stream)
    assert shown(drawn, cells(stream.getvalue().decode("utf-8")))


@pytest.mark.skipif(CLIENT is None, reason="the DuckDB command line client is absent")
@pytest.mark.parametrize(("macro", "arguments"), QUESTIONS)
def test_an_older_client_gives_the_numbers_drawn(
    tiny: Path, tiny_corpus: store.Corpus, macro: str, arguments: dict[str, Any]
) -> None:
    version = subprocess.run([CLIENT, "--version"], capture_output=True, text=True, check=True)
    assert version.stdout.startswith("v1.5")
    drawn = store.call(tiny_corpus, macro, **arguments)
    statement = store.statement(tiny_corpus, macro, **arguments)
    done = subprocess.run(
        [CLIENT, "-readonly", "-csv", str(tiny), statement],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert shown(drawn, cells(done.stdout))


def test_different_numbers_are_noticed() -> None:
    frame = pd.DataFrame({"period": ["2020-01-01"], "share": [0.25]})
    assert shown(frame, [["period", "share"], ["2020-01-01", "0.25"]])
    assert not shown(frame, [["period", "share"], ["2020-01-01", "0.250000001"]])
    assert not shown(frame, [["period", "share"], ["2020-01-01", ""]])
