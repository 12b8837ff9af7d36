"""GDELT's tables: what was published where and when, without its text.

Columns after the GKG 2.1 codebook (2015); the title is in the extras where GDELT found one.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping

from analytics.ingest.article import Raw, Reject
from analytics.ingest.csv_table import LINE_LIMIT
from analytics.ingest.decode import read_lines
from analytics.ingest.source import Source

COLUMNS = (
    "gkg_id", "date", "collection", "outlet", "url", "counts", "counts_at", "themes", "themes_at",
    "locations", "locations_at", "persons", "persons_at", "organizations", "organizations_at",
    "tone_words", "dates_at", "gcam", "sharing_image", "related_images", "social_images",
    "social_videos", "quotations", "all_names", "amounts", "translation", "extras",
)  # fmt: skip
# Pages of extraction offsets and dictionary counts; nothing an analyst of coverage looks up.
DROPPED = frozenset(("counts_at", "themes_at", "gcam", "quotations", "amounts", "extras"))
_GKG = re.compile(rb"^\d{14}-T?\d+\t\d{14}\t\d\t[^\t]*\t[^\t]*\t")
_TITLE = re.compile(r"<PAGE_TITLE>(.*?)</PAGE_TITLE>", re.DOTALL)


# The other tables of GDELT, told by their first line.
_KINDS = (
    (".gkg", _GKG),
    (".gkg1", re.compile(rb"^DATE\tNUMARTS\t|^\d{8}\t\d+\t[^\t]*\t[^\t]*\t[^\n]*<UDIV>")),
    (".gdelt", re.compile(rb"^\d{6,12}\t\d{8}\t\d{6}\t\d{4}\t\d{4}\.\d+\t")),
    (".gdelt", re.compile(rb"^\d{6,12}\t\d{14}\t\d{14}\t\d\t[^\t]*\t[^\t]*\t")),
)
MENTION_COLUMNS = 20  # the table of mentions has fewer, that of events more


def gdelt_kind(head: bytes) -> str | None:
    """The suffix under which a table of GDELT is read, by its first line; None for other files."""
    return next((kind for kind, pattern in _KINDS if pattern.match(head)), None)


def read_gkg(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a GKG file: outlet, time, address, and the title where it is there; no text."""
    with source.opener() as stream:
        for number, line in read_lines(stream, LINE_LIMIT):
            cells = (line or "").rstrip("\r\n").split("\t")
            if len(cells) < 5 or not cells[1].isdigit():
                if any(cells):
                    reason = f"{len(cells)} columns where GKG has {len(COLUMNS)}"
                    if len(cells) >= 5:
                        reason = f"no date of GKG in the second column ({cells[1][:20]})"
                    yield Reject(source.name, f"line {number}", reason)
                continue
            yield _raw(source, number, dict(zip(COLUMNS, cells, strict=False)))


def read_gkg_1(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a GKG 1.0 file, which names several of them a line."""
    yield from _addresses(source, _of_gkg_1, 11, "GKG 1.0")


def read_events(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """The articles in which events were found; one that reports several events is one article."""
    yield from _addresses(source, _of_event, 16, "the tables of events")


def _of_gkg_1(cells: list[str]) -> tuple[str, list[str]]:
    return cells[0], re.split(r"<UDIV>|;(?=https?:)", cells[10])


def _of_event(cells: list[str]) -> tuple[str, list[str]]:
    """When an article was seen, and its address: last of an event, sixth of a mention."""
    if len(cells) <= MENTION_COLUMNS:
        return f"{cells[2]} Z", [cells[5]]
    added = cells[-2]
    return f"{added} Z" if len(added) == 14 else added, [cells[-1]]


def _addresses(
    source: Source, place: Callable[[list[str]], tuple[str, list[str]]], least: int, table: str
) -> Iterator[Raw | Reject]:
    seen: set[int] = set()
    with source.opener() as stream:
        for number, line in read_lines(stream, LINE_LIMIT):
            cells = (line or "").rstrip("\r\n").split("\t")
            if cells[0] == "DATE" or not any(cells):
                continue
            if len(cells) < least:
                reason = f"{len(cells)} columns where {table} of GDELT have at least {least}"
                yield Reject(source.name, f"line {number}", reason)
                continue
            day, addresses = place(cells)
            for address in addresses:
                if not address.startswith("http") or hash(address) in seen:
                    continue
                seen.add(hash(address))
                yield Raw(
                    origin=f"{source.name}:{number}",
                    path=source.name,
                    place=f"line {number}",
                    published=day,
                    url=address,
                    extra={"metadata_only": "GDELT"},
                    folder=source.folder,
                )


def _raw(source: Source, number: int, fields: dict[str, str]) -> Raw:
    title = _TITLE.search(fields.get("extras", ""))
    web = fields["collection"] == "1"
    used = {"date", "outlet", "url"} | DROPPED
    extra: dict[str, object] = {k: v for k, v in fields.items() if v and k not in used}
    extra["metadata_only"] = "GDELT GKG"
    language = re.search(r"srclc:(\w{2,3})", fields.get("translation", ""))
    return Raw(
        origin=f"{source.name}:{number}",
        path=source.name,
        place=f"line {number}",
        title=html.unescape(title[1]).strip() if title else None,
        published=f"{fields['date']} Z",
        outlet=None if web else fields["outlet"] or None,
        url=fields["url"] if web else None,
        language=language[1] if language else None,
        extra=extra,
        folder=fields["outlet"] or source.folder,
    )
