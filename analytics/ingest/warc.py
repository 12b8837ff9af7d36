"""WARC: the pages of a crawl. Each page that came back whole is read like a saved one.

After ISO 28500: blocks of a head, as many bytes as it announces, and two line ends. Written out
here because a parser that gives up on a damaged block would lose the pages after it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from analytics.ingest.article import Raw, Reject
from analytics.ingest.decode import decode
from analytics.ingest.html_page import PAGE_LIMIT, decode_html, page_raw
from analytics.ingest.source import Source

HEAD_LIMIT = 65_536  # bytes of a head
_PAGES = ("text/html", "application/xhtml")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a WARC file; `content` is None where it is longer than a page may be."""

    kind: str
    url: str | None
    media: str
    content: bytes | None
    whole: bool


def read_warc(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a WARC file: HTML pages answered with status 200, and the plain text of WET.

    Images, scripts, requests and notes of the crawler are passed over.
    """
    found = others = 0
    with source.opener() as stream:
        for block in _blocks(stream):
            if block.kind not in ("response", "resource", "conversion"):
                continue
            made = _read_block(source, block, found + 1)
            if made is None:
                others += 1
                continue
            found += 1
            yield made
    if found == 0:
        what = f"{others} other answers" if others else "no answers of a server"
        yield Reject(source.name, "", f"no page in this WARC ({what})")


def _blocks(stream: BinaryIO) -> Iterator[Block]:
    while True:
        line = stream.readline(HEAD_LIMIT)
        if not line:
            return
        # After damage the next head is found again by its first word.
        if not line.startswith(b"WARC/"):
            continue
        head = _headers(stream)
        length = head.get("content-length", "")
        if not length.isdigit():
            continue
        size = int(length)
        content = _take(stream, size)
        whole = content is None or len(content) == size
        media = head.get("content-type", "")
        url = head.get("warc-target-uri", "").strip("<>") or None
        yield Block(head.get("warc-type", "").lower(), url, media, content, whole)


def _headers(stream: BinaryIO) -> dict[str, str]:
    """Name and value of each line up to the empty one."""
    found: dict[str, str] = {}
    for _ in range(200):
        line = stream.readline(HEAD_LIMIT).decode("utf-8", "replace").strip()
        if not line:
            break
        name, _, value = line.partition(":")
        found[name.strip().lower()] = value.strip()
    return found


def _take(stream: BinaryIO, size: int) -> bytes | None:
    """So many bytes; a longer block than any page is passed over without keeping it."""
    if size <= PAGE_LIMIT:
        return stream.read(size)
    left = size
    while left > 0:
        piece = stream.read(min(left, 1 << 20))
        if not piece:
            break
        left -= len(piece)
    return None


def _read_block(source: Source, block: Block, number: int) -> Raw | Reject | None:
    place, origin = f"page {number}", f"{source.name}:{number}"
    if block.content is None:
        return Reject(source.name, place, f"more than {PAGE_LIMIT:,} bytes; no page")
    if not block.whole:
        return Reject(source.name, place, "the file is cut off in this page")
    if block.kind == "conversion" and block.media.startswith("text/plain"):
        text = decode(block.content)
        return Raw(
            origin, source.name, place, text=text, url=block.url, page=True, folder=source.folder
        )
    if block.kind == "resource":
        return _page(source, block, place, (block.media, block.content))
    status, head, payload = _split_http(block.content)
    if not head.get("content-type", "").startswith(_PAGES):
        return None
    if status != "200":
        return Reject(source.name, place, f"the server answered {status}, not with a page")
    try:
        payload = _unpack(payload, head)
    except (zlib.error, ValueError) as error:
        return Reject(source.name, place, f"the page cannot be unpacked: {error}")
    return _page(source, block, place, (head.get("content-type", ""), payload))


def _page(
    source: Source, block: Block, place: str, answer: tuple[str, bytes]
) -> Raw | Reject | None:
    media, content = answer
    if not media.startswith(_PAGES):
        return None
    origin = f"{source.name}:{place.removeprefix('page ')}"
    return page_raw(decode_html(content), source, place, origin, url=block.url)


def _split_http(content: bytes) -> tuple[str, dict[str, str], bytes]:
    """Status, headers in lower case, and body of an answer."""
    head, _, body = content.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    words = lines[0].split()
    pairs = (line.partition(":") for line in lines[1:])
    return (
        words[1] if len(words) > 1 else "unknown",
        {name.strip().lower(): value.strip().lower() for name, _, value in pairs},
        body,
    )


def _unpack(content: bytes, head: dict[str, str]) -> bytes:
    """The body without chunks and compression. Raises ValueError beyond the size of a page."""
    if "chunked" in head.get("transfer-encoding", ""):
        content = _join_chunks(content)
    coding = head.get("content-encoding", "")
    if coding in ("", "identity") or (coding == "gzip" and content[:2] != b"\x1f\x8b"):
        return content
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise ValueError(f"compressed as {coding[:20]}")
    plain = zlib.decompressobj(47 if "gzip" in coding else 15).decompress(content, PAGE_LIMIT + 1)
    if len(plain) > PAGE_LIMIT:
        raise ValueError(f"more than {PAGE_LIMIT:,} bytes")
    return plain


def _join_chunks(content: bytes) -> bytes:
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
