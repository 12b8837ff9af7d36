"""Days that a page states where few others do: odd names of tags, attributes by its heading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import dropwhile, takewhile

from lxml import html

# "2 years ago", with the day itself shown to whoever points at it, or kept for a script.
_DAY_SHOWN = re.compile(r"(?=.{6,50}$)(?=.*\b(?:19|20)\d\d\b)(?:.*?\d){5}")
_SECONDS = re.compile(r"1\d{9}(?:\d{3})?")
_POINTED = ("span", "abbr", "time", "p", "div", "relative-time", "time-ago", "local-time")
_KEPT = (
    "title", "datetime", "content", "data-timestamp", "data-date", "data-datetime", "data-time",
    "data-published", "data-publish-date", "data-utc",
)  # fmt: skip
_LABEL = 40  # characters; more is text
_BYLINE = 200  # characters between a heading and its text
# Names of meta tags that are no usual ones and still say that they are the day of publication.
_NAMED = re.compile(
    r"(?!.*(?:modif|updat|expir|publisher|status|type|name|url|until))"
    r"(?:.*publi(?:sh|c)(?!er).*|.*pub[_-]?date.*|pdate|.*(?:article|content|date)[._:-]?"
    r"(?:created|issued)|.*(?:created|issued)[._:-]?(?:date|at|on))"
)


def stated_dates(named: Mapping[str, str], tree: html.HtmlElement) -> list[str]:
    """The days of the tags of a head; without any, the one by the heading of the page."""
    days = (
        value
        for name, value in named.items()
        if _NAMED.fullmatch(name) and (_DAY_SHOWN.match(value) or re.fullmatch(r"20\d{6}", value))
    )
    return [*days][:1] or _pointed_at(tree) or _of_article(tree) or _above(tree)


def _above(tree: html.HtmlElement) -> list[str]:
    """The day behind the one dated label over the heading."""
    over = takewhile(lambda one: one.tag != "h1", tree.iter())
    labels = [one for one in over if one.tag in _POINTED and _behind(one)]
    alone = len(labels) == 1 and len(labels[0].text_content()) < _LABEL
    return [_behind(labels[0])] if alone and tree.find(".//h1") is not None else []


def _of_article(tree: html.HtmlElement) -> list[str]:
    """The day that the one article of a page carries as an attribute."""
    articles = tree.xpath("//article")
    return [day for day in (_behind(one) for one in articles) if day] if len(articles) == 1 else []


def _pointed_at(tree: html.HtmlElement) -> list[str]:
    """The day behind a label between the heading and the text; others are of comments, teasers."""
    read = 0  # characters since the heading
    for element in dropwhile(lambda one: one.tag != "h1", tree.iter()):
        day = _behind(element) if element.tag in _POINTED else ""
        if day:
            return [day] if len(element.text_content()) < _LABEL else []
        if isinstance(element.tag, str) and element.tag not in ("h1", "script", "style"):
            read += len((element.text or "").strip())
        read += len((element.tail or "").strip())
        if read > _BYLINE:
            break
    return []


def _behind(element: html.HtmlElement) -> str:
    for name in _KEPT:
        day = (element.get(name) or "").strip()
        if _DAY_SHOWN.match(day) or (name.startswith("data-") and _SECONDS.fullmatch(day)):
            return day
    return ""
