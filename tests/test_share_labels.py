"""The sentences read to check corrected shares: halves apart, and how a share read is held."""

from __future__ import annotations

import csv
import gzip
import sys
from pathlib import Path

import numpy as np
import pytest

from analytics.models.gold import RELATION_CLASSES, TONE_CLASSES, Labelled
from analytics.models.hand_labels import FRESH, LEARNED, RATES, SHARES, by_chance
from analytics.models.targets import Target

sys.path.insert(0, str(Path(__file__).resolve().parent / "bench"))

from bench_shares import held

DATA = Path(__file__).resolve().parent.parent / "data"


def table(name: str) -> list[dict]:
    path = DATA / name
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


@pytest.mark.parametrize(
    ("task", "classes"), [("relation", RELATION_CLASSES), ("tone", TONE_CLASSES)]
)
def test_halves_are_apart_and_nothing_learned_is_taken_for_new(task: str, classes: tuple) -> None:
    rows = table(f"{task}_shares.csv")
    assert {row["label"] for row in rows} == set(classes)
    assert {row["half"] for row in rows} <= {RATES, SHARES, FRESH, *LEARNED}
    of = {
        half: {r["article"] for r in rows if r["half"].startswith(half)} for half in (RATES, SHARES)
    }
    assert not of[RATES] & of[SHARES]
    known = {
        row["hash"]
        for name in (f"{task}_labels.csv", f"{task}_labels_fifth.csv.gz")
        for row in table(name)
        if row["half"] == "train"
    }
    new = {row["hash"] for row in rows if row["half"] in (RATES, SHARES, FRESH)}
    assert len(new) > 300
    assert not new & known


def test_error_rates_come_from_rows_drawn_by_chance() -> None:
    asked = Target("Armenia sent help.", ((0, 7),))
    drawn = ("random", "random5", None, "charged", "pair", "model", "read5")
    rows = [Labelled(asked, "positive", "measure", "a", "tone_labels", drawn=how) for how in drawn]
    assert [by_chance(row) for row in rows] == [True, True, True, False, False, False, False]


def test_a_share_read_of_few_is_moved_to_what_is_counted_of_all() -> None:
    rng = np.random.default_rng(3)
    truth = rng.random(400) < 0.5
    seen = np.where(rng.random(400) < 0.8, truth, ~truth)
    rows = [
        {"hash": str(i), "label": "conflict" if one else "neither"} for i, one in enumerate(truth)
    ]
    verdicts = {str(i): "conflict" if one else "neither" for i, one in enumerate(seen)}
    # All stories are counted a tenth more often as conflict than those that were drawn.
    counted = float(seen.mean()) + 0.1
    found = held(rows, verdicts, "conflict", [counted, 0.9, 0.8, 1.0])
    assert found.n == 400
    assert found.at == pytest.approx(truth.mean() + 0.06, abs=0.015)
    assert found.off > 4
    # What the model leaves unclear is no part of the share.
    fewer = held(rows, dict(list(verdicts.items())[:100]), "conflict", [0.5, 0.5, 0.3, 0.7])
    assert fewer.n == 100
    assert abs(fewer.off) < 2
