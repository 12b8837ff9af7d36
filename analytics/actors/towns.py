"""Towns that bear the name of a state or of a greater town: "Lebanon, Pa.", "Brazil, a town of
8,000"."""

from __future__ import annotations

import re

import numpy as np

from analytics.actors.beside import last_bytes
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.patterns import MASK, RULED, TEAMS, Automaton
from analytics.actors.rules import ADJACENT
from analytics.actors.sports import PLACES
from analytics.actors.things import TextOf

_COMMAS = np.array(sorted((last_bytes(", "), last_bytes(",\n"))), dtype=np.uint32)
_TOWN = r"(?:town|village|hamlet|township|borough)"
# "Brazil, a town of 8,000": no state is a town; but "in Mali, a village of 300 was burnt".
_TOWN_AFTER = re.compile(
    rf", (?:an? |the )?(?:[a-z][\w-]* ){{0,2}}{_TOWN} "
    r"(?:of (?:[a-z]+ ){0,2}\d|\d+ (?:miles|km|kilomet))"
    rf"|, (?:an? |the )?(?:small|tiny|little|sleepy|farming|railroad|mill) {_TOWN}\b"
)
_ABBREVIATED = re.compile(r"[A-Z][a-z]{2,}\.")
_IN = re.compile(r"\bIn $")
_TOWN_BEFORE = re.compile(rf"\b{_TOWN} (?:of|called|named) $")
_OWNED = np.array(sorted(map(last_bytes, (" of ", "led ", "med "))), dtype=np.uint32)


def _spread(hits: Hits, reading: np.ndarray, moved: list[int], automaton: Automaton,
            text: TextOf) -> None:  # fmt: skip
    """Once "Lebanon, Ind." has been named, a bare "Lebanon" of that article is the same town.

    Unless the article names the state in another way as well.
    """
    owner = hits.text // PLACES
    for number in {int(owner[n]) for n in moved}:
        first, last = np.searchsorted(owner, (number, number + 1)).tolist()
        own = range(first, last)
        towns = {
            text(n)[hits.start[n] : hits.stop[n]].casefold(): int(reading[n])
            for n in moved
            if owner[n] == number
        }
        alike = [
            (n, name)
            for n in own
            if reading[n] >= 0
            and (name := text(n)[hits.start[n] : hits.stop[n]].casefold()) in towns
            and automaton.actor[reading[n]] != automaton.actor[towns[name]]
        ]
        bare = {n for n, _ in alike}
        others = {
            int(automaton.actor[reading[n]]) for n in own if n not in bare and reading[n] >= 0
        }
        for n, name in alike:
            if automaton.actor[reading[n]] not in others:
                reading[n] = towns[name]


def place_towns(hits: Hits, reading: np.ndarray, automaton: Automaton, text: TextOf) -> None:
    """A name before a region of another state is a town there: "Lebanon, Pa." is American.

    So is the name of a town that means several things before the name of another state: "Granada,
    Nicaragua". The region itself is named too, if by its abbreviation.
    """
    first = automaton.first[hits.pattern]
    parted = among(hits.lead & np.uint32(0xFFFF), _COMMAS)
    region = automaton.region[hits.pattern] & (automaton.first[hits.pattern + 1] > first)
    mask = region & (automaton.sort[hits.pattern] == MASK)
    short = mask & parted
    # "Calif. dam breaks": without a comma it stands before a small word.
    following = hits.after >> np.uint32(24)
    small = mask & (following >= ord("a")) & (following <= ord("z"))
    for n in np.flatnonzero(small & ~parted).tolist():
        short[n] = _ABBREVIATED.fullmatch(automaton.patterns[hits.pattern[n]]) is not None
    reading[short] = first[short]
    if len(reading) < 2:
        return
    comma = (hits.text[1:] == hits.text[:-1]) & (hits.start[1:] - hits.stop[:-1] == 2)
    ruled = automaton.sort[hits.pattern[:-1]] == RULED
    doubtful = ruled & (reading[:-1] >= 0) & automaton.town[reading[:-1]]
    # What its rules took for no name is one before a region: "Athens, Ohio".
    meant = np.where((reading[:-1] < 0) & ruled & region[1:], first[:-1], reading[:-1])
    which = comma & parted[1:] & (region[1:] | doubtful) & (meant >= 0) & (reading[1:] >= 0)
    moved: list[int] = []
    for n in np.flatnonzero(which).tolist():
        before, after = automaton.readings[meant[n]], automaton.readings[reading[n + 1]]
        # "Palmyra: Russia strikes" are two places.
        if before.kind not in TEAMS or text(n)[int(hits.stop[n])] != ",":
            continue
        is_other = after.actor != before.actor or reading[n] < 0
        if is_other and (region[n + 1] or after.kind == "name"):
            reading[n] = reading[n + 1]
            moved.append(n)
    _spread(hits, reading, moved, automaton, text)


def leave_out_towns(hits: Hits, reading: np.ndarray, automaton: Automaton, text: TextOf) -> None:
    """A state's name that the words beside it call a town."""
    states = (reading >= 0) & automaton.named[reading] & ~automaton.town[reading]
    states &= ~automaton.demonym[reading]
    called: list[int] = []
    for n in np.flatnonzero(states & (hits.follow == ord(","))).tolist():
        whole, start = text(n), int(hits.start[n])
        if _TOWN_AFTER.match(whole, int(hits.stop[n])):
            called += [] if _IN.search(whole, max(0, start - 3), start) else [n]
    for n in np.flatnonzero(states & among(hits.lead, _OWNED)).tolist():
        start = int(hits.start[n])
        if _TOWN_BEFORE.search(text(n), max(0, start - ADJACENT), start):
            called.append(n)
    for n in called:
        if automaton.readings[reading[n]].kind == "name":
            reading[n] = -1
