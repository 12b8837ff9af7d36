"""The sentences that pull the tone toward one actor most, both ways."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import drill, reading
from analytics.pages.scope import Scope
from analytics.pages.section import plain
from analytics.store import StoreError

EACH = 12  # sentences a side
MOST = 20_000  # sentences among which the clearest are looked for
SIDES = ("negative", "positive")


@st.fragment
def pulling(scope: Scope) -> None:
    """Draws the clearest negative and positive sentences toward an actor."""
    reading.keep_up()
    st.space("medium")
    st.caption("THE SENTENCES THAT PULL MOST")
    if not scope.actors:
        st.text("No actor is chosen.")
        return
    actor = st.selectbox(
        "Sentences toward",
        scope.actors,
        format_func=scope.style.name,
        key="pulling",
        bind="query-params",
        width=320,
    )
    try:
        sides = {side: _sentences(scope, actor, side) for side in SIDES}
    except StoreError as error:
        st.text(f"The sentences cannot be shown: {error}.")
        return
    numbers = [f"{words.count(len(frame))} {side}" for side, frame in sides.items()]
    name = scope.style.said(actor)
    st.subheader(plain(f"{' and '.join(numbers)} sentences on {name}"), anchor="pulling")
    for side, frame in sides.items():
        if len(frame):
            st.text(f"Most clearly {side}")
            drill.rows(frame.nlargest(EACH, side), f"{side}-pulling")


def _sentences(scope: Scope, actor: str, side: str) -> pd.DataFrame:
    asked = {**scope.arguments(), "actors": [actor], "verdict": side, "max": MOST}
    return reading.call("sentences_behind", **asked)
