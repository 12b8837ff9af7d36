"""Family names of leaders: they count only within a term of office, and only where the state or the
person's full name is there already, the title of the office stands before them, or another state's
leader is named as well, so that a surname never finds a state by itself. A few that need no
introduction (`famous` in the rules) count beside the name of any other actor: "Erdogan vows to
answer Israel".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np

from analytics.actors.ambiguity import NAME_AFTER, follows_a_name, holds, weigh
from analytics.actors.beside import last_bytes
from analytics.actors.evidence import Article, Hit
from analytics.actors.firstnames import bears_first_name
from analytics.actors.headlines import acts, writes_large
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.patterns import AFTER_TERM, SURNAMES, Automaton
from analytics.actors.rules import Rules
from analytics.actors.sports import PLACES
from analytics.actors.titles import (
    LEADING,
    RULES,
    has_former_office,
    has_government,
    has_office,
    is_presented,
)

# "Abdel Hamid el-Hussein" goes on.
_GOES_ON = re.compile(r"[ -](?:el|al|bin|ibn|Al|El|Bin|Ibn)[ -][A-Z]")
_WORD_AFTER = re.compile(r"[ \u00a0](?!Administration|White|Cabinet|Jong)[A-Z][a-z]{2,}")
# How the titles end that may stand before a surname: President, Minister, Chancellor, Premier.
_TITLES = np.array(sorted(map(last_bytes, ("ent ", "ter ", "lor ", "ier "))), dtype=np.uint32)
# The first bytes of a plain apostrophe and of a printer's.
_APOSTROPHES = np.array((0x27, 0xE2), dtype=np.uint8)
NONE, SEVERAL = -1, -2
LISTED, DECLINED = 1, 2


def find_holders(
    hits: Hits, which: np.ndarray, owner: np.ndarray, days: np.ndarray,
    reading: np.ndarray, automaton: Automaton, titles: Sequence[str],
) -> np.ndarray:  # fmt: skip
    """For each of the hits `which`, the reading of the one state named in its article that has a
    holder of the surname on the day; NONE or SEVERAL. Leaders named together support each other.
    """
    named = np.zeros((len(days), automaton.actors), dtype=bool)
    settled = np.flatnonzero(reading >= 0)
    named[owner[settled], automaton.actor[reading[settled]]] = True
    article = owner[which]
    found = held(hits.pattern[which], article, days[article], named, automaton)
    left = np.flatnonzero((found == NONE) & automaton.known[hits.pattern[which]])
    if len(left):
        many, own = named.sum(axis=1), named.copy()
        named[:] = True
        alone = held(
            hits.pattern[which[left]], article[left], days[article[left]], named, automaton
        )
        led = settled[automaton.personal[reading[settled]] & ~automaton.family[reading[settled]]]
        sure = np.flatnonzero((found >= 0) & automaton.known[hits.pattern[which]])
        sure = sure[_unled(hits, which[sure])]
        others = (
            np.concatenate([owner[led], article[sure]]),
            automaton.actor[np.concatenate([reading[led], found[sure]])],
        )
        bare = _is_alone(hits, which[left], alone, automaton, titles)
        found[left] = support_each_other(article[left], alone, bare, others, automaton)
        beside = many[article[left]] - own[article[left], automaton.actor[alone]] > 0
        famous = (automaton.famous[hits.pattern[which[left]]] > 0) & beside & (found[left] == NONE)
        famous &= bare
        found[left[famous]] = alone[famous]
    return found


def held(
    pattern: np.ndarray, article: np.ndarray, day: np.ndarray, named: np.ndarray,
    automaton: Automaton,
) -> np.ndarray:  # fmt: skip
    """For each surname the reading of the one state of `named` (article, actor) that has a holder
    of it on the day; NONE or SEVERAL."""
    choice, after = automaton.first[pattern], automaton.first[pattern + 1]
    found = np.full(len(pattern), NONE, dtype=np.int64)
    left = np.flatnonzero(choice < after)
    while len(left):
        meant = choice[left]
        actor = automaton.actor[meant]
        in_term = (automaton.since[meant] <= day[left]) & (day[left] < automaton.until[meant])
        take = np.flatnonzero(automaton.family[meant] & in_term & named[article[left], actor])
        taken, here = meant[take], left[take]
        before = found[here]
        other = (before >= 0) & (automaton.actor[before] != actor[take])
        found[here] = np.where(other | (before == SEVERAL), SEVERAL, taken)
        choice[left] += 1
        left = left[choice[left] < after[left]]
    return found


def support_each_other(
    article: np.ndarray, holders: np.ndarray, bare: np.ndarray,
    others: tuple[np.ndarray, np.ndarray], automaton: Automaton,
) -> np.ndarray:  # fmt: skip
    """Keeps of the holders of well-known surnames those beside whom a leader of another state is
    named ("Merz and Macron"); `bare` are those between no other names, `others` are
    (article, actor) of those named in full.
    """
    actor = np.where(holders >= 0, automaton.actor[holders], -1)
    key = article * automaton.actors + actor
    there = np.unique(np.concatenate([key[bare], others[0] * automaton.actors + others[1]]))
    many = np.bincount(there // automaton.actors, minlength=int(article.max(initial=0)) + 1)
    supported = many[article] - np.isin(key, there) >= 1
    return np.where((holders >= 0) & supported, holders, NONE)


def _is_alone(
    hits: Hits, which: np.ndarray, holders: np.ndarray, automaton: Automaton, titles: Sequence[str]
) -> np.ndarray:
    """Which surnames with a holder stand between no other names; capitals do not tell, nor do the
    verbs of a title that writes its words large."""
    alone = _unled(hits, which) & _unfollowed(hits, which, automaton)
    alone |= _shouted(hits.pattern[which], automaton)
    titled = ~alone & (holders >= 0) & (hits.text[which] % PLACES == 0)
    for n in np.flatnonzero(titled).tolist():
        title, place = titles[hits.text[which[n]] // PLACES], which[n]
        large = writes_large(title) and acts(title, int(hits.stop[place]))
        alone[n] = large and not follows_a_name(title, int(hits.start[place]))
    return (holders >= 0) & alone


def _shouted(pattern: np.ndarray, automaton: Automaton) -> np.ndarray:
    """Which patterns are surnames that need no introduction, in capitals or with an ending: what
    stands beside them with a capital is no name of theirs ("Zelenskinin Ankaraya").
    """
    shouted = automaton.famous[pattern] == DECLINED
    for n in np.flatnonzero(automaton.famous[pattern] == LISTED).tolist():
        shouted[n] = automaton.patterns[pattern[n]].isupper()
    return shouted


def _is_shouted(pattern: int, automaton: Automaton) -> bool:
    """The same for one pattern."""
    famous = automaton.famous[pattern]
    return famous == DECLINED or (famous == LISTED and automaton.patterns[pattern].isupper())


def _unfollowed(hits: Hits, which: np.ndarray, automaton: Automaton) -> np.ndarray:
    """After which names no capital stands, or a Turkish place's or leader's with an ending."""
    follows = hits.after[which] >> np.uint32(24)
    behind = np.minimum(which + 1, len(hits.text) - 1)
    near = (hits.text[behind] == hits.text[which]) & (hits.start[behind] - hits.stop[which] == 1)
    meant = np.minimum(automaton.first[hits.pattern[behind]], len(automaton.named) - 1)
    near &= automaton.first[hits.pattern[behind]] < automaton.first[hits.pattern[behind] + 1]
    own = automaton.named[meant] & ~automaton.personal[meant]
    own &= among(hits.follow[behind], _APOSTROPHES)
    near &= own | (automaton.famous[hits.pattern[behind]] == DECLINED)
    return (follows < ord("A")) | (follows > ord("Z")) | near


def _unled(hits: Hits, which: np.ndarray) -> np.ndarray:
    """Which names follow no first name: no capital, a comma or a title stands before them."""
    before, lead = hits.before[which], hits.lead[which]
    last = (lead >> np.uint32(8)) & np.uint32(0xFF)
    parted = (last < ord("0")) | ((last > ord("9")) & (last < ord("A")))
    return (before == 0) | parted | among(lead, _TITLES)


def settle_plain(
    hits: Hits, which: np.ndarray, holders: np.ndarray, reading: np.ndarray, automaton: Automaton
) -> np.ndarray:
    """Settles the surnames that stand alone and have no rule; returns which of them must be read.

    A surname after a capitalised word may be a namesake's or follow a title; before one it may be a
    first name.
    """
    alone = hits.before[which] == 0
    # A surname without its state needs a title before it, or a government behind it.
    ending = (hits.lead[which] >> np.uint32(8)) & np.uint32(0xFFFF)
    untitled = (holders < 0) & ~among(ending, LEADING)
    untitled &= ~(automaton.known[hits.pattern[which]] & among(hits.after[which], RULES))
    alone &= _unfollowed(hits, which, automaton)
    clear = untitled | (alone & (holders >= 0) & ~automaton.ruled[holders])
    reading[which[clear]] = np.maximum(holders[clear], NONE)
    return np.flatnonzero(~clear)


def _titled(
    automaton: Automaton, article: Article, choices: Iterable[int], text: str, start: int
) -> int:
    """The one holder of a surname that stands after a title of office, or -1."""
    if not has_office(text, start):
        return -1
    held = [
        reading
        for reading in choices
        if automaton.readings[reading].kind in SURNAMES
        and holds(automaton.readings[reading], article)
    ]
    return held[0] if len({automaton.readings[reading].actor for reading in held}) == 1 else -1


def _former(
    automaton: Automaton, article: Article, pattern: int, text: str, span: tuple[int, int]
) -> int:
    """The one who held an office until a few weeks ago and is named with it, or -1; of well-known
    surnames also the one whose government is named, now or however long ago.
    """
    start, stop = span
    day, of_old = article.day, automaton.known[pattern] and has_government(text, stop)
    if not (of_old or has_former_office(text, start)):
        return -1
    own = [n for n in automaton.meanings(pattern) if automaton.readings[n].kind in SURNAMES]
    held = [n for n in own if of_old and holds(automaton.readings[n], article)]
    within = day if of_old else AFTER_TERM
    held = held or [n for n in own if 0 <= day - automaton.readings[n].until < within]
    return held[-1] if len({automaton.readings[number].actor for number in held}) == 1 else -1


def by_support(automaton: Automaton, rules: Rules, article: Article, hit: Hit, holder: int) -> int:
    """The one holder of a surname whose state the article names, or -1; see `find_holders`."""
    _, pattern, place, start, stop, led_by, *_ = hit
    text = article.places[place]
    if holder < 0 and not has_former_office(text, start):
        holder = _titled(automaton, article, automaton.meanings(pattern), text, start)
    if holder < 0:
        return _former(automaton, article, pattern, text, (start, stop))
    choice = automaton.readings[holder]
    # "Kim Mahn-je" is not Kim, nor "Mustafa Akyol" Mustafa; a leader's full name had been found.
    if text[stop + 1 : stop + 2].isupper() and (place or choice.kind == "family"):
        follows = (NAME_AFTER if choice.kind == "family" else _WORD_AFTER).match(text, stop)
        if follows:
            return -1
    if (
        led_by
        and not has_office(text, start)
        and not _is_shouted(pattern, automaton)
        and follows_a_name(text, start)
    ):
        firsts = automaton.firsts.get((choice.actor, choice.alias), frozenset())
        own = not _GOES_ON.match(text, stop) and bears_first_name(
            text, start, firsts, whole=not automaton.known[pattern]
        )
        return holder if own or is_presented(text, start, stop) else -1
    key = (choice.alias, choice.actor)
    rule = rules.rules.get(key)
    holds_here = rule is None or weigh(article, rule, key, hit, choice.kind) >= 0
    return holder if holds_here else -1
