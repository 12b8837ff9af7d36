"""What a real Chromium would print."""

from __future__ import annotations

import pytest
from browser import Visit

pytestmark = pytest.mark.browser


def test_a_page_on_paper_is_the_page_alone_dark_on_white_and_whole(address: str, chromium) -> None:
    visit = Visit(chromium, f"{address}/relations", scheme="dark")
    page = visit.page
    page.wait_for_selector(".js-plotly-plot .main-svg", timeout=60_000)
    wide = page.evaluate("() => document.querySelector('.js-plotly-plot').offsetWidth")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert not page.locator("[data-testid=stSidebar]").is_visible()
    assert not page.locator("[data-testid=stButtonGroup]").first.is_visible()
    drawn = page.evaluate(
        """() => {
            const style = (choice) => getComputedStyle(document.querySelector(choice));
            return {
                zoom: Number(style("[data-testid=stMainBlockContainer]").zoom),
                paper: style("[data-testid=stMain]").backgroundColor,
                ink: style("[data-testid=stMain] h1").color,
                names: [...document.querySelectorAll(".js-plotly-plot .xtick text")].map(
                    (each) => getComputedStyle(each).fill
                ),
            };
        }"""
    )
    assert 500 < wide * drawn["zoom"] <= 602  # between margins of an inch on A4
    assert drawn["paper"] == "rgb(255, 255, 255)"
    assert {drawn["ink"], *drawn["names"]} == {"rgb(29, 29, 27)"}
    visit.close()
