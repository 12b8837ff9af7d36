"""Shifts of all actors and of every two: what stands out is drawn, the rest is counted."""

from __future__ import annotations

import pandas as pd
import pytest
from test_chart_findings import shifts
from test_charts import MONDAYS, STYLE, chart, traces

from analytics.charts.theme import Style


def related(number: int, told: int) -> pd.DataFrame:
    """Relations tested, the first `told` of them clear, the first the clearest."""
    rows = [
        shifts(
            measure="relation", actor=f"A{place}", partner="ARM", value_before=0.2,
            value_after=-0.1, q_value=0.01 if place < told else 0.4, tested=number,
            period=MONDAYS[2], told=place < told,
        )
        for place in range(number)
    ]  # fmt: skip
    return pd.concat(rows, ignore_index=True)


@pytest.mark.parametrize(
    ("number", "told", "expected"),
    [
        (40, 3, "Of 40 relations tested 3 shifted; the clearest: since the week of 16 March 2020"),
        (40, 1, "Of 40 relations tested one shifted: since the week of 16 March 2020"),
        (40, 0, "Of 40 relations tested none shifted clearly"),
        (1, 0, "The one relation that could be tested has no clear shift"),
    ],
)
def test_the_sentence_counts_what_shifted(number: int, told: int, expected: str) -> None:
    assert chart("all_shifts").sentence(related(number, told), STYLE).startswith(expected)


def test_only_what_shifted_is_drawn_with_its_levels() -> None:
    module = chart("all_shifts")
    drawn = module.figure(related(40, 15), STYLE)
    marks = traces(drawn, "markers+text")
    assert [mark.customdata[0][0] for mark in marks] == [f"A{n}|ARM" for n in range(12)]
    assert all("+0.20 → −0.10" in name for name in drawn.layout.yaxis.ticktext)
    size = module.size(related(40, 15), STYLE)
    assert size.startswith("Tested: 40 relations of two, up to 9 weeks each")
    assert "the clearest 12 of 15 that shifted" in size and "model's errors may" in size
    assert "drawn: all 3 that shifted" in module.size(related(40, 3), STYLE)
    assert "drawn: the one that shifted" in module.size(related(40, 1), STYLE)


def test_of_none_the_nearest_is_told_in_words() -> None:
    module = chart("all_shifts")
    none = module.figure(related(40, 0), STYLE)
    assert not none.data
    (said,) = (note.text for note in none.layout.annotations)
    assert said.startswith("Nearest to it: since") and "40\u00a0% are expected to be chance" in said
    assert "drawn: none" in module.size(related(40, 0), STYLE)
    (said,) = module.figure(related(40, 0).assign(q_value=0.5), STYLE).layout.annotations
    assert said.text == ""  # as likely chance as not: nothing is near


def test_of_nothing_tested_nothing_is_claimed() -> None:
    module = chart("all_shifts")
    empty = related(1, 0).iloc[:0]
    assert module.sentence(empty, STYLE) == (
        "Too few stories in too few weeks to date any change; longer dates or a finer bin may tell"
    )
    assert module.size(empty, STYLE) == "" and not module.figure(empty, STYLE).data


def test_tone_and_shares_are_told_of_actors() -> None:
    module, style = chart("all_shifts"), Style({"RUS": "Russia"})
    tone = shifts(measure="tone", told=True, tested=7, value_before=0.1, value_after=-0.2)
    assert module.sentence(tone, style).startswith("Of 7 actors tested one shifted: since")
    assert "the tone toward 7 actors" in module.size(tone, style)
    share = shifts(told=True, tested=1)
    assert "Tested: the share of stories of 1 actor, up" in module.size(share, style)
