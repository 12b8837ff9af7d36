"""What a file is by its first bytes, where its name says otherwise or says nothing."""

from __future__ import annotations

import re

from analytics.ingest.decode import decode
from analytics.ingest.gdelt import is_gkg

_MAGIC = (
    (b"PAR1", ".parquet"),
    (b"ARROW1", ".arrow"),
    (b"\xff\xff\xff\xff", ".arrow"),
    (b"WARC/1.", ".warc"),
    (b"%PDF-", ".pdf"),
    (b"{\\rtf", ".rtf"),
    (b"\xd0\xcf\x11\xe0", ".doc"),
    (b"SQLite format 3", ".sqlite"),
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"7z\xbc\xaf\x27\x1c", ".7z"),
    (b"Rar!", ".rar"),
    (b"\x7fELF", ".elf"),
    (b"MZ\x90", ".exe"),
)
UNREAD = {
    ".pdf": "a PDF; save its text, or export from the database it came from",
    ".rtf": "an RTF file; save it as text or HTML",
    ".doc": "an old Office file; save it as text, HTML or CSV",
    ".sqlite": "an SQLite database; export its table as CSV",
    ".png": "an image, not an article",
    ".jpg": "an image, not an article",
    ".gif": "an image, not an article",
    ".7z": "a 7z archive; pack it as ZIP or TAR",
    ".rar": "a RAR archive; pack it as ZIP or TAR",
    ".elf": "a program, not an article",
    ".exe": "a program, not an article",
}
_TEXTUAL = frozenset((".txt", ".text", ".md", ".json", ".xml", ".html", ".htm", ".csv", ""))
_HTML = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_FEED = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->|<!DOCTYPE[^>]*>|\s)*<(?:rss|feed|rdf:RDF)\b", re.S
)
_LINES = re.compile(r"^\s*\{.*\}\s*\n\s*\{", re.S)


def sniff(suffix: str, head: bytes) -> str:
    """The suffix that fits the content; the given one where the content does not contradict it."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if is_gkg(head):
        return ".gkg"
    if suffix not in _TEXTUAL:
        return suffix
    text = decode(head)
    if _FEED.match(text):
        return ".rss"
    if _HTML.match(text):
        return ".html"
    if suffix in (".json", ".csv", ".xml"):
        return suffix
    if suffix in ("", ".txt") and re.match(r"\s*\{\s*\"", text):
        return ".jsonl" if _LINES.match(text) or "\n" not in text.strip() else ".json"
    if suffix == "" and re.match(r"\s*\[\s*\{", text):
        return ".json"
    return suffix if suffix else ".txt"
