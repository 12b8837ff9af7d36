"""How far a share moved between two periods, and what the readings make of it."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from drawn import frame_with, run

from analytics.charts.theme import Style
from analytics.pages import readings
from analytics.pages.scope import Scope
from analytics.series.moved import clear, moved

STYLE = Style({"RUS": "Russia", "ARM": "Armenia"})


def shares(articles: int = 100) -> pd.DataFrame:
    days = pd.to_datetime(["2020-03-16", "2020-03-02", "2020-03-09"])
    rows = {"period": days, "share": [0.5, 0.2, 0.9], "articles": articles}
    low_high = {"share_low": [0.46, 0.15, 0.8], "share_high": [0.62, 0.23, 0.95]}
    return pd.DataFrame(rows | low_high).assign(actor="RUS")


def test_a_change_goes_from_the_first_period_to_the_last_with_the_interval_of_both() -> None:
    row = moved(shares()).loc["RUS"]
    # Legs of right-angled triangles: 0.04 and 0.03 down, 0.12 and 0.05 up.
    assert row.round(9).to_dict() == {"change": 0.3, "low": 0.25, "high": 0.43}
    assert clear(moved(shares())).all()
    assert moved(shares(), 101).isna().all(axis=None)
    assert not clear(moved(shares(), 101)).any()
    flat = shares().assign(share=0.2, share_low=0.1, share_high=0.3)
    assert not clear(moved(flat)).any()


@pytest.mark.parametrize(
    ("counted", "fixed", "said"),
    [
        ((0.1, True), (-0.1, True), "The direction turns for Russia at the fixed mix only"),
        (
            (0.1, True),
            (-0.01, False),
            "Less than a quarter is left of the change for Russia at the",
        ),
        ((0.1, True), (0.08, False), "The change is no longer clear for Russia at the fixed mix"),
        ((0.01, False), (0.1, True), "A change that the count does not show is clear for Russia"),
        ((0.01, False), (-0.02, False), "In no reading is the last whole week clearly different"),
        ((0.1, True), (0.08, True), "At the fixed mix the direction is that of the count"),
    ],
)
def test_what_chance_may_have_made_turns_no_direction(
    counted: tuple[float, bool], fixed: tuple[float, bool], said: str
) -> None:
    names = ("As counted", "Fixed mix", "Panel")
    held = (counted, fixed, (None, False))
    moves = pd.DataFrame({n: [v] for n, (v, _) in zip(names, held, strict=True)}, dtype=float)
    sure = pd.DataFrame({n: [s] for n, (_, s) in zip(names, held, strict=True)})
    moves.index = sure.index = ["RUS"]
    assert readings._verdict(moves, sure, Scope(style=STYLE)).startswith(said)


def test_readings_that_tell_the_same_are_told_together() -> None:
    moves = pd.DataFrame(
        {"As counted": [0.1], "Fixed mix": [0.01], "Panel": [0.0]}, index=["RUS"], dtype=float
    )
    assert readings._verdict(moves, moves.notna(), Scope(style=STYLE)) == (
        "Less than a quarter is left of the change for Russia at the fixed mix and within the panel"
    )


@pytest.mark.parametrize("corpus", ["tiny"], indirect=True)
def test_the_table_of_readings_keeps_its_numbers(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readings, "FEW", 0)
    table = frame_with(run("coverage", bin="week"), "Fixed mix")
    assert table["As counted"].dtype == float and table["As counted"].notna().any()


def test_what_may_be_chance_stands_in_brackets() -> None:
    told = pd.DataFrame({"actor": ["A", "B", "C"], "Panel": [0.02, -0.1, None]})
    shown = readings.bracketed(told, pd.DataFrame({"Panel": [False, True, False]})).to_html()
    assert "(+2.0)" in shown and "\u221210.0" in shown and "(\u221210.0)" not in shown
    assert "cannot be told" in shown and "color" not in shown
