"""The sentences that pull the tone toward one actor most, both ways."""

from __future__ import annotations

import streamlit as st

from analytics.pages import drill, reading
from analytics.pages.scope import Scope
from analytics.pages.section import plain
from analytics.store import StoreError

EACH = 12  # sentences a side


@st.fragment
def pulling(scope: Scope) -> None:
    """Draws the clearest negative and positive sentences toward an actor."""
    st.space("medium")
    st.caption("THE SENTENCES THAT PULL MOST")
    if not scope.actors:
        st.text("No actor is chosen.")
        return
    actor = st.selectbox(
        "Sentences toward", scope.actors, format_func=scope.style.name, key="pulling", width=320
    )
    try:
        frame = reading.call(
            "sentences_behind", **{**scope.arguments(), "actors": [actor], "actor": actor}
        )
    except StoreError as error:
        st.text(f"The sentences cannot be shown: {error}.")
        return
    judged = frame[frame["negative"].notna()]
    if judged.empty:
        st.subheader("No sentence could be judged", anchor="pulling")
        return
    verdicts = judged["verdict"].value_counts()
    counts = ", ".join(f"{n:,} {verdict}" for verdict, n in verdicts.items())
    st.subheader(plain(f"Of {len(judged):,} sentences: {counts}"), anchor="pulling")
    for side in ("negative", "positive"):
        st.text(f"Most clearly {side} toward {scope.style.name(actor)}")
        chosen = judged[judged["verdict"] == side].nlargest(EACH, side)
        drill.rows(chosen, f"{side}-pulling")
