"""States and towns that are teams: in sports reports, beside a score or the word for a match."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np

from analytics.actors.beside import four_bytes, last_bytes
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.patterns import TEAMS, Automaton
from analytics.actors.rules import (
    ADJACENT,
    NEAR,
    SPORT_FROM,
    SPORT_FROM_SHORT,
    SPORT_SHORT,
    SPORT_WITHIN,
)
from analytics.actors.shapes import Text
from analytics.actors.teams import FIXTURE

PLACES, MOST_TOLD = 3, 2
SHORTEST_VERB, LONGEST_VERB, LONGEST_AGAINST = 6, 14, 5
_PLACED = re.compile(
    r"(?:\b(?:in|In|at|near|to|from|outside|across|around|down on|visit|visiting|(?:government|"
    r"republic|president|king|minister|people|capital|embassy|north|south|east|west|centre|heart|"
    r"rest|"
    r"coast) of|[Cc]apital|vote[ds]? for|northern|southern|eastern|western|central|"
    r"the former)(?: the)?(?: former)?|"
    r"[A-Z][\w'’-]+,|\() ?$"
)
# "Morocco lost the match for third place to Croatia."
_LOST_TO = re.compile(
    r"\b(?:lost|lose|loses|losing|fell|defeats?|loss|losses|beaten|conceded|runners?-up)\b"
    r"[^.!?;]{0,50} to (?:the )?$"
)
# What stands between two teams, and after the second where a score follows.
_SCORED = re.compile(r" \d{1,3} ?[-–:] ?\d{1,3} $")
_BEATEN = re.compile(
    r"(?i: (?:beat|beats|beating|defeat|defeats|defeated|thrash|thrashed|edge|edged|down|downed|"
    r"draw with|drew with|hold|held|lose to|lost to|falls? to|crush|crushed|stun|stunned|put out|"
    r"humiliated?|hammer(?:ed)?|knocked? out|(?:go|went|going) down to|fell to|see off|"
    r"saw off|sank|sink|rout|routed|swept|pipped|beat|trounced|thumped|overcame|outclassed|"
    r"eliminated?)) $"
)
# "Spain edge England": what a title begins with, and a plural verb, is a team; states are one.
_BESTED = re.compile(
    r"(?i: (?:beat|edge|thrash|crush|stun|rout|humble|outclass|sink|fall to|lose to|bow to|"
    r"draw with|see off|(?:cruise|squeeze|ease|sweep|edge) past|knock out|dethrone|hammer|"
    r"whitewash|silence|upset|pip|overpower|outplay)) $"
)
_DUMP, _DUMPED_OUT = " dump ", " out of "
# "A match between Barcelona and Girona."
_MATCH_BETWEEN = re.compile(
    r"\b(?:match|game|fixture|final|semi-final|derby|friendly|qualifier|Test|ODI)s? "
    r"between (?:the )?$"
)
_BETWEEN = np.array(sorted(map(last_bytes, ("een ", "the "))), dtype=np.uint32)
_AGAINST = frozenset((" v ", " v. ", " vs ", " vs. ", "-", "–"))
_BY = int.from_bytes(b"by ", "big")
# "France's under-21 side" is a team, "India's Leander Paes" is of India.
_OWN_TEAM = re.compile(
    r"['’]s (?:[\w-]+ ){0,2}(?:squad|team|side|eleven|XI|total|innings|captain|coach|manager|"
    r"attack|defence|defense|goalkeeper|keeper|striker|bowlers?|batsmen|batters?|top order|victory|"
    r"defeat|win|loss|lead|goals?|winner|opener|equali[sz]er|Lionesses|campaign|line-up|lineup|"
    r"bench)\b"
)
# What a team wins or loses, after the second name: "Spain beat England in the final".
_DECIDED = re.compile(
    r" (?:on penalties|on aggregate|in (?:extra time|straight sets)|(?:in|at|to reach|to win) "
    r"(?:the|a|an|their|its) (?:[\w'’-]+ ){0,3}(?:finals?|semi-?finals?|quarter-?finals?|opener|"
    r"match|game|qualifier|play-?off|friendly|Test|T20|ODI|series|World Cup|Euros|Olympics|trophy|"
    r"cup|Cup|tournament|championships?|Championship|Ashes|last 16|last-16|group stage))\b"
)
_SQUAD = re.compile(
    r" (?:(?:national|women['’]s|men['’]s|cricket|football|rugby|hockey|Olympic) ){0,2}"
    r"(?:team|squad|side)\b"
)
# "Tickets for Brazil vs Serbia", "Ireland v Fiji: team news".
_ANNOUNCED = re.compile(
    r"\b(?:[Tt]ickets|[Hh]ighlights|[Ll]ive ?stream|[Pp]redictions?|[Ll]ine-?ups?|[Kk]ick-off|KO|"
    r"Group [A-H]|Pool [A-D])(?: for| of| from)?:? $"
)
# "England have", "Ireland were": a state with a plural verb is a team where sport is near.
_PLURAL = re.compile(
    r" (?:are|were|have|look|trail|face|play|win|lose|go|need|boast|lack|remain|sit|take|lead|"
    r"get|"
    r"come|hold|march|chase)\b(?! to\b)"
)
_SUBJECT = re.compile(
    r"(?:^|[.!?:;][\"”’)]? |\b(?:[Bb]ut|[Ww]hile|[Ww]hen|before|[Aa]fter|until|[Aa]s|whether|"
    r"[Bb]ecause|where|[Ss]ince|[Oo]nce|[Aa]lthough|[Tt]hough|so) )$"
)
_PLURAL_VERBS = (
    "are were have look trail face play win lose go need boast lack remain sit take lead get "
    "come hold march chase"
)
_PLURALS = np.array(sorted(map(four_bytes, _PLURAL_VERBS.split())), dtype=np.uint32)
_IN, _ON, _TO = (int.from_bytes(word, "big") for word in (b"in ", b"on ", b"to "))
_SCORE = re.compile(r",? (?:by )?\d{1,3} ?[-–:] ?\d{1,3}\b")


def _sports_reports(
    texts: Sequence[Text], hits: Hits, automaton: Automaton, teams: np.ndarray
) -> list[int]:
    """Numbers of the articles that are sports reports, by their opening; `teams` are the hits that
    were told to be teams already, of which each of the first two counts as a word of sport."""
    cues, many = hits.cues, len(automaton.cues)
    place = cues.text % PLACES
    opening = (place == 0) | ((place == 1) & (cues.stop <= SPORT_WITHIN))
    which = np.flatnonzero(cues.sport & opening)
    # Each word of an article counts once.
    pairs = np.unique(cues.text[which] // PLACES * many + cues.cue[which])
    totals = np.bincount(pairs // many, automaton.sport[pairs % many], minlength=len(texts))
    shown = teams[hits.start[teams] <= SPORT_WITHIN]
    told = np.bincount(hits.text[shown] // PLACES, minlength=len(texts))
    totals += np.minimum(told, MOST_TOLD)
    enough = np.full(len(texts), SPORT_FROM)
    for n in np.flatnonzero((totals >= SPORT_FROM_SHORT) & (totals < SPORT_FROM)).tolist():
        whole = f" {texts[n].title} {texts[n].body[:SPORT_WITHIN]} "
        if len(whole.encode("utf-8", "replace")) < SPORT_SHORT:
            enough[n] = SPORT_FROM_SHORT
    return np.flatnonzero(totals >= enough).tolist()


def _is_squad(text: str, start: int, stop: int) -> bool:
    """Whether a people in a sports report is its team: "the Swedes", "the Korean team"."""
    last = text[stop - 2 : stop]
    plural = last[1] == "s" != last[0] and text[max(0, start - 4) : start] in ("the ", "The ")
    return plural or _SQUAD.match(text, stop) is not None


def leave_out_teams(
    texts: Sequence[Text], hits: Hits, reading: np.ndarray, automaton: Automaton,
    teams: np.ndarray,
) -> None:  # fmt: skip
    """In a sports report, a state or city that is not a place is its team."""
    owner = hits.text // PLACES
    for number in _sports_reports(texts, hits, automaton, teams):
        places = (texts[number].title, texts[number].body, texts[number].caption)
        first, after = np.searchsorted(owner, (number, number + 1)).tolist()
        for n in range(first, after):
            text, start = places[int(hits.text[n]) % PLACES], int(hits.start[n])
            stop = int(hits.stop[n])
            if reading[n] >= 0 and automaton.demonym[reading[n]]:
                if _is_squad(text, start, stop):
                    reading[n] = -1
                continue
            if reading[n] < 0 or automaton.readings[reading[n]].kind not in TEAMS:
                continue
            placed = _PLACED.search(text[max(0, start - ADJACENT) : start])
            # "Against Cologne, Dortmund" is a list of clubs, "in Riverside, California" a place.
            listed = placed and placed.group().endswith(", ") and automaton.town[reading[n]]
            if listed and not automaton.region[hits.pattern[n]]:
                placed = None
            if placed and _LOST_TO.search(text, max(0, start - 2 * ADJACENT), start):
                placed = None
            # "India's Leander Paes" names the state, "India beat" the team.
            own = text[stop : stop + 3].strip().startswith(("'s", "’s"))
            if not placed and (not own or _OWN_TEAM.match(text, stop)):
                reading[n] = -1


def _is_digit(byte: np.ndarray) -> np.ndarray:
    return (byte >= ord("0")) & (byte <= ord("9"))


def _is_sporting(hits: Hits, n: int, automaton: Automaton, least: float = 1.0) -> bool:
    """Whether a word of sports of some weight stands near, so that a verb of victory is one."""
    cues, number = hits.cues, int(hits.text[n])
    own = slice(int(cues.edges[number]), int(np.searchsorted(cues.text, number + 1)))
    found, there = cues.cue[own], cues.sport[own]
    near = np.abs(cues.start[own] - int(hits.start[n])) < NEAR
    return bool((automaton.sport[found[there & near]] >= least).any())


def leave_out_scored(
    hits: Hits, reading: np.ndarray, automaton: Automaton, text: Callable[[int], str]
) -> None:
    """Two names with a score between or after them are teams: "Cameroon beat Egypt 2:1".

    So are two before a match: "the Ireland-Wales match".
    """
    if len(reading) < 2:
        return
    gap = hits.start[1:] - hits.stop[:-1]
    close = (hits.text[1:] == hits.text[:-1]) & (gap >= 1) & (gap <= LONGEST_VERB)
    first = np.flatnonzero(close & (reading[:-1] >= 0) & (reading[1:] >= 0))
    first = first[automaton.named[reading[first]]]
    after, gap = hits.after[first + 1], gap[first]
    # A number stands before the second name, or after it where a verb does before, or the word for
    # a match; what stands between the names of a list is too short for a verb.
    last = (hits.lead[first + 1] >> np.uint32(8)) & np.uint32(0xFF)
    begins = after >> np.uint32(24)
    word = after >> np.uint32(8)
    scored = _is_digit(begins) | (hits.follow[first + 1] == ord(",")) | (word == _BY)
    scored |= (word == _IN) | (word == _ON) | (word == _TO)
    opening = hits.start[first] == 0
    scored = _is_digit(last) | (scored | opening) & (gap >= SHORTEST_VERB)
    scored |= (gap <= LONGEST_AGAINST) & (gap != len(", ")) & (begins >= ord("A"))
    scored |= (gap == len(" and ")) & among(hits.lead[first], _BETWEEN)
    for n in first[scored].tolist():
        whole, stop, start = text(n), int(hits.stop[n]), int(hits.start[n + 1])
        between = whole[stop:start]
        after = int(hits.stop[n + 1])
        beaten = _BEATEN.match(between) and (
            _SCORE.match(whole, after)
            or _DECIDED.match(whole, after)
            or _is_sporting(hits, n, automaton)
        )
        dumped = between == _DUMP and whole.startswith(_DUMPED_OUT, after)
        beaten = beaten or (not hits.start[n] and (dumped or _BESTED.match(between)))
        paired = between in _AGAINST and (
            FIXTURE.match(whole, after)
            or (
                len(between) > 1
                and _ANNOUNCED.search(
                    whole, max(0, int(hits.start[n]) - ADJACENT), int(hits.start[n])
                )
            )
        )
        between_them = (
            between == " and "
            and not automaton.demonym[reading[n + 1]]
            and _MATCH_BETWEEN.search(
                whole, max(0, int(hits.start[n]) - ADJACENT), int(hits.start[n])
            )
        )
        if beaten or paired or between_them or _SCORED.match(between):
            reading[n : n + 2] = -1


def leave_out_plural(
    hits: Hits, reading: np.ndarray, automaton: Automaton, text: Callable[[int], str]
) -> None:
    """A state with a plural verb, near a word of sport: "England were on top until the break"."""
    which = among(hits.after, _PLURALS) & automaton.named[reading] & (reading >= 0)
    for n in np.flatnonzero(which & ~automaton.demonym[reading]).tolist():
        whole, start, stop = text(n), int(hits.start[n]), int(hits.stop[n])
        if (
            not whole.endswith("s", start, stop)
            and not whole[start:stop].isupper()
            and _PLURAL.match(whole, stop)
            and _SUBJECT.search(whole, max(0, start - ADJACENT), start)
            and _is_sporting(hits, n, automaton, 0.5)
        ):
            reading[n] = -1
