"""First names before a leader's surname: his own, however it is spelled, tells him from namesakes.

"Vladmir Putin", "Oleskii Reznikov" and "Rodrigo Roa Duterte" are no names of the table of leaders,
and "Michelle Obama" is another person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from analytics.actors.rules import ADJACENT

# Shorter names differ by one letter from too many others.
_SHORTEST = 5
_ALIKE = 0.8
_SOUNDS = (("ks", "x"), ("^ole", "ale"), ("^volod", "vlad"), ("^uladz", "vlad"), ("^m[iy]k", "nik"),
           ("(?<![csktp])h", "g"), ("[yj]", "i"), ("i+$", ""))  # fmt: skip
_BEFORE = re.compile(r"(?<![\w-])((?:[A-Z][\w'’.-]+ ){1,3})$")


def first_names(leaders: Iterable[tuple[str, str]]) -> dict[tuple[str, str], frozenset[str]]:
    """(actor, surname) -> the first names of its leaders who bear it; `leaders` by full name."""
    found: dict[tuple[str, str], set[str]] = {}
    for actor, person in leaders:
        first, *others = person.split(" ")
        for n in range(len(others)):
            found.setdefault((actor, " ".join(others[n:])), set()).add(first)
    return {key: frozenset(names) for key, names in found.items()}


def bears_first_name(text: str, start: int, firsts: frozenset[str], *, whole: bool) -> bool:
    """Whether one of the first names stands before the surname at `start`, in another spelling or
    with a middle name; with `whole` directly before it only, as wanted where many bear the surname.
    """
    before = _BEFORE.search(text, max(0, start - ADJACENT), start)
    words = before.group(1).split() if before else []
    return any(_is_alike(word, first) for word in words[-1 if whole else 0 :] for first in firsts)


@lru_cache(maxsize=1 << 12)
def _is_alike(word: str, first: str) -> bool:
    if word == first:
        return True
    word, first = _sound(word), _sound(first)
    alike = len(first) >= _SHORTEST and word[:1] == first[:1]
    return alike and SequenceMatcher(None, word, first).ratio() >= _ALIKE


def _sound(name: str) -> str:
    """A name without what Russian and Ukrainian, or two transliterations, spell in two ways."""
    name = name.lower()
    for written, heard in _SOUNDS:
        name = re.sub(written, heard, name)
    return name
