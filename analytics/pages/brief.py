"""Brief: one actor's story, from when its coverage changed to the sentences that say so.

The questions of an analyst in their order, each answered by a chart of its own, on both sides of
one day: the day of the clearest shift unless another is chosen.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.charts.theme import lend_colours
from analytics.pages import reading
from analytics.pages.blocs import blocs, nearest
from analytics.pages.choosing import actor_box
from analytics.pages.coverage import events
from analytics.pages.drift import drift, tone_drift
from analytics.pages.evidence import evidence, one_sided, sure
from analytics.pages.head import head, undated
from analytics.pages.keywords import same_outlets
from analytics.pages.link import FOLLOWED_AS
from analytics.pages.scope import Scope
from analytics.pages.section import section
from analytics.pages.since_when import dated, fine_enough, note, shortest, with_sections
from analytics.pages.text import plain
from analytics.pages.turn import turn_box
from analytics.pages.wish import Wish

CONTENTS = {
    "Since when": "since_when",
    "Which periods stand out": "changes",
    "Over time": "brief_series",
    "In whose outlets": "brief_outlets",
    "In what words": "keyness",
    "Which sentences say so": "evidence",
    "How sure": "sure",
}
LEAD = "One actor: since when its coverage changed, in whose outlets, in what words, how surely."
SHARE, TONE, RELATION = ("coverage", "tone", "relation")


def page() -> None:
    """Since when, in whose outlets, in what words, which sentences, how sure."""
    scope = head("Brief", LEAD, CONTENTS)
    if scope.since is None or scope.until is None or not scope.actors:
        st.text("A brief needs dated articles that name an actor.")
        return
    asked = _asked(scope)
    if asked is None:
        return
    scope = coloured(scope, str(asked["a"]))
    name = scope.style.name(asked["a"])
    if without := undated(scope, [str(asked["a"])]):
        st.caption(plain(without))
    fine = dated(scope)
    fine = fine_enough(fine, "since_when", {**asked, **shortest(fine)})
    marked = events(scope, tuple(code for code in asked.values() if code))
    shifts = _shifts(scope, fine, asked, marked)
    told = with_sections(fine, "since_when", shifts.arguments)
    section("since_when", told, f"{name}: since when", shifts)
    alone = {"actors": [asked["a"]]}
    section("changes", scope, f"{name}: which periods stand out", Wish(alone, drill="finding"))
    measure = _followed(scope, asked)
    _series(scope, asked, measure, marked)
    partner = asked["b"] if measure == RELATION else None
    turn = turn_box(fine, asked, measure, partner)
    _outlets(scope, asked, measure, turn)
    who = _followed_of(scope, asked, measure)
    section("keyness", scope, f"{who}: in what words", _words(scope, asked, measure, turn))
    evidence(scope, asked, turn, measure)
    sure(scope, asked, turn)


def _asked(scope: Scope) -> dict[str, str | None] | None:
    """The actor, the other and the two blocs that are chosen; None until they differ."""
    columns = st.columns(4)
    a = actor_box(columns[0], ("Brief on", "brief"), scope.actors[0], scope)
    b = actor_box(columns[1], ("And its relation to", "brief_other"), _partner(a, scope), scope)
    asked: dict[str, str | None] = {"a": a, "b": b, "bloc_one": None, "bloc_other": None}
    if a == b:
        st.text("Choose two different actors.")
        return None
    known = blocs(scope, a)
    if len(known) > 1:
        labels = (("To one bloc", "brief_one"), ("To another", "brief_two"))
        first = nearest(a, known)
        for place, (key, label) in enumerate(zip(("bloc_one", "bloc_other"), labels, strict=True)):
            asked[key] = actor_box(columns[2 + place], label, first[place], scope, known)
    return asked


def coloured(scope: Scope, actor: str) -> Scope:
    """The filters with a colour for the actor of the brief, where the sidebar lends it none."""
    style = scope.style
    places = {code: place for place, code in enumerate(style.names)}
    return replace(
        scope, style=replace(style, colours=lend_colours(style.colours, (actor,), places))
    )


def _partner(actor: str, scope: Scope) -> str:
    """The actor named together with this one most often."""
    rows = reading.call("pairs", actors=[actor])
    rows = rows[~rows["own_member"].astype(bool)]
    if rows.empty:
        return next((code for code in scope.style.names if code != actor), actor)
    row = rows.loc[rows["together"].idxmax()]
    return row["actor_b"] if row["actor_a"] == actor else row["actor_a"]


def _shifts(
    scope: Scope, fine: Scope, asked: dict[str, str | None], marked: pd.DataFrame | None
) -> Wish:
    return Wish(
        arguments={**asked, **shortest(fine)},
        drawing={"span": (str(scope.since), str(scope.until)), "events": marked},
        drill="shift",
        note=note(scope, fine),
        under_controls=True,
    )


def _followed(scope: Scope, asked: dict[str, str | None]) -> str:
    """Asks what the rest of the page follows: the share, the tone, or the relation of the two."""
    name, other = (scope.style.said(str(asked[key])) for key in ("a", "b"))
    said = {
        RELATION: plain(f"relation with {other}"),
        TONE: plain(f"tone toward {name}"),
        SHARE: plain(f"share naming {name}"),
    }
    st.space("large")
    followed = st.segmented_control(
        "All below follows the",
        list(said),
        default=RELATION,
        required=True,
        format_func=said.get,
        key="brief_follows",
        bind="query-params",
    )
    st.session_state[FOLLOWED_AS] = said[followed]  # so says the address, and must the link
    return followed


def _followed_of(scope: Scope, asked: dict[str, str | None], measure: str) -> str:
    """Whom the stories must name that answer a question: the actor, or it and the other."""
    name, other = (scope.style.name(str(asked[key])) for key in ("a", "b"))
    return f"{name} and {other}" if measure == RELATION else name


def _series(scope: Scope, asked: dict[str, Any], measure: str, marked: pd.DataFrame | None) -> None:
    """What is followed, period by period."""
    a, b = asked["a"], asked["b"]
    drawing = {"events": marked}
    name = scope.style.name(a)
    more = {"key": "brief_series", "under_controls": True}
    if measure == RELATION:
        wish = Wish(
            arguments={"a": a, "b": b}, drawing=drawing | {"pair": (a, b)}, drill="pair", **more
        )
        section("pair_relation", scope, f"{name} and {scope.style.name(b)} over time", wish)
        drift(scope, a, b)
        return
    wish = Wish(arguments={"actors": [a]}, drawing=drawing, **more)
    section(measure, scope, f"{name} over time", wish)
    if measure == TONE:
        tone_drift(scope, [a])


def _outlets(scope: Scope, asked: dict[str, Any], measure: str, turn: dt.date) -> None:
    """What is followed before and after the day, outlet by outlet."""
    who = _followed_of(scope, asked, measure)
    kicker = f"{who}: in whose outlets, from {words.day(turn)} on"
    note = one_sided(scope, asked, turn, measure)
    more = {"drill": "outlet", "under_controls": True, "key": "brief_outlets"}
    if measure == SHARE:
        more["note"] = f"At most the fifteen outlets with most stories on both sides. {note}"
        wish = Wish(arguments={"actor": asked["a"], "turn": turn}, **more)
        section("outlets_before_after", scope, kicker, wish)
        return
    arguments = {"measure": measure, "a": asked["a"], "b": asked["b"], "turn": turn}
    section("outlet_levels", scope, kicker, Wish(arguments=arguments, note=note, **more))


def _words(scope: Scope, asked: dict[str, Any], measure: str, turn: dt.date) -> Wish:
    """The words of the stories naming the actor; those that name both where two are followed."""
    before = turn - dt.timedelta(days=1)
    actor = asked["a"]
    outlets = list(scope.outlets) or None
    same = same_outlets("brief_mix")
    told = RELATION if measure == RELATION else SHARE
    return Wish(
        arguments={
            "actors_a": [actor], "since_a": turn, "until_a": scope.until, "outlets_a": outlets,
            "actors_b": [actor], "since_b": scope.since, "until_b": before, "outlets_b": outlets,
            "fixed_mix": same,
            "partner": asked["b"] if measure == RELATION else None,
        },
        drawing={"slices": (f"since {words.day(turn)}", f"before {words.day(turn)}")},
        note=one_sided(scope, asked, turn, told) if same else "",
        drill="word",
        under_controls=True,
    )  # fmt: skip
