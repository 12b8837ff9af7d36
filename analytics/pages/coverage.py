"""Coverage: how large a share of the news names whom, and how that changes."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.pages import reading
from analytics.pages.choosing import actor_box
from analytics.pages.head import head
from analytics.pages.readings import readings
from analytics.pages.scope import Scope
from analytics.pages.section import section
from analytics.pages.since_when import since_when
from analytics.pages.why import why
from analytics.pages.wish import Wish

MOST_EVENTS = 10  # more would hide the lines
BLOC = "NATO"  # the alliance shown beside its members unless another is chosen

CONTENTS = {
    "Over time": "coverage",
    "When it shifted": "since_when_coverage",
    "Three readings": "readings",
    "Why did it change?": "explain_change",
    "Ranking": "ranking",
    "By outlet": "coverage_by_outlet",
    "Alliances and members": "blocs",
    "Copies": "copies_over_time",
}


def page() -> None:
    """Share over time in three readings, ranking, blocs, outlets, copies."""
    scope = head(
        "Coverage",
        "How large a share of the news names whom, and how that changes.",
        CONTENTS,
        over_time=True,
    )
    left, right = st.columns(2)
    with left:
        marked = events(scope)
    apart = right.toggle("Each on its own scale", key="apart", bind="query-params")
    drawing = {"events": marked, "apart": apart}
    section("coverage", scope, "Share over time", Wish(drawing=drawing, under_controls=True))
    since_when(scope, "coverage")
    readings(scope)
    why(scope)
    section("ranking", scope, "Who is covered most", Wish(arguments={"actors": None}))
    _outlets(scope)
    _blocs(scope)
    section("copies_over_time", scope, "Copies per story", Wish(drill="copies"))


def events(scope: Scope, actors: tuple[str, ...] = ()) -> pd.DataFrame | None:
    """Events within the dates that concern an actor, the drawn ones with a number, by date.

    Drawn are those that concern most of the actors; None where the events are switched off.
    """
    if not st.toggle("Mark events", value=True, key="events", bind="query-params"):
        return None
    frame = reading.read("events")
    if frame.empty or scope.since is None or scope.until is None:
        return frame
    within = frame["date"].between(pd.Timestamp(scope.since), pd.Timestamp(scope.until))
    wanted = {actor.removesuffix(":members") for actor in actors or scope.actors}
    # Columns are made before rows are chosen: pandas fills a frame without rows up with a column's.
    told = frame.assign(
        concerned=frame["actors"].map(lambda named: len(wanted & set(named))),
        # Of those that concern as many, the ones of the first actor: whom the page is on.
        of_first=frame["actors"].map(lambda named: (actors or scope.actors or ("",))[0] in named),
    )
    told = told[within & (told["concerned"] > 0)].sort_values(
        ["concerned", "of_first"], ascending=False, kind="stable"
    )
    dates = told["date"].head(MOST_EVENTS).sort_values(kind="stable")
    numbers = pd.Series(range(1, len(dates) + 1), index=dates.index, dtype="Int64")
    told = told.assign(number=numbers, of=len(told)).sort_values("date", kind="stable")
    return told.drop(columns=["concerned", "of_first"])


def _outlets(scope: Scope) -> None:
    if not scope.actors:
        return
    actor = by_outlet(scope)
    wish = Wish(
        arguments={"actors": [actor]},
        drill="outlet",
        under_controls=True,
    )
    section("coverage_by_outlet", scope, f"{scope.style.name(actor)} by outlet", wish)


def by_outlet(scope: Scope) -> str:
    """The one actor that is drawn outlet by outlet."""
    st.space("large")
    return st.selectbox(
        "Actor by outlet",
        scope.actors,
        format_func=scope.style.name,
        key="by_outlet",
        bind="query-params",
        width=320,
    )


def _blocs(scope: Scope) -> None:
    names = scope.style.names
    blocs = [code.removesuffix(":members") for code in names if code.endswith(":members")]
    if not blocs:
        return
    st.space("large")
    chosen = [actor.removesuffix(":members") for actor in scope.actors]
    first = next((bloc for bloc in (*chosen, BLOC) if bloc in blocs), blocs[0])
    label = ("Alliance beside its members", "bloc")
    bloc = actor_box(st.container(width=320), label, first, scope, blocs)
    wish = Wish(arguments={"actors": [bloc, f"{bloc}:members"]}, under_controls=True)
    section("blocs", scope, f"{scope.style.name(bloc)} and its members", wish)
