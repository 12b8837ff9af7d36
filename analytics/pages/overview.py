"""Overview: what changed, who is covered where, and the corpus at a glance."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.charts import coverage_map, words
from analytics.pages import reading
from analytics.pages.head import head, short_texts, undated
from analytics.pages.scope import Scope
from analytics.pages.section import plain, section
from analytics.pages.since_when import of_all
from analytics.pages.wish import Wish
from analytics.store import StoreError

BOUNDARIES = (
    "Boundaries as drawn by the United Nations; they do not imply that anyone endorses them."
)

# Pixels: six beside each other on a wide screen, two on a telephone.
NUMBER = 148


def page() -> None:
    """What changed, the map, the corpus at a glance."""
    lead = "How the news covers states and alliances, and what changed."
    scope = head("Overview", lead)
    if without := undated(scope, ()):
        st.caption(plain(without))
    _glance()
    section("changes", scope, "What changed", Wish({"actors": None}, drill="finding"))
    of_all(scope, "relation")
    of_all(scope, "tone")
    section("coverage_map", scope, "Where the news looks", _map(scope))


def _glance() -> None:
    row = reading.read("corpus_summary").iloc[0]
    st.space("small")
    st.caption("IN THE WHOLE CORPUS")
    with st.container(horizontal=True, gap="small"):
        _number("Stories", words.count(row["stories"]))
        _number("Articles", words.count(row["articles"]))
        _number("Outlets", words.count(row["outlets"]))
        if row["stories"]:
            _number("Articles a story", f"{row['articles'] / row['stories']:.2f}")
        if pd.notna(row["first"]):
            _number("First day", words.short_period(row["first"], "day"))
            _number("Last day", words.short_period(row["last"], "day"))
    if short_texts():
        st.caption(plain(short_texts()))


def _number(label: str, value: str) -> None:
    st.metric(label, value, width=NUMBER)


def _map(scope: Scope) -> Wish:
    """The map's wish, with a word on boundaries and on the states it cannot show."""
    note = BOUNDARIES
    arguments = {"actors": None}
    try:
        frame = reading.rows(coverage_map.MACRO, {**scope.arguments(), **arguments})
    except StoreError:
        return Wish(arguments=arguments, note=note)
    missing = coverage_map.not_shown(frame, scope.style)
    if missing:
        note += f" Counted, but without a shape on this map: {words.listing(missing, 6)}."
    return Wish(arguments=arguments, note=note)
