"""Coverage: how large a share of the news names whom, and how that changes."""

from __future__ import annotations

import streamlit as st

from analytics.pages import scope as scoping
from analytics.pages.section import section


def page() -> None:
    """Share over time."""
    scope = scoping.chosen()
    st.title("Coverage")
    st.text(scoping.described(scope))
    section("coverage", scope, "Share of voice")
