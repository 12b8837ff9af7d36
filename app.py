"""Rapport in the browser: opens the published corpus, draws the filters, lists the pages."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analytics.pages import arrival, coded, doors, finished, place, reading
from analytics.pages import scope as scoping
from analytics.settings import misset

STATIC = Path(__file__).parent / "static"


def main() -> None:
    """The pages with their filters; the first-run page in the place of each where there is none."""
    st.set_page_config("Rapport", page_icon=str(STATIC / "favicon.svg"), layout="wide")
    st.html(STATIC / "style.css")
    if wrong := misset():
        st.title("Rapport")
        st.text(
            f"The dashboard cannot be drawn: {wrong}\n"
            "Correct or unset that variable of the environment, and start the dashboard again."
        )
        return
    place.keep_place()
    there = bool(reading.version())
    if there:
        reading.settle()
    filled = there and reading.holds_articles()
    pages = doors.doors(there, filled)
    st.session_state["pages"] = pages
    page = st.navigation(
        [*pages.values(), doors.by_name(filled)],
        position="sidebar" if there else "hidden",
        expanded=True,
    )
    if there:
        coded.coded_by()
    if filled:  # boxes without choices would empty the address
        arrival.arrive()
        scoping.sidebar(page.title)
    finished.finished()
    page.run()


main()
