"""What a name is called beside it: "Iceland, the frozen food chain", "the Dakar", "violist Ludwig
Kiev"."""

from __future__ import annotations

import re

import numpy as np

from analytics.actors.beside import last_bytes
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.patterns import Automaton
from analytics.actors.rules import ADJACENT, Rules
from analytics.actors.things import TextOf

_PLACED = re.compile(
    r"(?:\b(?:in|In|at|At|near|Near|to|from|From|outside|across|around|between|and|or|over|on|via|"
    r"into|towards?) |, |[A-Z][\w'’-]+ )$"
)
# "The Netherlands, a lender of money"; "Eichenwald of Dallas, a reporter".
_NO_THING = (("the ", "The "), ("the ", "The ", "of "))
_APPOSED = re.compile(
    r", (?:an?|the|[A-Z][\w'’-]+['’]s) ((?:[\w'’-]+ ){0,5}?)([a-z][\w-]+)"
    r"(?:[,.;:)]|$| (?:that|which|who|whose|with|from|at|based|owned|called|known|in|on|and)\b)"
)
_THE = np.array(sorted(map(last_bytes, ("the ", "The "))), dtype=np.uint32)
# "The Jordan in white robes", "won the Dakar."; but "the Washington of old", "the Rome treaty".
_ENDED = re.compile(
    r"(?:[.;:!?)]|,(?! (?:[A-Z]|and )|\s*$))"
    r"| (?:in|at|near|off|as|was|were|is|when|while|after|before|burst|flows?|flowed|sank|docked|"
    r"sailed|flooded|overflowed|rose|ran aground|where|has|had|which)\b"
)
# A first name may stand between the trade and the name: "violist Ludwig Kiev".
_PERSON = re.compile(r"([a-z]{4,}) (?:[A-Z]\. )?[A-Z][a-z]+(?: [A-Z]\.)? $")
# "Radio Liberty's Turkmen service", "BBC Turkish reported"; "told BBC Turkish forces had" is none.
_CASTERS = (
    "BBC|BBC World Service|BBC News|RFE/RL|Radio Liberty|Radio Free Europe|Voice of America|VOA|DW|"
    "Deutsche Welle|RFI|Radio France Internationale|Radio Free Asia|RFA|Euronews|Al Jazeera"
)
_SERVED = re.compile(rf"\b(?:{_CASTERS})(?:['’]s?)? (?:[A-Z]\w+(?:,| and|, and) )*$")
_SERVICE = re.compile(
    r"(?:(?:,| and|, and) [A-Z]\w+)* (?:(?:language|news) )?(?:[Ss]ervices?|section|bureau|desk)\b"
    r"|[,.;:](?: |$)|['’]s | (?:said|says|reported|reports|that|has learned|quoted|journalists?|"
    r"reporter|correspondent|website)\b"
)
_SERVED_ENDS = np.array(sorted(map(last_bytes, ("'s ", "’s ", "and "))), dtype=np.uint32)
# Brands of papers and stations that have one in many states: "Forbes Ukraine", "Sputnik Georgia".
_BRANDS = re.compile(
    r"\b(?:Sputnik|Forbes|Vogue|Elle|Euronews|Esquire|Newsweek|Harper['’]s Bazaar|Rolling Stone|"
    r"Time Out|HuffPost|Fortune|Playboy|Cosmopolitan|Grazia) $"
)


def leave_out_stations(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> None:
    """Services of broadcasters in a tongue, and what a brand of papers is called in a state."""
    led = (hits.before > 0) & automaton.named[reading] & (reading >= 0)
    led |= among(hits.lead, _SERVED_ENDS) & automaton.demonym[reading] & (reading >= 0)
    for n in np.flatnonzero(led).tolist():
        whole, start = text(n), int(hits.start[n])
        lead = max(0, start - 2 * ADJACENT)
        if automaton.demonym[reading[n]]:
            served = _SERVICE.match(whole, int(hits.stop[n])) and _SERVED.search(whole, lead, start)
        else:
            served = _BRANDS.search(whole, lead, start)
        if served:
            reading[n] = -1


def leave_out_apposed(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> None:
    """Names that the words behind them call a firm, a beast, a person, a ship or a dish."""
    kinds = rules.lists.get("apposed", frozenset())
    named = automaton.named[reading] & ~automaton.demonym[reading] & (reading >= 0)
    for n in np.flatnonzero(named & (hits.follow == ord(","))).tolist():
        whole, start, stop = text(n), int(hits.start[n]), int(hits.stop[n])
        found = _APPOSED.match(whole, stop)
        if (
            found
            and found.group(2) in kinds
            and not whole.endswith(_NO_THING[int(automaton.town[reading[n]])], 0, start)
            and not _PLACED.search(whole, max(0, start - ADJACENT), start)
        ):
            reading[n] = -1


def leave_out_articled(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> None:
    """Rivers, ships, houses and races: a town has no article before it, and hardly a state has."""
    rivers, regions = (rules.lists.get(k, frozenset()) for k in ("river", "articled"))
    behind = among(hits.lead, _THE) & automaton.named[reading] & (reading >= 0)
    for n in np.flatnonzero(behind & ~automaton.demonym[reading]).tolist():
        whole, start, stop = text(n), int(hits.start[n]), int(hits.stop[n])
        name = whole[start:stop]
        if automaton.town[reading[n]]:
            may_be = name.isalpha() and name not in regions and not name.isupper()
            may_be = may_be and name[0].isupper() and name[-1] != "s"
        else:
            may_be = name in rivers and not whole.endswith("of the ", 0, start)
        if may_be and _ENDED.match(whole, stop):
            reading[n] = -1


def leave_out_presented(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> None:
    """Family names behind a trade and a first name."""
    trades = rules.lists.get("apposed", frozenset())
    led = (hits.before > 1) & automaton.named[reading] & ~automaton.demonym[reading]
    for n in np.flatnonzero(led & (reading >= 0)).tolist():
        whole, start = text(n), int(hits.start[n])
        found = _PERSON.search(whole, max(0, start - ADJACENT), start)
        if found and found.group(1) in trades:
            reading[n] = -1
