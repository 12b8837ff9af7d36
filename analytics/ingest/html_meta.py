"""What an HTML page says about itself: JSON-LD, meta tags, microdata, canonical address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import html

from analytics.ingest.shown_titles import before_site, shown_beginning, without_site
from analytics.ingest.stated_dates import stated_dates

_DAY_SAID = re.compile(r'"(datePublished|dateModified)"\s{0,9}:\s{0,9}"([^"\\]{4,40})"')
MOST_LD = 200_000  # characters
_ARTICLE = re.compile(r"article|report|posting|review|newsitem|videoobject|liveblog", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "dc.date.created",
    "article.published", "published-date", "cxenseparse:recs:publishtime", "publication_date",
    "originalpublicationdate", "bt:pubdate", "ptime", "date.release", "ya:ovs:upload_date",
    "citation_publication_date", "og:pubdate", "og:published_time", "timestamp",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified",
    "dcterms.modified", "article.updated", "utime", "revised",
)  # fmt: skip
_WRITERS = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
# A time inside the article, or beside its heading; those in sidebars belong to other articles.
_TIME = (
    "//article//time[@datetime] | //h1/ancestor::*[not(self::body or self::html)]"
    "[position() <= 2]//time[@datetime][not(ancestor::aside)]"
    "| //body/h1/following-sibling::*[position() <= 3]/descendant-or-self::time[@datetime]"
)
# What programs for sites call a page that nobody gave a title.
_NO_TITLE = re.compile(
    r"\s*(?:untitled(?: (?:document|page))?|home(?: ?page)?|index|new page ?\d*|document|"
    r"no title|default)?\s*",
    re.IGNORECASE,
)
_SITE, _HEADLINE, _LONG = 3, 5, 45  # words
_CALLED = (
    "//*[contains(@class, 'title') or contains(@class, 'headline') or contains(@id, 'title')]"
    "[not(self::title or self::meta)]"
)
_LINK = re.compile(r"<(?:link|meta)\b([^>]{0,1500})>", re.IGNORECASE)
_ADDRESS = re.compile(r"\b(?:href|content)=[\"']?([^\"'\s>]+)", re.IGNORECASE)


# Browsers and their extensions note where a page was saved from.
_SAVED = re.compile(r"(?:saved from url=\(\d+\)|SingleFile\s+url:\s*)(https?://[^\s<>\"]+)")
_CACHED = re.compile(
    r"This is Google['’]s cache of (?:<a href=)?[\"']?(https?://[^\s<>\"']+)", re.IGNORECASE
)
_MIRRORED = re.compile(r"<!-- Mirrored from (\S+) by HTTrack")


@dataclass(slots=True)
class Meta:
    """Statements of a page about its article; `dates` as (source, text) in order of trust."""

    title: str = ""
    author: str = ""
    outlet: str = ""
    language: str = ""
    body: str = ""
    walled: bool = False
    dates: list[tuple[str, str]] = field(default_factory=list)
    updated: str = ""
    links: float = 0.0
    teased: bool = False


def find_canonical(text: str) -> str | None:
    """The canonical address in the head of a page, found without parsing it."""
    for match in _LINK.finditer(text[:300_000]):
        inside = match[1]
        if "canonical" not in inside and "og:url" not in inside:
            continue
        address = _ADDRESS.search(inside)
        if address and address[1].startswith("http"):
            return address[1].replace("&amp;", "&")
    saved = _SAVED.search(text[:3000]) or _CACHED.search(text[:5000])
    mirrored = _MIRRORED.search(text[:5000])
    return saved[1] if saved else mirrored and f"https://{mirrored[1]}"


_PUBLISHED_AT = """
    //*[@itemprop='datePublished' or @property='datePublished'
        or @property='schema:datePublished'] | //time[@pubdate]
    | //time[contains(@class, 'dt-published')]
