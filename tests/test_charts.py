"""Charts draw what their frames say: by hand, and without a browser."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pandas as pd
import pytest

from analytics.charts import (
    copies_over_time,
    coverage,
    coverage_map,
    explain_change,
    level_shifts,
    pair_parts,
    parts,
    theme,
    words,
)
from analytics.charts.legend import legend
from analytics.charts.strokes import BEYOND
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
    "dots",
    "panels",
    "marks",
    "findings",
    "strokes",
    "legend",
    "parts",
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
        outlet=evil, label=evil, topic_id=1, lift=2.0, judged=30, tone=0.1
    )
    periods = periods.assign(tone_low=0.0, tone_high=0.2)
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


def test_the_parts_of_a_change_add_up_in_the_figure() -> None:
    names = [("outlet mix", "A", 0.01), ("within outlet", "A", 0.02), ("within outlet", "B", -0.01)]
    names += [("topic", f"T{n}", 0.02 if n < 1 else 0.0) for n in range(7)]
    rows = pd.DataFrame(names, columns=["part", "name", "contribution"])
    rows["kind"] = ["outlet"] * 3 + ["topic"] * 7
    rows = rows.assign(share_a=0.1, share_b=0.12, change=0.02, change_low=0.01, change_high=0.03)
    rows = rows.assign(stories_a=900, stories_b=900)
    bars = explain_change.figure(rows, STYLE).data[0]
    assert sum(bars.x) == pytest.approx(2 * 0.02)
    assert "2 others" in "".join(explain_change.figure(rows, STYLE).layout.yaxis.ticktext)
    assert explain_change.sentence(rows, STYLE) == (
        "The share rose by 2.0 points (+1.0 to +3.0), from 10\u00a0% to 12\u00a0%; the mix of "
        "outlets brings +1.0, what the outlets themselves do +1.0"
    )
    unsure = explain_change.sentence(rows.assign(change_low=-0.01), STYLE)
    assert unsure.startswith("The share is not clearly different: from 10\u00a0% to 12\u00a0% (")
    assert unsure.endswith(" points); there is no change to take apart")
    few = explain_change.sentence(rows.assign(stories_b=4), STYLE)
    assert few == (
        "The share went from 10\u00a0% to 12\u00a0% (only 4 stories): too few to take apart"
    )


def test_parts_of_a_change_that_is_not_clear_are_grey() -> None:
    rows = pd.DataFrame(
        {"part": "within outlet", "name": ["A", "B"], "contribution": [0.03, -0.01]}
    )
    rows = rows.assign(kind="outlet", change=0.02, change_low=0.01, change_high=0.03)
    rows = rows.assign(stories_a=900, stories_b=900)
    heads = {}
    for what, more in {
        "clear": {},
        "unsure": {"change_low": -0.01},
        "few": {"stories_b": 19},
    }.items():
        drawn = explain_change.figure(rows.assign(**more), STYLE)
        heads[what] = (set(drawn.data[0].marker.color), "no part of it is" in str(drawn.layout))
    assert heads["clear"][0] >= {theme.POSITIVE, theme.NEGATIVE} and not heads["clear"][1]
    assert heads["unsure"] == heads["few"] == ({theme.GREY}, True)


def shifts(**more: object) -> pd.DataFrame:
    row = {
        "measure": "coverage", "actor": "RUS", "partner": None, "period": MONDAYS[2],
        "period_low": MONDAYS[1], "period_high": MONDAYS[3], "value_before": 0.1,
        "value_after": 0.25, "p_value": 0.001, "q_value": 0.002, "tested": 2, "periods": 9,
        "dates_tried": 7,
    }  # fmt: skip
    return pd.DataFrame([row | more])


def test_a_shift_that_is_not_clear_is_hollow() -> None:
    shift = chart("level_shifts")
    clear, doubtful = (
        traces(shift.figure(shifts(q_value=q), STYLE), "markers+text")[0] for q in (0.01, 0.2)
    )
    assert clear.marker.color == theme.POSITIVE and doubtful.marker.color != theme.POSITIVE
    assert list(clear.customdata[0]) == ["RUS", "2020-03-16"]


def changed(number: int, **more: object) -> pd.DataFrame:
    """Changes week after week, the earliest the clearest."""
    rows = pd.DataFrame({"period": pd.date_range("2020-03-02", periods=number, freq="W-MON")})
    rows = rows.assign(actor="RUS", observed=40, expected=9.26, ratio=4.0, tested=500)
    rows = rows.assign(outlets=3, counted=0.62, untested=0, naming_outlets=1, naming_days=2)
    rows = rows.assign(p_value=[1e-6 * (place + 1) for place in range(number)], q_value=1e-4)
    return rows.assign(**more)


def test_the_clearest_changes_are_drawn_by_their_dates() -> None:
    changes = chart("changes")
    rows = changed(20)
    drawn = changes.figure(rows, STYLE)
    days = [key[1] for trace in drawn.data for key in trace.customdata or ()]
    assert len(days) == 12 and days == sorted(days, reverse=True)
    assert days[-1] == "2020-03-02" and "2020-07-13" not in days
    under = "40 in 1 outlet on 2 days; 9.3 expected"
    assert all(under in name for name in drawn.layout.yaxis.ticktext)
    said = changes.sentence(rows, STYLE)
    assert "20 stand out; the clearest: Russia" in said and "2 March 2020 (40 in" in said
    assert "drawn: 12 of 20 that stand out" in changes.size(rows, STYLE)
    assert "drawn: all 3 that stand out" in changes.size(changed(3), STYLE)
    assert "drawn: the one that stands" in changes.size(changed(1), STYLE)
    assert "(40 in 1 outlet on 2 days; 9.3 expected" in said
    none = changes.sentence(rows.assign(observed=0), STYLE)
    assert "(0; 9.3 expected" in none
    assert "expected; counted: 3 outlets with 62\u00a0% of the stories)" in said
    assert "Not tested" not in changes.size(rows, STYLE)
    assert "Not tested: 4 weeks with" in changes.size(rows.assign(untested=4), STYLE)
    nothing = changed(3, q_value=0.4)
    assert "; none stands out" in changes.size(nothing, STYLE)
    assert "none stands out" in changes.sentence(nothing, STYLE)


def test_few_stories_do_not_set_the_axis_and_gaps_do_not_fill_it() -> None:
    weeks = pd.date_range("2000-01-03", periods=60, freq="W-MON")
    rows = pd.DataFrame({"period": weeks, "actor": "RUS", "mentioning": 0, "articles": 0})
    rows = rows.assign(share=None, share_low=None, share_high=None, complete=True)
    rows[["share", "share_low", "share_high"]] = rows[["share", "share_low", "share_high"]].astype(
        float
    )
    there = rows.index[20:30]
    rows.loc[there, ["mentioning", "articles"]] = [2, 100]
    rows.loc[there, ["share", "share_low", "share_high"]] = [0.02, 0.01, 0.05]
    rows.loc[there[4], ["mentioning", "articles", "share", "share_high"]] = [1, 1, 1.0, 1.0]
    drawn = coverage.figure(rows, STYLE)
    assert drawn.layout.yaxis.range[1] < 0.1
    marks = traces(drawn, "markers")[-1]
    assert len(marks.y) == 10 and marks.y[4] is None
    assert any(trace.name == BEYOND for trace in drawn.data)


def test_a_count_of_one_is_singular() -> None:
    assert words.singular("12 sentences in 1 stories") == "12 sentences in 1 story"
    assert words.singular("1 of 21 stories, 1 articles") == "1 of 21 stories, 1 article"


def test_copies_that_are_none_are_not_drawn() -> None:
    rows = pd.DataFrame({"period": MONDAYS, "copies": 1.0, "articles": 5, "stories": 5})
    assert not copies_over_time.figure(rows.assign(complete=True), STYLE).data


def test_no_event_stands_in_a_row_of_words() -> None:
    day = pd.Timestamp("2020-03-09")
    shift = {
        "actor": "RUS", "partner": None, "measure": "coverage", "period": day, "period_low": day,
        "period_high": day, "value_before": 0.1, "value_after": 0.2, "q_value": 0.01,
        "p_value": 0.01, "tested": 1, "periods": 9,
    }  # fmt: skip
    rows = pd.DataFrame([shift, shift | {"period": pd.NaT}])
    events = pd.DataFrame({"date": [day], "title": ["Treaty signed"]})
    drawn = level_shifts.draw(rows, STYLE, ["One", "Two"], None, events)
    assert [(line.y0, line.y1) for line in drawn.layout.shapes] == [(-0.5, 0.5)]


def test_a_value_stands_at_the_end_of_its_bar() -> None:
    far, near = parts.Part("Alpha", 0.2, mark=0.9), parts.Part("Beta", 0.5, mark=0.51)
    drawn = parts.draw([far, near], "Points")
    assert [note.x for note in drawn.layout.annotations] == [0.2, 0.51]


def test_the_parts_of_a_relation_are_told_with_their_intervals() -> None:
    rows = pd.DataFrame({"period": MONDAYS[:1], "complete": True, "stories": 40, "sentences": 50})
    rows = rows.assign(conflict=0.2, conflict_low=0.12, conflict_high=0.28)
    rows = rows.assign(cooperation=0.3, cooperation_low=0.21, cooperation_high=0.39)
    told = pair_parts.sentence(rows, STYLE).replace("\u00a0", " ")
    assert told.startswith("20 % conflict (12 % to 28 %), 30 % cooperation (21 % to 39 %)")
