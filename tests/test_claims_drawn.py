"""What a drawing claims: frames, panels, hues and digits that can be read."""

from __future__ import annotations

import re
import tomllib
from itertools import combinations
from pathlib import Path

import pandas as pd
import pytest
from test_claims import STYLE, WEEKS, weeks

from analytics.charts import (
    copies_over_time,
    coverage,
    letters,
    pair_corrected,
    pair_matrix,
    pair_parts,
    pair_relation,
    standalone,
    strokes,
    theme,
    tone,
    tone_negative,
    words,
)
from analytics.charts.ends import end_labels


def test_the_frame_holds_the_intervals_of_enough_stories_and_marks_the_others() -> None:
    rows = weeks("share", [0.01, 0.02], "articles", [40, 40]).assign(mentioning=1)
    rows = rows.assign(share_low=0.0, share_high=[0.5, 0.4])
    high = coverage.figure(rows, STYLE)
    assert high.layout.yaxis.range[1] > 0.5
    assert not [trace for trace in high.data if trace.name == strokes.BEYOND]
    cut = coverage.figure(rows.assign(articles=[19, 40]), STYLE)
    assert 0.4 < cut.layout.yaxis.range[1] < 0.5
    (arrows,) = [trace for trace in cut.data if trace.name == strokes.BEYOND]
    assert list(arrows.x) == ["2020-03-02"] and arrows.y[0] == cut.layout.yaxis.range[1]
    assert "50" in arrows.hovertext[0]
    panels = coverage.figure(rows.assign(articles=[19, 40]), STYLE, apart=True)
    assert [trace.x for trace in panels.data if trace.name == strokes.BEYOND] == [arrows.x]
    relation = weeks("relation", [0.1, -0.1], "stories", [4, 40], 0.6).assign(
        articles=50, sentences=50
    )
    drawn = pair_relation.figure(relation, STYLE, ("RUS", "ARM"))
    assert drawn.layout.yaxis.range[0] < -0.7 and drawn.layout.yaxis.range[1] < 0.7
    (arrows,) = [trace for trace in drawn.data if trace.name == strokes.BEYOND]
    assert list(arrows.marker.symbol) == ["triangle-up"]


def test_a_few_wide_intervals_do_not_flatten_the_panels_of_negative_sentences() -> None:
    weekly = pd.DataFrame({"period": pd.date_range("2020-03-02", periods=20, freq="W-MON")})
    weekly = weekly.assign(actor="RUS", judged=50, complete=True, unclear=0.02)
    weekly = weekly.assign(negative=0.05, negative_counted=0.04, negative_low=0.01)
    weekly = weekly.assign(negative_high=[0.1] * 19 + [0.9])
    drawn = tone_negative.figure(weekly, STYLE)
    assert 0.1 < drawn.layout.yaxis.range[1] < 0.2
    (arrows,) = [trace for trace in drawn.data if trace.name == strokes.BEYOND]
    assert list(arrows.x) == ["2020-07-13"] and "90" in arrows.hovertext[0]


def test_a_crowd_of_tones_has_a_panel_each_on_one_scale() -> None:
    both = weeks("tone", [0.1, 0.2], "judged", [50, 50])
    both = both.assign(articles=60)
    crowd = pd.concat([both.assign(actor=actor) for actor in "ABCD"], ignore_index=True)
    events = pd.DataFrame({"date": WEEKS[:1], "title": "A summit", "actors": [["A", "C"]]})
    drawn = tone.figure(crowd, STYLE, events)
    axes = [drawn.layout[name] for name in ("yaxis", "yaxis2", "yaxis3", "yaxis4")]
    assert len({tuple(axis.range) for axis in axes}) == 1
    assert {shape.xref for shape in drawn.layout.shapes} == {"x", "x3"}
    three = tone.figure(crowd[crowd["actor"] != "D"], STYLE, events)
    assert "yaxis2" not in three.layout and len(three.layout.shapes) == 1


def test_a_line_that_rests_on_few_stories_alone_is_seen_or_pointed_at() -> None:
    def four(values: list[float], number: int) -> pd.DataFrame:
        first, then = (
            weeks("tone", part, "judged", [number] * 2) for part in (values[:2], values[2:])
        )
        later = then.assign(period=then["period"] + pd.Timedelta(days=14))
        return pd.concat([first, later], ignore_index=True).assign(articles=60)

    many = four([0.1] * 4, 50)
    few = four([-0.9, -0.8, -0.8, -0.7], 3).assign(actor="B", tone_low=None, tone_high=None)
    drawn = tone.figure(pd.concat([many.assign(actor="A"), few], ignore_index=True), STYLE)
    assert drawn.layout.yaxis.range[0] < -0.8
    (arrows,) = [trace for trace in drawn.data if trace.name == strokes.BEYOND]
    assert [*arrows.x] == [f"{WEEKS[0]:%Y-%m-%d}"] and "\u22120.90" in arrows.hovertext[0]


