"""Recognises sentences that are cut off, as by a feed that gives only the first letters."""

from __future__ import annotations

import re
from collections.abc import Collection

# A last word in small letters that no mark ends; capitals may be a name that nobody listed.
_LAST = re.compile(r"(?:^|[\s(“\"'’-])([a-z]+)$")
# The dots that stand for what is left out, or a mark that leads on.
_LEFT_OUT = re.compile(r"(?:\.\.\.?|[…,–—-])[\"'”’»)\]]*$")
# After which more has to come.
_LEADS_ON = frozenset(
    ("a", "an", "the", "and", "or", "of", "with", "from", "into", "than", "its", "their", "whose")
)
TEASER = 50  # words; in a text of fewer, dots at its end are where a feed cut it


def breaks_off(sentence: str, known: Collection[str], words: int = TEASER) -> bool:
    """Whether the last sentence of an English text lacks its end.

    It does if it ends on a piece of a word, or on a word that leads on ("the"); in a text shorter
    than a teaser also if it ends on dots or a dash. A line that ends on a whole word without any
    mark is whole: many tables hold such lines. `known`: words in small letters, by which pieces are
    told; if it is empty, only single letters are pieces. `words`: the length of the whole text.
    """
    text = sentence.rstrip()
    if words < TEASER and _LEFT_OUT.search(text):
        return True
    found = _LAST.search(text)
    if found is None:
        return False
    word = found[1]
    return len(word) == 1 or word in _LEADS_ON or (bool(known) and word not in known)
