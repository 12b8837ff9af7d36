"""Calibration, silence and who acts: worked out by hand, or planted and found again."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from analytics.models.calibration import (
    Calibration,
    attainable_error,
    calibrate,
    keep_balance,
    keep_silent,
    lift_rare,
    precision_at,
    read_calibration,
)
from analytics.models.evaluate import CROSSED, Answers, crossed, score_parts
from analytics.models.gold import DIRECTIONS, PERSONS, QUADS, STATES, Labelled, read_labels
from analytics.models.hand_labels import quad_of
from analytics.models.head import KEPT_BACK_OF_HAND, apart, kept_back
from analytics.models.measures import calibration_error, macro_f1
from analytics.models.shipped import read_card
from analytics.models.targets import Dyad, Target
from analytics.models.tone import decide

DATA = Path(__file__).resolve().parent.parent / "data"
CLASSES = ("negative", "neutral", "positive")
EVEN = (1.0, 1.0, 1.0)


def planted(rows: int, seed: int, moved: Sequence[float] = (0, 0, 0)) -> tuple:
    """Logits of true chances, and classes drawn by them."""
    chance = np.random.default_rng(seed)
    logits = chance.normal(size=(rows, 3)) * 1.5 + np.array(moved)
    odds = np.exp(logits)
    rising = (odds / odds.sum(axis=1, keepdims=True)).cumsum(axis=1)
    return logits, (chance.random((rows, 1)) > rising[:, :-1]).sum(axis=1)


def test_calibration_by_hand():
    chances = Calibration(2.0, (0.0, np.log(4), 0.0), EVEN).apply(np.zeros((1, 3)))
    # Halved: the middle class has odds of 2 beside two of 1.
    assert chances[0].tolist() == pytest.approx([0.25, 0.5, 0.25])


def test_calibration_finds_what_was_planted():
    logits, truth = planted(4000, 1)
    wrong = logits * 3 + np.array([2.0, 0.0, -2.0])
    found = calibrate(wrong, truth, np.ones(len(truth)))
    assert found.temperature == pytest.approx(3, rel=0.1)
    assert found.offsets[0] - found.offsets[2] == pytest.approx(-4, abs=0.5)
    before = calibration_error(truth, Calibration(1.0, (0, 0, 0), EVEN).apply(wrong))
    assert before > 0.1
    assert calibration_error(truth, found.apply(wrong)) < 0.03
    assert read_calibration(found.written()).temperature == pytest.approx(found.temperature, 1e-3)


def test_lift_tells_the_rare_classes_that_offsets_silence():
    chance = np.random.default_rng(4)
    truth = np.repeat([0, 1, 2], [50, 900, 50])
    logits = chance.normal(size=(1000, 3)) + np.eye(3)[truth] * 1.5
    found = keep_balance(calibrate(logits, truth, np.ones(1000)))
    chances = found.apply(logits)
    assert calibration_error(truth, chances) < 0.05
    assert (chances.argmax(axis=1) == 1).mean() > 0.9
    leaned = found.lean(chances)
    assert leaned.sum(axis=1) == pytest.approx(np.ones(1000), abs=1e-5)
    told = leaned.argmax(axis=1)
    # Offsets silence the rare classes; the lift lets most of them be told again, as before them.
    rare = truth != 1
    before, silenced = logits.argmax(axis=1), chances.argmax(axis=1)
    found_before, found_silenced, found_lifted = (
        np.mean(which[rare] == truth[rare]) for which in (before, silenced, told)
    )
    assert found_silenced < 0.5 * found_before
    assert found_lifted > 0.9 * found_before
    assert np.mean(told[~rare] == 1) > 0.5
    assert np.sum(told != 1) > 2 * np.sum(chances.argmax(axis=1) != 1)
    assert min(found.lift) == pytest.approx(1)


def test_rare_classes_are_lifted_for_the_mean_of_their_scores():
    logits, truth = planted(2000, 5, [-4.0, 0.0, -4.0])
    plain = calibrate(logits, truth, np.ones(2000))
    found = lift_rare(plain, logits, np.ones(2000))
    assert found.apply(logits) == pytest.approx(plain.apply(logits))
    assert found.lift[1] == 1
    assert min(found.lift[0], found.lift[2]) > 1.3
    fresh, drawn = planted(40_000, 6, [-4.0, 0.0, -4.0])
    chances = found.apply(fresh)
    even, lifted = chances.argmax(axis=1), found.lean(chances).argmax(axis=1)
    assert macro_f1(drawn, lifted) > macro_f1(drawn, even) + 0.01
    # Weighed as if all classes were equally common, nothing is left to lift.
    shares = np.bincount(truth) / len(truth)
    weight = 1 / shares[truth]
    fair = lift_rare(calibrate(logits, truth, weight), logits, weight)
    assert max(fair.lift) < 1.3


def test_few_labels_do_not_turn_a_class():
    logits = np.zeros((3, 3))
    found = calibrate(logits, np.array([0, 0, 0]), np.ones(3))
    assert found.apply(logits)[0].max() < 0.8


def test_even_true_chances_look_off_on_few_rows():
    logits, _ = planted(4000, 2)
    chances = Calibration(1.0, (0, 0, 0), EVEN).apply(logits)
    few, many = attainable_error(chances[:100]), attainable_error(chances)
    assert few > 3 * many
    certain = np.tile([1.0, 0.0, 0.0], (50, 1))
    assert attainable_error(certain) == 0


def test_silence_by_hand():
    truth = np.array([0, 1, 1, 1])
    chances = np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4], [0.45, 0.55]])
    assert precision_at(truth, chances, 1.0) == pytest.approx(0.75)
    assert precision_at(truth, chances, 0.5) == 1.0


def test_figures_tell_how_sure_verdicts_are():
    rows = [
        Labelled(
            Target(f"Ruritania {n}.", ((0, 9),)), CLASSES[n % 3], "measure", str(n), "x_labels"
        )
        for n in range(30)
    ]
    chances = np.tile([0.6, 0.3, 0.1], (30, 1))
    chances[::3] = [0.4, 0.35, 0.25]
    figures = {
        row["measure"]: row
        for row in score_parts(
            rows, Answers(chances, chances, np.zeros(len(chances), dtype=bool)), CLASSES, 0.45
        )
    }
    assert figures["share that is clear"]["score"] == pytest.approx(2 / 3, abs=1e-4)
    # The clear ones all say negative; every negative row is among the unclear ones.
    told = figures["precision, clear negative"]
    assert (told["n"], told["score"]) == (20, 0)
    assert told["baseline_score"] == pytest.approx(1 / 3, abs=1e-4)
    assert figures["calibration error"]["baseline"] == "true probabilities"
    assert (
        score_parts(
            rows[:5], Answers(chances[:5], chances[:5], np.zeros(5, dtype=bool)), CLASSES, 0.45
        )
        == []
    )


def test_last_draw_is_scored_within_its_half_and_alone():
    rows = [
        Labelled(
            Target(f"Ruritania {n}.", ((0, 9),)), "neutral", "measure", str(n), "x_labels",
            drawn="random5" if n < 25 else "random",
        )
        for n in range(60)
    ]  # fmt: skip
    chances = np.tile([0.1, 0.8, 0.1], (60, 1))
    chances[:5] = [0.8, 0.1, 0.1]
    right = {
        row["gold"]: (row["n"], row["score"])
        for row in score_parts(
            rows, Answers(chances, chances, np.zeros(len(chances), dtype=bool)), CLASSES, 0.45
        )
        if row["measure"] == "accuracy"
    }
    assert right == {
        "x_labels measure": (60, pytest.approx(55 / 60, abs=1e-4)),
        "x_labels measure, last draw": (25, 0.8),
    }


def test_hand_labels_keep_more_back():
    dyad = Dyad("France met Iran.", ((0, 6),), ((11, 15),))
    rows = [
        Labelled(dyad, "cooperation", "train", f"story {n}", origin)
        for origin in ("relation_labels", "plv-train")
        for n in range(600)
    ]
    back = apart(rows)
    groups = [row.group for row in rows]
    assert back[:600].tolist() == kept_back(groups[:600], KEPT_BACK_OF_HAND).tolist()
    assert back[600:].tolist() == kept_back(groups[600:]).tolist()
    assert back[:600].sum() > back[600:].sum()
    assert (rows[0].whose, rows[-1].whose) == (STATES, PERSONS)


def test_acts_are_read_from_tables_and_marks(tmp_path):
    gold = tmp_path / "acts.jsonl"
    gold.write_text(
        '{"marked": "<s>Iran</s> hit <t>Iraq</t>.", "gold_penta": "4", "gold_root": "ASSAULT"}\n'
        '{"text": "[Iran] was praised by [Iraq].", "p": "Iran", "q": "Iraq", "label": 2}\n',
        encoding="utf-8",
    )
    hit, praised = read_labels([gold])
    assert (hit.direction, hit.quad, hit.root) == ("a", "material conflict", "ASSAULT")
    assert (praised.direction, praised.quad, praised.label) == ("b", None, "cooperation")
    assert quad_of({"act": "word", "label": "conflict"}) == "verbal conflict"
    assert quad_of({"act": "", "label": "neither"}) is None


@pytest.mark.parametrize("name", ["relation_labels", "relation_phrases"])
def test_tables_of_acts_hold_together(name):
    with open(DATA / f"{name}.csv", encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    told = [row for row in rows if row["direction"]]
    assert len(told) > 300
    for row in told:
        relation = row.get("label") or row["relation"]
        assert relation in ("cooperation", "conflict"), row
        assert row["direction"] in DIRECTIONS, row
        # The last labelling of pairs tells who acts, and not whether by word or deed.
        quad = quad_of({**row, "label": relation})
        assert quad in QUADS or (quad is None and row["act"] == ""), row
    assert sum(row["act"] != "" for row in told) > 300


@pytest.mark.parametrize("name", ["relation", "direction", "act"])
def test_cards_keep_figures_of_networks_fitted_without_the_rows(name):
    figures = crossed(read_card(DATA, name))
    assert figures
    for row in figures:
        assert row["gold"].endswith(CROSSED)
        assert row["n"] >= 20
        assert row["low"] <= row["score"] <= row["high"], row


def test_verdicts_of_rare_classes_are_right_more_often_than_wrong():
    # Forty say "negative" with rising certainty, and only the surer ones are right.
    strength = np.linspace(0.1, 3, 40)
    logits = np.column_stack([strength, np.zeros(40), np.full(40, -5.0)])
    truth = np.where(strength > 2, 0, 1)
    plain = Calibration(1.0, (0.0, 0.0, 0.0), EVEN)
    careful = keep_silent(plain, logits, truth, (0, 2))
    chances = careful.apply(logits)
    told = ~careful.doubtful(chances)
    assert 20 <= told.sum() < 40
    assert np.mean(truth[told] == 0) >= 0.5 > np.mean(truth == 0)
    assert careful.sure[1:] == (0.0, 0.0)
    assert read_calibration(careful.written()).sure == careful.sure
    assert not plain.doubtful(chances).any()
    verdicts = decide(careful.lean(chances), CLASSES, 0.45, careful.doubtful(chances))
    assert verdicts.count("unclear") == 40 - told.sum()
