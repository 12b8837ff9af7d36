"""Pages that list other articles, told by their headings, each of them a link over a sentence."""

from __future__ import annotations

from lxml import html

from analytics.ingest.word_count import count_words

FEWEST = 6  # headings
LINKED = 0.9  # of the words of a heading
TITLE = 3  # words
TEASER = 35  # words under a heading
LOOSE = 60  # words elsewhere on the page; an article has more
_HEADINGS = ("h2", "h3", "h4")
_TEXT = ("p", "li", "dd", "td", "blockquote")


def is_list_of_teasers(tree: html.HtmlElement) -> bool:
    """Does hardly anything stand on a page but headings that are links, each with a few words?"""
    under: list[int] = []
    loose = 0
    for element in tree.iter(*_HEADINGS, *_TEXT):
        if element.tag in _HEADINGS:
            if _is_link(element):
                under.append(0)
            continue
        words = count_words(" ".join(element.itertext()))
        if under and under[-1] + words <= TEASER:
            under[-1] += words
        elif element.find(".//a") is None:
            loose += words
    told = sum(words > 0 for words in under)
    return len(under) >= FEWEST and 2 * told >= len(under) and loose < LOOSE


def _is_link(heading: html.HtmlElement) -> bool:
    words = count_words(" ".join(heading.itertext()))
    parent = heading.getparent()
    if words < TITLE:
        return False
    if parent is not None and parent.tag == "a":
        return True
    linked = sum(count_words(" ".join(link.itertext())) for link in heading.iter("a"))
    return linked >= LINKED * words
