"""A page that was saved without its line ends: menu, headline, text and foot in one long line."""

from __future__ import annotations

import re

from analytics.ingest.block_kinds import residue_kind
from analytics.ingest.date_lines import DAY

FEW = 3  # lines of such a page
LONG = 500  # characters of its longest
EDGE = 300  # characters at either end, in which menus and feet stand
HEAD = 700  # characters in which the date stands
STEM = 5  # letters
FEWEST_SENTENCES = 3
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”»]?\s+(?=[\"“«]?[A-ZÀ-ÞА-ЯЁІЇЄԱ-Ֆ])")
_DATE = re.compile(
    rf"(?:[^\W\d_]+ ?(?: on)?[:：] ?)?{DAY}(?:,? (?:at )?\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?)?",
    re.I,
)
_SHARED = re.compile(
    r"(?:(?:share|tweet|email|print|save|copy|link|on|via|facebook|twitter|x|whatsapp|telegram|"
    r"linkedin|pinterest|reddit|viber|vk)\b[\s|,]*)+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def is_run_together(blocks: list[str]) -> bool:
    """Is a page nothing but few lines, one of them long and with a menu or a foot in it?"""
    if not 0 < len(blocks) <= FEW:
        return False
    longest = max(blocks, key=len)
    if len(longest) < LONG or len(_SENTENCE.split(longest)) < FEWEST_SENTENCES:
        return False
    edges = (longest[:EDGE], longest[-EDGE:])
    return any(residue_kind(edge) not in ("teaser", "navigation") for edge in edges)


def taken_apart(blocks: list[str]) -> list[str]:
    """The sentences of such a page as blocks, before them what stands over its text."""
    parts = (_parts(block) if len(block) > LONG else [block] for block in blocks)
    return [piece for part in parts for piece in part]


def _parts(block: str) -> list[str]:
    date = _DATE.search(block[:HEAD])
    if not date:
        return _SENTENCE.split(block)
    over, text = block[: date.start()].strip(), block[date.end() :].strip(" |,·-–—")
    shared = _SHARED.match(text)
    if shared:
        text = text[shared.end() :]
    return [piece for piece in (*_headline(over, text), date[0], *_SENTENCE.split(text)) if piece]


def _headline(over: str, text: str) -> tuple[str, str]:
    """The menu and the headline over a text: the headline begins with a word that the text has."""
    told = set(_stems(text))
    words = over.split()
    for start, word in enumerate(words):
        rest = _stems(" ".join(words[start:]))
        known = sum(stem in told for stem in rest)
        if told.intersection(_stems(word)) and 2 * known >= len(rest):
            return " ".join(words[:start]), " ".join(words[start:])
    return over, ""


def _stems(text: str) -> list[str]:
    return [word[:STEM] for word in _WORD.findall(text.casefold()) if len(word) >= STEM]
