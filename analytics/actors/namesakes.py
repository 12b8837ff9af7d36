"""What bears the name of a state or a town and is another thing: towns abroad, persons, firms, and
the offices of other states; newspapers, hotels and treaties stand in `things`, teams in `sports`.

These hold for every name alike; what is known of one name is a rule of its own (`ambiguity`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from analytics.actors.adjectives import leave_out_languages, leave_out_peoples
from analytics.actors.ambiguity import follows_a_name, is_no_surname
from analytics.actors.beside import last_bytes, word_before
from analytics.actors.called import (
    leave_out_apposed,
    leave_out_articled,
    leave_out_presented,
)
from analytics.actors.credits import leave_out_credits
from analytics.actors.firms import leave_out_firms, leave_out_ships
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.offices import leave_out_offices, leave_out_shared
from analytics.actors.patterns import Automaton
from analytics.actors.rules import ADJACENT, Rules
from analytics.actors.shapes import Text
from analytics.actors.sports import (
    PLACES,
    leave_out_scored,
    leave_out_teams,
)
from analytics.actors.squads import leave_out_squads
from analytics.actors.teams import leave_out_national_teams
from analytics.actors.things import (
    WORDS_AFTER,
    TextOf,
    is_hosted,
    leave_out_speakers,
    leave_out_things,
)
from analytics.actors.towns import leave_out_towns, place_towns
from analytics.actors.works import (
    leave_out_staged,
    leave_out_sung,
    leave_out_titles,
    leave_out_works,
)

_IN = re.compile(r"(?:\b(?:in|In|at|At|near|to|from|outside|across|around|of|for) |, ?|\()$")
# "Her daughter Paris".
_BEASTS = (
    "dog|cat|horse|bear|elephant|tortoise|puppy|kitten|parrot|chimpanzee|gorilla|stallion|mare|"
    "panda|orca|dolphin|hippo|giraffe|tiger|lioness|orangutan|rhino|foal|filly"
)
_KIN = re.compile(
    r"\b(?:(?:grand|step)?(?:daughter|son)|wife|(?:half-|step)?sister|niece|nephew|cousin|"
    rf"girlfriend|boyfriend|{_BEASTS}) $"
    # "A singer called India", but "a country called Georgia".
    r"|\b(?:singer|girl|boy|man|woman|baby|child|daughter|son|sister|brother|friend|actor|actress|"
    r"teacher|nurse|student|guy|lady|soldier|waitress|waiter|dancer|character|heroine|hero|"
    rf"neighbou?r|colleague|toddler|teenager|{_BEASTS})s?,? (?:called|named|nicknamed) $"
    # "'Sorry, Chad,' he said."
    r"|[\"“](?:Sorry|Thanks|Thank you|Hey|Hi|Hello|Listen|Look|Oh|Well|Come on|Please|Dear|"
    r"Welcome|Bye|Goodbye),? $"
)
_AGE = frozenset("a0123456789")
# "The singer Israel Kamakawiwoʻole."
_TRADES = (
    "singer|actor|actress|comedian|rapper|author|novelist|poet|boxer|fighter|wrestler|guitarist|"
    "drummer|pianist|cellist|footballer|golfer|sprinter|swimmer|cyclist|model|designer|architect|"
    "photographer|journalist|activist|lawyer|attorney|pastor|bishop|farmer|nurse|teacher|student|"
    "chef|blogger|youtuber|influencer|presenter|producer|director|screenwriter|playwright"
)
_BY_TRADE = re.compile(rf"(?i:\b(?:{_TRADES})) $")
# "Israel Vázquez, a boxer."
_TRADE_AFTER = re.compile(
    r" [A-Z][\w'’-]+, (?:an? |the |[A-Z]\w+['’]s )(?:[\w'’-]+ ){0,2}?([a-z][\w-]+)"
    r"(?:[,.;]|$| (?:from|at|in|who|with|and|for|on|whose)\b)"
)
# What a person does and an adjective does not: "Catalan had been looking into it".
_DOING = "was were is are had has have as and who will would did also could should may might"
_VERBS = frozenset(_DOING.split())
# "Sunil Delhi, 43, said": no place has an age.
_AGED = re.compile(r", (?:aged )?\d{1,2}(?:,|\.(?: |$)| and | who )")
# "Paris Brown, 22," but not "in Paris Monday, 12 and 13 May".
_FIRST_AGED = re.compile(
    r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|"
    r"August|September|October|November|December)[A-Z][\w'’-]+, (?:aged )?\d{1,2}(?:,|\. | who )"
)
_KIN_WORDS = re.findall(
    r"\S+",
    "sister son wife niece nephew cousin girlfriend called named Sorry, Thanks, you, Hey, Hi, "
    "Hello, Listen, Look, Oh, Well, on, Please, Dear Welcome, Bye, Goodbye, Hello Hi Hey",
)
_KIN_ENDS = np.array(
    sorted({last_bytes(f"{word} ") for word in (*_KIN_WORDS, *_BEASTS.split("|"))}),
    dtype=np.uint32,
)


def _leave_out_persons(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> None:
    """Persons, told by the first name or the word for a relative before the name of a place; ships
    and hotels.

    Once "Sudesh Amman" is named, a bare "Amman" of the article is he, unless it stands as a place;
    a state that the article names in another way as well stays itself, and so does an adjective
    that does not speak ("Najib Danish").
    """
    owner = hits.text // PLACES
    persons: set[tuple[int, int]] = set()
    # One after the other: what one sign has told is not asked again by the next.
    for told_by in (_by_first_name, _by_age, _by_trade, _by_relative):
        for n in told_by(hits, reading, automaton, rules, text):
            persons.add((int(owner[n]), int(hits.pattern[n])))
            reading[n] = -1
    _leave_out_bare(persons, hits, reading, automaton, rules, text)


def _by_first_name(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> Iterator[int]:
    """Hits behind a first name or a title; those behind the word for a ship or house are struck."""
    given, vessels, titles, hosts = (
        rules.lists.get(scope, frozenset()) for scope in ("given", "vessel", "titled", "host")
    )
    which = np.flatnonzero((reading >= 0) & (hits.before > 1) & automaton.named[reading])
    rows = zip(which.tolist(), hits.start[which].tolist(), hits.before[which].tolist(), strict=True)
    for n, start, before in rows:
        word = word_before(text(n), start, before)
        if automaton.demonym[reading[n]]:
            is_thing = False
        else:
            is_town = bool(automaton.town[reading[n]])
            is_thing = word in vessels or (word in hosts and is_hosted(hits, n, text, is_town))
        if is_thing:
            reading[n] = -1
        elif word in given and is_no_surname(text(n), start, int(hits.stop[n])):
            continue
        elif word in given or (word in titles and not automaton.demonym[reading[n]]):
            yield n


def _names(reading: np.ndarray, automaton: Automaton, which: np.ndarray) -> list[int]:
    """The hits among `which` (a truth for each) that still mean a place by its name."""
    is_name = automaton.named[reading] & ~automaton.demonym[reading] & (reading >= 0)
    return np.flatnonzero(which & is_name).tolist()


def _by_age(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> Iterator[int]:
    """Hits that end a name and are followed by an age ("Sudesh Amman, 20")."""
    for n in _names(reading, automaton, hits.follow == ord(",")):
        whole, start, stop = text(n), int(hits.start[n]), int(hits.stop[n])
        # Most go on with no age.
        if whole[stop + 2 : stop + 3] not in _AGE:
            continue
        if _AGED.match(whole, stop) and follows_a_name(whole, start):
            yield n


def _by_trade(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> Iterator[int]:
    """Hits before a surname, with an age or a trade behind it or before the whole name."""
    begins, trades = hits.after >> np.uint32(24), rules.lists.get("apposed", frozenset())
    for n in _names(reading, automaton, (begins >= ord("A")) & (begins <= ord("Z"))):
        whole, start, stop = text(n), int(hits.start[n]), int(hits.stop[n])
        traded = _TRADE_AFTER.match(whole, stop)
        told = _FIRST_AGED.match(whole, stop) or (traded and traded.group(1) in trades)
        if told or _BY_TRADE.search(whole, max(0, start - ADJACENT), start):
            yield n


def _by_relative(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> Iterator[int]:
    """Hits behind the word for a relative, or one by which somebody is spoken to."""
    for n in _names(reading, automaton, among(hits.lead, _KIN_ENDS)):
        start = int(hits.start[n])
        if _KIN.search(text(n), max(0, start - ADJACENT), start):
            yield n


def _leave_out_bare(
    persons: set[tuple[int, int]],
    hits: Hits,
    reading: np.ndarray,
    automaton: Automaton,
    rules: Rules,
    text: TextOf,
) -> None:
    """The other places where the names of `persons` (article, pattern) stand in their articles."""
    owner = hits.text // PLACES
    speech = rules.lists.get("speaker", frozenset()) | _VERBS
    for article, pattern in persons:
        first, last = np.searchsorted(owner, (article, article + 1)).tolist()
        own, meant = hits.pattern[first:last] == pattern, reading[first:last]
        alike = (first + np.flatnonzero(own & (meant >= 0))).tolist()
        others = automaton.actor[meant[~own & (meant >= 0)]]
        for n in alike:
            start, whole = int(hits.start[n]), text(n)
            if automaton.demonym[reading[n]]:
                follows = WORDS_AFTER.match(whole, int(hits.stop[n]))
                is_state = not follows or follows.group(2) not in speech
            else:
                is_state = not automaton.town[reading[n]] and automaton.actor[reading[n]] in others
            if not is_state and not _IN.search(whole, max(0, start - ADJACENT), start):
                reading[n] = -1


def leave_out(
    texts: Sequence[Text], hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules
) -> None:
    """Sets to -1 the readings of names that here belong to something else."""
    places = [place for text in texts for place in (text.title, text.body, text.caption)]
    holding = hits.text.tolist()

    def text(n: int) -> str:
        return places[holding[n]]

    leave_out_credits(places, hits, reading)
    place_towns(hits, reading, automaton, text)
    leave_out_towns(hits, reading, automaton, text)
    leave_out_languages(hits, reading, automaton, text)
    leave_out_peoples(hits, reading, automaton, text)
    leave_out_offices(hits, reading, automaton, text)
    leave_out_things(hits, reading, automaton, rules, text)
    leave_out_titles(hits, reading, automaton, text)
    leave_out_sung(hits, reading, automaton, text)
    leave_out_staged(hits, reading, automaton, text)
    leave_out_works(hits, reading, text)
    leave_out_apposed(hits, reading, automaton, rules, text)
    leave_out_articled(hits, reading, automaton, rules, text)
    leave_out_presented(hits, reading, automaton, rules, text)
    leave_out_speakers(hits, reading, automaton, rules, text)
    leave_out_firms(hits, reading, automaton, rules, text)
    leave_out_ships(hits, reading, automaton, rules, text)
    _leave_out_persons(hits, reading, automaton, rules, text)
    leave_out_scored(hits, reading, automaton, text)
    leave_out_national_teams(hits, reading, automaton, text)
    leave_out_squads(texts, hits, reading, automaton, text)
    leave_out_teams(texts, hits, reading, automaton)
    leave_out_shared(hits, reading, automaton, rules)
