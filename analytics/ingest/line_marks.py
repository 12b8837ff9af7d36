"""Which blocks of a page are its text: the likeliest sequence, less what it only bridges."""

from __future__ import annotations

import math

import numpy as np

from analytics.ingest.likeliest import likeliest_path
from analytics.ingest.line_model import KINDS, NAMES, Layers, features, is_sentence, likelihoods
from analytics.ingest.teasers import carried_on, comments_begin, trimmed, without_strays
from analytics.ingest.word_count import ENDS, count_words

BODY, LEAD = KINDS.index("body"), KINDS.index("lead")
LINE = 80  # characters; more are a paragraph
# To the body, in log odds: a lost sentence is worse than a stray one. Chosen on marked pages.
LEANING, LEANING_OF_SENTENCES = 1.0, 2.5
FEW_WORDS, MORE, LIST = 25, 2.5, 4  # of a page whose text does not look like any
WORDS, LEAD_WORDS = NAMES.index("log_words"), math.log1p(12)
RARE = 1e-6
ALONE = np.eye(len(KINDS))[KINDS.index("residue")]
SURE = 0.5


def told_apart(blocks: list[str], layers: Layers | None = None) -> tuple[list[bool], np.ndarray]:
    """For each block of a page: does it belong to the body, and the chances of all KINDS."""
    if not blocks:
        return [], np.zeros((0, len(KINDS)))
    long = [block for block in blocks if len(block) > LINE]
    shouted = sum(map(str.isupper, long)) * 2 > len(long)
    # Wires once came in capitals alone, which say nothing of a block then.
    rows = features([b.capitalize() for b in blocks] if shouted else blocks)
    chances = likelihoods(rows, layers)
    chances[comments_begin(blocks) :] = ALONE
    leaning = np.where(is_sentence(rows), LEANING_OF_SENTENCES, LEANING)
    body = np.clip(chances[:, BODY], RARE, 1 - RARE)
    odds = np.log(body / (1 - body)) + leaning
    marks = _marks(blocks, odds, body)
    if (kept := _words(blocks, marks)) < FEW_WORDS:
        # A list of decorated sailors is hardly a text, but all the text that there is.
        more = _marks(blocks, odds + MORE, np.minimum(1, body * LIST))
        marks = more if _words(blocks, more) > 3 * kept else marks
    for number in range(len(blocks) - 2, -1, -1):
        # A summary right over the text, with no date or name between, is its beginning.
        if marks[number + 1] and chances[number, BODY] + chances[number, LEAD] > SURE:
            marks[number] = marks[number] or blocks[number][-1] in ENDS
    long_leads = (rows[:, WORDS] > LEAD_WORDS) & (chances[:, LEAD] + chances[:, BODY] > SURE)
    return [mark or bool(lead) for mark, lead in zip(marks, long_leads, strict=True)], chances


def _marks(blocks: list[str], odds: np.ndarray, body: np.ndarray) -> list[bool]:
    chances = body.tolist()
    path = without_strays(blocks, likeliest_path(odds.tolist()))
    return carried_on(blocks, trimmed(blocks, path, chances), chances)


def _words(blocks: list[str], marks: list[bool]) -> int:
    return sum(count_words(block) for block, mark in zip(blocks, marks, strict=True) if mark)
