"""Which actor a name with rules means in its article, if any.

Names with rules weigh the evidence around them. Surnames come last: they count only within a term
of office, and only where the state or the person's full name is there already, so that a surname
never finds a state by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from analytics.actors.patterns import PERSONAL, SURNAMES, Automaton
from analytics.actors.rules import ADJACENT, NEAR, Rule, Rules

# Capitalised words that are no first name: titles, and words that open a sentence.
_TITLED = re.compile(
    r"(?:President|Minister|Chancellor|Premier|Secretary|King|Queen|Emperor|Prince|Sheikh|Emir|"
    r"Mr|Mrs|Ms|Dr|Gen|General|Leader|Marshal|Colonel|Col|Sir|PM|Comrade|Administration|"
    r"And|But|Or|When|If|As|The|This|That|These|Those|A|An|While|Both|With|For|In|On|Of|To|At|By|"
    r"From|After|Before|Since|Like|Unlike|Where|Why|How|What|Who|All|Some|Most|Many|Our|Your|His|"
    r"Her|Its|Their|My|No|Not|Is|Are|Was|Will|Did|Does|Can|So|Then|Now|Even|Only|Meanwhile|"
    r"Although|Though|Because|However|Yet|Still|Until|Once|Also|Says|Said|Tells|Asks|Meets|Visits|"
    r"Republic|Kingdom|North|South|East|West|Northern|Southern|Eastern|Western|Central|Former)\.?$"
)
_NAME_BEFORE = re.compile(r"((?<!\w)[A-Z](?:[\w'’-]*|\.))[ \u00a0]$")
_WORD_AFTER = re.compile(r"[ \u00a0](?!Administration|White|Cabinet|Jong)[A-Z][a-z]{2,}")
_NAME_AFTER = re.compile(r"[ \u00a0-][A-Z][a-z]+")
Key = tuple[str, str]
# One ruled hit: its number in the batch, pattern, place in the article, start and stop.
Hit = tuple[int, int, int, int, int]


class Article:
    """The texts of one article, its day and language, the actors plainly named and led in it."""

    def __init__(
        self,
        places: Sequence[str],
        day: int,
        language: str | None,
        named: set[str],
        led: set[str],
    ) -> None:
        self.places = places
        self.filled = [place for place in places if place]
        self.day = day
        self.language = language
        self.named = named
        self.led = led
        self.persons: set[str] = set()
        self.found_cues: dict[Key, float] = {}
        self.holders: dict[int, int] = {}


def holds(automaton: Automaton, reading: int, article: Article) -> bool:
    """Whether a reading is valid on the article's day (-1: undated, which knows no leaders)."""
    choice = automaton.readings[reading]
    if choice.language and article.language and article.language not in choice.language:
        return False
    if article.day < 0:
        return choice.kind not in PERSONAL
    return choice.since <= article.day < choice.until


def _stands(cue: str, text: str) -> bool:
    """Whether a cue stands in a text as a word; many times faster than an expression."""
    at = text.find(cue)
    while at >= 0:
        after = at + len(cue)
        if not (text[max(0, at - 1) : at].isalnum() or text[after : after + 1].isalnum()):
            return True
        at = text.find(cue, after)
    return False


def _strongest(weights: Iterable[float]) -> float:
    """The strongest cue for and the strongest against: many words of one kind are one hint."""
    found = tuple(weights)
    return max(0.0, *found, 0.0) + min(0.0, *found, 0.0)


def _article_weight(article: Article, rule: Rule, key: Key) -> float:
    """The weight of the cues anywhere in the article, looked for once."""
    weights = rule.weights["article"]
    if key not in article.found_cues:
        article.found_cues[key] = _strongest(
            weight
            for cue, weight in weights.items()
            if cue[0] != "@" and any(_stands(cue, place) for place in article.filled)
        )
    total = article.found_cues[key]
    for cue, there in (("@actor", article.named), ("@leader", article.led)):
        if cue in weights and key[1] in there:
            total += weights[cue]
    return total


