"""Outlets before and after a day, by hand and against what they add up to."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from test_sql import ask
from test_sql_simulation import corpus

from analytics import store


def test_a_change_of_an_outlet_has_the_interval_of_the_textbook() -> None:
    number = np.arange(150)
    texts = {"number": number, "story": number, "day": (number >= 80) * 3, "outlet": number * 0}
    named = np.concatenate([np.arange(48), 80 + np.arange(56)])
    hits = {"number": named, "actor": named * 0, "tone": np.zeros(len(named))}
    connection = corpus(texts, hits, 1)
    (row,) = connection.execute(
        "SELECT mentioning_before, articles_before, mentioning_after, articles_after, change, "
        "change_low, change_high FROM outlets_before_after('A0', DATE '2020-01-08')"
    ).fetchall()
    assert row[:4] == (48, 80, 56, 70)
    # Newcombe (1998), table II, first contrast, method 10.
    assert row[4:] == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


def test_outlets_before_and_after_add_up_to_their_coverage(tiny_corpus: store.Corpus) -> None:
    turn = dt.date(2020, 3, 23)
    counted: dict[str, list[int]] = {}
    columns = ("outlet", "period", "mentioning", "articles")
    for outlet, day, mentioning, articles in ask(
        tiny_corpus, "coverage_by_outlet", *columns, actors=["ARM"], bin="day"
    ):
        side = 2 * (day >= turn)
        sums = counted.setdefault(outlet, [0, 0, 0, 0])
        sums[side] += mentioning
        sums[side + 1] += articles
    both = {outlet: sums for outlet, sums in counted.items() if sums[1] and sums[3]}
    rows = ask(tiny_corpus, "outlets_before_after", actor="ARM", turn=turn)
    assert len(both) > 1
    assert {row[0]: [row[2], row[3], row[5], row[6]] for row in rows} == both


@pytest.mark.parametrize("unit", ["story", "article"])
@pytest.mark.parametrize("bin", ["day", "week", "month"])
def test_levels_are_those_of_tone_and_relation(
    tiny_corpus: store.Corpus, unit: str, bin: str
) -> None:
    asked = {"bin": bin, "unit": unit}
    columns = ("actor", "period", "stories", "tone")
    whole = [r for r in ask(tiny_corpus, "tone", *columns, **asked) if r[3] is not None]
    assert len(whole) > 5
    assert sorted(ask(tiny_corpus, "tone_levels", *columns, **asked)) == sorted(whole)
    pairs = (("ARM", "RUS"), ("ARM", "AZE"), ("NATO", "NATO:members"), ("ARM", "EU"))
    for a, b in pairs:
        columns = ("period", "stories", "relation")
        rows = ask(tiny_corpus, "pair_relation", *columns, a=a, b=b, **asked)
        told = [row for row in rows if row[2] is not None]
        assert ask(tiny_corpus, "relation_levels", *columns, a=a, b=b, **asked) == told
        assert told
