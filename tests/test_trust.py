"""How far to trust a model: its heading holds the interval, and a rival that does as well."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from drawn import run, texts

from analytics import store
from analytics.pages import correction, validation
from analytics.pages.scores import WIDTHS, for_telephone


def scores(**accuracy: object) -> pd.DataFrame:
    """Macro-F1 .59 beside a word list's .34, and an accuracy of .79 beside a rival's .81."""
    of = {"gold": "tone_labels measure (held out)", "n": 600}
    f1 = {"measure": "macro-F1", "score": 0.5925, "low": 0.5286, "high": 0.6462}
    right = {"measure": "accuracy", "score": 0.7917, "low": 0.7579, "high": 0.824}
    rivals = [
        of | f1 | {"baseline": "majority class", "baseline_score": 0.299},
        of | f1 | {"baseline": "word list", "baseline_score": 0.3363},
        of | right | {"baseline": "word list", "baseline_score": 0.3983} | accuracy,
        of | right | {"baseline": "majority class", "baseline_score": 0.8133} | accuracy,
        # Of other labels, where the model does better.
        of | right | {"gold": "newsmtsc", "baseline": "majority class", "baseline_score": 0.5},
    ]
    return validation.table(pd.DataFrame(rivals))


def test_the_heading_holds_the_interval_and_the_rival_that_is_as_often_right() -> None:
    assert validation.headline(scores(), "sentences") == (
        "On 600 sentences that a language model labelled under the codebook (Rapport, states, held "
        "out) the model reaches a macro-F1 of 0.59 (0.53 to 0.65); the strongest simple rival, "
        "word list, 0.34. In accuracy, 0.79 (0.76 to 0.82), it does not beat the majority class, "
        "0.81"
    )


def test_a_verdict_is_told_right_set_by_set_and_not_on_the_larger_one_alone(monkeypatch) -> None:
    of = {"measure": "precision, clear negative", "low": None, "high": None}
    cards = [
        of | {"gold": "tone_labels measure (held out)", "n": 100, "score": 0.5},
        of | {"gold": "tone_labels aside (held out)", "n": 200, "score": 0.25},
        of | {"gold": "tone_labels measure, last draw (held out)", "n": 3, "score": 1.0},
        of | {"gold": "newsmtsc devtest (held out)", "n": 400, "score": 0.75},
    ]
    models = pd.DataFrame([{"task": "tone", "metrics": json.dumps(cards)}])
    monkeypatch.setattr(validation.reading, "read", lambda name: models)
    assert validation.right("tone", "negative").replace("\u00a0", " ") == (
        "Of 100 such verdicts on labels that it had not seen 50 % were right; of 200 others (set "
        "aside) 25 %."
    )
    assert validation.right("tone", "positive") == ""


def test_a_telephone_shows_scores_whole_and_nobody_is_said_to_have_labelled_who_did_not() -> None:
    labels = scores()["labels"]
    assert list(labels)[:2] == ["Rapport, states", "Rapport, states"]
    assert "hand" not in " ".join(labels)
    narrow = for_telephone(scores())
    assert list(narrow.iloc[0]) == [
        "macro-F1 \u2014 Rapport, states, held out, n\u00a0=\u00a0600",
        "0.59 (0.53 to 0.65)",
        "word list 0.34",
    ]
    assert sum(WIDTHS.values()) <= 388
    others = scores().iloc[2:].reset_index(drop=True)
    assert "language model" not in validation.headline(others, "sentences")


def test_a_rival_within_the_interval_may_be_as_good_and_one_below_it_is_not_told() -> None:
    said = validation.headline(scores(score=0.83, low=0.8, high=0.86), "sentences")
    assert said.endswith("0.83 (0.80 to 0.86), it may not beat the majority class, 0.81")
    said = validation.headline(scores(score=0.9, low=0.88, high=0.92), "sentences")
    assert said.endswith("the strongest simple rival, word list, 0.34")
    bare = scores().assign(low=None, high=None)
    assert "reaches a macro-F1 of 0.59" in validation.headline(bare, "sentences")


def test_the_labels_behind_a_correction_are_counted_class_by_class() -> None:
    # Every class stands in a row for each way it is counted; its labels count once.
    classes = pd.DataFrame({"true_class": ["bad", "good", "rest"], "n": [101, 99, 310]})
    classes["worth"] = [17.5, 16.75, 18.75]
    rows = classes.merge(pd.DataFrame({"counted": ["bad", "good", "rest", "unclear"]}), how="cross")
    assert correction.behind(rows) == (510, 53.0)
    assert correction.behind(rows.drop(columns="worth")) == (510, 510.0)


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_chart_of_a_corrected_share_tells_its_labels(corpus: Path) -> None:
    held = store.open_corpus(corpus)
    labels, worth = correction.behind(
        store.read(held, "corrections").query("task == 'tone'").reset_index()
    )
    store.close(held)
    said = texts(run("tone", actors=["Armenia"]))
    assert "with more than even odds. Of sentences with nearly the same words one is shown." in said
    assert f"the errors on {labels:,} labels; as errors differ from corpus to corpus" in said
    assert f"they tell as much as {worth:,.0f} labels of this one would" in said
