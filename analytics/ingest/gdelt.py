"""GDELT's Global Knowledge Graph: what was published where and when, without its text.

Columns after the GKG 2.1 codebook (2015); the title is in the extras where GDELT found one.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

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


def is_gkg(head: bytes) -> bool:
    """Do these first bytes of a file belong to a GKG 2.1 table?"""
    return bool(_GKG.match(head))


def read_gkg(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a GKG file: outlet, time, address, and the title where it is there; no text."""
    with source.opener() as stream:
        for number, line in read_lines(stream, LINE_LIMIT):
            cells = (line or "").rstrip("\r\n").split("\t")
            if len(cells) < 5 or not cells[1].isdigit():
                if any(cells):
                    reason = f"{len(cells)} columns where GKG has {len(COLUMNS)}"
                    yield Reject(source.name, f"line {number}", reason)
                continue
            yield _raw(source, number, dict(zip(COLUMNS, cells, strict=False)))


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
