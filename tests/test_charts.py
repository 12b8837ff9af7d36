"""Charts draw what their frames say: by hand, and without a browser."""

from __future__ import annotations

import math
import re
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from analytics.charts import (
    coverage,
    coverage_map,
    dots,
    theme,
    words,
)
from analytics.charts.intervals import LONE
from analytics.charts.legend import legend
from analytics.charts.theme import Style

STYLE = Style(
    {"RUS": "Russia", "ARM": "Armenia", "EVL": '<a href="x">Evil</a>'}, {"RUS": "#C53107"}
)


MONDAYS = pd.to_datetime(["2020-03-02", "2020-03-09", "2020-03-16", "2020-03-23", "2020-03-30"])


FOLDER = Path(coverage.__file__).parent


PLAIN = {
    "__init__",
    "theme",
    "axis",
    "words",
    "lines",
    "direction",
    "dots",
    "panels",
    "marks",
    "numbers",
    "findings",
    "strokes",
    "intervals",
    "ends",
    "legend",
    "letters",
    "parts",
    "shift_rows",
    "standalone",
}


CHARTS = sorted(p.stem for p in FOLDER.glob("*.py") if p.stem not in PLAIN)


def frame(actor: str = "RUS", articles: tuple[int, ...] = (10, 100, 0, 100, 50)) -> pd.DataFrame:
    """Five weeks: few stories, many, a gap, many, partial."""
    shares = [0.5, 0.2, None, 0.4, 0.3]
    return pd.DataFrame(
        {
            "period": MONDAYS,
            "actor": actor,
            "mentioning": [5, 20, 0, 40, 15],
            "articles": articles,
            "share": shares,
            "share_low": [0.2, 0.15, None, 0.35, 0.2],
            "share_high": [0.8, 0.25, None, 0.45, 0.4],
            "complete": [True, True, True, True, False],
        }
    )


def chart(name: str):
    return import_module(f"analytics.charts.{name}")


def traces(figure, mode: str) -> list:
    return [trace for trace in figure.data if trace.mode == mode]


def test_a_gap_breaks_the_line_and_is_shaded() -> None:
    figure = coverage.figure(frame(), STYLE)
    solid = next(t for t in traces(figure, "lines") if t.line.width == 2.4)
    assert list(solid.y) == [None, 0.2, None, 0.4, None]  # the first rests on few
    assert len(figure.layout.shapes) == 1
    band = figure.layout.shapes[0]
    assert (band.x0, band.x1) == ("2020-03-12T12:00:00", "2020-03-19T12:00:00")


def test_a_period_between_gaps_keeps_its_interval() -> None:
    rows = frame().assign(share_low=[0.2, None, None, 0.35, None])
    figure = coverage.figure(rows, STYLE)
    (alone,) = [trace for trace in figure.data if trace.name == LONE]
    assert list(alone.y) == [0.2, 0.8, None, 0.35, 0.45, None]
    assert alone.line.width == 1
    assert not any(t.name == LONE for t in coverage.figure(frame().iloc[:2], STYLE).data)


def test_partial_periods_are_hollow_and_few_stories_grey() -> None:
    marks = traces(coverage.figure(frame(), STYLE), "markers")[-1]
    red = "#C53107"
    assert marks.marker.line.color == red
    assert [marks.marker.color[place] for place in (0, 1, 3)] == [theme.GREY, red, red]
    assert marks.marker.color[4] == "rgba(255,255,255,0)"
    assert "fewer than 20" in marks.hovertext[0]
    assert "partial" in marks.hovertext[4]
    assert marks.hovertext[2] == ""


def test_a_dotted_line_leads_to_the_partial_period() -> None:
    figure = coverage.figure(frame(), STYLE)
    dotted = next(t for t in traces(figure, "lines") if t.line.dash == "dot")
    assert list(dotted.y)[3:] == [0.4, 0.3]


def test_no_full_line_joins_points_of_few_and_the_caption_says_so() -> None:
    figure = coverage.figure(frame(), STYLE)
    dotted = next(t for t in traces(figure, "lines") if t.line.dash == "dot")
    assert list(dotted.y)[:2] == [0.5, 0.2]
    said = legend(figure)
    assert "Grey: fewer than 20" in said and "Hollow: part of a period" in said
    assert legend(coverage.figure(frame().iloc[[1]].assign(complete=True), STYLE)) == ""


def test_the_interval_is_cut_at_the_gap() -> None:
    band = next(t for t in coverage.figure(frame(), STYLE).data if t.fill == "toself")
    assert list(band.y) == [0.8, 0.25, 0.15, 0.2, 0.8, None, 0.45, 0.4, 0.2, 0.35, 0.45, None]


def test_a_point_gives_back_its_actor_and_period() -> None:
    marks = traces(coverage.figure(frame(), STYLE), "markers")[-1]
    assert [list(row) for row in marks.customdata][1] == ["RUS", "2020-03-09"]


def test_the_axis_names_the_denominator() -> None:
    title = coverage.figure(frame(), STYLE).layout.title.text
    assert "Share of the week's stories that name the actor" in title
    about = Style(bin="month", unit="article", about=True)
    assert coverage.measure(about).axis == "Share of the month's articles that are about the actor"


def strings(value: object) -> list[str]:
    """Every text in a figure."""
    if isinstance(value, dict):
        return [text for part in value.values() for text in strings(part)]
    if isinstance(value, (list, tuple)):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []


