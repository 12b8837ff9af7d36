"""Labels, colours and ticks of charts: none covers another, each says what it can."""

from __future__ import annotations

import re
from itertools import pairwise

import pandas as pd
import pytest
from test_charts import MONDAYS, STYLE, chart, frame

from analytics.charts import (
    calendar,
    coverage,
    dots,
    keyness,
    lines,
    numbers,
    panels,
    parts,
    ranking,
    theme,
    tone_by_outlet,
    topic_actors,
)
from analytics.charts.ends import spread
from analytics.charts.legend import legend
from analytics.charts.strokes import BEYOND
from analytics.charts.theme import Style


@pytest.mark.parametrize(
    ("places", "moved"),
    [
        ([10.0, 50.0], [10.0, 50.0]),
        ([10.0, 12.0], [6.0, 16.0]),
        ([12.0, 10.0], [16.0, 6.0]),
        ([0.0, 1.0], [0.0, 10.0]),
        ([99.0, 100.0], [90.0, 100.0]),
        ([], []),
    ],
)
def test_labels_move_apart_as_little_as_possible(places: list[float], moved: list[float]) -> None:
    assert spread(places, 10, 0, 100) == pytest.approx(moved)


def test_labels_never_overlap() -> None:
    for crowd in ([5.0] * 6, [0, 3, 50, 52, 53, 100], list(range(0, 60, 3))):
        moved = sorted(spread(crowd, 5, 0, 100))
        assert all(b - a >= 4.999 for a, b in pairwise(moved))
        assert moved[0] >= -0.001 and moved[-1] <= 100.001


def test_six_actors_have_colours_and_the_rest_are_plain() -> None:
    colours = theme.fix_colours(list("ABCDEFG"))
    assert [colours[a] for a in "ABCDEF"] == list(theme.PALETTE)
    assert Style(colours=colours).colour("G") == theme.PLAIN


def test_chosen_actors_borrow_free_colours_from_their_own_place_on() -> None:
    fixed = theme.fix_colours(list("ABCDEF"))
    places = {"G": 6, "H": 7, "I": 8}
    lent = theme.lend_colours(fixed, ["A", "G", "H"], places)
    assert lent["A"] == theme.PALETTE[0]
    assert len({lent[a] for a in "AGH"}) == 3
    assert len(set(lent.values())) == len(lent) == 6  # no two of one colour, drawn or not
    assert theme.lend_colours(fixed, ["H"], places)["H"] == theme.PALETTE[1]
    crowd = theme.lend_colours({}, list("ABCDEFGH"), {})
    assert len(crowd) == 6 and "H" not in crowd


def test_actors_apart_have_scales_of_their_own() -> None:
    rare = frame("ARM").assign(share=[0.005, 0.002, None, 0.004, 0.003])
    both = pd.concat([frame(), rare.assign(share_low=rare["share"], share_high=rare["share"])])
    drawn = coverage.figure(both, STYLE, apart=True)
    one, other = drawn.layout.yaxis.range[1], drawn.layout.yaxis2.range[1]
    assert one > 50 * other > 0
    assert drawn.layout.yaxis2.showticklabels


def test_colours_of_the_facts_come_first() -> None:
    colours = theme.fix_colours(["A", "B", "C"], {"B": theme.PALETTE[0], "Z": theme.PALETTE[1]})
    assert colours == {"B": theme.PALETTE[0], "A": theme.PALETTE[1], "C": theme.PALETTE[2]}


def test_grey_lines_are_told_apart_by_dashes() -> None:
    rows = pd.concat([frame("AAA"), frame("BBB")])
    assert [line.dash for line in coverage.lines(rows, STYLE)] == ["solid", "dash"]


def test_wide_intervals_of_few_stories_do_not_flatten_the_chart() -> None:
    rows = frame().assign(share_high=[1.0, 0.25, None, 0.45, 0.4])
    low, high = lines.highest_lowest(coverage.lines(rows, STYLE), coverage.measure(STYLE))
    assert low == 0
    assert high == pytest.approx(0.53)  # the value 0.5 of the first week and 6 % of room


def test_long_titles_of_panels_take_two_lines_and_no_more() -> None:
    long = Style({"RUS": "Settlements, Palestinian land, Israeli <b>"})
    (title,) = [n.text for n in coverage.figure(frame(), long, apart=True).layout.annotations]
    lines = re.sub(r"</?(b|span)\b[^>]*>", "", title).split("<br>")
    assert len(lines) == 2 and lines[1].endswith("…") and max(map(len, lines)) <= panels.WIDE


