"""What charts say in words: sentences, names, periods, numbers."""

from __future__ import annotations

import math
from dataclasses import replace

import pandas as pd
import pytest
from test_chart_findings import shifts
from test_charts import MONDAYS, STYLE, chart, frame

from analytics.charts import (
    coverage,
    findings,
    ranking,
    tone,
    words,
)
from analytics.charts.findings import UNCORRECTED
from analytics.charts.theme import Style


def test_the_sentence_states_the_change_in_numbers() -> None:
    assert coverage.sentence(frame(), STYLE) == (
        "Russia is named in 40\u00a0% of stories in the week of 23 March 2020, up from 20\u00a0% "
        "in the week of 9 March 2020; the intervals do not overlap"
    )


def test_the_sentence_names_the_week_before_where_there_is_no_gap() -> None:
    rows = frame().iloc[:2].assign(share_low=[0.2, 0.1], share_high=[0.8, 0.3])
    assert coverage.sentence(rows, STYLE).endswith("too few stories the week before to compare")
    rows = rows.assign(articles=100)
    assert coverage.sentence(rows, STYLE).endswith(
        "not clearly different from 50\u00a0% the week before"
    )


def test_partial_periods_are_left_out_of_sentences() -> None:
    rows = frame().iloc[[4]]
    assert coverage.sentence(rows, STYLE) == (
        "No whole week lies in these dates: the hollow points are of parts of one, and are not "
        "compared; daily points would be whole"
    )
    relation = rows.assign(relation=0.1, slice="Bloc")
    for name in ("pair_relation", "between"):
        assert chart(name).sentence(relation, STYLE).startswith("No whole week lies in these dates")
        bare = relation.assign(relation=math.nan)
        assert chart(name).sentence(bare, STYLE).startswith("Nothing to draw")


def test_a_small_clear_change_goes_before_a_large_unclear_one() -> None:
    small = frame("ARM").assign(
        share=[0.1, 0.1, None, 0.2, 0.2],
        share_low=[0.09, 0.09, None, 0.19, 0.19],
        share_high=[0.11, 0.11, None, 0.21, 0.21],
    )
    large = frame().assign(share_low=0.0, share_high=1.0)
    both = findings.last_two(pd.concat([large, small]), "share")
    assert findings.clearest(both, "share")["actor"] == "ARM"


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.00004, "under 0.01"),
        (0.00005, "0.01"),
        (0.2444, "24"),
        (0.0444, "4.4"),
        (0.0996, "10"),
        (0.0, "0"),
        (1.0, "100"),
        (0.0004, "0.04"),
    ],
)
def test_shares_read_as_percent(share: float, text: str) -> None:
    assert words.percent(share) == f"{text}\u00a0%"


@pytest.mark.parametrize(
    ("bin", "name", "end"),
    [
        ("day", "2 March 2020", "2020-03-03"),
        ("week", "the week of 2 March 2020", "2020-03-09"),
        ("month", "March 2020", "2020-04-02"),
        ("quarter", "the first quarter of 2020", "2020-06-02"),
        ("year", "2020", "2021-03-02"),
    ],
)
def test_periods_have_names_and_ends(bin: str, name: str, end: str) -> None:
    start = pd.Timestamp("2020-03-02")
    assert words.period(start, bin) == name
    assert words.period_end(start, bin) == pd.Timestamp(end)


def test_lists_read_as_sentences() -> None:
    assert words.listing(["a"]) == "a"
    assert words.listing(["a", "b", "c"]) == "a, b and c"
    assert words.listing(list("abcdefgh"), 3) == "a, b, c and 5 more"


def test_a_day_has_its_own_preposition() -> None:
    daily = Style(STYLE.names, STYLE.colours, "day")
    days = frame().iloc[:2].assign(period=pd.to_datetime(["2020-03-02", "2020-03-03"]))
    said = coverage.sentence(days.assign(articles=100), daily)
    assert " of stories on 3 March 2020, not clearly different from " in said
    assert words.during(MONDAYS[0], "week") == "in the week of 2 March 2020"


