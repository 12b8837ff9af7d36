"""Where a reader was on a page: kept in the browser, for the browser's Back."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

SCRIPT = Path(__file__).resolve().parent.parent.parent / "static" / "place.js"


def keep_place() -> None:
    """Puts the script into the page that keeps address and place of the pages that are left."""
    st.html(f"<script>{SCRIPT.read_text('utf-8')}</script>", unsafe_allow_javascript=True)
