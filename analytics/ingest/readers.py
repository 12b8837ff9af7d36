"""Which reader reads which file, and the net under all of them."""

from __future__ import annotations

import io
import re
import tarfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from lxml import etree

from analytics.ingest.arc import read_arc
from analytics.ingest.archive import READ_AS, expand, is_archive
from analytics.ingest.article import Raw, Reject
from analytics.ingest.browser_saved import read_webarchive
from analytics.ingest.conllu import read_conllu
from analytics.ingest.crashes import watched, why_passed_over
from analytics.ingest.csv_table import read_csv
from analytics.ingest.feed import read_feed
from analytics.ingest.flat_document import read_flat
from analytics.ingest.gdelt import read_events, read_gkg, read_gkg_1
from analytics.ingest.html_page import read_html_page
from analytics.ingest.joined_gz import LostError
from analytics.ingest.json_array import read_json
from analytics.ingest.json_lines import read_json_lines
from analytics.ingest.mail import is_box, is_mail, read_box, read_mail
from analytics.ingest.open_sheet import read_open_sheet
from analytics.ingest.parquet_table import read_arrow, read_parquet
from analytics.ingest.references import read_references
from analytics.ingest.reuters import read_reuters
from analytics.ingest.sniff import UNREAD, sniff
from analytics.ingest.source import Source
from analytics.ingest.text_page import read_text_page
from analytics.ingest.tidy import plain
from analytics.ingest.unpacking import DAMAGED, ArchiveError, Unpacked
from analytics.ingest.warc import CUT, read_warc
from analytics.ingest.wire_corpus import read_docs
from analytics.ingest.word import read_docx, read_odt, read_rtf
from analytics.ingest.workbook import read_workbook

Reader = Callable[[Source, "Mapping[str, str] | None"], Iterator[Raw | Reject]]

# Suffix of a file -> what reads it. A new format is a file in this folder and a line here.
READERS: dict[str, Reader] = {
    ".txt": read_text_page,
    ".text": read_text_page,
    ".md": read_text_page,
    ".markdown": read_text_page,
    ".mdx": read_text_page,
    ".rst": read_text_page,
    ".tex": read_text_page,
    ".org": read_text_page,
    ".adoc": read_text_page,
    ".asciidoc": read_text_page,
    ".textile": read_text_page,
    ".story": read_text_page,
    ".wiki": read_text_page,
    ".mediawiki": read_text_page,
    ".html": read_html_page,
    ".htm": read_html_page,
    ".xhtml": read_html_page,
    ".json": read_json,
    ".ninjs": read_json,
    ".har": read_json,
    ".geojson": read_json,
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
    ".enex": read_feed,
    ".sgm": read_reuters,
    ".docs": read_docs,
    ".conllu": read_conllu,
    ".warc": read_warc,
    ".arc": read_arc,
    ".workbook": read_workbook,
    ".word": read_docx,
    ".opentext": read_odt,
    ".opensheet": read_open_sheet,
    ".flat": read_flat,
    ".rtf": read_rtf,
    ".mhtml": read_mail,
    ".mht": read_mail,
    ".eml": read_mail,
    ".webarchive": read_webarchive,
    ".mbox": read_box,
    ".ris": read_references,
    ".enw": read_references,
    ".nbib": read_references,
    ".bib": read_references,
    ".gkg": read_gkg,
    ".gkg1": read_gkg_1,
    ".gdelt": read_events,
}
_PART = re.compile(r"\.(?:z\d\d|(?:zip|7z|rar|tar|gz)\.\d{3}|part\d+\.rar)$", re.IGNORECASE)
# What damage comes as, with words of its own. (NotImplementedError is zipfile's word for a way of
# packing that it does not know.)
TOLD = (
    *DAMAGED, tarfile.TarError, ArchiveError, ValueError, LookupError, RecursionError,
    NotImplementedError, etree.LxmlError,
)  # fmt: skip


