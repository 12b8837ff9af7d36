"""OpenDocument texts and tables in one XML file, as they are kept where changes are compared."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from analytics.ingest.article import Raw, Reject
from analytics.ingest.fields import Namer
from analytics.ingest.open_sheet import sheets_of
from analytics.ingest.source import Source
from analytics.ingest.text_page import FILE_LIMIT, read_text
from analytics.ingest.word import open_text, parsed
from analytics.ingest.workbook import articles_of


def read_flat(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """The article of a flat text, or the rows of a flat table."""
    with source.opener() as stream:
        content = stream.read(FILE_LIMIT + 1)
    if len(content) > FILE_LIMIT:
        yield Reject(source.name, "", f"more than {FILE_LIMIT:,} bytes; no page of text")
    elif b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:4096]:
        yield Reject(source.name, "", "its XML defines entities; refused")
    elif b"<office:spreadsheet" in content:
        namer = Namer(source.name, source.folder, mapping)
        yield from articles_of(sheets_of(io.BytesIO(content)), namer)
    else:
        root = parsed(content)
        yield from read_text("" if root is None else open_text(root), source)
