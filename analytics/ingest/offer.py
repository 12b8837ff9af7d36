"""All articles under the given paths, with what only a whole source can tell about each of them.

Three things are seen in many articles of a source and not in one: whether its numeric dates put
the day or the month first, which lines stand on all of its pages, and which are the headlines of
others. Articles are held back, within limits, until that is known; their order stays. So a page
that is added alone keeps as text what would be set aside beside others of its source.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from analytics.ingest.article import Raw, Reject
from analytics.ingest.identify import line_hash
from analytics.ingest.outlet import host_of
from analytics.ingest.readers import read
from analytics.ingest.site_names import titled
from analytics.ingest.source import walk
from analytics.ingest.source_dates import settle_dates
from analytics.ingest.teased import teased

HELD_PAGES = 300  # held back while repeated lines are looked for
HELD_CHARACTERS = 8_000_000
MANY = 5  # pages on which a line must stand to count as repeated
MANY_SHARE = 0.2  # and this share of the source's pages
MOST_LINES = 20_000  # of a page whose lines are counted; one with more is a list
LONGEST_LINE = 600  # characters; longer ones are text
KNOWN_LINES = 300_000  # lines remembered of one source
_TEXT_NODE = re.compile(r">([^<>]{2,600})<")


def offer(
    paths: Iterable[str | Path], mapping: Mapping[str, str] | None = None
) -> Iterator[Raw | Reject]:
    """Every article under the paths in a fixed order, and what cannot be read.

    `-` among the paths is JSONL from standard input. Memory stays bounded, whatever is offered.
    """
    found = (one for source in walk(paths) for one in read(source, mapping))
    yield from learn_lines(settle_dates(found))


def learn_lines(raws: Iterable[Raw | Reject]) -> Iterator[Raw | Reject]:
    """Gives pages the hashes of those lines that stand on many pages of their source."""
    lines: dict[str, Counter[int]] = {}
    pages: Counter[str] = Counter()
    seen: set[tuple[str, int]] = set()
    held: list[Raw | Reject] = []
    size = 0
    for one in raws:
        if isinstance(one, Raw) and one.page:
            _count(one, lines, pages, seen)
            size += len(one.text or "")
        elif not held:
            yield one
            continue
        held.append(one)
        if len(held) >= HELD_PAGES or size > HELD_CHARACTERS:
            yield from _marked(held, lines, pages)
            held, size = [], 0
    yield from _marked(held, lines, pages)


def _site(raw: Raw) -> str:
    return host_of(raw.url) or raw.outlet or raw.folder


def page_lines(raw: Raw) -> list[str]:
    """The short lines of a page: text between tags, or lines of plain text."""
    text = raw.text or ""
    found = _TEXT_NODE.findall(text) if raw.html else text.split("\n")
    return [line for line in (" ".join(part.split()) for part in found) if len(line) > 1]


def _count(
    raw: Raw, lines: dict[str, Counter[int]], pages: Counter[str], seen: set[tuple[str, int]]
) -> None:
    found = page_lines(raw)
    if not 0 < len(found) <= MOST_LINES:
        return
    site = _site(raw)
    # Copies of one story repeat its text as well; only one of them is counted.
    mark = (site, line_hash(max(found, key=len)))
    if mark in seen:
        return
    seen.add(mark)
    pages[site] += 1
    counts = lines.setdefault(site, Counter())
    counts.update({line_hash(line) for line in found if len(line) <= LONGEST_LINE})
    if len(counts) > KNOWN_LINES:
        lines[site] = Counter({line: n for line, n in counts.items() if n > 1})


def _marked(
    held: list[Raw | Reject], lines: dict[str, Counter[int]], pages: Counter[str]
) -> Iterator[Raw | Reject]:
    repeated: dict[str, set[int]] = {}
    others, named = _of_others(held), titled(held)
    for place, one in enumerate(held):
        if not isinstance(one, Raw) or not one.page:
            yield one
            continue
        if place in named and not one.site:
            one = replace(one, site=named[place])
        site = _site(one)
        if site not in repeated:
            needed = max(MANY, MANY_SHARE * pages[site])
            repeated[site] = {line for line, n in lines.get(site, {}).items() if n >= needed}
        own = repeated[site] and repeated[site] & {line_hash(line) for line in page_lines(one)}
        own = {*(own or ()), *others.get(place, ())}
        yield replace(one, repeated=frozenset(own)) if own else one


def _of_others(held: list[Raw | Reject]) -> dict[int, set[int]]:
    """By the place of a page of plain text, its lines that tell of others of its source."""
    sites: dict[str, list[int]] = {}
    for place, one in enumerate(held):
        if isinstance(one, Raw) and one.page and not one.html:
            sites.setdefault(_site(one), []).append(place)
    found: dict[int, set[int]] = {}
    for places in sites.values():
        if len(places) > 1:
            told = teased([page_lines(held[place]) for place in places])
            found |= dict(zip(places, told, strict=True))
    return found
