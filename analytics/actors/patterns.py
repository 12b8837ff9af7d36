"""From names to automata: every spelling under which a name may stand in running text.

A name is matched as written, with a typographic apostrophe, and in capitals (headlines). Phrases
that hold a name but mean another thing ("New York Times") are patterns too: being longer they win,
and being nobody's they count for nobody. Of two that overlap, the one that begins first wins, and
of two that begin together the longer.

Names made of words stand in a tree of words (`nametree`). The few that are not, in scripts without
spaces, or that end in a star, are left to an automaton, which most texts need not be searched with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from ahocorasick_rs import BytesAhoCorasick

from analytics.actors.beside import four_bytes
from analytics.actors.firstnames import first_names
from analytics.actors.nametree import NameTree, fits, grow
from analytics.actors.renown import renowned
from analytics.actors.rules import ANY_NAME, Rules
from analytics.actors.spelling import PERSONAL, SURNAMES, spellings
from analytics.actors.unspaced import UNSPACED, Openings, search_others

PLAIN, MASK, RULED = 0, 1, 2
FOREVER = 9_999_999
LATIN = re.compile(r"[\u0000-\u024f]")
TOWNS = frozenset(("capital", "city"))
# What a team, a newspaper or a town abroad may be called after.
TEAMS = TOWNS | {"name", "official", "acronym"}
NAMED = TEAMS | {"demonym"}
# Days for which a leader who is named in full stays in the news of the state after the term.
AFTER_TERM = 30
BY_NAME = frozenset(("name", "official", "former", "acronym"))


class Reading(NamedTuple):
    """One thing a name may mean, from `since` (an ordinal day) until the day before `until`."""

    actor: str
    alias: str
    kind: str
    language: str
    since: int
    until: int


@dataclass(frozen=True, slots=True)
class Automaton:
    """Patterns and what they may mean. `sort` tells plain names, masks and names with rules.

    `readings` is flat; those of pattern p are `readings[first[p]:first[p + 1]]`. `codes`, `spelled`
    and `kinds` hold what a mention tells of each. A plain name that means one actor for ever is
    `settled` at once; the other plain names go by their periods.
    `famous` is 1 for surnames that need no introduction and 2 for their other forms.
    `scales` (see `doubts`) and `sums` (see `evidence`) are those that were asked for.
    """

    tree: NameTree
    other: BytesAhoCorasick
    other_numbers: np.ndarray
    openings: Openings
    longest: int
    cues: tuple[str, ...]
    loose: tuple[str, ...]
    sport: np.ndarray
    firm: np.ndarray
    patterns: tuple[str, ...]
    readings: tuple[Reading, ...]
    first: np.ndarray
    since: np.ndarray
    until: np.ndarray
    personal: np.ndarray
    named: np.ndarray
    town: np.ndarray
    by_name: np.ndarray
    demonym: np.ndarray
    family: np.ndarray
    known: np.ndarray
    famous: np.ndarray
    ruled: np.ndarray
    actor: np.ndarray
    actors: int
    named_actors: tuple[str, ...]
    codes: tuple[str, ...]
    spelled: tuple[str, ...]
    kinds: tuple[str, ...]
    settled: np.ndarray
    sort: np.ndarray
    surname: np.ndarray
    unspaced: np.ndarray
    unended: np.ndarray
    region: np.ndarray
    body: np.ndarray
    tongue: np.ndarray
    followers: np.ndarray
    firsts: dict[tuple[str, str], frozenset[str]]
    shorter: dict[int, tuple[int, ...]]
    parts: dict[int, tuple[int, ...]]
    scales: dict[int, Any] = field(default_factory=dict)
    sums: dict[tuple[str, str], Any] = field(default_factory=dict)

    @property
    def cue_numbers(self) -> dict[str, int]:
        """The number of each cue, of the loose ones behind the others."""
        return {cue: number for number, cue in enumerate((*self.cues, *self.loose))}

    def meanings(self, pattern: int) -> range:
        """Numbers of the readings of a pattern."""
        return range(int(self.first[pattern]), int(self.first[pattern + 1]))


def _merge(choices: list[Reading]) -> list[Reading]:
    """Readings that differ in language alone made one; English ones hold everywhere."""
    if len(choices) == 1:  # as most are
        return [_in_languages(choices[0], [choices[0].language])]
    merged: dict[tuple[str, int, int], list[Reading]] = {}
    for choice in choices:
        merged.setdefault((choice.actor, choice.since, choice.until), []).append(choice)
    alike = merged.values()
    return [_in_languages(own[0], sorted({each.language for each in own})) for own in alike]


def _in_languages(choice: Reading, languages: Sequence[str]) -> Reading:
    everywhere = "" in languages or "en" in languages or not choice.alias[0].isascii()
    language = "" if everywhere else " ".join(languages)
    return choice if choice.language == language else choice._replace(language=language)


def _is_ruled(choices: Sequence[Reading], rules: Rules) -> bool:
    return any(c.alias in rules.names or c.kind in SURNAMES or c.language for c in choices)


def _sort(pattern: str, choices: Sequence[Reading], rules: Rules) -> int:
    # "Pa." is a name only where a town stands before it: see `namesakes`.
    if not choices or (pattern[-1] == "." and pattern in rules.lists.get("region", ())):
        return MASK
    return RULED if _is_ruled(choices, rules) else PLAIN


def _spell(readings: dict[str, list[Reading]], rules: Rules) -> dict[str, list[Reading]]:
    """Every pattern with its readings; masks have none."""
    meaning: dict[str, list[Reading]] = {}
    famous = rules.lists.get("famous", frozenset())
    for alias, choices in readings.items():
        for reading in choices:
            for form in spellings(alias, reading.kind, alias in famous or not LATIN.match(alias)):
                meaning.setdefault(form, []).append(reading)
    # "The Congo" is a name with its article, and begins before "Congo River" does.
    articled = tuple(f"{alias[4:]} " for alias in readings if alias[:4] in ("the ", "The "))
    for alias in filter(lambda alias: alias.startswith(articled), tuple(readings)):
        for form in spellings(alias, readings[alias][0].kind):
            for article in ("the", "The"):
                meaning.setdefault(f"{article} {form}", meaning[form])
    masks = [f"the {mask}" for mask in rules.masks if mask.startswith(articled)]
    listed = (word for scope in ("region", "pair") for word in rules.lists.get(scope, ()))
    for phrase in (*rules.masks, *masks, *listed):
        for form in spellings(phrase, "mask"):
            meaning.setdefault(form, [])
    return meaning


def _are_in(patterns: Sequence[str], rules: Rules, scope: str) -> np.ndarray:
    listed = rules.lists.get(scope, frozenset())
    return np.array([pattern in listed for pattern in patterns])


def _followers(rules: Rules) -> np.ndarray:
    """How the words begin that make another thing of a name: see `four_bytes`."""
    scopes = ("paper", "thing", "team", "house", "hall", *ANY_NAME)
    words = {word for scope in scopes for word in rules.lists.get(scope, ())}
    endings = " .,;:'\0"
    begins = {four_bytes(word + end) for word in words for end in endings} if words else set()
    return np.array(sorted(begins), dtype=np.uint32)


def build(readings: dict[str, list[Reading]], rules: Rules) -> Automaton:
    """The tree and the automaton of all names and masks, and of the cues around them."""
    meaning = _spell(readings, rules)
    patterns = list(meaning)
    merged = [_merge(choices) for choices in meaning.values()]
    flat = [reading for choices in merged for reading in choices]
    first = np.concatenate([[0], np.cumsum([len(choices) for choices in merged])]).astype(np.int64)
    sort = np.array([_sort(p, c, rules) for p, c in zip(patterns, merged, strict=True)], np.int8)
    timeless = np.array(
        [len(c) == 1 and not c[0].since and c[0].until == FOREVER for c in merged], dtype=bool
    )
    number = {actor: n for n, actor in enumerate(sorted({r.actor for r in flat}))}
    unended = np.array([any(c.alias[-1] == "*" for c in choices) for choices in merged])
    unspaced = np.array([bool(UNSPACED.search(pattern)) for pattern in patterns], dtype=bool)
    # One sign is the name of a state beside another such sign only: see `unspaced`.
    sign = unspaced & np.array([len(pattern) == 1 for pattern in patterns])
    in_tree = np.array([fits(pattern) for pattern in patterns]) & ~unended & ~unspaced
    cues = tuple(cue for cue in rules.cues() if fits(cue))
    known, famous = (
        renowned(patterns, merged, rules.lists.get(k, ())) for k in ("known", "famous")
    )
    return Automaton(
        tree=grow(((n, patterns[n]) for n in np.flatnonzero(in_tree).tolist()), enumerate(cues)),
        other_numbers=np.flatnonzero(~(in_tree | sign)),
        cues=cues,
        loose=tuple(cue for cue in rules.cues() if not fits(cue)),
        sport=np.array([rules.sport.get(cue, 0.0) for cue in cues]),
        firm=_are_in(cues, rules, "firm"),
        patterns=tuple(patterns),
        readings=tuple(flat),
        first=first,
        since=np.array([reading.since for reading in flat], dtype=np.int32),
        until=np.array([reading.until for reading in flat], dtype=np.int32),
        personal=np.array([reading.kind in PERSONAL for reading in flat], dtype=bool),
        named=np.array([reading.kind in NAMED for reading in flat], dtype=bool),
        town=np.array([reading.kind in TOWNS for reading in flat], dtype=bool),
        by_name=np.array([reading.kind in BY_NAME for reading in flat], dtype=bool),
        demonym=np.array([reading.kind == "demonym" for reading in flat], dtype=bool),
        family=np.array([reading.kind in SURNAMES for reading in flat], dtype=bool),
        known=known | np.array([not LATIN.match(p) for p in patterns]),
        famous=famous.astype(np.int8) * np.where(_are_in(patterns, rules, "famous"), 1, 2),
        ruled=np.array([(reading.alias, reading.actor) in rules.rules for reading in flat]),
        actor=np.array([number[reading.actor] for reading in flat], dtype=np.int64),
        settled=np.where(timeless & (sort == PLAIN), first[:-1], -1),
        sort=sort,
        unspaced=unspaced,
        surname=np.array([bool(c) and all(r.kind in SURNAMES for r in c) for c in merged]),
        unended=unended,
        region=_are_in(patterns, rules, "region"),
        body=_are_in(patterns, rules, "body"),
        tongue=_are_in(patterns, rules, "tongue"),
        followers=_followers(rules),
        **flat_columns(flat),
        **search_others(patterns, np.flatnonzero(~(in_tree | sign)), flat),
    )


def flat_columns(readings: Sequence[Reading]) -> dict[str, Any]:
    """What an automaton tells of its readings, but in arrays: made anew where names were kept."""
    named = tuple(sorted({reading.actor for reading in readings}))
    # Columns, so that the mentions of a batch are put together without asking each reading.
    codes, spelled = (tuple(reading[n] for reading in readings) for n in (0, 1))
    kinds = tuple("leader" if r.kind in SURNAMES else r.kind for r in readings)
    return {
        "actors": len(named), "named_actors": named, "codes": codes, "spelled": spelled,
        "kinds": kinds,
        "firsts": first_names((r.actor, r.alias) for r in readings if r.kind == "leader"),
    }  # fmt: skip
