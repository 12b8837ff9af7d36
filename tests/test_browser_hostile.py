"""Hostile titles, texts, outlets and names of actors on every page of a real browser.

No script of theirs runs, nobody else is asked, no link leads away, nothing is styled or set as
mathematics: every one stands where it is shown as it was written.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from browser import PAGES, Visit, dashboard
from hostile_texts import HOST, READ, SHORT, TEXTS, Text, bare, corpus_of_hostile_texts

from analytics import store
from analytics.pages.text import JOINER

pytestmark = pytest.mark.browser

# Everything a person sees: text as it was before the browser set it in capitals, also in charts and
# in tables read aloud, and what boxes hold.
SEEN = """() => {
    const words = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode())
        if (!/^(SCRIPT|STYLE|NOSCRIPT)$/.test(walk.currentNode.parentElement.tagName))
            words.push(walk.currentNode.textContent);
    for (const one of document.querySelectorAll('input, textarea')) words.push(one.value);
    return words.join('\\n');
}"""
ADDRESSES = ["href", "src", "action", "poster", "data", "xlink:href", "formaction"]
# Elements by which a text would lead away, load something, or take the page over.
TAKEN = f"""() => {{
    const found = [];
    for (const one of document.querySelectorAll('*')) {{
        for (const name of {ADDRESSES}) {{
            const value = one.getAttribute(name) || '';
            if (/{HOST}|^javascript:|^data:text|^file:/i.test(value))
                found.push(one.tagName + ' ' + name + '=' + value);
        }}
        for (const name of one.getAttributeNames())
            if (/^on/i.test(name) && /owned/.test(one.getAttribute(name))) found.push(name);
        if (/{HOST}/.test(one.getAttribute('style') || '')) found.push('style');
    }}
    for (const one of document.querySelectorAll('script, style, iframe, details'))
        if (/zebra|owned/.test(one.textContent) || one.hasAttribute('ontoggle'))
            found.push(one.tagName);
    for (const one of document.querySelectorAll('.katex')) found.push('katex ' + one.textContent);
    return found;
}}"""


# What an address may bring that no box holds.
BROUGHT = urlencode(
    [
        (key, text)
        for key in (
            "actors",
            "outlets",
            "q",
            "article",
            "brief",
            "a",
            "b",
            "query",
            "corpus",
            "part",
        )
        for text in ("<img src=x onerror=window.owned=1>", ":red[brought]", f"![a](//{HOST})")
    ]
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return corpus_of_hostile_texts(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def address(hostile: Path) -> Iterator[str]:
    with dashboard(hostile, hostile.parent) as url:
        yield url


def harmless(visit: Visit, texts: Iterable[Text] = TEXTS) -> set[str]:
    """The words of the texts that the page shows, once it is sure that they are only shown."""
    page = visit.page
    assert page.evaluate("() => window.owned") is None
    assert visit.hosts == {"127.0.0.1"}
    assert page.url.startswith("http://127.0.0.1:")
    assert visit.errors == []
    assert page.evaluate(TAKEN) == []
    assert page.locator("[data-testid=stException]").count() == 0
    return shown(page.evaluate(SEEN), texts)


def shown(seen: str, texts: Iterable[Text]) -> set[str]:
    """The words that are seen; each must have before it what was written before it."""
    found, seen = set(), bare(seen.replace(JOINER, ""))
    for text in texts:
        for before in seen.split(text.word)[:-1]:
            assert before.endswith(text.before), (text.text, before[-60:])
            found.add(text.word)
    return found


def names(*numbers: int) -> str:
    """The part of an address that chooses actors, by their names."""
    return urlencode([("actors", SHORT[number].text) for number in numbers])


@pytest.mark.parametrize("name", [page for page in PAGES if page != "coverage"])
def test_a_page_shows_hostile_texts_and_no_more(name: str, address: str, chromium) -> None:
    """Those of the corpus, and those that an address brings."""
    chosen = names(*range(len(SHORT)))
    visit = Visit(
        chromium, f"{address}/{name}?{chosen}&bin=month&{BROUGHT}", width=420, scheme="dark"
    )
    found = harmless(visit)
    visit.fits()
    # The last two pages show no names of actors outside their tables, which are drawn in pixels.
    wanted = {text.word for text in SHORT} if name in ("relations", "tone") else set()
    assert found >= wanted and (found or name in ("corpus", "sql"))
    visit.close()


@pytest.mark.parametrize("number", READ)
def test_an_article_shows_its_hostile_title_and_text(
    number: int, hostile: Path, address: str, chromium
) -> None:
    corpus = store.open_corpus(hostile)
    articles = store.read(corpus, "articles")
    store.close(corpus)
    wanted = articles[articles["url"].str.endswith(f"/{number}")].iloc[0]
    visit = Visit(chromium, f"{address}/articles?article={wanted['article_id']}")
    assert harmless(visit)
    # Cleaning has taken tags and the like out of some when the article was added.
    in_body = [text.in_body for text in TEXTS if text.in_body.text in wanted["body"]]
    found = shown(visit.page.evaluate(SEEN), in_body)
    assert found == {text.word for text in in_body} and len(found) >= 5
    visit.close()


def test_labelling_shows_the_sentence_and_takes_a_hostile_name(address: str, chromium) -> None:
    coder = "<img src=x onerror=window.owned=1>"
    visit = Visit(chromium, f"{address}/corpus?part=Label&coder={quote(coder)}")
    for _ in range(2):
        # What is not printable, cleaning has taken out.
        harmless(visit, [text.in_body for text in TEXTS if text.before.isprintable()])
        visit.page.get_by_role("button", name="Neutral").first.click()
        visit.settle()
    for part in ("Dates and languages", "Runs and rejects", "Facts"):
        visit.page.get_by_role("tab", name=part).click()
        visit.page.wait_for_url(f"**/corpus*part={part.split()[0]}*", timeout=20_000)
        visit.settle()
        harmless(visit)
    visit.close()


def test_coverage_hovered_downloaded_and_saved(address: str, chromium, tmp_path: Path) -> None:
    chosen = names(*range(len(SHORT)))
    visit = Visit(chromium, f"{address}/coverage?{chosen}&bin=month&{BROUGHT}")
    assert harmless(visit) >= {text.word for text in SHORT}
    section = visit.page.locator(".st-key-section-coverage")
    _hovering_shows_names_as_they_were_written(visit, section)
    _a_downloaded_table_starts_no_formula(visit)
    _a_saved_figure_runs_no_script_and_asks_nobody(visit, section, chromium, tmp_path)
    harmless(visit)
    visit.close()


def _hovering_shows_names_as_they_were_written(visit: Visit, section) -> None:
    points = section.locator(".points path")
    points.first.wait_for(timeout=30_000)
    hovered = set()
    for number in range(0, points.count(), 6):
        points.nth(number).hover(force=True)
        visit.page.wait_for_timeout(150)
        hovered |= {one for one in section.locator(".hovertext").all_text_contents() if one}
        assert visit.page.evaluate(TAKEN) == []
    assert shown(" ".join(hovered), SHORT)


def _a_downloaded_table_starts_no_formula(visit: Visit) -> None:
    section = visit.page.locator(".st-key-section-coverage_by_outlet")
    section.get_by_role("radio", name="Table").focus()
    visit.page.keyboard.press("Space")
    with visit.page.expect_download() as waiting:
        section.get_by_text("Download CSV").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert [cell for cell in cells if cell.lstrip()[:1] in ("=", "@", "＝", "＠")] == []
    assert any(cell.startswith("'=HYPERLINK") for cell in cells), text


def _a_saved_figure_runs_no_script_and_asks_nobody(
    visit: Visit, section, chromium, folder: Path
) -> None:
    section.get_by_role("radio", name="Save").first.focus()
    visit.page.keyboard.press("Space")
    with visit.page.expect_download() as waiting:
        section.get_by_text("Download figure").click()
    with zipfile.ZipFile(waiting.value.path()) as archive:
        archive.extractall(folder)
    saved = Visit(chromium, next(folder.rglob("figure.html")).as_uri(), app=False)
    saved.page.wait_for_selector(".main-svg", timeout=30_000)
    saved.page.wait_for_timeout(1000)
    assert saved.page.evaluate("() => window.owned") is None
    assert saved.errors == [] and saved.hosts == set()
    # The names are data of the one script that is ours.
    assert set(saved.page.evaluate(TAKEN)) <= {"SCRIPT"}
    assert shown(saved.page.evaluate(SEEN), SHORT)
    saved.close()
