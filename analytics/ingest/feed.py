"""RSS, RDF and Atom feeds, saved to a file. XML entities are refused, nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from lxml import etree

from analytics.ingest.address import original_address
from analytics.ingest.article import Raw, Reject
from analytics.ingest.evernote import is_evernote, read_evernote
from analytics.ingest.feed_credit import without_credit
from analytics.ingest.fields import Namer
from analytics.ingest.html_page import decode_html
from analytics.ingest.joined_feeds import apart
from analytics.ingest.newsml import is_newsml, read_newsml
from analytics.ingest.nitf import is_nitf, read_nitf
from analytics.ingest.sniff import UNREAD
from analytics.ingest.source import Source
from analytics.ingest.wiki_dump import is_wiki, read_wiki
from analytics.ingest.written_tables import is_xml_sheet, read_xml_sheet
from analytics.ingest.xml_entities import without_entities
from analytics.ingest.xml_records import read_records

FEED_LIMIT = 8_000_000  # bytes; a feed is a few hundred kilobytes, its tree ten times as much
LONG = 80  # characters; shorter ones tell of a picture
_CLOSED = re.compile(
    r"</\s*(?:\w+:)?(?:rss|feed|rdf|urlset|nitf|newsItem|newsMessage|NewsML)\s*>", re.IGNORECASE
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_ROOT = re.compile(
    r"<!DOCTYPE|<(?:\w+:)?(?:rss|feed|rdf|urlset|nitf|newsItem|newsMessage|NewsML)\b", re.IGNORECASE
)
_PREFIX = re.compile(r"(</?)[A-Za-z][\w-]{0,20}:(?=[A-Za-z])")
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ENTRY = ("item", "entry", "url")  # an url in a news sitemap: title and date, no text
# What an export of WordPress holds beside posts and pages.
_OTHERS = "attachment nav_menu_item revision custom_css wp_template wp_navigation"
_NO_POSTS = frozenset(_OTHERS.split())
_MEDIA = "http://search.yahoo.com/mrss/"
# Where several elements may hold the same thing, the fuller goes first.
_TEXTS = "encoded content full-text fulltext description summary body event"
_DAYS = "pubDate published date issued created publication_date eventtime updated modified"
_FIELDS = {
    "title": ("title", "subject"),
    "text": tuple(_TEXTS.split()),
    "published": tuple(_DAYS.split()),
    "updated": ("updated", "modified"),
    "url": ("origLink", "link", "loc", "guid", "id"),
    "author": ("creator", "author", "byline"),
    "outlet": ("source", "publisher", "publication_name"),
    "language": ("language",),
    "caption": ("media_description", "media_text"),
    "agency": ("agency",),
}


def read_feed(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a feed. A feed that is cut off keeps the articles before the cut."""
    with source.opener() as stream:
        content = stream.read(FEED_LIMIT + 1)
    if len(content) > FEED_LIMIT:
        yield Reject(source.name, "", f"more than {FEED_LIMIT:,} bytes; no feed")
        return
    text = without_entities(_decoded(content))
    if text is None:
        yield Reject(source.name, "", "the XML defines entities; refused")
        return
    feeds = apart(text)
    for number, one in enumerate(feeds, 1):
        for found in _read_text(one, source, mapping):
            place = f"feed {number} {found.place}".strip()
            yield replace(found, place=place) if len(feeds) > 1 else found


def _read_text(
    text: str, source: Source, mapping: Mapping[str, str] | None
) -> Iterator[Raw | Reject]:
    root, cut = _parse(text)
    if root is None:
        yield Reject(source.name, "", "not XML")
        return
    if is_nitf(root):
        yield read_nitf(root, source)
        return
    if is_newsml(root):
        yield from read_newsml(root, source)
        return
    namer = Namer(source.name, source.folder, mapping)
    if (kept := _reader_of(root)) is not None:
        yield from kept(root, namer)
        if cut:
            yield Reject(source.name, "", "the file is cut off at its end")
        return
    read = [*_read_entries(root, namer)] or [*read_records(root, namer)]
    yield from read or [_no_entry(root, namer)]
    if cut:
        yield Reject(source.name, "", "the file is cut off at its end")


def _reader_of(
    root: etree._Element,
) -> Callable[[etree._Element, Namer], Iterator[Raw | Reject]] | None:
    """What reads XML that is neither a feed nor of the press: notes, wikis, workbooks."""
    kinds = ((is_evernote, read_evernote), (is_wiki, read_wiki), (is_xml_sheet, read_xml_sheet))
    return next((read for fits, read in kinds if fits(root)), None)


def _decoded(content: bytes) -> str:
    """The text of an XML file, its own word about its encoding taken out."""
    text = _DECLARATION.sub("", decode_html(content), count=1)
    # What a server printed before the feed, such as a warning, is not XML.
    start = _ROOT.search(text[:20_000])
    return _IMPOSSIBLE.sub("", text[start.start() :] if start else text.lstrip())


