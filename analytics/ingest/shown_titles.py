"""The headline of a page that marks none as such, told by the title in its head."""

from __future__ import annotations

import re

from lxml import html

WORDS = 3  # of a headline
READ = 400  # elements
_NAMED = re.compile(r"\s*[:|•·–—/-]\s*[^\s].{0,80}")


def shown_beginning(whole: str, tree: html.HtmlElement) -> str:
    """A text of the page with which its title begins, before rubric and site; '' for none."""
    for number, element in enumerate(tree.iter("span", "div", "p", "td", "b", "strong", "font")):
        if number >= READ:
            break
        text = " ".join((element.text or "").split())
        begun = len(text.split()) >= WORDS and whole.startswith(text)
        if begun and _NAMED.fullmatch(whole[len(text) :]):
            return text
    return ""
