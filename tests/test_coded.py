"""A corpus says by which versions of the models it was coded, where there are later ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from added import ready
from drawn import AppTest
from tiny.build import publish

from analytics import store
from analytics.__main__ import main
from analytics.pages import coded

ROOT = Path(__file__).resolve().parent.parent


def corpus_read_by(folder: Path, versions: dict[str, str]) -> Path:
    """A corpus of one article that was read by these versions of the models."""
    corpus = publish(folder / "corpus.duckdb", {1})
    with store.drafting(corpus) as draft:
        for path in store.card_files():
            card = json.loads(path.read_text(encoding="utf-8"))
            version = versions.get(card["model"], str(card["version"]))
            draft.run(
                "INSERT INTO models VALUES ($model, $version, $task, '{}', '[]', '')",
                {"model": card["model"], "version": version, "task": card["task"]},
            )
    return corpus


@pytest.mark.parametrize(
    ("versions", "told"),
    [
        ({}, ""),
        ({"tone": "1"}, "Coded by earlier models: tone 1; "),
        (
            {"tone": "1", "relation": "1", "act": "1"},
            "Coded by earlier models: relation 1 and tone 1; ",
        ),
        ({"tone": "2 and 3"}, "Coded by earlier models: tone 2 and 3; "),
        ({"tone": "1, fitted to this corpus", "relation": "999"}, ""),
    ],
)
def test_earlier_models_are_told_in_the_head(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, versions: dict[str, str], told: str
) -> None:
    monkeypatch.setenv("ANALYTICS_CORPUS", str(corpus_read_by(tmp_path, versions)))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    said = [one.value.replace("\\", "") for one in app.caption]
    if told:
        kinds = [kind for kind in ("relation", "tone") if f"{kind} " in told]
        now = " and ".join(dict.fromkeys(coded.shipped()[kind] for kind in kinds))
        assert said[0].startswith(told) and said[0].endswith(
            f"this version has {now}. To code it again: python -m analytics recode"
        )
    else:
        assert not any("recode" in text for text in said)


def test_adding_to_a_corpus_of_earlier_models_does_not_hide_them(tmp_path: Path) -> None:
    corpus = corpus_read_by(tmp_path, {"tone": "1"})
    now = coded.shipped()["tone"]
    ready()
    for day, expected in (("2024-02-31", "1"), ("2024-05-08", f"1 and {now}")):
        path = tmp_path / "more.jsonl"
        article = {"title": "Quay", "body": "A quay in Spain was closed.", "published": day}
        path.write_text(json.dumps(article), encoding="utf-8")
        assert main(["add", str(path), "--corpus", str(corpus), "--progress", "none"]) == 0
        assert version_of_tone(corpus) == expected
    assert main(["recode", "--corpus", str(corpus), "--progress", "none"]) == 0
    assert version_of_tone(corpus) == now


def version_of_tone(corpus: Path) -> str:
    reader = store.open_corpus(corpus)
    try:
        return str(store.read(reader, "models", model="tone")["version"].iloc[0])
    finally:
        store.close(reader)
