"""ZIP, TAR, GZ, BZ2, XZ and ZST: taken apart in memory, once nested, within limits, never to disk.

No member's name is ever used as a path, so none can lead out of the archive; one that tries is
named and skipped all the same. Sizes are counted while unpacking, whatever the header promises.
"""

from __future__ import annotations

import io
import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import BinaryIO

from analytics.ingest.article import Reject
from analytics.ingest.joined_gz import Joined
from analytics.ingest.joined_streams import Brotli, Streams
from analytics.ingest.parquet_table import seekable
from analytics.ingest.source import Source, telling_folder, why_of_others
from analytics.ingest.unpacking import (
    ArchiveError,
    Counted,
    Frames,
    Member,
    Unpacked,
    check_members,
    counted,
    ends_as_zip,
    open_zip,
    skip_to,
)
from analytics.ingest.zip_documents import BOOK, CHAPTER, READ_AS, find_document
from analytics.ingest.zip_names import is_silent
from analytics.ingest.zip_salvage import DEFLATED, STORED, KeptBytes, members

DEEPEST = 2  # an archive, and an archive in it

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", "gz"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x28\xb5\x2f\xfd", "zst"),
    (b"\x50\x2a\x4d\x18", "zst"),  # some programs put a frame of their own first
    (b"BZh", "bz2"),
    (b"\xfd7zXZ\x00", "xz"),
)
_SUFFIXES = {
    "gz": (".gz", ".gzip"),
    "bz2": (".bz2",),
    "xz": (".xz", ".lzma"),
    "zst": (".zst", ".zstd"),
    "br": (".br",),
}


def kind_of(source: Source, stream: BinaryIO) -> str | None:
    """gz, bz2, xz, zst, zip or tar, by the first bytes; None for anything else."""
    if source.suffix in READ_AS:
        return None
    head = stream.peek(512)[:512]  # type: ignore[attr-defined]
    kind = next((kind for magic, kind in _MAGIC if head.startswith(magic)), None)
    if kind == "bz2" and source.suffix not in (".bz2", ".tbz", ".tbz2"):
        kind = None
    if kind is None and source.suffix in (".lzma", ".br"):
        return "xz" if source.suffix == ".lzma" else "br"
    if kind is None and source.suffix == ".zip" and ends_as_zip(stream):
        return "zip"
    return kind or ("tar" if head[257:262] == b"ustar" else None)


def is_archive(source: Source, stream: BinaryIO) -> bool:
    """Is there something to unpack?"""
    return kind_of(source, stream) is not None


def expand(source: Source) -> Iterator[Source | Reject]:
    """What an archive holds: sources, each to be read before the next one is asked for."""
    stream = source.opener()
    kind = kind_of(source, stream)
    if kind in _SUFFIXES:
        yield _unwrap(source, stream, kind)
    elif source.depth >= DEEPEST:
        yield Reject(source.name, "", "an archive in an archive in an archive; not opened")
    elif kind == "zip":
        yield from _expand_zip(source, stream)
    else:
        yield from _expand_tar(source, stream)


def _unwrap(source: Source, stream: BinaryIO, kind: str) -> Source | Reject:
    if source.compressed >= DEEPEST:
        return Reject(source.name, "", "compressed more than twice; not opened")
    packed = Counted(stream)
    buffered = io.BufferedReader(packed, 1 << 16)
    opened: BinaryIO
    if kind == "gz":
        opened = Joined(buffered)  # type: ignore[assignment]
    elif kind == "zst":
        opened = Frames(buffered)  # type: ignore[assignment]
    elif kind == "br":
        opened = Brotli(buffered)  # type: ignore[assignment]
    else:
        opened = Streams(buffered, kind)  # type: ignore[assignment]
    content = io.BufferedReader(Unpacked(opened, lambda: packed.count), 1 << 16)
    return replace(
        source, opener=lambda: content, compressed=source.compressed + 1, bare=_bare(source, kind)
    )