@pytest.mark.parametrize(
    ("top", "step", "decimals"),
    [(0.002, 0.0005, 2), (0.01, 0.002, 1), (0.05, 0.01, 0), (0.5, 0.1, 0), (0.012, 0.005, 1)],
)
def test_ticks_of_shares_are_as_precise_as_they_are_close(
    top: float, step: float, decimals: int
) -> None:
    for most in (3, 5):
        drawn = numbers.ticks((0, top), numbers.PERCENT, most)
        places, written = drawn["tickvals"], drawn["ticktext"]
        assert len(set(written)) == len(written) >= 2
        assert [float(text.removesuffix("\u00a0%")) / 100 for text in written] == pytest.approx(
            places
        )
    assert places[1] == pytest.approx(step)
    assert written[1] == numbers.percent(step, decimals)


@pytest.mark.parametrize(
    ("span", "kind", "written"),
    [
        ((0, 1), numbers.PERCENT, "0\u00a0% 20\u00a0% 40\u00a0% 60\u00a0% 80\u00a0% 100\u00a0%"),
        ((-0.5, 0.5), numbers.SIGNED, "\u22120.4 \u22120.2 0 +0.2 +0.4"),
        ((-12, 4), numbers.SIGNED, "\u221210 \u22125 0"),
    ],
)
def test_ticks_are_written_as_in_the_sentences(
    span: tuple[float, float], kind: str, written: str
) -> None:
    assert " ".join(numbers.ticks(span, kind, 5)["ticktext"]) == written


@pytest.mark.parametrize(
    ("value", "digits", "told"),
    [(-0.002, 2, "0.00"), (0.002, 2, "0.00"), (0.05, 2, "+0.05"), (-1234.5, 1, "\u22121,234.5")],
)
def test_nought_has_no_sign_and_a_minus_is_a_true_one(value: float, digits: int, told: str) -> None:
    assert numbers.signed(value, digits) == told
    assert numbers.unsigned(value, digits) == told.removeprefix("+")


def test_every_axis_of_shares_says_its_decimals() -> None:
    rare = frame().assign(share=[0.005, 0.002, None, 0.004, 0.003], name="Russia", outlet="A")
    rare = rare.assign(share_low=rare["share"], share_high=2 * rare["share"])
    for figure in (
        coverage.figure(rare, STYLE),
        coverage.figure(rare, STYLE, apart=True),
        chart("coverage_by_outlet").figure(rare, STYLE),
    ):
        assert re.fullmatch(r"0\.\d\u00a0%", figure.layout.yaxis.ticktext[1])
    assert re.fullmatch(
        r"0\.\d\u00a0%", ranking.figure(rare.iloc[:2], STYLE).layout.xaxis.ticktext[1]
    )


def test_an_interval_that_is_not_known_takes_no_room() -> None:
    one = dots.Dot("TASS", 0.2, float("nan"), float("nan"), theme.GREY, ("RUS",))
    for middle in (0, None):
        low, high = dots.draw([one], dots.Scale("Tone", middle=middle)).layout.xaxis.range
        assert low <= 0 < 0.2 < high < 0.3


def test_an_interval_of_few_sets_no_frame_where_others_rest_on_enough() -> None:
    sure = dots.Dot("TASS", -0.4, -0.5, -0.3, theme.NEGATIVE, ())
    few = dots.Dot("Kremlin", -0.42, -2.0, 2.0, theme.GREY, (), few=True)
    scale = dots.Scale("Change", middle=0)
    figure = dots.draw([sure, few], scale)
    low, high = figure.layout.xaxis.range
    assert -0.6 < low < -0.5 and 0 < high < 0.1
    (arrows,) = [trace for trace in figure.data if trace.name == BEYOND]
    assert (arrows.x, arrows.y) == ((low, high), (1, 1))
    assert legend(figure) == "◀ ▶: the interval goes on beyond the frame."
    assert figure.data[-1].x == (-0.4, -0.42)
    # Where all are of few they are all there is to see.
    alone = dots.draw([few], scale)
    assert alone.layout.xaxis.range[0] < -2 and not legend(alone)


