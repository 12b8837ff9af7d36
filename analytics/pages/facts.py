"""The facts that the coding rests on: names, memberships and their dates, actor by actor."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import reading
from analytics.pages.section import plain

DATES = ("since", "until", "founded", "ended")


def facts() -> None:
    """A box to choose a state or alliance, and what is known of it."""
    actors = reading.read("actors").sort_values("name")
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    if not names:
        st.text("This corpus holds no facts about actors.")
        return
    chosen = st.selectbox(
        "State or alliance",
        list(names),
        index=None,
        format_func=lambda code: f"{names.get(code, code)} ({code})",
        key="fact-actor",
        placeholder=f"One of {len(names):,}",
    )
    if chosen is None:
        st.caption(plain(reading.definition("memberships")))
        return
    row = actors[actors["actor"] == chosen].iloc[0]
    _told(row)
    _memberships(row, names)
    _aliases(chosen)


def _told(row: pd.Series) -> None:
    parts = [row["official"], row["kind"], str(row["form"]).replace("_", " "), row["region"]]
    if pd.notna(row["founded"]):
        parts.append(f"since {words.day(pd.Timestamp(row['founded']))}")
    if pd.notna(row["ended"]):
        parts.append(f"until {words.day(pd.Timestamp(row['ended']))}")
    st.text(" · ".join(str(part) for part in parts if pd.notna(part) and part))


def _memberships(row: pd.Series, names: dict[str, str]) -> None:
    own, other = ("alliance", "state") if row["kind"] == "alliance" else ("state", "alliance")
    rows = reading.read("memberships", **{own: row["actor"]})
    st.caption("MEMBERS AND OTHERS" if own == "alliance" else "MEMBERSHIPS")
    if rows.empty:
        st.text("None is recorded.")
        return
    rows = rows.assign(name=[names.get(code, code) for code in rows[other]])
    _table(
        rows.sort_values(["status", "name"])[["name", other, "status", "since", "until", "source"]]
    )
    st.caption(
        "until is the first day on which the status no longer held; empty: it still holds. An "
        "empty since: from before 1945, or from the founding on."
    )


def _aliases(actor: str) -> None:
    st.caption("NAMES BY WHICH IT IS FOUND")
    rows = reading.read("aliases", actor=actor)
    _table(rows.sort_values(["kind", "alias"]).drop(columns="actor"))


def _table(rows: pd.DataFrame) -> None:
    st.dataframe(
        rows,
        hide_index=True,
        placeholder="",
        width="stretch",
        column_config={
            name: st.column_config.DateColumn(format="D MMM YYYY") for name in DATES if name in rows
        },
        alt="Facts about the actor",
    )
