"""Articles in XML of nobody's standard: elements whose parts are named like fields of an article.

Databases and scripts write `<articles><article><title>...</title><text>...`; ProQuest writes a
RECORD whose parts lie deeper. What an element holds is told by the names of its parts.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from analytics.ingest.article import Raw, Reject
from analytics.ingest.fields import Namer, guess

# Elements that stand within a text and make no parts of a record.
_MARKUP = frozenset((
    "p", "br", "b", "i", "em", "strong", "a", "div", "span", "ul", "ol", "li", "h1", "h2", "h3",
    "h4", "blockquote", "img", "figure", "hr", "sub", "sup", "u",
))  # fmt: skip
# Search engines name a part by an attribute: <str name="title">, <arr name="title"><str>.
_NAMED = frozenset((
    "str", "arr", "date", "text", "field", "column", "int", "long", "float", "double", "bool",
))  # fmt: skip
# When somebody fetched an article, which is no day of its own.
_NOT_OF_ARTICLES = ("download", "downloaded", "accessed", "access", "retrieved", "crawled")
LEAST = 60  # characters of a text; less is a label
LONGEST = 400  # parts of one record; more are a list of something else


def read_records(root: etree._Element, namer: Namer) -> Iterator[Raw | Reject]:
    """Each element that holds a title and a text, outermost first; nothing where there is none."""
    made = _extracted(root) or _with_parts(root) or _with_deep_parts(root)
    for number, fields in enumerate(made, 1):
        yield namer.raw(fields, f"record {number}", str(number))


def _extracted(root: etree._Element) -> list[dict[str, object]]:
    """Documents as trafilatura writes them: what is known as attributes, the text in a main."""
    found = [fields for article in root.iter("article") if (fields := _of_journal(article))]
    for element in root.iter(etree.Element):  # a row of a database is often nothing but attributes
        if len(element) == 0 and len(element.attrib) > 1 and not (element.text or "").strip():
            row = {_local(name): value for name, value in element.attrib.items()}
            found += [row] if {"title", "text"} <= set(guess(list(row))) else []
        elif len(element.attrib) > 1 and (row := _told_by_attributes(element)):
            found.append(row)
    for element in root.iter("doc"):
        main = element.find("main")
        if main is not None and element.get("title"):
            blocks = ("".join(block.itertext()).strip() for block in main)
            text = "\n\n".join(block for block in blocks if block)
            found.append({**element.attrib, "text": text.removeprefix(element.get("title"))})
    return found


def _told_by_attributes(element: etree._Element) -> dict[str, object] | None:
    """A text, with or without paragraphs, whose title and day are attributes: of a corpus."""
    row: dict[str, object] = {_local(name): value for name, value in element.attrib.items()}
    chosen = set(guess(list(row)))
    if "title" not in chosen or not {"published", "outlet", "url"} & chosen or "text" in chosen:
        return None
    if any(len(child) and _local(child.tag).lower() not in _MARKUP for child in element):
        return None
    blocks = ["".join(child.itertext()).strip() for child in element if _is_block(child)]
    text = "\n\n".join(filter(None, blocks)) or "".join(element.itertext()).strip()
    return {**row, "text": text} if len(text) > LEAST else None


def _is_block(child: etree._Element) -> bool:
    return isinstance(child.tag, str) and _local(child.tag).lower() in ("p", "s", "head", "div")


def _of_journal(article: etree._Element) -> dict[str, object] | None:
    """An article as journals and their archives keep it (JATS)."""
    title, body = article.find("front//article-title"), article.find("body")
    if title is None or body is None:
        return None
    paragraphs = ("".join(part.itertext()).strip() for part in body.iter("p"))
    day = article.find("front//pub-date")
    parts = {} if day is None else {part.tag: part.text for part in day}
    fields = {"title": "".join(title.itertext()), "text": "\n\n".join(filter(None, paragraphs))}
    return {**{name: value for name, value in parts.items() if value}, **fields}


def _with_parts(root: etree._Element) -> list[dict[str, object]]:
    """Elements whose own children are the fields."""
    found = []
    within: set[etree._Element] = set()
    for element in root.iter(etree.Element):
        if within and element.getparent() in within:
            within.add(element)
        elif not _is_field(element) and len(element) <= LONGEST:
            fields = _fields(element, (child for child in element if _is_field(child)))
            if fields:
                found.append(fields)
                within.add(element)
    return found


def _with_deep_parts(root: etree._Element) -> list[dict[str, object]]:
    """The root, or each of its children, with whatever fields lie inside."""
    children = [child for child in root if isinstance(child.tag, str)]
    # A leaf with one attribute at most cannot hold both a title and a text.
    inner = (child for child in children if len(child) or len(child.attrib) > 1)
    many = [_fields(child, _inner_fields(child)) for child in inner]
    found = [fields for fields in many if fields]
    if len(found) * 2 > len(children):
        return found
    whole = _fields(root, _inner_fields(root))
    return [whole] if whole else []


def _inner_fields(element: etree._Element) -> Iterator[etree._Element]:
    inside = (one for one in element.iter(etree.Element) if one is not element)
    for inner in inside:
        if _is_field(inner) and (inner.getparent() is element or not _is_field(inner.getparent())):
            yield inner


def _fields(element: etree._Element, parts: Iterator[etree._Element]) -> dict[str, object] | None:
    fields: dict[str, object] = {_local(name): value for name, value in element.attrib.items()}
    for count, part in enumerate(parts):
        if count > LONGEST:
            return None
        if (part.get("type") or "").lower() in _NOT_OF_ARTICLES:
            continue
        text = _text(part) or part.get("when") or part.get("when-iso")  # as TEI gives a day
        if text:
            # Of several of one name the last is the innermost: an outlet's title precedes its own.
            fields[_part_name(part)] = text
    if (source := element.find("source/name")) is not None and source.text:
        fields.setdefault("outlet", source.text.strip())
    return fields if {"title", "text"} <= set(guess(list(fields))) else None


def _part_name(part: etree._Element) -> str:
    return str(_name_of(part)) if _is_named(part) else _local(part.tag)


def _is_named(part: etree._Element) -> bool:
    return _local(part.tag).lower() in _NAMED and bool(_name_of(part))


def _name_of(part: etree._Element) -> str | None:
    return part.get("name") or part.get("NAME")


def _is_list(part: etree._Element) -> bool:
    """A part with several values, none of which has a name of its own."""
    return _local(part.tag) == "arr" and _is_named(part) and all(len(c) == 0 for c in part)


def _is_field(element: etree._Element) -> bool:
    if len(element) == 0:
        return True
    if len((element.text or "").strip()) > LEAST:  # a text with marks of its own in it
        return True
    inner = (_local(child.tag).lower() for child in element if isinstance(child.tag, str))
    return _is_list(element) or all(name in _MARKUP for name in inner)


def _text(element: etree._Element) -> str:
    if len(element) == 0:
        return (element.text or "").strip()
    if _is_list(element):
        return "\n\n".join((child.text or "").strip() for child in element)
    return etree.tostring(element, encoding="unicode", with_tail=False).strip()


def _local(name: object) -> str:
    return str(name).rpartition("}")[2].rpartition(":")[2]
