"""Feeds in a crawl: what they tell of articles whose pages the crawl did not take."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from analytics.ingest.article import Raw
from analytics.ingest.feed import read_feed
from analytics.ingest.identify import canonical_url
from analytics.ingest.json_array import read_json
from analytics.ingest.source import Source

FEED_LIMIT = 8_000_000  # bytes
MOST_HELD = 3000  # entries of one crawl
HELD_CHARACTERS = 16_000_000
WHOLE_TEXT = 600  # characters; what is shorter is a summary of a page
_XML = ("application/rss", "application/atom", "application/rdf", "application/xml", "text/xml")
_JSON = ("application/feed+json", "application/json")
FEED_MEDIA = (*_XML, *_JSON)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_JSON_FEED = re.compile(rb'"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org(?:\\?/)version')


def is_feed(media: str, content: bytes) -> bool:
    """Is an answer of a server a feed? A sitemap, or what a script asked for, is none."""
    if media.startswith(_XML):
        return bool(_FEED.search(content[:4000]))
    return media.startswith(_JSON) and bool(_JSON_FEED.search(content[:4000]))


class Feeds:
    """Entries of the feeds of a crawl, held back until its pages are known, within limits."""

    def __init__(self, source: Source, mapping: Mapping[str, str] | None) -> None:
        self._source, self._mapping = source, mapping
        self._held: dict[str, Raw] = {}
        self._pages: set[str] = set()
        self._size = self._count = 0

    def met(self, url: str | None) -> None:
        """Notes that the page under an address was taken."""
        if address := canonical_url(url):
            self._pages.add(address)

    def take(self, media: str, content: bytes) -> None:
        """Keeps the entries of a feed, each once."""
        self._count += 1
        reader = read_json if media.startswith(_JSON) else read_feed
        source = replace(self._source, opener=lambda: io.BytesIO(content))
        for one in reader(source, self._mapping) if len(content) <= FEED_LIMIT else ():
            if not isinstance(one, Raw) or len(self._held) >= MOST_HELD:
                continue
            address = canonical_url(one.url) or f"{one.title}\n{one.text}"
            if address in self._held:
                continue
            self._size += len(one.text or "")
            if self._size <= HELD_CHARACTERS:
                place = f"feed {self._count}, {one.place}"
                origin = f"{self._source.name}:feed {self._count}:{len(self._held) + 1}"
                self._held[address] = replace(one, place=place, origin=origin)

    def left(self) -> Iterator[Raw]:
        """The entries whose pages are not in the crawl.

        Beside pages a mere summary is none: its page may stand in another file of the same crawl,
        and would be taken for a change of it.
        """
        for address, one in self._held.items():
            whole = len(one.text or "") >= WHOLE_TEXT
            if address not in self._pages and (whole or not self._pages):
                yield one
