"""Which actor a name with rules means in its article, if any.

Names with rules weigh the evidence around them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from analytics.actors.matching import Cues
from analytics.actors.patterns import PERSONAL, SURNAMES, Automaton, Reading
from analytics.actors.rules import ADJACENT, NEAR, Rule, Rules
from analytics.actors.shapes import Text

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
UNDATED = -1
SPACES = (" ", "\u00a0")
NAME_AFTER = re.compile(r"[ \u00a0-][A-Z][a-z]+")
Key = tuple[str, str]
# One ruled hit: number in the batch, pattern, place in the article, start, stop, length of a
# capitalised word before it.
Hit = tuple[int, int, int, int, int, int]


class Choice(NamedTuple):
    """One thing that a name may mean: the number of the reading, the reading, its rule, its key."""

    number: int
    reading: Reading
    rule: Rule | None
    key: Key


class Told:
    """The cues that stand in a batch of articles, text by text and in order, as lists."""

    def __init__(self, cues: Cues, automaton: Automaton) -> None:
        self.names, self.cue = automaton.cues, cues.cue.tolist()
        self.start, self.stop = cues.start.tolist(), cues.stop.tolist()
        self.edges = cues.edges.tolist()
        self.loose = automaton.loose

    def between(self, text: int, start: int, stop: int) -> list[str]:
        """The cues that stand wholly between two offsets of a text."""
        first, after = self.edges[text], self.edges[text + 1]
        first = bisect_left(self.start, start, first, after)
        after = bisect_left(self.start, stop, first, after)
        return [self.names[self.cue[n]] for n in range(first, after) if self.stop[n] <= stop]

    def anywhere(self, article: int, places: Sequence[str]) -> set[str]:
        """The cues that stand in an article."""
        edges = self.edges[article * len(places)], self.edges[(article + 1) * len(places)]
        found = {self.names[number] for number in set(self.cue[edges[0] : edges[1]])}
        # Cues that are not made of words stand in no tree.
        found.update(cue for cue in self.loose for text in places if _stands(cue, text))
        return found


class Article:
    """One article, by its number in the batch: its texts, its day and language, its cues.

    `naming` gives the readings plainly named in it; it is asked only where a rule wants to know.
    """

    def __init__(
        self, number: int, text: Text, told: Told, naming: Callable[[int], list[Reading]]
    ) -> None:
        self.number = number
        self.places = (text.title, text.body, text.caption)
        self.day = text.published.toordinal() if text.published else UNDATED
        self.language = text.language
        self.told = told
        self.naming = naming
        self.persons: set[str] = set()
        self.found_cues: dict[Key, float] = {}

    @cached_property
    def cues(self) -> set[str]:
        """The cues that stand anywhere in it."""
        return self.told.anywhere(self.number, self.places)

    @cached_property
    def named(self) -> set[str]:
        """The actors plainly named in it."""
        return {reading.actor for reading in self.naming(self.number)}

    @cached_property
    def led(self) -> set[str]:
        """The actors one of whose leaders is named in it."""
        return {r.actor for r in self.naming(self.number) if r.kind == "leader"}


def holds(choice: Reading, article: Article) -> bool:
    """Whether a reading is valid on the article's day (-1: undated, which knows no leaders)."""
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


def _strongest(weights: Mapping[str, float], found: Iterable[str]) -> float:
    """The strongest cue for and the strongest against, of those that were found."""
    best = worst = 0.0
    for cue in found:
        weight = weights.get(cue, 0.0)
        if weight > best:
            best = weight
        elif weight < worst:
            worst = weight
    return best + worst


def _article_weight(article: Article, rule: Rule, key: Key) -> float:
    """The weight of the cues anywhere in the article, looked for once."""
    weights = rule.weights["article"]
    if key not in article.found_cues:
        own = rule.free["article"]
        article.found_cues[key] = _strongest(own, own.keys() & article.cues)
    total = article.found_cues[key]
    if "@actor" in weights and key[1] in article.named:
        total += weights["@actor"]
    if "@leader" in weights and key[1] in article.led:
        total += weights["@leader"]
    return total


