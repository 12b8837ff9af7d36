"""From hits to readings for a whole batch: arrays where a name is plain, rules where it is not.

Plain names that mean one actor need nothing; those that change hands go by the article's day. Names
with rules are weighed one by one (`ambiguity`), then surnames; `namesakes` leaves out what only
bears a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from analytics.actors.ambiguity import Choice, by_rules, choices
from analytics.actors.evidence import UNDATED, Article, Hit, Told
from analytics.actors.matching import Hits, scan
from analytics.actors.namesakes import leave_out
from analytics.actors.patterns import PLAIN, RULED, Automaton, Reading
from analytics.actors.rules import Rules
from analytics.actors.shapes import Text
from analytics.actors.sports import PLACES
from analytics.actors.surnames import by_support, find_holders, settle_plain
from analytics.actors.words import Words


@dataclass(frozen=True, slots=True)
class Settled:
    """Columns: article number, place (0 title, 1 body, 2 caption), start, stop, reading number.

    `words` and `origin` are those of Hits.
    """

    article: np.ndarray
    place: np.ndarray
    start: np.ndarray
    stop: np.ndarray
    reading: np.ndarray
    words: Words
    origin: np.ndarray


def _by_period(automaton: Automaton, patterns: np.ndarray, days: np.ndarray) -> np.ndarray:
    """The reading of each plain pattern that holds on its day, or -1."""
    found = automaton.settled[patterns]
    open_ = np.flatnonzero((found < 0) & (automaton.sort[patterns] == PLAIN))
    chosen = patterns[open_]
    first, after = automaton.first[chosen], automaton.first[chosen + 1]
    for step in range(int((after - first).max(initial=0))):
        reading = first + step
        left = (reading < after) & (found[open_] < 0)
        reading = np.minimum(reading, len(automaton.readings) - 1)
        day = days[open_]
        dated = (automaton.since[reading] <= day) & (day < automaton.until[reading])
        holds = np.where(day == UNDATED, ~automaton.personal[reading], dated)
        take = left & holds
        found[open_[take]] = reading[take]
    return found


class _Weighing:
    """The names of a batch that must be weighed one by one, article by article."""

    def __init__(
        self, texts: Sequence[Text], hits: Hits, reading: np.ndarray, automaton: Automaton
    ) -> None:
        self.texts = texts
        self.hits = hits
        self.reading = reading
        self.automaton = automaton
        self.owner = hits.text // PLACES
        self.told = Told(hits, automaton)
        self.articles: dict[int, Article] = {}

    def waiting(self, which: np.ndarray) -> Iterator[tuple[Article, Hit]]:
        """The hits in order, each with its article."""
        hits = self.hits
        text, start, stop = hits.text[which], hits.start[which], hits.stop[which]
        columns = (which, hits.pattern[which], text % PLACES, start, stop, hits.before[which])
        near = self.told.near(text, start, stop)
        rows = zip(*(column.tolist() for column in columns), *near, strict=True)
        for number, hit in zip(self.owner[which].tolist(), rows, strict=True):
            yield self.articles[number], hit

    def open(self, which: np.ndarray) -> None:
        """Makes the articles of the hits, with what is named in them so far."""
        naming = _Naming(self.owner, self.reading, self.automaton)
        for number in np.unique(self.owner[which]).tolist():
            self.articles[number] = Article(number, self.texts[number], self.told, naming)


class _Naming:
    """What the articles of a batch name at one moment; read only where a rule asks."""

    def __init__(self, owner: np.ndarray, reading: np.ndarray, automaton: Automaton) -> None:
        self.owner, self.readings = owner, automaton.readings
        self.reading = reading.copy()

    def __call__(self, article: int) -> list[Reading]:
        first, after = np.searchsorted(self.owner, (article, article + 1)).tolist()
        named = self.reading[first:after]
        return [self.readings[reading] for reading in set(named[named >= 0].tolist())]


def _weigh_ruled(weighing: _Weighing, days: np.ndarray, automaton: Automaton, rules: Rules) -> None:
    """Sets the readings of names with rules, and then of surnames."""
    hits, reading = weighing.hits, weighing.reading
    ruled = np.flatnonzero(automaton.sort[hits.pattern] == RULED)
    surname = automaton.surname[hits.pattern[ruled]]
    others = ruled[~surname]
    weighing.open(others)
    known: dict[int, list[Choice]] = {}
    for pattern in np.unique(hits.pattern[others]).tolist():
        known[pattern] = choices(automaton, rules, pattern)
    for article, hit in weighing.waiting(others):
        reading[hit[0]] = by_rules(article, hit, known[hit[1]])
    # What is no name by its rules may still be a surname: "Jordan", "Bush".
    left = np.concatenate([ruled[surname], others[reading[others] < 0]])
    left.sort()
    holders = find_holders(hits, left, weighing.owner, days, reading, automaton)
    unclear = settle_plain(hits, left, holders, reading, automaton)
    weighing.open(left[unclear])
    waiting = weighing.waiting(left[unclear])
    for (article, hit), holder in zip(waiting, holders[unclear].tolist(), strict=True):
        reading[hit[0]] = by_support(automaton, rules, article, hit, holder)


def settle(texts: Sequence[Text], automaton: Automaton, rules: Rules) -> Settled:
    """The names of a batch of articles that mean an actor, in order."""
    hits = scan([p for t in texts for p in (t.title, t.body, t.caption)], automaton)
    owner = hits.text // PLACES
    days = np.array(
        [t.published.toordinal() if t.published else UNDATED for t in texts], dtype=np.int64
    )
    reading = _by_period(automaton, hits.pattern, days[owner])
    _weigh_ruled(_Weighing(texts, hits, reading, automaton), days, automaton, rules)
    leave_out(texts, hits, reading, automaton, rules)
    keep = reading >= 0
    return Settled(
        owner[keep], hits.text[keep] % PLACES, hits.start[keep], hits.stop[keep], reading[keep],
        hits.words, hits.origin,
    )  # fmt: skip
