"""The way through from a point that is no actor: an outlet, a topic, a word, a shift; else `drill`.

A click and the boxes below the chart choose the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.charts.explain_change import leading
from analytics.charts.keyness import drawn
from analytics.pages import days, drill, reading, sides
from analytics.pages.clicked import taken
from analytics.pages.scope import Scope, period_name
from analytics.pages.wish import Wish

PAIR, ACTOR = ("pair_sentences_behind",), ("articles_behind", "sentences_behind")
ONE_DAY = dt.timedelta(days=1)
MANY, EVERY = 2_000, 1_000_000  # articles that hold a word; that name both


def behind(
    wish: Wish, key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> None:
    """Articles and sentences behind the clicked point, or behind what the boxes say."""
    ROADS.get(str(wish.drill), drill.behind)(wish, key, scope, frame, picked)


def _of_outlet(
    wish: Wish, key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> None:
    """What one outlet says of the actor, or of the two, in a period or on a side of a day."""
    outlets = list(dict.fromkeys(frame["outlet"].dropna()))
    taken(picked, key, f"outlet-{key}", outlets)
    left, right = st.columns(2)
    outlet = left.selectbox("Outlet", outlets, key=f"outlet-{key}")
    span, when = _when(wish, key, scope, frame, right)
    if outlet is None:
        return
    asked = wish.arguments
    of_two = asked.get("measure") == "relation"
    named = [asked["a"], asked["b"]] if of_two else asked.get("actors")
    named = named or [asked.get("a") or asked["actor"]]
    who = " and ".join(scope.style.name(str(actor)) for actor in named)
    arguments = {**scope.arguments(), **asked, **span, "outlets": [outlet]}
    arguments |= {} if of_two else {"actors": named}
    drill.listing(f"{who} in {outlet}{when}", arguments, key, PAIR if of_two else ACTOR)


def _when(
    wish: Wish, key: str, scope: Scope, frame: pd.DataFrame, place: Any
) -> tuple[dict[str, Any], str]:
    """The span that is chosen, as arguments and in words."""
    turn = wish.arguments.get("turn")
    if turn is None:
        period = drill.period_box(frame, key, scope, place)
        said = f", {words.period(pd.Timestamp(period), scope.bin)}" if period else ""
        return drill.span(scope, period), said
    after, before = f"from {words.day(turn)} on", f"before {words.day(turn)}"
    side = place.selectbox("When", (after, before), key=f"side-{key}")
    return ({"until": turn - ONE_DAY} if side == before else {"since": turn}), f", {side}"


def _of_topic(
    wish: Wish, key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> None:
    """The articles of a period that a topic explains most of."""
    labels = dict(zip(frame["topic_id"].astype(str), frame["label"], strict=True))
    taken(picked, key, f"topic-{key}", labels)
    left, right = st.columns(2)
    topic = left.selectbox("Topic", list(labels), format_func=labels.get, key=f"topic-{key}")
    period = drill.period_box(frame, key, scope, right)
    if topic is None:
        return
    span = drill.span(scope, period)
    asked = {**scope.arguments(), **wish.arguments, **span, "topic": labels[topic]}
    found = reading.call("articles_behind", **asked, max=drill.MOST)
    when = f", {words.period(pd.Timestamp(period), scope.bin)}" if period else ""
    st.text(f"“{labels[topic]}”{when}: {drill.explained(found)}")
    if len(found):
        drill.rows(found, f"articles_behind-{key}")


def _of_word(
    wish: Wish, key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> None:
    """The articles of a slice that hold one of its words, the best match first."""
    terms = drawn(frame)
    if not terms:
        st.text("No word stands out.")
        return
    taken(picked, key, f"word-{key}", terms)
    word = st.selectbox("Word", list(terms), key=f"word-{key}", width=420)
    if word is None:
        return
    end = terms[word]
    told = {
        name: wish.arguments.get(f"{name}_{end}")
        for name in ("actors", "since", "until", "outlets")
    }
    # Terms of two words leave out the filler between them: not looked for as a phrase.
    asked = {**scope.arguments(), **told, "query": word, "max": MANY}
    found = reading.call("search", **asked)
    more = " or more" if len(found) == MANY else ""
    if partner := wish.arguments.get("partner"):
        both = {**asked, "actors": [*told["actors"], partner], "together": True}
        kept = reading.call("articles_behind", **both | {"max": EVERY})["article_id"]
        found = found[found["article_id"].isin(kept)]
    number = len(found)
    found = found.head(drill.MOST).reset_index(drop=True)
    best = f"of {words.count(number)}{more} the best " if number > drill.MOST else ""
    name = wish.drawing["slices"][end == "b"]
    st.text(f"“{word}”, {name}: {best}{words.number_of(len(found), 'article')}")
    if len(found):
        drill.rows(found, f"search-{key}")


def _of_reason(
    wish: Wish, key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> None:
    """The articles of either period that a part of a change is made of."""
    parts = leading(frame)
    taken(picked, key, f"part-{key}", parts)
    left, right = st.columns(2)
    part = left.selectbox("Part", parts, key=f"part-{key}")
    asked = wish.arguments
    periods = (asked["period_b"], asked["period_a"])

    def name(period: dt.date) -> str:
        return period_name(period, scope)

    period = right.selectbox("Period", periods, format_func=name, key=f"period-{key}")
    if part is None or period is None:
        return
    kind, _, called = part.partition(": ")
    arguments = {**scope.arguments(), **drill.span(scope, period), "actors": [asked["actor"]]}
    if kind == "companion":
        totals = reading.read("actor_totals")
        other = totals[totals["name"] == called]["actor"].tolist()
        arguments |= {"actors": [asked["actor"], *other[:1]], "together": True}
    else:
        arguments |= {"outlets": [called]} if kind == "outlet" else {"topic": called}
    when = words.period(pd.Timestamp(period), scope.bin)
    heading = f"{scope.style.name(asked['actor'])}, {part}, {when}"
    drill.listing(heading, arguments, key, ("articles_behind",))


ROADS: dict[str, Callable[..., None]] = {
    "outlet": _of_outlet,
    "topic": _of_topic,
    "word": _of_word,
    "reason": _of_reason,
    "shift": sides.of_shift,
    "day": days.of_day,
    "copies": days.of_copies,
}
