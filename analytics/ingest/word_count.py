"""How many words a text has, also where the script puts no spaces between them."""

from __future__ import annotations

import re

_EAST = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_SOUTHEAST = re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]")
# Signs a word, so that a translation counts about as many words as its English original.
EAST, SOUTHEAST = 2, 5
# What ends a sentence, in all scripts that mark its end.
ENDS = ".!?…。！？؟۔।։"


def count_words(text: str) -> int:
    """Words by spaces; in Chinese, Japanese, Thai, Lao, Burmese and Khmer by the signs."""
    spaced = len(text.split())
    if text.isascii():
        return spaced
    unspaced = len(_EAST.findall(text)) // EAST + len(_SOUTHEAST.findall(text)) // SOUTHEAST
    return max(spaced, unspaced) if unspaced else spaced
