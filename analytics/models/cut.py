"""Sentences that break off in the middle of a word, as where a feed gives so many letters."""

from __future__ import annotations

import re
from collections.abc import Collection

# A last word in small letters that no mark ends; capitals may be a name that nobody listed.
_LAST = re.compile(r"(?:^|[\s(“\"'’-])([a-z]+)$")


def breaks_off(sentence: str, known: Collection[str]) -> bool:
    """Whether the last word of an English sentence is a piece of one.

    `known`: words in small letters; where it is empty only single letters are told. For the last
    sentence of a text: what follows shows that another one is whole.
    """
    found = _LAST.search(sentence.rstrip())
    if found is None:
        return False
    word = found[1]
    if len(word) == 1:
        return word != "a"
    return bool(known) and word not in known
