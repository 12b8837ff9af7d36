"""The demonstration corpus, fetched through the package index as a user's would be."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = tmp_path_factory.mktemp("demonstration") / "corpus.duckdb"
    report = corpus.with_name("report.json")
    done = run("sample", "--corpus", str(corpus), "--report", str(report))
    if done.returncode == 1 and "package index" in done.stderr:
        pytest.skip(f"no package index: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    return corpus


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "analytics", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_article_is_accounted_for(demonstration: Path) -> None:
    told = json.loads(demonstration.with_name("report.json").read_text(encoding="utf-8"))
    assert told["offered"] == 3824
    assert told["accepted"] + told["unchanged"] + told["updated"] + told["rejected"] == 3824
    assert told["accepted"] >= 3780


def test_the_demonstration_corpus_is_sound(demonstration: Path) -> None:
    done = run("check", "--corpus", str(demonstration))
    assert done.returncode == 0, done.stdout


def test_the_readme_shows_the_true_answer(
    demonstration: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANALYTICS_CONSOLE_SECONDS", "60")  # what it says is tested, not how soon
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (question,) = re.findall(r"```sql\n(.*?)\n```", readme, re.DOTALL)
    (answer,) = re.findall(r"```text\n(.*?)\n```", readme, re.DOTALL)
    # True stories of the time stand out: in the week of 13 March the Netherlands quarrelled with
    # Turkey, and voted; two officials of the United Nations were kidnapped in DR Congo.
    rows = [line.split()[:2] for line in answer.splitlines()[2:4]]
    assert rows == [["2017-03-13", "NLD"], ["2017-03-13", "COD"]]
    done = run("sql", question, "--corpus", str(demonstration))
    assert without_time(done.stdout) == without_time(answer), done.stderr


def without_time(text: str) -> str:
    return re.sub(r"; [\d.]+ s\)", ")", text).strip()
