"""Whether an outlet was collected alike on both sides of a shift: its sections, by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from test_sql_simulation import corpus

from analytics.charts import level_shifts
from analytics.charts.theme import Style
from analytics.pages import since_when

SIDE = 40
TURN = "2020-01-13"


def test_the_turn_of_sections_by_hand() -> None:
    """Forty stories on either side of three outlets, in the week before the turn and after it.

    w0: 30 of world and 10 of sport, then 10 and 30: half of them moved. w1: all of them world,
    before and after. w2: addresses that end after their first part, or begin with a date.
    """
    number = np.arange(6 * SIDE)
    outlet, later = number // (2 * SIDE), number // SIDE % 2
    connection = corpus(
        {"number": number, "story": number, "day": later * 7, "outlet": outlet},
        {"number": number[:0], "actor": number[:0], "tone": number[:0] * 0.0},
        1,
    )
    connection.execute(
        """UPDATE articles SET url = CASE
            WHEN outlet = 'w0' THEN 'https://a.example/' || CASE
                WHEN (article_id % 40 < 30) = (published < TIMESTAMP '2020-01-13') THEN 'World'
                ELSE 'sport'
            END || '/' || article_id
            WHEN outlet = 'w1' THEN 'https://b.example/world/' || article_id
            WHEN article_id % 2 = 0 THEN 'https://c.example/title-of-one'
            ELSE 'https://c.example/20200113/' || article_id
        END"""
    )
    columns = "outlet, stories_before, stories_after, sections, turned, most_gained, most_lost"
    asked = f"FROM sections_turned(DATE '{TURN}')"
    assert connection.execute(f"SELECT {columns} {asked}").fetchall() == [
        ("w0", 40, 40, 2, 0.5, "sport", "world"),
        ("w1", 40, 40, 1, 0, "world", "world"),
    ]
    # Two sections of a half each: sqrt(2 / pi * .25 * 2 / 40) = .0892 for both, and half of that.
    chance = connection.execute(f"SELECT by_chance {asked}").fetchall()
    assert [value for (value,) in chance] == pytest.approx([0.0892, 0], abs=5e-5)
    assert since_when.turned(connection.execute(asked).df()) == (0.5, "w0")


def test_a_turn_of_few_stories_or_of_chance_is_not_told() -> None:
    row = {"outlet": "RT", "stories_before": 900, "stories_after": 900, "turned": 0.41}
    rows = pd.DataFrame([row | {"by_chance": 0.01}])
    assert since_when.turned(rows) == (0.41, "RT")
    for more in ({"stories_after": 19}, {"turned": 0.25}, {"by_chance": 0.3}):
        assert since_when.turned(rows.assign(**more)) is None
    assert since_when.turned(rows.iloc[:0]) is None


def test_a_shift_tells_whose_sections_turned() -> None:
    turn = pd.Timestamp("2022-01-03")
    row = {
        "measure": "coverage", "actor": "UKR", "partner": None, "period": turn, "tested": 1,
        "period_low": turn, "period_high": turn, "value_before": 0.04, "value_after": 0.17,
        "p_value": 0.001, "q_value": 0.001, "periods": 99, "dates_tried": 90,
    }  # fmt: skip
    style = Style({"UKR": "Ukraine"})
    frame = pd.DataFrame([row])
    assert "sections" not in level_shifts.sentence(frame, style)
    assert "mix of outlets, not of their sections" in level_shifts.size(frame, style)
    told = level_shifts.sentence(frame, replace(style, sections={turn: (0.41, "RT")}))
    assert told.endswith(
        "; meanwhile 41\u00a0% of the stories of RT come from other sections of its site"
    )
