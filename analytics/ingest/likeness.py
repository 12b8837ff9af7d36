"""How alike two texts are, and whether the facts they state are evidence for one story or for two.

The evidence is weighed as in record linkage (Fellegi and Sunter, "A theory for record linkage",
1969): every number, name or other long word that both texts state, or that each states otherwise,
is worth the logarithm of how much likelier that is among copies than among templates filled in
anew. Among copies a fact changes as often as the words around it do.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, pairwise
from math import inf, log, sqrt
from operator import and_

from analytics.ingest.stated import STRETCH, Ends, Shared, ends_of, stated
from analytics.ingest.templates import is_another, is_filled_in

MOST_WORDS = 3000  # of a speech the beginning is enough
LONG_WORD = 5  # letters; shorter words are shared by all texts of a language
EAST_OF_CASE = 0x590  # alphabets with capitals lie below: Latin, Greek, Cyrillic, Armenian
EAST = "\u3040"  # from here on scripts say as much in a character or two
FLASH_WORDS = 30  # so short a text is mostly the words that all texts of its kind share
LEAD = 40  # words that the beginnings are compared by
HARDLY = 0.28  # a stretch of which fewer word pairs are held is new
# How often a fact of each kind differs between two texts made from one template; chosen, as all
# thresholds here and in copies.py, on articles of odd days (see tests/bench/bench_copies.py).
NUMBER_CHANGES, NAME_CHANGES, WORD_CHANGES = 0.6, 0.5, 0.2
TABLE, TABLE_CHANGES = 0.25, 0.25  # in a table many figures stay as they are from hour to hour
TABLE_AGREED = 0.8  # share of the figures of the fuller table; a later one has others besides
LARGE_TABLE, LARGE_AGREED = 20, 0.93  # in one of so many figures a column of a later hour shows
COPY_CHANGES = (0.03, 0.2)  # bounds of the rate of changes assumed among copies
MOST_CHANGED = 0.5  # share of other words above which a text is no edited copy
MOST_SOFT = 3.0  # names and words recur in templates: where they agree, no more evidence than this

# Scripts without spaces are read by the character.
_TOKEN = re.compile(
    r"\d(?:[\d.,:/-]*\d)?|[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+"
)
_CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|"
    r"August|September|October|November|December"
)
# Words with a capital that the text never writes without one: names, in the languages that write
# them so. Whole titles in capitals show none.
_UPPER = "".join(filter(str.isupper, map(chr, range(EAST_OF_CASE))))
_LOWER = "".join(filter(str.islower, map(chr, range(EAST_OF_CASE))))
_NAME = re.compile(rf"\b[{_UPPER}]+[{_LOWER}][\w’'-]*")
_PLAIN = re.compile(rf"\b[{_LOWER}][\w’'-]*")


def words_of(text: str) -> list[str]:
    """The first words and numbers of a text, in lower case."""
    words = _TOKEN.findall(text.casefold())[:MOST_WORDS]
    return [word.replace(",", "") if "," in word else word for word in words]


class Reading:
    """A text prepared for comparison: its words at once, its facts when they are asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words_of(text)
        self.pairs = frozenset(pairwise(self.words))

    @cached_property
    def facts(self) -> Facts:
        """Where the facts stand among the words."""
        return _find_facts(self.text, self.words)


@dataclass(frozen=True, slots=True)
class Facts:
    """The first place of each fact. Numbers are those in digits, and days and months by name."""

    numbers: dict[str, int]
    names: dict[str, int]
    others: dict[str, int]
    stated: frozenset[str]  # all words and dates
    plain: list[bool]  # whether the pair that begins at a place is without numbers and names
    tabular: bool


def _find_facts(text: str, words: list[str]) -> Facts:
    capitals = {name.casefold() for name in _NAME.findall(text)} - set(_PLAIN.findall(text))
    calendar = {name.casefold() for name in _CALENDAR.findall(text)}
    numbers: dict[str, int] = {}
    names: dict[str, int] = {}
    others: dict[str, int] = {}
    flash = len(words) < FLASH_WORDS  # every word of it counts
    digits = [word[0].isdigit() for word in words]
    for place, word in enumerate(words):
        if digits[place] or word in calendar:
            before = words[place - 1] if place else ""
            if _is_date(before, word, calendar):
                numbers.pop(before, None)
                word = f"{before} {word}"
            numbers.setdefault(word, place)
        elif len(word) >= 3 and (flash or word in capitals):
            names.setdefault(word, place)
        elif len(word) >= LONG_WORD or word > EAST:
            others.setdefault(word, place)
    facts = [
        digit or word in names or word in calendar
        for digit, word in zip(digits, words, strict=True)
    ]
    return Facts(
        numbers,
        names,
        others,
        frozenset(words) | numbers.keys(),
        [not (one or two) for one, two in pairwise(facts)],
        sum(digits) > TABLE * len(words),
    )


