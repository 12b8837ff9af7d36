"""The address of a view, with every parameter written out, defaults as well."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from analytics.pages import reading
from analytics.pages.scope import STATE, Scope, period_name

# Boxes of single pages that are part of a view; those that hold an actor are written by its name.
ACTOR_BOXES = (
    "a",
    "b",
    "between",
    "bloc_one",
    "bloc_other",
    "bloc",
    "by_outlet",
    "why",
    "pulling",
    "brief",
    "brief_other",
    "brief_one",
    "brief_two",
)
OTHER_BOXES = (
    "events",
    "apart",
    "side",
    "only",
    "words_of",
    "outlet_a",
    "outlet_b",
    "second_period",
    "reading",
    "brief_mix",
    "words_mix",
)
# Begins the key of the box with the day that parts before from after: "brief_turn_tone_ARM". By
# itself it is where the session keeps the key of the box that is drawn now.
TURN = "brief_turn_"
FOLLOWED_AS = "brief_follows_said"  # what is followed, as its control calls it
PERIOD_BOXES = ("why_from", "why_to")  # written as their box calls them
FILTERS = ("dates", "actors", "outlets", "languages", "bin", "unit", "counting")  # of every page


def link(scope: Scope, section: str) -> str:
    """The address that brings back these filters, this page's boxes and this section.

    It carries the version of the corpus, so that a page can say when the numbers may differ.
    """
    # A section may read finer periods than the page: the address is that of the page.
    scope = st.session_state.get(STATE, scope)
    names = scope.style.names
    parameters: list[tuple[str, str]] = []
    parameters += [("dates", day.isoformat()) for day in (scope.since, scope.until) if day]
    parameters += [("actors", names.get(actor, actor)) for actor in scope.actors]
    parameters += [("outlets", outlet) for outlet in scope.outlets]
    parameters += [("languages", language) for language in scope.languages]
    parameters += [("bin", scope.bin), ("unit", scope.unit)]
    parameters += [("counting", "about" if scope.about else "named")]
    parameters += _boxes(names)
    state = st.session_state
    followed = state.get(FOLLOWED_AS) if "brief_follows" in state else None
    parameters += [("brief_follows", followed)] if followed else []
    turn = str(state.get(TURN))
    parameters += [(turn, state[turn].isoformat())] if turn in state else []
    parameters += [(key, period_name(state[key], scope)) for key in PERIOD_BOXES if key in state]
    parameters += [("corpus", reading.version())]
    address = urlsplit(st.context.url or "http://127.0.0.1:8501/")
    query = urlencode(parameters)
    return urlunsplit((address.scheme, address.netloc, address.path, query, section))


def _boxes(names: Any) -> list[tuple[str, str]]:
    state = st.session_state
    actors = [(key, names.get(state[key], state[key])) for key in ACTOR_BOXES if state.get(key)]
    others = [(key, _written(state[key])) for key in OTHER_BOXES if state.get(key) is not None]
    return [*actors, *others]


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, dt.date) else str(value)
