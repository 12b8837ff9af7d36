"""What a person sees of how far a command has come, and that nothing is said where nobody looks."""

from __future__ import annotations

import io
import json
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from analytics.__main__ import main
from analytics.enrich.progress import Bars, Lines, Silent, Words, choose_progress
from analytics.models import train
from analytics.models.head import fit_head
from analytics.models.shipped import Head
from analytics.steps import begin, done, each, heard_by


class Noted(Silent):
    """Keeps what it hears."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[object, ...]] = []

    def stage(self, name: str, total: int | None = None, unit: str = "articles") -> None:
        self.heard.append((name, total, unit))

    def advance(self, count: int = 1) -> None:
        self.heard.append((count,))


def test_each_counts_what_has_been_used() -> None:
    noted, seen = Noted(), []
    with heard_by(noted):
        for one in each("checking", ["a", "b"], "rules"):
            seen.append((one, len(noted.heard)))
    assert seen == [("a", 1), ("b", 2)]
    assert noted.heard == [("checking", 2, "rules"), (1,), (1,)]


def test_the_total_of_a_stream_is_only_what_is_told() -> None:
    noted = Noted()
    with heard_by(noted):
        assert list(each("reading", iter("xyz"), "rows")) == ["x", "y", "z"]
        assert list(each("reading", iter("xyz"), "rows", 3)) == ["x", "y", "z"]
    assert [heard for heard in noted.heard if len(heard) == 3] == [
        ("reading", None, "rows"),
        ("reading", 3, "rows"),
    ]


def test_the_inner_listener_hears_and_then_the_outer_one_again() -> None:
    outer, inner = Noted(), Noted()
    with heard_by(outer):
        with heard_by(inner):
            begin("inside")
        done(4)
    done(5)  # nobody listens any more
    assert (inner.heard, outer.heard) == ([("inside", None, "articles")], [(4,)])


def test_a_progress_hears_while_it_is_entered_and_after_an_error_no_longer() -> None:
    noted = Noted()
    with pytest.raises(ValueError, match="stop"), noted:
        begin("within")
        raise ValueError("stop")
    begin("after")
    assert noted.heard == [("within", None, "articles")]


def test_a_bar_tells_count_unit_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(sys, "stderr", shown)
    with Bars():
        begin("exporting", 4, "tables")
        time.sleep(0.2)
        done(2)
        assert "exporting:  50%" in shown.getvalue()
        assert "2 of 4 tables" in shown.getvalue()
        assert "left" in shown.getvalue() and "tables/s" in shown.getvalue()


def test_a_stage_without_a_count_shows_a_clock_that_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setattr("analytics.enrich.progress.TICK", 0.05)
    with Bars():
        begin("fitting topics")
        time.sleep(1.2)
    assert "fitting topics: 00:00" in shown.getvalue()
    assert "fitting topics: 00:01" in shown.getvalue()
    assert "%" not in shown.getvalue()


def test_an_unknown_total_shows_what_is_done_and_an_estimate_gives_it_an_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(sys, "stderr", shown)
    with Bars() as bars:
        begin("reading")
        time.sleep(0.2)
        done(30)
        assert "30 articles" in shown.getvalue()
        bars.expect(60)
        time.sleep(0.2)
        done(15)
        assert "45 of about 60 articles" in shown.getvalue()


def test_the_manner_follows_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert type(choose_progress("auto")) is Words
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert type(choose_progress("auto")) is Bars
    assert type(choose_progress("json")) is Lines
    assert type(choose_progress("none")) is Silent


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of three articles."""
    folder = tmp_path_factory.mktemp("steps")
    article = {"date": "2020-01-02", "text": "Armenia and Georgia signed a treaty in Yerevan."}
    lines = [json.dumps({**article, "title": f"Treaty {n}"}) for n in range(3)]
    (folder / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    path = folder / "corpus.duckdb"
    assert main(["add", str(folder / "in.jsonl"), "--corpus", str(path), "--progress", "none"]) == 0
    return path


def told(words: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, int]:
    """The stages that a command tells of, each with its total."""
    capsys.readouterr()
    assert main([*words, "--progress", "json"]) == 0
    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("{")]
    return {one["stage"]: one["total"] for one in map(json.loads, lines)}


def test_check_and_export_tell_how_far_they_are(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stages = told(["check", "--corpus", str(corpus)], capsys)
    rules = len(list((Path(__file__).parent.parent / "sql" / "checks").glob("*.sql")))
    assert stages["checking"] == rules and stages["reading tables"] > 20
    stages = told(["export", str(tmp_path / "out"), "--corpus", str(corpus)], capsys)
    assert stages["exporting"] == len(list((tmp_path / "out").glob("*.parquet"))) > 20


def few_rows(features: np.ndarray, *more: np.ndarray) -> Head:
    """A head fitted to every twentieth row."""
    truth, importance, *how = more
    return fit_head(features[::20], truth[::20], importance[::20], *how)


def test_evaluate_and_train_tell_how_far_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = {"gold_text": "One two three.", "residue": "Menu\n\nOne two three.\n\nShare"}
    gold = tmp_path / "extraction.jsonl"
    gold.write_text(json.dumps(page) + "\n", encoding="utf-8")
    stages = told(["evaluate", str(gold)], capsys)
    assert stages["reading extraction, from crude text"] == 1
    labelled = tmp_path / "tone.jsonl"
    rows = [
        {"text": f"Report {n}: Chad {word} Mali.", "mention": "Chad", "start": 9 + len(str(n)),
         "end": 13 + len(str(n)), "polarity": polarity, "split": "train"}
        for n, (word, polarity) in enumerate([("praised", 6), ("struck", 2), ("met", 4)] * 60)
    ]  # fmt: skip
    labelled.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    out = tmp_path / "fitted"
    out.mkdir()
    # All that is learned from beside the file, our own labels and phrases, takes half a minute.
    monkeypatch.setattr(train, "TEXTS", tmp_path / "none")
    monkeypatch.setattr(train, "fit_head", few_rows)
    stages = told(["train", str(labelled), "--task", "tone", "--out", str(out)], capsys)
    assert "fitting tone" in stages and "reading tone.jsonl" in stages


def test_commands_are_quiet_where_nobody_looks(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["check", "--corpus", str(corpus)]) == 0
    assert main(["export", str(tmp_path / "out"), "--corpus", str(corpus)]) == 0
    assert capsys.readouterr().err == ""


def test_labels_of_another_task_are_told_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.jsonl").write_text("{not json\n", encoding="utf-8")
    broken = str(tmp_path / "broken.jsonl")
    assert main(["evaluate", broken, "--task", "tone", "--progress", "none"]) == 1
    assert main(["evaluate", str(tmp_path), "--task", "tone", "--progress", "none"]) == 1
    told_lines = capsys.readouterr().err.splitlines()
    assert len(told_lines) == 2
    assert "not JSON" in told_lines[0] and "no file of labelled sentences" in told_lines[1]
