"""The head of every page: its title, the filters in words, and what to beware of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import arrival, reading
from analytics.pages import scope as scoping
from analytics.pages.captions import EVENTS_TOLD
from analytics.pages.scope import Scope
from analytics.pages.section import plain
from analytics.pages.subject import described
from analytics.pages.vacant import vacant
from analytics.store import StoreError

DEMONSTRATION = "demonstration: "  # a user's own folder may be called "demonstration" as well
MANY = 0.2  # of the articles: what so many lack bears on every number


def head(
    title: str, lead: str, contents: Mapping[str, str] | None = None, *, over_time: bool = False
) -> Scope:
    """Draws the head of a page; the filters that hold for it.

    `contents` names the parts of a long page and the anchors that lead to them. `over_time`: says
    how many articles on the chosen actors have no date, and so are in none of its charts.
    """
    scope = scoping.chosen()
    st.session_state[EVENTS_TOLD] = {}
    st.title(title)
    st.markdown(plain(lead))
    own = title == scoping.OWN  # it chooses its actor below
    st.caption(plain(described(replace(scope, actors=()) if own else scope)))
    if over_time and (without := undated(scope, scope.actors)):
        st.caption(plain(without))
    if is_demonstration():
        st.caption(plain(demonstration()))
    if contents and scope.since:  # without a dated article most parts have nothing to lead to
        links = " · ".join(f"[{plain(name)}](#{anchor})" for name, anchor in contents.items())
        st.caption(links)
    try:
        if nothing := vacant(scope):
            st.info(plain(nothing))
    except StoreError:  # a corpus of an earlier version, without that macro
        pass
    for sentence in arrival.told():
        st.warning(plain(sentence))
    linked = st.query_params.get("corpus")
    if linked and linked != reading.version():
        st.warning("This link was made on another version of the corpus; numbers may differ.")
    return scope


def undated(scope: Scope, actors: Sequence[str]) -> str:
    """How many articles on the actors have no date; empty where all have one.

    Empty as well for a corpus of an earlier version, whose macros do not tell it.
    """
    try:
        rows = reading.call("undated", **scope.arguments() | {"actors": list(actors)})
    except StoreError:
        return ""
    if rows.empty:
        return ""
    each = zip(rows["articles"], rows["actor"], strict=True)
    if len(rows) == 1:
        number, actor = next(each)
        verbs = ("is about" if scope.about else "names", "has", "is")
        if number != 1:
            verbs = (scope.style.verb, "have", "are")
        return (
            f"{words.stories(number, 'article')} that {verbs[0]} {scope.style.said(actor)} "
            f"{verbs[1]} no date and {verbs[2]} in no chart over time."
        )
    told = [f"{words.count(number)} {scope.style.said(actor)}" for number, actor in each]
    return (
        f"Articles without a date, in no chart over time, by the actor they {scope.style.verb}: "
        f"{words.listing(told)} (counted as articles)."
    )


def demonstration() -> str:
    """What to beware of in the demonstration corpus, with the share computed from it."""
    row = reading.read("corpus_summary").iloc[0]
    text = "Demonstration corpus: how many articles a week holds is an artefact of how they were "
    text += "collected, so read the shares, not the counts."
    if pd.isna(row["dense_share"]):
        return text
    since, until = words.day(row["dense_since"]), words.day(row["dense_until"])
    share = words.percent(row["dense_share"])
    return f"{text} {share} of it falls between {since} and {until}."


def short_texts() -> str:
    """A word on a corpus that is mostly titles and first lines; empty where it is not."""
    row = reading.read("corpus_summary").iloc[0]
    short = row.get("short", 0)
    if not row["articles"] or short / row["articles"] < MANY:
        return ""
    return (
        f"{words.count(short)} of {words.count(row['articles'])} articles hold fewer than 50 "
        "words: titles and first lines, often cut short. What the rest of them says is not known "
        "here."
    )


def is_demonstration() -> bool:
    """Whether the corpus holds the demonstration articles, by what `sample` calls its input."""
    inputs = reading.read("runs")["inputs"]
    return any(str(name).startswith(DEMONSTRATION) for names in inputs for name in names)
