"""WARC: the pages of a crawl. Each page that came back whole is read like a saved one.

After ISO 28500: blocks of a head, as many bytes as it announces, and two line ends. Written out
here because a parser that gives up on a damaged block would lose the pages after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO
from urllib.parse import urlsplit

from analytics.ingest.article import Raw, Reject
from analytics.ingest.crawl import HEAD_LIMIT, Crawl
from analytics.ingest.crawl_feeds import FEED_LIMIT, FEED_MEDIA, Feeds, is_feed
from analytics.ingest.decode import decode
from analytics.ingest.html_page import PAGE_LIMIT, decode_html, page_raw
from analytics.ingest.prose import is_prose
from analytics.ingest.sniff import sniff
from analytics.ingest.source import Source, why_of_others
from analytics.ingest.transfer import UNREADABLE, unpack

WHOLE = ("200", "203")  # statuses of an answer that holds a whole page
CUT = "cut off: the file ends in it or is damaged there, or its length is wrong"
_GAP = re.compile(rb"\r?\n\r?\n")
_INTERIM = re.compile(rb"HTTP/[\d.]{1,3} +1\d\d\b")
_HTML = re.compile(rb"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml")
_TEXT = "text/plain"
_PART = re.compile(r"bytes 0-(\d{1,15})/(\d{1,15})")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a WARC file; `content` is None where it is longer than a page may be."""

    kind: str
    url: str | None
    media: str
    content: bytes | None
    whole: bool
    day: str | None = None


def read_warc(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a WARC file: pages of HTML or running text answered whole, and the text of WET.

    Feeds give the articles whose pages are not there. Images, scripts, requests and notes of the
    crawler are passed over.
    """
    found = others = 0
    feeds = Feeds(source, mapping)
    with source.opener() as stream:
        for block in _blocks(stream):
            if block.kind not in ("response", "resource", "conversion"):
                continue
            made = read_block(source, block, found + 1)
            if made is None:
                others += 1
                _take_feed(block, feeds)
                continue
            found += 1
            feeds.met(block.url)
            yield made
    for entry in feeds.left():
        found += 1
        yield entry
    if found == 0:
        what = f"{others} other answers" if others else "no answers of a server"
        yield Reject(source.name, "", f"no page in this WARC ({what})")


def _take_feed(block: Block, feeds: Feeds) -> None:
    """Keeps what a feed holds that was answered whole; anything else is passed over."""
    if block.content is None or not block.whole:
        return
    status, head, payload = WHOLE[0], {"content-type": block.media}, block.content
    if block.kind == "response":
        status, head, payload = _split_http(block.content)
    media = head.get("content-type", "")
    if status not in WHOLE or not media.startswith(FEED_MEDIA):
        return
    try:
        payload = unpack(payload, head, FEED_LIMIT)
    except UNREADABLE:
        return
    if is_feed(media, payload):
        feeds.take(media, payload)


def _blocks(stream: BinaryIO) -> Iterator[Block]:
    crawl = Crawl(stream)
    while True:
        line = crawl.readline()
        if not line:
            return
        # After damage the next head is found again by its first word.
        if not line.startswith(b"WARC/"):
            continue
        head = _headers(crawl)
        length = head.get("content-length", "")
        media = head.get("content-type", "")
        url = head.get("warc-target-uri", "").strip("<>") or None
        content, whole = crawl.take(int(length)) if length.isdigit() else (b"", False)
        whole = whole and "warc-segment-number" not in head
        kind, day = head.get("warc-type", "").lower(), head.get("warc-date")
        yield Block(kind, url, media, content, whole, day)


def _headers(crawl: Crawl) -> dict[str, str]:
    """Name and value of each line up to the empty one."""
    found: dict[str, str] = {}
    for _ in range(200):
        line = crawl.readline().decode("utf-8", "replace").strip()
        if not line:
            break
        name, _, value = line.partition(":")
        found[name.strip().lower()] = value.strip()
    return found


def read_block(source: Source, block: Block, number: int) -> Raw | Reject | None:
    """The article of a block, why it gives none, or None for what is no page at all."""
    place = f"page {number}"
    if block.content is None:
        return Reject(source.name, place, f"more than {PAGE_LIMIT:,} bytes; no page")
    if not block.whole:
        return Reject(source.name, place, CUT)
    if block.kind == "conversion" and block.media.startswith("text/plain"):
        text = decode(block.content)
        return _text_raw(source, block, place, text)
    if block.kind in ("resource", "conversion"):
        return _page(source, block, place, (block.media, block.content))
    status, head, payload = _split_http(block.content)
    media = head.get("content-type", "")
    plain = media.startswith(_TEXT)
    if not media.startswith((*_PAGES, _TEXT)) and (media or not _HTML.search(payload[:1000])):
        return None
    if status.startswith("3"):
        return None
    if status not in WHOLE and not _is_all(status, head):
        why = f"the server answered {status}, not with a page"
        return None if plain else Reject(source.name, place, why)
    try:
        payload = unpack(payload, head, PAGE_LIMIT)
    except UNREADABLE as error:
        return Reject(source.name, place, f"the page cannot be unpacked: {error}")
    if plain and not _HTML.search(payload[:1000]):
        return _running_text(source, block, place, payload)
    return _page(source, block, place, (_PAGES[0] if plain else media or _PAGES[0], payload))


def _is_all(status: str, head: Mapping[str, str]) -> bool:
    """Whether an answer in parts (RFC 9110, 14.4) holds the whole: bytes 0-1233/1234."""
    part = _PART.fullmatch(head.get("content-range", ""))
    return status == "206" and part is not None and int(part[1]) + 1 == int(part[2])


def _running_text(source: Source, block: Block, place: str, content: bytes) -> Raw | None:
    """A page of plain text; None for what is served as such and is a list, a table or code."""
    text = decode(content)
    name = urlsplit(block.url or "").path
    if why_of_others(name) or sniff(".txt", content[:4096]) != ".txt" or not is_prose(text):
        return None
    return _text_raw(source, block, place, text)


def _text_raw(source: Source, block: Block, place: str, text: str) -> Raw:
    origin = f"{source.name}:{place.removeprefix('page ')}"
    told = {"text": text, "url": block.url, "fetched": block.day}
    return Raw(origin, source.name, place, page=True, folder=source.folder, **told)


def _page(
    source: Source, block: Block, place: str, answer: tuple[str, bytes]
) -> Raw | Reject | None:
    media, content = answer
    if not media.startswith(_PAGES):
        return None
    origin = f"{source.name}:{place.removeprefix('page ')}"
    return page_raw(decode_html(content), source, place, origin, url=block.url, fetched=block.day)


def _split_http(content: bytes) -> tuple[str, dict[str, str], bytes]:
    """Status, headers in lower case, and body of an answer."""
    gap = _GAP.search(content[:HEAD_LIMIT])
    while gap and _INTERIM.match(content):  # "100 Continue" and "103 Early Hints" go before
        content = content[gap.end() :]
        gap = _GAP.search(content[:HEAD_LIMIT])
    head, body = (content[: gap.start()], content[gap.end() :]) if gap else (content, b"")
    lines = head.decode("latin-1").splitlines() or [""]
    words = lines[0].split()
    pairs = (line.partition(":") for line in lines[1:])
    return (
        words[1] if len(words) > 1 else "unknown",
        {name.strip().lower(): value.strip().lower() for name, _, value in pairs},
        body,
    )
