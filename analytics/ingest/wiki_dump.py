"""Pages of a wiki exported by MediaWiki, in their marks: those of Wikinews are articles.

After Help:Export and Help:Formatting of mediawiki.org. Of a page the last version is read; what
templates would put in is not known, and left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from analytics.ingest.article import Raw, Reject
from analytics.ingest.fields import Namer

_DATED = re.compile(r"\{\{\s*(?:date|byline\|date=)\s*\|?\s*([^{}|]{6,40})", re.IGNORECASE)
_INNER = re.compile(r"\{\{[^{}]{0,3000}\}\}|\{\|[^{}]{0,20000}?\|\}")
_FILE = re.compile(
    r"\[\[(?:file|image|category|[a-z]{2,3}):(?:[^\[\]]|\[\[[^\[\]]{0,300}\]\])*\]\]", re.I
)
_LINK = re.compile(r"\[\[(?:[^\[\]|]{0,300}\|)?([^\[\]|]{1,300})\]\]")
_OUTSIDE = re.compile(r"\[https?://\S{1,2000}(?: ([^\[\]]{1,300}))?\]")
_STRONG = re.compile(r"'{2,5}")
_REFERENCE = re.compile(r"<ref\b[^<>/]*/>|<ref\b[^<>]*>.{0,3000}?</ref>|<!--.{0,3000}?-->", re.S)
_TAG = re.compile(
    r"</?(?:br|small|big|div|span|center|nowiki|gallery|blockquote|p)\b[^<>]{0,300}>", re.I
)
# What follows tells of the text: where it was taken from, and of other pages.
_BELOW = re.compile(
    r"^==+ *(?:sources?|external links?|see also|related news|references|sister links?|quellen|"
    r"sources? externes?|источники|ссылки|примечания|fuentes|fontes|źródła) *==+", re.I | re.M
)  # fmt: skip
_HEADING = re.compile(r"^==+ *(.+?) *==+ *$", re.MULTILINE)
_REDIRECT = re.compile(r"\s*#\s?[^\W\d_]{5,20}\s*:?\s*\[\[", re.IGNORECASE)
DEEPEST = 6  # templates in templates


def is_wiki(root: etree._Element) -> bool:
    """Is this XML an export of MediaWiki?"""
    return _local(root) == "mediawiki"


def read_wiki(root: etree._Element, namer: Namer) -> Iterator[Raw | Reject]:
    """Each page of an export that is no talk, category, template or redirect."""
    outlet = next((e.text for e in root.iter(etree.Element) if _local(e) == "sitename"), None)
    pages = (element for element in root.iter(etree.Element) if _local(element) == "page")
    for number, page in enumerate(pages, 1):
        place = f"page {number}"
        # The last of a name: of all versions of a page the newest.
        parts = {_local(e): (e.text or "").strip() for e in page.iter(etree.Element)}
        text = parts.get("text", "")
        if parts.get("ns", "0") != "0":
            yield Reject(namer.path, place, "a page of the wiki about others, no article")
        elif _REDIRECT.match(text):
            yield Reject(namer.path, place, "a page that leads on to another one (a redirect)")
        else:
            dated = _DATED.search(text)
            fields = {
                "title": parts.get("title"),
                "text": without_wiki_marks(text),
                "published": dated[1].strip() if dated else parts.get("timestamp"),
                "outlet": outlet,
            }
            yield namer.raw(fields, place, str(number))


def without_wiki_marks(text: str) -> str:
    """The running text of a page: without templates, files, categories and the marks of links."""
    text = _REFERENCE.sub("", text)
    for _ in range(DEEPEST):
        shorter = _INNER.sub("", text)
        if shorter == text:
            break
        text = shorter
    below = _BELOW.search(text)
    text = _FILE.sub("", text[: below.start()] if below else text)
    text = _OUTSIDE.sub(lambda found: found[1] or "", _LINK.sub(r"\1", text))
    return _TAG.sub("", _HEADING.sub(r"\1", _STRONG.sub("", text))).strip()


def _local(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
