"""A page of plain text as blocks: paragraphs, and the lines of menus, heads and lists."""

from __future__ import annotations

import re
from typing import TypeVar

from analytics.ingest.block_kinds import is_label, residue_kind
from analytics.ingest.date_lines import parted_by_dates
from analytics.ingest.tidy import by_indents, join_wraps, whole_words
from analytics.settings import setting

HEAD_BLOCKS = 6  # among which the date of a page may stand right under its title
FEW_LINES = 3  # of a block; one with more is looked at line by line
BY = frozenset(("by", "written by", "von", "par", "por", "автор", "yazan"))
NAME_WORDS = 5
_T = TypeVar("_T")
# An empty line, or one of strokes: under a title, between parts.
_GAP = re.compile(r"\n[^\S\n]*(?:[=_*~—–-]{3,}[^\S\n]*)?\n\s*")


class NoPageError(ValueError):
    """A page too long to be one article."""


def page_blocks(text: str) -> list[str]:
    """The blocks of a page: parted by empty lines, long ones by line ends as well."""
    parts: list[str] = []
    apart = [part for part in _GAP.split(f"\n{whole_words(text).strip()}") if part.strip()]
    for part in check_count(apart):
        lines = part.lstrip("\n").split("\n")
        pieces = parted_by_dates(lines) if len(parts) < HEAD_BLOCKS else [lines]
        for held in (inner for piece in pieces for inner in by_indents(piece)):
            # A headline said twice stays together; a menu, a head, a text without gaps does not.
            single = len(held) > FEW_LINES or any(map(is_label, held))
            parts += join_wraps(held) if single else ["\n".join(held)]
    return check_count(_with_names([plain for part in parts if (plain := " ".join(part.split()))]))


def _with_names(blocks: list[str]) -> list[str]:
    """Blocks with a "By" that stands alone put before the name under it."""
    joined: list[str] = []
    for block in blocks:
        alone = joined and joined[-1].casefold().rstrip(":") in BY
        if alone and len(block.split()) <= NAME_WORDS and not block[-1].isdigit():
            joined[-1] = f"{joined[-1]} {block}"
        else:
            joined.append(block)
    return joined


def check_count(blocks: list[_T]) -> list[_T]:
    """The blocks of a page as they are; NoPageError where there are more than any article has."""
    most = int(setting("page_paragraphs"))
    if len(blocks) > most:
        raise NoPageError(f"more than {most:,} paragraphs are no article")
    return blocks


def looks_like_page(blocks: list[str]) -> bool:
    """Are these paragraphs a whole page? Many short ones, of several kinds of residue, tell."""
    if len(blocks) < 12:
        return False
    short = [block for block in blocks if len(block) < 60]
    if len(short) < 0.4 * len(blocks):
        return False
    kinds = {residue_kind(block) for block in short} - {"navigation"}
    return len(kinds) >= 2
