"""ARC: the crawls of the Internet Archive from before WARC. Each page is read like a saved one.

After the ARC file format reference of the Internet Archive, versions 1 and 2: a line of address,
host number, day, kind and length, and then as many bytes. Here, too, damage costs one page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from analytics.ingest.article import Raw, Reject
from analytics.ingest.crawl import Crawl
from analytics.ingest.source import Source
from analytics.ingest.warc import Block, read_block

_HEAD = re.compile(rb"(https?://\S+) \S+ \d{8,17} (\S+) (?:.* )?(\d{1,15})\r?\n")
_BEGUN = re.compile(rb"\r?\nhttps?://\S+ [\d.:a-f]+ \d{14} \S+ (?:[^\n]* )?\d+\r?\n")


def read_arc(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of an ARC file: the pages of HTML or running text answered whole."""
    found = others = 0
    with source.opener() as stream:
        crawl = Crawl(stream, _BEGUN)
        while line := crawl.readline():
            head = _HEAD.fullmatch(line)
            if not head:  # notes of the crawler, gaps, or what damage has left
                continue
            content, whole = crawl.take(int(head[3]))
            address, media = (part.decode("utf-8", "replace") for part in head.groups()[:2])
            block = Block("response", address, media, content, whole)
            made = read_block(source, block, found + 1)
            found += made is not None
            others += made is None
            if made is not None:
                yield made
    if found == 0:
        yield Reject(source.name, "", f"no page in this ARC ({others} other answers)")