def test_red_and_blue_outlets_are_below_and_above_nought() -> None:
    """In the actor's own colour an outlet that speaks well of Russia would be red."""
    rows = pd.DataFrame(
        {
            "outlet": ["well", "ill", "either", "few"],
            "actor": "RUS",
            "tone": [0.2, -0.2, 0.1, 0.3],
            "tone_low": [0.1, -0.3, -0.1, 0.2],
            "tone_high": [0.3, -0.1, 0.3, 0.4],
            "judged": [50, 50, 50, 19],
        }
    )
    drawn = tone_by_outlet.figure(rows, STYLE).data[-1]
    colours = dict(zip(drawn.x, drawn.marker.color, strict=True))
    assert (colours[0.2], colours[-0.2]) == (theme.POSITIVE, theme.NEGATIVE)
    assert colours[0.1] == colours[0.3] == theme.GREY
    assert f"at most the {tone_by_outlet.MOST} outlets" in tone_by_outlet.shown(STYLE)


def test_an_axis_has_two_numbers_at_the_least() -> None:
    for span in ((-0.13, 0.19), (-0.17, 0.3), (-0.05, 0.02), (0.0, 0.0011), (-0.9, 0.4)):
        for kind in (numbers.SIGNED, numbers.PERCENT):
            told = numbers.ticks(span, kind, 3)["ticktext"]
            assert 2 <= len(told) == len(set(told)) <= 6


def test_titles_of_panels_without_a_colour_have_the_ink_of_the_page() -> None:
    style = Style({"RUS": "Russia", "ARM": "Armenia"}, {"RUS": "#C53107"})
    rows = pd.concat([frame("RUS"), frame("ARM")])
    titles = coverage.figure(rows, style, apart=True).layout.annotations
    assert [title.font.color for title in titles] == ["#C53107", None]


def test_topics_come_with_the_largest_first_and_cells_tell_what_was_clicked() -> None:
    row = {"articles": 900, "lift": 2.0, "lift_low": 1.5, "lift_high": 3.0}
    rows = pd.DataFrame(
        [
            row | {"topic_id": 1, "label": "gas", "actor": "RUS", "share": 0.5, "weight": 20.0},
            row | {"topic_id": 2, "label": "war", "actor": "RUS", "share": 0.1, "weight": 30.0},
        ]
    )
    drawn = topic_actors.figure(rows, STYLE)
    assert [label.strip() for label in drawn.layout.yaxis.ticktext] == ["war", "gas"]
    written = drawn.data[1]
    assert [tuple(key) for key in written.customdata] == [("RUS", "2"), ("RUS", "1")]
    assert written.hovertext == tuple(cell for line in drawn.data[0].hovertext for cell in line)


def test_long_names_of_outlets_are_not_cut() -> None:
    name = "Russian Ministry of Foreign Affairs"
    part = parts.draw([parts.Part(name, 0.1), parts.Part("RT", -0.1)], "Points")
    assert part.layout.yaxis.ticktext[0].strip() == name
    days = pd.DataFrame({"outlet": [name, "RT"], "day": MONDAYS[:2], "articles": 1})
    drawn = calendar.figure(days, STYLE)
    assert {text.replace("<br>", " ") for text in drawn.layout.yaxis.ticktext} == {name, "RT"}
    crowd = pd.DataFrame({"outlet": [f"O{n}" for n in range(31)], "day": MONDAYS[0], "articles": 1})
    assert calendar.size(crowd, STYLE).endswith("drawn: the 30 largest of 31 outlets")
    assert "drawn" not in calendar.size(days, STYLE)


def test_a_telephone_has_room_for_every_word() -> None:
    """Half of it, 182 pixels, holds a bar and the term behind it, six pixels a letter."""
    z = {"committee": 8.0, "intelligence committee": 7.0, "cooperation": -5.0}
    rows = pd.DataFrame({"term": list(z), "z": list(z.values()), "count_a": 9.0, "count_b": 9.0})
    rows = rows.assign(log_odds=1.0, tested=800, z_needed=3.0)
    reach = keyness.figure(rows, STYLE).layout.xaxis.range[1]
    assert all(182 * abs(z[term]) / reach + 5.8 * len(term) <= 182 for term in z)
    assert keyness.figure(rows.iloc[[0]], STYLE).layout.xaxis.range[1] < reach
