"""A real Chromium against a running dashboard: it asks nobody else, and clicks lead through.

Skipped where there is no Chromium, except under CI, where that is a failure.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from browser import Visit, dashboard
from browser_looks import (
    breaks_boxes_into_rows_before_it_cuts_them,
    is_alone_dark_on_white_and_whole_on_paper,
    is_dark_with_light_labels,
)
from tiny.build import HERE, publish, write

from analytics import store
from analytics.store.schema import copy_facts

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", ["coverage", "brief"])
def test_a_page_is_quiet_asks_nobody_else_and_fits_a_telephone(
    name: str, address: str, chromium
) -> None:
    """So are all others, among hostile texts (`test_browser_hostile`)."""
    visit = Visit(chromium, f"{address}/{name}", width=420, scheme="dark")
    assert visit.errors == []
    assert visit.hosts == {"127.0.0.1"}
    assert visit.page.locator("[data-testid=stException]").count() == 0
    visit.fits()
    if name == "coverage":
        is_dark_with_light_labels(visit)
    else:
        breaks_boxes_into_rows_before_it_cuts_them(visit)
    visit.close()


def test_a_page_on_paper_is_the_page_alone_dark_on_white_and_whole(address: str, chromium) -> None:
    visit = Visit(chromium, f"{address}/relations", scheme="dark")
    is_alone_dark_on_white_and_whole_on_paper(visit)
    visit.close()


def test_a_reader_clicks_a_point_saves_what_is_drawn_and_filters(
    address: str, chromium, tmp_path: Path
) -> None:
    visit = Visit(chromium, f"{address}/coverage?bin=month")
    section = visit.page.locator(".st-key-section-coverage")
    _a_click_on_a_point_leads_to_the_sentences(visit, section)
    _the_keyboard_reaches_table_and_download(visit, section)
    _a_saved_figure_needs_no_network(visit, chromium, "coverage", tmp_path)
    visit.page.get_by_text("article", exact=True).first.click()
    visit.settle()
    assert "unit=article" in visit.page.url
    assert visit.errors == []
    again = Visit(chromium, visit.page.url)
    again.page.wait_for_selector(".gtitle", timeout=30_000)
    assert "articles that name the actor" in again.page.locator(".gtitle").first.text_content()
    visit.close()
    again.close()


def _a_click_on_a_point_leads_to_the_sentences(visit: Visit, section) -> None:
    # Marks without an edge are the arrows where an interval leaves the frame.
    points = section.locator(".points path:not([style*='stroke-width: 0px'])")
    points.nth(1).wait_for(timeout=30_000)
    box = points.nth(1).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    visit.page.mouse.move(x - 40, y - 20)
    visit.page.mouse.move(x, y, steps=5)
    visit.page.wait_for_timeout(300)
    visit.page.mouse.click(x, y)
    tables = section.locator("[data-testid=stDataFrame]:visible")
    tables.nth(1).wait_for(timeout=20_000)
    # Of articles and of sentences, each in the one form that fits the screen.
    assert tables.count() == 2 < section.locator("[data-testid=stDataFrame]").count()
    visit.page.set_viewport_size({"width": 420, "height": 900})
    narrow = section.locator("[class*=st-key-narrow] [data-testid=stDataFrame]:visible")
    narrow.nth(1).wait_for(timeout=20_000)
    assert tables.count() == narrow.count() == 2
    visit.page.set_viewport_size({"width": 1280, "height": 1500})


def _the_keyboard_reaches_table_and_download(visit: Visit, section) -> None:
    _choose(visit, section, "Table")
    section.get_by_text("Download CSV").wait_for(timeout=20_000)
    with visit.page.expect_download() as waiting:
        section.get_by_text("Download CSV").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert text.startswith("period,actor,mentioning,articles,share,")
    assert len(text.splitlines()) > 6


def _choose(visit: Visit, section, what: str) -> None:
    section.get_by_role("radio", name=what).first.focus()
    visit.page.keyboard.press("Space")


def _a_saved_figure_needs_no_network(visit: Visit, chromium, name: str, folder: Path) -> None:
    section = visit.page.locator(f".st-key-section-{name}")
    _choose(visit, section, "Save")
    section.get_by_text("Download figure").wait_for(timeout=20_000)
    with visit.page.expect_download() as waiting:
        section.get_by_text("Download figure").click()
    with zipfile.ZipFile(waiting.value.path()) as archive:
        archive.extractall(folder)
    saved = Visit(chromium, (folder / name / "figure.html").as_uri(), app=False)
    saved.page.wait_for_selector(".main-svg", timeout=30_000)
    saved.page.wait_for_timeout(1000)
    drawn = saved.page.locator("path.choroplethlayer, .choropleth path, .scatterlayer path")
    assert drawn.count() > 3
    assert saved.errors == [] and saved.hosts == set()
    saved.close()


def test_the_map_is_drawn_and_saved_without_internet(
    address: str, chromium, tmp_path: Path
) -> None:
    visit = Visit(chromium, address)
    visit.page.locator(".st-key-section-coverage_map").scroll_into_view_if_needed()
    visit.page.wait_for_selector(".choroplethlayer path", timeout=20_000)
    assert visit.page.locator(".choroplethlayer path").count() > 5
    assert visit.hosts == {"127.0.0.1"}
    _a_saved_figure_needs_no_network(visit, chromium, "coverage_map", tmp_path)
    visit.close()


def test_an_open_page_sees_a_newly_published_corpus(tmp_path: Path, chromium) -> None:
    published = publish(tmp_path / "corpus.duckdb", {1})
    with dashboard(published, tmp_path) as url:
        visit = Visit(chromium, url)
        assert visit.page.locator("[data-testid=stMetricValue]").first.inner_text() == "1"
        with store.drafting(published) as draft:
            copy_facts(draft.connection, HERE / "facts")
            write(draft, {4})
        visit.page.get_by_role("link", name="Overview").click()
        visit.page.wait_for_function(
            "() => document.querySelector('[data-testid=stMetricValue]').innerText === '2'",
            timeout=60_000,
        )
        assert visit.errors == []
        visit.close()


def test_back_from_an_article_finds_the_page_as_it_was_left(address: str, chromium) -> None:
    visit = Visit(chromium, f"{address}/brief?brief=Azerbaijan")
    page = visit.page
    # What is drawn stays where it is while the rest comes.
    assert page.evaluate("() => window.jumped") < 0.1
    section = page.locator(".st-key-section-brief_series")
    section.get_by_role("radio", name="Articles behind").focus()
    page.keyboard.press("Space")
    table = section.locator("[data-testid=stDataFrame]").first
    table.wait_for(timeout=30_000)
    visit.settle()
    table.click(position={"x": 15, "y": 60})
    link = section.get_by_text("Read this article")
    link.wait_for(timeout=20_000)
    page.set_viewport_size({"width": 1280, "height": 500})
    visit.settle()
    link.scroll_into_view_if_needed()  # as a hand would, before the page is left
    there, place = page.url, _scrolled(page)
    link.click()
    page.wait_for_url("**/articles?*article=*", timeout=20_000)
    visit.settle()
    page.wait_for_function(
        "() => document.getElementById('article')?.getBoundingClientRect().top < 300",
        timeout=60_000,
    )
    held = _scrolled(page)
    page.mouse.wheel(0, 1)  # from here on the reader moves the page
    page.wait_for_function(
        "held => document.querySelector('[data-testid=stMain]').scrollTop !== held", arg=held
    )
    page.go_back()
    page.wait_for_url("**/brief*", timeout=20_000)
    visit.settle()
    assert page.url == there and "brief=Azerbaijan" in there
    assert page.locator(".st-key-brief input").first.input_value() == "Azerbaijan"
    # Figures come one by one, and each moves what follows it: the place is found after the last.
    page.wait_for_function(
        "place => Math.abs(document.querySelector('[data-testid=stMain]').scrollTop - place) < 300",
        arg=place,
        timeout=60_000,
    )
    visit.close()


def _scrolled(page) -> float:
    return page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollTop")


def test_back_from_the_sql_of_a_chart_and_from_an_address_that_was_put_right(
    address: str, chromium
) -> None:
    visit = Visit(chromium, f"{address}/relations?a=Azerbaijan&b=Armenia")
    page = visit.page
    section = page.locator(".st-key-section-pair_relation")
    _choose(visit, section, "SQL")
    section.get_by_text("Open on the SQL page").click()
    page.wait_for_url("**/sql*", timeout=20_000)
    visit.settle()
    assert "pair_relation" in page.locator("textarea").first.input_value()
    page.go_back()
    page.wait_for_url("**/relations?a=Azerbaijan*", timeout=20_000)
    visit.settle()
    page.get_by_text("Brief on Azerbaijan and Armenia").click()
    page.wait_for_url("**/brief?*", timeout=20_000)
    visit.settle()
    page.go_back()
    page.wait_for_url("**/relations?a=Azerbaijan*", timeout=20_000)
    # What no box holds is taken out of the address, and is no step of its own.
    page.goto(f"{address}/brief?brief_follows=nothing")
    page.wait_for_url("**/brief", timeout=20_000)
    visit.settle()
    page.go_back()
    page.wait_for_timeout(1500)
    # On a slow machine the address is put right before the script is there: then it is a step, but
    # no trap.
    if "/relations" not in page.url:
        visit.settle()
        page.go_back()
    page.wait_for_url("**/relations?a=Azerbaijan*", timeout=20_000)
    visit.close()
