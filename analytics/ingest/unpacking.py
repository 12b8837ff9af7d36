"""Limits on what is unpacked: sizes are counted on the way, whatever a header promises."""

from __future__ import annotations

import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from typing import BinaryIO

import zstandard

RATIO_LIMIT = 250  # unpacked to packed; text seldom passes 20, bombs start at 1000
FREE_BYTES = 20_000_000  # unpacked bytes below which no ratio is suspicious
SIZE_LIMIT = 20_000_000_000  # unpacked bytes of one file or member
DIRECTORY_LIMIT = 40_000_000  # bytes of a ZIP's list of members: about half a million of them
HEADER_LIMIT = 1_000_000  # bytes of a long name in a TAR


DAMAGED = (OSError, EOFError, zlib.error, lzma.LZMAError, zstandard.ZstdError, zipfile.BadZipFile)


class ArchiveError(ValueError):
    """A limit that was passed while unpacking."""


class Unpacked(io.RawIOBase):
    """Unpacked bytes, counted: raises ArchiveError past the limits instead of filling memory."""

    def __init__(self, stream: BinaryIO, packed: Callable[[], int]) -> None:
        self._stream, self._packed, self._count = stream, packed, 0
        self._read = getattr(stream, "read1", stream.read)
        self.broken: Exception | None = None

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fills the buffer; raises ArchiveError past a limit.

        Where the packed bytes are damaged the stream ends, and `broken` says why: a buffer above
        would throw away what it has gathered if the error were raised here.
        """
        try:
            content = self._read(min(len(buffer), 1 << 20))
        except DAMAGED as error:
            self.broken = error
            return 0
        buffer[: len(content)] = content
        self._count += len(content)
        if self._count > SIZE_LIMIT:
            raise ArchiveError(f"unpacks to more than {SIZE_LIMIT:,} bytes")
        if self._count > FREE_BYTES and self._count > RATIO_LIMIT * max(1, self._packed()):
            raise ArchiveError(f"unpacks to more than {RATIO_LIMIT} times its size; a bomb")
        return len(content)


class Counted(io.RawIOBase):
    """Packed bytes, counted as they are consumed."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self.count = stream, 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fills the buffer and counts."""
        content = self._stream.read(min(len(buffer), 1 << 16))
        buffer[: len(content)] = content
        self.count += len(content)
        return len(content)


def check_directory(file: BinaryIO) -> None:
    """Raises ArchiveError where the list of members alone would fill memory."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - 66_000))
    tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    listed = int.from_bytes(tail[end + 12 : end + 16], "little") if end >= 0 else 0
    if listed > DIRECTORY_LIMIT:
        raise ArchiveError(f"its list of members takes {listed:,} bytes")
    file.seek(0)


class Member(tarfile.TarInfo):
    """A TAR member whose headers may not be longer than any honest name."""

    def _proc_member(self, box: tarfile.TarFile) -> tarfile.TarInfo:
        if not self.isreg() and self.size > HEADER_LIMIT:
            raise tarfile.ReadError(f"a header of {self.size:,} bytes")
        return super()._proc_member(box)  # type: ignore[misc]
