"""A scraped page saved as plain text: one file, one article, its segments still mixed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analytics.ingest.article import Raw, Reject
from analytics.ingest.decode import decode
from analytics.ingest.source import Source

PAGE_LIMIT = 10_000_000  # bytes; a longer text file is no page


def read_text_page(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """The one article of a text file; `mapping` has nothing to say about it."""
    with source.opener() as stream:
        content = stream.read(PAGE_LIMIT + 1)
    if len(content) > PAGE_LIMIT:
        yield Reject(source.name, "", f"more than {PAGE_LIMIT:,} bytes; no page of text")
        return
    text = decode(content).replace("\x00", "")
    if not text.strip():
        yield Reject(source.name, "", "the file holds no text")
        return
    yield Raw(origin=source.name, path=source.name, text=text, page=True, folder=source.folder)
