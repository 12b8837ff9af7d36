"""Rapport in the browser: opens the published corpus, draws the filters, lists the pages."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import streamlit as st

from analytics.pages import arrival, reading
from analytics.pages import scope as scoping

PAGES = (
    "Overview", "Brief", "Coverage", "Relations", "Tone", "Topics", "Articles", "Corpus", "SQL",
)  # fmt: skip
STATIC = Path(__file__).parent / "static"


def drawing(name: str) -> Callable[[], None]:
    """A function that imports a page when it is opened, and not before."""

    def draw() -> None:
        import_module(f"analytics.pages.{name.lower()}").page()

    return draw


def main() -> None:
    """The first-run page where there is no corpus, else the pages with their filters."""
    st.set_page_config("Rapport", page_icon=str(STATIC / "favicon.svg"), layout="wide")
    st.html(STATIC / "style.css")
    if not reading.version():
        start = st.Page(drawing("start"), title="Start", url_path="start", default=True)
        st.navigation([start], position="hidden").run()
        return
    pages = {
        name: st.Page(drawing(name), title=name, url_path=name.lower(), default=name == "Overview")
        for name in PAGES
    }
    st.session_state["pages"] = pages
    page = st.navigation(list(pages.values()), expanded=True)
    reading.settle()
    arrival.arrive()
    scoping.sidebar()
    page.run()


main()
