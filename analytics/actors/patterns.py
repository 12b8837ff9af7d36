"""From names to one automaton: every spelling under which a name may stand in running text.

A name is matched as written, with a typographic apostrophe, and in capitals (headlines). Phrases
that hold a name but mean another thing ("New York Times") are patterns too: being longer they win,
and being nobody's they count for nobody. Matching is leftmost-longest (Aho and Corasick 1975).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from analytics.actors.rules import Rules

PLAIN, MASK, RULED = 0, 1, 2
# Scripts that write no spaces between words: a boundary test would refuse every match.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
CAPITALS_FROM = 4


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


def build(readings: dict[str, list[Reading]], rules: Rules) -> Automaton:
    """One automaton over all names and masks. Names keep the order in which they were read."""
    meaning: dict[str, list[Reading]] = {}
    for alias, choices in readings.items():
        for reading in choices:
            for form in spellings(alias, reading.kind):
                meaning.setdefault(form, []).append(reading)
    for phrase in rules.masks:
        for form in spellings(phrase, "mask"):
            meaning.setdefault(form, [])
    patterns = list(meaning)
    sort = np.zeros(len(patterns), dtype=np.int8)
    for n, pattern in enumerate(patterns):
        choices = meaning[pattern]
        ruled = any(choice.alias in rules.names or choice.kind == "surname" for choice in choices)
        bounded = any(choice.since or choice.until < 9_000_000 for choice in choices)
        sort[n] = MASK if not choices else RULED if ruled or bounded or len(choices) > 1 else PLAIN
    return Automaton(
        search=BytesAhoCorasick(
            [pattern.encode() for pattern in patterns],
            MatchKind.LeftmostLongest,
            Implementation.DFA,
        ),
        patterns=tuple(patterns),
        readings=tuple(tuple(meaning[pattern]) for pattern in patterns),
        sort=sort,
        unspaced=np.array([bool(UNSPACED.search(pattern)) for pattern in patterns], dtype=bool),
        shorter=_shorter(patterns),
    )
