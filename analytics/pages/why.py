"""Why did it change? Any two periods of any actor, taken apart into parts that add up."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics.charts import findings, words
from analytics.pages import reading
from analytics.pages.scope import Scope, period_name
from analytics.pages.section import plain, section
from analytics.pages.wish import Wish

ANCHOR = "explain_change"


def why(scope: Scope) -> None:
    """Asks for an actor and two periods, and draws what the change is made of."""
    periods = whole_periods(scope)
    if not scope.actors:
        return
    st.space("large")
    if len(periods) < 2:
        st.caption("WHY DID IT CHANGE?")
        told = f"No two whole {scope.bin}s whose difference could be taken apart"
        st.subheader(plain(told), anchor=ANCHOR)
        return
    left, middle, right = st.columns(3)
    name = scope.style.name
    actor = left.selectbox(
        "Why did it change?",
        scope.actors,
        index=scope.actors.index(_most_moved(scope)),
        format_func=name,
        key="why",
        bind="query-params",
    )
    _begin_anew(periods, scope)
    before = _period(middle, "From", periods[1:], scope)
    after = _period(right, "To", periods, scope)
    if before == after:
        st.subheader("Choose two different periods", anchor=ANCHOR)
        return
    said = [words.short_period(pd.Timestamp(period), scope.bin) for period in (before, after)]
    wish = Wish(
        arguments={"actor": actor, "period_a": before, "period_b": after},
        drill="reason",
        drawing={"actor": actor},
        under_controls=True,
    )
    section(ANCHOR, scope, f"{name(actor)}, {said[0]} to {said[1]}", wish)


def _most_moved(scope: Scope) -> str:
    """The actor whose share changed most clearly from the last whole period but one to the last."""
    both = findings.last_two(reading.call("coverage", **scope.arguments()), "share")
    both = both[both["actor"].isin(scope.actors)]
    return scope.actors[0] if both.empty else str(findings.clearest(both, "share")["actor"])


def _begin_anew(periods: list[dt.date], scope: Scope) -> None:
    """Sets the two boxes to the last two periods when the bin has changed.

    The first day of a week is a day as well: the boxes would go on with one that nobody chose.
    """
    state = st.session_state
    if state.get("why-bin", scope.bin) != scope.bin:
        state["why_from"], state["why_to"] = periods[1], periods[0]
    state["why-bin"] = scope.bin


def whole_periods(scope: Scope) -> list[dt.date]:
    """Complete periods with articles, newest first."""
    rows = findings.whole(reading.call("coverage", **scope.arguments()), "share")
    return sorted({period.date() for period in rows["period"]}, reverse=True)


def _period(place: DeltaGenerator, label: str, periods: list[dt.date], scope: Scope) -> dt.date:
    return place.selectbox(
        label,
        periods,
        format_func=lambda p: period_name(p, scope),
        key=f"why_{label.lower()}",
        bind="query-params",
    )
