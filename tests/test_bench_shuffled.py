"""The bench on shuffled dates: it deals them out within outlets, and asks everything."""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent / "bench"))
import bench_shuffled
from bench_shuffled import dealt


def test_dates_stay_in_their_outlet_and_change_articles(tiny: Path, tmp_path: Path) -> None:
    path = tmp_path / "copy.duckdb"
    path.write_bytes(tiny.read_bytes())
    query = "SELECT outlet, list(published ORDER BY published) FROM articles GROUP BY 1 ORDER BY 1"
    each = "SELECT article_id, published FROM articles ORDER BY article_id"
    with duckdb.connect(str(path)) as connection:
        before, of_each = connection.execute(query).fetchall(), connection.execute(each).fetchall()
        dealt(connection, 1)
        assert connection.execute(query).fetchall() == before
        assert connection.execute(each).fetchall() != of_each


def test_the_bench_prints_what_is_told_and_held(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    argv = ["bench_shuffled.py", str(tiny), "--seeds", "1", "--actors", "3"]
    monkeypatch.setattr(sys, "argv", argv)
    before = tiny.read_bytes()
    bench_shuffled.main()
    said = capsys.readouterr().out
    assert "shifts of relation, week" in said and "words, before and after" in said
    assert "tone, week" in said and tiny.read_bytes() == before
