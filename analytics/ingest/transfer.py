"""How the body of an answer was sent: in chunks, and compressed once or more, within a limit."""

from __future__ import annotations

import zlib

import brotli
import zstandard

UNREADABLE = (ValueError, EOFError, zlib.error, brotli.error, zstandard.ZstdError)
MOST_CODINGS = 3


def unpack(content: bytes, head: dict[str, str], limit: int) -> bytes:
    """The body without chunks and compression. Raises one of UNREADABLE, also beyond the limit."""
    if "chunked" in head.get("transfer-encoding", ""):
        content = join_chunks(content)
    codings = [name.strip() for name in head.get("content-encoding", "").split(",")]
    if codings == [""] and content[:2] == b"\x1f\x8b" and "html" in head.get("content-type", ""):
        codings = ["gzip"]  # the crawler kept the body packed, and not the word for it
    if len(codings) > MOST_CODINGS:
        raise ValueError(f"compressed {len(codings)} times")
    for coding in reversed(codings):
        content = _decompress(content, coding, limit)
    return content


def _decompress(content: bytes, coding: str, limit: int) -> bytes:
    if coding in ("", "identity", "none") or (
        coding in ("gzip", "x-gzip") and content[:2] != b"\x1f\x8b"
    ):
        return content  # many crawlers store the body unpacked and keep the header
    if coding in ("gzip", "x-gzip", "deflate"):
        plain, ended = _inflate(content, coding, limit)
    elif coding == "br":
        opener = brotli.Decompressor()
        plain = opener.process(content, output_buffer_limit=limit + 1)
        ended = opener.is_finished()
    elif coding == "zstd":
        reader = zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(content)
        plain, ended = reader.read(limit + 1), True
    else:
        raise ValueError(f"compressed as {coding[:20]}")
    if len(plain) > limit:
        raise ValueError(f"more than {limit:,} bytes")
    if not ended:
        raise EOFError("its compressed form is cut off")
    return plain


def _inflate(content: bytes, coding: str, limit: int) -> tuple[bytes, bool]:
    """Deflate is sent with the head that the standard asks for, and without."""
    for bits in (47,) if "gzip" in coding else (15, -15):
        opener = zlib.decompressobj(bits)
        try:
            return opener.decompress(content, limit + 1), opener.eof
        except zlib.error:
            if bits != 15:
                raise
    raise ValueError("no deflate")


def join_chunks(content: bytes) -> bytes:
    """A body sent in pieces, each after its size; as it is, where it is joined already."""
    parts, place = [], 0
    while True:
        end = content.find(b"\r\n", place, place + 100)
        try:
            size = int(content[place:end].split(b";")[0], 16) if end > 0 else 0
        except ValueError:
            # Many crawlers store the body joined already and keep the header.
            return content if not parts else b"".join(parts)
        if size <= 0:
            return b"".join(parts) or content
        parts.append(content[end + 2 : end + 2 + size])
        place = end + 2 + size + 2
