"""The bytes of a file of crawled pages, block by block, though lengths in it may be wrong."""

from __future__ import annotations

import re
from typing import BinaryIO

from analytics.ingest.html_page import PAGE_LIMIT

HEAD_LIMIT = 65_536  # bytes of a line of a head
STEP = 1 << 20  # bytes read at a time
SLIGHT = 100  # bytes that a head may lose where its line ends are changed
_BEGUN = re.compile(rb"\r?\n\r?\nWARC/\d\.\d+\r?\nWARC-")


class Crawl:
    """The bytes of a WARC file; what a wrong length took from the next block can be put back."""

    def __init__(self, stream: BinaryIO, begun: re.Pattern[bytes] = _BEGUN) -> None:
        self._stream, self._begun = stream, begun
        self._ahead = b""

    def readline(self) -> bytes:
        """The next line, of a head or of whatever stands between two blocks."""
        end = self._ahead.find(b"\n")
        if end >= 0:
            line, self._ahead = self._ahead[: end + 1], self._ahead[end + 1 :]
            return line
        line, self._ahead = self._ahead, b""
        return line + self._stream.readline(HEAD_LIMIT)

    def _read(self, size: int) -> bytes:
        taken, self._ahead = self._ahead[:size], self._ahead[size:]
        return taken + self._stream.read(size - len(taken)) if len(taken) < size else taken

    def take(self, size: int) -> tuple[bytes | None, bool]:
        """So many bytes and whether they are a whole block; None for more than any page has."""
        kept: list[bytes] = []
        left, held = size, b""
        while left > 0:
            piece = self._read(min(left, STEP))
            if not piece:
                content, closed = _cut(kept, size)
                return content, closed and left <= SLIGHT
            # A length that is too large reaches into the next block.
            begun = self._begun.search(held + piece)
            if begun:
                place = max(0, begun.start() - len(held))
                self._ahead = (held + piece)[begun.start() :].lstrip(b"\r\n") + self._ahead
                return _cut([*kept, piece[:place]], size)
            if size <= PAGE_LIMIT:
                kept.append(piece)
            left -= len(piece)
            held = piece[-80:]
        self._ahead = self._read(4)
        ended = not self._ahead or self._ahead.startswith((b"\r\n", b"\n", b"WARC"))
        if not ended:  # by a few bytes too large, as where line ends were changed
            self._ahead = self._read(80)
            begun = self._begun.search(held + self._ahead)
            if begun and begun.start() < len(held):
                self._ahead = (held + self._ahead)[begun.start() :].lstrip(b"\r\n")
                return _cut([b"".join(kept)[: begun.start() - len(held)]], size)
        return (b"".join(kept) if size <= PAGE_LIMIT else None), ended


def _cut(kept: list[bytes], size: int) -> tuple[bytes | None, bool]:
    """What a wrong length or the end of a file leaves, and whether it is a whole page even so."""
    content = b"".join(kept) if size <= PAGE_LIMIT else None
    return content, content is not None and content[-20:].rstrip().lower().endswith(b"</html>")
