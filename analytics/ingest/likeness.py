"""How alike two texts are, word by word, and whether they state the same facts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

LEAD = 40  # words that the beginnings are compared by
STRETCH, HARDLY = 25, 0.28
_NUMBER = re.compile(r"\d[\d.,:]*")
_CALENDAR = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
# Capitals in the middle of a sentence: names, in the languages that write them so.
_NAME = re.compile(r"(?<=[a-zа-яё,;] )[A-ZА-ЯЁ][\w’'-]{2,}")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of the shorter text the longer one holds.

    `within`: share of its word pairs; `strange`: share of its stretches of 25 words of which hardly
    a pair is found; `lead`: share of its first words found in the longer's beginning; `ratio`:
    shorter to longer, in words.
    """

    within: float
    strange: float
    lead: float
    ratio: float
    shorter: int


def likeness(words_a: list[str], words_b: list[str]) -> Likeness:
    """Compares two texts given as words in lower case."""
    short, long = sorted((words_a, words_b), key=len)
    if not short:
        return Likeness(0.0, 1.0, 0.0, 0.0, 0)
    held = set(pairwise(long))
    found = [pair in held for pair in pairwise(short)]
    stretches = [found[n : n + STRETCH] for n in range(0, len(found), STRETCH)]
    if len(stretches) > 1 and len(stretches[-1]) < STRETCH // 2:
        stretches.pop()
    strange = sum(sum(part) < HARDLY * len(part) for part in stretches)
    beginning = Counter(short[:LEAD])
    lead = (beginning & Counter(long[: 2 * LEAD])).total() / beginning.total()
    return Likeness(
        sum(found) / max(1, len(found)),
        strange / max(1, len(stretches)),
        lead,
        len(short) / len(long),
        len(short),
    )


def same_facts(text_a: str, text_b: str, short: bool) -> bool:
    """False where each text has numbers, days or names of its own that the other lacks.

    What only one of them states was cut or added; what both state differently is another event.
    """
    if _changed(_numbers(text_a), _numbers(text_b)) > (0.25 if short else 0.5):
        return False
    return _changed(_names(text_a), _names(text_b)) <= (0.25 if short else 0.4)


def _changed(a: Counter[str], b: Counter[str]) -> float:
    """Facts that both state differently, as a share of the facts of the one with fewer."""
    both = min((a - b).total(), (b - a).total())
    return both / max(1, min(a.total(), b.total()))


def _numbers(text: str) -> Counter[str]:
    marks = [mark.strip(".,:") for mark in _NUMBER.findall(text)]
    return Counter(marks + [name.casefold() for name in _CALENDAR.findall(text)])


def _names(text: str) -> Counter[str]:
    return Counter(set(_NAME.findall(text)))
