"""Tone and relation: masking and counting by hand, and floors that scores may not fall below."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from asked import dyad, target

from analytics import models
from analytics.models.error_rates import corrections
from analytics.models.gold import Labelled, held_out, read_labels
from analytics.models.hand_labels import TEXTS
from analytics.models.measures import calibration_error, interval, macro_f1
from analytics.models.phrases import NAME_B
from analytics.models.targets import Dyad, Target, mask_dyad, mask_target
from analytics.models.tokens import SPECIAL, encode, nearest, number_words
from analytics.models.tone import Tone

DATA = Path(__file__).resolve().parent.parent / "data"


def test_masks_hide_the_actors():
    sentence = "Armenia praised France and Cyprus."
    assert mask_target(target(sentence, "France", "Armenia")).split() == [
        "\x03", "praised", "\x01", "and", "Cyprus.",
    ]  # fmt: skip
    assert mask_dyad(dyad(sentence, "Armenia", "France")).split()[:3] == [
        "\x01", "praised", "\x02",
    ]  # fmt: skip


def test_words_become_numbers():
    numbers = number_words(["condemned", "the"])
    tokens = encode(["\x03 condemned \x01 12 Xyz", "the \x01"], numbers)
    assert tokens.words.tolist() == [5, 6, 3, 2, 1, 7, 3]
    assert tokens.rows.tolist() == [0, 0, 0, 0, 0, 1, 1]
    distance, found = nearest(tokens, "\x01")
    assert distance.tolist() == [-2, -1, 0, 1, 2, -1, 0]
    assert found.all()


def test_long_sentence_keeps_its_target():
    tokens = encode(["word " * 300 + "\x01" + " word" * 300], number_words(["word"]), longest=50)
    assert len(tokens.words) == 50
    assert SPECIAL["\x01"] in tokens.words.tolist()


def test_nothing_to_score_is_no_error():
    tone, relation = models.TONES["tone"](), models.RELATIONS["relation"]()
    assert tone.score([]).shape == (0, 3)
    assert relation.score([]).shape == (0, 3)
    assert tone.verdicts(tone.score([])) == []


def test_probabilities_and_verdicts():
    tone = models.TONES["tone"]()
    asked = [
        target("Critics accused Ruritania of a brutal and shameful crackdown.", "Ruritania"),
        target("Ministers praised Ruritania for its brave and generous help.", "Ruritania"),
    ]
    scores = tone.score(asked)
    assert scores.dtype == np.float32
    assert np.allclose(scores.sum(axis=1), 1, atol=1e-5)
    assert tone.verdicts(scores) == ["negative", "positive"]
    # What weighs the same in all three classes; equal chances would speak for the rare ones.
    small = Tone.load()
    even = 1 / np.array([small.shipped.calibration().lift], dtype=np.float32)
    assert small.verdicts(even / even.sum()) == ["unclear"]


def test_name_of_the_target_does_not_matter():
    tone = models.TONES["tone"]()
    scores = tone.score(
        [target(f"{name} was praised for the deal.", name) for name in ("Norway", "North Korea")]
    )
    assert np.allclose(scores[0], scores[1])


def test_order_of_a_pair_does_not_matter():
    relation = models.RELATIONS["relation"]()
    sentence = "Armenia and France signed a defence agreement."
    both = [dyad(sentence, "Armenia", "France"), dyad(sentence, "France", "Armenia")]
    scores = relation.score(both)
    assert np.allclose(scores[0], scores[1])
    assert relation.verdicts(scores)[0] == "cooperation"


def test_macro_f1_by_hand():
    truth, guess = np.array([0, 0, 1, 1]), np.array([0, 1, 1, 1])
    assert macro_f1(truth, guess) == pytest.approx((2 / 3 + 4 / 5) / 2)
    low, high = interval(macro_f1, truth, guess, ["a", "b", "c", "d"])
    assert low <= macro_f1(truth, guess) <= high


def test_calibration_error_by_hand():
    probabilities = np.array([[0.9, 0.1], [0.9, 0.1]])
    assert calibration_error(np.array([0, 1]), probabilities) == pytest.approx(0.4)


def test_corrections_lead_back_to_the_truth():
    truth = ["bad"] * 10 + ["good"] * 10
    counted = ["bad"] * 8 + ["good"] * 2 + ["good"] * 9 + ["unclear"]
    rows = corrections("t", truth, counted, ("bad", "good"))
    rate = {(row["true_class"], row["counted"]): row["rate"] for row in rows}
    assert rate["bad", "good"] == pytest.approx(0.2)
    assert rate["good", "unclear"] == pytest.approx(0.1)
    back = {(row["true_class"], row["counted"]): row["inverse"] for row in rows}
    # Half and half, judged: 0.5 * 0.8 counted bad, 0.5 * 0.2 + 0.5 * 1 counted good.
    assert back["bad", "bad"] * 0.4 + back["bad", "good"] * 0.6 == pytest.approx(0.5)


def test_shipped_corrections_are_rates():
    with open(DATA / "tone_corrections.csv", encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    assert {row["task"] for row in rows} == {"tone", "relation", "persons"}
    sums: dict[tuple[str, str], float] = {}
    for row in rows:
        key = row["task"], row["true_class"]
        sums[key] = sums.get(key, 0) + float(row["rate"])
    assert all(total == pytest.approx(1, abs=1e-4) for total in sums.values())


@cache
def rows_of(path: Path) -> list[Labelled]:
    """The rows of a labelled file, which are read for either of the readers."""
    return read_labels([path])


NEWSMTSC = TEXTS / "gold-target-sentiment-newsmtsc" / "newsmtsc.jsonl.gz"


@pytest.mark.parametrize(
    ("encoder", "gold", "floors"),
    [
        ("on", NEWSMTSC, {"newsmtsc devtest_mt": 0.68, "newsmtsc devtest_rw": 0.7}),
        ("off", NEWSMTSC, {"newsmtsc devtest_mt": 0.67, "newsmtsc devtest_rw": 0.7}),
        (
            "on",
            DATA / "tone_labels.csv",
            {
                "tone_labels measure": 0.62,
                "tone_labels measure, last draw with a charged word": 0.45,
            },
        ),
        ("off", DATA / "tone_labels.csv", {"tone_labels measure": 0.6}),
        ("on", DATA / "relation_labels.csv", {"relation_labels measure": 0.62}),
        ("off", DATA / "relation_labels.csv", {"relation_labels measure": 0.65}),
    ],
)
def test_floors_on_held_out_labels(encoder, gold, floors, monkeypatch):
    if not TEXTS.exists():
        pytest.skip("the labelled corpora are not beside the project")
    from analytics.models import evaluate

    monkeypatch.setenv("ANALYTICS_ENCODER", encoder)
    monkeypatch.setattr(evaluate, "read_labels", lambda paths: [*rows_of(*paths)])
    if encoder == "on":  # not every row: it reads some fifty a second
        every = 5 if gold == NEWSMTSC else 3
        monkeypatch.setattr(evaluate, "held_out", lambda rows: held_out(rows)[::every])
    task = "evaluate_relations" if "relation" in gold.name else "evaluate_tone"
    rows = getattr(evaluate, task)(gold)
    scores = {row["gold"]: row for row in rows if row["measure"] == "macro-F1"}
    for name, floor in floors.items():
        assert scores[name]["score"] > floor, name
        assert scores[name]["score"] > scores[name]["baseline_score"] + 0.1, name


def test_phrases_are_written_out():
    rows = read_labels([DATA / "relation_phrases.csv"])
    assert {type(row.asked) for row in rows} == {Target, Dyad}
    assert all(row.split == "train" for row in rows)
    first = next(row for row in rows if row.label == "conflict")
    assert "{" not in first.asked.sentence
    alone = [row for row in rows if NAME_B not in row.asked.sentence]
    assert {type(row.asked) for row in alone} == {Target}
    assert {row.label for row in alone} == {"negative", "neutral", "positive"}


def test_written_sentences_are_whole_and_of_one_actor_or_two():
    rows = read_labels([DATA / "written_sentences.csv"])
    pairs = [row for row in rows if isinstance(row.asked, Dyad)]
    assert len(pairs) > 10_000 and len(rows) > 30_000
    assert len({row.asked for row in rows}) == len(rows)
    assert {row.label for row in pairs} == {"cooperation", "conflict", "neither"}
    assert all(row.direction is None for row in pairs if row.label == "neither")
    # A row may leave open who acts.
    related = [row for row in pairs if row.label != "neither"]
    assert sum(row.direction is None for row in related) < len(related) / 100
    assert any(row.asked.others for row in pairs)
    assert all(row.split == "train" and "{" not in row.asked.sentence for row in rows)


def test_who_acts_is_told_of_the_pair_as_asked():
    from analytics.models.relation import is_turned, side_of

    asked = dyad("Iran was condemned by France.", "France", "Iran")
    assert is_turned(asked)
    # France (a) is named second: what a does is done by the second.
    assert [side_of(asked, side) for side in ("a", "b", "both")] == ["second", "first", "both"]
    straight = dyad("France condemned Iran.", "France", "Iran")
    assert [side_of(straight, side) for side in ("a", "b")] == ["first", "second"]


def test_reading_of_a_pair_turns_with_the_order_asked():
    relation = models.RELATIONS["relation"]()
    sentence = "Armenia sent tents and blankets to France after the flood."
    there, back = (
        relation.read([dyad(sentence, a, b)])
        for a, b in (("Armenia", "France"), ("France", "Armenia"))
    )
    assert np.allclose(there.relation, back.relation)
    assert np.allclose(there.direction, back.direction[:, [1, 0, 2]])
    assert np.allclose(there.direction.sum(axis=1), 1, atol=1e-5)
    assert relation.directions(there) == ["a"]
    assert relation.directions(back) == ["b"]
    empty = relation.read([])
    assert empty.relation.shape == empty.direction.shape == (0, 3)
    assert relation.directions(empty) == []
