"""Limits on what is unpacked: sizes are counted on the way, whatever a header promises."""

from __future__ import annotations

import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from typing import BinaryIO

import zstandard

from analytics.ingest.zip_names import Changed, marks_in_comment, wrong_flags
from analytics.settings import setting

FREE_BYTES = 20_000_000  # unpacked bytes below which no ratio is suspicious
DIRECTORY_LIMIT = 40_000_000  # bytes of a ZIP's list of members: about half a million of them
ZSTD_STEP = 512  # packed bytes taken at once: four of them may unpack to 128 kB
HEADER_LIMIT = 1_000_000  # bytes of a long name in a TAR


DAMAGED = (OSError, EOFError, zlib.error, lzma.LZMAError, zstandard.ZstdError, zipfile.BadZipFile)


def ratio_limit() -> int:
    """How many times its packed size a file may unpack to."""
    return int(setting("unpack_ratio"))


class ArchiveError(ValueError):
    """A limit that was passed while unpacking."""


class Unpacked(io.RawIOBase):
    """Unpacked bytes, counted: raises ArchiveError past the limits instead of filling memory."""

    def __init__(self, stream: BinaryIO, packed: Callable[[], int]) -> None:
        self._stream, self._packed, self._count = stream, packed, 0
        self._read = getattr(stream, "read1", stream.read)
        self._ratio = ratio_limit()
        self._most = int(setting("unpack_gigabytes")) * 1_000_000_000
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
        if self._count > self._most:
            raise ArchiveError(f"unpacks to more than {self._most:,} bytes")
        if self._count > FREE_BYTES and self._count > self._ratio * max(1, self._packed()):
            raise ArchiveError(f"unpacks to more than {self._ratio} times its size; a bomb")
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


class Frames:
    """The unpacked bytes of a ZST file; unlike the library's own reader it notices a cut."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._frame: zstandard.ZstdDecompressionObj | None = None
        self._packed = self._ahead = b""

    def read1(self, size: int) -> bytes:
        """Up to so many bytes; EOFError where the file ends within a frame."""
        while not self._ahead:
            self._packed = self._packed or self._stream.read(ZSTD_STEP)
            if not self._packed:
                if self._frame is not None:
                    raise EOFError("compressed file ended within a frame")
                return b""
            if self._frame is None:
                self._frame = zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
            self._ahead = self._frame.decompress(self._packed)
            self._packed = self._frame.unused_data if self._frame.eof else b""
            self._frame = None if self._frame.eof else self._frame
        found, self._ahead = self._ahead[:size], self._ahead[size:]
        return found

    read = read1


def open_zip(file: BinaryIO) -> zipfile.ZipFile:
    """A ZIP archive. Raises ArchiveError, or BadZipFile, where its list of members is unsound."""
    if marks := marks_in_comment(file):
        file = io.BufferedReader(Changed(file, marks))
    _check_directory(file)
    try:
        try:
            return zipfile.ZipFile(file)
        except UnicodeDecodeError:
            return zipfile.ZipFile(io.BufferedReader(Changed(file, wrong_flags(file))))
    except UnicodeDecodeError:
        raise ArchiveError("the name of a member is said to be UTF-8 and is not") from None
    # zipfile's words for a version that it does not know, and for lengths that cannot be.
    except (NotImplementedError, struct.error, OverflowError) as error:
        raise ArchiveError(f"its list of members cannot be read ({error})") from None


def check_members(box: zipfile.ZipFile, file: BinaryIO) -> None:
    """Raises ArchiveError where members lie over one another: a small file would never end.

    One of them may claim a false size, or stand in the list twice.
    """
    size = file.seek(0, io.SEEK_END)
    if sum(min(member.compress_size, size) for member in box.infolist()) > 2 * size:
        raise ArchiveError("its members lie over one another; a bomb")


def ends_as_zip(stream: BinaryIO) -> bool:
    """Is there a ZIP's list of members at the end, as of one that a script or program unpacks?"""
    if not stream.seekable():
        return False
    place = stream.tell()
    try:
        return zipfile.is_zipfile(stream)
    finally:
        stream.seek(place)


def _check_directory(file: BinaryIO) -> None:
    """Raises ArchiveError where the list of members alone would fill memory."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - 66_000))
    tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    listed = int.from_bytes(tail[end + 12 : end + 16], "little") if end >= 0 else 0
    if listed == 0xFFFFFFFF:  # said in the record for large archives
        large = tail.rfind(b"PK\x06\x06", 0, end)
        listed = int.from_bytes(tail[large + 40 : large + 48], "little") if large >= 0 else listed
    if listed > DIRECTORY_LIMIT:
        raise ArchiveError(f"its list of members takes {listed:,} bytes")
    file.seek(0)


class Member(tarfile.TarInfo):
    """A TAR member whose headers may not be longer than any honest name.

    After a damaged head the next sound one is looked for, and the archive's `lost` says so; the
    library would end there without a word.
    """

    @classmethod
    def fromtarfile(cls, box: tarfile.TarFile) -> tarfile.TarInfo:
        """The next member. Raises ReadError where the archive is cut off within a head."""
        lost = False
        while True:
            block = box.fileobj.read(tarfile.BLOCKSIZE)  # type: ignore[union-attr]
            try:
                found = cls.frombuf(block, box.encoding, box.errors)  # type: ignore[arg-type]
            except tarfile.TruncatedHeaderError:
                raise tarfile.ReadError("unexpected end of data") from None
            except tarfile.InvalidHeaderError:
                lost = True
                box.__dict__["lost"] = "damaged: the head of a member cannot be read"
                continue
            except tarfile.EmptyHeaderError:
                if lost:
                    raise tarfile.ReadError("the head of a member cannot be read") from None
                # Whole archives end with blocks of zeros: this one was cut between two members.
                box.__dict__["lost"] = "cut off: the archive has no end, members may be missing"
                raise
            except tarfile.EOFHeaderError:
                if lost:  # an empty block within the member that has lost its head
                    continue
                raise
            found.offset = box.fileobj.tell() - len(block)  # type: ignore[union-attr]
            return found._proc_member(box)  # type: ignore[attr-defined,no-any-return]

    def _proc_member(self, box: tarfile.TarFile) -> tarfile.TarInfo:
        if self.size < 0:
            raise tarfile.ReadError("a member of less than no bytes")
        if not self.isreg() and self.size > HEADER_LIMIT:
            raise tarfile.ReadError(f"a header of {self.size:,} bytes")
        try:
            return super()._proc_member(box)  # type: ignore[misc,no-any-return]
        except (ValueError, IndexError, OverflowError, RecursionError):
            # Maps of holes that are no numbers, heads of heads of heads.
            raise tarfile.ReadError("the head of a member cannot be read") from None


def counted(stream: BinaryIO, member: tarfile.TarInfo) -> BinaryIO:
    """A member with holes: what its head says of their size is no size of the archive's."""
    held = sum(size for _, size in member.sparse or ())  # type: ignore[attr-defined]
    return io.BufferedReader(Unpacked(stream, lambda: held), 1 << 16)


def skip_to(stream: BinaryIO, place: int) -> int:
    """Goes on to a place in a TAR that is read as a stream; ends where the stream ends.

    The library would count on to any size that a head claims, ten thousand bytes a step.
    """
    while stream.pos < place and stream.read(min(1 << 20, place - stream.pos)):  # type: ignore[attr-defined]
        pass
    return stream.pos  # type: ignore[attr-defined,no-any-return]
