"""NITF: one article in XML, as agencies and newspaper archives keep it.

After the News Industry Text Format of the IPTC, version 3.
"""

from __future__ import annotations

from lxml import etree

from analytics.ingest.article import Raw, Reject
from analytics.ingest.source import Source

# The first of these that is there, by field.
_PATHS = {
    "title": ("//hedline/hl1", "//hedline", "//head/title"),
    "author": ("//byline/person", "//byline"),
    "agency": ("//distributor",),
    "caption": ("//media-caption",),
}
_DATES = ("//date.issue/@norm", "//story.date/@norm", "//pubdata/@date.publication")


def is_nitf(root: etree._Element) -> bool:
    """Is this the root of an article in NITF?"""
    return isinstance(root.tag, str) and root.tag.rpartition("}")[2].lower() == "nitf"


def read_nitf(root: etree._Element, source: Source) -> Raw | Reject:
    """The article of a NITF file."""
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    fields = {ours: _first(root, paths) for ours, paths in _PATHS.items()}
    blocks = root.xpath("//block[@class='full_text']//p") or root.xpath("//body.content//p")
    text = "\n\n".join(filter(None, (_text(block) for block in blocks)))
    text = text or _first(root, ("//body.content", "//body"))
    if not text and not fields["title"]:
        return Reject(source.name, "", "no title and no text in this NITF file")
    dates = [found for path in _DATES for found in root.xpath(path)]
    outlets, links = root.xpath("//pubdata/@name"), root.xpath("//pubdata/@ex-ref")
    return Raw(
        origin=source.name,
        path=source.name,
        text=text,
        published=dates[0] if dates else None,
        outlet=outlets[0] if outlets else None,
        url=links[0] if links else None,
        folder=source.folder,
        extra={"dateline": line} if (line := _first(root, ("//dateline",))) else {},
        **fields,
    )


def _first(root: etree._Element, paths: tuple[str, ...]) -> str | None:
    for path in paths:
        found = root.xpath(path)
        if found and (text := _text(found[0])):
            return text
    return None


def _text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())
