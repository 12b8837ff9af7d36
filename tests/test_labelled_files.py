"""What is given to `evaluate` and `train` and holds no labels is told in a line."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from analytics.__main__ import TASKS
from analytics.evaluation import ScoringError, evaluate, guess_task, train

PACKED = gzip.compress(b'{"id": "1", "text": "France and Spain."}\n' * 99)
WRONG = {
    "bytes.jsonl": b"\x7fELF\x02\xb0\xff",
    "words.jsonl": b"no table\n",
    "cut.jsonl.gz": PACKED[: len(PACKED) - 12],
    "date.jsonl": b'{"id": "1", "date": "May", "text": "x", "places": [], "orgs": []}\n',
}


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("name", WRONG)
def test_what_holds_no_labels_is_told(name: str, task: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(WRONG[name])
    with pytest.raises((ScoringError, OSError), match=name.partition(".")[0]):
        evaluate(task, path)


@pytest.mark.parametrize("task", TASKS)
def test_a_folder_of_articles_without_labels_is_told(task: str, tmp_path: Path) -> None:
    (tmp_path / "articles.jsonl").write_text('{"title": "France", "text": "Spain."}\n')
    with pytest.raises((ScoringError, OSError), match=tmp_path.name):
        evaluate(task, tmp_path)


@pytest.mark.parametrize("task", ["tone", "relations", "about", "valence"])
def test_nothing_is_learned_from_bytes(task: str, tmp_path: Path) -> None:
    path = tmp_path / "bytes.jsonl"
    path.write_bytes(WRONG["bytes.jsonl"])
    with pytest.raises(ScoringError, match=r"bytes\.jsonl"):
        train(task, path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_not_there_is_told_before_its_task() -> None:
    with pytest.raises(FileNotFoundError, match="no such file or folder: nowhere"):
        guess_task(Path("nowhere"))
