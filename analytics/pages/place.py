"""Where a reader was on a page: kept in the browser, for the browser's Back."""

from __future__ import annotations

import streamlit as st

from analytics.settings import ROOT

SCRIPT = ROOT / "static" / "place.js"


def keep_place() -> None:
    """Puts the script into the page that keeps address and place of the pages that are left."""
    st.html(f"<script>{SCRIPT.read_text('utf-8')}</script>", unsafe_allow_javascript=True)
