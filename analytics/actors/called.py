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
from analytics.actors.spotting import spotter, texts_of
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
_ENDS = [f" {name}"[-3:] for name in _CASTERS.split("|")]
_SERVED = re.compile(rf"\b(?:{_CASTERS})(?:['’]s?)? (?:[A-Z]\w+(?:,| and|, and) )*$")
_SERVICE = re.compile(
    r"(?:(?:,| and|, and) [A-Z]\w+)* (?:(?:language|news) )?(?:[Ss]ervices?|section|bureau|desk)\b"
    r"|[,.;:](?: |$)|['’]s | (?:said|says|reported|reports|that|has learned|quoted|journalists?|"
    r"reporter|correspondent|website)\b"
)
_SERVED_ENDS = np.array(
    sorted({*map(last_bytes, ("'s ", "’s ", "and ")), *(last_bytes(f"{w} ") for w in _ENDS)}),
    dtype=np.uint32,
)
# Brands of papers and stations that have one in many states: "Forbes Ukraine", "Sputnik Georgia".
_BRAND_NAMES = (
    "Sputnik|Forbes|Vogue|Elle|Euronews|Esquire|Newsweek|Harper's Bazaar|Harper’s Bazaar|"
    "Rolling Stone|Time Out|HuffPost|Fortune|Playboy|Cosmopolitan|Grazia"
)
_BRANDS = re.compile(rf"\b(?:{_BRAND_NAMES}) $")
_BRANDED = np.array(
    sorted({last_bytes(f"{name} ") for name in _BRAND_NAMES.split("|")}), dtype=np.uint32
)


# "Egypt Station is his seventeenth album"; but "Iran is a novel case".
_CALLED = re.compile(
    r"(?: [A-Z][\w'’-]+){0,4},? (?:(?:is|was|became|remains) )?(?:his|her|their|its|the|an?|"
    r"[A-Z][\w-]+['’]s) "
    r"(?:[\w'’-]+ ){0,4}?(?:album|novel|film|movie|memoir|sitcom|musical|opera|documentary|biopic|"
    r"thriller|mini-?series|podcast|EP|LP)(?:[.,;:]| (?:about|by|from|of|set|that|which|starring|"
    r"to|in|"
    r"since|with|on|and|for|sold|won|as)\b|$)"
)
# Such a name is the subject of its sentence.
_OPENED_BY = re.compile(r"(?:^|[.!?:;][\"”’)]? |\n|[\"“‘*_])$")
_OPENS = np.array(sorted({0, *b'\n"*_', *(mark.encode()[-1] for mark in "“‘")}), dtype=np.uint32)
_CLOSES = np.array(sorted({*b'.!?:;")', *(mark.encode()[-1] for mark in "”’")}), dtype=np.uint32)
_KINDS = "album novel film movie memoir sitcom musical opera documentary biopic thriller miniseries"
_CALLING = spotter((*_KINDS.split(), "podcast", "EP", "LP"))


def leave_out_stations(hits: Hits, reading: np.ndarray, automaton: Automaton, text: TextOf) -> None:
    """Services of broadcasters in a tongue, and what a brand of papers is called in a state."""
    told = automaton.demonym[reading] & among(hits.lead, _SERVED_ENDS)
    told |= automaton.named[reading] & ~automaton.demonym[reading] & among(hits.lead, _BRANDED)
    led = told & (reading >= 0)
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


def _follows_no_trade(text: str, start: int, before: int, trades: frozenset[str]) -> bool:
    """Whether the word before the first name is plain and no trade, as most are."""
    begin = start - 1 - before
    first = text[max(0, begin) : start]
    if begin < 2 or not first.isascii() or "." in first or text[begin - 1] != " ":
        return False
    word = text[text.rfind(" ", 0, begin - 1) + 1 : begin - 1]
    return word.isalpha() and word not in trades


def leave_out_presented(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> None:
    """Family names behind a trade and a first name."""
    trades = rules.lists.get("apposed", frozenset())
    led = (hits.before > 1) & automaton.named[reading] & ~automaton.demonym[reading]
    for n in np.flatnonzero(led & (reading >= 0)).tolist():
        whole, start = text(n), int(hits.start[n])
        if _follows_no_trade(whole, start, int(hits.before[n]), trades):
            continue
        found = _PERSON.search(whole, max(0, start - ADJACENT), start)
        if found and found.group(1) in trades:
            reading[n] = -1


def _begins_sentence(hits: Hits) -> np.ndarray:
    """Which hits may stand where `_OPENED_BY` wants them, by the two bytes before them."""
    last, before = hits.lead & np.uint32(0xFF), (hits.lead >> np.uint32(8)) & np.uint32(0xFF)
    return among(last, _OPENS) | ((last == ord(" ")) & among(before, _CLOSES))


def leave_out_called(hits: Hits, reading: np.ndarray, automaton: Automaton, text: TextOf) -> None:
    """Works that what follows their names calls so: "Egypt Station is his seventeenth album"."""
    buffer = hits.words
    there = texts_of(buffer.start[_CALLING.find(buffer)], hits.origin)
    which = np.isin(hits.text, there) & automaton.named[reading] & (reading >= 0)
    which &= ~automaton.demonym[reading] & _begins_sentence(hits)
    for n in np.flatnonzero(which).tolist():
        whole, start = text(n), int(hits.start[n])
        if _CALLED.match(whole, int(hits.stop[n])) and _OPENED_BY.search(
            whole, max(0, start - ADJACENT), start
        ):
            reading[n] = -1
