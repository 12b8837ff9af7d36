"""Three readings of one series: as counted, at a fixed mix of outlets, and within a fixed panel.

Outlets come and go. If the three readings disagree on the direction of a change, the mix of outlets
has caused part of it, and the page says so.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from analytics.charts import findings, words
from analytics.charts.numbers import points
from analytics.charts.theme import FEW
from analytics.pages import reading
from analytics.pages.scope import Scope
from analytics.pages.section import plain, section
from analytics.pages.wish import Wish
from analytics.series.moved import clear, moved
from analytics.store import StoreError

READINGS = {"coverage": "As counted", "coverage_fixed_mix": "Fixed mix", "coverage_panel": "Panel"}

LITTLE = 0.25  # of a change: what is less is as good as none
WHERE = {"Fixed mix": "at the fixed mix", "Panel": "within the panel"}
COLLECTED = "it depends on how much of each outlet was collected"
COME_AND_GO = "outlets that come and go make it"
MIX = "the mix of outlets makes it"


def readings(scope: Scope) -> None:
    """Says whether the readings agree, and draws the one that is asked for."""
    st.space("medium")
    st.caption("THREE READINGS: AS COUNTED, FIXED MIX, PANEL")
    try:
        changes = {said: _moved(macro, scope) for macro, said in READINGS.items()}
    except StoreError as error:
        st.text(f"The readings cannot be compared: {error}.")
        return
    moves = pd.DataFrame({said: rows["change"] for said, rows in changes.items()})
    sure = pd.DataFrame({said: clear(rows) for said, rows in changes.items()}).fillna(False)
    st.subheader(plain(_verdict(moves, sure, scope)), anchor="readings")
    if moves.isna().all(axis=None):  # also where no actor has two periods
        return
    _table(moves, sure, scope)
    st.caption(
        f"Change from the first to the last whole {scope.bin}, in percentage points; in brackets: "
        "not clear, the 95 % interval of the difference holds 0. Fixed mix: outlets "
        "weigh as they do in the whole of these dates. Panel: only outlets that publish "
        "throughout. –: cannot be told."
    )
    choices = [said for macro, said in READINGS.items() if macro != "coverage"]
    choice = st.segmented_control(
        "Draw", choices, key="reading", bind="query-params", label_visibility="collapsed"
    )
    macro = next((m for m, said in READINGS.items() if said == choice), None)
    if macro:
        section(macro, scope, str(choice), Wish())


def _table(moves: pd.DataFrame, sure: pd.DataFrame, scope: Scope) -> None:
    """The changes in percentage points, those that may be chance in brackets.

    Not in grey: a table has one shade for the light and the dark page, and none has 4.5:1 on both.
    """
    called = {actor: scope.style.name(actor) for actor in moves.index}
    told = moves.rename(index=called).rename_axis("Actor").reset_index()
    shown = bracketed(told, sure)
    # A telephone of 420 pixels has room for all four columns; the line below tells the unit.
    columns = {said: st.column_config.NumberColumn(width=84) for said in moves}
    st.dataframe(
        shown,
        hide_index=True,
        placeholder="–",  # a Styler's own word for what is missing is not shown
        column_config=columns | {"Actor": st.column_config.TextColumn(width=130)},
        alt="Change from the first to the last whole period in percentage points, by reading",
    )


def bracketed(told: pd.DataFrame, sure: pd.DataFrame) -> Styler:
    """The rows with their changes in points; `sure` holds a column of truths for each reading."""
    shown = told.style.set_uuid("rows").format(points, list(sure), na_rep="cannot be told")
    for said in sure:
        unsure = told.index[~sure[said].to_numpy() & told[said].notna().to_numpy()]
        shown = shown.format(lambda value: f"({points(value)})", subset=(unsure, [said]))
    return shown


def _moved(macro: str, scope: Scope) -> pd.DataFrame:
    """Change of each actor's share from the first to the last whole period, with its interval."""
    return moved(findings.whole(reading.call(macro, **scope.arguments()), "share"), FEW)


def _verdict(moves: pd.DataFrame, sure: pd.DataFrame, scope: Scope) -> str:
    """What the other readings leave of the change that was counted, as far as chance allows."""
    if moves.empty:
        return f"No two whole {scope.bin}s to compare; longer dates or a finer bin hold more"
    # Directions as the table shows them: what rounds to 0 has none.
    signs = moves.fillna(0).apply(lambda column: (1000 * column).round()).clip(-1, 1)
    counted = sure["As counted"] & (signs["As counted"] != 0)
    turned = {
        said: counted & sure[said] & (signs[said] * signs["As counted"] < 0) for said in WHERE
    }
    fixed, panel = turned.values()
    told = [
        f"{_of(rows, scope)} {where}: {reason}"
        for rows, where, reason in (
            (fixed & ~panel, "at the fixed mix only", COLLECTED),
            (panel & ~fixed, "within the panel only", COME_AND_GO),
            (fixed & panel, "in both other readings", MIX),
        )
        if rows.any()
    ]
    if told:
        return f"The direction turns {'; '.join(told)}"
    if moves["As counted"].isna().all() or moves[list(WHERE)].isna().all(axis=None):
        return "Whether outlets make the change cannot be told: too few stories at either end"
    little = {
        said: counted & (moves[said].abs() < moves["As counted"].abs() * LITTLE) for said in WHERE
    }
    if any(rows.any() for rows in little.values()):
        return f"Less than a quarter is left of the change {_where(little, scope)}"
    unsure = {said: counted & moves[said].notna() & ~sure[said] for said in WHERE}
    if any(rows.any() for rows in unsure.values()):
        return f"The change is no longer clear {_where(unsure, scope)}"
    hidden = {said: sure[said] & ~counted & moves["As counted"].notna() for said in WHERE}
    if any(rows.any() for rows in hidden.values()):
        return f"A change that the count does not show is clear {_where(hidden, scope)}"
    if not sure.any(axis=None):
        return f"In no reading is the last whole {scope.bin} clearly different from the first"
    return _agreed(moves, scope)


def _where(rows: Mapping[str, pd.Series], scope: Scope) -> str:
    """Whom something holds for, and in which of the readings, those alike told together."""
    places: dict[str, list[str]] = {}
    for said, held in rows.items():
        if held.any():
            places.setdefault(_of(held, scope), []).append(WHERE[said])
    return "; ".join(f"{whom} {words.listing(where)}" for whom, where in places.items())


def _agreed(moves: pd.DataFrame, scope: Scope) -> str:
    """That no direction turns, of the readings and the actors of which that can be told."""
    blind = {said: moves[said].isna() for said in WHERE}
    if not any(rows.any() for rows in blind.values()):
        return "The readings agree: for no actor does the mix of outlets turn the direction"
    seen = [WHERE[said] for said, rows in blind.items() if not rows.all()]
    where = words.listing(seen)
    told = f"{words.sentence_case(where)} the direction is that of the count"
    unseen = [
        f"{WHERE[said]} it cannot be told" + ("" if rows.all() else f" {_of(rows, scope)}")
        for said, rows in blind.items()
        if rows.any()
    ]
    return f"{told}; {' and '.join(unseen)}: too few stories at either end"


def _of(rows: pd.Series, scope: Scope) -> str:
    return "for " + words.listing([scope.style.said(actor) for actor in rows.index[rows]])
