"""Three readings of one series: as counted, at a fixed mix of outlets, and within a fixed panel.

Outlets come and go; where the three readings disagree on the direction of a change, the mix of
outlets makes part of it, and the page says so.
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.charts import findings, words
from analytics.pages import reading
from analytics.pages.scope import Scope
from analytics.pages.section import plain, section
from analytics.pages.wish import Wish
from analytics.store import StoreError

READINGS = {"coverage": "As counted", "coverage_fixed_mix": "Fixed mix", "coverage_panel": "Panel"}


def readings(scope: Scope) -> None:
    """Says whether the readings agree, and draws the one that is asked for."""
    st.space("medium")
    st.caption("THE SAME WITHOUT OUTLETS COMING AND GOING")
    try:
        moves = pd.DataFrame({said: _moves(macro, scope) for macro, said in READINGS.items()})
    except StoreError as error:
        st.text(f"The readings cannot be compared: {error}.")
        return
    st.subheader(plain(_verdict(moves, scope)), anchor="readings")
    if moves.empty:
        return
    shown = (moves * 100).rename(index=scope.style.name).rename_axis("actor").reset_index()
    points = st.column_config.NumberColumn(format="%+.1f")
    st.dataframe(
        shown,
        hide_index=True,
        column_config={said: points for said in READINGS.values()},
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
    """Change of each actor's share from the first to the last whole period."""
    rows = findings.whole(reading.call(macro, **scope.arguments()), "share")
    ordered = rows.sort_values("period").groupby("actor", sort=False)["share"]
    return ordered.last() - ordered.first()


def _verdict(moves: pd.DataFrame, scope: Scope) -> str:
    if moves.empty:
        return f"No two whole {scope.bin}s to compare"
    signs = (moves > 0).sum(axis=1)
    split = [a for a in moves.index if 0 < signs[a] < moves.loc[a].notna().sum()]
    if not split:
        return "The readings agree: for no actor does the mix of outlets turn the direction"
    names = words.listing([scope.style.said(actor) for actor in split])
    return f"The readings disagree on the direction for {names}: outlets that come and go make it"
