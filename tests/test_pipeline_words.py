"""The command line: what each verb says, failures in one line, progress, removing."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from added import ARTICLES, add, begun
from tiny.build import offered
from written import own

from analytics import ingest, store
from analytics.__main__ import main
from analytics.enrich.extent import Extent
from analytics.enrich.progress import Lines
from analytics.enrich.report import Report
from analytics.store.reader import version_key
from analytics.telling import tell_undated


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["add", "nowhere-at-all"], 1),
        (["status"], 1),
        (["check"], 1),
        (["sql", "SELECT 1"], 1),
        (["add"], 2),
        (["shine"], 2),
        (["open", "--port", "99999"], 2),
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
    added: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = own(added, tmp_path)
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


def test_the_number_of_files_is_the_total_where_each_is_an_article(tmp_path: Path) -> None:
    texts = [line["text"] for line in offered() if line.get("text")] * 2
    for number, text in enumerate(texts):
        (tmp_path / f"{number:02}.txt").write_text(f"Number {number}\n\n{text * (number + 1)}")
    extent = Extent([tmp_path])
    for one in ingest.offer([tmp_path]):
        extent.see(one)
        assert extent.expected() == len(texts)
    assert extent.offered == len(texts)


def test_no_total_is_told_before_two_estimates_agree(tmp_path: Path) -> None:
    lines = [line for line in offered() if line.get("text")]
    rows = [{**line, "url": f"{line['url']}/{turn}"} for turn in range(20) for line in lines]
    (tmp_path / "pile.jsonl").write_text("\n".join(map(json.dumps, rows)))
    extent = Extent([tmp_path])
    told = []
    for number, one in enumerate(ingest.offer([tmp_path])):
        extent.see(one)
        if number and number % 50 == 0:
            told.append(extent.expected())
    assert told[0] is None and told[-1] is not None


def test_an_outlet_is_given_to_articles_that_name_none(tmp_path: Path) -> None:
    folder = tmp_path / "uploads"
    folder.mkdir()
    named, unnamed = [line for line in offered() if line.get("text")][:2]
    (folder / "named.jsonl").write_text(json.dumps(named))
    (folder / "unnamed.txt").write_text(f"{unnamed['title']}\n\n{unnamed['text']}")
    corpus = begun(tmp_path)
    asked = ["add", str(folder), "--outlet", "Delta Courier", "--corpus", str(corpus)]
    assert main([*asked, "--progress", "none"]) == 0
    held = store.open_corpus(corpus)
    assert set(store.read(held, "articles")["outlet"]) == {"Alpha Post", "Delta Courier"}
    store.close(held)
    assert main(["add", str(folder), "--outlet", "tmp", "--corpus", str(corpus)]) == 2


def test_the_report_tells_of_articles_without_a_date() -> None:
    report = Report()
    assert tell_undated(report) == ""
    report.tally["date not found"] = 82
    assert tell_undated(report).startswith("82 of them have no date")
    assert "--field" not in tell_undated(report)
    report.tally.update({"spare when": 80, "spare desk": 2})
    assert "unknown name: when, desk. If one is the date" in tell_undated(report)


def test_fields_are_mapped_by_any_usual_name_of_ours(tmp_path: Path) -> None:
    table = tmp_path / "press.csv"
    table.write_text("kop,Full_Article,day\nA bridge is opened,It crosses the river.,2024-05-08\n")
    told = add(begun(tmp_path), table, "--field", "body=full_article", "--field", "title=kop")
    assert (told["accepted"], told["unmet_fields"]) == (1, [])


def test_a_field_that_is_none_of_ours_is_refused_with_ours_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["add", str(ARTICLES), "--field", "bodi=Fulltext"]
    assert main([*words, "--corpus", str(tmp_path / "corpus.duckdb")]) == 2
    told = capsys.readouterr().err.strip()
    assert "bodi" in told and "text" in told and "published" in told and "\n" not in told
    assert not (tmp_path / "corpus.duckdb").exists()


def test_a_mapped_field_that_no_input_has_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = add(begun(tmp_path), ARTICLES, "--field", "text=fulltxt")
    assert told["accepted"] and told["unmet_fields"] == ["fulltxt"]
    assert "no input has a field called 'fulltxt'" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "-3", "5000", "many"])
def test_a_number_of_topics_has_bounds(
    number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["topics", f"--topics={number}", "--corpus", str(tmp_path / "corpus.duckdb")])
    assert stop.value.code == 2
    assert "a number from 1 to" in capsys.readouterr().err


def test_a_corpus_without_articles_says_so_and_one_is_no_plural(
    one: Path, empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["status", "--corpus", str(empty)]) == 0
    told = capsys.readouterr().out
    assert "NaT" not in told and told.startswith("0 articles in 0 stories, nothing added yet")
    assert main(["status", "--corpus", str(one)]) == 0
    assert capsys.readouterr().out.startswith("1 article in 1 story, ")


def test_the_longest_gaps_are_told_first(added: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "--corpus", str(added)]) == 0
    part = capsys.readouterr().out.partition("gaps, the longest first")[2].partition("models")[0]
    days = [int(found) for found in re.findall(r"(\d+)$", part, re.MULTILINE)]
    assert len(days) > 1 and days == sorted(days, reverse=True)


def test_a_code_and_a_bin_that_are_none_are_told(
    added: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def asked(statement: str) -> str:
        main(["sql", statement, "--corpus", str(added), "--format", "csv"])
        return capsys.readouterr().err

    assert "ARMM is no code of an actor" in asked("FROM coverage(actors := ['ARMM'])")
    assert asked("FROM coverage(actors := ['ARM'])") == ""
    assert "bin must be day, week, month" in asked("FROM coverage(bin := 'fortnight')")


def test_a_condition_on_no_column_names_those_there_are(
    added: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["remove", "outlt = 'TASS'", "--corpus", str(added)]) == 1
    told = capsys.readouterr().err
    assert "outlt" in told and "outlet" in told and "published" in told
