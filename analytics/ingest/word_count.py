"""How many words a text has, also where the script puts no spaces between them."""

from __future__ import annotations

import re
from functools import lru_cache

_EAST = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_SOUTHEAST = re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]")
_SEMITIC = re.compile("[\u0590-\u06ff]")
# Signs a word, so that a translation counts about as many words as its English original.
EAST, SOUTHEAST = 2, 5
# Characters a word of English, with the space after it; of scripts that leave out the vowels.
ENGLISH_WORD, SEMITIC_WORD = 6, 5
REMEMBERED = 2000  # characters
# What ends a sentence, in all scripts that mark its end.
ENDS = ".!?…。！？؟۔।։"

_ENDED = re.compile(rf"[{ENDS}][\"”’»')\]」』）]*$")
# Thai and Lao mark no end of a sentence; a block of so many words is more than a headline.
_UNMARKED = re.compile("[\u0e01-\u0eff]")
UNMARKED = 18


def count_words(text: str) -> int:
    """Words by spaces; in Chinese, Japanese, Thai, Lao, Burmese and Khmer by the signs."""
    # Each block of a page is counted several times; whole texts are not kept for that.
    return _remembered(text) if len(text) < REMEMBERED else _count(text)


def _count(text: str) -> int:
    spaced = len(text.split())
    if text.isascii():
        return spaced
    unspaced = len(_EAST.findall(text)) // EAST + len(_SOUTHEAST.findall(text)) // SOUTHEAST
    return max(spaced, unspaced) if unspaced else spaced


_remembered = lru_cache(maxsize=4096)(_count)


def english_words(text: str) -> int:
    """About how many words a text would have in English, as the weights of blocks expect them.

    Languages that join to one word what English says in several have longer words and fewer.
    """
    counted = count_words(text)
    if text.isascii():
        return counted
    east = len(_EAST.findall(text))
    if east:
        return max(counted, east * 2 // 3)
    return max(counted, len(text) // (SEMITIC_WORD if _SEMITIC.search(text) else ENGLISH_WORD))


def ends_sentence(block: str) -> bool:
    """Does a block end as a sentence does; where the script marks no end, is it as long as one?"""
    if _ENDED.search(block):
        return True
    return bool(_UNMARKED.match(block[-1:])) and count_words(block) >= UNMARKED