def _bare(source: Source, kind: str) -> str:
    """The name without the suffix of the wrapping: export.jsonl.gz is a .jsonl."""
    name = source.bare or source.name
    for suffix in _SUFFIXES[kind]:
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
    short = {".tgz": ".tar", ".tbz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".tzst": ".tar"}
    stem, dot, last = name.rpartition(".")
    return f"{stem}{short.get(dot + last.lower(), dot + last)}"


def _member(source: Source, name: str, size: int, opener: Callable[[], BinaryIO]) -> Source:
    folder = telling_folder(name.split("/")[:-1]) or source.folder
    return Source(
        f"{source.name}!{name}", opener, size, folder, source.depth + 1, source.compressed
    )


def _refusal(name: str) -> str | None:
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or name[1:3] in (":\\", ":/"):
        return "its name leads out of the archive; skipped"
    return why_of_others(name)


def _expand_zip(source: Source, stream: BinaryIO) -> Iterator[Source | Reject]:
    with seekable(stream) as file:
        try:
            yield from _expand_members(source, file)
        except zipfile.BadZipFile as error:
            if "not a zip" not in str(error):
                raise
            yield from _salvaged(source, file, error)


def _salvaged(source: Source, file: BinaryIO, error: Exception) -> Iterator[Source | Reject]:
    """What is left of an archive without its list; then the error again, for what may be lost."""
    for kept in members(file):
        reason = "encrypted; a password would be needed" if kept.locked else _refusal(kept.name)
        if kept.method not in (STORED, DEFLATED) or (kept.method == STORED and kept.size is None):
            reason = reason or "its end cannot be told without the list of members"
        if is_silent(kept.name):
            continue
        if reason:
            yield Reject(source.name, kept.name, reason)
            continue
        opened = KeptBytes(file, kept)
        content = io.BufferedReader(Unpacked(opened, partial(KeptBytes.taken, opened)), 1 << 16)
        yield _member(source, kept.name, 0, _opener(content))
    raise error


def _expand_members(source: Source, file: BinaryIO) -> Iterator[Source | Reject]:
    with open_zip(file) as box:
        check_members(box, file)
        members = box.infolist()
        if document := find_document(source, file, {member.filename for member in members}, box):
            yield document
            return
        is_book = any(member.filename == BOOK for member in members)
        for member in sorted(members, key=lambda m: m.filename):
            name = member.filename
            if member.is_dir() or is_silent(name) or (is_book and not CHAPTER.search(name)):
                continue
            reason = _zip_refusal(member)
            if reason:
                yield Reject(source.name, name, reason)
                continue
            yield _zip_member(source, box, member)


def _zip_refusal(member: zipfile.ZipInfo) -> str | None:
    mode = member.external_attr >> 16
    if stat.S_ISLNK(mode):
        return "a symbolic link; not followed"
    if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "a device or pipe, not a file; skipped"
    if member.flag_bits & 1:
        return "encrypted; a password would be needed"
    if member.file_size == 0:
        return "the member is empty"
    return _refusal(member.filename)


def _zip_member(source: Source, box: zipfile.ZipFile, member: zipfile.ZipInfo) -> Source | Reject:
    try:
        opened = box.open(member)
    except (RuntimeError, zipfile.BadZipFile, ValueError, struct.error) as error:
        return Reject(source.name, member.filename, f"cannot be unpacked: {str(error)[:120]}")
    packed = member.compress_size
    content = io.BufferedReader(Unpacked(opened, lambda: packed), 1 << 16)
    return _member(source, member.filename, member.file_size, lambda: content)


def _expand_tar(source: Source, stream: BinaryIO) -> Iterator[Source | Reject]:
    try:
        with tarfile.open(fileobj=stream, mode="r|", tarinfo=Member) as box:
            box.fileobj.seek = partial(skip_to, box.fileobj)  # type: ignore[union-attr,method-assign]
            for member in box:
                if lost := box.__dict__.pop("lost", ""):
                    yield Reject(source.name, "", lost)
                if member.isdir() or is_silent(member.name):
                    continue
                reason = _refusal(member.name)
                if not member.isreg():
                    reason = f"a {_tar_kind(member)}, not a file; skipped"
                elif member.size == 0:
                    reason = "the member is empty"
                if reason:
                    yield Reject(source.name, member.name, reason)
                    continue
                opened = box.extractfile(member)
                if opened is not None:
                    opened = counted(opened, member) if member.issparse() else opened
                    yield _member(source, member.name, member.size, _opener(opened))
            if lost := box.__dict__.pop("lost", ""):
                yield Reject(source.name, "", lost)
    except tarfile.TarError as error:
        cut = "unexpected end" in str(error) and "cut off: the archive ends between two members"
        raise ArchiveError(cut or str(error) or "a damaged TAR archive") from error


def _opener(stream: object) -> Callable[[], BinaryIO]:
    return lambda: stream  # type: ignore[return-value]


def _tar_kind(member: tarfile.TarInfo) -> str:
    if member.issym() or member.islnk():
        return "link"
    return "device" if member.isdev() else "special member"
