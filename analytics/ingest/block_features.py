"""What a block of text on a page looks like, in numbers: by these, body and residue are told apart.

Shallow text features of a block and of its neighbours, after Kohlschütter, Fankhauser and Nejdl,
"Boilerplate detection using shallow text features" (2010), with the vocabulary that a block shares
with the page's longest run of text, which teasers of other stories do not.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from analytics.ingest.block_kinds import BYLINE, DATE_LINE, is_caption, residue_kind, told_kind
from analytics.ingest.word_count import ends_sentence, english_words

_CUT_END = re.compile(r"(?:\.\.\.|…)$")
_SENTENCES = re.compile(r"[.!?][\"”’»')\]]*\s+(?=[\"“‘«(]?[A-ZА-ЯЁ0-9])|[。！？](?=.)|[؟۔।։]\s")
# Two signs of Chinese or Japanese, which are a word more often than not.
_PAIR = re.compile("(?=([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]{2}))")
_WORD = re.compile(r"\w+")
_KINDS = ("cookie", "copyright", "subscription", "social", "advertisement", "comment", "teaser")
CASELESS_WORDS = 8  # fewer are a label, which is capitals elsewhere as well
LOWER_USUAL = 0.8  # of the words of a sentence in English
STEM = 6  # letters of a word that most endings leave as they are
ADDRESSED_WORDS = 60
# What speaks to the reader, or of the site as "we"; people who are quoted do so as well.
_ADDRESSED = re.compile(
    r"\b(?:you|your|our|us|we|вы|вас|ваш\w*|нас|наш\w*|ви|vous|votre|vos|nos|notre|nous|ihre?n?|"
    r"sie|uns|unser\w*|su|tu|sus|nuestr\w+|sizin|bizi|bize|here|здесь|hier|ici|aquí)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:19|20)\d\d\b|\d[:.]\d\d\b|\b\d{1,2} ?(?:h|min|hours?|days?) ago\b|[年月日]"
)
_NAME = re.compile(r"(?:[^\W\d_a-zа-яё][\w.'’-]*\s?){2,4}")
_SPEAKER = re.compile(r"[^\W\d_a-zа-яё][\w .'’()-]{0,30}: \S")

OWN = (
    "bias", "log_words", "under_5", "from_15", "from_30", "sentence_end", "cut_end", "colon_end",
    "sentences", "lower_share", "capital_share", "all_capitals", "digit_share", "separators",
    "link", "starts_lower", "starts_quote", "caption", "date_line", "byline",
    *(f"kind_{kind}" for kind in _KINDS),
    "question", "exclaims", "bracket_end", "starts_digit", "dated", "name_shape", "speaker",
    "addressed", "quoted", "commas", "one_word", "headline", "item_end", "doubled",
)  # fmt: skip


def main_run(blocks: list[str]) -> tuple[int, int]:
    """First and past-last block of the run with the most text."""
    return heaviest_run([_weight(block) for block in blocks])


def heaviest_run(weights: Sequence[float]) -> tuple[int, int]:
    """First and past-last place of the run of most weight (Kadane's maximum subarray)."""
    best, span, total, start = 0.0, (0, 0), 0.0, 0
    for number, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, number
        total += weight
        if total > best:
            best, span = total, (start, number + 1)
    return span


def _weight(block: str) -> float:
    words = english_words(block)
    if words < 15:
        return -3.0
    if is_caption(block) or not ends_sentence(block):
        return 0.0
    lost = residue_kind(block) not in ("teaser", "navigation") or _CUT_END.search(block)
    return -5.0 if lost else float(min(words, 60))


def own_features(blocks: list[str]) -> np.ndarray:
    """What each block is by itself: one row a block, in the order of OWN."""
    counts = Counter(blocks)
    return np.array([(*_own(block), float(counts[block] > 1)) for block in blocks])


def known_words(blocks: list[str], span: tuple[int, int]) -> np.ndarray:
    """Share of each block's longer words that a span of blocks uses elsewhere, and how many.

    The share is 0.5 where a block has none, the number a logarithm.
    """
    first, last = span
    sets = [_content_set(block) for block in blocks]
    vocabulary = Counter(word for words in sets[first:last] for word in words)
    found = []
    for number, words in enumerate(sets):
        needed = 2 if first <= number < last else 1
        count = sum(vocabulary[word] >= needed for word in words)
        found.append((count / len(words) if words else 0.5, math.log1p(count)))
    return np.array(found)


@lru_cache(maxsize=8192)
def _own(block: str) -> tuple[float, ...]:
    words = block.split()
    count = english_words(block)
    alphabetic = [word for word in words if word[0].isalpha()]
    lower = sum(word[0].islower() for word in alphabetic)
    if count >= CASELESS_WORDS and not block.isascii() and block.lower() == block.upper():
        # A script without capitals says nothing by having none: as many as in any sentence.
        lower = LOWER_USUAL * len(alphabetic)
    kind = told_kind(block)
    date = DATE_LINE.match(block) if count < 14 else None
    ended = ends_sentence(block)
    return (
        1.0,
        math.log1p(count),
        float(count < 5),
        float(count >= 15),
        float(count >= 30),
        float(ended),
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
        float(is_caption(block)),
        float(bool(date)),
        float(count < 12 and bool(BYLINE.match(block))),
        *(float(kind == one and (one != "teaser" or count < 25)) for one in _KINDS),
        float(block[-1] in "?？؟"),
        float("!" in block),
        float(block[-1] in ")]）"),
        float(block[0].isdigit()),
        float(count < 14 and bool(_DATED.search(block))),
        float(2 <= len(words) <= 4 and bool(_NAME.fullmatch(block))),
        float(bool(_SPEAKER.match(block))),
        min(len(_ADDRESSED.findall(block)), 3) / 3 if count < ADDRESSED_WORDS else 0.0,
        float(any(mark in block for mark in '"“”«»„')),
        min(block.count(","), 4) / 4,
        float(len(words) == 1),
        float(4 <= count <= 22 and not ended),
        float(block[-1] in ";,；、"),
    )


@lru_cache(maxsize=8192)
def _content_set(block: str) -> frozenset[str]:
    words = [word for word in _WORD.findall(block.casefold()) if len(word) > 4]
    pairs = [] if block.isascii() else _PAIR.findall(block)
    return frozenset(pairs or (word[:STEM] for word in words))
