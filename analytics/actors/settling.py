"""From hits to readings for a whole batch: arrays where a name is plain, rules where it is not.

Plain names that mean one actor need nothing; those that change hands go by the article's day. Names
with rules are weighed one by one (`ambiguity`), then surnames; `namesakes` leaves out what only
bears a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from analytics.actors.ambiguity import Article, Hit, by_rules
from analytics.actors.matching import Hits, scan
from analytics.actors.namesakes import PLACES, leave_out
from analytics.actors.patterns import PLAIN, RULED, Automaton
from analytics.actors.rules import Rules
from analytics.actors.shapes import Text
from analytics.actors.surnames import by_support, find_holders, settle_plain

UNDATED = -1


@dataclass(frozen=True, slots=True)
class Settled:
    """Columns: article number, place (0 title, 1 body, 2 caption), start, stop, reading number."""

    article: np.ndarray
    place: np.ndarray
    start: np.ndarray
    stop: np.ndarray
    reading: np.ndarray


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


def _article(text: Text, plain: list[int], automaton: Automaton) -> Article:
    """What weighing needs to know of an article: its texts, its day, who is plainly named."""
    codes, leads = automaton.codes, automaton.leads
    return Article(
        (text.title, text.body, text.caption),
        text.published.toordinal() if text.published else UNDATED,
        text.language,
        {codes[reading] for reading in plain},
        {codes[reading] for reading in plain if leads[reading]},
    )


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
        self.articles: dict[int, Article] = {}

    def waiting(self, which: np.ndarray) -> Iterator[tuple[Article, Hit]]:
        """The hits in order, each with its article."""
        hits = self.hits
        columns = (which, hits.pattern[which], hits.text[which] % PLACES, hits.start[which],
                   hits.stop[which], hits.before[which])  # fmt: skip
        rows = zip(*(column.tolist() for column in columns), strict=True)
        for number, hit in zip(self.owner[which].tolist(), rows, strict=True):
            yield self.articles[number], hit

    def open(self, which: np.ndarray) -> None:
        """Makes the articles of the hits, with what is named in them so far."""
        settled = np.flatnonzero(self.reading >= 0)
        many = len(self.automaton.readings)
        plain = np.unique(self.owner[settled] * many + self.reading[settled])
        numbers = np.unique(self.owner[which]).tolist()
        begin = np.searchsorted(plain, np.array([*numbers, len(self.texts)]) * many)
        ends = np.searchsorted(plain, (np.array(numbers, dtype=np.int64) + 1) * many)
        plain = (plain % many).tolist()
        for number, a, b in zip(numbers, begin.tolist(), ends.tolist(), strict=False):
            self.articles[number] = _article(self.texts[number], plain[a:b], self.automaton)


def _weigh_ruled(weighing: _Weighing, days: np.ndarray, automaton: Automaton, rules: Rules) -> None:
    """Sets the readings of names with rules, and then of surnames."""
    hits, reading = weighing.hits, weighing.reading
    ruled = np.flatnonzero(automaton.sort[hits.pattern] == RULED)
    surname = automaton.surname[hits.pattern[ruled]]
    others = ruled[~surname]
    weighing.open(others)
    for article, hit in weighing.waiting(others):
        reading[hit[0]] = by_rules(automaton, rules, article, hit, automaton.meanings(hit[1]))
    # What is no name by its rules may still be a surname: "Jordan", "Bush".
    left = np.concatenate([ruled[surname], others[reading[others] < 0]])
    left.sort()
    holders = find_holders(hits, left, weighing.owner, days, reading, automaton)
    unclear = settle_plain(hits, left, holders, reading, automaton)
    weighing.open(unclear)
    for article, hit in weighing.waiting(unclear):
        reading[hit[0]] = by_support(automaton, rules, article, hit)


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
        owner[keep], hits.text[keep] % PLACES, hits.start[keep], hits.stop[keep], reading[keep]
    )
