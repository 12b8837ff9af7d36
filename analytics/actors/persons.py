"""The signs that a state's or a town's name is a person's: a first name before it, an age, a trade,
a relative, or that it speaks and is a "who"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from analytics.actors.ambiguity import follows_a_name, is_no_surname
from analytics.actors.beside import last_bytes, word_before
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.patterns import Automaton
from analytics.actors.rules import ADJACENT, Rules
from analytics.actors.things import TextOf, is_hosted

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
    r"|\b(?:[Mm]y|[Hh]er|[Hh]is) name (?:is|was) $"
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
_BY_TRADES = frozenset(_TRADES.split("|"))
_LAST_WORD = re.compile(r"\w+$")
# "Israel Vázquez, a boxer."
_TRADE_AFTER = re.compile(
    r" [A-Z][\w'’-]+, (?:an? |the |[A-Z]\w+['’]s )(?:[\w'’-]+ ){0,2}?([a-z][\w-]+)"
    r"(?:[,.;]|$| (?:from|at|in|who|with|and|for|on|whose)\b)"
)
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
    sorted({last_bytes(f"{word} ") for word in (" is", "was", *_KIN_WORDS, *_BEASTS.split("|"))}),
    dtype=np.uint32,
)
# "Jordan, 34, was treated", "Georgia, aged six, drew", "said Jordan, who works" need no surname.
_ALONE = re.compile(
    r"(?:^|[.!?][\"”’)]? |\n|[\"“]|[,?!.][\"”’] |\b(?:said|says|added|recalled|explained|joked|"
    r"sighed|laughed|whispered|shouted|told|asked) )$"
)
_ALONE_AGED = re.compile(
    r", (?:(?:aged |now )?\d{1,2}|aged (?:two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve)),"
    r" (?:[a-z]|who)"
)
_SPOKE = re.compile(r"\b(?:said|says|added|recalled|explained|joked|sighed|laughed|whispered) $")
_WHO = re.compile(r", (?:who(?:se)?|himself|herself) ")


def by_first_name(
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


def by_age(
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


def by_alone(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> Iterator[int]:
    """Hits alone that have an age ("Jordan, 34, was treated"), or speak and are a "who"."""
    for n in _names(reading, automaton, hits.follow == ord(",")):
        whole, start, stop = text(n), int(hits.start[n]), int(hits.stop[n])
        sign = whole[stop + 2 : stop + 3]
        if sign in _AGE and _ALONE_AGED.match(whole, stop):
            led = _ALONE
        elif _WHO.match(whole, stop):
            led = _SPOKE
        else:
            continue
        if led.search(whole, max(0, start - ADJACENT), start):
            yield n


def _is_behind_trade(text: str, start: int) -> bool:
    """Whether the word for a trade stands before the offset."""
    if text[max(0, start - 1) : start] != " ":
        return False
    word = text[text.rfind(" ", max(0, start - ADJACENT), start - 1) + 1 : start - 1]
    if not word.isalnum():
        last = _LAST_WORD.search(word)
        word = last.group() if last else ""
    return word.lower() in _BY_TRADES


def by_trade(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> Iterator[int]:
    """Hits before a surname, with an age or a trade behind it or before the whole name."""
    begins, trades = hits.after >> np.uint32(24), rules.lists.get("apposed", frozenset())
    for n in _names(reading, automaton, (begins >= ord("A")) & (begins <= ord("Z"))):
        whole, start, stop = text(n), int(hits.start[n]), int(hits.stop[n])
        traded = _TRADE_AFTER.match(whole, stop)
        told = _FIRST_AGED.match(whole, stop) or (traded and traded.group(1) in trades)
        if told or _is_behind_trade(whole, start):
            yield n


def by_relative(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> Iterator[int]:
    """Hits behind the word for a relative, or one by which somebody is spoken to."""
    for n in _names(reading, automaton, among(hits.lead, _KIN_ENDS)):
        start = int(hits.start[n])
        if _KIN.search(text(n), max(0, start - ADJACENT), start):
            yield n
