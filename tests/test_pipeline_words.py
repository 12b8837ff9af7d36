"""The command line: what each verb says, failures in one line, progress, removing."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from added import ARTICLES, add
from tiny.build import offered

from analytics import ingest, store
from analytics.__main__ import main
from analytics.enrich.extent import Extent
from analytics.enrich.progress import Lines
from analytics.store.reader import version_key


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["add", "nowhere-at-all"], 1),
        (["status"], 1),
        (["check"], 1),
        (["sql", "SELECT 1"], 1),
        (["add"], 2),
        (["shine"], 2),
        (["sql", "SELECT 1", "--format", "xml"], 2),
    ],
)
def test_failures_are_one_line(words: list[str], status: int, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "analytics", *words]
    if words != ["shine"]:
        command += ["--corpus", str(tmp_path / "missing.duckdb")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    if status == 1:
        assert len(done.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "missing.duckdb").exists()


@pytest.mark.parametrize(
    "verb",
    ["sample", "add", "open", "status", "topics", "check", "sql", "evaluate", "train", "export"],
)
def test_every_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([verb, "--help"])
    assert stop.value.code == 0
    assert "--corpus" in capsys.readouterr().out


def test_removing_asks_first_and_leaves_a_sound_corpus(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = tmp_path / "corpus.duckdb"
    add(corpus, ARTICLES)
    before = version_key(corpus)
    condition = "outlet = 'Gamma Wire'"
    assert main(["remove", condition, "--corpus", str(corpus), "--progress", "none"]) == 1
    assert version_key(corpus) == before
    reader = store.open_corpus(corpus)
    articles = store.read(reader, "articles")
    leaving = int((articles["outlet"] == "Gamma Wire").sum())
    store.close(reader)
    assert f"{leaving} articles meet" in capsys.readouterr().err
    words = ["remove", condition, "--corpus", str(corpus), "--yes", "--progress", "none"]
    assert main(words) == 0
    reader = store.open_corpus(corpus)
    left = store.read(reader, "articles")
    assert len(left) == 14 - leaving
    assert "Gamma Wire" not in set(left["outlet"])
    store.close(reader)
    assert main(["check", "--corpus", str(corpus)]) == 0


@pytest.mark.parametrize("condition", ["1 = 1); DROP TABLE articles; --", "no_such_column = 1"])
def test_removing_takes_a_condition_and_nothing_else(added: Path, condition: str) -> None:
    before = version_key(added)
    assert main(["remove", condition, "--corpus", str(added), "--yes"]) == 1
    assert version_key(added) == before


@pytest.mark.parametrize("packed", [False, True])
def test_reading_tells_how_much_is_left(tmp_path: Path, packed: bool) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    texts = [line for line in offered() if "url" in line and line.get("text")]
    lines = [
        {**line, "url": f"{line['url']}/{turn}", "title": f"{turn} {line['title']}"}
        for turn in range(60)
        for line in texts
    ]
    for part in range(4):
        rows = "\n".join(map(json.dumps, lines[part::4])).encode()
        name = folder / f"part{part}.jsonl{'.gz' if packed else ''}"
        name.write_bytes(gzip.compress(rows) if packed else rows)
    extent, shares = Extent([folder]), []
    for one in ingest.offer([folder]):
        extent.see(one)
        shares.append(extent.share)
    assert len(shares) == len(lines)
    assert shares == sorted(shares) and 0 < shares[0] < 0.1 and shares[-1] > 0.75
    quarter = len(lines) // 4
    assert shares[quarter + 1] == pytest.approx(0.25, abs=0.05)
    assert Extent(["-"]).share is None


def test_progress_tells_rate_and_time_left(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Lines()
    progress.stage("reading")
    progress.began -= 10  # ten seconds ago
    progress.expect(400)
    progress.said = 0
    progress.advance(100)
    told = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert told[0] == {"stage": "reading", "done": 0, "total": None, "left": None}
    assert (told[1]["done"], told[1]["total"]) == (100, 400)
    assert told[1]["left"] == pytest.approx(30, abs=0.5)
