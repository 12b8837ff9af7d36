"""BZ2 and XZ files that were put together from several, with zeros between or without; BR files."""

from __future__ import annotations

import bz2
import lzma
from typing import BinaryIO

import brotli

STEP = 1 << 16  # packed bytes taken at once
BR_STEP = 1 << 12  # of what may unpack to a thousand times as much and more


def behind_padding(packed: bytes, stream: BinaryIO) -> bytes:
    """What follows the zeros that packed bytes, or else the stream, go on with; b"" at its end."""
    packed = packed.lstrip(b"\0")
    while not packed:
        packed = stream.read(STEP)
        if not packed:
            return b""
        packed = packed.lstrip(b"\0")
    return packed


class Streams:
    """The unpacked bytes of a BZ2 or XZ file, however many streams it was put together from.

    The library's own reader ends without a word at the zeros that XZ allows between two of them,
    and at whatever else follows the first.
    """

    def __init__(self, stream: BinaryIO, kind: str) -> None:
        self._stream = stream
        self._make = bz2.BZ2Decompressor if kind == "bz2" else lzma.LZMADecompressor
        self._magic = b"BZh" if kind == "bz2" else b"\xfd7zXZ"
        self._open: bz2.BZ2Decompressor | lzma.LZMADecompressor | None = self._make()
        self._packed = b""

    def read1(self, size: int) -> bytes:
        """Up to so many bytes; EOFError where the file ends within a stream, OSError after one."""
        found = b""
        while not found:
            if self._open is None and not self._next():
                break
            current = self._open or self._make()
            if current.needs_input and not self._packed:
                self._packed = self._stream.read(STEP)
                if not self._packed:
                    raise EOFError("Compressed file ended before its end")
            found = current.decompress(self._packed, size)
            self._packed = current.unused_data if current.eof else b""
            self._open = None if current.eof else current
        return found

    def _next(self) -> bool:
        """Goes on to the stream after this one; False where there is none."""
        packed = behind_padding(self._packed, self._stream)
        if not packed:
            return False
        self._packed = packed + self._stream.read(len(self._magic))
        if not self._packed.startswith(self._magic):
            raise OSError("damaged: what follows its first part is not packed")
        self._open = self._make()
        return True

    read = read1


class Brotli:
    """The unpacked bytes of a BR file, which has no mark of its own."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._open = brotli.Decompressor()
        self._ahead = b""

    def read1(self, size: int) -> bytes:
        """Up to so many bytes; EOFError where the file is cut off, OSError where damaged."""
        try:
            self._fill(size)
        except brotli.error:
            raise OSError("damaged, or no BR file") from None
        found, self._ahead = self._ahead[:size], self._ahead[size:]
        return found

    def _fill(self, size: int) -> None:
        while not self._ahead and not self._open.is_finished():
            packed = self._stream.read(BR_STEP) if self._open.can_accept_more_data() else b""
            if not packed and self._open.can_accept_more_data():
                raise EOFError("Compressed file ended before its end")
            self._ahead = self._open.process(packed, output_buffer_limit=size)

    read = read1
