"""NewsML: articles as agencies send them, each in a newsItem.

After the IPTC's standards NewsML-G2 and NewsML 1.2, and the newsitem of Reuters' corpora. The text
stands inside as NITF or XHTML, or as plain text; what is kept outside the file (pictures, films) is
never fetched.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from analytics.ingest.article import Raw, Reject
from analytics.ingest.source import Source

_ROOTS = ("newsitem", "newsmessage", "packageitem", "knowledgeitem", "newsml")
_PARAGRAPHS = ("p", "h2", "h3", "li", "blockquote", "pre", "td")
# Where the text stands: in G2, in version 1, in Reuters' corpora; the first that is there counts.
_CREATED = ("contentcreated", "versioncreated", "firstcreated", "dateid")
_CONTENTS = ("inlinexml", "datacontent", "text")


def is_newsml(root: etree._Element) -> bool:
    """Is this the root of one or several articles in NewsML-G2?"""
    return _local(root) in _ROOTS


def read_newsml(root: etree._Element, source: Source) -> Iterator[Raw | Reject]:
    """Each newsItem of a file."""
    found = [element for element in root.iter() if _local(element) == "newsitem"]
    if not found:
        yield Reject(source.name, "", "no newsItem in this NewsML file")
    for number, element in enumerate(found, 1):
        single = len(found) == 1
        yield _read(element, source, "" if single else f"item {number}", number)


def _read(news: etree._Element, source: Source, place: str, number: int) -> Raw | Reject:
    kind = next((e.get("qcode") or "" for e in news.iter() if _local(e) == "itemclass"), "")
    text = "\n\n".join(_paragraphs(news))
    if not text:
        what = kind.rpartition(":")[2] or "no text"
        return Reject(source.name, place, f"a newsItem without text inside ({what})")
    title = _first(news, "headline") or _first(news, "hl1") or _first(news, "title")
    provider = next((e for e in news.iter() if _local(e) == "provider"), None)
    language = next(
        (e.get("tag") or e.get("FormalName") for e in news.iter() if _local(e) == "language"), None
    )
    dateline = _first(news, "dateline")
    return Raw(
        origin=f"{source.name}:{number}" if place else source.name,
        path=source.name,
        place=place,
        title=title,
        text=text,
        published=next(filter(None, (_first(news, name) for name in _CREATED)), news.get("date")),
        updated=_first(news, "contentmodified") or _first(news, "thisrevisioncreated"),
        author=_first(news, "by") or _first(news, "byline"),
        agency=_provider(provider),
        language=language,
        folder=source.folder,
        extra={"dateline": dateline} if dateline else {},
    )


def _paragraphs(news: etree._Element) -> Iterator[str]:
    names = [_local(element) for element in news.iter()]
    holder = next((name for name in _CONTENTS if name in names), None)
    for content in news.iter():
        if _local(content) == "inlinedata":
            yield "\n\n".join(filter(None, map(str.strip, content.itertext())))
        if _local(content) != holder:
            continue
        bodies = [e for e in content.iter() if _local(e) in ("body.content", "body")]
        body = next((e for e in bodies if _local(e) == "body.content"), (bodies or [content])[0])
        blocks = [e for e in body.iter() if _local(e) in _PARAGRAPHS]
        yield from filter(None, map(_text, blocks or [body]))


def _provider(element: etree._Element | None) -> str | None:
    if element is None:
        return None
    named = next((_text(e) for e in element.iter() if _local(e) == "name"), "")
    party = next((e.get("FormalName") for e in element.iter() if e.get("FormalName")), None)
    return (
        named
        or party
        or element.get("literal")
        or (element.get("qcode") or "").rpartition(":")[2]
        or None
    )


def _first(news: etree._Element, name: str) -> str | None:
    return next((t for e in news.iter() if _local(e) == name and (t := _text(e))), None)


def _text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _local(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
