"""Lines that many pages of a source share, set aside before a page is told apart."""

from __future__ import annotations

import re
from collections.abc import Collection

from analytics.ingest.block_kinds import BYLINE, is_label
from analytics.ingest.date_labels import labelled_dates
from analytics.ingest.date_lines import lone_date
from analytics.ingest.identify import line_hash

# "MOSCOW, February 7. /TASS/." or "YEREVAN (Armenpress) —", alone on their line.
_WIRE = re.compile(
    r"[A-ZА-ЯЁІЇЄ][A-ZА-ЯЁІЇЄ .’'-]{2,40}(?:,[^/()]{2,40})?[.,]? ?[/(][^/()]{2,30}[/)][.\s—–-]{0,5}"
)


def without_repeated(text: str, repeated: Collection[int]) -> tuple[str, list[str]]:
    """The text with gaps in place of such lines, and the lines.

    A day on which many articles appeared, and the name of one who wrote many, say something of
    each of them.
    """
    kept, aside = [], []
    for line in text.split("\n"):
        plain = " ".join(line.split())
        if plain and line_hash(plain) in repeated and not tells_of_article(plain):
            aside.append(plain)
            kept.append("")
        else:
            kept.append(line)
    return "\n".join(kept), aside


def tells_of_article(line: str) -> bool:
    """Is a line a date, a byline, or the place and agency that a wire begins with?"""
    if is_label(line) or lone_date(line) or labelled_dates(line) or BYLINE.match(line):
        return True
    return bool(_WIRE.fullmatch(line))
