"""The day that parts before from after on the page Brief."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts.shift_rows import stands_out
from analytics.charts.since_when import in_text
from analytics.pages import reading
from analytics.pages.link import TURN
from analytics.pages.scope import Scope
from analytics.pages.since_when import middle, parted, shortest
from analytics.pages.text import plain
from analytics.store import StoreError

HALVES = (
    "Nothing here shifted clearly, so this day only halves the stories: what differs below is two "
    "halves, not a turn. Choose the day of an event to compare around it."
)
UNPARTED = (
    "No day parts the stories on {who}: they are all of one day, or there are none. This is the "
    "middle of the dates."
)


def turn_box(
    scope: Scope, asked: Mapping[str, str | None], measure: str, partner: str | None
) -> dt.date:
    """The day chosen: at first that of the clearest shift of what is followed.

    Where that has none, of the clearest of the actor's others, if it parts what is followed; else
    the day that halves the stories; where none does, the middle of the dates. `partner` is the
    other of a relation that is followed.
    """
    since, until = scope.since, scope.until
    assert since and until
    shift = _shift(scope, asked, measure, partner)
    # A day before all that is followed would compare it with nothing.
    if shift and not _followed(shift, measure, partner):
        shift = shift if parted(scope, asked["a"], partner, shift["period"].date()) else None
    halving = None if shift else middle(scope, asked["a"], partner)
    first = shift["period"].date() if shift else halving or since + (until - since) / 2
    who = " and ".join(scope.style.said(str(code)) for code in (asked["a"], partner) if code)
    why = "the middle of the dates"
    if shift:
        why = f"the clearest shift: {in_text(shift, scope.style)}"
        why += "" if _followed(shift, measure, partner) else "; what is followed has none"
    elif halving:
        why = f"the day that halves the stories on {who}"
    st.space("large")
    # Another actor and another series have another day: a box of its own begins from it.
    key = f"{TURN}{measure}_{asked['a']}" + (f"_{partner}" if partner else "")
    st.session_state[TURN] = key
    day = st.date_input(
        plain(f"Before and after ({why})"),
        value=min(max(first, since), until),
        min_value=since,
        max_value=until,
        format="YYYY-MM-DD",
        key=key,
        bind="query-params",
        help="The day of the clearest shift unless you choose another; without one, the "
        "day that halves the stories.",
        width=420,
    )
    if not shift and day == first:
        st.text(HALVES if halving else UNPARTED.format(who=who))
    return day


def _shift(
    scope: Scope, asked: Mapping[str, str | None], measure: str, partner: str | None
) -> dict[str, Any] | None:
    """The clearest shift of what is followed, else of the actor's others; None without any."""
    try:
        rows = reading.call("since_when", **{**scope.arguments(), **asked, **shortest(scope)})
    except StoreError:
        rows = pd.DataFrame(columns=["q_value", "measure", "partner"])
    clear = rows[stands_out(rows)]
    shifts = clear.to_dict("records")
    own = [row for row in shifts if _followed(row, measure, partner)]
    return next(iter([*own, *shifts]), None)


def _followed(row: Mapping[str, Any], measure: str, partner: str | None) -> bool:
    return row["measure"] == measure and (row["partner"] == partner or not partner)
