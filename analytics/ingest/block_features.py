"""What a block of text on a page looks like, in numbers: by these, body and residue are told apart.

Shallow text features of a block and of its neighbours, after Kohlschütter, Fankhauser and Nejdl,
"Boilerplate detection using shallow text features" (2010), with the vocabulary that a block shares
with the page's longest run of text, which teasers of other stories do not.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from analytics.ingest.block_kinds import BYLINE, DATE_LINE, is_caption, residue_kind
from analytics.ingest.word_count import ENDS, english_words

_SENTENCE_END = re.compile(rf"[{ENDS}][\"”’»')\]」』）]*$")
_CUT_END = re.compile(r"(?:\.\.\.|…)$")
_SENTENCES = re.compile(r"[.!?][\"”’»')\]]*\s+(?=[\"“‘«(]?[A-ZА-ЯЁ0-9])|[。！？](?=.)|[؟۔।։]\s")
# Two signs of Chinese or Japanese, which are a word more often than not.
_PAIR = re.compile("(?=([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]{2}))")
_WORD = re.compile(r"\w+")
_KINDS = ("cookie", "copyright", "subscription", "social", "advertisement", "comment", "teaser")
CASELESS_WORDS = 8  # fewer are a label, which is capitals elsewhere as well
LOWER_USUAL = 0.8  # of the words of a sentence in English
FAR = 6  # blocks from the main run at which distance stops to matter

NAMES = (
    "bias", "log_words", "under_5", "from_15", "from_30", "sentence_end", "cut_end", "colon_end",
    "sentences", "lower_share", "capital_share", "all_capitals", "digit_share", "separators",
    "link", "starts_lower", "starts_quote", "doubled", "caption", "date_line", "byline",
    *(f"kind_{kind}" for kind in _KINDS),
    "inside_run", "before_run", "after_run", "distance", "log_run", "share_of_run", "known_words",
    "known_if_short", "known_if_long", "near_text", "prev_words", "next_words", "prev_known",
    "next_known", "prev_residue", "next_residue", "residue_between", "short_inside",
    "long_outside",
)  # fmt: skip


def main_run(blocks: list[str]) -> tuple[int, int]:
    """First and past-last block of the run with the most text (Kadane's maximum subarray)."""
    return main_runs(blocks)[-1]


def main_runs(blocks: list[str]) -> list[tuple[int, int]]:
    """The same of the first block alone, the first two, and so on; before these of none."""
    best, span, total, start = 0.0, (0, 0), 0.0, 0
    spans = [span]
    for number, block in enumerate(blocks):
        if total <= 0:
            total, start = 0.0, number
        total += _weight(block)
        if total > best:
            best, span = total, (start, number + 1)
        spans.append(span)
    return spans


def _weight(block: str) -> float:
    words = english_words(block)
    if words < 15:
        return -3.0
    if is_caption(block) or not _SENTENCE_END.search(block):
        return 0.0
    lost = residue_kind(block) not in ("teaser", "navigation") or _CUT_END.search(block)
    return -5.0 if lost else float(min(words, 60))


def features(blocks: list[str]) -> list[list[float]]:
    """One row of numbers a block, in the order of NAMES."""
    first, last = main_run(blocks)
    counts = Counter(blocks)
    vocabulary = Counter(
        word for block in blocks[first:last] for word in {w for w in _content(block)}
    )
    own = [_own(block, counts[block]) for block in blocks]
    known = [
        _known(block, vocabulary, first <= number < last) for number, block in enumerate(blocks)
    ]
    lost = [any(row[21:28]) for row in own]
    run = _Run(first, last, sum(math.expm1(row[1]) for row in own[first:last]), _running(lost))
    return [own[n] + _context(n, run, own, known) for n in range(len(blocks))]


@dataclass(frozen=True, slots=True)
class _Run:
    """The main run: its blocks, its words, and how many blocks of residue lie before each place."""

    first: int
    last: int
    words: float
    lost_before: list[int]


def _running(marks: list[bool]) -> list[int]:
    return list(accumulate(marks, initial=0))


def _own(block: str, times: int) -> list[float]:
    words = block.split()
    count = english_words(block)
    alphabetic = [word for word in words if word[0].isalpha()]
    lower = sum(word[0].islower() for word in alphabetic)
    if count >= CASELESS_WORDS and not block.isascii() and block.lower() == block.upper():
        # A script without capitals says nothing by having none: as many as in any sentence.
        lower = LOWER_USUAL * len(alphabetic)
    kind = residue_kind(block)
    date = DATE_LINE.match(block) if count < 14 else None
    return [
        1.0,
        math.log1p(count),
        float(count < 5),
        float(count >= 15),
        float(count >= 30),
        float(bool(_SENTENCE_END.search(block))),
        float(bool(_CUT_END.search(block))),
        float(block.endswith(":")),
        min(len(_SENTENCES.findall(block)), 6) / 6,
        lower / max(1, len(alphabetic)),
        1 - lower / max(1, len(alphabetic)),
        float(block.isupper()),
        sum(map(str.isdigit, block)) / len(block),
        min(sum(block.count(mark) for mark in "|»›•·/"), 5) / 5,
        float("http" in block or "www." in block or "@" in block),
        float(block[0].islower()),
        float(block[0] in "\"“‘«'"),
        float(times > 1),
        float(is_caption(block)),
        float(bool(date)),
        float(count < 12 and bool(BYLINE.match(block))),
        *(float(kind == one and (one != "teaser" or count < 25)) for one in _KINDS),
    ]


def _content(block: str) -> list[str]:
    words = [word for word in _WORD.findall(block.casefold()) if len(word) > 4]
    pairs = [] if block.isascii() else _PAIR.findall(block)
    return pairs or words


def _known(block: str, vocabulary: Counter[str], inside: bool) -> float:
    """Share of a block's longer words that the main run uses elsewhere too."""
    words = set(_content(block))
    if not words:
        return 0.5
    needed = 2 if inside else 1
    return sum(vocabulary[word] >= needed for word in words) / len(words)


def _context(number: int, run: _Run, own: list[list[float]], known: list[float]) -> list[float]:
    first, last = run.first, run.last
    inside = first <= number < last
    away = 0 if inside else first - number if number < first else number - last + 1
    log_words = own[number][1]
    near = own[max(0, number - 3) : number] + own[number + 1 : number + 4]
    start, stop = (last, number) if number >= last else (number + 1, first)
    between = 0 if inside else run.lost_before[stop] - run.lost_before[start]
    before = own[number - 1] if number else None
    after = own[number + 1] if number + 1 < len(own) else None
    return [
        float(inside),
        float(number < first),
        float(number >= last),
        min(away, FAR) / FAR,
        math.log1p(run.words),
        min(1.0, math.expm1(log_words) / max(1.0, run.words)),
        known[number],
        known[number] * (log_words < math.log1p(15)),
        known[number] * (log_words >= math.log1p(15)),
        sum(row[3] * row[5] for row in near) / max(1, len(near)),
        before[1] if before else 0.0,
        after[1] if after else 0.0,
        known[number - 1] if before else 0.0,
        known[number + 1] if after else 0.0,
        float(bool(before and any(before[21:28]))),
        float(bool(after and any(after[21:28]))),
        min(between, 4) / 4,
        float(inside and log_words < math.log1p(15)),
        float(not inside and log_words >= math.log1p(15)),
    ]