def test_stories_without_copies_have_no_week_of_most() -> None:
    rows = weeks("copies", [1.01, 1.0], "stories", [100, 100])
    rows = rows.assign(articles=[101, 100])
    assert copies_over_time.sentence(rows, STYLE).startswith("Nearly every story has one article")
    rows = rows.assign(copies=[1.5, 1.0], articles=[150, 100])
    assert "most in the week of 2 March 2020 (1.50)" in copies_over_time.sentence(rows, STYLE)


def test_copies_are_averaged_over_stories_whenever_their_articles_appeared() -> None:
    """Five articles of a week are copies of older stories: its one story has one article."""
    days = pd.to_datetime(["2020-03-02", "2020-03-09"])
    rows = pd.DataFrame({"period": days, "articles": [9, 6], "stories": [9, 1], "copies": 1.0})
    said = copies_over_time.sentence(rows.assign(complete=True), STYLE)
    alone = rows.assign(articles=rows["stories"], complete=True)
    assert copies_over_time.sentence(alone, STYLE) == (
        "Every story has one article: there are no copies"
    )
    assert said == (
        "Nearly every story has one article: 1.00 on average, in no whole week 1.1 or more"
    )


def test_drawn_actors_have_hues_of_their_own() -> None:
    lent = theme.lend_colours({}, list("ABCDEF"), {})
    assert not [pair for pair in combinations(lent.values(), 2) if theme._alike(*pair)]
    earlier = {"GBR": "#AE869F", "USA": "#638DFE"}  # of facts that knew two shades of a hue
    for place in range(6):
        drawn = theme.lend_colours(earlier, ["GBR", "USA", "EU", "DEU"], {"EU": place})
        assert not [pair for pair in combinations(drawn.values(), 2) if theme._alike(*pair)]