def weigh(article: Article, rule: Rule, key: Key, hit: Hit, kind: str) -> float:
    """The evidence for a reading at one place; 0 or more means that it holds."""
    _, _, place, start, stop = hit
    text, total = article.places[place], rule.prior
    if "before" in rule.weights:
        lead = text[max(0, start - ADJACENT) : start]
        weight = _adjacent(rule, "before", rule.search["before"].search(lead), lead)
        # Once "Neil Jordan" has been named, a bare "Jordan" is more likely he.
        person = rule.weights["before"].get("@capital", 0.0) if kind != "seat" else 0.0
        if person and weight <= person:
            article.persons.add(key[0])
        elif not weight and key[0] in article.persons:
            weight = person
        total += weight
    if "after" in rule.weights:
        rest = text[stop : stop + ADJACENT]
        total += _adjacent(rule, "after", rule.search["after"].match(rest), rest)
    if "near" in rule.weights:
        window = text[max(0, start - NEAR) : stop + NEAR]
        found = set(rule.search["near"].findall(window))
        if "@caps" in rule.weights["near"] and text[max(0, start - 20) : stop + 20].isupper():
            found.add("@caps")
        total += _strongest(rule.weights["near"][cue] for cue in found)
    if "article" in rule.weights:
        least, most = rule.article_range
        decided = total + least >= 0 or total + most < 0
        total += 0.0 if decided else _article_weight(article, rule, key)
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
    return weights["@capital"] if name and not _is_no_name(name.group(1)) else 0.0


def _is_no_name(word: str) -> bool:
    """Titles, words that open a sentence, and possessives ("Trump's Xi call")."""
    return word.endswith(("'s", "’s", "s'", "s’")) or _TITLED.match(word) is not None


def by_rules(
    automaton: Automaton, rules: Rules, article: Article, hit: Hit, choices: Iterable[int]
) -> int:
    """The heaviest reading that holds, or -1."""
    best, heaviest = -1, 0.0
    for reading in choices:
        choice = automaton.readings[reading]
        if choice.kind in SURNAMES or not holds(automaton, reading, article):
            continue
        key = (choice.alias, choice.actor)
        rule = rules.rules.get(key)
        weight = weigh(article, rule, key, hit, choice.kind) if rule else 0.0
        if weight >= 0 and (best < 0 or weight > heaviest):
            best, heaviest = reading, weight
    return best


def _holder(automaton: Automaton, article: Article, choices: Iterable[int]) -> int:
    """The reading of the one state, named in the article, that has a holder of a surname, or -1."""
    holder = -1
    for reading in choices:
        choice = automaton.readings[reading]
        if choice.kind not in SURNAMES or choice.actor not in article.named:
            continue
        if holds(automaton, reading, article):
            if holder >= 0 and automaton.readings[holder].actor != choice.actor:
                return -1
            holder = reading
    return holder


def by_support(automaton: Automaton, rules: Rules, article: Article, hit: Hit) -> int:
    """The one holder of a surname whose state the article names, or -1."""
    _, pattern, place, start, stop = hit
    if pattern not in article.holders:
        choices = automaton.meanings(pattern)
        article.holders[pattern] = _holder(automaton, article, choices)
    holder = article.holders[pattern]
    if holder < 0:
        return -1
    choice, text = automaton.readings[holder], article.places[place]
    # "Kim Mahn-je" is not Kim, nor "Mustafa Akyol" Mustafa; a leader's full name had been found.
    follows = (_NAME_AFTER if choice.kind == "family" else _WORD_AFTER).match(text, stop)
    if follows and (place or choice.kind == "family"):
        return -1
    name = _NAME_BEFORE.search(text, max(0, start - ADJACENT), start)
    if name and not _is_no_name(name.group(1)):
        return -1
    key = (choice.alias, choice.actor)
    rule = rules.rules.get(key)
    holds_here = rule is None or weigh(article, rule, key, hit, choice.kind) >= 0
    return holder if holds_here else -1
