"""The link from one actor or two to the page Brief, which answers the questions in order."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics.charts import words
from analytics.pages.scope import Scope
from analytics.pages.text import plain


def to_brief(actors: Sequence[str], scope: Scope) -> None:
    """A link to the brief on one actor or two: their outlets, their words, their sentences."""
    pages = st.session_state.get("pages", {})
    if "Brief" not in pages:
        return
    names = [scope.style.name(actor) for actor in actors]
    st.page_link(
        pages["Brief"],
        label=f"Brief on {words.listing([plain(name) for name in names])}",
        query_params=dict(zip(("brief", "brief_other"), names, strict=False)),
    )
