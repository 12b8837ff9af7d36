"""Articles: find them, and read one with everything that was found in it."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import arrival, reading
from analytics.pages import article as reading_one
from analytics.pages import scope as scoping
from analytics.pages.listed import draw_articles
from analytics.pages.scope import Scope
from analytics.pages.section import plain
from analytics.pages.subject import described

MOST = 500  # rows of the list; the SQL page holds all
ORDERS = {"newest": ", newest first", "best": ", best match first"}
OWN_NAMES = ("name", "official", "acronym", "demonym")  # not cities and seats: those are places
HOW = (
    'Every word must be there, in any order; "words in quotes" must stand together. There are no '
    "signs: -, OR and NOT are words like others. Capitals do not matter, accents do."
)


def page() -> None:
    """The list under the filters, and the article that was chosen from it."""
    scope = _head()
    found = _found(scope)
    chosen = _listing(found, "newest" if not st.session_state.get("query", "").strip() else "best")
    wanted = chosen if chosen is not None else _linked()
    if wanted is None:
        if len(found):
            st.caption("Select a row to read the article.")
        return
    st.query_params["article"] = str(wanted)
    reading_one.draw(wanted)


def _head() -> Scope:
    """The filters; actors are chosen on this page, those of the sidebar draw charts."""
    scope = scoping.chosen()
    st.title("Articles")
    st.text("Every article, and in it every sentence that names an actor.")
    st.caption(plain(described(replace(scope, actors=()))))
    for sentence in arrival.told():
        st.warning(plain(sentence))
    return scope


def _found(scope: Scope) -> pd.DataFrame:
    names = scoping.actor_names()
    left, right = st.columns([3, 2])
    query = left.text_input(
        "Words",
        key="query",
        bind="query-params",
        placeholder="Words of the title or the text",
        help=HOW,
    )
    actor = right.selectbox(
        "Naming",
        list(names),
        index=None,
        format_func=lambda code: names.get(code, code),
        key="naming",
        bind="query-params",
        placeholder="Any actor",
        help="States, alliances, and the members of an alliance on the article's date.",
    )
    undated = st.checkbox("All dates, and articles without one", key="undated", bind="query-params")
    arguments = {**scope.arguments(), "actors": [actor] if actor else None, "max": MOST}
    if undated:
        arguments |= {"since": None, "until": None}
    if query.strip():
        _hint(query, actor)
        return reading.call("search", query=query, **arguments)
    found = reading.call("articles_behind", **arguments)
    # Without an actor there is none whom the article could be about.
    return found if actor else found.drop(columns=["about", "tone"])


def _hint(query: str, actor: str | None) -> None:
    """A word on the actor whose name was written: it is found by all its names, in any spelling."""
    wanted = folded(query)
    aliases = reading.read("aliases")
    aliases = aliases[aliases["kind"].isin(OWN_NAMES)]
    known = aliases[[folded(alias) == wanted for alias in aliases["alias"]]]
    names = scoping.actor_names()
    named = [code for code, name in names.items() if folded(name) == wanted]
    codes = dict.fromkeys([*named, *(code for code in known["actor"] if code in names)])
    if len(codes) != 1 or actor in codes:
        return
    name = names[next(iter(codes))]
    st.caption(plain(f"{name} is an actor: choose it under Naming to find it by all its names."))


def folded(text: str) -> str:
    """A name without quotes, capitals and accents: `"Türkiye"` and `turkiye` are alike."""
    parts = unicodedata.normalize("NFKD", text.strip().strip('"').casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _listing(found: pd.DataFrame, first: str) -> int | None:
    """Draws the list, which begins with the `first` ones; the article of the selected row."""
    if found.empty:
        st.text("No article fits. Take a filter away, or write fewer words.")
        return None
    count = words.count(len(found))
    whole = len(found) < MOST
    order = ORDERS[first] if len(found) > 1 else ""
    told = words.number_of(len(found), "article") + order
    of = f" of {words.number_of(found['in_all'].iloc[0], 'article')}" if "in_all" in found else ""
    st.text(told if whole else f"The {first} {count}{of}; the SQL page holds all")
    chosen = draw_articles(found.drop(columns="mentions", errors="ignore"), "article-list")
    return None if chosen is None else int(found.iloc[chosen]["article_id"])


def _linked() -> int | None:
    """The article of the address, or the one that a chart led to."""
    text = str(st.query_params.get("article") or st.session_state.pop("article", "") or "")
    if not text:
        return None
    if not text.isdecimal() or len(text) > 18:
        st.warning(plain(f"{text[:40]} is not the number of an article."))
        return None
    return int(text)
