"""Rapport in the browser: opens the published corpus, draws the filters, lists the pages."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import streamlit as st

from analytics.pages import arrival, coded, finished, place, reading
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
    """The pages with their filters; the first-run page in the place of each where there is none.

    A link then keeps its address, and leads to its page once there are articles.
    """
    st.set_page_config("Rapport", page_icon=str(STATIC / "favicon.svg"), layout="wide")
    st.html(STATIC / "style.css")
    place.keep_place()
    there = bool(reading.version())
    pages = {
        name: st.Page(
            drawing(name if there else "start"),
            title=name,
            url_path=name.lower(),
            default=name == "Overview",
        )
        for name in PAGES
    }
    st.session_state["pages"] = pages
    where = "sidebar" if there else "hidden"
    page = st.navigation(list(pages.values()), position=where, expanded=True)
    if there:
        reading.settle()
        coded.coded_by()
    if there and reading.holds_articles():  # boxes without choices would empty the address
        arrival.arrive()
        scoping.sidebar(page.title)
    finished.finished()
    page.run()


main()
