"""RSS, RDF and Atom feeds, saved to a file. XML entities are refused, nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from analytics.ingest.article import Raw, Reject
from analytics.ingest.fields import Namer
from analytics.ingest.source import Source

FEED_LIMIT = 25_000_000  # bytes; a feed is a few hundred kilobytes, its tree ten times as much
_ENTITY = re.compile(rb"<!ENTITY|<\x00!\x00E\x00N\x00T|\x00<\x00!\x00E\x00N\x00T", re.IGNORECASE)
_CLOSED = re.compile(rb"</\s*(?:\w+:)?(?:rss|feed|rdf)\s*>|<\x00/\x00|\x00<\x00/", re.IGNORECASE)
_ENTRY = ("item", "entry")
# Where several elements may hold the same thing, the fuller goes first.
_FIELDS = {
    "title": ("title",),
    "text": ("encoded", "content", "description", "summary", "fulltext", "body"),
    "published": ("pubDate", "published", "date", "issued", "created", "updated", "modified"),
    "updated": ("updated", "modified"),
    "url": ("origLink", "link", "guid", "id"),
    "author": ("creator", "author", "byline"),
    "outlet": ("source", "publisher"),
    "language": ("language",),
    "caption": (),
    "agency": ("agency",),
}


def read_feed(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a feed. A feed that is cut off keeps the articles before the cut."""
    with source.opener() as stream:
        content = stream.read(FEED_LIMIT + 1)
    if len(content) > FEED_LIMIT:
        yield Reject(source.name, "", f"more than {FEED_LIMIT:,} bytes; no feed")
        return
    if _ENTITY.search(content):
        yield Reject(source.name, "", "the XML defines entities; refused")
        return
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        recover=True,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(content.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        yield Reject(source.name, "", f"not XML ({str(error)[:120]})")
        return
    if root is None:
        yield Reject(source.name, "", "not XML")
        return
    yield from _read_entries(root, Namer(source.name, source.folder, mapping))
    if parser.error_log and not _CLOSED.search(content[-2000:]):
        yield Reject(source.name, "", "the file is cut off at its end")


def _read_entries(root: etree._Element, namer: Namer) -> Iterator[Raw | Reject]:
    outlet = _feed_title(root)
    number = 0
    for element in root.iter():
        if _local(element) in _ENTRY:
            number += 1
            yield _read_entry(namer, element, outlet, number)
    if number == 0:
        kind = _local(root) or "XML"
        yield Reject(namer.path, "", f"no item or entry in this XML (its root is {kind})")


def _read_entry(namer: Namer, entry: etree._Element, outlet: str, number: int) -> Raw | Reject:
    values: dict[str, list[str]] = {}
    for child in entry:
        name = _local(child)
        text = child.get("href") if name == "link" and child.get("href") else _inner(child)
        # Of several links the one that leads to the page: rel is alternate, or absent.
        if name == "link" and child.get("rel") not in (None, "alternate"):
            continue
        if name and text:
            values.setdefault(name, []).append(text.strip())
    fields: dict[str, object] = {}
    used: set[str] = set()
    for ours, names in _FIELDS.items():
        name = next((n for n in names if n in values), None)
        if name:
            fields[ours] = max(values[name], key=len) if ours == "text" else values[name][0]
            used.add(name)
    if not str(fields.get("url", "http")).startswith("http"):
        fields.pop("url")
    fields.setdefault("outlet", outlet or None)
    extra = {n: v[0] if len(v) == 1 else v for n, v in values.items() if n not in used}
    return namer.raw({**extra, **fields}, f"item {number}", str(number))


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
    return etree.tostring(element, encoding="unicode", with_tail=False)


def _local(element: etree._Element) -> str:
    # Not by lxml's QName, which refuses the odd names that it recovered from a damaged feed.
    return element.tag.rpartition("}")[2].rpartition(":")[2] if isinstance(element.tag, str) else ""
