"""Common nouns that stand for an alliance: a title says "the bloc", the text once says which.

"Court orders halt to assault" is about a court whose name may come in the third sentence and never
again. The noun counts as if the alliance itself stood there: the first alliance of an article to
which it may refer takes it. data/alliance_nouns.csv gives the nouns, by form or by alliance.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from analytics.actors.facts import FactError, rows
from analytics.actors.patterns import Automaton
from analytics.actors.placing import BODY, TITLE, Placed
from analytics.actors.sentences import BREAK

FILE = "alliance_nouns.csv"
Nouns = Mapping[str, re.Pattern[str] | None]
# Before these nouns they tell of a court, a bank, a party ... that is not one of states together.
_OTHERS_WORDS = """
    appeal appeals armed central civil commercial constitutional county credit criminal crown
    district electoral federal governing hedge high investment labor labour local military national
    news opposition party pension private rebel regional ruling space spy student supreme trade
    union
"""
_OTHERS = frozenset(_OTHERS_WORDS.split())
# "Leaders" and "members" may be anybody's where any other word than these describes them.
_OF_ANYBODY = frozenset(("leaders", "members"))
_PLAIN_WORDS = """
    all as but eight five four her his its nine now of seven six ten the their these they three two
    when where while world
"""
_PLAIN = frozenset(_PLAIN_WORDS.split())
_BEFORE = re.compile(r"([\w’'-]+) $")
_LONG_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{5,}")
# A name ends that far before its noun: "Turkish court", "Israel's court".
_NEAR = 3


def read_nouns(folder: Path, forms: Mapping[str, str]) -> Nouns:
    """For each alliance, given with its form, the pattern of its nouns; None where it has none.

    Raises FactError.
    """
    nouns: dict[str, list[str]] = {}
    for line, row in rows(folder / FILE):
        if not (row.get("of") and row.get("noun")):
            raise FactError(f"{FILE}:{line}: a form or an alliance, and a noun expected")
        nouns.setdefault(row["of"], []).append(re.escape(row["noun"]))
    patterns = {
        of: re.compile(rf"(?<![\w-])(?:{'|'.join(own)})(?![\w-])") for of, own in nouns.items()
    }
    return {
        alliance: patterns.get(alliance, patterns.get(form)) for alliance, form in forms.items()
    }


class _Caller:
    """Finds nouns in the places of a batch; each goes to the first alliance that asks for it."""

    def __init__(self, placed: Placed, automaton: Automaton) -> None:
        self.placed, self.automaton = placed, automaton
        self.taken: set[tuple[int, int, int]] = set()

    def called(
        self, article: int, place: int, piece: str, origin: int, pattern: re.Pattern[str]
    ) -> int | None:
        """Where in a piece of the text, which begins at `origin`, a free noun stands, or None."""
        for found in pattern.finditer(piece):
            at = found.start()
            key = article, place, at
            if key in self.taken:
                continue
            self.taken.add(key)
            before = _BEFORE.search(piece[max(0, at - 24) : at])
            if before and _of_others(before[1], found[0]):
                continue
            if not self._follows_name(article, place, origin + at):
                return at
        return None

    def _follows_name(self, article: int, place: int, at: int) -> bool:
        """Whether a name that is no town's stands right before: "Turkish court", "G20 summit"."""
        placed = self.placed
        rows = slice(*np.searchsorted(placed.article, (article, article + 1)))
        near = (placed.stop[rows] <= at) & (placed.stop[rows] >= at - _NEAR)
        near &= (placed.place[rows] == place) & ~self.automaton.town[placed.reading[rows]]
        return bool(near.any())


def _of_others(before: str, noun: str) -> bool:
    """Whether the word before a noun tells of others than an alliance."""
    return before not in _PLAIN if noun in _OF_ANYBODY else before in _OTHERS


def _lowered(title: str) -> str:
    """A title with small letters, as far as they say nothing: of its first word, or of all words
    where it writes all its long words large."""
    if any(word[0].islower() for word in _LONG_WORD.findall(title)):
        return title[:1].lower() + title[1:]
    return "".join(map(_small, title))


def _small(letter: str) -> str:
    """The small letter, where that is one letter too."""
    small = letter.lower()
    return small if len(small) == 1 else letter


def stand_ins(
    placed: Placed,
    first: np.ndarray,
    actor: np.ndarray,
    automaton: Automaton,
    nouns: Nouns,
    lead: int,
) -> tuple[np.ndarray, dict[int, tuple[int, bool]]]:
    """Whom the title calls by a noun (groups), and whom the first `lead` characters of the body do:
    by group the place of the noun behind the dateline, and whether it is in the first sentence.

    `first` (row of the first mention) and `actor` are columns of the groups, which stand in the
    order in which they are first named.
    """
    patterns = [nouns.get(name) for name in automaton.named_actors]
    may_be = np.array([pattern is not None for pattern in patterns], dtype=bool)
    in_title = np.zeros(len(first), dtype=bool)
    in_lead: dict[int, tuple[int, bool]] = {}
    caller, lowered = _Caller(placed, automaton), {}
    for group in np.flatnonzero(may_be[actor]).tolist():
        pattern, article = patterns[actor[group]], int(placed.article[first[group]])
        text, begin = placed.texts[article], int(placed.begin[article])
        if article not in lowered:
            lowered[article] = _lowered(text.title or "")
        at = caller.called(article, TITLE, lowered[article], 0, pattern)
        in_title[group] = at is not None
        head = text.body[begin : begin + lead]
        at = caller.called(article, BODY, head, begin, pattern)
        if at is not None:
            in_lead[group] = at, "\n" not in head[:at] and not BREAK.search(head, 0, at)
    return in_title, in_lead
