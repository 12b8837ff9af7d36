"""What bears the name of a state or a town and is another thing: teams, towns abroad, persons,
newspapers, treaties, and the offices of other states.

These hold for every name alike; what is known of one name is a rule of its own (`ambiguity`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np

from analytics.actors.adjectives import leave_out_languages, leave_out_peoples
from analytics.actors.matching import Hits
from analytics.actors.patterns import NAMED, RULED, TEAMS, TOWNS, Automaton
from analytics.actors.rules import (
    ADJACENT,
    SPORT_FROM,
    SPORT_FROM_SHORT,
    SPORT_SHORT,
    SPORT_WITHIN,
    Rules,
)
from analytics.actors.shapes import Text

PLACES = 3
LONGEST_VERB = 11
# The title, body or caption that holds a hit.
TextOf = Callable[[int], str]
_PLACED = re.compile(
    r"(?:\b(?:in|In|at|near|to|from|outside|across|around|visit|visiting|government of|republic of|"
    r"northern|southern|eastern|western|central)(?: the)?|[A-Z][\w'’-]+,|\() ?$"
)
# What stands between two teams, and after the second where a score follows.
_SCORED = re.compile(r" \d{1,3} ?[-–:] ?\d{1,3} $")
_BEATEN = re.compile(
    r" (?:beat|beats|beating|defeat|defeats|defeated|thrash|thrashed|edge|edged|down|downed|"
    r"draw with|drew with|hold|held|lose to|lost to|crush|crushed|stun|stunned) $"
)
_FIXTURE = re.compile(
    r" (?:[A-Z]\w+ ){0,2}(?:match|game|fixture|qualifier|Qualifier|friendly|semi-final)\b"
)
_AGAINST = frozenset((" v ", " v. ", " vs ", " vs. ", "-", "–"))
_SCORE = re.compile(r",? (?:by )?\d{1,3} ?[-–:] ?\d{1,3}\b")
# A league before a town, and the form of a firm after a name: "Kansas City Power and Light Co".
_LEAGUE = re.compile(
    r"(?:Premier League|La Liga|Serie A|Bundesliga|Ligue 1|Super League|NBA|NFL|NHL|MLB|MLS|IPL) $"
)
_FIRM = re.compile(
    r"(?: (?:[A-Z][\w&'’-]*|and|of|&)){1,4} (?:Co|Corp|Inc|Ltd|Plc|PLC|Bancorp|Holdings|Bhd)\b"
    r"| (?:Co|Corp|Ltd|Plc|PLC|Bancorp)\b"
)
_IN = re.compile(r"(?:\b(?:in|In|at|At|near|to|from|outside|across|around|of|for) |, ?|\()$")
_WORD_AFTER = re.compile(r" ([A-Za-z][\w-]*)\b")
# How far a state's name may stand before an office of its own: "Russia's Senate".
_OWNED = frozenset((" ", "'s ", "’s ", "' ", "’ ", " Federation ", " national "))


def _sports_reports(texts: Sequence[Text], hits: Hits, automaton: Automaton) -> list[int]:
    """Numbers of the articles that are sports reports, by their opening."""
    cues, many = hits.cues, len(automaton.cues)
    place = cues.text % PLACES
    opening = (place == 0) | ((place == 1) & (cues.stop <= SPORT_WITHIN))
    which = np.flatnonzero(cues.sport & opening)
    # Each word of an article counts once.
    pairs = np.unique(cues.text[which] // PLACES * many + cues.cue[which])
    totals = np.bincount(pairs // many, automaton.sport[pairs % many], minlength=len(texts))
    enough = np.full(len(texts), SPORT_FROM)
    for n in np.flatnonzero((totals >= SPORT_FROM_SHORT) & (totals < SPORT_FROM)).tolist():
        whole = f" {texts[n].title} {texts[n].body[:SPORT_WITHIN]} "
        if len(whole.encode("utf-8", "replace")) < SPORT_SHORT:
            enough[n] = SPORT_FROM_SHORT
    return np.flatnonzero(totals >= enough).tolist()


def _leave_out_teams(
    texts: Sequence[Text], hits: Hits, reading: np.ndarray, automaton: Automaton
) -> None:
    """In a sports report, a state or city that is not a place is its team."""
    owner = hits.text // PLACES
    for number in _sports_reports(texts, hits, automaton):
        places = (texts[number].title, texts[number].body, texts[number].caption)
        first, after = np.searchsorted(owner, (number, number + 1)).tolist()
        for n in range(first, after):
            if reading[n] < 0 or automaton.readings[reading[n]].kind not in TEAMS:
                continue
            text, start = places[int(hits.text[n]) % PLACES], int(hits.start[n])
            stop = int(hits.stop[n])
            placed = _PLACED.search(text[max(0, start - ADJACENT) : start])
            # "Against Cologne, Dortmund" is a list of clubs, "in Riverside, California" a place.
            if placed and placed.group().endswith(", ") and automaton.town[reading[n]]:
                placed = None
            # "India's Leander Paes" names the state, "India beat" the team.
            if not placed and not text[stop : stop + 3].strip().startswith(("'s", "’s")):
                reading[n] = -1


def _leave_out_scored(hits: Hits, reading: np.ndarray, automaton: Automaton, text: TextOf) -> None:
    """Two names with a score between or after them are teams: "Cameroon beat Egypt 2:1".

    So are two before a match: "the Ireland-Wales match".
    """
    if len(reading) < 2:
        return
    gap = hits.start[1:] - hits.stop[:-1]
    close = (hits.text[1:] == hits.text[:-1]) & (gap >= 1) & (gap <= LONGEST_VERB)
    close &= (reading[:-1] >= 0) & (reading[1:] >= 0)
    for n in np.flatnonzero(close & automaton.named[reading[:-1]]).tolist():
        whole, stop, start = text(n), int(hits.stop[n]), int(hits.start[n + 1])
        between = whole[stop:start]
        after = int(hits.stop[n + 1])
        beaten = _BEATEN.match(between) and _SCORE.match(whole, after)
        paired = between in _AGAINST and _FIXTURE.match(whole, after)
        if beaten or paired or _SCORED.match(between):
            reading[n : n + 2] = -1


def _leave_out_towns(hits: Hits, reading: np.ndarray, automaton: Automaton, text: TextOf) -> None:
    """A name before a region of another state is a town there: "Lebanon, Pa.".

    So is the name of a town that means several things before the name of another state: "Granada,
    Nicaragua".
    """
    if len(reading) < 2:
        return
    comma = (hits.text[1:] == hits.text[:-1]) & (hits.start[1:] - hits.stop[:-1] == 2)
    doubtful = (automaton.sort[hits.pattern[:-1]] == RULED) & (reading[:-1] >= 0)
    doubtful &= automaton.town[reading[:-1]] & (reading[1:] >= 0)
    for n in np.flatnonzero(comma & (automaton.region[hits.pattern[1:]] | doubtful)).tolist():
        before, after = reading[n], reading[n + 1]
        if before < 0 or automaton.readings[before].kind not in TEAMS:
            continue
        # "Palmyra: Russia strikes" are two places.
        if text(n)[int(hits.stop[n]) : int(hits.start[n + 1])] != ", ":
            continue
        region = bool(automaton.region[hits.pattern[n + 1]])
        if not region and automaton.readings[after].kind != "name":
            continue
        # "Savannah, Ga." is no town abroad; abbreviations are no names.
        there = automaton.readings[after].actor if after >= 0 else "USA"
        if there != automaton.readings[before].actor:
            reading[n] = -1


def _leave_out_offices(hits: Hits, reading: np.ndarray, automaton: Automaton, text: TextOf) -> None:
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


def _leave_out_things(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> None:
    """Newspapers, streets, treaties, clubs and teams, told by the word after the name."""
    papers = rules.lists.get("paper", frozenset()) | rules.lists.get("street", frozenset())
    things, teams = rules.lists.get("thing", ()), rules.lists.get("team", ())
    likely = np.isin(hits.after, automaton.followers) & automaton.named[reading]
    which = np.flatnonzero(likely & (reading >= 0))
    rows = zip(which.tolist(), hits.stop[which].tolist(), reading[which].tolist(), strict=True)
    for n, stop, meaning in rows:
        follows = _WORD_AFTER.match(text(n), stop)
        word = follows.group(1) if follows else ""
        kind = automaton.readings[meaning].kind
        if (
            word in papers
            or (word in things and kind in TOWNS)
            or (word in teams and kind in TEAMS)
        ):
            reading[n] = -1


def _leave_out_firms(hits: Hits, reading: np.ndarray, automaton: Automaton, text: TextOf) -> None:
    """Firms, told by what ends their names, and the clubs of a league."""
    begins = hits.after >> np.uint32(24)
    capital = (begins >= ord("A")) & (begins <= ord("Z")) | (begins == ord("&"))
    led = (hits.before > 1) & automaton.town[reading]
    which = np.flatnonzero((capital & ~automaton.demonym[reading] | led) & (reading >= 0))
    which = which[automaton.named[reading[which]]]
    rows = zip(which.tolist(), hits.start[which].tolist(), hits.stop[which].tolist(), strict=True)
    for n, start, stop in rows:
        whole = text(n)
        if _FIRM.match(whole, stop) or (
            led[n] and _LEAGUE.search(whole, max(0, start - ADJACENT), start)
        ):
            reading[n] = -1


def _leave_out_persons(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> None:
    """Persons, told by the first name before the name of a place.

    Once "Sudesh Amman" is named, a bare "Amman" of the article is he, unless it stands as a place.
    """
    given = rules.lists.get("given", ())
    owner = hits.text // PLACES
    persons: set[tuple[int, int]] = set()
    which = np.flatnonzero((reading >= 0) & (hits.before > 1) & automaton.named[reading])
    rows = zip(which.tolist(), hits.start[which].tolist(), hits.before[which].tolist(), strict=True)
    for n, start, before in rows:
        if text(n)[start - 1 - before : start - 1] in given:
            persons.add((int(owner[n]), int(hits.pattern[n])))
            reading[n] = -1
    for article, pattern in persons:
        alike = (owner == article) & (hits.pattern == pattern) & (reading >= 0)
        for n in np.flatnonzero(alike).tolist():
            start = int(hits.start[n])
            if not _IN.search(text(n), max(0, start - ADJACENT), start):
                reading[n] = -1


def leave_out(
    texts: Sequence[Text], hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules
) -> None:
    """Sets to -1 the readings of names that here belong to something else."""
    places = [place for text in texts for place in (text.title, text.body, text.caption)]
    holding = hits.text.tolist()

    def text(n: int) -> str:
        return places[holding[n]]

    _leave_out_towns(hits, reading, automaton, text)
    leave_out_languages(hits, reading, automaton, text)
    leave_out_peoples(hits, reading, automaton, text)
    _leave_out_offices(hits, reading, automaton, text)
    _leave_out_things(hits, reading, automaton, rules, text)
    _leave_out_firms(hits, reading, automaton, text)
    _leave_out_persons(hits, reading, automaton, rules, text)
    _leave_out_scored(hits, reading, automaton, text)
    _leave_out_teams(texts, hits, reading, automaton)
