"""From hits to readings for a whole batch: arrays where a name is plain, rules where it is not.

Plain names that mean one actor need nothing; those that change hands go by the article's day. Names
with rules are weighed one by one (`ambiguity`), then surnames, then teams are told from states.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analytics.actors.ambiguity import Article, Hit, by_rules, by_support
from analytics.actors.matching import Hits, bounded, scan
from analytics.actors.patterns import PLAIN, RULED, Automaton
from analytics.actors.rules import ADJACENT, SPORT_FROM, SPORT_WITHIN, Rules
from analytics.actors.shapes import Text

PLACES = 3
UNDATED = -1
TEAMS = frozenset(("name", "official", "acronym", "capital", "city"))
_PLACED = re.compile(
    r"(?:\b(?:in|In|at|near|to|from|outside|across|around|visit|visiting|government of|republic of|"
    r"northern|southern|eastern|western|central)(?: the)?|[A-Z][\w'’-]+,|\() ?$"
)


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


def _sports_reports(texts: Sequence[Text], automaton: Automaton, rules: Rules) -> list[int]:
    """Numbers of the articles that are sports reports, by their opening."""
    openings = [f" {t.title} {t.body[:SPORT_WITHIN]} ".encode("utf-8", "replace") for t in texts]
    buffer = b"".join(openings)
    hits = automaton.sport.find_matches_as_indexes(buffer)
    found = np.array(hits, dtype=np.int64).reshape(-1, 3)
    found = found[bounded(buffer, found[:, 1], found[:, 2])]
    if not len(found):
        return []
    ends = np.cumsum([len(opening) for opening in openings])
    # Each word of an article counts once.
    pairs = np.unique(
        np.column_stack([np.searchsorted(ends, found[:, 1], side="right"), found[:, 0]]), axis=0
    )
    weights = np.array(list(rules.sport.values()))
    totals = np.bincount(pairs[:, 0], weights[pairs[:, 1]], minlength=len(texts))
    return np.flatnonzero(totals >= SPORT_FROM).tolist()


def _leave_out_teams(
    texts: Sequence[Text], hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules
) -> None:
    """In a sports report, a state or city that is not a place is its team."""
    owner = hits.text // PLACES
    for number in _sports_reports(texts, automaton, rules):
        places = (texts[number].title, texts[number].body, texts[number].caption)
        first, after = np.searchsorted(owner, (number, number + 1)).tolist()
        for n in range(first, after):
            if reading[n] < 0 or automaton.readings[reading[n]].kind not in TEAMS:
                continue
            text, start = places[int(hits.text[n]) % PLACES], int(hits.start[n])
            stop = int(hits.stop[n])
            placed = _PLACED.search(text[max(0, start - ADJACENT) : start])
            # "India's Leander Paes" names the state, "India beat" the team.
            if not placed and not text[stop : stop + 3].strip().startswith(("'s", "’s")):
                reading[n] = -1


def _leave_out_towns(hits: Hits, reading: np.ndarray, automaton: Automaton) -> None:
    """A name before a region of another state is a town there: "Lebanon, Pa."."""
    if len(reading) < 2:
        return
    comma = (hits.text[1:] == hits.text[:-1]) & (hits.start[1:] - hits.stop[:-1] == 2)
    for n in np.flatnonzero(comma & automaton.region[hits.pattern[1:]]).tolist():
        before, after = reading[n], reading[n + 1]
        if before < 0 or automaton.readings[before].kind not in TEAMS:
            continue
        if after < 0 or automaton.readings[after].actor != automaton.readings[before].actor:
            reading[n] = -1


def settle(texts: Sequence[Text], automaton: Automaton, rules: Rules) -> Settled:
    """The names of a batch of articles that mean an actor, in order."""
    hits = scan([p for t in texts for p in (t.title, t.body, t.caption)], automaton)
    owner = hits.text // PLACES
    days = np.array(
        [t.published.toordinal() if t.published else UNDATED for t in texts], dtype=np.int64
    )
    reading = _by_period(automaton, hits.pattern, days[owner])
    _weigh_ruled(texts, hits, reading, automaton, rules)
    _leave_out_towns(hits, reading, automaton)
    _leave_out_teams(texts, hits, reading, automaton, rules)
    keep = reading >= 0
    return Settled(
        owner[keep], hits.text[keep] % PLACES, hits.start[keep], hits.stop[keep], reading[keep]
    )
