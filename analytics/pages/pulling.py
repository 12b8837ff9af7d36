"""The sentences that pull the tone toward one actor most, both ways."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import drill, reading, validation
from analytics.pages.marked import CLEAR
from analytics.pages.repeats import ONCE, clearest
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
    numbers = [len(frame) for frame in sides.values()]
    against, favour = words.number_of(numbers[0], "sentence"), words.count(numbers[1])
    name = scope.style.said(actor)
    st.subheader(
        plain(f"The model reads {against} as negative toward {name}, {favour} as positive"),
        anchor="pulling",
    )
    for side, frame in sides.items():
        if len(frame):
            sure = int((frame[side] > CLEAR).sum())
            st.text(
                f"Most clearly {side}; {words.count(sure)} of the {words.count(len(frame))} with "
                f"more than even odds. {ONCE}"
            )
            drill.rows(clearest(frame, side, EACH), f"{side}-pulling")
            st.caption(plain(validation.right("tone", side)))


def _sentences(scope: Scope, actor: str, side: str) -> pd.DataFrame:
    asked = {**scope.arguments(), "actors": [actor], "verdict": side, "max": MOST}
    return reading.call("sentences_behind", **asked)
