"""Texts made from one template for several firms, hours or days, told by what stands first."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analytics.ingest.likeness import Reading

# Words in which a subject, its name again, an hour, the head of a table stand.
SUBJECT, NEAR, OPENING, HEAD = 4, 20, 25, 8
FIGURES = 6  # that agree: the same report, however it begins; in a text: a bulletin of a market
ALIKE = 0.5  # of the first words: made from one template, if not copies
BULLETIN = 60  # words; longer texts in running sentences may correct a number of their first one
TEMPLATE = 150  # words; of longer texts few are filled in
FEW, DATED = 3, 4  # words of a topic; pairs that these and a dateline break beside their own
_DATELINE = re.compile(r"[^\n]{2,60}?\s[-–—]{1,2}\s")
_WORD = re.compile(r"\w+")
HOURS = {
    word: hour
    for hour, words in enumerate(
        (
            "opening opg early morning",
            "midday midsession noon",
            "closing close closes clsg afternoon",
        )
    )
    for word in words.split()
}


def is_another(a: Reading, b: Reading, agreed: int) -> bool:
    """Another subject, another hour of the day, or a bulletin with another number in its head.

    Agencies fill in one template for every firm that files a prospectus and for every hour of a
    market; what is filled in at the beginning says which it is.
    """
    if (Counter(a.words[:NEAR]) & Counter(b.words[: NEAR + SUBJECT])).total() < ALIKE * NEAR:
        return False  # they begin in words of their own
    name_a, name_b = (_subject(one) for one in (a, b))
    strange = name_a not in b.words[:NEAR] and name_b not in a.words[:NEAR]
    if name_a and name_b and strange and agreed < FIGURES:
        return True
    hours = [next((HOURS[w] for w in one.words[:OPENING] if w in HOURS), None) for one in (a, b)]
    figures = min(len(one.facts.numbers) for one in (a, b))
    if None not in hours and hours[0] != hours[1] and figures >= FIGURES:
        return True
    if len(a.words) >= BULLETIN and not a.facts.tabular:
        return False
    heads = [
        {n for n, place in one.facts.numbers.items() if place < HEAD}
        | {word for word in one.words[:HEAD] if word in HOURS}
        for one in (a, b)
    ]
    return bool(heads[0] - b.facts.stated) and bool(heads[1] - a.facts.stated)


def is_filled_in(a: Reading, b: Reading, changed: int, others: int) -> bool:
    """Whether all that differs in a short text `a` are facts of `b` in the place of others.

    `changed`: numbers and names that each states otherwise, `others`: long words. A word in
    another's place breaks two pairs at most, and a dateline put between title and text one more.
    Who edits a copy seldom changes a name and nothing else.
    """
    if len(a.words) >= TEMPLATE or not changed:
        return False
    return len(a.pairs - b.pairs) <= 2 * (changed + others) + 1


def is_refilled(a: Reading, b: Reading) -> bool:
    """Whether a few words of a bulletin stand in the place of others, and nothing else differs.

    Soon after the first that is an edit as well as another event; on another day it is the latter.
    """
    if min(len(a.words), len(b.words)) >= BULLETIN:
        return False
    for one, other in ((a, b), (b, a)):
        new = len(set(one.words) - set(other.words))
        if not 1 <= new <= FEW or len(one.pairs - other.pairs) > new + DATED:
            return False
    return True


def _subject(one: Reading) -> str:
    """The name that a text begins with, after its dateline; '' where it begins with none."""
    dateline = _DATELINE.match(one.text)
    start = len(_WORD.findall(dateline[0])) if dateline else 0
    span = range(start, start + SUBJECT)
    names = [(place, name) for name, place in one.facts.names.items() if place in span]
    return min(names)[1] if names else ""
