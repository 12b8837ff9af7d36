"""What a file is by its first bytes, where its name says otherwise or says nothing."""

from __future__ import annotations

import re

from analytics.ingest import conllu
from analytics.ingest.csv_dialect import find_dialect, known_names
from analytics.ingest.decode import decode
from analytics.ingest.front_matter import has_front
from analytics.ingest.gdelt import gdelt_kind
from analytics.ingest.no_text import is_database_dump
from analytics.ingest.wire_corpus import STARTS
from analytics.ingest.written_tables import is_drawn

_MAGIC = (
    (b"PAR1", ".parquet"),
    (b"ARROW1", ".arrow"),
    (b"\xff\xff\xff\xff", ".arrow"),
    (b"WARC/1.", ".warc"),
    (b"filedesc://", ".arc"),
    (b"%PDF-", ".pdf"),
    (b"{\\rtf", ".rtf"),
    (b"\xd0\xcf\x11\xe0", ".doc"),
    (b"SQLite format 3", ".sqlite"),
    (b"\x89PNG", ".png"),
    (b"RIFF", ".webp"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"7z\xbc\xaf\x27\x1c", ".7z"),
    (b"Rar!", ".rar"),
    (b"\x7fELF", ".elf"),
    (b"MZ\x90", ".exe"),
    (b"FEA1", ".feather1"),
    (b"PARE", ".encrypted"),
    (b"\x89HDF", ".h5"),
    (b"<stata_dta>", ".dta"),
    (b"$FL2", ".sav"),
    (b"Obj\x01", ".avro"),
    (b"ORC", ".orc"),
    (b"RDX", ".rdata"),
    (b"RDA", ".rdata"),
    (b"X\n\x00\x00\x00", ".rds"),
    (b"!BDN", ".pst"),
    (b"AT&TFORM", ".djvu"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", ".lnk"),
    (b"\xff\x06\x00\x00sNaPpY", ".snappy"),
    (b"\x04\x22\x4d\x18", ".lz4"),
    (b"\x1f\x9d", ".z"),
    (b"!<arch>\n", ".deb"),
    (b"MSCF\x00\x00\x00\x00", ".cab"),
)
UNREAD = {
    ".pdf": "a PDF; save its text, or export from the database it came from",
    ".doc": "an old Office file; save it as text, HTML or CSV",
    ".xls": "an old Excel workbook; save it as .xlsx or CSV",
    ".opml": "a list of feeds; save the feeds themselves, which hold the articles",
    ".vtt": "subtitles, not an article",
    ".srt": "subtitles, not an article",
    ".zip": "no ZIP archive, whatever its name says",
    ".tar": "no TAR archive, whatever its name says",
    ".gz": "no GZ file, whatever its name says",
    ".sqlite": "an SQLite database; export its table as CSV",
    ".png": "an image, not an article",
    ".jpg": "an image, not an article",
    ".gif": "an image, not an article",
    ".7z": "a 7z archive; pack it as ZIP or TAR",
    ".rar": "a RAR archive; pack it as ZIP or TAR",
    ".elf": "a program, not an article",
    ".exe": "a program, not an article",
    ".webp": "an image, not an article",
    ".svg": "an image, not an article",
    ".tif": "an image, not an article",
    ".bmp": "an image, not an article",
    ".mp3": "a recording, not an article",
    ".mp4": "a film, not an article",
    ".ebcdic": "text of a mainframe (EBCDIC); save it in UTF-8",
    ".pst": "a box of Outlook; save its letters as .eml or .mbox",
    ".lnk": "a shortcut; add the file that it points to",
    ".djvu": "a scanned book; save its text",
    ".mobi": "an electronic book; save it as EPUB or text",
    ".snappy": "packed with Snappy; pack it as GZ or ZST",
    ".lz4": "packed with LZ4; pack it as GZ or ZST",
    ".z": "packed with compress; pack it as GZ or ZST",
    ".deb": "an archive of programs (ar); pack its files as ZIP or TAR",
    ".cab": "an archive of Windows (CAB); pack its files as ZIP or TAR",
    ".iso": "an image of a disk; pack its files as ZIP or TAR",
    ".dmg": "an image of a disk; pack its files as ZIP or TAR",
    ".sql": "a dump of a database; export its table as CSV",
    ".por": "an SPSS file; export it as CSV",
    ".cdx": "an index of a crawl; add the WARC files that it names",
    ".cdxj": "an index of a crawl; add the WARC files that it names",
    ".css": "a style sheet, not an article",
    ".js": "a script, not an article",
    ".py": "a program, not an article",
    ".yaml": "YAML; write its rows as JSON or CSV",
    ".yml": "YAML; write its rows as JSON or CSV",
    ".feather1": "Feather of version 1; write it again as version 2 or Parquet",
    ".encrypted": "an encrypted Parquet file; save it without encryption",
    ".h5": "an HDF5 file; export its table as CSV or Parquet",
    ".dta": "a Stata file; export it as CSV",
    ".sav": "an SPSS file; export it as CSV",
    ".sas7bdat": "a SAS file; export it as CSV",
    ".rds": "a file of R; write it as CSV or Parquet",
    ".rdata": "a file of R; write it as CSV or Parquet",
    ".rda": "a file of R; write it as CSV or Parquet",
    ".pkl": "Python objects, which can run code when opened; save the table as Parquet or CSV",
    ".avro": "an Avro file; export it as Parquet or JSONL",
    ".orc": "an ORC file; export it as Parquet or JSONL",
    ".duckdb": "a DuckDB file; export its table as Parquet",
    ".db": "a database; export its table as CSV or Parquet",
    ".mdb": "an Access database; export its table as CSV",
    ".accdb": "an Access database; export its table as CSV",
}
# References as Zotero, EndNote and BibTeX write them, under whatever name.
_REFERENCES = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,50}(?:(?:TY  - [A-Z]{2,8}\s|%0 [A-Z][a-z]+|PMID- \d)"
    rb"|@(?:article|misc|book|newspaper|online|inproceedings)\s?\{)",
    re.IGNORECASE,
)
# An index of a crawl: a line, or an object, a page that stands in a WARC file.
_CDX = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,20}(?:CDX(?: [A-Za-z]){4,}|[\w,:-]{2,200}\)\S{0,2000} \d{14} "
    rb"|\{\s?\"urlkey\"\s?:[^\n]{0,3000}\"(?:offset|filename|digest)\")"
)
# A script that is nothing but a list of objects, for a page to read.
_SCRIPT = re.compile(
    r"\s*(?:/\*.{0,2000}?\*/\s*|//[^\n]{0,500}\n\s*|['\"]use strict['\"];\s*)*"
    r"(?:export\s+default\s*|(?:(?:var|let|const)\s+)?[\w.$]{1,80}\s*[=(]\s*)"
    r"(?:\[\s*)?\{\s*[\"']?\w+[\"']?\s*:",
    re.DOTALL,
)
# Letters and the blank of EBCDIC, in which mainframes write.
_MAINFRAME = bytes((0x40, *range(0x81, 0x8A), *range(0x91, 0x9A), *range(0xA2, 0xAA)))
_TEXTUAL = frozenset((".txt", ".text", ".md", ".json", ".xml", ".html", ".htm", ".csv", ".tsv", ""))
# Formats of text under which a table or JSON often goes as well.
_VAGUE = frozenset((".txt", ".text", ".csv", ".tsv", ".tab", ".md", ""))
# What programs save pages under, the bare page among them.
_OF_PAGES = frozenset((".warc", ".arc", ".mht", ".mhtml"))
_HTML = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*|<%[^%]{0,500}%>\s*)*(?:<!--.*?-->\s*)*"
    r"<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(
    r"^\s*+(?:<\?xml[^>]*>\s*+)?(?:<!--.*?-->|<!DOCTYPE[^>\[]*+(?:\[[^\]]{0,4000}+\]\s*+)?>|\s)*+<(?:rss|feed|rdf:RDF|urlset|nitf|newsItem|newsMessage|NewsML|en-export|mediawiki)\b"
    r"|^\s*<\?xml[^>]*>\s*<\?mso-application progid=.Excel",
    re.S,
)
_FLAT = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<office:document\b")
_REUTERS = re.compile(r"\s*(?:<!DOCTYPE lewis\b[^>]*>\s*)?<REUTERS\b", re.IGNORECASE)
_DOCS = re.compile(STARTS)
_CONLLU = re.compile(conllu.STARTS)
_SUBTITLES = re.compile(
    r"\s*+(?:WEBVTT\b|\d+[^\S\n]*+\n)?\s*+(?:\d\d:)?\d\d:\d\d[,.]\d{3} --> \d\d:"
)
_WRITTEN_OUT = re.compile(r"b?['\"](?:\\[nrt]|\s)*<")
_DRAWN = re.compile(r"\s*\|[^\n]+\|[ \t]*\n\s*\|[-:| ]+\|[ \t]*\n")  # a table in Markdown
_OBJECTS = re.compile(r"\s*(?:\[\s*)?\{\s*(?:\"|'[\w -]{1,60}'\s*:|\}|$)")


