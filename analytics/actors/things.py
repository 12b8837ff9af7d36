"""Things called after a state or a town: newspapers, streets, schools, hotels, treaties, clubs."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from analytics.actors.beside import four_bytes, last_bytes
from analytics.actors.headlines import writes_large
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.patterns import RULED, TEAMS, TOWNS, Automaton
from analytics.actors.rules import ADJACENT, ANY_NAME, Rules
from analytics.actors.sports import PLACES

# The title, body or caption that holds a hit.
TextOf = Callable[[int], str]
# "The Treaty of Maastricht" is no town.
_SIGNED = re.compile(
    r"(?:Treaty|Treaties|Peace|Accords?|Agreements?|Convention|Declaration|Charter|Pact) of $"
)
_TAUGHT = re.compile(r"\bUniversit(?:y|ies) of $")
WORDS_AFTER = re.compile(r" (([^\W\d_][\w-]*)(?: [^\W\d_][\w-]*)?)\b")
# A hotel that has a name of its own stands in the town after it: "Faena Hotel Miami".
_OWN_NAME = re.compile(
    r"(?<!\. )(?<!Grand )\b(?!The |At |In |A |Their |Our |His |Her )[A-Z][\w'’-]+ [A-Z][\w-]+ $"
)
_AT = re.compile(r"\b(?:in|In|at|near|to|from|outside|across|around|of|for|and) $")
# "The U.S. Building society" is no house.
HOUSED = TEAMS - {"acronym"}


def is_large(hits: Hits, n: int, text: TextOf) -> bool:
    """Whether a hit stands in a title that writes its words large ("Mali Hotel Attack"), so that a
    capital makes no name.
    """
    return not hits.text[n] % PLACES and writes_large(text(n))


def is_hosted(hits: Hits, n: int, text: TextOf, is_town: bool) -> bool:
    """Whether the word for a house before a name makes a house of it: "Hotel Jordan"."""
    start = int(hits.start[n])
    if is_town and _OWN_NAME.search(text(n), max(0, start - ADJACENT), start):
        return False
    return not is_large(hits, n, text)


def _is_called_after(text: str, start: int, kind: str) -> bool:
    """Whether a treaty or a university of that name is meant."""
    begin = max(0, start - ADJACENT)
    signed = kind in TOWNS and _SIGNED.search(text, begin, start)
    return bool(signed or (kind in TEAMS and _TAUGHT.search(text, begin, start)))


def leave_out_things(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> None:
    """Newspapers, streets, schools, hotels, treaties, clubs, told by the words beside the name."""
    others = (rules.lists.get(scope, frozenset()) for scope in ("paper", *ANY_NAME))
    papers = frozenset().union(*others)
    things, teams, houses, halls = (
        rules.lists.get(scope, frozenset()) for scope in ("thing", "team", "house", "hall")
    )
    likely = among(hits.after, automaton.followers) & automaton.named[reading]
    owned = (hits.lead == last_bytes(" of ")) & automaton.named[reading]
    likely |= owned
    which = np.flatnonzero(likely & (reading >= 0))
    columns = (which, hits.start[which], hits.stop[which], reading[which])
    for n, start, stop, meaning in zip(*(column.tolist() for column in columns), strict=True):
        follows = WORDS_AFTER.match(text(n), stop)
        both = follows.groups() if follows else ("",)
        kind = automaton.readings[meaning].kind
        if (
            (owned[n] and _is_called_after(text(n), start, kind))
            or not papers.isdisjoint(both)
            or (kind in TOWNS and not things.isdisjoint(both))
            or (kind in TEAMS and not teams.isdisjoint(both))
            or (
                kind in HOUSED
                and not (houses if kind in TOWNS else houses | halls).isdisjoint(both)
                and not is_large(hits, n, text)
            )
        ):
            reading[n] = -1


def leave_out_speakers(
    hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules, text: TextOf
) -> None:
    """A town that has a namesake and no government does not speak: "Sunderland said"."""
    words = rules.lists.get("speaker", frozenset())
    begins = np.array(sorted(map(four_bytes, words)), dtype=np.uint32)
    spoken = among(hits.after, begins) & automaton.town[reading] & (reading >= 0)
    spoken &= (automaton.sort[hits.pattern] == RULED) & ~automaton.region[hits.pattern]
    for n in np.flatnonzero(spoken).tolist():
        whole, start = text(n), int(hits.start[n])
        follows = WORDS_AFTER.match(whole, int(hits.stop[n]))
        if (
            follows
            and follows.group(2) in words
            and automaton.readings[reading[n]].kind == "city"
            and not _AT.search(whole, max(0, start - ADJACENT), start)
        ):
            reading[n] = -1
