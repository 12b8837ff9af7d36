"""The model of valence, its card, and the labels it learned from."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analytics.models.gold import GoldError
from analytics.models.hand_labels import TEXTS
from analytics.models.measures import macro_f1
from analytics.models.shipped import DATA
from analytics.models.train import TrainingError
from analytics.models.train_valence import train_valence
from analytics.models.valence import VALENCES, Valence, by_word_list, open_article
from analytics.models.valence_labels import read_valence_labels
from analytics.series.agreement import nominal_alpha

LABELS = DATA / "labels_valence.csv"


@pytest.fixture(scope="module")
def model() -> Valence:
    return Valence.load()


def verdict(model: Valence, title: str, body: str = "") -> str:
    return model.verdicts(model.score([open_article(title, body)]))[0]


def test_plain_cases_are_told(model: Valence) -> None:
    assert verdict(model, "Bomb blast kills 30 in market", "A car bomb killed thirty.") == "bad"
    assert (
        verdict(model, "Floods leave thousands homeless", "Rivers rose after the storm.") == "bad"
    )
    peace = "Both sides signed an agreement on trade and cooperation."
    assert verdict(model, "Neighbours sign trade deal", peace) == "good"
    assert verdict(model, "Minister to meet ambassador on Friday", "They will meet.") == "neither"


def test_names_change_nothing(model: Valence) -> None:
    said = "{0} and {1} signed an agreement on gas. {0} thanked {1}."
    openings = [
        open_article(f"{a} signs agreement with {b}", said.format(a, b))
        for a, b in (("Russia", "Syria"), ("Norway", "Denmark"), ("Armenia", "Ukraine"))
    ]
    chances = model.score(openings)
    assert np.abs(chances - chances[0]).max() < 1e-5


def test_probabilities_are_such_and_do_not_depend_on_the_batch(model: Valence) -> None:
    texts = [("", ""), ("Two dead", ""), ("", "Growth resumed."), ("a\x01b\nc", "d\x02\x03 " * 500)]
    openings = [open_article(*text) for text in texts]
    chances = model.score(openings)
    assert chances.shape == (4, 3) and chances.dtype == np.float32
    assert np.allclose(chances.sum(axis=1), 1, atol=1e-5)
    alone = np.vstack([model.score([one]) for one in openings])
    assert np.allclose(chances, alone, atol=1e-5)
    assert model.score([]).shape == (0, 3)
    assert model.verdicts(model.score([])) == []


def test_only_title_and_opening_are_read() -> None:
    opening = open_article(" A  title ", "word " * 100)
    assert opening.title == "A title"
    assert opening.lead.split() == ["word"] * 60


def test_what_is_not_likely_enough_is_unclear(model: Valence) -> None:
    clear = model.card()["parameters"]["clear"]
    rest = (1 - clear) / 2
    rows = [[clear + 0.02, rest - 0.01, rest - 0.01], [clear - 0.02, rest + 0.01, rest + 0.01]]
    weighed = np.array(rows) / np.array(model.shipped.calibration().lift)
    chances = weighed / weighed.sum(axis=1, keepdims=True)
    assert model.verdicts(chances) == ["bad", "unclear"]


def test_the_card_tells_scores_that_beat_their_rivals(model: Valence) -> None:
    held = [row for row in model.card()["metrics"] if "held out" in row["gold"]]
    first = [row for row in held if row["measure"] == "macro-F1"]
    assert {row["baseline"] for row in first} >= {"majority class", "word list"}
    assert all(row["n"] == 299 and row["low"] > row["baseline_score"] for row in first)
    assert model.card()["task"].startswith("valence")


def test_the_word_list_answers_by_its_balance() -> None:
    texts = [("Attack kills ten", ""), ("Rescue and victory", "after an attack"), ("Talks", "")]
    answers = by_word_list([open_article(*text) for text in texts])
    assert answers == ["bad", "good", "neither"]


# --- the labels ----------------------------------------------------------------------------------


def test_labels_in_lines_are_read_and_broken_ones_named(tmp_path: Path) -> None:
    file = tmp_path / "valence.jsonl"
    good = {"title": "Two dead", "text": "They died.", "label": "bad", "split": "train"}
    file.write_text(json.dumps(good) + "\n" + json.dumps({**good, "label": "dire"}) + "\n")
    with pytest.raises(GoldError, match=r"valence\.jsonl:2: .*'dire' is none of"):
        read_valence_labels([file])
    file.write_text(json.dumps(good) + "\n")
    (row,) = read_valence_labels([file])
    assert (row.label, row.learns, row.opening.title) == ("bad", True, "Two dead")
    file.write_text("{\n")
    with pytest.raises(GoldError, match=r"valence\.jsonl:1"):
        read_valence_labels([file])


def test_hand_labels_hold_no_text_and_two_readings_agree() -> None:
    with LABELS.open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    random = [row for row in rows if row["drawn"] == "random"]
    assert len(random) >= 890
    assert {row["half"] for row in rows if row["drawn"] == "model"} == {"train"}
    assert len({(row["corpus"], row["file"], row["article"]) for row in rows}) == len(rows)
    twice = [row for row in rows if row["second"]]
    labels = pd.DataFrame(
        [
            (place, coder, row[coder])
            for place, row in enumerate(twice)
            for coder in ("label", "second")
        ],
        columns=["unit", "coder", "label"],
    )
    assert len(twice) == 100
    assert nominal_alpha(labels) == pytest.approx(0.951, abs=0.001)  # as the codebook says


@pytest.mark.skipif(not TEXTS.exists(), reason="the labelled corpora are not on this machine")
def test_hand_labels_stand_where_they_say_and_score_as_the_card_says(model: Valence) -> None:
    rows = [row for row in read_valence_labels([LABELS]) if not row.learns]
    assert len(rows) == 299
    told = model.shipped.lean(model.score([row.opening for row in rows])).argmax(axis=1)
    truth = np.array([VALENCES.index(row.label) for row in rows])
    card = next(r for r in model.card()["metrics"]
                if "held out" in r["gold"] and r["measure"] == "macro-F1")  # fmt: skip
    # Names are no words of the model, so one new to the gazetteer may turn an article or two.
    assert macro_f1(truth, told) == pytest.approx(card["score"], abs=0.01)


@pytest.mark.skipif(not TEXTS.exists(), reason="the labelled corpora are not on this machine")
def test_training_again_gives_the_shipped_model(tmp_path: Path, model: Valence) -> None:
    card = train_valence([LABELS], tmp_path)
    assert (tmp_path / "valence_corrections.csv").exists()
    assert card["parameters"]["clear"] == model.card()["parameters"]["clear"]
    text = [open_article("Bomb blast kills 30", ""), open_article("Prize for rescuers", "")]
    assert np.allclose(Valence.load(tmp_path).score(text), model.score(text), atol=0.02)


def test_too_few_labels_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "few.jsonl"
    file.write_text(json.dumps({"title": "Two dead", "text": "", "label": "bad"}) + "\n")
    with pytest.raises(TrainingError, match="too few"):
        train_valence([file], tmp_path)
