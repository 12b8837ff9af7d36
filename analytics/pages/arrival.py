"""Reads the address before the boxes do: turns codes into names, and reports what is unknown."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable, Collection, Mapping

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import reading
from analytics.pages import scope as scoping
from analytics.pages.link import ACTOR_BOXES, FILTERS, OTHER_BOXES, PERIOD_BOXES, TURN

# What single pages read from the address and no link of a chart carries.
ELSEWHERE = (
    "article", "brief_follows", "coder", "corpus", "label_task", "label_way", "naming", "part", "q",
    "query", "undated",
)  # fmt: skip
# What one would guess in a link written by hand, and what it is called.
MEANT = dict.fromkeys(("since", "until", "from", "to", "date"), "dates") | dict.fromkeys(
    ("words", "search"), "query"
)
STATE = "not-understood"
MENDED = "mended"  # the last of what is told while the run begins anew


def arrive() -> None:
    """Corrects the parameters of the address, and keeps messages on those that cannot be used.

    A box that holds an actor writes the actor's name into the address. In a link written by hand
    the code, or the name in any case, is understood as well. Streamlit would drop a value that no
    box holds without a word; here the head of the page reports it.
    """
    asked = {key: st.query_params.get_all(key) for key in st.query_params}
    told = [line for key in asked if (line := _misspelt(key))]
    mended = False
    for key, read in _readers().items():
        values = [read(part) for value in asked.get(key, ()) for part in _parted(value, read)]
        told += [told for _, told in values if told]
        kept = [value for value, _ in values if value]
        if kept != asked.get(key, []):
            st.query_params[key] = kept
            mended = True
    if mended:
        st.session_state[STATE] = [*told, MENDED]
        st.rerun()  # boxes read the address as it was when the run began
    held = st.session_state.get(STATE, [])
    st.session_state[STATE] = held[:-1] if held[-1:] == [MENDED] else told


def _parted(value: str, read: Callable[[str], tuple[str, str]]) -> list[str]:
    """The value itself, or its parts at commas if only these are known: `ARM,RUS`."""
    if "," not in value or read(value)[0]:
        return [value]
    parts = [part.strip() for part in value.split(",") if part.strip()]
    return parts if any(read(part)[0] for part in parts) else [value]


def _misspelt(key: str) -> str:
    """What to tell of a parameter that no page reads, with the one that is called nearly so."""
    known = (*FILTERS, *ACTOR_BOXES, *OTHER_BOXES, *PERIOD_BOXES, *ELSEWHERE)
    if key in known or key.startswith(TURN):
        return ""
    near = difflib.get_close_matches(key.casefold(), known, 1, 0.7)
    near = [MEANT[key.casefold()]] if key.casefold() in MEANT else near
    meant = f"; did you mean {near[0]}?" if near else "."
    return f"The address says “{key[:40]}”, which nothing reads{meant}"


def told() -> list[str]:
    """A sentence for each thing that the address asked for and no box holds."""
    return list(st.session_state.get(STATE, ()))


def _readers() -> dict[str, Callable[[str], tuple[str, str]]]:
    """Parameter -> what gives the value a box holds for it, '' for none, and what is to be told."""
    names = scoping.actor_names()
    keys = ("actors", *ACTOR_BOXES)
    readers: dict[str, Callable[[str], tuple[str, str]]] = dict.fromkeys(keys, _actor(names))
    for key, column in (("outlets", "outlet"), ("languages", "language")):
        readers[key] = _one_of(column, list(reading.read(key)[column].dropna()))
    for key, choices in (
        ("bin", scoping.BINS),
        ("unit", scoping.UNITS),
        ("counting", scoping.COUNTING),
    ):
        readers[key] = _one_of(key, choices)
    readers["dates"] = _day
    return readers


def _actor(names: Mapping[str, str]) -> Callable[[str], tuple[str, str]]:
    held = {key.casefold(): name for code, name in names.items() for key in (name, code)}

    def read(value: str) -> tuple[str, str]:
        if value.casefold() in held:
            return held[value.casefold()], ""
        aliases = reading.read("aliases")
        meant = set(aliases[aliases["alias"].str.casefold() == value.casefold()]["actor"])
        if len(meant) == 1 and (code := meant.pop()) in names:
            return names[code], ""
        facts = reading.read("actors")
        known = facts[(facts["actor"] == value) | (facts["name"] == value)]
        if len(known):
            return "", f"No story of this corpus names {known['name'].iloc[0]}."
        return "", f"No actor is called “{value}”.{_nearest(value, names.values())}"

    return read


def _one_of(label: str, choices: Collection[str]) -> Callable[[str], tuple[str, str]]:
    held = {str(choice).casefold(): str(choice) for choice in choices}

    def read(value: str) -> tuple[str, str]:
        if value.casefold() in held:
            return held[value.casefold()], ""
        return "", f"No {label} here is called “{value}”.{_nearest(value, choices)}"

    return read


def _nearest(value: str, choices: Collection[str]) -> str:
    near = difflib.get_close_matches(value, [str(choice) for choice in choices], 1, 0.75)
    return f" Did you mean {near[0]}?" if near else ""


def _day(value: str) -> tuple[str, str]:
    row = reading.read("corpus_summary").iloc[0]
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        return "", f"“{value}” is no date; write it as 2024-05-08."
    if pd.isna(row["first"]):
        return "", "No article of this corpus has a date."
    if not row["first"].date() <= day <= row["last"].date():
        span = f"{words.day(row['first'])} to {words.day(row['last'])}"
        nearest = min(max(day, row["first"].date()), row["last"].date())
        return nearest.isoformat(), f"{words.day(day)} is outside the corpus: it holds {span}."
    return value, ""
