"""Which names with rules have something beside them that may speak for or against a reading.

Most have not, and then all of one name in one article mean the same: it is weighed once for them
all. What is looked at here are single bytes and the cues already found, for a whole batch at once;
where a byte leaves it open, the name is in doubt and is weighed on its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from analytics.actors.beside import four_bytes, last_bytes
from analytics.actors.evidence import Choice
from analytics.actors.headlines import TOWNLY_WORDS
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.patterns import SURNAMES, TOWNS, Automaton
from analytics.actors.rules import Rule, Rules
from analytics.actors.sports import PLACES

# How the words for a region begin: see `ambiguity`.
_WORDS = (
    "region",
    "oblast",
    "province",
    "governorate",
    "prefecture",
    "raion",
    "department",
    "territory",
    "krai",
)
_AREAS = np.array(
    sorted(
        {four_bytes(word) for own in _WORDS for word in (own, own.capitalize())}.union(
            map(four_bytes, TOWNLY_WORDS)
        )
    ),
    dtype=np.uint32,
)
_BYTE, _LOW, _SMALL = np.uint32(8), np.uint32(0xFF), np.uint32(0x20)
# What is stripped before a name, and after it.
_PARTED = np.zeros(256, dtype=bool)
_PARTED[list(b" ,\n\t")] = True
_BLANK = np.zeros(256, dtype=bool)
_BLANK[list(b" \t\n\v\f\r\x1c\x1d\x1e\x1f")] = True
_CAPITAL = np.zeros(256, dtype=bool)
_CAPITAL[ord("A") : ord("Z") + 1] = True


# How what makes a place of a name ends.
_WITHIN = np.array(
    sorted(last_bytes(end) for end in (" in ", "\nIn ", " In ", "ear ", "ide ", "own ", "ral ")),
    dtype=np.uint32,
)


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """What may turn the balance for a name: its readings but the surnames, and signs beside it.

    `leading` and `following` tell by byte whether a cue may end before or begin after the name,
    `near` by the number of a cue whether it counts near it; `led` and `named` whether a word with a
    capital before or after it counts, `capitals` whether capitals all around do, `town` whether
    a preposition of place or the word for a region does. `persons` are the
    names that are a person's once one of the article was. `echo`: nothing counts but that the
    article names the actor.
    """

    choices: tuple[Choice, ...]
    leading: np.ndarray
    following: np.ndarray
    near: np.ndarray
    led: bool
    named: bool
    capitals: bool
    town: bool
    persons: frozenset[str]
    echo: bool


def scale(automaton: Automaton, rules: Rules, pattern: int) -> Scale:
    """The scale of a pattern, made once."""
    if pattern not in automaton.scales:
        automaton.scales[pattern] = _scale(automaton, rules, pattern)
    return automaton.scales[pattern]


def _scale(automaton: Automaton, rules: Rules, pattern: int) -> Scale:
    choices = []
    for number in automaton.meanings(pattern):
        reading = automaton.readings[number]
        key = (reading.alias, reading.actor)
        if reading.kind not in SURNAMES:
            choices.append(Choice(number, reading, rules.rules.get(key), key))
    own = [choice.rule for choice in choices if choice.rule]
    near = {cue for rule in own for cue in rule.near}
    return Scale(
        tuple(choices),
        _table(cue.encode()[-1] for rule in own for cue in rule.leading),
        _table(cue.encode()[0] for rule in own for cue in rule.following),
        np.array([cue in near for cue in automaton.cues], dtype=bool),
        any(rule.led_by_name for rule in own),
        any(rule.before_name for rule in own),
        any(rule.in_capitals for rule in own),
        any(choice.reading.kind in TOWNS for choice in choices),
        frozenset(
            c.reading.alias
            for c in choices
            if c.rule and (c.rule.led_by_name or c.rule.before_name)
        ),
        any(rule.with_actor for rule in own) and all(_echoes(rule) for rule in own),
    )


def _echoes(rule: Rule) -> bool:
    """Whether only the actor's name in the article speaks for a reading."""
    return not (rule.leading or rule.following or rule.near or rule.article or rule.with_leader)


def _table(found: Iterable[int]) -> np.ndarray:
    """A row of 256; where any byte is told, those beyond ASCII are open as well."""
    table = np.zeros(256, dtype=bool)
    table[list(found)] = True
    table[128:] = table.any()
    return table


def _bytes_beside(hits: Hits, which: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The byte before each name, blanks and commas left out, and the one after; 255 if unknown."""
    lead = hits.lead[which]
    before = lead & _LOW
    for _ in range(3):
        parted = _PARTED[before]
        lead = np.where(parted, lead >> _BYTE, lead)
        before = lead & _LOW
    before = np.where(_PARTED[before], 255, before)
    after, beyond = hits.follow[which], hits.after[which] >> _BYTE * np.uint32(3)
    beyond = np.where(_BLANK[beyond] | (beyond == 0), 255, beyond)
    return before, np.where(_BLANK[after], beyond, after)


def in_doubt(
    hits: Hits,
    which: np.ndarray,
    scales: Sequence[Scale],
    row: np.ndarray,
    near: tuple[np.ndarray, np.ndarray],
) -> np.ndarray:
    """Whether anything beside each of some hits may turn the balance.

    `row` tells the scale of each; `near` the first cue that begins near it, and the first that does
    not.
    """
    if not len(which):
        return np.zeros(0, dtype=bool)
    before, after = _bytes_beside(hits, which)
    doubt = np.stack([own.leading for own in scales])[row, before]
    following = np.stack([own.following for own in scales])
    doubt |= following[row, after]
    # A title may write large what is a small word in a cue.
    small = np.where(_CAPITAL[after], after | _SMALL, after)
    doubt |= (hits.text[which] % PLACES == 0) & following[row, small]
    led, named, capitals, town = np.array([(s.led, s.named, s.capitals, s.town) for s in scales]).T
    doubt |= town[row] & (among(hits.after[which], _AREAS) | among(hits.lead[which], _WITHIN))
    doubt |= led[row] & (hits.before[which] > 0)
    doubt |= named[row] & (_CAPITAL[after] | (hits.follow[which] == ord("-")) | (after > 127))
    doubt |= capitals[row]
    first, many = near[0], near[1] - near[0]
    of = np.repeat(np.arange(len(which)), many)
    at = np.arange(len(of)) + np.repeat(first - np.cumsum(many) + many, many)
    counts = np.stack([own.near for own in scales])[row[of], hits.cues.cue[at]]
    doubt[of[counts]] = True
    return doubt
