"""A saved HTML page: one file, one article."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from analytics.ingest.article import Raw, Reject
from analytics.ingest.decode import decode, find_encoding, is_binary
from analytics.ingest.factiva import is_factiva, read_factiva
from analytics.ingest.fetched import when_saved
from analytics.ingest.fields import Namer
from analytics.ingest.html_meta import find_canonical
from analytics.ingest.html_tree import html_blocks, parse_html
from analytics.ingest.lexisnexis import is_lexisnexis, read_lexisnexis
from analytics.ingest.page_exports import reader_of_pages
from analytics.ingest.site_names import stated_host
from analytics.ingest.source import Source
from analytics.ingest.written_tables import read_html_table

PAGE_LIMIT = 20_000_000  # bytes; a longer page is no article
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})", re.I
)
# Browsers read an encoding as its widest extension (WHATWG Encoding, 4.2).
_READ_AS = {
    **dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80", "hz-gb-2312"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601"), "cp949"),
    "big5": "big5hkscs", "iso-8859-9": "cp1254", "tis-620": "cp874", "iso-8859-11": "cp874",
}  # fmt: skip
_EXPORT = re.compile(r"<DOCFULL|DOCUMENTS?</|enHeadline|articleParagraph|End of Document")
_REDIRECT = re.compile(
    r"<meta[^>]+http-equiv=[\"']?refresh[\"']?[^>]+content=[\"']?\s*\d*\s*[;,]\s*url", re.IGNORECASE
)
_BOOKMARKS = re.compile(r"\s{0,50}<!DOCTYPE NETSCAPE-Bookmark-file", re.IGNORECASE)
_PACKED_SIGN = re.compile(rb"=3D[\"'\w]")
HEAD_READ = 50_000  # characters, in which most pages begin to speak
# A page that begins with its table, as databases and spreadsheets write one.
_HEAD = re.compile(
    r"<head\b.*?(?:</head\s*>|\Z)|<style\b.*?(?:</style\s*>|\Z)|<!--.*?(?:-->|\Z)", re.I | re.S
)
_TABLE = re.compile(
    r"\s*(?:<(?:\?xml|!doctype|html|body|div|center|meta)\b[^>]{0,2000}>\s*){0,12}"
    r"(?:<(h\d|p|b)\b[^>]{0,300}>[^<>]{0,300}</\1>\s*){0,4}<table\b", re.I
)  # fmt: skip
LEADS_ON = 300  # characters; a page that sends its readers on says no more
_IMAGE = re.compile(rb"(?<=;base64,)[A-Za-z0-9+/=\s]{200,}")
_IMAGE_OPEN = re.compile(rb";base64,[A-Za-z0-9+/=\s]*\Z")
_IMAGE_REST = re.compile(rb"[A-Za-z0-9+/=\s]*")
STEP = 1 << 20  # bytes read at a time


def decode_html(content: bytes) -> str:
    """Text of a page: by its mark, else UTF-8 where it fits, else by what it declares."""
    found = find_encoding(content[:200_000])
    if found.startswith("utf"):
        return decode(content, found)
    declared = _CHARSET.search(content[:4000])
    if declared:
        name = declared[1].decode("ascii")
        name = _READ_AS.get(name.lower(), name)
        try:
            return decode(content, name) if name.lower() != "utf-8" else decode(content, found)
        except (LookupError, ValueError):
            return decode(content, found)
    return decode(content, found)


def is_quoted(content: bytes) -> bool:
    """Is a page written as letters carry it, each = as =3D?"""
    head = content[:20_000]
    packed = len(_PACKED_SIGN.findall(head))
    return packed > 2 and packed * 2 > head.count(b'="') + head.count(b"='") + packed


def read_html_page(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """The one article of an HTML file; all of them where a database or a messenger wrote it."""
    with source.opener() as stream:
        content = _without_images(stream)
    if len(content) > PAGE_LIMIT:
        yield Reject(source.name, "", f"more than {PAGE_LIMIT:,} bytes; no page")
        return
    if is_quoted(content):  # the page of a letter, saved as its sender packed it
        content = quopri.decodestring(content)
    text = decode_html(content)
    if _BOOKMARKS.match(text):
        yield Reject(source.name, "", "a browser's bookmarks, no article; nothing is fetched")
        return
    if (reader := reader_of_pages(text)) is not None:
        yield from reader(text, source)
        return
    if (rows := _table_of(text, Namer(source.name, source.folder, mapping))) is not None:
        yield from rows
        return
    plain = _export_text(text)
    if plain is None:
        yield page_raw(text, source, "", source.name)
    elif is_factiva(plain):
        yield from read_factiva(plain, source)
    else:
        yield from read_lexisnexis(plain, source)


def _table_of(text: str, namer: Namer) -> Iterator[Raw | Reject] | None:
    """The articles of a page that is nothing but a table of them; None for any other page."""
    if not _TABLE.match(_HEAD.sub("", text[:HEAD_READ])):
        return None
    tree = parse_html(text)
    return None if tree is None else read_html_table(tree, namer)


def _without_images(stream: BinaryIO) -> bytes:
    """The bytes of a page, little more than the limit; pictures written into it are left out."""
    kept, inside = b"", False
    while len(kept) <= PAGE_LIMIT and (piece := stream.read(STEP)):
        if inside:
            rest = _IMAGE_REST.match(piece)
            piece = piece[rest.end() :] if rest else piece
            if not piece:
                continue
        # A picture may begin at the very end of the piece before.
        tail, kept = kept[-16:], kept[:-16]
        piece = tail + piece
        inside = bool(_IMAGE_OPEN.search(piece[-STEP:]))
        kept += _IMAGE.sub(b"", piece)
    return kept


def _export_text(text: str) -> str | None:
    """The plain text of an HTML export of Factiva or LexisNexis; None for any other page."""
    if not _EXPORT.search(text[:200_000]):
        return None
    tree = parse_html(text.replace("<!-- Hide XML section from browser", "").replace("-->", ""))
    if tree is None:
        return None
    plain = "\n\n".join(block.text for block in html_blocks(tree))
    return plain if is_factiva(plain) or is_lexisnexis(plain) else None


def _visible(text: str) -> int:
    return len(re.sub(r"<[^>]{0,1000}>|\s+", "", text))


def page_raw(
    text: str, source: Source, place: str, origin: str, **fields: str | None
) -> Raw | Reject:
    """A Raw from a whole page, its address taken from its head where none is given."""
    text = text.replace("\x00", "")
    if is_binary(text):
        return Reject(source.name, place, "this is no page; its bytes are those of another format")
    visible = _visible(text[:HEAD_READ]) or _visible(text[HEAD_READ:])
    redirect = " (a redirect)" if _REDIRECT.search(text[:5000]) else ""
    if redirect and visible < LEADS_ON:
        return Reject(source.name, place, "the page only leads on to another one (a redirect)")
    if visible < 20:
        return Reject(source.name, place, f"the page holds no text{redirect}")
    url = fields.pop("url", None) or find_canonical(text)
    fetched = fields.pop("fetched", None) or when_saved(text)
    return Raw(
        origin=origin,
        path=source.name,
        place=place,
        text=text,
        url=url,
        html=True,
        page=True,
        folder=source.folder,
        fetched=fetched,
        site=None if url else stated_host(text),
        **fields,
    )
