"""From names to one automaton: every spelling under which a name may stand in running text.

A name is matched as written, with a typographic apostrophe, and in capitals (headlines). Phrases
that hold a name but mean another thing ("New York Times") are patterns too: being longer they win,
and being nobody's they count for nobody. Matching is leftmost-longest (Aho and Corasick 1975).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np
from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from analytics.actors.rules import Rules

PLAIN, MASK, RULED, SPORT = 0, 1, 2, 3
# Scripts that write no spaces between words: a boundary test would refuse every match.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
CAPITALS_FROM = 4
FOREVER = 9_999_999


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing a name may mean, from `since` (an ordinal day) until the day before `until`."""

    actor: str
    alias: str
    kind: str
    language: str
    since: int
    until: int


@dataclass(frozen=True, slots=True)
class Automaton:
    """Patterns and what they may mean; `sort` tells plain names, masks and names with rules."""

    search: BytesAhoCorasick
    patterns: tuple[str, ...]
    readings: tuple[tuple[Reading, ...], ...]
    sort: np.ndarray
    unspaced: np.ndarray
    shorter: dict[int, tuple[int, ...]]


def spellings(alias: str, kind: str) -> list[str]:
    """The alias, and how headlines and typesetters write it."""
    found = [alias]
    if len(alias) >= CAPITALS_FROM and kind not in ("surname", "acronym"):
        found.append(alias.upper())
    found += [form.replace("'", "’") for form in found if "'" in form]
    return list(dict.fromkeys(found))


def _shorter(patterns: list[str]) -> dict[int, tuple[int, ...]]:
    """For each pattern of several words, the patterns it begins with, longest first."""
    number = {pattern: n for n, pattern in enumerate(patterns)}
    found: dict[int, tuple[int, ...]] = {}
    for n, pattern in enumerate(patterns):
        cuts = [m.start() for m in re.finditer(r"\W", pattern) if m.start()]
        heads = [number[pattern[:cut]] for cut in reversed(cuts) if pattern[:cut] in number]
        if heads:
            found[n] = tuple(heads)
    return found


def _merge(choices: list[Reading]) -> tuple[Reading, ...]:
    """Readings that differ in language alone made one; English and unmarked ones hold everywhere."""
    merged: dict[tuple[str, int, int], list[Reading]] = {}
    for choice in choices:
        merged.setdefault((choice.actor, choice.since, choice.until), []).append(choice)
    kept = []
    for same in merged.values():
        languages = sorted({choice.language for choice in same})
        everywhere = {"", "en"} & set(languages) or not same[0].alias[0].isascii()
        kept.append(replace(same[0], language="" if everywhere else " ".join(languages)))
    return tuple(kept)


def _sort(choices: tuple[Reading, ...], rules: Rules) -> int:
    several = len(choices) > 1 or any(choice.since or choice.until < FOREVER for choice in choices)
    ruled = any(c.alias in rules.names or c.kind == "surname" or c.language for c in choices)
    return RULED if several or ruled else PLAIN


def build(readings: dict[str, list[Reading]], rules: Rules) -> Automaton:
    """One automaton over all names, masks and words of sports reports."""
    meaning: dict[str, list[Reading]] = {}
    for alias, choices in readings.items():
        for reading in choices:
            for form in spellings(alias, reading.kind):
                meaning.setdefault(form, []).append(reading)
    for phrase in rules.masks:
        for form in spellings(phrase, "mask"):
            meaning.setdefault(form, [])
    for word in rules.sport:
        meaning.setdefault(word, [])
    patterns = list(meaning)
    merged = [_merge(choices) for choices in meaning.values()]
    nothing = [SPORT if pattern in rules.sport else MASK for pattern in patterns]
    return Automaton(
        search=BytesAhoCorasick(
            [pattern.encode() for pattern in patterns],
            MatchKind.LeftmostLongest,
            Implementation.DFA,
        ),
        patterns=tuple(patterns),
        readings=tuple(merged),
        sort=np.array(
            [
                _sort(choices, rules) if choices else none
                for choices, none in zip(merged, nothing, strict=True)
            ],
            dtype=np.int8,
        ),
        unspaced=np.array([bool(UNSPACED.search(pattern)) for pattern in patterns], dtype=bool),
        shorter=_shorter(patterns),
    )
