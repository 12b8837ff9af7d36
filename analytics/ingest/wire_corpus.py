"""Collections of wire stories in SGML: DOC elements, as TREC, AQUAINT and Gigaword have them.

After the readme files of LDC2011T07 (English Gigaword) and of the TREC disks. Their names of parts
differ: a HEADLINE, HEAD or TITLE, a TEXT, and a day that the number of the story often tells.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from analytics.ingest.article import Raw, Reject
from analytics.ingest.sgml import elements
from analytics.ingest.source import Source

STARTS = (
    r"\s{0,50}(?:<\?xml[^>]{0,200}\?>\s*)?<DOC(?: [^<>]{0,300})?>\s*"
    r"<(?:DOCNO|DOCID|HEADLINE|DATELINE|TEXT|DATE|HEAD|SO)\b"
)
_START = re.compile(r"^[ \t]*<DOC(?: ([^<>]{0,300}))?>", re.MULTILINE)
_END = re.compile(r"</DOC\s*>")
_PART = r"<{0}\b[^<>]{{0,200}}>(.*?)</{0}\s*>"
_TITLES = ("HEADLINE", "HEAD", "TITLE", "HL", "TI", "H3")
_TEXTS = ("TEXT", "BODY", "LEADPARA")
_DAYS = ("DATE", "DATE1", "DATE_TIME", "DATETIME", "PUBDATE", "DD")
_NUMBERED = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d{5})|(?<=[A-Z])(\d\d)(\d\d)(\d\d)(?=-)"
)
_PARAGRAPH = re.compile(r"(?<!\s)\s*+</?P>\s*", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,200}>")


def read_docs(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Each DOC element of a file; one that is cut off is told."""
    for one in elements(source, _START, _END):
        if isinstance(one, Reject):
            yield one
        else:
            number, told, piece = one
            yield _read(piece, told, source, number)


def _read(piece: str, named: str, source: Source, number: int) -> Raw | Reject:
    place = f"article {number}"
    title = " ".join(_first(_TITLES, piece).split())
    body = _first(_TEXTS, piece)
    if not title and not body:
        return Reject(source.name, place, "no title and no text in this DOC element")
    told = _first(("DOCNO", "DOCID"), piece) or named
    dateline = " ".join(_first(("DATELINE",), piece).split()).rstrip(" -_")
    return Raw(
        origin=f"{source.name}:{number}",
        path=source.name,
        place=place,
        title=title or None,
        text=body,
        published=_day(_first(_DAYS, piece)) or _day_of(told),
        author=" ".join(_first(("BYLINE", "AUTHOR"), piece).split()) or None,
        folder=source.folder,
        extra={name: value for name, value in (("dateline", dateline), ("docno", told)) if value},
    )


def _day_of(number: str) -> str | None:
    """The day in the number of a story: AFP_ENG_20240508.0001, AP880212-0001."""
    found = _NUMBERED.search(number)
    if not found:
        return None
    year, month, day = (found[n] or found[n + 3] for n in (1, 2, 3))
    return f"{year if len(year) > 2 else f'19{year}'}-{month}-{day}"


def _day(told: str) -> str:
    """A day as it stands, the Financial Times' with the century that it leaves out: 910514."""
    return f"19{told}" if re.fullmatch(r"[89]\d{5}", told.strip()) else told


def _first(names: tuple[str, ...], piece: str) -> str:
    for name in names:
        found = re.search(_PART.format(name), piece, re.DOTALL)
        if found and (
            text := html.unescape(_TAG.sub(" ", _PARAGRAPH.sub("\n\n", found[1]))).strip()
        ):
            return text
    return ""