GREYS = (theme.GREY, theme.PLAIN)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_digits_on_coloured_cells_can_be_read(mode: str) -> None:
    root = Path(theme.__file__).parents[2]
    colours = tomllib.loads((root / ".streamlit/config.toml").read_text())["theme"][mode]
    assert "fill: currentColor" in (root / "static/style.css").read_text()
    heat = pair_matrix.matrix(["a"], ["b"], [[{"strength": 2, "text": "4", "hover": ""}]]).data[0]
    for _, cell in heat.colorscale:
        *paint, opacity = (float(part) for part in cell[5:-1].split(","))
        page = [int(colours["backgroundColor"][i : i + 2], 16) for i in (1, 3, 5)]
        over = [opacity * p + (1 - opacity) * q for p, q in zip(paint, page, strict=True)]
        ink = [int(colours["textColor"][i : i + 2], 16) for i in (1, 3, 5)]
        light, dark = sorted((luminance(ink), luminance(over)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_lines_points_bars_and_intervals_can_be_seen(mode: str) -> None:
    """3:1 for every colour of a mark, and none drawn paler than it is; fills may be."""
    root = Path(theme.__file__).parents[2]
    page = tomllib.loads((root / ".streamlit/config.toml").read_text())["theme"][mode]
    for colour in (*theme.PALETTE, theme.GREY, theme.PLAIN):
        assert contrast(colour, page["backgroundColor"]) >= 3, colour
    # What rests on few is never brighter than what does not: the style sheet dims it where dark.
    style = (root / "static/style.css").read_text()
    shades = re.findall(r"path\[[^]]*\] {\s*(?:fill|stroke): light-dark\((#\w+), (#\w+)\)", style)
    doubt, plain = ([pair[mode == "dark"] for pair in shades if pair[0] == c] for c in GREYS)
    assert len({*doubt}) == len({*plain}) == 1
    assert (
        3
        <= contrast(doubt[0], page["backgroundColor"])
        < 0.8 * contrast(plain[0], page["backgroundColor"])
    )
    palers = {"keyness", "dots", "strokes", "parts", "shift_rows", "valence_beside_tone"}
    for chart in palers:
        source = (root / f"analytics/charts/{chart}.py").read_text()
        assert "tint(" not in source, chart


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_letters_in_the_colour_of_their_line_can_be_read(mode: str) -> None:
    """4.5:1 for every colour that a label at a line's end or over a panel takes."""
    root = Path(theme.__file__).parents[2]
    colours = tomllib.loads((root / ".streamlit/config.toml").read_text())["theme"][mode]
    style = (root / "static/style.css").read_text()
    for line in (*theme.PALETTE, theme.GREY, theme.PLAIN):
        told = "rgb({}, {}, {})".format(*(int(line[i : i + 2], 16) for i in (1, 3, 5)))
        rule = re.escape(f'.annotation-text[style*="fill: {told}"]') + r"\s*{\s*fill: light-dark\("
        found = re.search(rule + r"(#\w{6}), (#\w{6})\)", style)
        assert found and found.groups() == letters.LETTERS[line], line
        assert contrast(found.group(2 if mode == "dark" else 1), colours["backgroundColor"]) >= 4.5


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_captions_chosen_boxes_and_buttons_can_be_read(mode: str) -> None:
    root = Path(theme.__file__).parents[2]
    colours = tomllib.loads((root / ".streamlit/config.toml").read_text())["theme"][mode]
    style = (root / "static/style.css").read_text()
    page, ink, blue = (colours[f"{name}Color"] for name in ("background", "text", "primary"))
    part = int(re.search(r"color-mix\(in srgb, currentColor (\d+)%", style)[1]) / 100
    mixed = [part * a + (1 - part) * b for a, b in zip(rgb(ink), rgb(page), strict=True)]
    assert contrast(mixed, page) >= 4.5
    on_blue = re.search(r'primary"\][^{]*{\s*color: light-dark\((#\w{6}), (#\w{6})', style)
    assert contrast(on_blue[2 if mode == "dark" else 1], blue) >= 4.5
    # A chosen pill is written in the blue, on a tenth of it over the sidebar.
    beside = zip(rgb(blue), rgb(colours["secondaryBackgroundColor"]), strict=True)
    assert contrast(blue, [0.1 * a + 0.9 * b for a, b in beside]) >= 4.5


def test_a_saved_figure_is_written_for_its_white_page() -> None:
    drawn = theme.figure([], {"annotations": end_labels([("China", 1, "#E3780D")], (0, 1), 9)})
    assert "#B05D0A" in standalone.page(drawn, "x", "x", "x", "x")
    assert drawn.layout.annotations[0].font.color == "#E3780D"


def rgb(colour: str) -> list[float]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def contrast(one: str | list[float], other: str | list[float]) -> float:
    """How two colours stand apart as the WCAG define it, 1 to 21."""
    pair = [luminance(rgb(c) if isinstance(c, str) else c) for c in (one, other)]
    return (max(pair) + 0.05) / (min(pair) + 0.05)


def luminance(colour: list[float]) -> float:
    """Relative luminance as the WCAG define it."""
    parts = [c / 255 for c in colour]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_acronyms_that_are_spelled_take_the_article() -> None:
    for name, takes in (("CSTO", True), ("EAEU", True), ("OSCE", True), ("NATO", False)):
        assert words.takes_article(name, "alliance") == takes
    assert not words.takes_article("ASEAN", "alliance") and words.takes_article(
        "Arab League", "alliance"
    )


def test_an_alliance_beside_its_own_member_is_told() -> None:
    rows = weeks("relation", [0.1, 0.4], "stories", [6, 4]).assign(sentences=[8, 4])
    for column in ("conflict_counted", "conflict_corrected"):
        rows[column] = float("nan")
    said = pair_relation.size(rows.assign(own_member=[8, 4]), STYLE)
    assert said == (
        "n = 12 sentences in 10 stories; all of them hold an alliance beside its own member, as "
        "one actor may be described"
    )
    assert "; 3 of them hold" in pair_relation.size(rows.assign(own_member=[3, 0]), STYLE)
    assert pair_relation.size(rows.assign(own_member=0), STYLE).endswith("10 stories")
    said = pair_corrected.sentence(rows.assign(own_member=[8, 4]), STYLE)
    assert said == "Nothing to draw: of an alliance beside its own member no verdict is counted"
    said = pair_corrected.sentence(rows.assign(own_member=[3, 0]), STYLE)
    assert said.endswith("no period holds clear sentences that name both")


def test_cooperation_and_conflict_of_few_stories_are_told_to_rest_on_few() -> None:
    rows = weeks("cooperation", [0.3, 0.4], "stories", [50, 6]).assign(conflict=0.1)
    rows = rows.assign(conflict_low=0.05, conflict_high=0.2)
    assert pair_parts.sentence(rows, STYLE).endswith("9 March 2020 (only 6 stories)")
    assert pair_parts.sentence(rows.assign(stories=50), STYLE).endswith("9 March 2020")
