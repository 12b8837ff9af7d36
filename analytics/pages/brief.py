"""Brief: one actor's story, from since when it is told otherwise to the sentences that say so.

The questions of an analyst in their order, each answered by a chart of its own, on both sides of
one day: the day of the clearest shift unless another is chosen.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.charts.level_shifts import LEVEL
from analytics.pages import drill, reading, validation
from analytics.pages.coverage import events
from analytics.pages.head import head
from analytics.pages.keywords import same_outlets
from analytics.pages.link import TURN
from analytics.pages.relations import BLOCS, actor_box
from analytics.pages.scope import Scope
from analytics.pages.section import plain, section
from analytics.pages.wish import Wish
from analytics.store import StoreError

CONTENTS = {
    "Since when": "since_when",
    "In whose outlets": "outlets_before_after",
    "In what words": "keyness",
    "Which sentences say so": "evidence",
    "How sure": "sure",
}
LEAD = "One actor: since when it is told otherwise, by whom, in what words, and where it stands."
EACH = 25  # sentences shown
MOST = 20_000  # sentences among which the clearest are looked for


def page() -> None:
    """Since when, in whose outlets, in what words, which sentences, how sure."""
    scope = head("Brief", LEAD, CONTENTS)
    if scope.since is None or scope.until is None or not scope.actors:
        st.text("A brief needs dated articles that name an actor.")
        return
    asked = _asked(scope)
    if asked is None:
        return
    name = scope.style.name(asked["a"])
    section("since_when", scope, f"{name}: since when", _shifts(scope, asked))
    turn = _turn(scope, asked)
    arguments = {"actor": asked["a"], "turn": turn}
    note = "At most the fifteen outlets with most stories on both sides."
    kicker = f"{name}: in whose outlets, from {words.day(turn)} on"
    section(
        "outlets_before_after",
        scope,
        kicker,
        Wish(arguments=arguments, drill=None, note=note, under_controls=True),
    )
    section("keyness", scope, f"{name}: in what words", _words(scope, asked["a"], turn))
    _evidence(scope, asked, turn)
    _sure(scope, asked["a"], turn)


def _asked(scope: Scope) -> dict[str, str | None] | None:
    """The actor, the other and the two blocs that are chosen; None until they differ."""
    blocs = [code for code in scope.style.names if code.endswith(":members")]
    known = [code for code in BLOCS if code in blocs] + [c for c in blocs if c not in BLOCS]
    columns = st.columns(4)
    a = actor_box(columns[0], ("Brief on", "brief"), scope.actors[0], scope)
    b = actor_box(columns[1], ("And its relation to", "brief_other"), _partner(a, scope), scope)
    asked: dict[str, str | None] = {"a": a, "b": b, "bloc_one": None, "bloc_other": None}
    if a == b:
        st.text("Choose two different actors.")
        return None
    if len(known) > 1:
        labels = (("To one bloc", "brief_one"), ("To another", "brief_two"))
        for place, (key, label) in enumerate(zip(("bloc_one", "bloc_other"), labels, strict=True)):
            asked[key] = actor_box(columns[2 + place], label, known[place], scope, known)
    return asked


def _partner(actor: str, scope: Scope) -> str:
    """The actor named together with this one most often."""
    rows = reading.call("pairs", actors=[actor])
    rows = rows[~rows["own_member"].astype(bool)]
    if rows.empty:
        return next((code for code in scope.style.names if code != actor), actor)
    row = rows.loc[rows["together"].idxmax()]
    return row["actor_b"] if row["actor_a"] == actor else row["actor_a"]


def _shifts(scope: Scope, asked: dict[str, str | None]) -> Wish:
    actors = tuple(code for code in (asked["a"], asked["b"]) if code)
    return Wish(
        arguments=asked,
        drawing={
            "span": (str(scope.since), str(scope.until)),
            "events": events(scope, actors),
        },
        drill=None,
        note="Hollow and grey: no clear shift (false discovery rate 5 %).",
        under_controls=True,
    )


def _turn(scope: Scope, asked: dict[str, str | None]) -> dt.date:
    """The day that parts before from after: of the clearest shift, else the middle."""
    since, until = scope.since, scope.until
    assert since and until
    middle = since + (until - since) / 2
    try:
        rows = reading.call("since_when", **{**scope.arguments(), **asked})
    except StoreError:
        rows = pd.DataFrame()
    clear = rows[rows["q_value"] <= LEVEL] if len(rows) else rows
    first = clear["period"].iloc[0].date() if len(clear) else middle
    st.space("large")
    return st.date_input(
        "Before and after",
        value=min(max(first, since), until),
        min_value=since,
        max_value=until,
        format="YYYY-MM-DD",
        # Another actor has another day: a box of its own begins from it.
        key=f"{TURN}{asked['a']}",
        bind="query-params",
        help="The day of the clearest shift unless you choose another; without one, the middle.",
        width=320,
    )


def _words(scope: Scope, actor: str, turn: dt.date) -> Wish:
    before = turn - dt.timedelta(days=1)
    outlets = list(scope.outlets) or None
    return Wish(
        arguments={
            "actors_a": [actor], "since_a": turn, "until_a": scope.until, "outlets_a": outlets,
            "actors_b": [actor], "since_b": scope.since, "until_b": before, "outlets_b": outlets,
            "fixed_mix": same_outlets("brief_mix"),
        },
        drawing={"slices": (f"from {words.day(turn)}", f"until {words.day(before)}")},
        drill=None,
        under_controls=True,
    )  # fmt: skip


@st.fragment
def _evidence(scope: Scope, asked: dict[str, str | None], turn: dt.date) -> None:
    """The clearest sentences from the day on, of the kind asked for."""
    reading.keep_up()
    st.space("medium")
    st.caption("WHICH SENTENCES SAY SO")
    name, other = (scope.style.said(str(asked[key])) for key in ("a", "b"))
    kinds = {
        f"Conflict with {other}": ("pair_sentences_behind", "conflict"),
        f"Cooperation with {other}": ("pair_sentences_behind", "cooperation"),
        f"Against {name}": ("sentences_behind", "negative"),
        f"For {name}": ("sentences_behind", "positive"),
    }
    kind = st.segmented_control(
        "Sentences", list(kinds), default=next(iter(kinds)), required=True, key="brief_sentences",
        label_visibility="collapsed",
    )  # fmt: skip
    chosen = kind or next(iter(kinds))
    macro, column = kinds[chosen]
    try:
        frame = _sentences(scope, asked, turn, kinds[chosen])
    except StoreError as error:
        st.text(f"The sentences cannot be shown: {error}.")
        return
    number = f"{words.count(len(frame))} sentence{'' if len(frame) == 1 else 's'}"
    st.subheader(plain(f"{chosen}: {number} from {words.day(turn)} on"), anchor="evidence")
    if len(frame):
        drill.rows(frame.nlargest(EACH, column), f"{column}-brief")
        shown = min(EACH, len(frame))
        st.caption(
            plain(
                f"The {shown} clearest of those that the model holds to be so rather than not; "
                f"the macro {macro} returns all."
            )
        )


def _sentences(
    scope: Scope, asked: dict[str, Any], turn: dt.date, kind: tuple[str, str]
) -> pd.DataFrame:
    macro, column = kind
    wanted = {**scope.arguments(), "since": turn, "max": MOST}
    if macro == "sentences_behind":
        return reading.call(macro, **wanted | {"actors": [asked["a"]], "verdict": column})
    frame = reading.call(macro, **wanted | {"a": asked["a"], "b": asked["b"]})
    return frame[frame[column] > 0.5]


def _sure(scope: Scope, actor: str, turn: dt.date) -> None:
    """What the answers rest on: stories on both sides, and what the models get wrong."""
    st.space("medium")
    st.caption("HOW SURE")
    asked = {**scope.arguments(), "actor": actor, "turn": turn}
    try:
        rows = reading.call("outlets_before_after", **asked)
    except StoreError as error:
        st.text(f"The stories cannot be counted: {error}.")
        return
    before, after = (int(rows[f"mentioning_{side}"].sum()) for side in ("before", "after"))
    units = words.units(scope.unit)
    name = scope.style.said(actor)
    st.subheader(
        plain(
            f"{words.count(before)} {units} naming {name} before {words.day(turn)}, "
            f"{words.count(after)} after, in {words.count(len(rows))} outlets"
        ),
        anchor="sure",
    )
    lines = [
        "Each date is the best of many that were tried; its bar holds the true one in 95 of 100 "
        "cases, and the false discovery rate counts all series tried together.",
        "Every series is set against what its mix of outlets would give, so that outlets that come "
        "and go make no shift.",
    ]
    for task, said in (("tone", "Tone"), ("relation", "Relation")):
        scores = validation.scored(task)
        if len(scores):
            lines.append(f"{said}: {validation.headline(scores, 'sentences')}.")
    st.markdown("\n".join(f"- {plain(line)}" for line in lines))
