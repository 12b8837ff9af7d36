"""A scraped page saved as plain text, or a text export of a press database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analytics.ingest.article import Raw, Reject
from analytics.ingest.decode import decode, is_binary
from analytics.ingest.factiva import is_factiva, read_factiva
from analytics.ingest.lexisnexis import is_lexisnexis, read_lexisnexis
from analytics.ingest.source import Source

FILE_LIMIT = 50_000_000  # bytes; no export of a press database is longer
PAGE_LIMIT = 5_000_000  # characters; a longer text is no page


def read_text_page(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """The article of a text file, or the articles of an export; `mapping` has no say in it."""
    with source.opener() as stream:
        content = stream.read(FILE_LIMIT + 1)
    if len(content) > FILE_LIMIT:
        yield Reject(source.name, "", f"more than {FILE_LIMIT:,} bytes; no page of text")
        return
    yield from read_text(decode(content), source)


def read_text(text: str, source: Source) -> Iterator[Raw | Reject]:
    """The article of a text, or the articles of an export of a press database."""
    text = text.replace("\x00", "")
    if not text.strip():
        yield Reject(source.name, "", "the file holds no text")
    elif is_factiva(text):
        yield from read_factiva(text, source)
    elif is_lexisnexis(text):
        yield from read_lexisnexis(text, source)
    elif len(text) > PAGE_LIMIT:
        yield Reject(source.name, "", f"{len(text):,} characters are no page")
    elif is_binary(text):
        yield Reject(source.name, "", "this is no text; its bytes are those of another format")
    else:
        yield Raw(origin=source.name, path=source.name, text=text, page=True, folder=source.folder)
