"""The sentences above the charts claim no more than the rows below them show."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from analytics.charts import (
    acts,
    between,
    coverage,
    pair_lift,
    pair_relation,
    relation_matrix,
    tone,
    tone_by_outlet,
    tone_negative,
    topics_over_time,
    valence,
    valence_beside_tone,
)
from analytics.charts.theme import Style
from analytics.pages import readings
from analytics.pages.scope import Scope

STYLE = Style({"RUS": "Russia", "ARM": "Armenia"})
WEEKS = pd.to_datetime(["2020-03-02", "2020-03-09"])


def weeks(column: str, values: list[float], few: str, numbers: list[int], half: float = 0.01):
    """Two whole weeks of Russia; every interval reaches `half` to both sides."""
    rows = pd.DataFrame({"period": WEEKS, "actor": "RUS", column: values, few: numbers})
    return rows.assign(
        **{f"{column}_low": rows[column] - half, f"{column}_high": rows[column] + half},
        complete=True,
    )


@pytest.mark.parametrize(
    ("numbers", "half", "end"),
    [
        ([100, 100], 0.01, "up from 10\u00a0% the week before; the intervals do not overlap"),
        ([100, 100], 0.09, ", not clearly different from 10\u00a0% the week before"),
        ([1, 100], 0.01, "; too few stories the week before to compare"),
        ([100, 1], 0.01, "in the week of 9 March 2020 (only 1 story)"),
    ],
)
def test_up_and_down_are_said_of_enough_stories_and_clear_changes(
    numbers: list[int], half: float, end: str
) -> None:
    rows = weeks("share", [0.1, 0.2], "articles", numbers, half)
    assert coverage.sentence(rows, STYLE).endswith(end)
    topics = rows.assign(topic_id=1, label="ports")
    assert topics_over_time.sentence(topics, STYLE).endswith(end)


def test_a_relation_from_few_stories_is_given_alone() -> None:
    rows = weeks("relation", [0.3, -0.4], "stories", [90, 1])
    assert pair_relation.sentence(rows, STYLE).endswith(
        "a relation of \u22120.40 (\u22120.41 to \u22120.39) (only 1 story)"
    )
    rows = weeks("relation", [0.3, -0.4], "stories", [1, 90])
    said = pair_relation.sentence(rows, STYLE)
    assert "more conflict" in said and said.endswith("too few stories the week before to compare")
    rows = weeks("relation", [0.3, -0.4], "stories", [90, 90])
    assert "down from +0.30 the week before" in pair_relation.sentence(rows, STYLE)


def test_a_tie_that_may_be_chance_is_said_to_be() -> None:
    rows = weeks("lift", [1.5, 1.5], "together", [50, 50], 0.6)
    assert pair_lift.sentence(rows, STYLE).endswith(", which may be chance")
    assert "chance (" not in pair_lift.sentence(rows.assign(lift_low=1.1), STYLE)
    assert not pair_lift.sentence(rows.assign(lift_low=1.1), STYLE).endswith("may be chance")


def test_a_share_is_more_than_another_where_the_intervals_lie_apart() -> None:
    one = weeks("share", [0.2, 0.2], "articles", [100, 100]).iloc[[0]]
    other = one.assign(actor="ARM", share=0.15, share_low=0.1)
    both = pd.concat([one, other.assign(share_high=0.2)], ignore_index=True)
    assert "more than" not in coverage.sentence(both, STYLE)
    both = pd.concat([one, other.assign(share_high=0.16)], ignore_index=True)
    assert coverage.sentence(both, STYLE).endswith("clearly more than Armenia")


def tones(**more: object) -> pd.DataFrame:
    """One week in which the tone toward Russia is lower than toward Armenia."""
    rows = pd.DataFrame({"actor": ["RUS", "ARM"], "tone": [-0.3, 0.1]})
    rows = rows.assign(tone_low=rows["tone"] - 0.05, tone_high=rows["tone"] + 0.05)
    rows = rows.assign(negative_low=[0.4, 0.1], negative_high=[0.5, 0.2])
    rows = rows.assign(positive_low=0.1, positive_high=0.3, judged=[80, 90])
    return rows.assign(period=WEEKS[0], complete=True, **more)


@pytest.mark.parametrize(
    ("more", "end"),
    [
        ({}, "; the negative shares differ even after allowing for"),
        ({"negative_low": 0.1}, "; sampling chance does not explain the difference, but the"),
        ({"tone_high": 0.2}, "; the difference may be chance"),
        ({"negative_low": None}, "; more than chance, but there are no rates"),
        ({"judged": 19}, " (only 19 stories)"),
    ],
)
def test_a_tone_is_compared_with_the_errors_of_the_model(more: dict[str, object], end: str) -> None:
    assert end in tone.sentence(tones(**more), STYLE)
    outlets = tones(**more).assign(actor="RUS", outlet=["Bugle", "Courier"])
    said = tone_by_outlet.sentence(outlets, STYLE)
    assert end in said or (more == {"judged": 19} and said.startswith("No outlet has 20 stories"))


def test_sides_and_pairs_are_ordered_by_their_intervals_alone() -> None:
    rows = pd.DataFrame({"acting": ["RUS", "ARM", "both"], "share": [0.3, 0.1, 0.2]})
    rows = rows.assign(relation="conflict", stories=50, period=WEEKS[0], complete=True)
    close = acts.sentence(rows.assign(share_low=0.0, share_high=0.5), STYLE)
    assert "the two sides cannot be told apart, Russia against Armenia 30" in close
    clear = acts.sentence(rows.assign(share_low=rows["share"], share_high=rows["share"]), STYLE)
    assert "told apart" not in clear and clear.endswith("the intervals do not overlap")
    pairs = pd.DataFrame({"actor_a": "ARM", "actor_b": "RUS", "relation": [-0.4, -0.2, 0.3]})
    pairs = pairs.assign(own_member=0, sentences=90, stories=50)
    pairs = pairs.assign(
        relation_low=pairs["relation"] - 0.1, relation_high=pairs["relation"] + 0.1
    )
    assert relation_matrix.sentence(pairs, STYLE) == (
        "Of 3 pairs 2 lean clearly to conflict, most of all Armenia and Russia (\u22120.40), and 1 "
        "leans clearly to cooperation, Armenia and Russia (+0.30)"
    )


def test_few_stories_are_no_extreme() -> None:
    odd = tones().iloc[[0]].assign(actor="ODD", tone=-0.9, judged=1)
    assert "ODD" not in tone.sentence(pd.concat([tones(), odd], ignore_index=True), STYLE)
    news = pd.DataFrame({"actor": ["RUS", "ARM", "ODD"], "bad": [0.5, 0.4, 0.9], "good": 0.1})
    news = news.assign(bad_low=news["bad"] - 0.01, bad_high=news["bad"] + 0.01)
    news = news.assign(judged=[50, 50, 2], period=WEEKS[0], complete=True)
    assert "ODD" not in valence.sentence(news, STYLE)
    beside = news.assign(balance=-news["bad"], tone=0.1, scored=news["judged"])
    beside = beside.assign(balance_low=beside["balance"], balance_high=beside["balance"])
    beside = beside.assign(tone_low=0.0, tone_high=0.2)
    said = valence_beside_tone.sentence(beside, STYLE)
    assert "worse in stories that name Russia (\u22120.50)" in said and "ODD" not in said


def test_no_order_is_told_that_the_intervals_do_not_carry() -> None:
    for more in ({"tone_high": 0.2}, {"negative_low": 0.1}, {"judged": 19}):
        said = tone.sentence(tones(**more), STYLE)
        assert "the two actors cannot be told apart by tone: \u22120.30 (Russia) to +0.10" in said
        assert "worst" not in said
    same = tone.sentence(tones(tone_high=0.2).assign(tone=0.1), STYLE)
    assert same.endswith("by tone: +0.10; the difference may be chance")
    outlets = tones(tone_high=0.2).assign(actor="RUS", outlet=["Bugle", "Courier"])
    assert tone_by_outlet.sentence(outlets, STYLE).startswith(
        "By their tone toward Russia the two outlets cannot be told apart"
    )
    rows = tones(negative=[0.45, 0.15], negative_counted=[0.4, 0.1])
    rows = rows.assign(negative_low=[0.4, 0.1], negative_high=[0.5, 0.2])
    said = tone_negative.sentence(rows, STYLE)
    assert "Sentences on Russia are more often negative than those on Armenia" in said
    assert "45\u00a0% (40\u00a0% to 50\u00a0%) and 15\u00a0% (10\u00a0% to 20\u00a0%)" in said
    said = tone_negative.sentence(rows.assign(negative_high=[0.5, 0.4]), STYLE)
    assert "the two actors cannot be told apart by negative sentences" in said
    assert "15\u00a0% (Armenia) to 45\u00a0% (Russia) corrected" in said
    assert said.endswith("intervals 10\u00a0% to 50\u00a0%")
    said = tone_negative.sentence(rows.assign(judged=1), STYLE)
    assert "cannot be told apart" in said and said.endswith("(only 1 story)")


def test_sides_and_blocs_with_few_stories_are_told() -> None:
    rows = pd.DataFrame({"acting": ["RUS", "ARM", "both"], "share": [0.3, 0.1, 0.2]})
    rows = rows.assign(share_low=rows["share"] - 0.01, share_high=rows["share"] + 0.01)
    rows = rows.assign(relation="conflict", stories=[5, 50, 50], period=WEEKS[0], complete=True)
    assert acts.sentence(rows, STYLE).endswith("(only 5 stories)")
    blocs = weeks("relation", [0.1, 0.4], "stories", [50, 6])
    blocs = blocs.assign(period=WEEKS[0], slice=["One bloc", "Other bloc"])
    assert between.sentence(blocs, STYLE).endswith("(only 6 stories)")
    assert between.sentence(blocs.assign(stories=50), STYLE).endswith("do not overlap")


def test_no_direction_is_named_between_periods_of_other_outlets() -> None:
    rows = weeks("share", [0.1, 0.3], "articles", [500, 500])
    first, second = rows["period"]
    assert ", up from 10\u00a0% the week before" in coverage.sentence(rows, STYLE)
    for turn, said in ((0.2, ", up from"), (0.8, "; not to be compared with 10\u00a0%")):
        style = replace(STYLE, turns={(first, second): (turn, "TASS")})
        assert said in coverage.sentence(rows, style)
    assert coverage.sentence(rows, style).endswith(
        " the week before: 80\u00a0% of the stories are of other outlets, most of all TASS"
    )


@pytest.mark.parametrize(
    ("fixed", "panel", "said"),
    [
        (-0.02, 0.01, "for Russia at the fixed mix only: it depends on how much of each outlet"),
        (0.02, -0.01, "for Russia within the panel only: outlets that come and go"),
        (-0.02, -0.01, "for Russia in both other readings"),
        (
            0.02,
            None,
            "At the fixed mix the direction is that of the count; within the panel it cannot be "
            "told: too few stories at either end",
        ),
        (None, 0.02, "Within the panel the direction is that of the count; at the fixed mix it"),
        (0.02, 0.01, "turn the direction"),
        (-0.0002, 0.01, "Less than a quarter is left of the change for Russia at the fixed mix"),
        (0.01, 0.0, "Less than a quarter is left of the change for Russia within the panel"),
        (None, None, "cannot be told: too few stories at either end"),
    ],
)
def test_the_readings_say_which_of_them_differs(
    fixed: float | None, panel: float | None, said: str
) -> None:
    moves = pd.DataFrame(
        {"As counted": [0.01], "Fixed mix": [fixed], "Panel": [panel]}, index=["RUS"], dtype=float
    )
    verdict = readings._verdict(moves, moves.notna(), Scope(style=STYLE))
    assert said in verdict
    assert ("come and go" in verdict) == ("panel only" in said)


def test_the_readings_name_the_actors_of_whom_nothing_can_be_told() -> None:
    moves = pd.DataFrame(
        {"As counted": [0.01, 0.02], "Fixed mix": [0.01, 0.02], "Panel": [0.01, None]},
        index=["RUS", "ARM"],
    )
    assert readings._verdict(moves, moves.notna(), Scope(style=STYLE)) == (
        "At the fixed mix and within the panel the direction is that of the count; within the "
        "panel it cannot be told for Armenia: too few stories at either end"
    )


def test_the_clearest_of_many_is_told_as_that_and_must_be_clearer() -> None:
    """Of forty 2.77 standard errors are not enough: 3.23, so that half-widths grow by 1.164."""

    def said(number: int, half: float) -> str:
        moved = weeks("share", [0.1, 0.2], "articles", [100, 100], half)
        still = [weeks("share", [0.1, 0.1], "articles", [100, 100], half)] * (number - 1)
        rows = [
            part.assign(topic_id=place, label=f"topic {place}")
            for place, part in enumerate([moved, *still])
        ]
        return topics_over_time.sentence(pd.concat(rows, ignore_index=True), STYLE)

    assert said(1, 0.049).endswith("; the intervals do not overlap")
    assert said(6, 0.049).endswith("do not overlap (the clearest of 6 looked at)")
    assert said(40, 0.042).endswith("do not overlap (the clearest of 40 looked at)")
    assert said(40, 0.044).endswith(", not clearly different from 10\u00a0% the week before")
