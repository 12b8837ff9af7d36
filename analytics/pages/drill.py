"""The way through: from a point of a chart to the articles and the sentences behind it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import changes, topic_actors, words
from analytics.pages import reading
from analytics.pages import scope as scoping
from analytics.pages.listed import draw_articles, draw_sentences
from analytics.pages.onward import to_brief
from analytics.pages.quoting import quotations
from analytics.pages.scope import Scope, period_name
from analytics.pages.text import plain
from analytics.pages.wish import Wish

MOST = 200  # rows shown; the SQL page and the CSV hold all
ALL = "All periods"


def behind(
    wish: Wish, key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> None:
    """Articles and sentences behind the clicked point, or behind the choice made in two boxes."""
    if wish.drill == "part":
        _behind_part(wish, key, scope, frame, picked)
        return
    if wish.drill == "cell":
        _behind_cell(wish, key, scope, frame, picked)
        return
    if wish.drill == "finding" and len(found := changes.found(frame)):
        _behind_finding(wish, key, scope, found, picked)
        return
    things = _pairs(wish, frame) if wish.drill == "pair" else list(dict.fromkeys(frame["actor"]))
    if picked and picked != st.session_state.get(f"picked-{key}"):
        st.session_state[f"thing-{key}"] = _thing(wish, picked)
        if "period" in frame and len(picked) > 1:
            st.session_state[f"period-{key}"] = dt.date.fromisoformat(str(picked[-1])[:10])
    # A click counts once: after it, the boxes may be changed while the point stays selected.
    st.session_state[f"picked-{key}"] = picked
    left, right = st.columns(2)
    thing = left.selectbox(
        "Pair" if wish.drill == "pair" else "Actor",
        things,
        format_func=lambda t: _name(t, scope),
        key=f"thing-{key}",
    )
    period = period_box(frame, key, scope, right)
    if thing is None:
        return
    heading = _name(thing, scope)
    if period:
        heading += f", {words.period(pd.Timestamp(period), scope.bin)}"
    arguments = {**scope.arguments(), **wish.arguments, **span(scope, period)}
    if wish.drill == "pair":
        a, b = thing.split("|")
        if "a" not in wish.arguments and not thing.endswith(":members"):
            to_brief((a, b), scope)
        listing(heading, {**arguments, "a": a, "b": b}, key, ("pair_sentences_behind",))
    else:
        _to_its_brief(wish, thing, scope)
        arguments |= {"actors": [thing]}
        listing(heading, arguments, key, ("articles_behind", "sentences_behind"))


def _to_its_brief(wish: Wish, actor: str, scope: Scope) -> None:
    """A link to the brief on an actor, but from a chart of this actor alone: as there."""
    if not wish.arguments.get("actors") and not actor.endswith(":members"):
        to_brief((actor,), scope)


def _behind_part(
    wish: Wish, key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> None:
    """Sentences behind one outlet or topic of a decomposition, clicked or chosen in a box."""
    parts = [f"{kind}: {name}" for kind, name in zip(frame["kind"], frame["name"], strict=True)]
    if picked and picked != st.session_state.get(f"picked-{key}"):
        st.session_state[f"part-{key}"] = picked[-1]
    st.session_state[f"picked-{key}"] = picked
    part = st.selectbox("Part", parts, key=f"part-{key}", width=420)
    if part is None:
        return
    kind, _, name = part.partition(": ")
    only = {"outlets": [name]} if kind == "outlet" else {"topic": name}
    arguments = {**scope.arguments(), **wish.arguments, **only}
    listing(f"{words.sentence_case(wish.arguments['verdict'])}, {part}", arguments, key,
             ("sentences_behind",))  # fmt: skip


def _behind_cell(
    wish: Wish, key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> None:
    """Articles on one topic that name one actor, clicked or chosen in two boxes."""
    labels = dict(zip(frame["topic_id"], frame["label"], strict=True))
    if picked and picked != st.session_state.get(f"picked-{key}"):
        st.session_state[f"thing-{key}"] = picked[0]
        st.session_state[f"topic-{key}"] = labels[int(picked[1])]
    st.session_state[f"picked-{key}"] = picked
    left, right = st.columns(2)
    topics = [labels[topic] for topic in topic_actors.largest_first(frame)]
    topic = left.selectbox("Topic", topics, key=f"topic-{key}")
    actors = list(dict.fromkeys(frame["actor"]))
    actor = right.selectbox("Actor", actors, format_func=scope.style.name, key=f"thing-{key}")
    if topic is None or actor is None:
        return
    asked = {**scope.arguments(), **wish.arguments, "actors": [actor], "topic": topic}
    found = reading.call("articles_behind", **asked, max=MOST)
    st.text(f"{scope.style.name(actor)} in “{topic}”: {explained(found)}")
    if len(found):
        rows(found, f"articles_behind-{key}")


def _behind_finding(
    wish: Wish, key: str, scope: Scope, found: pd.DataFrame, picked: list[Any] | None
) -> None:
    """Articles and sentences behind one change: those of its actor in its own period."""
    told = [f"{row.actor}|{row.period:%Y-%m-%d}" for row in found.itertuples()]
    if picked and picked != st.session_state.get(f"picked-{key}"):
        st.session_state[f"finding-{key}"] = "|".join(map(str, picked[:2]))
    st.session_state[f"picked-{key}"] = picked

    def name(finding: str) -> str:
        actor, day = finding.split("|")
        return f"{scope.style.name(actor)}, {words.period(pd.Timestamp(day), scope.bin)}"

    finding = st.selectbox("Finding", told, format_func=name, key=f"finding-{key}", width=420)
    if finding is None:
        return
    actor, day = finding.split("|")
    within = span(scope, dt.date.fromisoformat(day))
    _to_its_brief(wish, actor, scope)
    arguments = {**scope.arguments(), **wish.arguments, **within, "actors": [actor]}
    listing(name(finding), arguments, key, ("articles_behind", "sentences_behind"))


def _pairs(wish: Wish, frame: pd.DataFrame) -> list[str]:
    if "a" in wish.arguments:
        return [f"{wish.arguments['a']}|{wish.arguments['b']}"]
    if "slice" in frame:
        return [f"{more['a']}|{more['b']}" for more in wish.slices.values()]
    sides = ("actor", "partner") if "partner" in frame else ("actor_a", "actor_b")
    return [f"{a}|{b}" for a, b in zip(*(frame[side] for side in sides), strict=True)]


def _thing(wish: Wish, picked: list[Any]) -> str:
    if wish.drill == "pair" and "|" not in str(picked[0]):
        return "|".join(picked[:2])
    return str(picked[0])


def _name(thing: str, scope: Scope) -> str:
    return " and ".join(scope.style.name(actor) for actor in thing.split("|"))


def period_box(frame: pd.DataFrame, key: str, scope: Scope, place: Any) -> dt.date | None:
    """The period of the rows that is chosen; None for all, and where rows have no period."""
    if "period" not in frame:
        return None
    periods = sorted({p.date() for p in frame["period"].dropna()}, reverse=True)
    period = place.selectbox(
        "Period",
        [ALL, *periods],
        format_func=lambda p: p if p == ALL else period_name(p, scope),
        key=f"period-{key}",
    )
    return None if period == ALL else period


def span(scope: Scope, period: dt.date | None) -> dict[str, dt.date | None]:
    """First and last day of a period within the chosen dates; nothing for all periods."""
    if period is None:
        return {}
    ends = [day for day in (scope.period_end(period), scope.until) if day]
    starts = [day for day in (period, scope.since) if day]
    return {"since": max(starts), "until": min(ends)}


def listing(heading: str, arguments: dict[str, Any], key: str, macros: tuple[str, ...]) -> None:
    """The rows of each macro under a line that says how many they are, and of how many."""
    for macro in macros:
        frame = reading.call(macro, **arguments, max=MOST)
        cut = f"{of_all(frame)}the newest " if len(frame) == MOST else ""
        what = "sentence" if "sentences" in macro else "article"
        st.text(f"{heading}: {cut}{_counted(frame, what)}")
        if len(frame):
            rows(frame, f"{macro}-{key}")


def explained(found: pd.DataFrame) -> str:
    """How many articles a topic explains any of, or of how many it explains those most."""
    number = words.number_of(len(found), "article")
    return f"{of_all(found)}the {number} it explains most of" if len(found) == MOST else number


def of_all(frame: pd.DataFrame) -> str:
    """Of how many a list holds the first; '' for a corpus whose macros do not tell it."""
    return f"of {words.count(frame['in_all'].iloc[0])} " if "in_all" in frame and len(frame) else ""


def _counted(frame: pd.DataFrame, what: str) -> str:
    """How many; a sentence that names two members of a bloc stands in two rows, and counts once."""
    held = frame.drop_duplicates(["article_id", "sentence"]) if "sentence" in frame else frame
    told = words.number_of(len(held), what)
    several = len(frame) > len(held)
    return f"{told}, in {len(frame)} rows: one for each of the members named" if several else told


def rows(frame: pd.DataFrame, key: str) -> None:
    """A table of articles or sentences; a chosen row opens the article on its page.

    Chosen sentences stand below as one quotes them, to be copied with their sources.
    """
    if "text" in frame:
        chosen = draw_sentences(frame, f"rows-{key}", scoping.chosen().style.name)
        if not chosen:
            st.caption("Select sentences to copy them with outlet, day and title.")
    else:
        place = draw_articles(frame, f"rows-{key}")
        chosen = [] if place is None else [place]
    picked = frame.iloc[chosen].to_dict("records")
    if picked and "text" in frame:
        st.code(quotations(picked), language=None, wrap_lines=True)
    pages = st.session_state.get("pages", {})
    if "article_id" not in frame or "Articles" not in pages:
        return
    for article in {int(row["article_id"]): row for row in picked}.values():
        # A link: a button's switch of pages empties the address that the browser's Back leads to.
        several = f"Read “{words.shorten(str(article['title'] or ''), 60)}”"
        st.page_link(
            pages["Articles"],
            label="Read this article" if len(picked) == 1 else plain(several),
            query_params={"article": str(int(article["article_id"]))},
        )
