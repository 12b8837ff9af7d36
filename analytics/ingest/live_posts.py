"""A text in posts under times of day: a live blog saved as plain text.

Each post has a heading that looks like another story's, and a few sentences of its own. A list of
the latest news has times as well, but a headline alone under each.
"""

from __future__ import annotations

import re

from analytics.ingest.block_kinds import is_label, told_kind
from analytics.ingest.word_count import ENDS, count_words

FEWEST = 3  # times on lines of their own; a page has one or two
HEADING = 16  # words
SENTENCE = 8  # words
_TIME = re.compile(
    r"\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,5}|GMT ?[+-]\d{1,2}|Uhr))?", re.IGNORECASE
)


def is_time(block: str) -> bool:
    """Is a line nothing but a time of day?"""
    return bool(_TIME.fullmatch(block))


def with_posts(blocks: list[str], marks: list[bool]) -> list[bool]:
    """The marks of a text with those of its posts; as they are where no text is in posts."""
    times = [number for number, block in enumerate(blocks) if is_time(block)]
    if len(times) < FEWEST:
        return marks
    spans = [range(a + 1, b) for a, b in zip(times, [*times[1:], len(blocks)], strict=True)]
    told = [_told(blocks, marks, span) for span in spans]
    if sum(map(bool, told)) * 2 <= len(times):
        return marks
    kept = [mark and number not in times for number, mark in enumerate(marks)]
    for posts in told:
        for number in posts:
            kept[number] = True
    return kept


def _told(blocks: list[str], marks: list[bool], span: range) -> list[int]:
    """The heading and the sentences of the post in a span; none where it has no sentence."""
    found: list[int] = []
    for number in span:
        block = blocks[number]
        if told_kind(block) or is_label(block):
            break  # of a share, of an author: what stands below is of the page
        sentence = count_words(block) >= SENTENCE and block[-1] in f'{ENDS}”"»'
        heading = number == span.start and count_words(block) <= HEADING
        if not (sentence or heading or marks[number]):
            break
        found.append(number)
    heads_alone = [number for number in found if blocks[number][-1] not in f'{ENDS}”"»']
    return found if len(found) > len(heads_alone) else []
