"""Names of states and towns that the words around them tell to be a team's, a person's or a
thing's, where no rule has told it (`contexts`)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import numpy as np

from analytics.actors.beside import last_bytes
from analytics.actors.contexts import Contexts, around
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.patterns import RULED, Automaton, Reading
from analytics.actors.rules import ADJACENT
from analytics.actors.shapes import Text
from analytics.actors.sports import PLACES
from analytics.actors.things import TextOf, is_large

KINDS = frozenset(("name", "capital", "city"))
# Log-odds from which a name with rules is left out, and any other, which seldom misleads. Of the
# labelled places where a state is meant, cross-validated, 3 % and 2 % lie above, and two thirds and
# half of those where none is.
FROM_RULED, FROM_PLAIN = 1.3, 1.8
# So much more is asked where the article names the actor in another way as well, or where the name
# stands as a place elsewhere in it: below such log-odds. And of names that no person and no dish
# bears, of several words, and behind a preposition of place.
NAMED_OTHERWISE, AS_PLACE = 1.5, -1.5
LONGER, PLACED = 1.0, 1.5
# "Rasa Mazeikyte ( Lithuania )" and "Austin, Texas" tell where one is from, and "EU member Malta"
# what it is.
_FROM = re.compile(
    r"(?:\( ?|\b[A-Z][\w'’-]+ ?, ?|\b(?:member|ally|allies|neighbou?r|producer|exporter|importer|"
    r"candidate|aspirant|signatory|donor|creditor|nation|country|republic|island|kingdom)s? )$"
)
_PLACED = re.compile(
    r"\b(?:[Ff]rom|to|[Nn]ear|at|[Aa]cross|outside|into|[A-Z][\w'’-]+ of)(?: the)? $"
)
_FROM_AFTER = re.compile(r" ?\)")
# "Mexico's Manuel Medina".
_OF_STATE = re.compile(r" ?['’]s [A-Z][a-z]+ [A-Z]")
# Most names are told to be places by the two nearest words on either side: below such log-odds the
# rest of the sentence is not read.
NEAREST, WORTH_READING = (2, 2), -1.5
# Behind these words a place stands.
_WITHIN = np.array(sorted(map(last_bytes, (" in ", "\nIn ", " In ", "\0In "))), dtype=np.uint32)


def asked_of(
    readings: Sequence[Reading], states: Collection[str], own: Collection[tuple[str, str]]
) -> np.ndarray:
    """The readings that may be left out: states by name and towns, but no `own` (actor, alias) of
    a user."""
    return np.array(
        [r.kind in KINDS and r.actor in states and (r.actor, r.alias) not in own for r in readings],
        dtype=bool,
    )


def _named_otherwise(
    hits: Hits, reading: np.ndarray, automaton: Automaton, odds: np.ndarray, n: int
) -> bool:
    """Whether the article of a hit names its actor by another name, or by this one as a place."""
    owner = hits.text[n] // PLACES * PLACES
    first, last = np.searchsorted(hits.text, (owner, owner + PLACES)).tolist()
    meant, own = reading[first:last], hits.pattern[first:last] == hits.pattern[n]
    others = (meant >= 0) & np.where(own, odds[first:last] < AS_PLACE, True)
    return bool((automaton.actor[meant[others]] == automaton.actor[reading[n]]).any())


def _asked_more(text: str, start: int, stop: int) -> float:
    """How much more is asked of a name by what it is and what stands before it."""
    lead = max(0, start - ADJACENT)
    if _FROM.search(text, lead, start) or _FROM_AFTER.match(text, stop):
        return float("inf")
    longer = LONGER if " " in text[start:stop] else 0.0
    placed = _PLACED.search(text, lead, start) or _OF_STATE.match(text, stop)
    return longer + (PLACED if placed else 0.0)


def _beside_alike(
    hits: Hits, reading: np.ndarray, automaton: Automaton, odds: np.ndarray, n: int
) -> bool:
    """Whether the same word leads to the name before or after it, which stands as a place's."""
    return any(
        0 <= other < len(reading)
        and hits.text[other] == hits.text[n]
        and hits.lead[other] == hits.lead[n]
        and abs(int(hits.start[other]) - int(hits.start[n])) <= ADJACENT
        and reading[other] >= 0
        and odds[other] <= 0
        and automaton.by_name[reading[other]]
        and hits.pattern[other] != hits.pattern[n]
        for other in (n - 1, n + 1)
    )


def leave_out_displaced(
    texts: Sequence[Text], hits: Hits, reading: np.ndarray, automaton: Automaton,
    contexts: Contexts, text: TextOf,
) -> None:  # fmt: skip
    """Sets to -1 the readings of names that do not stand as a state's or a town's would."""
    view = hits.words.view
    which = np.flatnonzero((reading >= 0) & contexts.asked[reading] & (hits.word >= 0))
    # Acronyms and headlines in capitals tell nothing by theirs.
    which = which[view[hits.words.start[hits.word[which]] + 1] >= ord("a")]
    english = np.array([own.language in (None, "", "en") for own in texts], dtype=bool)
    which = which[english[hits.text[which] // PLACES]]
    is_within = among(hits.lead[which], _WITHIN)
    odds = np.zeros(len(reading))
    odds[which[is_within]] = AS_PLACE - 1
    which = which[~is_within]
    if not len(which):
        return
    odds[which] = contexts.odds(around(hits.words, hits.word[which], hits.end[which], NEAREST))
    which = which[odds[which] >= WORTH_READING]
    if not len(which):
        return
    odds[which] = contexts.odds(around(hits.words, hits.word[which], hits.end[which]))
    least = np.where(automaton.sort[hits.pattern[which]] == RULED, FROM_RULED, FROM_PLAIN)
    more = odds[which] - least
    told = np.flatnonzero(more >= 0)
    # All are asked before the first is left out.
    gone = [
        n
        for n, rest in zip(which[told].tolist(), more[told].tolist(), strict=True)
        if (left := rest - _asked_more(text(n), int(hits.start[n]), int(hits.stop[n]))) >= 0
        and (left >= NAMED_OTHERWISE or not _named_otherwise(hits, reading, automaton, odds, n))
        and (left >= NAMED_OTHERWISE or not _beside_alike(hits, reading, automaton, odds, n))
        and not is_large(hits, n, text)
    ]
    reading[gone] = -1
