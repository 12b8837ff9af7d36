"""Three readings of one series: as counted, at a fixed mix of outlets, and within a fixed panel.

Outlets come and go; where the three readings disagree on the direction of a change, the mix of
outlets makes part of it, and the page says so.
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.charts import findings, words
from analytics.charts.theme import FEW
from analytics.pages import reading
from analytics.pages.scope import Scope
from analytics.pages.section import plain, section
from analytics.pages.wish import Wish
from analytics.store import StoreError

READINGS = {"coverage": "As counted", "coverage_fixed_mix": "Fixed mix", "coverage_panel": "Panel"}

LITTLE = 0.25  # of a change: what is less is as good as none
WHERE = {"Fixed mix": "at the fixed mix", "Panel": "within the panel"}
COLLECTED = "it hangs on how much of each outlet was collected"
COME_AND_GO = "outlets that come and go make it"
MIX = "the mix of outlets makes it"


def readings(scope: Scope) -> None:
    """Says whether the readings agree, and draws the one that is asked for."""
    st.space("medium")
    st.caption("THREE READINGS: AS COUNTED, FIXED MIX, PANEL")
    try:
        moves = pd.DataFrame({said: _moves(macro, scope) for macro, said in READINGS.items()})
    except StoreError as error:
        st.text(f"The readings cannot be compared: {error}.")
        return
    st.subheader(plain(_verdict(moves, scope)), anchor="readings")
    if moves.isna().all(axis=None):  # also where no actor has two periods
        return
    in_points = {said: f"{said}, points" for said in READINGS.values()}
    shown = (
        (moves * 100)
        .rename(columns=in_points)
        .rename(index=scope.style.name)
        .rename_axis("actor")
        .reset_index()
    )
    # A telephone of 420 pixels has room for all four columns; the line below tells the unit.
    points = {
        column: st.column_config.NumberColumn(said, format="%+.1f", width=84)
        for said, column in in_points.items()
    }
    st.dataframe(
        shown,
        hide_index=True,
        placeholder="cannot be told",
        column_config=points | {"actor": st.column_config.TextColumn(width=130)},
        alt="Change from the first to the last whole period in percentage points, by reading",
    )
    st.caption(
        f"Change from the first to the last whole {scope.bin}, in percentage points. Fixed mix: "
        "outlets weigh as they do in the whole of these dates. Panel: only outlets that publish "
        "throughout."
    )
    choices = [said for macro, said in READINGS.items() if macro != "coverage"]
    choice = st.segmented_control(
        "Draw", choices, key="reading", bind="query-params", label_visibility="collapsed"
    )
    macro = next((m for m, said in READINGS.items() if said == choice), None)
    if macro:
        section(macro, scope, str(choice), Wish())


def _moves(macro: str, scope: Scope) -> pd.Series:
    """Change of each actor's share from the first to the last whole period.

    Empty where one of the two holds too few stories to tell.
    """
    rows = findings.whole(reading.call(macro, **scope.arguments()), "share")
    ordered = rows.sort_values("period").groupby("actor", sort=False)
    moved = ordered["share"].last() - ordered["share"].first()
    if "articles" not in rows:
        return moved
    fewest = ordered["articles"].agg(lambda held: min(held.iloc[0], held.iloc[-1]))
    return moved.where(fewest >= FEW)


def _verdict(moves: pd.DataFrame, scope: Scope) -> str:
    if moves.empty:
        return f"No two whole {scope.bin}s to compare; longer dates or a finer bin hold more"
    # Directions as the table shows them: what rounds to +0.0 has none.
    signs = moves.fillna(0).apply(lambda column: (1000 * column).round()).clip(-1, 1)
    counted = signs["As counted"]
    fixed, panel = (signs[said] * counted < 0 for said in ("Fixed mix", "Panel"))
    told = [
        f"{_turned(rows, scope)} {where}: {reason}"
        for rows, where, reason in (
            (fixed & ~panel, "at the fixed mix only", COLLECTED),
            (panel & ~fixed, "within the panel only", COME_AND_GO),
            (fixed & panel, "in both other readings", MIX),
        )
        if rows.any()
    ]
    if told:
        return f"The direction turns {'; '.join(told)}"
    lost = {
        said: (counted != 0) & (moves[said].abs() < moves["As counted"].abs() * LITTLE)
        for said in ("Fixed mix", "Panel")
    }
    told = [f"{_turned(rows, scope)} {WHERE[said]}" for said, rows in lost.items() if rows.any()]
    if told:
        return f"Hardly anything is left of the change {'; '.join(told)}"
    if moves["As counted"].isna().all() or moves[list(WHERE)].isna().all(axis=None):
        return "Whether outlets make the change cannot be told: too few stories at either end"
    return _agreed(moves, scope)


def _agreed(moves: pd.DataFrame, scope: Scope) -> str:
    """That no direction turns, of the readings and the actors of which that can be told."""
    blind = {said: moves[said].isna() for said in WHERE}
    if not any(rows.any() for rows in blind.values()):
        return "The readings agree: for no actor does the mix of outlets turn the direction"
    seen = [WHERE[said] for said, rows in blind.items() if not rows.all()]
    where = words.listing(seen)
    told = f"{words.sentence_case(where)} the direction is that of the count"
    unseen = [
        f"{WHERE[said]} it cannot be told" + ("" if rows.all() else f" {_turned(rows, scope)}")
        for said, rows in blind.items()
        if rows.any()
    ]
    return f"{told}; {' and '.join(unseen)}: too few stories at either end"


def _turned(rows: pd.Series, scope: Scope) -> str:
    return "for " + words.listing([scope.style.said(actor) for actor in rows.index[rows]])