def read(
    source: Source | Reject, mapping: Mapping[str, str] | None = None
) -> Iterator[Raw | Reject]:
    """Every article of a source, streaming. A source that breaks off keeps what came before.

    `mapping` gives names of fields that guessing would miss, ours to theirs.
    """
    if isinstance(source, Reject):
        yield source
        return
    if why := why_passed_over(source):
        yield Reject(source.name, "", why)
        return
    count = cut = 0
    held: Reject | None = None
    try:
        for one in watched(source, _read(source, mapping)):
            count += 1
            if held:
                yield held
                held = None
            if isinstance(one, Reject):
                held = _told(one)
                cut += one.reason == CUT
            else:
                yield one
    except Exception as error:
        # A file built in a way that its reader did not foresee must not cost its neighbours either.
        if isinstance(error, LostError) and error.parts <= cut:  # each was told as a page cut off
            yield from [held] if held else []
            return
        reason = _reason(error)
        if held:  # what is turned away right before the damage is what the damage fell into
            known = reason in held.reason
            yield held if known else _joined(held, reason)
            return
        after = f"after article {count}" if count else ""
        yield Reject(source.name, after, f"cannot be read: {reason}")
        return
    if held:
        yield held
    if count == 0:
        yield Reject(source.name, "", "it holds no article")


def _joined(held: Reject, reason: str) -> Reject:
    return replace(held, reason=f"cannot be read: {reason}; {held.reason}"[:300])


def _read(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    if _PART.search(source.name):
        yield Reject(source.name, "", "a part of a split archive; join the parts into one file")
        return
    with source.opener() as stream:
        buffered = stream if hasattr(stream, "peek") else io.BufferedReader(stream)
        raw = getattr(buffered, "raw", None)
        if is_archive(source, buffered):
            for member in expand(replace(source, opener=lambda: buffered)):
                yield from read(member, mapping)
        else:
            suffix = _suffix(source, buffered)
            if suffix in READERS:
                yield from READERS[suffix](replace(source, opener=lambda: buffered), mapping)
            else:
                shown = UNREAD.get(suffix) or f"this format is not read ({suffix or 'no suffix'})"
                yield Reject(source.name, "", shown)
        if isinstance(raw, Unpacked) and raw.broken:
            raise raw.broken


def _suffix(source: Source, buffered: BinaryIO) -> str:
    if source.suffix in READ_AS:
        return source.suffix
    head = buffered.peek(4096)[:4096]  # type: ignore[attr-defined]
    if is_box(head):
        return ".mbox"
    if is_mail(head):
        return ".mhtml"
    return sniff(source.suffix, head, source.suffix in READERS or not source.suffix)


def _told(reject: Reject) -> Reject:
    """A reject whose words fit a line, whatever the file put into them."""
    return Reject(
        plain(reject.path), plain(reject.place), plain(" ".join(reject.reason.split()))[:300]
    )


# What libraries say of damage, and what a person would say.
_PLAIN = (
    ("Compressed file ended before", "cut off: the packed file ends too early"),
    ("compressed file ended within", "cut off: the packed file ends too early"),
    ("File is not a zip file", "damaged or cut off: the list of its members is missing"),
    ("unexpected end of data", "cut off: the archive ends within this member"),
    ("Not a gzipped file", "damaged: what follows its first part is no GZ"),
    ("zstd decompressor error: Dictionary mismatch", "packed with a dictionary that is not in it"),
    ("Bad CRC", "damaged: its checksum does not fit"),
    ("Error -3 while decompressing data: incorrect", "damaged: its checksum does not fit"),
    ("Error -3 while decompressing", "damaged: what is packed in it cannot be unpacked"),
    ("CRC check failed", "damaged: its checksum does not fit"),
)


def _reason(error: BaseException) -> str:
    text = str(getattr(error, "strerror", None) or error) or type(error).__name__
    if text == "EOFError":  # what the library says, and no more, of a ZIP cut off while it is read
        return "cut off: the file ends too early"
    plainly = next((words for told, words in _PLAIN if text.startswith(told)), None)
    bare = isinstance(error, LookupError) and " " not in text  # a key or a number alone
    if not plainly and (bare or not isinstance(error, TOLD)):
        return f"damaged where its reader foresaw none ({type(error).__name__})"
    return plainly or text.splitlines()[0][:160]
