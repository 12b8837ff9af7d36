"""The head of every page: its title, the filters in words, and what to beware of."""

from __future__ import annotations

import streamlit as st

from analytics.pages import reading
from analytics.pages import scope as scoping
from analytics.pages.scope import Scope
from analytics.pages.section import plain

DEMONSTRATION = (
    "Demonstration corpus: 97 % of it falls in eight weeks of 2017, and how many articles a week "
    "holds is an artefact of how they were collected. Read the shares, not the counts."
)


def head(title: str, lead: str) -> Scope:
    """Draws the head of a page; the filters that hold for it."""
    scope = scoping.chosen()
    st.title(title)
    st.markdown(plain(lead))
    st.caption(plain(scoping.described(scope)))
    if is_demonstration():
        st.caption(plain(DEMONSTRATION))
    linked = st.query_params.get("corpus")
    if linked and linked != reading.version():
        st.warning("This link was made on another version of the corpus; numbers may differ.")
    return scope


def is_demonstration() -> bool:
    """Whether the corpus holds the demonstration articles."""
    inputs = reading.read("runs")["inputs"]
    return any("demonstration" in str(name) for names in inputs for name in names)
