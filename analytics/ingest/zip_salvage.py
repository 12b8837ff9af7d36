"""A ZIP whose list of members is lost, as of one cut off in the middle: read by the members' heads.

After APPNOTE.TXT 6.3.10 of PKWARE, 4.3.7. Each member lies behind a head of its own.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

HEAD = struct.Struct("<4s5H3L2H")
SIGN = b"PK\x03\x04"
STEP = 1 << 16  # bytes taken at once
STORED, DEFLATED, UTF8, LATER, LOCKED = 0, 8, 0x800, 8, 1
LARGE = 0xFFFFFFFF  # a size that is told elsewhere
# What documents that are packed as ZIP begin with; half of one is no archive.
_DOCUMENTS = ("[Content_Types].xml", "mimetype", "_rels/", "docProps/", "word/", "xl/")


@dataclass(slots=True)
class Kept:
    """A member by its head. `size` is None where the head does not tell how long it is."""

    name: str
    method: int
    locked: bool
    size: int | None
    start: int


def members(file: BinaryIO) -> Iterator[Kept]:
    """The members whose heads are left, in the order in which they lie."""
    place = _next(file, 0)
    first = True
    while place is not None:
        file.seek(place)
        head = file.read(HEAD.size)
        if len(head) < HEAD.size:
            return
        _, _, flags, method, _, _, _, packed, _, name_size, extra = HEAD.unpack(head)
        raw = file.read(name_size)
        name = raw.decode("utf-8" if flags & UTF8 else "cp437", "replace")
        if first and name.startswith(_DOCUMENTS):
            return
        first = False
        start = place + HEAD.size + name_size + extra
        size = None if flags & LATER or packed == LARGE else packed
        if not name.endswith("/"):
            yield Kept(name, method, bool(flags & LOCKED), size, start)
        place = _next(file, start + (size or 0))


def _next(file: BinaryIO, place: int) -> int | None:
    """Where the next head begins."""
    file.seek(place)
    tail = b""
    while piece := file.read(STEP):
        found = (tail + piece).find(SIGN)
        if found >= 0:
            return place - len(tail) + found
        place += len(piece)
        tail = (tail + piece)[-3:]
    return None


class KeptBytes:
    """The unpacked bytes of such a member; EOFError where the archive ends within it."""

    def __init__(self, file: BinaryIO, member: Kept) -> None:
        self._file, self._place, self._left = file, member.start, member.size
        self._open = zlib.decompressobj(-15) if member.method == DEFLATED else None
        self._fed = 0

    def taken(self) -> int:
        """How many packed bytes were read so far."""
        return self._fed

    def read1(self, size: int) -> bytes:
        """Up to so many bytes."""
        if self._open is None:
            return self._take(size)
        while not self._open.eof:
            packed = self._open.unconsumed_tail or self._take(STEP)
            if not packed:
                raise EOFError("Compressed file ended before its end")
            if found := self._open.decompress(packed, size):
                return found
        return b""

    read = read1

    def _take(self, size: int) -> bytes:
        if self._left == 0:
            return b""
        self._file.seek(self._place)
        piece = self._file.read(size if self._left is None else min(size, self._left))
        if not piece:
            raise EOFError("Compressed file ended before its end")
        self._place += len(piece)
        self._fed += len(piece)
        self._left = None if self._left is None else self._left - len(piece)
        return piece
