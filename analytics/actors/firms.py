"""Firms, told by what ends their names, clubs, by what begins theirs or by their league; ships."""

from __future__ import annotations

import re

import numpy as np

from analytics.actors.beside import last_bytes, word_before
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.patterns import Automaton
from analytics.actors.rules import ADJACENT, Rules
from analytics.actors.things import TextOf, is_large

FIRM_WITHIN = 80
LONGEST_CODE = 5
# A league before a town, and the form of a firm after a name: "Kansas City Power and Light Co".
_LEAGUE = re.compile(
    r"(?:Premier League|La Liga|Serie A|Bundesliga|Ligue 1|Super League|NBA|NFL|NHL|MLB|MLS|IPL) $"
)
_FIRM = re.compile(
    r"(?: (?:[A-Z][\w&'’-]*|and|of|&)){1,4} "
    r"(?:Company|Corporation|Co|Corp|Inc|Ltd|Plc|PLC|Bancorp|Holdings)\b"
    r"| (?:Co|Corp|Inc|Ltd|Plc|PLC|Bancorp|Holdings|BV|NV|GmbH)\b"
)
# After an adjective only what a state's firms are called by: "the Japanese Toyota Corp" tells
# whose it is.
_OF_STATE = re.compile(
    r"(?: (?:National|State|Oil|Gas|Petroleum|Power|Electric|Electricity|Energy|Lighting|Railways?|"
    r"Broadcasting|Steel|Shipping|Postal|Food|Grain|Cotton|Aviation|Aircraft|Aerospace|Nuclear|"
    r"Water|Mining|Coal|Tobacco|Trading|Investment|Development|Insurance|and|&)){1,5} "
    r"(?:Company|Corporation|Co|Corp)\b"
)
# "The Berlin Falconry Club."
_SOCIETY = re.compile(r" (?:[A-Z][\w'’-]+ ){1,2}(?:Club|Orchestra|Choir|Quartet|Ballet)\b")

# A ship's name goes on: "the tanker Suez Rajan".
_NAMED_ON = re.compile(r" [A-Z][a-z]")
# A state's: "the ferry Estonia."
_SHIP_ENDS = re.compile(
    r"[.,;:]| (?:sank|sinks|went down|capsized|in (?:1|2)\d\d\d|off|which|who)\b"
)
# "Shares in Peru Copper rose."
_SHARES = re.compile(r"\b(?:[Ss]hares|[Ss]tock|[Ss]takes?) (?:in|of) $")
_SHARED = np.array(sorted(map(last_bytes, (" in ", " of "))), dtype=np.uint32)
_TRADED = re.compile(
    r"(?: (?!(?:Mon|Tues|Wednes|Thurs|Fri)day|January|February|March|April|May|June|July|August)"
    r"[A-Z][\w&'’-]+){1,3},? (?:rose|fell|jumped|dropped|gained|lost|slid|surged|plunged|tumbled|"
    r"climbed|soared|slumped|sank|were|closed|traded|shed|added|rallied|dipped|edged|ended|have|"
    r"had)\b"
)


def leave_out_shares(hits: Hits, reading: np.ndarray, automaton: Automaton, text: TextOf) -> None:
    """Firms whose shares are told of, by a capitalised word behind the name."""
    begins = hits.after >> np.uint32(24)
    which = (begins >= ord("A")) & (begins <= ord("Z")) & among(hits.lead, _SHARED)
    which &= automaton.named[reading] & ~automaton.demonym[reading] & (reading >= 0)
    for n in np.flatnonzero(which).tolist():
        whole, start = text(n), int(hits.start[n])
        if _TRADED.match(whole, int(hits.stop[n])) and _SHARES.search(
            whole, max(0, start - ADJACENT), start
        ):
            reading[n] = -1


def leave_out_ships(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> None:
    """Ships that are called after a town ("the frigate Alaska") or by a name of two words."""
    kinds = rules.lists.get("ship", frozenset())
    ends = np.array(sorted({last_bytes(f"{kind} ") for kind in kinds}), dtype=np.uint32)
    which = among(hits.lead, ends) & automaton.named[reading] & (reading >= 0)
    for n in np.flatnonzero(which & ~automaton.demonym[reading]).tolist():
        whole, start = text(n), int(hits.start[n])
        word = whole[max(0, start - ADJACENT) : start].split()[-1:]
        goes_on = automaton.town[reading[n]] or _NAMED_ON.match(whole, int(hits.stop[n]))
        goes_on = goes_on or _SHIP_ENDS.match(whole, int(hits.stop[n]))
        if goes_on and not kinds.isdisjoint(word) and not is_large(hits, n, text):
            reading[n] = -1


def _before_forms(hits: Hits, which: np.ndarray, automaton: Automaton) -> np.ndarray:
    """Whether the form of a firm ("Corp") stands not far behind each of the names."""
    cues = hits.cues
    forms = np.flatnonzero(automaton.firm[cues.cue])
    if not len(forms):
        return np.zeros(len(which), dtype=bool)
    there = (cues.text[forms] << 32) + cues.start[forms]
    here = (hits.text[which] << 32) + hits.stop[which]
    following = there[np.minimum(np.searchsorted(there, here), len(there) - 1)] - here
    return (following >= 0) & (following <= FIRM_WITHIN)


def leave_out_firms(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> None:
    """Sets to -1 the readings of names that a firm or a club bears."""
    clubs = rules.lists.get("club", frozenset())
    # "Union Carbide Corp <UK.N>" is the code of a share.
    coded = (hits.lead & np.uint32(0xFF) == ord("<")) & (hits.stop - hits.start <= LONGEST_CODE)
    coded &= (hits.follow == ord(">")) | (hits.follow == ord("."))
    reading[coded] = -1
    led = (hits.before > 1) & automaton.town[reading]
    begins = hits.after >> np.uint32(24)
    near = np.flatnonzero((begins >= ord("A")) & (begins <= ord("Z")) | (begins == ord("&")))
    near = near[_before_forms(hits, near, automaton)]
    firms = np.zeros(len(reading), dtype=bool)
    firms[near] = True
    which = np.flatnonzero((firms | led) & automaton.named[reading] & (reading >= 0))
    columns = (which, hits.start[which], hits.stop[which], hits.before[which])
    for n, start, stop, before in zip(*(column.tolist() for column in columns), strict=True):
        whole = text(n)
        is_club = led[n] and (
            word_before(whole, start, before) in clubs
            or _LEAGUE.search(whole, max(0, start - ADJACENT), start)
        )
        form = _OF_STATE if automaton.demonym[reading[n]] else _FIRM
        if (
            is_club
            or (form.match(whole, stop) and not is_large(hits, n, text))
            or (automaton.town[reading[n]] and _SOCIETY.match(whole, stop))
        ):
            reading[n] = -1
