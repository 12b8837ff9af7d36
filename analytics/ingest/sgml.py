"""Files of many elements in SGML, one an article, as collections of news were once published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analytics.ingest.article import Reject
from analytics.ingest.decode import decode, find_encoding
from analytics.ingest.source import Source

LIMIT = 64_000_000  # bytes; a month of an agency has twenty million
HEAD = 200_000  # bytes from which the encoding is told

Element = tuple[int, str, str]  # number from 1, what its tag says besides its name, its content


def elements(
    source: Source, begins: re.Pattern[str], ends: re.Pattern[str]
) -> Iterator[Element | Reject]:
    """The elements of a file in order; one that lacks its end comes with a reject behind it.

    `begins` finds a tag that opens one and holds its attributes in a group, `ends` one that closes
    it. A larger file than LIMIT is turned away.
    """
    with source.opener() as stream:
        content = stream.read(LIMIT + 1)
    if len(content) > LIMIT:
        yield Reject(source.name, "", f"more than {LIMIT:,} bytes of SGML; split it first")
        return
    text = decode(content, find_encoding(content[:HEAD]))
    starts = list(begins.finditer(text))
    for number, start in enumerate(starts, 1):
        until = starts[number].start() if number < len(starts) else len(text)
        piece = text[start.end() : until]
        yield number, start[1] or "", piece
        if not ends.search(piece):
            yield Reject(source.name, f"after article {number}", "cut off: its end is missing")
