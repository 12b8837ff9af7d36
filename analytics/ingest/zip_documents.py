"""ZIPs that are documents and no archives: Word, Excel, OpenDocument, e-books."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from typing import BinaryIO

from analytics.ingest.article import Reject
from analytics.ingest.source import Source

# Documents, told by a member: the suffix they are read under, or why they are not.
_DOCUMENTS = {
    "xl/workbook.xml": ".workbook",
    "word/document.xml": ".word",
    "xl/workbook.bin": "a binary Excel workbook; save it as .xlsx or CSV",
    "ppt/presentation.xml": "a presentation; save its text",
    "Index/Document.iwa": "a file of Apple's Pages, Numbers or Keynote; export it to Word or Excel",
}
# An e-book, as newspapers are sold as well: its pages are read, what leads to them is passed over.
BOOK = "META-INF/container.xml"
CHAPTER = re.compile(r"(?<!nav)(?<!toc)(?<!cover)\.x?html?$", re.IGNORECASE)
_OPEN_DOCUMENT = "an OpenDocument file that is no text and no table; save it as text"
READ_AS = (".workbook", ".word", ".opentext", ".opensheet")


def find_document(
    source: Source, file: BinaryIO, names: set[str], box: zipfile.ZipFile
) -> Source | Reject | None:
    """A document that is packed as a ZIP, to be read as one; None for an archive."""
    found = next((told for member, told in _DOCUMENTS.items() if member in names), None)
    if found is None and "mimetype" in names and box.getinfo("mimetype").file_size < 100:
        written = box.read("mimetype")
        if b"opendocument" in written:
            found = _open_document(written) if "content.xml" in names else _OPEN_DOCUMENT
    if found in READ_AS:
        return replace(source, opener=lambda: file, bare=f"{source.name}{found}")
    return Reject(source.name, "", found) if found else None


def _open_document(mimetype: bytes) -> str:
    if b"opendocument.text" in mimetype:
        return ".opentext"
    return ".opensheet" if b"opendocument.spreadsheet" in mimetype else _OPEN_DOCUMENT
