"""From bytes to text: which encoding a file is in, and lines that never outgrow memory."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from charset_normalizer import from_bytes

from analytics.ingest.legacy import find_legacy

SAMPLE = 200_000  # bytes looked at to find the encoding of a file
CHUNK = 1 << 18
SAMPLE_TOLD = 20_000  # bytes by which an old encoding is told
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def find_encoding(head: bytes) -> str:
    """The encoding of a file from its first bytes. UTF-8 wins wherever it is possible."""
    for mark, name in _BOMS:
        if head.startswith(mark):
            # Some programs put the mark of UTF-8 before whatever they write.
            return name if name != "utf-8-sig" else _under_mark(head[len(mark) :])
    wide = _wide(head)
    if wide:
        return wide
    if b"\x1b$" in head and head.isascii():
        return "iso2022_jp"
    return "utf-8" if _is_utf8(head) else _legacy(head)


def _is_utf8(head: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
        return True
    except UnicodeDecodeError as error:
        # One odd byte in a long UTF-8 file is damage, not another encoding.
        return _mostly_utf8(head, error)


def _under_mark(head: bytes) -> str:
    return "utf-8-sig" if _is_utf8(head) else _legacy(head)


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: every second byte is the small number of an alphabet."""
    sample = head[: len(head[:4000]) // 4 * 4]
    for name in ("utf-32-le", "utf-32-be"):
        # Other text never decodes as UTF-32: its numbers would be too large.
        if len(sample) >= 16 and _fits(sample, name):
            return name
    pairs = len(sample) // 2
    if pairs < 4:
        return None
    even = sum(byte < 8 for byte in sample[0::2]) / pairs
    odd = sum(byte < 8 for byte in sample[1::2]) / pairs
    if odd > 0.6 and even < 0.25:
        return "utf-16-le"
    if even > 0.6 and odd < 0.25:
        return "utf-16-be"
    # Chinese in UTF-16 has zero bytes in its spaces and Latin signs alone.
    zeros = (sample[0::2].count(0), sample[1::2].count(0))
    if sum(zeros) > 2 and min(zeros) * 4 < max(zeros) and not _fits(sample[:-3], "utf-8"):
        name = "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"
        return name if _fits(sample[:-4], name) else None
    return None


def _fits(sample: bytes, name: str) -> bool:
    try:
        sample.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _mostly_utf8(head: bytes, error: UnicodeDecodeError) -> bool:
    text = head.decode("utf-8", "replace")
    good = sum(1 for sign in text if ord(sign) > 127 and sign != "\ufffd")
    return good >= text.count("\ufffd") and error.reason != ""


def _legacy(head: bytes) -> str:
    sample = _telling(head)
    found = find_legacy(sample)
    if found is None:
        guess = from_bytes(sample).best()
        found = guess.encoding if guess else None
    return found or "cp1252"


def _telling(head: bytes) -> bytes:
    """Those lines of a head that have bytes beyond ASCII, up to what is worth a guess."""
    lines = [line for line in head.splitlines(keepends=True) if not line.isascii()]
    return b"".join(lines)[:SAMPLE_TOLD]


def decode(raw: bytes, encoding: str | None = None) -> str:
    """Text of a whole file. Bytes that fit nothing become U+FFFD; line ends become newlines."""
    name = encoding or find_encoding(raw[:SAMPLE])
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode(name)
    except (UnicodeDecodeError, LookupError):
        text = raw.decode("cp1252" if name == "cp1252" else "utf-8", "replace")
    text = text.removeprefix("\ufeff").replace("\x00", "")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_line(raw: bytes, encoding: str) -> str:
    """One line; one that is not in the file's encoding is read by what it tells itself."""
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return raw.decode(find_legacy(raw[:SAMPLE_TOLD]) or "cp1252", "replace")


def read_lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, str | None]]:
    """Numbered lines of a text file, from 1, line ends kept; None for a line beyond `limit` bytes.

    Memory stays within about twice the limit, whatever the file holds.
    """
    head = stream.read(SAMPLE)
    encoding = find_encoding(head)
    head = head.removeprefix(codecs.BOM_UTF8)
    if encoding.startswith(("utf-16", "utf-32")):
        yield from _wide_lines(stream, head, encoding, limit)
        return
    narrow = "utf-8" if encoding == "utf-8-sig" else encoding
    number = 0
    for line in _split(stream, head, limit):
        number += 1
        if line is None or line == b"\n":  # of empty ones a packed file may hold millions
            yield number, line and "\n"
            continue
        # A mark in the middle: files that begin with one were put one behind the other.
        yield number, decode_line(line, narrow).replace("\x00", "").lstrip("\ufeff")


def _line_end(head: str) -> str:
    """Old Macintosh files end their lines with a carriage return alone."""
    return "\r" if "\n" not in head and head.count("\r") > 1 else "\n"


def _split(stream: BinaryIO, head: bytes, limit: int) -> Iterator[bytes | None]:
    rest, skipping, chunk = b"", False, head
    end = _line_end(head.decode("latin-1")).encode()
    while chunk:
        lines = (rest + chunk).split(end)
        rest = lines.pop()
        for line in lines:
            if skipping or len(line) > limit:
                skipping = False
                yield None
            else:
                yield line + b"\n"
        if len(rest) > limit:
            rest, skipping = b"", True
        chunk = stream.read(max(CHUNK, len(rest) // 4))
    if skipping:
        yield None
    elif rest:
        yield rest


def _wide_lines(
    stream: BinaryIO, head: bytes, encoding: str, limit: int
) -> Iterator[tuple[int, str | None]]:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    number, rest, skipping, chunk, end = 0, "", False, head, ""
    while True:
        text = rest + decoder.decode(chunk, final=not chunk)
        end = end or _line_end(text)
        lines = text.split(end)
        rest = lines.pop()
        for line in lines:
            number += 1
            yield number, None if skipping or len(line) > limit else f"{line}\n".lstrip("\ufeff")
            skipping = False
        if len(rest) > limit:
            rest, skipping = "", True
        if not chunk:
            break
        chunk = stream.read(CHUNK)
    if rest or skipping:
        yield number + 1, None if skipping else rest


def is_binary(text: str) -> bool:
    """Mostly control characters and signs that no text has."""
    head = text[:20_000]
    odd = sum(1 for sign in head if (ord(sign) < 32 and sign not in "\n\t\f") or sign == "\ufffd")
    return odd > 0.1 * len(head)