def _parse(text: str) -> tuple[etree._Element | None, bool]:
    """The root, None where there is none, and whether the file breaks off."""
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        recover=True,
        huge_tree=False,
        encoding="utf-8",
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None, False
    return root, bool(parser.error_log) and not _CLOSED.search(text[-2000:])


def _read_entries(root: etree._Element, namer: Namer) -> Iterator[Raw | Reject]:
    outlet = _feed_title(root)
    number = 0
    for element in root.iter():
        name = _local(element)
        if name in _ENTRY and (name != "url" or len(element)):  # else the address of an article
            number += 1
            yield _read_entry(namer, element, outlet, number)


def _no_entry(root: etree._Element, namer: Namer) -> Reject:
    kind = _local(root) or "XML"
    if kind == "opml":
        return Reject(namer.path, "", UNREAD[".opml"])
    return Reject(namer.path, "", f"no item or entry in this XML (its root is {kind})")


def _read_entry(namer: Namer, entry: etree._Element, outlet: str, number: int) -> Raw | Reject:
    values: dict[str, list[str]] = {}
    for child in _children(entry):
        name = _name(child)
        text = child.get("href") if name == "link" and child.get("href") else _inner(child)
        # Of several links the one that leads to the page: rel is alternate, or absent.
        if name == "link" and child.get("rel") not in (None, "alternate"):
            continue
        if name == "content" and not _is_text(child):
            continue
        if name and text:
            values.setdefault(name, []).append(text.strip())
    kind = values.get("post_type", [""])[0]
    if kind in _NO_POSTS:
        return Reject(namer.path, f"item {number}", f"a WordPress {kind}, no article")
    if (kind := _kind_of_blogger(entry)) not in ("", "post", "page"):
        return Reject(namer.path, f"item {number}", f"a {kind} of a blog, no article")
    fields: dict[str, object] = {}
    used: set[str] = set()
    for ours, names in _FIELDS.items():
        name = next((n for n in names if n in values), None)
        if name:
            if ours == "published":  # "soon" is none
                name = next((n for n in names if re.search(r"\d", values.get(n, [""])[0])), name)
            fields[ours] = max(values[name], key=len) if ours == "text" else values[name][0]
            used.add(name)
    if not str(fields.get("url", "http")).startswith("http"):
        fields.pop("url")
    without_credit(fields)
    found_by = fields.get("url") != original_address(str(fields.get("url") or ""))
    # A feed of what was found elsewhere is called after what was looked for.
    fields.setdefault("outlet", None if found_by and fields.get("url") else outlet or None)
    if "text" not in fields and len(str(fields.get("caption", ""))) > LONG:
        fields["text"] = fields.pop("caption")  # as platforms of films tell what one is about
    if "text" not in fields and _local(entry) == "url":
        fields["metadata_only"] = "a news sitemap"
    extra = {n: v[0] if len(v) == 1 else v for n, v in values.items() if n not in used}
    return namer.raw({**extra, **fields}, f"item {number}", str(number))


def _kind_of_blogger(entry: etree._Element) -> str:
    """What an entry in an export of Blogger is: post, comment, template; '' elsewhere."""
    terms = (c.get("term") or "" for c in entry if (c.get("scheme") or "").endswith("2005#kind"))
    return next(terms, "").rpartition("#")[2]


def _is_text(content: etree._Element) -> bool:
    """Atom may hold a picture or another file in place of a text."""
    media = (content.get("type") or "").lower()
    return "/" not in media or media.startswith("text/") or media.endswith(("xml", "html"))


def _children(entry: etree._Element) -> Iterator[etree._Element]:
    """What an entry holds; groups of pictures and the news part of a sitemap are opened."""
    for child in entry:
        if isinstance(child.tag, str) and _local(child) in ("news", "publication", "group"):
            yield from _children(child)
        else:
            yield child
            if _name(child) == "media_content":
                yield from _children(child)


def _name(element: etree._Element) -> str:
    """The name of a field; what speaks of a picture is told from what speaks of the article."""
    name = _local(element)
    if isinstance(element.tag, str) and (
        _MEDIA in element.tag or element.prefix == "media" or element.tag.startswith("media:")
    ):
        return f"media_{name}"
    if name == "name" and _local(element.getparent()) == "publication":
        return "publication_name"
    return name


def _feed_title(root: etree._Element) -> str:
    for element in root.iter():
        if _local(element) in _ENTRY:
            return ""
        if _local(element) == "title":
            return (element.text or "").strip()
    return ""


def _inner(element: etree._Element) -> str:
    """Text of an element; markup inside it (Atom's xhtml) is kept as markup."""
    if len(element) == 0:
        return element.text or ""
    if _local(element) == "author":
        name = next((c.text for c in element if _local(c) == "name"), "")
        return name or ""
    return _PREFIX.sub(r"\1", etree.tostring(element, encoding="unicode", with_tail=False))


def _local(element: etree._Element) -> str:
    # Not by lxml's QName, which refuses the odd names that it recovered from a damaged feed.
    return element.tag.rpartition("}")[2].rpartition(":")[2] if isinstance(element.tag, str) else ""
