"""Texts that were taken out of printed sheets: heads, feet and numbers of pages are no text.

What a PDF's text has between two sheets is a form feed. A line at the edge of many sheets, numbers
apart, was set by the printer's program; a paragraph goes on over the edge of a sheet.
"""

from __future__ import annotations

import re
from collections import Counter

from analytics.ingest.block_kinds import is_label
from analytics.ingest.date_lines import lone_date

EDGE = 3  # lines at the top and at the bottom of a sheet that may be running heads
LONGEST = 120  # characters of a running head
TITLE_WORDS = 5  # a line of so many words on the first sheet may be the title that runs on
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[\s\-–—|·]{0,9}(?:(?:page|p\.|seite|стр\.|с\.|página|pagina|sayfa|strana)\s?)?\d{1,4}"
    r"(?:\s?(?:/|of|von|de|из|di|sur)\s?\d{1,4})?[\s\-–—|·]{0,9}",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?…:。！？]['\"”’»)\]]{0,2}\s*$")


def without_running_heads(text: str) -> str:
    """The text without what is printed around each sheet; as it is where it has one sheet."""
    if "\f" not in text:
        return text
    sheets = [sheet.split("\n") for sheet in text.split("\f") if sheet.strip()]
    if len(sheets) < 2:
        return text
    counts: Counter[str] = Counter()
    alike: Counter[str] = Counter()
    for sheet in sheets:
        counts.update({_form(sheet[place]) for place in _edges(sheet)})
        alike.update({sheet[place] for place in _edges(sheet)})
    needed = max(2, (len(sheets) + 1) // 2)
    titled = _has_other_title(sheets[0], alike)
    made = ""
    for number, sheet in enumerate(sheets):
        dropped = {
            place
            for place in _edges(sheet)
            if _NUMBER.fullmatch(sheet[place])
            or (
                counts[_form(sheet[place])] >= needed
                # The title may run on over the sheets: once it stays, at the top of the first.
                and not (
                    number == 0
                    and not titled
                    and alike[sheet[place]] > 1
                    and place in _top(sheet)
                    and _may_be_title(sheet[place])
                )
            )
        }
        kept = "\n".join(line for place, line in enumerate(sheet) if place not in dropped)
        goes_on = made and not _ENDED.search(made)
        made += ("\n" if goes_on else "\n\n") + kept.strip("\n") if made else kept.strip("\n")
    return made


def _top(sheet: list[str]) -> list[int]:
    return [place for place, line in enumerate(sheet) if line.strip()][:EDGE]


def _has_other_title(sheet: list[str], alike: Counter[str]) -> bool:
    """Does a line near the top, on this sheet alone and by itself, look like the title?"""
    return any(
        alike[sheet[place]] < 2
        and len(sheet[place]) <= LONGEST
        # The first line of a paragraph has others right under it.
        and not "".join(sheet[place + 1 : place + 2]).strip()
        and not _ENDED.search(sheet[place])
        and _may_be_title(sheet[place])
        and not is_label(sheet[place])
        and not lone_date(sheet[place].strip())
        for place in _top(sheet)
    )


def _edges(sheet: list[str]) -> list[int]:
    filled = [place for place, line in enumerate(sheet) if line.strip()]
    edges = {*filled[:EDGE], *filled[-EDGE:]}
    return [place for place in edges if len(sheet[place]) <= LONGEST]


def _form(line: str) -> str:
    return _DIGITS.sub("0", " ".join(line.split())).casefold()


def _may_be_title(line: str) -> bool:
    return len(line.split()) >= TITLE_WORDS
