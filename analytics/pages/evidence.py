"""The end of a brief: the sentences that say so, and how sure all of it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import drill, reading, validation
from analytics.pages.head import short_texts
from analytics.pages.marked import CLEAR
from analytics.pages.repeats import ONCE, clearest
from analytics.pages.scope import Scope
from analytics.pages.section import plain
from analytics.store import StoreError

SIDES = ("before", "after")
ONE_DAY = dt.timedelta(days=1)
NO_SENTENCE = "no sentence names both"
MOST_ALONE = 4  # outlets of a side that are told by name
EACH = 25  # sentences shown
MOST = 20_000  # sentences among which the clearest are looked for


@st.fragment
def evidence(scope: Scope, asked: dict[str, str | None], turn: dt.date, measure: str) -> None:
    """The clearest sentences on either side of the day; `asked` holds the actors a and b."""
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
    first = list(kinds)[0 if measure == "relation" else 2]
    kind = st.segmented_control(
        "Sentences", list(kinds), default=first, required=True, label_visibility="collapsed",
        key=f"brief_sentences_{measure}", format_func=plain,
    )  # fmt: skip
    chosen = kind or first
    column = kinds[chosen][1]
    side = st.segmented_control(
        "When", ("after", "before", "both"), default="after", required=True,
        label_visibility="collapsed", key=f"brief_side_{measure}",
        format_func={
            "after": f"From {words.day(turn)} on", "before": "Before", "both": "Before and after",
        }.get,
    )  # fmt: skip
    span = {"after": {"since": turn}, "before": {"until": turn - ONE_DAY}}.get(side or "after", {})
    try:
        frame = _sentences(scope, {**asked, **span}, kinds[chosen])
    except StoreError as error:
        st.text(f"The sentences cannot be shown: {error}.")
        return
    number = words.number_of(len(frame), "sentence")
    when = {"after": f" from {words.day(turn)} on", "before": f" before {words.day(turn)}"}
    said = when.get(side or "after", f" before and after {words.day(turn)}")
    st.subheader(plain(f"{chosen}: {number}{said}"), anchor="evidence")
    if len(frame):
        shown = clearest(frame, column, EACH)
        drill.rows(shown, f"{column}-brief")
        which = "All" if len(shown) == len(frame) else _clearest_said(len(shown))
        right = validation.right("tone" if chosen in list(kinds)[2:] else "relation", column)
        told = f"{which} that the model reads so with more than even odds. {ONCE} {right}"
        st.caption(plain(told.strip()))


def _clearest_said(number: int) -> str:
    return f"The {words.count(number)} clearest" if number > 1 else "The clearest"


def _sentences(scope: Scope, asked: dict[str, Any], kind: tuple[str, str]) -> pd.DataFrame:
    macro, column = kind
    wanted = {**scope.arguments(), "max": MOST}
    wanted |= {key: asked[key] for key in ("since", "until") if key in asked}
    if macro == "sentences_behind":
        frame = reading.call(macro, **wanted | {"actors": [asked["a"]], "verdict": column})
    else:
        frame = reading.call(macro, **wanted | {"a": asked["a"], "b": asked["b"]})
    return frame[frame[column] > CLEAR]


def sure(scope: Scope, asked: dict[str, Any], turn: dt.date) -> None:
    """What the answers rest on: sentences on both sides, and what the models get wrong."""
    st.space("medium")
    st.caption("HOW SURE")
    a, b = asked["a"], asked["b"]
    name, other = scope.style.said(a), scope.style.said(b)
    try:
        sides = [level(scope, a, b, span) for span in _spans(scope, turn)]
        held = by_side(scope, a, turn)
    except StoreError as error:
        st.text(f"The stories cannot be counted: {error}.")
        return
    before, after = (held[side].sum() for side in SIDES)
    verb = "about" if scope.about else "naming"
    st.subheader(
        plain(
            f"{words.stories(before, scope.unit)} {verb} {name} before {words.day(turn)}, "
            f"{words.count(after)} after, in {words.number_of(len(held), 'outlet')}"
        ),
        anchor="sure",
    )
    lines = [
        f"{words.sentence_case(name)} and {other}, by the chance of the sample alone and at "
        f"whatever mix of outlets: before, {sides[0]}; after, {sides[1]}.",
        "A date is the best of those tried; where it can be told at all, its bar holds the true "
        "one in 95 of 100 cases, and the false discovery rate counts all series tried together.",
        "Every series of “Since when” is set against what its mix of outlets would give, so that "
        "outlets that come and go make no shift: two means may lie apart where no shift is clear.",
    ]
    if scope.unit == "story":
        lines.append("A story with copies on both sides of the day is counted on both.")
    lines += [short_texts()] if short_texts() else []
    for task, said in (("tone", "Tone"), ("relation", "Relation")):
        scores = validation.scored(task)
        if len(scores):
            lines.append(f"{said}: {validation.headline(scores, 'sentences')}.")
    st.markdown("\n".join(f"- {plain(line)}" for line in lines))


def by_side(scope: Scope, actor: str, turn: dt.date) -> pd.DataFrame:
    """Stories of each outlet that name the actor, before the day and from it on."""
    sides = {}
    for side, span in zip(SIDES, _spans(scope, turn), strict=True):
        asked = {**scope.arguments(), "actors": [actor], "bin": "year", **span}
        sides[side] = reading.call("coverage_by_outlet", **asked).groupby("outlet")["mentioning"]
    held = pd.DataFrame({side: counts.sum() for side, counts in sides.items()}).fillna(0)
    return held[held.sum(axis=1) > 0].astype(int)


def one_sided(scope: Scope, asked: dict[str, Any], turn: dt.date, measure: str) -> str:
    """Which outlets tell of what is followed on one side of the day alone, hence of no change.

    Counted in what is followed: stories that name the actor, that hold a judged sentence on it, or
    that hold a sentence on both.
    """
    try:
        held = told_by_side(scope, asked, turn, measure)
    except StoreError:
        return ""
    what = {"relation": "with a sentence on both", "tone": "with a judged sentence"}
    alone = [
        f"{outlet} ({words.count(held.at[outlet, side])} {side})"
        for side, other in (SIDES, SIDES[::-1])
        for outlet in held[(held[side] > 0) & (held[other] == 0)][side].nlargest(MOST_ALONE).index
    ]
    if not alone:
        return ""
    counted = what.get(measure, f"that {scope.style.verb} {scope.style.said(asked['a'])}")
    units = words.units(scope.unit if measure == "coverage" else "story")
    return f"On one side of the day alone, in {units} {counted}: {words.listing(alone)}."


def told_by_side(scope: Scope, asked: dict[str, Any], turn: dt.date, measure: str) -> pd.DataFrame:
    """Stories of each outlet that tell of what is followed, before the day and from it on."""
    if measure == "coverage":
        return by_side(scope, str(asked["a"]), turn)
    wanted = {"measure": measure, "a": asked["a"], "b": asked["b"], "turn": turn}
    rows = reading.call("outlet_levels", **scope.arguments() | wanted).set_index("outlet")
    return rows.rename(columns={f"stories_{side}": side for side in SIDES})[list(SIDES)].astype(int)


def _spans(scope: Scope, turn: dt.date) -> tuple[dict[str, Any], dict[str, Any]]:
    before = turn - ONE_DAY
    return {"since": scope.since, "until": before}, {"since": turn, "until": scope.until}


def level(scope: Scope, a: str, b: str, span: Mapping[str, Any]) -> str:
    """The relation of two in one span, with its interval and what it rests on."""
    rows = reading.call("relations", **{**scope.arguments(), "actors": [a, b], **span})
    if rows.empty:
        return NO_SENTENCE
    row = rows.iloc[0]
    bounds = ""
    if pd.notna(row["relation_low"]):
        bounds = f" ({words.signed(row['relation_low'])} to {words.signed(row['relation_high'])})"
    return (
        f"{words.signed(row['relation'])}{bounds} in "
        f"{words.number_of(row['sentences'], 'sentence')} that "
        f"{'names' if row['sentences'] == 1 else 'name'} both"
    )
