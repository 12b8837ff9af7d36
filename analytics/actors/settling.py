"""From hits to readings for a whole batch: arrays where a name is plain, rules where it is not.

Plain names that mean one actor need nothing; those that change hands go by the article's day. Names
with rules are weighed one by one (`ambiguity`), then surnames; `namesakes` leaves out what only
bears a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analytics.actors.ambiguity import Article, Hit, by_rules, by_support
from analytics.actors.matching import Hits, scan
from analytics.actors.namesakes import PLACES, leave_out
from analytics.actors.patterns import PLAIN, RULED, Automaton
from analytics.actors.rules import Rules
from analytics.actors.shapes import Text

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
    readings = [automaton.readings[reading] for reading in plain]
    return Article(
        (text.title, text.body, text.caption),
        text.published.toordinal() if text.published else UNDATED,
        text.language,
        {reading.actor for reading in readings},
        {reading.actor for reading in readings if reading.kind == "leader"},
    )


def _weigh_ruled(
    texts: Sequence[Text], hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules
) -> None:
    """Sets the readings of the hits with rules, article by article."""
    ruled = np.flatnonzero(automaton.sort[hits.pattern] == RULED)
    owner = hits.text // PLACES
    columns = (ruled, hits.pattern[ruled], hits.text[ruled] % PLACES, hits.start[ruled],
               hits.stop[ruled])  # fmt: skip
    waiting: list[Hit] = list(zip(*(column.tolist() for column in columns), strict=True))
    numbers = np.arange(len(texts) + 1)
    named = np.flatnonzero(reading >= 0)
    many = len(automaton.readings)
    plain = np.unique(owner[named] * many + reading[named])
    begin = np.searchsorted(plain, numbers * many).tolist()
    plain = (plain % many).tolist()
    edges = np.searchsorted(owner[ruled], numbers).tolist()
    for number in np.unique(owner[ruled]).tolist():
        own = plain[begin[number] : begin[number + 1]]
        article = _article(texts[number], own, automaton)
        surnames: list[Hit] = []
        added: set[str] = set()
        for hit in waiting[edges[number] : edges[number + 1]]:
            if hit[1] in automaton.surnames:
                surnames.append(hit)
                continue
            chosen = by_rules(automaton, rules, article, hit, automaton.meanings(hit[1]))
            if chosen >= 0:
                reading[hit[0]] = chosen
                added.add(automaton.readings[chosen].actor)
            else:
                surnames.append(hit)
        article.named |= added
        for hit in surnames:
            reading[hit[0]] = by_support(automaton, rules, article, hit)


def settle(texts: Sequence[Text], automaton: Automaton, rules: Rules) -> Settled:
    """The names of a batch of articles that mean an actor, in order."""
    hits = scan([p for t in texts for p in (t.title, t.body, t.caption)], automaton)
    owner = hits.text // PLACES
    days = np.array(
        [t.published.toordinal() if t.published else UNDATED for t in texts], dtype=np.int64
    )
    reading = _by_period(automaton, hits.pattern, days[owner])
    _weigh_ruled(texts, hits, reading, automaton, rules)
    leave_out(texts, hits, reading, automaton, rules)
    keep = reading >= 0
    return Settled(
        owner[keep], hits.text[keep] % PLACES, hits.start[keep], hits.stop[keep], reading[keep]
    )
