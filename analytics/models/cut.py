"""Sentences that break off, as where a feed gives so many letters."""

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
    """Whether an English sentence lacks its end: a piece of a word, or none that can end one.

    `known`: words in small letters; where it is empty only single letters are told. `words`: of the
    whole text, which from a teaser's length on may end on dots. One line without any mark at its
    end is whole: many tables hold such. For the last sentence of a text: what follows shows that
    another one is whole.
    """
    text = sentence.rstrip()
    if words < TEASER and _LEFT_OUT.search(text):
        return True
    found = _LAST.search(text)
    if found is None:
        return False
    word = found[1]
    return len(word) == 1 or word in _LEADS_ON or (bool(known) and word not in known)
