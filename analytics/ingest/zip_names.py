"""ZIP archives that the library would misread, with the bytes changed that mislead it.

Some programs say that names are UTF-8 and write them in the encoding of their system; the library
then refuses the whole archive. And a comment at the end may hold the mark by which the end is
known. After APPNOTE.TXT 6.3.10 of PKWARE: general purpose bit 11, in the list of members (4.3.12)
and in the head of each (4.3.7); the end of the list (4.3.16).
"""

from __future__ import annotations

import io
import re
import struct
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from analytics.ingest.source import SILENT

_END = b"PK\x05\x06"
_LISTED = b"PK\x01\x02"
_ROW = 46  # bytes of a row of the list before the name
_LENGTHS = struct.Struct("<3H")  # of name, extra field and comment, 28 bytes into a row
_UTF8 = 0x08  # of the upper byte of the flags


class Changed(io.RawIOBase):
    """An archive as it lies there, but for some bytes, given as (place, value)."""

    def __init__(self, file: BinaryIO, changes: Iterable[tuple[int, int]]) -> None:
        self._file = file
        self._changed = sorted(changes)
        file.seek(0)

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Moves in the archive."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Where it stands in the archive."""
        return self._file.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fills the buffer, bytes changed on the way."""
        start = self._file.tell()
        content = self._file.read(len(buffer))
        buffer[: len(content)] = content
        first, end = (bisect_left(self._changed, (at, 0)) for at in (start, start + len(content)))
        for place, value in self._changed[first:end]:
            buffer[place - start] = value
        return len(content)


def marks_in_comment(file: BinaryIO) -> list[tuple[int, int]]:
    """(place, value without meaning) of each mark of an end within the comment behind the end."""
    tail_at = max(0, file.seek(0, io.SEEK_END) - 66_000)
    file.seek(tail_at)
    tail = file.read()
    file.seek(0)
    ends = [match.start() for match in re.finditer(_END, tail)]
    for number, end in enumerate(ends[:-1]):
        length = int.from_bytes(tail[end + 12 : end + 16], "little")
        comment = int.from_bytes(tail[end + 20 : end + 22], "little")
        if end + 22 + comment == len(tail) and tail_at + end >= length > 0:
            file.seek(tail_at + end - length)
            listed = file.read(len(_LISTED)) == _LISTED
            file.seek(0)
            if listed:
                return [(tail_at + mark, 0x20) for mark in ends[number + 1 :]]
    return []


def wrong_flags(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """(place in the file, byte without the flag) of each member whose name is no UTF-8."""
    size = file.seek(0, io.SEEK_END)
    tail_at = max(0, size - 66_000)
    file.seek(tail_at)
    tail = file.read()
    end = tail.rfind(_END)
    if end < 0:
        return
    length, told = struct.unpack_from("<2L", tail, end + 12)
    start = tail_at + end - length
    before = start - told  # bytes of whatever was put before the archive
    file.seek(max(0, start))
    listed = file.read(length)
    place = 0
    while listed.startswith(_LISTED, place) and place + _ROW <= len(listed):
        name, extra, comment = _LENGTHS.unpack_from(listed, place + 28)
        flags = listed[place + 9]
        if flags & _UTF8 and not _is_utf8(listed[place + _ROW : place + _ROW + name]):
            yield start + place + 9, flags & ~_UTF8
            (head,) = struct.unpack_from("<L", listed, place + 42)
            yield before + head + 7, flags & ~_UTF8
        place += _ROW + name + extra + comment


def _is_utf8(name: bytes) -> bool:
    try:
        name.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def is_silent(name: str) -> bool:
    """Is a member of an archive what systems and editors leave behind?"""
    parts = name.split("/")
    return any(part.casefold() in SILENT for part in parts) or parts[-1].startswith("._")
