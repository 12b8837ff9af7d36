"""A GZ file of one part or many; after a damaged part of a crawl the next one is looked for.

After RFC 1952. A WARC is packed page by page, and one page that is damaged costs its neighbours
nothing.
"""

from __future__ import annotations

import re
import zlib
from typing import BinaryIO

from analytics.ingest.joined_streams import STEP, behind_padding

_MAGIC = b"\x1f\x8b"
# The head of a part: deflated, flags that there are, how well it is packed, on which system.
_HEAD = re.compile(rb"\x1f\x8b\x08[\x00-\x1f].{4}[\x00\x02\x04][\x00-\x0d\xff]", re.DOTALL)
HEAD = 10  # bytes


class LostError(OSError):
    """The first damage of a file, and how many of its parts have been lost to one."""

    def __init__(self, first: str, parts: int) -> None:
        super().__init__(first)
        self.parts = parts


class Joined:
    """The unpacked bytes of a GZ file. What is damaged is raised when all the rest was read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._open: zlib._Decompress | None = zlib.decompressobj(31)
        self._packed = b""
        self._ahead, self._ended = b"", False
        self._broken: list[str] = []

    def read1(self, size: int) -> bytes:
        """Up to so many bytes; EOFError where the file is cut off, LostError where damaged."""
        found = self._ahead or self._read(size)
        found, self._ahead = found[:size], found[size:]
        return found

    def _read(self, size: int) -> bytes:
        while True:
            if self._open is None and (self._ended or not self._next()):
                if self._broken:
                    raise LostError(self._broken[0], len(self._broken))
                return b""
            current = self._open or zlib.decompressobj(31)
            self._packed = self._packed or self._stream.read(STEP)
            if not self._packed:
                if self._broken:
                    raise LostError(self._broken[0], len(self._broken) + 1)
                raise EOFError("Compressed file ended before its end")
            packed, before = self._packed, current.copy()
            try:
                found = current.decompress(packed, size)
            except zlib.error as error:
                # What the damaged part left unfinished ends with an empty line.
                sound = _sound(before, packed)
                if self._recover(packed, error):
                    return sound + b"\r\n\r\n"
                if sound:
                    return sound
                continue
            self._packed = current.unused_data if current.eof else current.unconsumed_tail
            self._open = None if current.eof else current
            if found:
                return found

    read = read1

    def _next(self) -> bool:
        """Goes on to the part after this one; False where there is none."""
        packed = behind_padding(self._packed, self._stream)
        if not packed:
            return False
        self._packed = packed if len(packed) > 1 else packed + self._stream.read(1)
        self._open = zlib.decompressobj(31)
        if not self._packed.startswith(_MAGIC):
            # Nothing that is packed follows: the rest is told, or the next part looked for.
            return self._recover(self._packed, OSError("Not a gzipped file"))
        return True

    def _recover(self, packed: bytes, error: Exception) -> bool:
        """Goes on to the next part behind a damage; False where there is none."""
        self._broken.append(str(error))
        packed = packed[1:] if packed.startswith(_MAGIC) else packed
        while True:
            found = _HEAD.search(packed)
            if found:
                self._packed, self._open = packed[found.start() :], zlib.decompressobj(31)
                return True
            more = self._stream.read(STEP)
            if not more:
                self._packed, self._open, self._ended = b"", None, True
                return False
            packed = packed[-HEAD:] + more


def _sound(part: zlib._Decompress, packed: bytes) -> bytes:
    """What can be unpacked of a damaged part up to its damage."""
    sound = b""
    for place in range(len(packed)):
        try:
            sound += part.decompress(packed[place : place + 1])
        except zlib.error:
            break
    return sound