"""


def read_meta(linked: list[str], tree: html.HtmlElement) -> Meta:
    """Title, author, outlet, language and dates that the page states; `linked` is its JSON-LD."""
    meta = Meta()
    for thing in _things(linked):
        _take_thing(meta, thing)
    named = _named(tree)
    for name in _PUBLISHED:
        if named.get(name):
            meta.dates.append(("meta", named[name]))
    for element in tree.xpath(_PUBLISHED_AT)[:3]:
        value = element.get("datetime") or element.get("content") or element.text_content()
        if value:
            meta.dates.append(("meta", f"{value} {_clock_after(element)}".strip()))
    for element in [] if meta.dates else tree.xpath(_TIME)[:1]:
        meta.dates.append(("meta", element.get("datetime")))
    if not meta.dates:
        meta.dates += [("meta", day) for day in stated_dates(named, tree)]
    if not meta.dates:
        pages = (thing for thing in _all_things(linked) if "WebPage" in str(thing.get("@type")))
        meta.dates += [("json-ld", str(t["datePublished"])) for t in pages if "datePublished" in t]
    meta.updated = meta.updated or next((named[n] for n in _UPDATED if named.get(n)), "")
    meta.title = _title(meta, named, tree)
    meta.author = meta.author or next((named[name] for name in _WRITERS if name in named), "")
    if meta.author.startswith("http"):
        meta.author = ""
    meta.outlet = named.get("og:site_name") or meta.outlet or named.get("application-name", "")
    meta.language = tree.get("lang") or ""
    return meta


def _clock_after(element: html.HtmlElement) -> str:
    """The time of day that stands by itself right after a date."""
    following = element.getnext()
    if following is not None and (element.get("datetime") or "").count(":") == 0:
        text = " ".join(following.text_content().split())
        if re.fullmatch(r"\d{1,2}:\d\d(?:\s*[ap]\.?m\.?)?", text, re.IGNORECASE):
            return text
    return ""


def _title(meta: Meta, named: dict[str, str], tree: html.HtmlElement) -> str:
    """The heading as the reader sees it, by preference to what is meant for search engines."""
    stated = meta.title or named.get("og:title", "") or named.get("twitter:title", "")
    headings = [" ".join(h.text_content().split()) for h in tree.xpath("//h1")[:6]]
    whole = tree.findtext(".//title") or ""
    whole = before_site(" ".join(whole.split()))
    # A single one of them points from the article to the site, or back; two are quotation marks.
    pointed = "«»‹›" if sum(map(whole.count, "«»‹›")) == 1 else ""
    parts = re.split(rf"\s+(?:[|•·–—~{pointed}-]|::|//)\s+", whole)
    named_best = max(parts, key=len)
    # The name of the site, as a heading over every page, is not what this page is called.
    headings = [h for h in headings if h and (h == named_best or h not in parts)]
    for heading in headings:
        if len(heading) > 12 and (heading in whole or heading in stated or stated in heading):
            if heading in whole or heading in stated:
                return heading
            # A rubric may stand in a heading as well; in the head of the page it does not.
            bare = (one for one in (stated, named_best) if len(one) * 2 > len(heading))
            return next((one for one in bare if heading.endswith(one)), heading)
    # Where the first heading is the site's, an article's is the second or third.
    lower = [" ".join(h.text_content().split()) for h in tree.xpath("//h2|//h3")[:20]]
    if stated:
        return without_site(stated, {whole, *lower})
    under = next((h for h in lower if len(h) > 12 and h in whole), "")
    if under and not headings:
        return under
    if _NO_TITLE.fullmatch(whole):
        return headings[0] if len(headings) == 1 else ""
    # A few words are the name of the site, where one heading alone says more.
    longer = [h for h in lower if len(h.split()) >= _HEADLINE]
    if not headings and len(whole.split()) <= _SITE:
        shown = (" ".join(e.text_content().split()) for e in tree.xpath(_CALLED)[:20])
        longer = longer or [h for h in dict.fromkeys(shown) if _HEADLINE <= len(h.split()) < _LONG]
        if len(longer) == 1:
            return longer[0]
    if len(headings) == 1:
        return headings[0]
    return shown_beginning(whole, tree) or named_best


def _named(tree: html.HtmlElement) -> dict[str, str]:
    named: dict[str, str] = {}
    for element in tree.iter("meta"):
        names = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = element.get("content")
        for name in names.casefold().split() if content else ():
            named.setdefault(name, content.strip())
    return named


def _things(linked: list[str]) -> Iterator[dict[str, Any]]:
    """Articles described in JSON-LD, wherever they are nested."""
    return (one for one in _all_things(linked) if _ARTICLE.search(str(one.get("@type", "Article"))))


def _all_things(linked: list[str]) -> Iterator[dict[str, Any]]:
    for content in linked[:50]:
        source = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$", "", content)
        try:
            found = json.loads(source.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            if _ARTICLE.search(source):
                yield _plainly(source)
            continue
        waiting = [found]
        for _ in range(200):
            if not waiting:
                break
            thing = waiting.pop(0)
            if isinstance(thing, list):
                waiting += thing[:50]
            elif isinstance(thing, dict):
                waiting += [thing[k] for k in ("@graph", "mainEntity") if k in thing]
                if "@type" in thing:
                    yield thing


def _plainly(source: str) -> dict[str, Any]:
    """The dates of JSON-LD that a mark in one of its texts has broken."""
    found: dict[str, Any] = {}
    for name, day in _DAY_SAID.findall(source[:MOST_LD]):
        found.setdefault(name, day)
    return found


def _take_thing(meta: Meta, thing: dict[str, Any]) -> None:
    meta.title = meta.title or _text(thing.get("headline"))
    meta.author = meta.author or _text(thing.get("author"))
    meta.outlet = meta.outlet or _text(thing.get("publisher"))
    meta.updated = meta.updated or _text(thing.get("dateModified"))
    body = thing.get("articleBody")
    if isinstance(body, str) and len(body) > len(meta.body):
        meta.body = body
        meta.walled = str(thing.get("isAccessibleForFree", "")).casefold().endswith("false")
    published = thing.get("datePublished") or thing.get("dateCreated")
    published = published[0] if isinstance(published, list) and published else published
    if isinstance(published, (str, int)) and not isinstance(published, bool):
        meta.dates.append(("json-ld", str(published)))


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        return ", ".join(part for part in (_text(one) for one in value[:20]) if part)
    return html.fromstring(f"<p>{value}</p>").text_content() if isinstance(value, str) else ""
