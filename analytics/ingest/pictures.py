"""What stands under the pictures of a page of plain text, told by its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analytics.ingest.block_kinds import CREDIT_LINE, residue_kind
from analytics.ingest.date_lines import lone_date
from analytics.ingest.word_count import ENDS, count_words

NEAR = 3  # blocks before the text in which a sentence belongs to its picture
MOST_WORDS = 60
FEWEST_WORDS, MOST_NAMED = 3, 12  # of what names a scene without a verb
PARAGRAPH = 18  # words
BELOW = 6  # blocks that are looked at
ABOVE, HEADLINE = 8, 5  # blocks among which the headline is, and its words
KNOWN = 2  # words of a scene that the text below has, too
_LONGER = re.compile(r"[^\W\d_]{4,}")
_COUNTED = re.compile(r"\d{1,3} ?(?:of|/|von|sur|из|de|di) ?\d{1,3}")  # "3 of 12"
_PLAIN = ("teaser", "navigation")


def under_pictures(blocks: list[str], marks: list[bool], labels: Sequence[int]) -> set[int]:
    """The numbers of captions that do not look like any: a sentence over a credit on a line of its
    own, or between the date or byline and the text. `labels` are the numbers of dates and bylines.
    """
    first = marks.index(True) if True in marks else 0
    last = max((n for n, mark in enumerate(marks) if mark), default=-1)
    found = set()
    for number, block in enumerate(blocks[: last + 1]):
        dated = number and (number - 1 in labels or lone_date(blocks[number - 1]))
        if dated and number not in labels and _names_scene(blocks, number):
            found.add(number)
        if number and _COUNTED.fullmatch(blocks[number - 1]) and count_words(block) <= MOST_WORDS:
            found.add(number)
            continue
        if marks[number] or number in labels or not _is_sentence(block):
            continue
        if CREDIT_LINE.match(blocks[number + 1]) and not marks[number + 1]:
            found |= {number, number + 1}
        elif any(label < number for label in labels) and 0 < first - number <= NEAR:
            found.add(number)
    return found


def _names_scene(blocks: list[str], number: int) -> bool:
    """Words without an end, between a date or byline and a paragraph that has these words, too."""
    block, below = blocks[number], blocks[number + 1 : number + 1 + BELOW]
    if not FEWEST_WORDS <= count_words(block) <= MOST_NAMED or block[-1] in ENDS or ":" in block:
        return False
    above = blocks[max(0, number - ABOVE) : number - 1]
    if not any(count_words(line) >= HEADLINE for line in above):
        return False  # the headline itself
    if not below or count_words(below[0]) < PARAGRAPH or residue_kind(block) not in _PLAIN:
        return False
    words = _LONGER.findall(block.casefold())
    text = " ".join(below).casefold()
    known = sum(word in text for word in words)
    return known >= KNOWN and 2 * known >= len(words)


def _is_sentence(block: str) -> bool:
    ended = block.endswith((".", "”", '"')) and not block.endswith("..")
    plain = residue_kind(block) in _PLAIN
    return ended and plain and 4 <= count_words(block) <= MOST_WORDS
