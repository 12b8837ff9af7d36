"""Where an article's text is over and the teasers beside it begin, if the page says so plainly.

Sites print a headline twice where a picture links to it as well, and put "4h ago" under it. Two
such marks after a text are no accident; one agency's name alone on a line ends a wire story.
"""

from __future__ import annotations

import re
from itertools import pairwise

from analytics.ingest.block_kinds import (
    COMMENTS,
    TIME_AGO,
    is_caption,
    is_label,
    residue_kind,
)
from analytics.ingest.date_lines import CLOCK_LINE, lone_date
from analytics.ingest.end_matter import opens_end
from analytics.ingest.page_signs import kind_by_words
from analytics.ingest.word_count import ENDS, count_words, english_words

COMMENTED = 40  # words before comments; a count of them stands over many a text as well
SENTENCE = 8  # words
DOUBTED = 0.45  # chance of a block to be text, under which its neighbours do not tell
AMID = 0.05  # chance of a block between two of the text
STRAY = 0.25  # of the largest part of the text
FEWEST_WORDS, MOST_WORDS = 5, 40  # of a sentence that carries a text on
_ENDED = re.compile(rf"[^.…][{ENDS}][\"”’»')\]」』）]*$")
_ADDRESS = re.compile(r"https?://\S+")
_COUNTED = re.compile(r"[(（]\d{1,5}[)）]$")
_ITEM = re.compile(r"([-–•·*▪■►])\s?(?=\S)")


def comments_begin(blocks: list[str]) -> int:
    """The number of the line that opens the comments, after some text; else how many blocks."""
    written = 0
    for number, block in enumerate(blocks):
        if written > COMMENTED and (_opens_comments(block) or opens_end(blocks, number)):
            return number
        written += count_words(block) if len(block) > 60 else 0
    return len(blocks)


def _opens_comments(block: str) -> bool:
    shown = block[0].isdigit() or bool(_COUNTED.search(block))
    counted = shown and count_words(block) <= 3 and kind_by_words(block) == "comment"
    return counted or bool(COMMENTS.match(block))


def without_strays(blocks: list[str], marks: list[bool]) -> list[bool]:
    """Takes back single blocks beyond a plain mark of teasers, far from the text itself."""
    bounds = [
        n for n, b in enumerate(blocks) if said_twice(b) or TIME_AGO.match(b) or is_heading(b)
    ]
    if not bounds:
        return marks
    edges = [-1, *bounds, len(blocks)]
    spans = [range(a + 1, b) for a, b in pairwise(edges)]
    sizes = [sum(count_words(blocks[n]) for n in span if marks[n]) for span in spans]
    most = max(sizes)
    kept = {
        n for span, size in zip(spans, sizes, strict=True) if size >= STRAY * most for n in span
    }
    return [mark and n in kept for n, mark in enumerate(marks)]


def trimmed(blocks: list[str], marks: list[bool], chances: list[float]) -> list[bool]:
    """Takes back what the likeliest sequence only bridges: at the ends of a run, and plain residue.

    `chances` are those of each block to belong to the body.
    """
    doubted = [mark and chance < DOUBTED for mark, chance in zip(marks, chances, strict=True)]
    kept = [
        mark and not (doubt and _is_residue(block))
        for mark, doubt, block in zip(marks, doubted, blocks, strict=True)
    ]
    for places in (range(len(blocks)), reversed(range(len(blocks)))):
        inside = False
        for n in places:
            loose = doubted[n] or _ADDRESS.fullmatch(blocks[n])
            if kept[n] and not inside and loose and not _is_plain_sentence(blocks[n]):
                kept[n] = False
            inside = kept[n]
    return kept


def _is_residue(block: str) -> bool:
    return residue_kind(block) not in ("teaser", "navigation")


def is_dated(block: str) -> bool:
    """A line that is a date, a time or a byline."""
    return is_label(block) or bool(lone_date(block) or CLOCK_LINE.fullmatch(block))


def carried_on(blocks: list[str], marks: list[bool], chances: list[float]) -> list[bool]:
    """Gives a text the short sentences right under it, which look like nothing else.

    A last paragraph of five words has little by which weights could know it.
    """
    kept = list(marks)
    for number in range(1, len(blocks) - 1):
        # A line amid a text that is no other story: a heading, or what stands under a film.
        amid = marks[number - 1] and marks[number + 1] and chances[number] > AMID
        kept[number] = marks[number] or (amid and not _is_residue(blocks[number]))
    for number in range(1, len(blocks)):
        # Points of one list stand or fall together; a list of teasers has none in the text.
        if kept[number - 1] and (mark := _ITEM.match(blocks[number])):
            above = _ITEM.match(blocks[number - 1])
            kept[number] = kept[number] or (above is not None and above[1] == mark[1])
    first = kept.index(True) if True in kept else 0
    if first > 1 and _is_plain_sentence(blocks[first - 1]) and is_dated(blocks[first - 2]):
        kept[first - 1] = english_words(blocks[first - 1]) >= SENTENCE
    for number in range(2, len(blocks)):
        if not kept[number] and kept[number - 1] and kept[number - 2]:
            kept[number] = _is_plain_sentence(blocks[number])
    return kept


def _is_plain_sentence(block: str) -> bool:
    if not FEWEST_WORDS <= english_words(block) <= MOST_WORDS or not _ENDED.search(block):
        return False
    # Georgian has no capitals, and its letters count as small ones.
    if (
        (block[0].islower() and not "\u10d0" <= block[0] <= "\u10ff")
        or kind_by_words(block)
        or is_caption(block, in_text=True)
    ):
        return False
    return residue_kind(block) in ("navigation", "teaser")


def said_twice(block: str) -> bool:
    """A headline that stands twice in one block."""
    words = block.split()
    half = len(words) // 2
    return len(words) >= 6 and words[:half] == words[half:]


def is_heading(block: str) -> bool:
    """A short line over teasers, such as "Top Stories"."""
    return len(block) < 40 and count_words(block) < 6 and residue_kind(block) == "teaser"
