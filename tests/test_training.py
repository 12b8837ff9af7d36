"""Training from labelled files: bad rows are named, files without labels passed over."""

from __future__ import annotations

import csv
import json

import pytest
from asked import dyad
from test_models import DATA

from analytics.models.gold import GoldError, read_labels


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({"text": "x", "polarity": 2}, "it has no field 'mention'"),
        ({"text": "France hit Chad.", "spans": [[0, 6]]}, "it has no field 'label'"),
        (
            {"text": "France hit Chad.", "a": "France", "b": "Chad", "sign": "bad"},
            "'bad' is not a label that is known",
        ),
        ([1], "no JSON object"),
    ],
)
def test_unreadable_gold_names_its_line_and_what_it_lacks(tmp_path, row, why):
    bad = tmp_path / "gold.jsonl"
    bad.write_text(json.dumps(row) + "\n", encoding="utf-8")
    with pytest.raises(GoldError, match=rf"gold\.jsonl:1: not a labelled sentence: {why}"):
        read_labels([bad])


def test_a_mention_is_found_wherever_its_name_stands(tmp_path):
    text = "Paris's mayor left; Paris stayed, said Paris' critics of Pari."
    gold = tmp_path / "gold.jsonl"
    row = {"text": text, "mention": "Paris's", "start": 0, "end": 7, "polarity": 2}
    gold.write_text(json.dumps({**row, "split": "train", "id": "1"}) + "\n", encoding="utf-8")
    (labelled,) = read_labels([gold])
    assert [text[start:stop] for start, stop in labelled.asked.spans] == ["Paris's", *["Paris"] * 2]


def test_training_passes_over_files_without_labels(tmp_path):
    from analytics.models.train import TrainingError, train_tone

    articles = tmp_path / "articles.jsonl"
    articles.write_text(json.dumps({"id": "1", "text": "France left."}) + "\n", encoding="utf-8")
    with pytest.raises(TrainingError, match="no file of labelled sentences"):
        train_tone([articles], tmp_path)


def test_training_writes_a_model_that_scores(tmp_path, monkeypatch):
    from analytics.models import train
    from analytics.models.relation import Relation

    monkeypatch.setattr(train, "TEXTS", tmp_path / "none")
    # The other table of our own sentences is four times as long.
    monkeypatch.setattr(train, "OURS", frozenset())
    card = train.train_relations([DATA / "relation_phrases.csv"], tmp_path)
    assert card["model"] == "relation"
    fitted = Relation.load(tmp_path)
    scores = fitted.score([dyad("Armenia praised France.", "Armenia", "France")])
    assert fitted.verdicts(scores) == ["cooperation"]
    with open(tmp_path / "tone_corrections.csv", encoding="utf-8", newline="") as source:
        assert {row["task"] for row in csv.DictReader(source)} == {"relation"}
