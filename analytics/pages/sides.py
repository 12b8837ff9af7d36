"""The way through from a shift of level: what was said from its day on, and what before."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.charts.level_shifts import WHAT
from analytics.pages import drill
from analytics.pages.onward import to_brief
from analytics.pages.scope import Scope
from analytics.pages.wish import Wish

# Of a share the articles lie behind, of a tone the sentences on the actor, of a relation on both.
BEHIND = {
    "coverage": ("articles_behind", "sentences_behind"),
    "tone": ("sentences_behind",),
    "relation": ("pair_sentences_behind",),
}
ONE_DAY = dt.timedelta(days=1)


def of_shift(
    wish: Wish, key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> None:
    """What lies behind one series of `level_shifts` or `since_when`, on either side of its day."""
    tested = frame[frame["period"].notna()].to_dict("records")
    if not tested:
        st.text("No series is long enough to be dated.")
        return
    rows = {series(row): row for row in tested}
    if picked and picked != st.session_state.get(f"picked-{key}"):
        st.session_state[f"series-{key}"] = f"{picked[2]}|{picked[0]}"
    st.session_state[f"picked-{key}"] = picked
    left, right = st.columns(2)
    chosen = left.selectbox(
        "Series", list(rows), format_func=lambda one: said(rows[one], scope), key=f"series-{key}"
    )
    if chosen is None:
        return
    row = rows[chosen]
    day = row["period"].date()
    after, before = f"from {words.day(day)} on", f"before {words.day(day)}"
    side = right.selectbox("When", (after, before), key=f"side-{key}-{chosen}")
    who = [row["actor"]] if pd.isna(row["partner"]) else [row["actor"], row["partner"]]
    if "measure" in wish.arguments and not any(one.endswith(":members") for one in who):
        to_brief(tuple(who), scope)
    named = {"a": who[0], "b": who[-1]} if len(who) > 1 else {"actors": who}
    span = {"until": day - ONE_DAY} if side == before else {"since": day}
    heading = f"{said(row, scope)}, {side}"
    drill.listing(heading, {**scope.arguments(), **named, **span}, key, BEHIND[row["measure"]])


def series(row: dict[str, Any]) -> str:
    """The key of a series: `relation|ARM|RUS`, `tone|ARM`."""
    codes = [row["actor"]] if pd.isna(row["partner"]) else [row["actor"], row["partner"]]
    return "|".join([row["measure"], *codes])


def said(row: dict[str, Any], scope: Scope) -> str:
    """What a series is called: `The relation between Armenia and Russia`."""
    codes = [row["actor"]] if pd.isna(row["partner"]) else [row["actor"], row["partner"]]
    who = " and ".join(scope.style.said(code) for code in codes)
    units = words.units(scope.unit)
    return words.sentence_case(WHAT[row["measure"]].format(units=units, who=who))
