"""What was clicked in a figure, put into the boxes below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import streamlit as st

from analytics.charts import words


def taken(picked: list[Any] | None, key: str, box: str, choices: Iterable[str]) -> None:
    """Puts what was clicked into the boxes, once: after it they may be changed.

    A figure holds the choices as Plotly may draw them, so that no name becomes a link.
    """
    if picked and picked != st.session_state.get(f"picked-{key}"):
        meant = [choice for choice in choices if words.safe(choice) == picked[0]]
        if meant:
            st.session_state[box] = meant[0]
        if len(picked) > 1:
            st.session_state[f"period-{key}"] = dt.date.fromisoformat(str(picked[1])[:10])
    st.session_state[f"picked-{key}"] = picked
