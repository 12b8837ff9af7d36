"""The table under a chart: names beside codes, units beside numbers, nothing told twice."""

from __future__ import annotations

import pandas as pd
import pytest
from pandas.io.formats.style import Styler

from analytics.charts import words
from analytics.pages.columns import told, with_names, written

NAMES = {"ARM": "Armenia", "RUS": "Russia"}


def name(code: str) -> str:
    return NAMES.get(code, code)


def test_names_stand_beside_codes() -> None:
    rows = pd.DataFrame({"actor_a": ["ARM"], "actor_b": ["RUS"], "lift": [1.5]})
    shown = with_names(rows, name)
    assert list(shown) == ["actor_a", "actor_a name", "actor_b", "actor_b name", "lift"]
    assert shown.iloc[0].tolist() == ["ARM", "Armenia", "RUS", "Russia", 1.5]
    assert list(rows) == ["actor_a", "actor_b", "lift"]


def test_a_partner_that_is_not_there_has_no_name() -> None:
    shown = with_names(pd.DataFrame({"actor": ["ARM"], "partner": [None]}), name)
    assert shown["name"].tolist() == ["Armenia"] and shown["partner name"].isna().all()


def test_names_that_are_there_are_not_told_twice() -> None:
    rows = pd.DataFrame({"actor": ["ARM"], "name": ["Armenia (state)"]})
    assert with_names(rows, name)["name"].tolist() == ["Armenia (state)"]


def test_a_number_that_repeats_another_is_left_out() -> None:
    rows = pd.DataFrame({"articles": [3, 4], "stories": [3, 4]})
    assert list(with_names(rows, name)) == ["articles"]
    assert list(with_names(rows.assign(stories=[3, 2]), name)) == ["articles", "stories"]


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("share_low", "share_low, 0 to 1"),
        ("conflict_corrected_high", "conflict_corrected_high, 0 to 1"),
        ("tone", "tone, \u22121 to 1"),
        ("lift", "lift, times"),
        ("mentioning", "mentioning"),
        ("period", "period"),
    ],
)
def test_a_number_has_its_unit(column: str, said: str) -> None:
    assert told(column, "article") == said


def test_what_is_counted_is_called_so() -> None:
    assert told("articles", "story") == "stories in all"
    assert told("articles", "article") == "articles"


def test_a_long_label_of_a_topic_loses_whole_terms() -> None:
    label = "Climate change, coal, Environmental Protection Agency"
    assert words.leading(label, 60) == label
    assert words.leading(label, 40) == "Climate change, coal"
    assert words.leading(label, 15) == "Climate change"
    assert words.leading(label, 8) == "Climate\u2026"


def test_numbers_below_nought_have_a_true_minus_and_stay_numbers() -> None:
    rows = pd.DataFrame({"tone": [-0.25, 0.5, None], "share": [0.1, 0.2, 3.0]})
    shown = written(rows)
    assert isinstance(shown, Styler) and shown.data["tone"].dtype == float
    page = shown.to_html()
    assert "\u22120.2500" in page and "-0.25" not in page and "nan" not in page
    assert ">0.1000<" in page and ">3<" in page
    assert page == written(rows).to_html()  # the same for every visit
    assert isinstance(written(rows[["share"]]), pd.DataFrame)
