"""Word, OpenDocument and RTF files: read like a page, or like the export of a press database."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from analytics.ingest.article import Raw, Reject
from analytics.ingest.source import Source
from analytics.ingest.text_page import FILE_LIMIT, read_text
from analytics.ingest.unpacking import Unpacked

_TOKEN = re.compile(
    r"\\'(?P<byte>[0-9a-f]{2})|\\u(?P<code>-?\d{1,6}) ?|\\bin(?P<bin>\d{1,9}) ?"
    r"|\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,9})? ?|\\(?P<sign>[^a-z])"
    r"|(?P<open>\{)|(?P<close>\})|(?P<text>[^\\{}\r\n]+)|[\r\n]+",
    re.IGNORECASE,
)
# Groups of an RTF file that hold no running text.
_ASIDE_NAMES = (
    "fonttbl colortbl stylesheet info pict object header footer headerl headerr headerf footerl "
    "footerr footerf themedata listtable listoverridetable rsidtbl generator fldinst datastore "
    "xmlnstbl latentstyles colorschememapping bkmkstart bkmkend"
)
_ASIDE = frozenset(_ASIDE_NAMES.split())
_BREAKS = {
    "par": "\n\n", "line": "\n", "row": "\n\n", "sect": "\n\n", "page": "\n\n", "cell": " ",
    "tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•",
}  # fmt: skip
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_OPEN_BREAKS = {"tab": " ", "line-break": "\n"}
_SIGNS = {"~": "\u00a0", "_": "-", "-": "", "\\": "\\", "{": "{", "}": "}", "\n": "\n\n"}


def read_docx(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """The article of a Word file, or the articles of an export; `mapping` has no say in it."""
    yield from _read_packed(source, "word/document.xml", _word_text)


def read_odt(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """The same of an OpenDocument text (ISO/IEC 26300)."""
    yield from _read_packed(source, "content.xml", open_text)


def _read_packed(
    source: Source, name: str, text_of: Callable[[etree._Element], str]
) -> Iterator[Raw | Reject]:
    with source.opener() as stream, zipfile.ZipFile(stream) as box:
        member = box.getinfo(name)
        part = io.BufferedReader(Unpacked(box.open(member), lambda: member.compress_size))
        content = part.read(FILE_LIMIT + 1)
    if len(content) > FILE_LIMIT:
        yield Reject(source.name, "", f"more than {FILE_LIMIT:,} bytes; no page of text")
    elif b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:4096]:
        yield Reject(source.name, "", "its XML defines entities; refused")
    else:
        root = parsed(content)
        yield from read_text("" if root is None else text_of(root), source)


def parsed(content: bytes) -> etree._Element | None:
    """The tree of such XML, as far as it is whole; nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    return etree.fromstring(content, parser)


def _word_text(root: etree._Element) -> str:
    for mark in list(root.iter("{*}vanish")):
        run = mark.getparent().getparent()  # which nobody sees who reads the page
        if run is not None and run.tag.endswith("}r"):
            run.clear(keep_tail=True)
    return "\n\n".join(map(_paragraph, root.iter("{*}p")))


def open_text(root: etree._Element) -> str:
    """Headings and paragraphs of the body; notes, comments and deleted passages left out."""
    body = next(root.iter(f"{{{_OFFICE}}}text"), None)
    if body is None:
        return ""
    for element in list(body.iter("{*}note", "{*}annotation", "{*}tracked-changes")):
        parent, before = element.getparent(), element.getprevious()
        if element.tail and before is not None:
            before.tail = (before.tail or "") + element.tail
        elif element.tail:
            parent.text = (parent.text or "") + element.tail
        parent.remove(element)
    # The text of a frame stands within the paragraph that holds it, and is read with that.
    outer = (p for p in body.iter("{*}h", "{*}p") if next(p.iterancestors("{*}p"), None) is None)
    return "\n\n".join(map(_open_paragraph, outer))


def _open_paragraph(element: etree._Element) -> str:
    parts = [" ".join((element.text or "").split("\n"))]
    for child in element.iterdescendants():
        name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if name == "s":
            count = next((v for k, v in child.attrib.items() if k.endswith("}c")), "1")
            parts.append(" " * min(int(count) if count.isdigit() else 1, 100))
        elif name in _OPEN_BREAKS:
            parts.append(_OPEN_BREAKS[name])
        elif name:
            parts.append(("\n" if name == "p" else "") + (child.text or ""))
        parts.append(child.tail or "")
    return "".join(parts)


def _paragraph(element: etree._Element) -> str:
    parts = []
    for child in element.iter("{*}t", "{*}tab", "{*}br"):
        name = child.tag.rpartition("}")[2]
        parts.append((child.text or "") if name == "t" else "\n" if name == "br" else " ")
    return "".join(parts)


def read_rtf(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """The article of an RTF file, or the articles of an export; `mapping` has no say in it."""
    with source.opener() as stream:
        content = stream.read(FILE_LIMIT + 1)
    if len(content) > FILE_LIMIT:
        yield Reject(source.name, "", f"more than {FILE_LIMIT:,} bytes; no page of text")
    else:
        yield from read_text(rtf_text(content.decode("latin-1")), source)


def rtf_text(rtf: str) -> str:
    """The running text of RTF, after the specification of its version 1.9."""
    named = re.search(r"\\ansicpg(\d{3,5})", rtf[:2000])
    encoding = _known(f"cp{named[1]}") if named else "cp1252"
    parts: list[str] = []
    aside = [False]
    skip, wait, place = [1], 0, 0
    pending = bytearray()
    while (match := _TOKEN.match(rtf, place)) is not None:
        place = match.end()
        if match["byte"] is not None:
            wait, drop = max(0, wait - 1), wait > 0
            if not aside[-1] and not drop:
                pending.append(int(match["byte"], 16))
            continue
        piece = ""
        if match["open"]:
            aside.append(aside[-1])
            skip.append(skip[-1])
        elif match["close"]:
            del aside[1 if len(aside) < 3 else -1 :]
            del skip[1 if len(skip) < 3 else -1 :]
        elif match["bin"]:
            place += int(match["bin"])
        elif match["code"]:
            piece, wait = _character(int(match["code"])), skip[-1]
        elif match["word"]:
            name = match["word"].lower()
            aside[-1] = aside[-1] or name in _ASIDE
            skip[-1] = int(match["number"] or 1) if name == "uc" else skip[-1]
            piece = _BREAKS.get(name, "")
        elif match["sign"]:
            aside[-1] = aside[-1] or match["sign"] == "*"
            piece = _SIGNS.get(match["sign"], "")
        elif match["text"]:
            piece, wait = match["text"][wait:], 0
        if pending and (piece or match["close"]):
            parts.append(pending.decode(encoding, "replace"))
            pending.clear()
        if piece and not aside[-1]:
            parts.append(piece)
    parts.append(pending.decode(encoding, "replace"))
    return "".join(parts).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _character(code: int) -> str:
    code %= 65_536
    return chr(code) if code >= 32 else " "


def _known(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
