"""Labels, colours and ticks of charts: none covers another, each says what it can."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
import pytest
from test_charts import STYLE, chart, frame

from analytics.charts import (
    axis,
    coverage,
    lines,
    panels,
    ranking,
    theme,
)
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
    assert theme.spread(places, 10, 0, 100) == pytest.approx(moved)


def test_labels_never_overlap() -> None:
    for crowd in ([5.0] * 6, [0, 3, 50, 52, 53, 100], list(range(0, 60, 3))):
        moved = sorted(theme.spread(crowd, 5, 0, 100))
        assert all(b - a >= 4.999 for a, b in pairwise(moved))
        assert moved[0] >= -0.001 and moved[-1] <= 100.001


def test_six_actors_have_colours_and_the_rest_are_grey() -> None:
    colours = theme.fix_colours(list("ABCDEFG"))
    assert [colours[a] for a in "ABCDEF"] == list(theme.PALETTE)
    assert Style(colours=colours).colour("G") == theme.GREY


def test_chosen_actors_borrow_free_colours_from_their_own_place_on() -> None:
    fixed = theme.fix_colours(list("ABCDEF"))
    places = {"G": 6, "H": 7, "I": 8}
    lent = theme.lend_colours(fixed, ["A", "G", "H"], places)
    assert lent["A"] == theme.PALETTE[0]
    assert len({lent[a] for a in "AGH"}) == 3
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
    lines = title.removeprefix("<b>").removesuffix("</b>").split("<br>")
    assert len(lines) == 2 and lines[1].endswith("…") and max(map(len, lines)) <= panels.WIDE


@pytest.mark.parametrize(
    ("top", "step", "decimals"),
    [(0.002, 0.0005, 2), (0.01, 0.002, 1), (0.05, 0.01, 0), (0.5, 0.1, 0), (0.012, 0.005, 1)],
)
def test_ticks_of_shares_are_as_precise_as_they_are_close(
    top: float, step: float, decimals: int
) -> None:
    for most in (3, 5):
        ticks = axis.value_ticks((0, top), axis.SHARE, most)
        places = [n * ticks["dtick"] for n in range(most + 1) if n * ticks["dtick"] <= top]
        written = [f"{place:{ticks['tickformat']}}" for place in places]
        assert len(set(written)) == len(written) >= 2
        assert [float(text[:-1]) / 100 for text in written] == pytest.approx(places)
    assert (ticks["dtick"], ticks["tickformat"]) == (pytest.approx(step), f".{decimals}%")


def test_every_axis_of_shares_says_its_decimals() -> None:
    rare = frame().assign(share=[0.005, 0.002, None, 0.004, 0.003], name="Russia", outlet="A")
    rare = rare.assign(share_low=rare["share"], share_high=2 * rare["share"])
    for figure in (
        coverage.figure(rare, STYLE),
        coverage.figure(rare, STYLE, apart=True),
        chart("coverage_by_outlet").figure(rare, STYLE),
    ):
        assert figure.layout.yaxis.dtick < 0.01 and figure.layout.yaxis.tickformat == ".1%"
    assert ranking.figure(rare.iloc[:2], STYLE).layout.xaxis.tickformat == ".1%"
