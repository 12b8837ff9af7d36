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
    axis,
    coverage,
    coverage_map,
    explain_change,
    findings,
    lines,
    ranking,
    theme,
    tone,
    words,
)
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
    assert list(solid.y) == [0.5, 0.2, None, 0.4, None]
    assert len(figure.layout.shapes) == 1
    band = figure.layout.shapes[0]
    assert (band.x0, band.x1) == ("2020-03-12T12:00:00", "2020-03-19T12:00:00")


def test_partial_periods_are_hollow_and_few_stories_grey() -> None:
    marks = traces(coverage.figure(frame(), STYLE), "markers")[-1]
    red = "#C53107"
    assert list(marks.marker.line.color) == [theme.GREY, red, theme.GREY, red, red]
    assert [marks.marker.color[place] for place in (0, 1, 3)] == [theme.GREY, red, red]
    assert marks.marker.color[4] == "rgba(255,255,255,0)"
    assert "fewer than 20" in marks.hovertext[0]
    assert "partial" in marks.hovertext[4]
    assert marks.hovertext[2] == ""


def test_a_dotted_line_leads_to_the_partial_period() -> None:
    figure = coverage.figure(frame(), STYLE)
    dotted = next(t for t in traces(figure, "lines") if t.line.dash == "dot")
    assert list(dotted.y)[3:] == [0.4, 0.3]


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
    terms = terms.assign(count_a=3, count_b=1)
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
        "compared; points of a day would be whole"
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


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.2444, "24"), (0.0444, "4.4"), (0.0996, "10"), (0.0, "0"), (1.0, "100"), (0.0004, "0.04")],
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
    few = explain_change.sentence(rows.assign(stories_b=4), STYLE)
    assert few.startswith("The share went from 10\u00a0% to 12\u00a0% (only 4 stories); ")


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


def shifts(**more: object) -> pd.DataFrame:
    row = {
        "measure": "coverage", "actor": "RUS", "partner": None, "period": MONDAYS[2],
        "period_low": MONDAYS[1], "period_high": MONDAYS[3], "value_before": 0.1,
        "value_after": 0.25, "p_value": 0.001, "q_value": 0.002, "tested": 2, "periods": 9,
        "dates_tried": 7,
    }  # fmt: skip
    return pd.DataFrame([row | more])


def test_a_shift_says_since_when_and_how_sure() -> None:
    shift = chart("level_shifts")
    assert shift.sentence(shifts(), STYLE) == (
        "Since the week of 16 March 2020 (between 9 Mar 2020 and 23 Mar 2020) the share of stories "
        "naming Russia is 25\u00a0%, at an unchanged mix of outlets; before it was 10\u00a0%"
    )
    assert shift.sentence(shifts(periods=5), STYLE) == (
        "At some time between 9 Mar 2020 and 23 Mar 2020 the share of stories naming Russia went "
        "from 10\u00a0% to 25\u00a0%, at an unchanged mix of outlets"
    )
    tone = shifts(measure="relation", partner="ARM", value_before=0.2, value_after=-0.1)
    assert (
        "the relation of Russia and Armenia is \u22120.10, at an unchanged mix of outlets; before "
        "it was +0.20"
        in shift.sentence(tone.assign(period_low=MONDAYS[2], period_high=MONDAYS[2]), STYLE)
    )
    assert shift.sentence(shifts(q_value=0.2), STYLE).startswith("No clear shift")
    assert shift.sentence(shifts().iloc[:0], STYLE).startswith("Too few stories")


def test_a_shift_that_is_not_clear_is_hollow() -> None:
    shift = chart("level_shifts")
    clear, doubtful = (
        traces(shift.figure(shifts(q_value=q), STYLE), "markers+text")[0] for q in (0.01, 0.2)
    )
    assert clear.marker.color == theme.POSITIVE and doubtful.marker.color != theme.POSITIVE
    assert list(clear.customdata[0]) == ["RUS", "2020-03-16"]


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


def test_long_titles_of_panels_take_two_lines_and_no_more() -> None:
    long = Style({"RUS": "Settlements, Palestinian land, Israeli <b>"})
    (title,) = [n.text for n in coverage.figure(frame(), long, apart=True).layout.annotations]
    lines = title.removeprefix("<b>").removesuffix("</b>").split("<br>")
    assert len(lines) == 2 and lines[1].endswith("…") and max(map(len, lines)) <= 17


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


def changed(number: int, **more: object) -> pd.DataFrame:
    """Changes week after week, the earliest the clearest."""
    rows = pd.DataFrame({"period": pd.date_range("2020-03-02", periods=number, freq="W-MON")})
    rows = rows.assign(actor="RUS", observed=40, expected=9.26, ratio=4.0, tested=500)
    rows = rows.assign(p_value=[1e-6 * (place + 1) for place in range(number)], q_value=1e-4)
    return rows.assign(**more)


def test_the_clearest_changes_are_drawn_by_their_dates() -> None:
    changes = chart("changes")
    rows = changed(20)
    drawn = changes.figure(rows, STYLE)
    days = [key[1] for trace in drawn.data for key in trace.customdata or ()]
    assert len(days) == 12 and days == sorted(days, reverse=True)
    assert days[-1] == "2020-03-02" and "2020-07-13" not in days
    assert all("40, 9.3 expected" in name for name in drawn.layout.yaxis.ticktext)
    said = changes.sentence(rows, STYLE)
    assert "20 stand out; the clearest: Russia" in said and "2 March 2020 (40, 9.3" in said
    assert "drawn: 12 of 20 that stand out" in changes.size(rows, STYLE)
    assert "drawn: all 3 that stand out" in changes.size(changed(3), STYLE)
    assert "drawn: the one that stands" in changes.size(changed(1), STYLE)
    nothing = changed(3, q_value=0.4)
    assert "; none stands out" in changes.size(nothing, STYLE)
    assert "none stands out" in changes.sentence(nothing, STYLE)


def test_one_is_singular() -> None:
    pair = {"actor_a": "ARM", "actor_b": "RUS", "together": 1, "articles": 1, "own_member": False}
    pairs = pd.DataFrame([pair | {"lift": 1.0, "lift_low": 0.9, "lift_high": 1.1}])
    assert chart("pairs").sentence(pairs, STYLE).endswith(": 1 story")
    assert chart("pairs").size(pairs, STYLE) == "n = 1 story; drawn: 1 pair"
    assert chart("pair_matrix").sentence(pairs, STYLE).startswith("Of 1 pair, 0 are")
    clear = chart("pair_matrix").sentence(pairs.assign(lift_low=1.05), STYLE)
    assert clear.startswith("Of 1 pair, 1 is named together clearly more often")
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
    )
    figure = chart("keyness").figure(frame, STYLE)
    assert [text.strip() for text in figure.data[0].text] == ["vladimir putin", "president"]
    assert [text.strip() for text in figure.data[1].text] == ["press"]
    assert "“vladimir putin” and “president”" in chart("keyness").sentence(frame, STYLE)
