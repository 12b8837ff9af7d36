"""Reuters-21578: SGML files of many REUTERS elements, as the collection was published.

After the collection's README (D. D. Lewis, 1997): a TEXT of TYPE "UNPROC" or "BRIEF" has no parts.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from analytics.ingest.article import Raw, Reject
from analytics.ingest.sgml import elements
from analytics.ingest.source import Source

_START = re.compile(r"<REUTERS\b([^>]{0,500})>", re.IGNORECASE)
_END = re.compile(r"</REUTERS\s*>", re.IGNORECASE)
_TEXT = re.compile(r"<TEXT\b[^>]{0,200}>(.*?)(?:</TEXT\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_PARTS = {
    name: re.compile(rf"<{name}>(.*?)(?:</{name}\s*>|\Z)", re.IGNORECASE | re.DOTALL)
    for name in ("DATE", "TITLE", "AUTHOR", "DATELINE", "BODY", "TOPICS", "PLACES")
}
_TAG = re.compile(r"<[^<>]{1,200}>")
_CONTROL = re.compile("&#(?:[0-9]|1[0-9]|2[0-9]|30|31|127);|[\x00-\x08\x0b-\x1f\x7f]")
_HUNDREDTHS = re.compile(r"(:\d\d)\.\d+$")
_NUMBER = re.compile(r'NEWID="(\d+)"', re.IGNORECASE)
_SIGNED = re.compile(r"\n\s*reuters?\s*\Z", re.IGNORECASE)


def read_reuters(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Each REUTERS element of a file; one that is cut off is told."""
    for one in elements(source, _START, _END):
        if isinstance(one, Reject):
            yield one
            continue
        number, told, piece = one
        new_id = _NUMBER.search(told)
        yield _read(piece, source, number, new_id[1] if new_id else "")


def _read(piece: str, source: Source, number: int, new_id: str) -> Raw | Reject:
    place = f"article {number}"
    inside = _TEXT.search(piece)
    whole = inside[1] if inside else ""
    body = _part("BODY", whole)
    title = " ".join(_part("TITLE", whole).split())
    if not body:
        body = _plain(_PARTS["TITLE"].sub("", whole))
    if not body and not title:
        return Reject(source.name, place, "no title and no text in this REUTERS element")
    named = {name.lower(): " ".join(_part(name, piece).split()) for name in ("TOPICS", "PLACES")}
    dateline = " ".join(_part("DATELINE", whole).split()).rstrip(" -")
    extra = {"dateline": dateline, "newid": new_id, **named}
    return Raw(
        origin=f"{source.name}:{number}",
        path=source.name,
        place=place,
        title=title or None,
        text=_SIGNED.sub("", body) or title,
        published=_HUNDREDTHS.sub(r"\1", _part("DATE", piece)) or None,
        author=" ".join(_part("AUTHOR", whole).split()) or None,
        agency="Reuters",
        outlet="Reuters",
        folder=source.folder,
        extra={name: value for name, value in extra.items() if value},
    )


def _part(name: str, piece: str) -> str:
    found = _PARTS[name].search(piece)
    return _plain(found[1]) if found else ""


def _plain(markup: str) -> str:
    # Lists stand as <D>usa</D><D>canada</D>; control characters as &#3;.
    text = html.unescape(_TAG.sub(" ", _CONTROL.sub("", markup)))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()
