"""Pages that hold many articles: channels as Telegram Desktop saves them, lists of Europresse.

Each post or document is an article with a date of its own; told by the classes that the two
programs write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from analytics.ingest.article import Raw, Reject
from analytics.ingest.html_tree import html_blocks, parse_html
from analytics.ingest.source import Source

_TELEGRAM = re.compile(r'<div class="message (?:default|service)[^"]*" id="message')
_EUROPRESSE = re.compile(r'class="[^"]*\b(?:titreArticle|docOcurrContainer|DocPublicationName)\b')
# 08.05.2024 16:41:01 UTC+04:00, the day first in every language.
_STAMP = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)(?: UTC([+-]\d\d:\d\d))?")


LONGEST = 300  # characters of a headline


def reader_of_pages(text: str) -> Callable[[str, Source], Iterator[Raw | Reject]] | None:
    """What reads a page of many articles; None for any other page."""
    if _TELEGRAM.search(text[:200_000]):
        return read_telegram
    return read_europresse if _EUROPRESSE.search(text[:200_000]) else None


def read_telegram(text: str, source: Source) -> Iterator[Raw | Reject]:
    """Each message of a saved channel; notes of the service and bare pictures are told."""
    tree = parse_html(text)
    heads = [] if tree is None else _with_class(tree, "page_header")
    channel = next((_line(e) for head in heads for e in _with_class(head, "text")), "")
    messages = [] if tree is None else _with_class(tree, "message")
    for number, message in enumerate(messages, 1):
        place = f"message {number}"
        body = next(iter(_with_class(message, "text")), None)
        if "default" not in _classes(message):
            yield Reject(source.name, place, "a note of Telegram, no article")
        elif body is None or not _line(body):
            yield Reject(source.name, place, "a message without text")
        else:
            title = _headline(body)
            yield Raw(
                origin=f"{source.name}:{number}",
                path=source.name,
                place=place,
                title=title or None,
                text=_text(body).removeprefix(title).lstrip(),
                published=_stamp(message),
                outlet=channel or None,
                folder=source.folder,
            )


def _headline(body: HtmlElement) -> str:
    """The first line of a message where it is bold as a whole and others follow; '' for none."""
    first = next(iter(body), None)
    if (body.text or "").strip() or first is None or first.tag not in ("strong", "b"):
        return ""
    below = first.getnext()
    parted = below is not None and below.tag == "br" and not (first.tail or "").strip()
    title = _line(first)
    return title if parted and len(title) <= LONGEST and title != _line(body) else ""


def read_europresse(text: str, source: Source) -> Iterator[Raw | Reject]:
    """Each document of a list that was saved from Europresse."""
    tree = parse_html(text)
    documents = [] if tree is None else list(tree.iter("article"))
    for number, document in enumerate(documents or ([] if tree is None else [tree]), 1):
        place = f"document {number}"

        def first(*names: str, within: HtmlElement = document) -> HtmlElement | None:
            found = (e for name in names for e in _with_class(within, name))
            return next((e for e in found if _line(e)), None)

        title, body = first("titreArticleVisu", "titreArticle"), first("docOcurrContainer")
        if body is None:
            yield Reject(source.name, place, "a document without text")
            continue
        outlet, head, author = first("DocPublicationName"), first("DocHeader"), first("docAuthors")
        yield Raw(
            origin=f"{source.name}:{number}",
            path=source.name,
            place=place,
            title=None if title is None else _line(title),
            text=_text(body),
            # Le Monde | Mercredi 8 mai 2024 | 12 : what stands after the day is a page or a count.
            published=None if head is None else _day(_line(head)),
            outlet=None if outlet is None else _line(outlet),
            author=None if author is None else _line(author),
            folder=source.folder,
        )


def _day(head: str) -> str:
    dated = re.search(
        r"[^|,•]{0,20}\b\d{1,2}(?:er)?\.? \w{3,10}\.? \d{4}|\w{3,10} \d{1,2}, \d{4}", head
    )
    return dated[0].strip() if dated else head


def _stamp(message: HtmlElement) -> str | None:
    for date in _with_class(message, "date"):
        if told := _STAMP.search(date.get("title") or ""):
            day, month, year, clock, zone = told.groups()
            return f"{year}-{month}-{day}T{clock}{zone or ''}"
    return None


def _with_class(tree: HtmlElement, name: str) -> list[HtmlElement]:
    return [e for e in tree.iter("div", "p", "span", "h1") if name in _classes(e)]


def _classes(element: HtmlElement) -> list[str]:
    return (element.get("class") or "").split()


def _line(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def _text(element: HtmlElement) -> str:
    return "\n\n".join(block.text for block in html_blocks(element)) or _line(element)
