"""Words that set two slices of the corpus apart: two spans of time, or two outlets."""

from __future__ import annotations

import datetime as dt
from typing import Any

import streamlit as st

from analytics.charts import words
from analytics.pages import reading
from analytics.pages.scope import Scope
from analytics.pages.section import section
from analytics.pages.wish import Wish

TOO_LITTLE = {
    "two periods": "Two periods take two days: choose a later To, or an earlier From.",
    "two outlets": "Choose two different outlets, in a corpus that holds two.",
}


def keywords(scope: Scope) -> None:
    """Asks for the two slices, and draws the words."""
    st.space("large")
    by = st.segmented_control(
        "Compare the words of",
        ["two periods", "two outlets"],
        default="two periods",
        required=True,
        key="words_of",
        bind="query-params",
    )
    slices = _periods(scope) if by == "two periods" else _outlets(scope)
    if slices is None:
        st.subheader("Too little to compare", anchor="keyness")
        st.text(TOO_LITTLE[by])
        return
    names, arguments = slices
    if by == "two periods":
        arguments["fixed_mix"] = same_outlets("words_mix")
    wish = Wish(arguments=arguments, drawing={"slices": names}, drill="word", under_controls=True)
    of = "" if by == "two periods" else "of "
    section("keyness", scope, f"Words {of}{names[0]} and {of}{names[1]}", wish)


def same_outlets(key: str) -> bool:
    """Asks whether every outlet shall weigh the same in both periods."""
    return st.toggle(
        "Same outlets in both",
        value=True,
        key=key,
        bind="query-params",
        help="Every outlet weighs the same on both sides, so that no word stands out only because "
        "one outlet wrote more at one time. Outlets of one side alone are left out.",
    )


def _periods(scope: Scope) -> tuple[tuple[str, str], dict[str, Any]] | None:
    if scope.since is None or scope.until is None or scope.since >= scope.until:
        return None
    middle = st.slider(
        "Second period begins on",
        scope.since + dt.timedelta(days=1),
        scope.until,
        scope.since + (scope.until - scope.since) / 2,
        format="D MMM YYYY",
        key="second_period",
        bind="query-params",
    )
    before = middle - dt.timedelta(days=1)
    names = (f"since {words.day(middle)}", f"before {words.day(middle)}")
    return names, {
        "since_a": middle,
        "until_a": scope.until,
        "since_b": scope.since,
        "until_b": before,
        "outlets_a": list(scope.outlets) or None,
        "outlets_b": list(scope.outlets) or None,
    }


def _outlets(scope: Scope) -> tuple[tuple[str, str], dict[str, Any]] | None:
    outlets = list(reading.read("outlets")["outlet"])
    if len(outlets) < 2:
        return None
    left, right = st.columns(2)
    a = left.selectbox("One outlet", outlets, key="outlet_a", bind="query-params")
    b = right.selectbox("Other outlet", outlets, index=1, key="outlet_b", bind="query-params")
    if a == b:
        return None
    span = {
        "since_a": scope.since,
        "until_a": scope.until,
        "since_b": scope.since,
        "until_b": scope.until,
    }
    return (a, b), {"outlets_a": [a], "outlets_b": [b], **span}
