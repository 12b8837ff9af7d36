"""Paths on the command line: names that are no text, and reports that cannot be written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from odd_cases import headline, story_text
from odd_json import article, dumps

from analytics.enrich.report import Order
from analytics.ingest.source import walk
from analytics.verbs import check_writable

ROOT = Path(__file__).resolve().parent.parent
NAMES = (b"two\nlines.jsonl", b"bad\xff\xfe.jsonl", b"-dash.jsonl", b"esc\x1b[31m.jsonl")


def test_names_that_are_no_text_can_be_stored_and_told(tmp_path: Path) -> None:
    for name in Order(paths=[tmp_path / "bad\udcff.jsonl"]).names():
        assert name.encode("utf-8").endswith(b"bad\\udcff.jsonl")


def test_odd_names_are_read_from_the_command_line(tmp_path: Path) -> None:
    folder = tmp_path / "press"
    folder.mkdir()
    paths = [os.path.join(os.fsencode(folder), name) for name in NAMES]
    for number, path in enumerate(paths, 1):
        text = {"title": headline(number), "text": story_text(number), "date": "2024-05-08"}
        try:
            with open(path, "wb") as file:
                file.write(dumps(text).encode())
        except OSError:
            pytest.skip("this file system takes no such names")
    report, corpus = tmp_path / "report.json", tmp_path / "corpus.duckdb"
    options = ["--corpus", str(corpus), "--report", str(report), "--progress", "none"]
    command = [sys.executable, "-m", "analytics", "add", *options, *paths]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["offered"], told["accepted"], told["rejects"]) == (len(NAMES), len(NAMES), [])


def test_a_report_that_cannot_be_written_stops_the_work_before_it_begins(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"the report r\.json cannot be written: no such file"):
        check_writable(tmp_path / "nowhere" / "r.json")
    with pytest.raises(OSError, match="cannot be written"):
        check_writable(tmp_path)
    check_writable(tmp_path / "r.json")
    check_writable(tmp_path / "new" / "r.json", tmp_path / "new")
    assert not (tmp_path / "r.json").exists()
    kept = tmp_path / "old.json"
    kept.write_text(dumps(article(1)), encoding="utf-8")
    check_writable(kept)
    assert kept.read_text(encoding="utf-8") == dumps(article(1))


def test_a_folder_of_odd_names_is_walked(tmp_path: Path) -> None:
    (tmp_path / "a\nb.jsonl").write_text(dumps(article(1)), encoding="utf-8")
    assert [source.name for source in walk([tmp_path])] == [f"{tmp_path.name}/a\nb.jsonl"]


def test_of_several_paths_a_missing_one_is_told_and_the_others_are_added(tmp_path: Path) -> None:
    there, gone = tmp_path / "there.jsonl", tmp_path / "gone.jsonl"
    there.write_text(dumps(article(1)), encoding="utf-8")
    report, corpus = tmp_path / "report.json", tmp_path / "corpus.duckdb"
    command = [sys.executable, "-m", "analytics", "add", "--corpus", str(corpus)]
    options = ["--report", str(report), "--progress", "none"]
    ran = subprocess.run(
        [*command, str(gone), str(there), *options], cwd=ROOT, capture_output=True, text=True
    )
    told = json.loads(report.read_text(encoding="utf-8"))
    assert ran.returncode == 0
    assert f"no such file or folder: {gone}; the others were added" in ran.stderr
    assert (told["offered"], told["accepted"], told["rejected"]) == (2, 1, 1)
    assert told["rejects"][0]["path"] == str(gone)
    assert told["rejects"][0]["reason"] == "no such file or folder"
    alone = subprocess.run([*command, str(gone)], cwd=ROOT, capture_output=True, text=True)
    assert alone.returncode == 1
