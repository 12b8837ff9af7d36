"""Which actor a name means here, if any: periods, rules, and support from the rest of the article.

Names are settled in three steps. Plain names need nothing. Names with rules weigh the evidence in
their article. Surnames come last: they count only within a term of office, and only where the state
or the person's full name is there already, so that a surname never finds a state by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analytics.actors.patterns import MASK, PLAIN, SPORT, Automaton, Reading
from analytics.actors.rules import ADJACENT, NEAR, SPORT_FROM, Rule, Rules

_TITLED = re.compile(
    r"(?:President|Minister|Chancellor|Premier|Secretary|King|Queen|Emperor|Prince|Sheikh|Emir|Mr|Mrs|"
    r"Ms|Dr|Gen|General|Leader|Marshal|Colonel|Col|Sir|PM|and|And|But|When|If|As|The|While|That)\.?$"
)
TEAMS = frozenset(("name", "official", "acronym", "capital", "city"))
_PLACED = re.compile(
    r"(?:\b(?:in|In|at|near|to|from|outside|across|around|visit|visiting|government of|republic of|northern|southern|eastern|"
    r"western|central)(?: the)?|[A-Z][\w'’-]+,|\() ?$"
)
_NAME_BEFORE = re.compile(r"([A-Z][\w'’-]*\.?)[ \u00a0]$")
_NAME_AFTER = re.compile(r"[ \u00a0-][A-Z][a-z]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A hit within one article: place number, pattern number, start and stop in its place."""

    place: int
    pattern: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Settled:
    """A candidate and the reading that holds."""

    candidate: Candidate
    reading: Reading


class Article:
    """The texts of one article and what has been settled in it so far."""

    def __init__(
        self, places: Sequence[str], on: int | None, rules: Rules, language: str | None = None
    ) -> None:
        self.places = places
        self.on = on
        self.language = language
        self.sport: dict[str, float] = {}
        self.rules = rules
        self.named: set[str] = set()
        self.persons: set[str] = set()
        self._whole: dict[tuple[str, str], float] = {}

    def holds(self, reading: Reading) -> bool:
        """Whether the reading is valid on the article's day; undated articles know no leaders."""
        if reading.language and self.language and self.language not in reading.language:
            return False
        if self.on is None:
            return reading.kind not in ("leader", "surname")
        return reading.since <= self.on < reading.until

    def _article_weight(self, rule: Rule, key: tuple[str, str]) -> float:
        if key not in self._whole:
            weights, search = rule.weights["article"], rule.search["article"]
            found = {cue for place in self.places for cue in search.findall(place)}
            self._whole[key] = sum(weights[cue] for cue in found)
        return self._whole[key] + (
            rule.weights["article"].get("@actor", 0.0) if key[1] in self.named else 0.0
        )

    def weigh(self, rule: Rule, key: tuple[str, str], at: Candidate) -> float:
        """The evidence for a reading at one place; 0 or more means that it holds."""
        text, total = self.places[at.place], rule.prior
        if "before" in rule.weights:
            lead = text[max(0, at.start - ADJACENT) : at.start]
            weight = _adjacent(rule, "before", rule.search["before"].search(lead), lead)
            # Once "Neil Jordan" has been named, a bare "Jordan" is more likely he.
            person = rule.weights["before"].get("@capital", 0.0)
            if person and weight == person:
                self.persons.add(key[0])
            elif not weight and key[0] in self.persons:
                weight = person
            total += weight
        if "after" in rule.weights:
            rest = text[at.stop : at.stop + ADJACENT]
            total += _adjacent(rule, "after", rule.search["after"].match(rest), rest)
        if "near" in rule.weights:
            window = text[max(0, at.start - NEAR) : at.stop + NEAR]
            found = set(rule.search["near"].findall(window))
            total += sum(rule.weights["near"][cue] for cue in found)
        if "article" in rule.weights:
            total += self._article_weight(rule, key)
        return total


def _adjacent(rule: Rule, scope: str, found: re.Match[str] | None, text: str) -> float:
    weights = rule.weights[scope]
    if found:
        return weights[found.group(1)]
    if "@capital" not in weights:
        return 0.0
    if scope == "after":
        return weights["@capital"] if _NAME_AFTER.match(text) else 0.0
    name = _NAME_BEFORE.search(text)
    return weights["@capital"] if name and not _TITLED.match(name.group(1)) else 0.0


def _ruled(article: Article, at: Candidate, choices: Iterable[Reading]) -> Reading | None:
    best, heaviest = None, 0.0
    for reading in choices:
        if not article.holds(reading):
            continue
        key = (reading.alias, reading.actor)
        rule = article.rules.rules.get(key)
        weight = article.weigh(rule, key, at) if rule else 0.0
        if weight >= 0 and (best is None or weight > heaviest):
            best, heaviest = reading, weight
    return best


def _surname(article: Article, at: Candidate, choices: Iterable[Reading]) -> Reading | None:
    lead = article.places[at.place][max(0, at.start - ADJACENT) : at.start]
    name = _NAME_BEFORE.search(lead)
    if name and not _TITLED.match(name.group(1)):
        return None
    valid = [r for r in choices if article.holds(r) and r.actor in article.named]
    return valid[0] if len({reading.actor for reading in valid}) == 1 else None


def _is_team(article: Article, each: Settled) -> bool:
    """In a sports report, a state or city that is not a place is its team."""
    at, kind = each.candidate, each.reading.kind
    if kind not in TEAMS:
        return False
    return not _PLACED.search(article.places[at.place][max(0, at.start - ADJACENT) : at.start])


def _first_step(
    article: Article, hits: Sequence[Candidate], automaton: Automaton
) -> tuple[list[Settled], list[tuple[Candidate, tuple[Reading, ...]]]]:
    """Names that need no evidence, settled; the rest, waiting for it."""
    found: list[Settled] = []
    waiting: list[tuple[Candidate, tuple[Reading, ...]]] = []
    for at in hits:
        sort, choices = automaton.sort[at.pattern], automaton.readings[at.pattern]
        if sort == PLAIN:
            found.append(Settled(at, choices[0]))
        elif sort == SPORT:
            word = automaton.patterns[at.pattern]
            article.sport[word] = article.rules.sport[word]
        elif sort == MASK:
            continue
        elif any(r.alias in article.rules.names or r.kind == "surname" for r in choices):
            waiting.append((at, choices))
        elif reading := _ruled(article, at, choices):
            found.append(Settled(at, reading))
    article.named.update(each.reading.actor for each in found)
    return found, waiting


def settle(article: Article, hits: Sequence[Candidate], automaton: Automaton) -> list[Settled]:
    """The hits that name an actor, in their order."""
    found, waiting = _first_step(article, hits, automaton)
    for step, kinds in ((_ruled, False), (_surname, True)):
        settled, left = [], []
        for at, choices in waiting:
            fitting = [r for r in choices if (r.kind == "surname") is kinds]
            reading = step(article, at, fitting) if fitting else None
            if reading:
                settled.append(Settled(at, reading))
            else:
                left.append((at, choices))
        found += settled
        waiting = left
        article.named.update(each.reading.actor for each in settled)
    if sum(article.sport.values()) >= SPORT_FROM:
        found = [each for each in found if not _is_team(article, each)]
    return sorted(found, key=lambda each: (each.candidate.place, each.candidate.start))
