"""Articles are scored for valence when they are added, and anew when they are recoded."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from added import begun, ready

from analytics import store
from analytics.__main__ import main


def test_articles_are_scored_when_they_are_added_and_recoded(tmp_path: Path) -> None:
    lines = [
        {"title": "Bomb blast kills 30 in market", "text": "A bomb killed thirty people on Monday.",
         "source": "A", "date": "2020-03-02", "url": "https://a.example/1"},
        {"title": "Le parc ferme ses portes", "text": "Le parc ferme ses portes pour deux semaines "
         "et les visiteurs doivent rester à la maison pendant cette période.",
         "source": "A", "date": "2020-03-03", "url": "https://a.example/2"},
    ]  # fmt: skip
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)))
    path = begun(tmp_path)
    named = ["--corpus", str(path), "--progress", "none"]
    ready()
    assert main(["add", str(tmp_path / "in.jsonl"), *named]) == 0
    question = "SELECT valence, bad > 0.5, bad + good <= 1 FROM articles ORDER BY published"
    expected = [("bad", True, True), (None, None, None)]
    assert look(path, question) == expected
    assert main(["recode", *named]) == 0
    assert look(path, question) == expected
    (card,) = look(path, "SELECT model FROM models WHERE starts_with(task, 'valence')")
    assert card == ("valence",)


def look(path: Path, question: str) -> list[tuple[Any, ...]]:
    corpus = store.open_corpus(path)
    try:
        return corpus.connection.cursor().execute(question).fetchall()
    finally:
        store.close(corpus)