def test_names_cannot_become_links() -> None:
    evil = STYLE.names["EVL"]
    periods = frame("EVL").assign(
        outlet=evil, label=evil, topic_id=1, lift=2.0, weight=9.0, judged=30, tone=0.1
    )
    periods = periods.assign(tone_low=0.0, tone_high=0.2, lift_low=1.5, lift_high=2.5)
    terms = pd.DataFrame({"term": [evil, evil], "z": [3.0, -3.0], "log_odds": 1.0})
    terms = terms.assign(count_a=3, count_b=1, tested=2, z_needed=2.2)
    pair = pd.DataFrame({"actor_a": ["EVL"], "actor_b": ["RUS"], "together": 3, "lift": 2.0})
    pair = pair.assign(lift_low=1.5, lift_high=2.5, articles=10, own_member=False)
    figures = [
        coverage.figure(periods, STYLE, periods.assign(date=MONDAYS, title=evil)),
        chart("ranking").figure(periods, STYLE),
        chart("coverage_by_outlet").figure(periods, STYLE),
        chart("tone_by_outlet").figure(periods.head(1), STYLE),
        chart("topics_over_time").figure(periods, STYLE),
        chart("topic_actors").figure(periods.head(1), STYLE),
        chart("keyness").figure(terms, STYLE, (evil, evil)),
        chart("pairs").figure(pair, STYLE),
        chart("pair_matrix").figure(pair, STYLE, ("EVL", "RUS")),
    ]
    for drawn in figures:
        texts = strings(drawn.to_dict())
        assert any("&lt;a href" in text for text in texts)
        assert not any("<a href" in text for text in texts)


def test_the_map_has_shapes_for_large_states_and_says_which_it_lacks() -> None:
    assert {"RUS", "USA", "ARM", "CHN"} <= coverage_map.drawn_states()
    rows = pd.DataFrame(
        {"actor": ["RUS", "MLT", "NATO"], "kind": ["state", "state", "alliance"]}
    ).assign(mentioning=[3, 2, 4], articles=10, share=[0.3, 0.2, 0.4])
    assert coverage_map.not_shown(rows, Style({"MLT": "Malta"})) == ["Malta"]
    # NATO, named most, has no shape: the title tells of what is drawn.
    ends = rows.assign(share_low=[0.2, 0.1, 0.3], share_high=[0.4, 0.3, 0.5])
    assert "NATO" not in coverage_map.sentence(ends, STYLE)
    figure = coverage_map.figure(rows, STYLE)
    assert list(figure.data[0].locations) == ["RUS"]
    assert figure.layout.geo.fitbounds is False


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_named_as_what_it_draws(name: str) -> None:
    module = import_module(f"analytics.charts.{name}")
    macro = getattr(module, "MACRO", name)
    root = FOLDER.parent.parent / "sql"
    assert [*root.glob(f"macros/{macro}.sql"), *root.glob(f"views/{macro}.sql")], name
    assert callable(module.figure)


def test_charts_set_no_ink_and_no_grid() -> None:
    for path in FOLDER.glob("*.py"):
        if path.stem == "standalone":  # a page of its own takes no ink from another
            continue
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"gridcolor|plot_bgcolor|paper_bgcolor|\"template\"", text), path.name


def test_axes_of_near_ratios_have_marks_between_one_and_two() -> None:
    near = [dots.Dot(str(high), 1.2, 0.9, high, theme.GREY, ("a",)) for high in (1.6, 2.1)]
    assert "1.5×" in dots.draw(near, dots.of_ratios("x")).layout.xaxis.ticktext
    far = [*near, dots.Dot("far", 9, 2, 40, theme.GREY, ("a",))]
    drawn = dots.draw(far, dots.of_ratios("x"))
    assert "1.5×" not in drawn.layout.xaxis.ticktext and "20×" in drawn.layout.xaxis.ticktext
    wide = [*far, dots.Dot("European Union and its members", 0.1, 0.02, 0.2, theme.GREY, ("a",))]
    axes = dots.draw(wide, dots.of_ratios("x")).layout
    assert axes.xaxis.ticktext == ("0.01×", "0.1×", "1×", "10×", "100×")
    assert axes.yaxis.ticktext[-1].count("<br>") == 1  # a long name leaves room for the dots
    alike = [dots.Dot("x", 1, 1, 1, theme.GREY, ("a",)), dots.Dot("y", 9, 9, 9, theme.GREY, ("a",))]
    for rows in (near, far, alike[:1], alike):  # no names so close that they touch on a telephone
        axis = dots.draw(rows, dots.of_ratios("x")).layout.xaxis
        low, high = axis.range
        shown = [math.log10(v) for v in axis.tickvals if low <= math.log10(v) <= high]
        steps = [b - a for a, b in pairwise(shown)]
        assert shown and min([*steps, 1]) >= 0.18 * (high - low)
    assert "(0.90 to 1.60)" in drawn.data[-1].hovertext[0]  # "times" is said once


def test_an_alliance_and_its_members_are_told_apart_in_a_matrix() -> None:
    """Names are long there: cut, both read "European Union"."""
    names = {"EU": "European Union", "EU:members": "European Union members"}
    assert words.in_lines(names["EU:members"], 16) == "European Union<br>members"
    rows = pd.DataFrame(
        {"actor_a": ["EU"], "actor_b": ["EU:members"], "lift": 1.5, "lift_low": 1.2}
    ).assign(lift_high=2.0, together=30, articles=90, own_member=True)
    drawn = chart("pair_matrix").figure(rows, Style(names), tuple(names))
    assert drawn.layout.xaxis.ticktext == ("European Union", "European Union<br>members")
