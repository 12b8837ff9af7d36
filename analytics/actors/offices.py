"""Offices that several states have under one name: whose they are.

"Congress" alone is the American one by custom; beside another state's name, or in a story of
another state that has one too, it is not.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from analytics.actors.matching import Hits
from analytics.actors.patterns import NAMED, Automaton
from analytics.actors.rules import Rules
from analytics.actors.sports import PLACES

# How far a state's name may stand before an office of its own: "Russia's Senate".
_OWNED = frozenset((" ", "'s ", "’s ", "' ", "’ ", " Federation ", " national "))


def leave_out_offices(
    hits: Hits, reading: np.ndarray, automaton: Automaton, text: Callable[[int], str]
) -> None:
    """An office that most states have, after the name of a state, is the office of that state."""
    if len(reading) < 2:
        return
    close = (hits.text[1:] == hits.text[:-1]) & (hits.start[1:] - hits.stop[:-1] <= 12)
    for n in np.flatnonzero(close & automaton.body[hits.pattern[1:]]).tolist():
        before, after = reading[n], reading[n + 1]
        if before < 0 or after < 0:
            continue
        owner, office = automaton.readings[before], automaton.readings[after]
        # "The Montana Senate" is the state's own, and "the US Senate" the federal one.
        part = owner.kind == "city" and owner.actor == office.actor
        if owner.kind not in NAMED or (owner.actor == office.actor and not part):
            continue
        if text(n)[int(hits.stop[n]) : int(hits.start[n + 1])] in _OWNED:
            reading[n + 1] = -1


def leave_out_shared(hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules) -> None:
    """An office is not its usual holder's where an article names him in no other way, but another
    state that has it too (`shared` in the rules): "the Senate" in a story of the Philippines.
    """
    body = automaton.body[hits.pattern]
    owner = hits.text // PLACES
    named: dict[int, set[str]] = {}
    for n in np.flatnonzero(body & (reading >= 0)).tolist():
        meant = automaton.readings[reading[n]]
        others = rules.shared.get(meant.alias)
        if others is None:
            continue
        article = int(owner[n])
        if article not in named:
            first, after = np.searchsorted(owner, (article, article + 1)).tolist()
            said = reading[first:after][~body[first:after]]
            named[article] = {automaton.readings[r].actor for r in set(said.tolist()) if r >= 0}
        if meant.actor not in named[article] and not others.isdisjoint(named[article]):
            reading[n] = -1
