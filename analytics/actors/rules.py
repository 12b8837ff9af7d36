"""The rows of data/ambiguity.csv: what speaks for and against each reading of a name.

Each row gives a name, the actor it may mean, a cue, where the cue must stand and its weight:

* `phrase`   the cue is a longer phrase in which the name means another thing (no weight);
* `prior`    the weight before any cue is seen;
* `before` / `after`   the cue stands directly before or after the name;
* `near`     within NEAR characters on either side;
* `article`  anywhere in the article;
* `sport`    for no name in particular: a word of sports reports. Where their weights in the first
             SPORT_WITHIN characters add up to SPORT_FROM (SPORT_FROM_SHORT in a short text), a
             state's name means its team unless a place is meant;
* `region`   for no name in particular: a part of a state that says which town is meant; "Lebanon,
             Pa." and "London, Ontario" name no other state;
* `given`    a first name: a town that follows it is a surname ("Naomi Osaka");
* `paper`    a word that makes a newspaper of the name before it ("Cyprus Mail");
* `street`   likewise a street ("Grenada Street"), `school` a school ("Kabul University");
* `trade`    likewise a firm ("Berlin Hilton", "Ghana Telecom");
* `house`    a word that makes a hotel, a pub or another house of it, but in headlines that write
             every word large ("the Niger Inn"; not "Mali Hotel Attack");
* `hall`     the same of states' names alone: the Shanghai Tower stands in Shanghai;
* `host`     a word that makes one of the name after it, likewise ("Hotel Jordan");
* `league`   a word that makes a tournament of it ("French Open");
* `vessel`   what makes a ship of the name after it ("HMS London"); `ship`, a kind of ship;
* `titled`   a title that makes a person of the name after it ("Mr London");
* `kind`     a word that makes a dish, a plant, an animal or an illness of it ("Turkey vulture");
* `club`     a word that makes a club of the town after it ("Sporting Lisbon");
* `firm`     the form of a firm, at the end of its name ("Corp");
* `thing`    a word that makes a treaty, a club or a school of the town before it ("Helsinki
             Accords", "Leicester City");
* `body`     an office that most states have: after another state's name it is that state's
             ("the Russian Senate");
* `shared`   states that have the office of this name as well ("Senate");
* `team`     a word of sport: after a state's name it makes a team of it ("Brazil striker");
* `tongue`   an adjective that is a language as well ("in Italian");
* `speaker`  a word of speech: after a town with rules of its own it makes a person of it;
* `known`    a leader's surname that the news gives to hardly anyone else: see `surnames`;
* `famous`   those of them whom a story need not introduce: the name of any other actor in it is
             support enough;
* `apposed`  what is no place: behind a name ("Iceland, the retailer") or before one;
* `articled` a region that has an article; `river` a river called as a state is, told by one;
* `acting`   what leaders do, after a surname that many bear; `acted` before it;
* `pair`     two or three signs that each stand for a state ("中美");
* `plain`    in a text without capitals, a word and no name ("polish").

A reading holds when its weights add up to 0 or more; of several, the heaviest. Within `near` and
within `article` only the strongest cue for and the strongest against count: many words of one kind
are one hint. Cues that begin with @ are classes: `@actor` the same actor by a plain name, `@leader`
one of its leaders by full name, `@capital` a capitalised word that is no title, `@caps` capitals
all around: a decision list in the sense of Yarowsky (1994), with weights
written by hand so that anyone can read why a name was taken or left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

NEAR = 150
ADJACENT = 40
SPORT_FROM = 3.0
# Enough for a family name that many bear (-2), where the state is named.
ACTS = 2.0
# A headline has no room for three words of sport.
SPORT_SHORT, SPORT_FROM_SHORT = 600, 2.0
SPORT_WITHIN = 1500
SCOPES = ("before", "after", "near", "article")
LISTS = (
    "region", "given", "paper", "thing", "body", "plain", "team", "tongue", "street", "firm",
    "school", "kind", "club", "pair", "speaker", "known", "trade", "league", "vessel", "titled",
    "ship", "famous", "house", "hall", "host", "acting", "acted", "apposed", "articled", "river",
)  # fmt: skip
# What stays small in a headline.
_SMALL = frozenset(("the", "of", "in", "for", "a", "to", "on", "at", "and", "by", "with", "from"))
# Those that make another thing of any name before them.
ANY_NAME = ("street", "school", "kind", "trade", "league")


class RuleError(ValueError):
    """A row of ambiguity.csv that cannot be used."""


@dataclass(slots=True)
class Rule:
    """The evidence for one reading: its prior, and weights by scope and cue.

    Taken from `weights` by `compile_rules`: the weights of the cues of each scope, without classes
    where these stand `near` and anywhere in the `article`; `leading` and `following`, the cues
    before and after, the longest first; the weights of the classes, 0 where the rule has none;
    `article_range`, the least and the most that cues anywhere in the article can add.
    """

    prior: float = 0.0
    weights: dict[str, dict[str, float]] = field(default_factory=dict)
    before: dict[str, float] = field(default_factory=dict)
    after: dict[str, float] = field(default_factory=dict)
    near: dict[str, float] = field(default_factory=dict)
    article: dict[str, float] = field(default_factory=dict)
    leading: tuple[str, ...] = ()
    following: tuple[str, ...] = ()
    led_by_name: float = 0.0
    before_name: float = 0.0
    in_capitals: float = 0.0
    with_actor: float = 0.0
    with_leader: float = 0.0
    article_range: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Rules:
    """Masks, the rules by (name, actor), the names that have rules, words of sport, the lists of
    words that hold for no name in particular, by scope, and who else has an office, by its name."""

    masks: tuple[str, ...]
    rules: dict[tuple[str, str], Rule]
    names: frozenset[str]
    sport: dict[str, float]
    lists: dict[str, frozenset[str]]
    shared: dict[str, frozenset[str]] = field(default_factory=dict)

    def cues(self) -> list[str]:
        """Words of sport, forms of firms, and cues that may stand near a name or in its article."""
        rules = self.rules.values()
        free = {cue for rule in rules for cues in (rule.near, rule.article) for cue in cues}
        return sorted(free.union(self.sport, self.lists.get("firm", ())))


def _as_phrases(name: str, rule: Rule) -> Iterator[str] | None:
    """The rule as phrases, where it says no more than "not in these phrases"; else None.

    Phrases cost nothing: they are found in the one scan, so that the name itself needs no weighing.
    """
    cues = [(scope, cue, w) for scope, found in rule.weights.items() for cue, w in found.items()]
    if rule.prior < 0 or any(
        scope in ("near", "article") or cue.startswith("@") or rule.prior + weight >= 0
        for scope, cue, weight in cues
    ):
        return None
    return (f"{cue} {name}" if scope == "before" else f"{name} {cue}" for scope, cue, _ in cues)


def _add_cues(weights: dict[str, float], line: int, row: dict[str, str], weight: float) -> None:
    """Adds the cues of a row. Raises RuleError where one has another weight already."""
    for cue in row["cue"].split("|"):
        cue = cue.strip(" ,") if row["scope"] == "before" else cue.strip()
        if cue and weights.setdefault(cue, weight) != weight:
            raise RuleError(
                f"ambiguity.csv:{line}: {cue!r} {row['scope']} {row['alias']!r} has the weight "
                f"{weights[cue]:g} in a row above; keep one of the two"
            )


def _add_acts(rule: Rule, lists: dict[str, frozenset[str]]) -> None:
    """What leaders do speaks for a family name that many bear, in every such rule alike."""
    if "@leader" not in rule.weights.get("article", {}):
        return
    for scope, acts in (("after", "acting"), ("before", "acted")):
        weights = rule.weights.setdefault(scope, {})
        for cue in lists.get(acts, ()):
            weights.setdefault(cue, ACTS)


def _large(cue: str) -> str:
    """A cue with the capitals of a headline: "Knocked Out of the Cup"."""
    words = (word if word in _SMALL else word[:1].upper() + word[1:] for word in cue.split(" "))
    return " ".join(words)


def read_rules(rows: Iterable[tuple[int, dict[str, str]]]) -> Rules:
    """Rules from (line, row) pairs.

    Raises RuleError for an unknown scope, a missing weight and a cue with two weights.
    """
    masks: list[str] = []
    rules: dict[tuple[str, str], Rule] = {}
    sport: dict[str, float] = {}
    lists: dict[str, set[str]] = {scope: set() for scope in LISTS}
    shared: dict[str, frozenset[str]] = {}
    for line, row in rows:
        scope = row["scope"]
        if scope == "phrase":
            masks.append(row["cue"])
            continue
        if scope == "shared":
            shared[row["alias"]] = frozenset(row["cue"].split("|"))
            continue
        if scope in lists:
            lists[scope].update(row["cue"].split("|"))
            continue
        try:
            weight = float(row["weight"])
        except ValueError:
            raise RuleError(f"ambiguity.csv:{line}: weight must be a number") from None
        if scope == "sport":
            sport[row["cue"]] = weight
            # As headlines write it that write every word large.
            sport.setdefault(_large(row["cue"]), weight)
            continue
        rule = rules.setdefault((row["alias"], row["actor"]), Rule())
        if scope == "prior":
            rule.prior = weight
        elif scope in SCOPES:
            _add_cues(rule.weights.setdefault(scope, {}), line, row, weight)
        else:
            raise RuleError(f"ambiguity.csv:{line}: scope {scope!r}; use one of {SCOPES + LISTS}")
    compiled = compile_rules(masks, rules, sport, {k: frozenset(v) for k, v in lists.items()})
    return replace(compiled, shared=shared)


def _compiled(rule: Rule) -> Rule:
    cues: dict[str, dict[str, float]] = {}
    classes: dict[str, dict[str, float]] = {}
    for scope in SCOPES:
        weights = rule.weights.get(scope, {})
        cues[scope] = {cue: weight for cue, weight in weights.items() if cue[0] != "@"}
        classes[scope] = {cue: weight for cue, weight in weights.items() if cue[0] == "@"}
    whole = rule.weights.get("article", {}).values()
    return replace(
        rule, **cues,
        leading=tuple(sorted(cues["before"], key=len, reverse=True)),
        following=tuple(sorted(cues["after"], key=len, reverse=True)),
        led_by_name=classes["before"].get("@capital", 0.0),
        before_name=classes["after"].get("@capital", 0.0),
        in_capitals=classes["near"].get("@caps", 0.0),
        with_actor=classes["article"].get("@actor", 0.0),
        with_leader=classes["article"].get("@leader", 0.0),
        article_range=(min(0.0, *whole, 0.0), 2 * max(0.0, *whole, 0.0)),
    )  # fmt: skip


def compile_rules(
    masks: list[str],
    rules: dict[tuple[str, str], Rule],
    sport: dict[str, float],
    lists: dict[str, frozenset[str]],
) -> Rules:
    """Rules ready for use; those that only name phrases become masks."""
    readings: dict[str, int] = {}
    for name, _ in rules:
        readings[name] = readings.get(name, 0) + 1
    kept: dict[tuple[str, str], Rule] = {}
    for (name, actor), rule in rules.items():
        phrases = _as_phrases(name, rule) if readings[name] == 1 else None
        if phrases is not None:
            masks.extend(phrases)
            continue
        _add_acts(rule, lists)
        kept[name, actor] = _compiled(rule)
    names = frozenset(name for name, _ in kept)
    return Rules(tuple(dict.fromkeys(masks)), kept, names, sport, lists)