def _is_date(before: str, word: str, calendar: set[str]) -> bool:
    """A month beside a day: "March 4" and "March 6" have nothing in common."""
    day, month = (before, word) if word in calendar else (word, before)
    return month in calendar and day.isdigit() and len(day) <= 2


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of the shorter text the longer one holds.

    `within`: share of its word pairs; `strange`: share of its stretches of 25 words of which hardly
    a pair is found, and `amid` of those before the last that is found; `solid`: share of word pairs
    in the other stretches; `lead`: share of its first words found in the longer's beginning;
    `ratio`: shorter to longer, in words; `evidence`: of the facts in what they share, in natural
    logarithms; `changed`: numbers and names that each states otherwise.
    """

    within: float
    strange: float
    amid: float
    solid: float
    lead: float
    ratio: float
    shorter: int
    evidence: float
    changed: int


def share_within(a: Reading, b: Reading) -> float:
    """Share of the word pairs of the shorter text that the longer holds."""
    short, long = sorted((a, b), key=lambda reading: len(reading.words))
    found = [pair in long.pairs for pair in pairwise(short.words)] or [False]
    return sum(found) / len(found)


def likeness(a: Reading, b: Reading) -> Likeness:
    """Compares two texts."""
    short, long = sorted((a, b), key=lambda reading: len(reading.words))
    if not short.words:
        return Likeness(0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0, 0.0, 0)
    found = [pair in long.pairs for pair in pairwise(short.words)] or [False]
    held = _by_stretch(found)
    new = [share < HARDLY for share in held]
    solid = [share for share in held if share >= HARDLY]
    reach = len(new) - new[::-1].index(False) if solid else 0
    beginning = Counter(short.words[:LEAD])
    lead = (beginning & Counter(long.words[: 2 * LEAD])).total() / beginning.total()
    back = [pair in short.pairs for pair in pairwise(long.words)] or [False]
    shared = ([not n for n in new], [share >= HARDLY for share in _by_stretch(back)])
    return Likeness(
        sum(found) / len(found),
        sum(new) / len(new),
        sum(new[:reach]) / max(1, reach),
        sum(solid) / max(1, len(solid)),
        lead,
        len(short.words) / len(long.words),
        len(short.words),
        *_evidence(short, long, shared, found, ends_of(found, back)),
    )


def _by_stretch(found: list[bool]) -> list[float]:
    """The share of word pairs that are found, for each stretch of a text."""
    stretches = [found[n : n + STRETCH] for n in range(0, len(found), STRETCH)]
    return [sum(part) / len(part) for part in stretches]


def _evidence(
    a: Reading, b: Reading, shared: Shared, found: list[bool], ends: Ends
) -> tuple[float, int]:
    """Log odds of copies against templates, from facts in the stretches that both hold, and how
    many numbers and names were changed."""
    plain = list(compress(found, a.facts.plain))
    if not all(shared[0]):
        stands = [part for part in shared[0] for _ in range(STRETCH)]
        plain = list(compress(found, map(and_, a.facts.plain, stands)))
    numbers, names, others = (
        stated(a.facts, b.facts, k, shared, ends) for k in ("numbers", "names", "others")
    )
    changed = numbers[1] + names[1]
    if len(a.words) < FLASH_WORDS and changed:
        return -inf, changed
    most = max(len(a.facts.numbers), len(b.facts.numbers))
    if a.facts.tabular and numbers[0] < most * (
        LARGE_AGREED if most >= LARGE_TABLE else TABLE_AGREED
    ):
        return -inf, changed
    if others[1] > MOST_CHANGED * sum(others):
        return -inf, changed
    if is_another(a, b, numbers[0]):
        return -inf, changed
    kept = sum(plain) / len(plain) if plain else 1.0
    rate = max(1 - sqrt(kept), others[1] / max(1, sum(others)))
    rate = min(COPY_CHANGES[1], max(COPY_CHANGES[0], rate))
    if filled := is_filled_in(a, b, changed, others[1]):
        rate = 1 / (2 * len(a.words))
    usual = TABLE_CHANGES if a.facts.tabular else NUMBER_CHANGES
    hard = sum(_weigh(*numbers, rate, usual))
    for_names, no_names = _weigh(*names, rate, NAME_CHANGES)
    for_others, no_others = _weigh(*others, rate, WORD_CHANGES)
    if filled:
        return hard + min(MOST_SOFT, for_names + for_others) + no_names + no_others, changed
    soft = min(MOST_SOFT, max(0.0, for_others + no_others))
    return hard + min(MOST_SOFT, for_names + no_names + soft), changed


def _weigh(agreed: int, changed: int, copied: float, filled: float) -> tuple[float, float]:
    """What agreed facts say for copies, and changed ones against; rates of change in either."""
    for_one = max(0.0, log((1 - copied) / (1 - filled)))
    return agreed * for_one, changed * min(0.0, log(copied / filled))