def weigh(article: Article, rule: Rule, key: Key, hit: Hit, kind: str) -> float:
    """The evidence for a reading at one place; 0 or more means that it holds."""
    _, _, place, start, stop, led_by = hit
    text, total = article.places[place], rule.prior
    if "before" in rule.weights:
        weight = _before(rule, text, start, led_by)
        # Once "Neil Jordan" has been named, a bare "Jordan" is more likely he.
        person = rule.weights["before"].get("@capital", 0.0) if kind != "seat" else 0.0
        if person and weight <= person:
            article.persons.add(key[0])
        elif not weight and key[0] in article.persons:
            weight = person
        total += weight
    if "after" in rule.weights:
        total += _after(rule, text, stop)
    if "near" in rule.weights:
        number = article.number * len(article.places) + place
        found = article.told.between(number, start - NEAR, stop + NEAR)
        total += _strongest(rule.free["near"], found) if found else 0.0
        if "@caps" in rule.weights["near"] and text[max(0, start - 20) : stop + 20].isupper():
            total += rule.weights["near"]["@caps"]
    if "article" in rule.weights:
        least, most = rule.article_range
        decided = total + least >= 0 or total + most < 0
        total += 0.0 if decided else _article_weight(article, rule, key)
    return total


def _before(rule: Rule, text: str, start: int, led_by: int) -> float:
    """The weight of the longest cue that ends where the name begins."""
    weights, cues = rule.weights["before"], rule.adjacent["before"]
    lead = text[max(0, start - ADJACENT) : start].rstrip(" ,\n\t\u00a0")
    if cues and lead.endswith(cues):
        for cue in cues:
            if lead.endswith(cue) and not lead[: -len(cue)][-1:].isalnum():
                return weights[cue]
    named = led_by and "@capital" in weights and follows_a_name(text, start)
    return weights["@capital"] if named else 0.0


def _after(rule: Rule, text: str, stop: int) -> float:
    """The weight of the longest cue that begins where the name ends."""
    weights, cues = rule.weights["after"], rule.adjacent["after"]
    rest = text[stop : stop + ADJACENT].lstrip()
    if cues and rest.startswith(cues):
        for cue in cues:
            if rest.startswith(cue) and not rest[len(cue) : len(cue) + 1].isalnum():
                return weights[cue]
    named = "@capital" in weights and NAME_AFTER.match(text, stop)
    return weights["@capital"] if named else 0.0


def follows_a_name(text: str, start: int) -> bool:
    """Whether a capitalised word that is no title stands before the offset, parted by one space."""
    if text[max(0, start - 1) : start] not in SPACES or not start:
        return False
    begin = text.rfind(" ", max(0, start - ADJACENT), start - 1) + 1
    word = text[begin or max(0, start - ADJACENT) : start - 1]
    if not word.isalnum():
        name = _NAME_BEFORE.search(text, max(0, start - ADJACENT), start)
        return name is not None and not _is_no_name(name.group(1))
    return _is_given(word)


@lru_cache(maxsize=1 << 14)
def _is_given(word: str) -> bool:
    return word[0].isupper() and _TITLED.match(word) is None


def _is_no_name(word: str) -> bool:
    """Titles, words that open a sentence, and possessives ("Trump's Xi call")."""
    return word.endswith(("'s", "’s", "s'", "s’")) or _TITLED.match(word) is not None


def choices(automaton: Automaton, rules: Rules, pattern: int) -> list[Choice]:
    """All that a name may mean but the surnames."""
    found = []
    for number in automaton.meanings(pattern):
        reading = automaton.readings[number]
        key = (reading.alias, reading.actor)
        if reading.kind not in SURNAMES:
            found.append(Choice(number, reading, rules.rules.get(key), key))
    return found


def by_rules(article: Article, hit: Hit, choices: Iterable[Choice]) -> int:
    """The heaviest reading that holds, or -1."""
    best, heaviest = -1, 0.0
    for number, reading, rule, key in choices:
        if not holds(reading, article):
            continue
        weight = weigh(article, rule, key, hit, reading.kind) if rule else 0.0
        if weight >= 0 and (best < 0 or weight > heaviest):
            best, heaviest = number, weight
    return best