@pytest.mark.parametrize(
    ("name", "kind", "takes"),
    [
        ("Russia", "state", False),
        ("United States", "state", True),
        ("Netherlands", "state", True),
        ("Czech Republic", "state", True),
        ("South Korea", "state", False),
        ("NATO", "alliance", False),
        ("European Union", "alliance", True),
        ("ASEAN Plus Three", "alliance", False),
        ("G5 Sahel", "alliance", False),
    ],
)
def test_which_names_take_an_article(name: str, kind: str, takes: bool) -> None:
    assert words.takes_article(name, kind) is takes


def test_a_sentence_says_the_article() -> None:
    style = Style({"USA": "United States"}, articled=frozenset({"USA"}))
    assert style.said("USA") == "the United States"
    assert style.name("USA") == "United States"
    assert style.said("RUS") == "RUS"


def test_a_shift_says_since_when_and_how_sure() -> None:
    shift = chart("level_shifts")
    assert shift.sentence(shifts(), STYLE) == (
        "Since the week of 16 March 2020 (between 9 Mar 2020 and 23 Mar 2020) the share of stories "
        "naming Russia is 25\u00a0%, up from 10\u00a0%"
    )
    assert shift.sentence(shifts(periods=5), STYLE) == (
        "At some time between 9 Mar 2020 and 23 Mar 2020 the share of stories naming Russia went "
        "from 10\u00a0% to 25\u00a0%"
    )
    tone = shifts(measure="relation", partner="ARM", value_before=0.2, value_after=-0.1)
    dated = tone.assign(period_low=MONDAYS[2], period_high=MONDAYS[2])
    assert shift.sentence(dated, STYLE).endswith(
        "the relation between Russia and Armenia is \u22120.10, down from +0.20"
    )
    turned = replace(STYLE, sections={MONDAYS[2]: (0.43, "RT")})
    assert shift.sentence(dated, turned).endswith(
        "; meanwhile 43\u00a0% of the stories of RT come from other sections of its site"
    )
    held = "Levels are those of an unchanged mix of outlets, not of their sections"
    assert shift.size(shifts(), STYLE).endswith(held)
    assert shift.size(tone, STYLE).endswith(f"{held}. {UNCORRECTED}")
    assert shift.sentence(shifts(q_value=0.2), STYLE).startswith("No clear shift")
    assert shift.sentence(shifts().iloc[:0], STYLE).startswith("Too few stories")


def test_a_sentence_claims_no_lead_among_equals_and_no_overlap_without_intervals() -> None:
    named = pd.DataFrame({"actor": ["RUS", "ARM"], "mentioning": 1, "articles": 1, "share": 1.0})
    assert ranking.sentence(named, STYLE) == (
        "Russia and Armenia are each named in 100\u00a0% of all stories (only 1 story)"
    )
    named = named.assign(mentioning=[60, 50], share=[0.6, 0.5], share_low=[0.55, 0.45])
    apart = ranking.sentence(named.assign(share_high=[0.65, 0.54]), STYLE)
    assert apart.endswith("60\u00a0% of all stories, ahead of Armenia (50\u00a0%)")
    close = ranking.sentence(named.assign(share_high=[0.65, 0.56]), STYLE)
    assert close.endswith("; next comes Armenia (50\u00a0%), not clearly less often")
    third = named.iloc[[1]].assign(actor="EVL", mentioning=9, share=0.1, share_low=0.05)
    three = pd.concat([named.assign(share_high=[0.65, 0.56]), third.assign(share_high=0.15)])
    assert "not clearly less often, then <a" in ranking.sentence(three, STYLE)
    one = frame().iloc[[1]]
    alike = coverage.sentence(pd.concat([one, one.assign(actor="ARM")], ignore_index=True), STYLE)
    assert "as is Armenia" in alike and "more than" not in alike
    told = pd.DataFrame(
        {"period": MONDAYS[1], "actor": ["RUS", "ARM"], "complete": True, "judged": 1}
    ).assign(tone=[-0.5, 0.1], tone_low=math.nan, tone_high=math.nan)
    said = tone.sentence(told, STYLE)
    assert "overlap" not in said and "only 1 story" in said


