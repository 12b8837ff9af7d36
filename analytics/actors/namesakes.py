"""What bears the name of a state or a town and is another thing: towns abroad, persons, firms, and
the offices of other states; newspapers, hotels and treaties stand in `things`, teams in `sports`.

These hold for every name alike; what is known of one name is a rule of its own (`ambiguity`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from analytics.actors.adjectives import leave_out_languages, leave_out_peoples
from analytics.actors.called import (
    leave_out_apposed,
    leave_out_articled,
    leave_out_called,
    leave_out_presented,
    leave_out_stations,
)
from analytics.actors.contexts import Contexts
from analytics.actors.credits import leave_out_credits
from analytics.actors.displaced import leave_out_displaced
from analytics.actors.firms import leave_out_firms, leave_out_shares, leave_out_ships
from analytics.actors.matching import Hits
from analytics.actors.offices import leave_out_offices, leave_out_shared
from analytics.actors.patterns import Automaton
from analytics.actors.persons import by_age, by_alone, by_first_name, by_relative, by_trade
from analytics.actors.rules import ADJACENT, Rules
from analytics.actors.shapes import Text
from analytics.actors.sports import (
    PLACES,
    leave_out_plural,
    leave_out_scored,
    leave_out_teams,
)
from analytics.actors.squads import leave_out_squads
from analytics.actors.teams import leave_out_national_teams
from analytics.actors.things import (
    WORDS_AFTER,
    TextOf,
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
# What a person does and an adjective does not: "Catalan had been looking into it".
_DOING = "was were is are had has have as and who will would did also could should may might"
_VERBS = frozenset(_DOING.split())


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
    for told_by in (by_first_name, by_age, by_alone, by_trade, by_relative):
        for n in told_by(hits, reading, automaton, rules, text):
            persons.add((int(owner[n]), int(hits.pattern[n])))
            reading[n] = -1
    _leave_out_bare(persons, hits, reading, automaton, rules, text)


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
    texts: Sequence[Text], hits: Hits, reading: np.ndarray, automaton: Automaton, rules: Rules,
    contexts: Contexts | None,
) -> None:  # fmt: skip
    """Sets to -1 the readings of names that here belong to something else."""
    places = [place for text in texts for place in (text.title, text.body, text.caption)]
    text = [places[number] for number in hits.text.tolist()].__getitem__

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
    leave_out_called(hits, reading, automaton, text)
    leave_out_stations(hits, reading, automaton, text)
    leave_out_apposed(hits, reading, automaton, rules, text)
    leave_out_articled(hits, reading, automaton, rules, text)
    leave_out_presented(hits, reading, automaton, rules, text)
    leave_out_speakers(hits, reading, automaton, rules, text)
    leave_out_firms(hits, reading, automaton, rules, text)
    leave_out_ships(hits, reading, automaton, rules, text)
    leave_out_shares(hits, reading, automaton, text)
    _leave_out_persons(hits, reading, automaton, rules, text)
    if contexts:
        leave_out_displaced(texts, hits, reading, automaton, contexts, text)
    before = reading.copy()
    leave_out_scored(hits, reading, automaton, text)
    leave_out_national_teams(hits, reading, automaton, text)
    leave_out_plural(hits, reading, automaton, text)
    leave_out_squads(texts, hits, reading, automaton, text)
    leave_out_teams(texts, hits, reading, automaton, np.flatnonzero(before != reading))
    leave_out_shared(hits, reading, automaton, rules)
