"""Tables that old pages are laid out with: a menu in one cell, the article in another."""

from __future__ import annotations

from itertools import islice

from lxml import html

HELD = 60  # words in a cell that holds an article and no figure
LINKED = 0.7  # of the text of a cell of links
FEWEST = 3  # links of a menu
DEEPEST = 12  # tables in each other; those further in were meant to take time
_PARTS = ("tbody", "thead", "tfoot", "tr", "td", "th")
_BLOCKS = ("h1", "h2", "h3", "p", "br", "table")


def without_layout(tree: html.HtmlElement) -> html.HtmlElement:
    """The tree, changed: tables that lay out a page are plain blocks, their menus are gone.

    A table of figures stays one: none of its cells holds paragraphs and `HELD` words.
    """
    held: dict[html.HtmlElement, list[html.HtmlElement]] = {}
    for part in tree.iter(*_PARTS):
        around = list(islice(part.iterancestors("table"), DEEPEST))
        if around and len(around) < DEEPEST:
            held.setdefault(around[0], []).append(part)
    for table, parts in held.items():
        cells = [part for part in parts if part.tag in ("td", "th")]
        if not any(map(_holds_article, cells)):
            continue
        for cell in filter(_is_menu, cells):
            cell.drop_tree()
        for part in (table, *parts):
            part.tag = "div"
    _hold_together(tree)
    return tree


def _hold_together(tree: html.HtmlElement) -> None:
    """Paragraphs and lists that stand in the body itself, as old pages have them, in one block.

    Trafilatura takes such paragraphs alone and loses the lists between them.
    """
    body = tree if tree.tag == "body" else tree.find("body")
    if body is None or next(body.iter("article", "main"), None) is not None:
        return
    own = [child for child in body if child.tag == "p"]
    listed = any(child.tag in ("ul", "ol", "dl") for child in body)
    if not listed or len(" ".join("".join(p.itertext()) for p in own).split()) < HELD:
        return
    block = body.makeelement("article")
    first, last = body.index(own[0]), body.index(own[-1])
    block.extend(list(body)[first : last + 1])
    body.insert(first, block)


def _holds_article(cell: html.HtmlElement) -> bool:
    if next(cell.iter(*_BLOCKS), None) is None:
        return False
    return len("".join(cell.itertext()).split()) >= HELD and not _is_menu(cell)


def _is_menu(cell: html.HtmlElement) -> bool:
    links = ["".join(link.itertext()).strip() for link in cell.iter("a")]
    whole = len("".join(" ".join(cell.itertext()).split()))
    return len(links) >= FEWEST and sum(map(len, links)) > LINKED * whole
