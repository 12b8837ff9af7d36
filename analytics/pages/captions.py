"""The line under a chart: the number of cases, what is drawn, and the events by number."""

from __future__ import annotations

import re
from types import ModuleType

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.charts.numbers import MINUS
from analytics.pages import reading
from analytics.pages.scope import Scope
from analytics.pages.text import plain

LONG = 250  # characters of events, from which on a telephone has better use for its lines
EVENTS_TOLD = "events_told"  # of this page: what its numbers stand for -> the chart that tells it


def once(caption: str, events: str, key: str) -> str:
    """The caption. Only the first chart of a page explains the numbers of the events."""
    told = st.session_state.setdefault(EVENTS_TOLD, {})
    if not events or told.setdefault(events, key) == key:
        return caption
    return caption.replace(events, "Events are numbered as above.")


def write_caption(caption: str, events: str, key: str) -> None:
    """Writes the caption of the chart `key`, with its events in a line of their own.

    Ten events fill a telephone: there the line says where they are listed (the page's style sheet
    shows the line that fits).
    """
    caption = once(caption, events, key)
    if len(events) < LONG or events not in caption:
        st.caption(plain(caption))
        return
    st.caption(plain(caption.replace(events, "").strip()))
    marked = events.partition(": (")[0]
    for screen, line in (("wide", events), ("narrow", f"{marked}: named under “Events”.")):
        with st.container(key=f"{screen}-events-{key}"):
            st.caption(plain(line))


def in_words(module: ModuleType, macro: str, frame: pd.DataFrame, scope: Scope) -> str:
    """How many, and what is shown in one sentence; the pill "Definition" tells the rest."""
    size = _size(module, frame, scope)
    return (f"{size}. " if size else "") + _shown(module, macro, frame, scope)


def _shown(module: ModuleType, macro: str, frame: pd.DataFrame, scope: Scope) -> str:
    """What is drawn; as the rows and the filters have it where they choose what that is."""
    if hasattr(module, "shown_of"):
        return str(module.shown_of(frame))
    if hasattr(module, "shown"):
        return str(module.shown(scope.style))
    return getattr(module, "SHOWN", "") or first_sentence(reading.definition(macro))


def _size(module: ModuleType, frame: pd.DataFrame, scope: Scope) -> str:
    if hasattr(module, "size"):
        return str(module.size(frame, scope.style))
    if frame.empty or not {"period", "articles"} <= set(frame.columns):
        return ""
    periods = frame.drop_duplicates("period")
    number = words.stories(periods["articles"].sum(), scope.unit)
    return f"n = {number} in {words.number_of(len(periods), scope.bin)}"


def first_sentence(text: str) -> str:
    """The text up to its first full stop that ends a sentence, without what arguments change."""
    found = re.search(r"[^.]{3}\.(?=\s)", text)
    first = text[: found.end()] if found else text
    for clause in (r" \([^()]*:=[^()]*\)", r";[^.;]*:=[^.;]*(?=[.;])"):
        first = re.sub(clause, "", first)
    # Definitions are written in ASCII.
    return re.sub(r"(?<![\w.-])-(?=\d)", MINUS, first)