def sniff(suffix: str, head: bytes, known: bool = True) -> str:
    """The suffix that fits the content; the given one where the content does not contradict it.

    `known` is False for a suffix that no reader takes: then only the content counts.
    """
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head[8:12] == b"DUCK":
        return ".duckdb"
    blank = head.count(b"\x40") * 15 > len(head) > 40
    if blank and b" " not in head and len(head.translate(None, _MAINFRAME)) * 2 < len(head):
        return ".ebcdic"
    if known and _REFERENCES.match(head):
        return ".ris"
    if _CDX.match(head):
        return ".cdx"
    if suffix == ".js" and _SCRIPT.match(decode(head)):
        return ".json"
    table = gdelt_kind(head)
    if table:
        return table
    if suffix in _OF_PAGES and _HTML.match(decode(head)):
        return ".html"
    if known and suffix not in _TEXTUAL and suffix not in (".jsonl", ".ndjson", ".xhtml"):
        return suffix
    text = decode(head)
    if _REUTERS.match(text):
        return ".sgm"
    if _DOCS.match(text):
        return ".docs"
    if suffix in _VAGUE and _CONLLU.match(text):
        return ".conllu"
    if _FEED.match(text):
        return ".rss"
    if _FLAT.match(text):
        return ".flat"
    if _HTML.match(text):
        return ".html"
    if suffix in (".html", ".htm") and _WRITTEN_OUT.match(text):
        return ".txt"
    if suffix == ".md" and has_front(text):
        return suffix
    if suffix in _VAGUE and _SUBTITLES.match(text):
        return ".srt"
    if suffix in (*_VAGUE, ".sql") and is_database_dump(text):
        return ".sql"
    if suffix in (".jsonl", ".ndjson") or suffix in _VAGUE or not known:
        shape = _json_shape(text)
        if shape:
            return shape
    if suffix in (".xml", ".rss", ".atom", ".rdf") and (shape := _json_shape(text)):
        return shape
    if suffix in (".html", ".htm") and "<" not in text:
        # Nothing marked up in it: what a script saved under the name of the page it asked for.
        return _json_shape(text) or (".csv" if _is_table(text) else ".txt")
    drawn = suffix in (".md", ".markdown") and _DRAWN.match(text)
    if known and suffix not in (".txt", ".text", "") and not drawn:
        return suffix
    if _is_table(text):
        return ".csv"
    return suffix if suffix else ".txt"


def _json_shape(text: str) -> str | None:
    """.json for a value over several lines, .jsonl for an object a line, None for neither."""
    if not _OBJECTS.match(text):
        return None
    first = text.lstrip("\ufeff \t\r\n\x1e").split("\n", 1)[0].strip().rstrip(",")
    if first.startswith("{") and (first.endswith("}") or len(first) > 2000):
        return ".jsonl"
    return ".json"


def _is_table(text: str) -> bool:
    """A line of names and, under it, a line of as many cells."""
    lines = [line for line in text.split("\n")[:22] if line.strip() and not is_drawn(line)]
    if len(lines) < 2 or len(lines[0]) > 2000:
        return False
    dialect = find_dialect([f"{line}\n" for line in lines])
    delimiter = str(dialect["delimiter"])
    cells = lines[0].count(delimiter)
    # Names are short and most are known; a sentence with commas has neither.
    if not cells or max(map(len, lines[0].split(delimiter))) > 40:
        return False
    return known_names(lines[0], delimiter) * 2 > cells and lines[1].count(delimiter) >= cells
