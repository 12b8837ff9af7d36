"""What stands under the pictures of a page of plain text, told by its place."""

from __future__ import annotations

from collections.abc import Sequence

from analytics.ingest.block_kinds import CREDIT_LINE, residue_kind
from analytics.ingest.word_count import count_words

NEAR = 3  # blocks before the text in which a sentence belongs to its picture
MOST_WORDS = 60


def under_pictures(blocks: list[str], marks: list[bool], labels: Sequence[int]) -> set[int]:
    """The numbers of captions that do not look like any: a sentence over a credit on a line of its
    own, or between the date or byline and the text. `labels` are the numbers of dates and bylines.
    """
    first = marks.index(True) if True in marks else 0
    last = max((n for n, mark in enumerate(marks) if mark), default=-1)
    found = set()
    for number, block in enumerate(blocks[: last + 1]):
        if marks[number] or number in labels or not _is_sentence(block):
            continue
        if CREDIT_LINE.match(blocks[number + 1]) and not marks[number + 1]:
            found |= {number, number + 1}
        elif any(label < number for label in labels) and 0 < first - number <= NEAR:
            found.add(number)
    return found


def _is_sentence(block: str) -> bool:
    ended = block.endswith((".", "”", '"')) and not block.endswith("..")
    plain = residue_kind(block) in ("teaser", "navigation")
    return ended and plain and 4 <= count_words(block) <= MOST_WORDS
