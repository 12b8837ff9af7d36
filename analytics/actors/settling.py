"""From hits to readings for a whole batch: arrays where a name is plain, rules where it is not.

Plain names that mean one actor need nothing; those that change hands go by the article's day. Names
with rules are weighed one by one (`ambiguity`), then surnames; `namesakes` leaves out what only
bears a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from analytics.actors.ambiguity import by_rules
from analytics.actors.contexts import Contexts
from analytics.actors.doubts import in_doubt, scale
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
        self.owner = hits.text // PLACES
        self.told = Told(hits, automaton)
        self.naming = _Naming(self.owner, reading, automaton)
        self.made: dict[int, Article] = {}

    def rows(self, which: np.ndarray, near: tuple[np.ndarray, np.ndarray]) -> list[Hit]:
        """The hits in order; `near` as `Told.near` gives it."""
        hits = self.hits
        columns = (which, hits.pattern[which], hits.text[which] % PLACES, hits.start[which],
                   hits.stop[which], hits.before[which], *near)  # fmt: skip
        return list(zip(*(column.tolist() for column in columns), strict=True))

    def articles(self, which: np.ndarray) -> Iterator[Article]:
        """The article of each hit; what is named in it is asked anew."""
        for article in self.made.values():
            article.forget()
        for number in self.owner[which].tolist():
            if number not in self.made:
                text = self.texts[number]
                self.made[number] = Article(number, text, self.told, self.naming)
            yield self.made[number]


class _Naming:
    """What the articles of a batch name so far; read only where a rule asks."""

    def __init__(self, owner: np.ndarray, reading: np.ndarray, automaton: Automaton) -> None:
        self.readings, self.reading = automaton.readings, reading
        self.edges = np.searchsorted(owner, np.arange(owner.max(initial=0) + 2)).tolist()

    def __call__(self, article: int) -> list[Reading]:
        named = self.reading[self.edges[article] : self.edges[article + 1]]
        return [self.readings[reading] for reading in set(named.tolist()) if reading >= 0]


def _weigh_names(
    weighing: _Weighing, which: np.ndarray, automaton: Automaton, rules: Rules
) -> list[int]:
    """The readings of names with rules, each by what stands beside it and in its article."""
    hits = weighing.hits
    patterns, row = np.unique(hits.pattern[which], return_inverse=True)
    scales = [scale(automaton, rules, pattern) for pattern in patterns.tolist()]
    near = weighing.told.near(hits, which)
    doubt = in_doubt(hits, which, scales, row, near).tolist()
    found: list[int] = []
    alike: dict[tuple[int, int], int] = {}
    rows = zip(
        weighing.rows(which, near), weighing.articles(which), row.tolist(), doubt, strict=True
    )
    for hit, article, place, is_doubtful in rows:
        own = scales[place]
        if is_doubtful or not own.persons.isdisjoint(article.persons):
            found.append(by_rules(article, hit, own.choices))
            continue
        key = (article.number, place)
        if key not in alike:
            alike[key] = by_rules(article, hit, own.choices)
        found.append(alike[key])
    return found


def _weigh_ruled(weighing: _Weighing, days: np.ndarray, reading: np.ndarray,
                 automaton: Automaton, rules: Rules) -> None:  # fmt: skip
    """Sets the readings of names with rules, and then of surnames."""
    hits = weighing.hits
    ruled = np.flatnonzero(automaton.sort[hits.pattern] == RULED)
    surname = automaton.surname[hits.pattern[ruled]]
    others = ruled[~surname]
    reading[others] = _weigh_names(weighing, others, automaton, rules)
    # A phrase that asks for its actor's name is weighed again: that name may have rules ("ICC").
    patterns, row = np.unique(hits.pattern[others], return_inverse=True)
    echo = [scale(automaton, rules, pattern).echo for pattern in patterns.tolist()]
    again = others[np.array(echo, dtype=bool)[row]]
    reading[again] = _weigh_names(weighing, again, automaton, rules)
    # What is no name by its rules may still be a surname: "Jordan", "Bush".
    left = np.concatenate([ruled[surname], others[reading[others] < 0]])
    left.sort()
    titles = [text.title for text in weighing.texts]
    holders = find_holders(hits, left, weighing.owner, days, reading, automaton, titles)
    unclear = settle_plain(hits, left, holders, reading, automaton)
    left, holders = left[unclear], holders[unclear]
    rows = weighing.rows(left, weighing.told.near(hits, left))
    reading[left] = [
        by_support(automaton, rules, article, hit, holder)
        for article, hit, holder in zip(
            weighing.articles(left), rows, holders.tolist(), strict=True
        )
    ]


def settle(
    texts: Sequence[Text], automaton: Automaton, rules: Rules, contexts: Contexts | None = None
) -> Settled:
    """The names of a batch of articles that mean an actor, in order."""
    hits = scan([p for t in texts for p in (t.title, t.body, t.caption)], automaton)
    owner = hits.text // PLACES
    days = np.array(
        [t.published.toordinal() if t.published else UNDATED for t in texts], dtype=np.int64
    )
    reading = _by_period(automaton, hits.pattern, days[owner])
    weighing = _Weighing(texts, hits, reading, automaton)
    _weigh_ruled(weighing, days, reading, automaton, rules)
    leave_out(texts, hits, reading, automaton, rules, contexts)
    keep = reading >= 0
    return Settled(
        owner[keep], hits.text[keep] % PLACES, hits.start[keep], hits.stop[keep], reading[keep],
        hits.words, hits.origin,
    )  # fmt: skip
