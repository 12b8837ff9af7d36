"""What colours and strokes of charts stand for: one actor, one bloc, or none."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from drawn import run
from test_chart_readings import STYLE
from test_charts import MONDAYS, frame, traces
from test_pages import figures

from analytics.charts import (
    between,
    blocs,
    coverage,
    theme,
    topics_over_time,
)
from analytics.charts.theme import Style
from analytics.pages import scope


def test_topics_are_of_one_colour() -> None:
    rows = [frame().assign(topic_id=n, label=f"Topic {n}", share=1 / (n + 1)) for n in range(8)]
    drawn = topics_over_time.figure(pd.concat(rows), STYLE)
    assert {t.line.color for t in traces(drawn, "lines") if t.line.width == 2.4} == {
        theme.PALETTE[3]
    }


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_actor_of_a_brief_has_a_colour(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scope, "most_covered", lambda: ("ARM",))
    page = run("brief", brief="Italy", brief_follows="share naming Italy")
    lines = [
        trace["line"]["color"]
        for figure in figures(page)
        for trace in figure["data"]
        if trace.get("line", {}).get("width") == 2.4
    ]
    assert lines and theme.GREY not in lines


def test_members_of_an_alliance_are_not_grey_as_if_they_were_few() -> None:
    rows = [frame(actor) for actor in ("EU", "EU:members")]
    six = dict(zip("ABCDEF", theme.PALETTE, strict=True))
    with_it = dict(zip(("A", "B", "C", "D", "E", "EU"), theme.PALETTE, strict=True))
    for given in ({}, {"RUS": theme.PALETTE[0]}, six, with_it):
        drawn = blocs.figure(pd.concat(rows), Style(colours=given))
        lines = [t.line for t in drawn.data if t.line.width == 2.4]
        points = [t.marker.symbol for t in drawn.data if isinstance(t.marker.symbol, str)]
        assert [line.dash for line in lines] == ["solid", "dash"]
        assert points == ["circle", "diamond"]
        assert lines[1].color == theme.PLAIN
    assert lines[0].color == with_it["EU"]


def test_thirty_lines_of_one_chart_are_told_apart_without_the_grey_of_few() -> None:
    actors = [f"A{n}" for n in range(36)]
    style = Style(names=dict.fromkeys(actors, ""), colours=theme.fix_colours(actors))
    drawn = coverage.lines(pd.concat([frame(actor) for actor in actors]), style)
    assert len({(line.colour, line.dash, line.symbol) for line in drawn}) == 36
    assert (drawn[5].label, drawn[6].label) == ("", "◆ ")
    assert len({line.colour for line in drawn}) == 7 and theme.GREY not in style.colours.values()
    assert {line.colour for line in drawn[6:]} == {theme.PLAIN}


def bloc(name: str, weeks: int, values: list[float]) -> pd.DataFrame:
    rows = pd.DataFrame({"period": MONDAYS[:weeks], "slice": name, "relation": values})
    rows = rows.assign(relation_low=rows["relation"] - 0.1, relation_high=rows["relation"] + 0.1)
    return rows.assign(stories=30, sentences=40, complete=True, articles=90)


def test_a_bloc_that_is_not_told_of_is_named_and_labelled_where_it_ends() -> None:
    rows = pd.concat([bloc("CSTO", 5, [0.1, 0.2, 0.1, 0.2, 0.19]), bloc("EU", 1, [0.3])])
    assert between.sentence(rows, STYLE) == (
        "Net relation in the week of 30 March 2020: CSTO +0.19 (+0.09 to +0.29); no sentence "
        "with EU"
    )
    drawn = between.figure(rows, STYLE, {"CSTO": "ARM|CSTO", "EU": "ARM|EU"})
    places = {note.text: (note.xref, note.x) for note in drawn.layout.annotations}
    assert places == {"<b>CSTO</b>": ("paper", 1), "<b>◆ EU</b>": ("x", "2020-03-02")}


def test_a_bloc_has_its_own_colour_and_no_other_actors() -> None:
    rows = pd.concat([bloc("CSTO", 2, [0.1, 0.2]), bloc("EU", 2, [0.3, 0.1])])
    keys = {"CSTO": "ARM|CSTO:members", "EU": "ARM|EU:members"}
    states = dict(zip("ABCDEF", theme.PALETTE, strict=True))
    for given in ({}, states, states | {"EU": theme.PALETTE[1]}, {"CSTO": theme.PALETTE[2]}):
        drawn = between.figure(rows, Style(colours=given), keys)
        lines = [trace.line for trace in drawn.data if trace.line.width == 2.4]
        assert [line.color for line in lines] == [
            given.get(code, theme.PLAIN) for code in ("CSTO", "EU")
        ]
        assert [line.dash for line in lines] == ["solid", "dash"]
        assert [note.text for note in drawn.layout.annotations] == ["<b>CSTO</b>", "<b>◆ EU</b>"]


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_a_figure_kept_for_other_colours_is_drawn_anew(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Colours are lent to the actors chosen: those of another session must not be kept."""
    shades = ("#010203", "#040506")
    for colour, other in (shades, shades[::-1]):
        monkeypatch.setattr(scope, "colours", lambda chosen, _, c=colour: dict.fromkeys(chosen, c))
        drawn = json.dumps(figures(run("coverage")))
        assert colour in drawn and other not in drawn
