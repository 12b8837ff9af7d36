"""Which reader reads which file, and the net under all of them."""

from __future__ import annotations

import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import zstandard

from analytics.ingest.archive import ArchiveError, expand, is_archive
from analytics.ingest.article import Raw, Reject
from analytics.ingest.csv_table import read_csv
from analytics.ingest.feed import read_feed
from analytics.ingest.gdelt import read_events, read_gkg, read_gkg_1
from analytics.ingest.html_page import read_html_page
from analytics.ingest.json_array import read_json
from analytics.ingest.json_lines import read_json_lines
from analytics.ingest.parquet_table import read_arrow, read_parquet
from analytics.ingest.sniff import UNREAD, sniff
from analytics.ingest.source import Source
from analytics.ingest.text_page import read_text_page
from analytics.ingest.tidy import plain
from analytics.ingest.warc import read_warc

Reader = Callable[[Source, "Mapping[str, str] | None"], Iterator[Raw | Reject]]

# Suffix of a file -> what reads it. A new format is a file in this folder and a line here.
READERS: dict[str, Reader] = {
    ".txt": read_text_page,
    ".text": read_text_page,
    ".md": read_text_page,
    ".html": read_html_page,
    ".htm": read_html_page,
    ".xhtml": read_html_page,
    ".json": read_json,
    ".ninjs": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".tab": read_csv,
    ".parquet": read_parquet,
    ".arrow": read_arrow,
    ".feather": read_arrow,
    ".ipc": read_arrow,
    ".rss": read_feed,
    ".atom": read_feed,
    ".rdf": read_feed,
    ".xml": read_feed,
    ".warc": read_warc,
    ".gkg": read_gkg,
    ".gkg1": read_gkg_1,
    ".gdelt": read_events,
}
BROKEN = (
    OSError,
    EOFError,
    zlib.error,
    lzma.LZMAError,
    zstandard.ZstdError,
    zipfile.BadZipFile,
    tarfile.TarError,
    ArchiveError,
)


def read(
    source: Source | Reject, mapping: Mapping[str, str] | None = None
) -> Iterator[Raw | Reject]:
    """Every article of a source, streaming. A source that breaks off keeps what came before.

    `mapping` gives names of fields that guessing would miss, ours to theirs.
    """
    if isinstance(source, Reject):
        yield source
        return
    count = 0
    try:
        for one in _read(source, mapping):
            count += 1
            yield _told(one) if isinstance(one, Reject) else one
    except BROKEN as error:
        after = f"after article {count}" if count else ""
        yield Reject(source.name, after, f"cannot be read: {_reason(error)}")
        return
    if count == 0:
        yield Reject(source.name, "", "it holds no article")


def _read(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    with source.opener() as stream:
        buffered = stream if hasattr(stream, "peek") else io.BufferedReader(stream)
        if is_archive(source, buffered):
            for member in expand(replace(source, opener=lambda: buffered)):
                yield from read(member, mapping)
            return
        suffix = sniff(
            source.suffix, buffered.peek(4096)[:4096], source.suffix in READERS or not source.suffix
        )
        reader = READERS.get(suffix)
        if reader is None:
            shown = UNREAD.get(suffix) or f"this format is not read ({suffix or 'no suffix'})"
            yield Reject(source.name, "", shown)
            return
        yield from reader(replace(source, opener=lambda: buffered), mapping)


def _told(reject: Reject) -> Reject:
    """A reject whose words fit a line, whatever the file put into them."""
    return Reject(
        plain(reject.path), plain(reject.place), plain(" ".join(reject.reason.split()))[:300]
    )


def _reason(error: BaseException) -> str:
    text = str(getattr(error, "strerror", None) or error) or type(error).__name__
    return text.splitlines()[0][:160]
