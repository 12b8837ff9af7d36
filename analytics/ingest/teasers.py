"""Where an article's text is over and the teasers beside it begin, if the page says so plainly.

Sites print a headline twice where a picture links to it as well, and put "4h ago" under it. Two
such marks after a text are no accident; one agency's name alone on a line ends a wire story.
"""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

from analytics.ingest.block_features import main_runs
from analytics.ingest.block_kinds import (
    AGENCIES,
    COMMENTS,
    DATE_LINE,
    TIME_AGO,
    is_caption,
    is_label,
    residue_kind,
)
from analytics.ingest.date_lines import CLOCK_LINE, lone_date
from analytics.ingest.page_signs import kind_by_words
from analytics.ingest.word_count import ENDS, count_words, english_words

NEAR = 6  # blocks before the first mark in which the teasers' heading is looked for
FEWEST = 2
COMMENTED = 80  # words before comments; a count of them stands over many a text as well
SENTENCE = 8  # words
STRAY = 0.25  # of the largest part of the text
FEWEST_WORDS, MOST_WORDS = 5, 40  # of a sentence that carries a text on
_ENDED = re.compile(rf"[^.…][{ENDS}][\"”’»')\]」』）]*$")
_DIGIT = re.compile(r"\d")


def text_end(blocks: list[str]) -> int:
    """How many blocks may hold text: all, or those before the teasers."""
    marks = [n for n, block in enumerate(blocks) if said_twice(block) or TIME_AGO.match(block)]
    ends = [_signed_off(blocks)]
    if len(marks) >= FEWEST:
        ends += [_before(blocks, mark) for mark in marks]
    told, most = _under_label(blocks), _most_text(blocks)
    for end in sorted(set(ends)):
        # Teasers may stand before the text as well; a text must lie before its end.
        if end < len(blocks) and (told[end] or most[end]):
            return end
    return len(blocks)


def _under_label(blocks: list[str]) -> list[bool]:
    """For each end: a line such as "Posted May 8, 2024" before it, a sentence under that?"""
    told, label, sentence = [False], -1, -1
    for number, block in enumerate(blocks):
        match = DATE_LINE.match(block) if len(block) < 90 else None
        if match and _DIGIT.search(match["when"]):
            label = number
        elif count_words(block) >= SENTENCE and block[-1] in f'{ENDS}”"’':
            sentence = number
        told.append(0 <= label < sentence)
    return told


def _most_text(blocks: list[str]) -> list[bool]:
    """For each end: does the main run before it hold a good part of the words of the whole one?"""
    words = [0, *accumulate(count_words(block) for block in blocks)]
    runs = main_runs(blocks)
    first, last = runs[-1]
    kept = [words[end] - words[start] for start, end in runs]
    whole = words[last] - words[first]
    return [one > 0 and one * 3 >= whole and first < end for end, one in enumerate(kept)]


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


def is_dated(block: str) -> bool:
    """A line that is a date, a time or a byline."""
    return is_label(block) or bool(lone_date(block) or CLOCK_LINE.fullmatch(block))


def carried_on(blocks: list[str], marks: list[bool]) -> list[bool]:
    """Gives a text the short sentences right under it, which look like nothing else.

    A last paragraph of five words has little by which weights could know it.
    """
    kept = list(marks)
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
    if block[0].islower() or kind_by_words(block) or is_caption(block, in_text=True):
        return False
    return residue_kind(block) in ("navigation", "teaser")


def said_twice(block: str) -> bool:
    """A headline that stands twice in one block."""
    words = block.split()
    half = len(words) // 2
    return len(words) >= 6 and words[:half] == words[half:]


def _signed_off(blocks: list[str]) -> int:
    """The first line that is an agency's name or opens the comments, after some text."""
    written = 0
    for number, block in enumerate(blocks):
        if written > 12 and block.strip(" .") in AGENCIES:
            return number
        if written > COMMENTED and COMMENTS.match(block):
            return number
        written += count_words(block) if len(block) > 60 else 0
    return len(blocks)


def _before(blocks: list[str], mark: int) -> int:
    """The heading over the first teaser, else its headline, given a mark in or under it."""
    for number in range(max(0, mark - NEAR), mark):
        if is_heading(blocks[number]) or blocks[number].strip(" .") in AGENCIES:
            return number
    if said_twice(blocks[mark]):
        return mark
    start = mark
    # Under "4h ago" stand, from below, a blurb that breaks off and a headline without a full stop.
    if start and blocks[start - 1].endswith(("...", "…")):
        start -= 1
    if start and blocks[start - 1][-1] not in f'{ENDS}”"':
        start -= 1
    return start


def is_heading(block: str) -> bool:
    """A short line over teasers, such as "Top Stories"."""
    return len(block) < 40 and count_words(block) < 6 and residue_kind(block) == "teaser"
