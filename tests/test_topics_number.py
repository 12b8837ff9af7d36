"""How many topics: numbers that leave a heap of unlike articles in one topic are passed over."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from analytics.models import topics_number
from analytics.models import topics_quality as quality


def test_a_number_that_leaves_a_heap_is_passed_over() -> None:
    heaps = [quality.Trial(20, 0.3, 0.9, 0.6), quality.Trial(30, 0.2, 0.9, 0.4)]
    assert topics_number.choose((*heaps, quality.Trial(40, 0.1, 0.5, 0.1)), 20) == 40
    assert topics_number.choose(tuple(heaps), 20) == 30  # the smaller heap where there is no other
    assert topics_number.choose((quality.Trial(20, 0.3, 0.9, 0.2), *heaps[1:]), 0) == 20


def test_a_number_without_a_score_is_not_the_best() -> None:
    # Articles filled into one form: too few words for the coherence of any topic.
    unknown = [quality.Trial(20, float("nan"), 0.9, 0.2), quality.Trial(30, float("nan"), 0.9, 0.1)]
    assert topics_number.choose(tuple(unknown), 0) == 30
    assert topics_number.choose((*unknown, quality.Trial(40, 0.1, 0.5, 0.1)), 0) == 40


def test_a_heap_asks_for_finer_topics_than_are_tried_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []

    def tried(_rows: topics_number.Rows, number: int) -> quality.Trial:
        asked.append(number)
        return quality.Trial(number, 0.1, 0.5, 0.9 if number < 60 else 0.2)

    monkeypatch.setattr(topics_number, "_try_number", tried)
    matrix = sparse.random(2500, 30, density=0.5, format="csr", random_state=1)
    rows = topics_number.Rows(matrix, tuple(f"t{n}" for n in range(30)), 0)
    trials = topics_number.try_numbers(rows, 100, 0)
    assert asked == [20, 30, 40, 60] and topics_number.choose(trials, 20) == 60
    asked.clear()
    topics_number.try_numbers(rows, 50, 0)
    assert asked == [20, 30, 40]  # too few articles for finer ones


def test_the_share_of_the_largest_topic_is_told() -> None:
    # Nine rows in ten are of the first topic's word alone.
    words = np.array([[1.0, 0.5, 0.0, 0.0], [0.0, 0.0, 1.0, 0.5]])
    for articles, largest in ((1000, 0.9), (100, 0.0)):
        matrix = sparse.csr_matrix(np.repeat(words, [articles * 9 // 10, articles // 10], axis=0))
        rows = topics_number.Rows(matrix, ("gas", "oil", "fish", "harbour"), 0)
        assert topics_number._try_number(rows, 2).largest == pytest.approx(largest, abs=0.05)
