"""How a page that is visited looks: in the dark, on a narrow screen, on paper."""

from __future__ import annotations

from browser import Visit


def is_dark_with_light_labels(visit: Visit) -> None:
    visit.page.wait_for_selector(".xtick text", timeout=30_000)
    ink = visit.page.evaluate(
        "() => getComputedStyle(document.querySelector('.xtick text')).fill.match(/\\d+/g)"
    )
    paper = visit.page.evaluate(
        "() => getComputedStyle(document.querySelector('.stApp')).backgroundColor.match(/\\d+/g)"
    )
    assert sum(map(int, paper[:3])) < 150
    assert sum(map(int, ink[:3])) > 300


def breaks_boxes_into_rows_before_it_cuts_them(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 1000, "height": 900})
    visit.settle()
    boxes = visit.page.locator("[data-testid=stMain] [data-testid=stSelectbox]")
    widths = boxes.evaluate_all("all => all.map(box => box.getBoundingClientRect().width)")
    assert len(widths) >= 2 and min(widths) >= 220


def is_alone_dark_on_white_and_whole_on_paper(visit: Visit) -> None:
    """What a real Chromium would print."""
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