def test_one_is_singular() -> None:
    pair = {"actor_a": "ARM", "actor_b": "RUS", "together": 1, "articles": 1, "own_member": False}
    pairs = pd.DataFrame([pair | {"lift": 1.0, "lift_low": 0.9, "lift_high": 1.1}])
    assert chart("pairs").sentence(pairs, STYLE).endswith(": 1 story")
    assert chart("pairs").size(pairs, STYLE) == "n = 1 story; drawn: 1 pair"
    assert chart("pair_matrix").sentence(pairs, STYLE).startswith("Of 1 pair none is")
    clear = chart("pair_matrix").sentence(pairs.assign(lift_low=1.05), STYLE)
    assert clear.startswith("Of 1 pair, 1 is named together clearly more often")
    assert clear.endswith("and none clearly less often")
    relation = frame().head(1).assign(sentences=1, stories=1)
    assert chart("pair_relation").size(relation, STYLE) == "n = 1 sentence in 1 story"


def test_a_matrix_without_pairs_says_why() -> None:
    empty = pd.DataFrame(columns=["actor_a", "actor_b"])
    for name in ("pair_matrix", "relation_matrix"):
        (note,) = chart(name).figure(empty, STYLE, ("RUS",)).layout.annotations
        assert note.text == "Choose at least two actors."
        (note,) = chart(name).figure(empty, STYLE, ("RUS", "ARM")).layout.annotations
        assert note.text.startswith("Nothing to draw: none of these actors")


def test_keyness_tells_no_word_twice() -> None:
    told = [("vladimir putin", 5, 9), ("putin", 4, 10), ("vladimir", 4, 9), ("president", 3.5, 40),
            ("president vladimir", 3, 8)]  # fmt: skip
    frame = pd.DataFrame(
        [(term, z, z, count, 0.0) for term, z, count in told] + [("press", -2.0, -2.0, 0.0, 3)],
        columns=["term", "log_odds", "z", "count_a", "count_b"],
    ).assign(tested=6, z_needed=1.9)
    figure = chart("keyness").figure(frame, STYLE)
    assert [text.strip() for text in figure.data[0].text] == ["vladimir putin", "president"]
    assert [text.strip() for text in figure.data[1].text] == ["press"]
    assert "“vladimir putin” and “president”" in chart("keyness").sentence(frame, STYLE)


def test_words_that_chance_would_give_are_grey_and_not_told() -> None:
    rows = {"term": ["one", "two", "three"], "z": [4.1, 3.7, -1.2], "count_a": 9.0, "count_b": 9.0}
    frame = pd.DataFrame(rows).assign(log_odds=1.0, tested=800, z_needed=3.9)
    keyness = chart("keyness")
    assert keyness.sentence(frame, STYLE) == "A: “one”; B: no word stands out"
    colours = keyness.figure(frame, STYLE).data[0].marker.color
    assert colours[0] != colours[1] == keyness.figure(frame, STYLE).data[1].marker.color[0]
    assert keyness.size(frame, STYLE) == (
        "Terms compared: 800; drawn: the 3 most telling; grey: |z| below 3.9, not told from "
        "chance among so many (false discovery rate 5 %)"
    )
    assert keyness.size(frame.iloc[1:], STYLE).startswith("Terms compared: 800; all of them |z| b")
    counted = frame.assign(words_a=1400.0, words_b=21000.4)
    assert keyness.size(counted, STYLE).startswith(
        "Terms compared: 800 in 1,400 words of the one side and 21,000 of the other; drawn"
    )
    hover = keyness.figure(counted, STYLE).data[0].hovertext[0]
    assert hover.endswith("9 of 1,400 against 9 of 21,000")
    said = keyness.sentence(frame.iloc[1:], STYLE)
    assert said == (
        "No words set these two apart more than chance (nearest: “two”, z 3.7 where 3.9 is needed)"
    )


def test_members_of_an_alliance_are_many() -> None:
    assert coverage.named("RUS", STYLE) == "is named in"
    assert coverage.named("CSTO:members", STYLE) == "are named in"
    assert coverage.named("CSTO:members", replace(STYLE, about=True)) == "are the subject of"
