"""The link from two actors to the page Brief, which answers the questions on them in order."""

from __future__ import annotations

import streamlit as st

from analytics.pages.scope import Scope
from analytics.pages.text import plain


def to_brief(a: str, b: str, scope: Scope) -> None:
    """A link to the brief on two actors: their outlets, their words, their sentences."""
    pages = st.session_state.get("pages", {})
    if "Brief" not in pages:
        return
    one, other = scope.style.name(a), scope.style.name(b)
    st.page_link(
        pages["Brief"],
        label=f"Brief on {plain(one)} and {plain(other)}",
        query_params={"brief": one, "brief_other": other},
    )
