"""The headline of a page as its readers see it, told by the titles in its head."""

from __future__ import annotations

import re

from lxml import html

WORDS = 3  # of a headline
READ = 400  # elements
_NAMED = re.compile(r"\s*[:|•·–—/-]\s*[^\s].{0,80}")
_UNDER = re.compile("(?<=[^_]{4})_+(?=[^_ ]{2,30}(?:_|$))")  # "Headline_English_Xinhua"
_SITE = re.compile(r"\s+(?:[|•·–—~-]|::|//)\s+")


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


def before_site(title: str) -> str:
    """A title without the names that Chinese sites put behind it; that of a file as it is."""
    first = _UNDER.split(title, maxsplit=1)[0]
    return first if " " in first or not first.isascii() else title


def without_site(stated: str, shown: set[str]) -> str:
    """A title without the name of its site behind it, where the page shows it so elsewhere."""
    begun = (stated[: mark.start()] for mark in _SITE.finditer(stated))
    return next(
        (title for title in begun if len(title.split()) >= WORDS and title in shown), stated
    )
