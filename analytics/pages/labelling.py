"""Labelling sentences of one's own corpus, and what may be claimed once that is done.

Each label is written at once to the file beside the corpus (`store.labelled`). Coders do not see
what the models make of a sentence, and a second coder does not see the labels of the first.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from analytics import store
from analytics.charts import words
from analytics.charts.theme import FEW
from analytics.pages import reading
from analytics.pages.article import actor_names
from analytics.pages.claims import claims
from analytics.pages.section import plain
from analytics.series.agreement import nominal_alpha
from analytics.store.labelled import CLASSES, DRAWS, UNDECIDED, Key

SECOND = "second coder"
WAYS = (*DRAWS, SECOND)
WHAT = "tone: toward one actor. relation: of two actors."
WAYS_TOLD = (
    "random: each sentence has the same chance; only these set error rates. uncertain: the doubt "
    "of the model raises the chance. second coder: what somebody else has labelled, without the "
    "labels."
)
DRAWN_AT_ONCE = 50
LONGEST_NAME = 40
RULES = {
    "tone": "How does this sentence make the actor look? Not: is it good or bad news. Whoever "
    "suffers is neutral; whoever speaks is not the one judged; quotations count like the writer's "
    "own words; a name that only tells a place is neutral, and so is everything in doubt.",
    "relation": "Does this sentence report that these two act or speak for or against each other? "
    "Help, talks, trade and agreements are cooperation; threats, sanctions, accusations and "
    "attacks are conflict; two that merely stand beside each other are neither.",
}
COLOURS = ("orange", "blue")


@dataclass(frozen=True, slots=True)
class Question:
    """One sentence to be labelled, and how it was drawn."""

    key: Key
    text: str
    text_hash: str
    drawn: str


@st.fragment
def labelling() -> None:
    """Draws the tab; labels, undo and the next sentence rerun it alone."""
    try:
        _labelling()
    except store.StoreError as error:
        st.text(f"Sentences cannot be labelled here: {error}.")
        st.caption("A corpus of an earlier version needs: python -m analytics recode")


def _labelling() -> None:
    left, middle, right = st.columns([2, 3, 4], gap="medium")
    with left:
        coder = st.text_input(
            "Coder", key="coder", bind="query-params", max_chars=LONGEST_NAME,
            placeholder="your name or initials",
        )  # fmt: skip
    coder = " ".join((coder or "").split())
    with middle:
        task = _one("Label", "label_task", tuple(CLASSES), WHAT)
    with right:
        way = _one("Sentences", "label_way", WAYS, WAYS_TOLD)
    labels = store.read_labels(reading.corpus_path())
    if problem := st.session_state.pop("label-problem", ""):
        st.error(plain(problem))
    if coder:
        _ask(next(_questions(task, way, coder, labels.given), None), (task, way, coder), labels)
    else:
        st.text("Write your name or initials to begin.")
    st.caption(plain(RULES[task]))
    _progress(task, coder, labels)
    claims(task, labels)


def _one(label: str, key: str, options: tuple[str, ...], told: str) -> str:
    choice = st.segmented_control(
        label, options, default=options[0], required=True, key=key, bind="query-params", help=told
    )
    return choice or options[0]


def _questions(
    task: str, way: str, coder: str, given: tuple[store.Label, ...]
) -> Iterator[Question]:
    """What is still to be labelled by this coder, in order."""
    of_task = [one for one in given if one.task == task]
    if way == SECOND:
        yield from _of_others(of_task, coder)
        return
    # A sentence labelled for the doubt of the model is asked again when chance draws it: to leave
    # it out would leave the doubtful ones out of the random draw.
    done = {one.key for one in of_task if way == "uncertain" or one.drawn == "random"}
    most = (len(done) // DRAWN_AT_ONCE + 2) * DRAWN_AT_ONCE
    for row in reading.call("to_label", task=task, drawn=way, max=most).itertuples():
        second = "" if pd.isna(row.actor_b) else str(row.actor_b)
        key = (task, int(row.article_id), int(row.sentence), str(row.actor_a), second)
        if key not in done:
            yield Question(key, str(row.text), str(row.text_hash), way)


def _of_others(given: list[store.Label], coder: str) -> Iterator[Question]:
    """Sentences that somebody else has labelled and this coder has not; random ones first."""
    own = {one.key for one in given if one.coder == coder}
    others = {one.key: one for one in given if one.key not in own}
    for one in sorted(others.values(), key=lambda one: one.drawn != "random"):
        text = _sentence(one.key)["text"]
        if hashlib.md5(text.encode()).hexdigest() == one.text_hash:
            yield Question(one.key, text, one.text_hash, one.drawn)


def _sentence(key: Key) -> dict[str, Any]:
    """Text of a sentence and the names in it; empty where the corpus has no such sentence."""
    rows = reading.call("article_sentences", article=key[1])
    rows = rows[rows["sentence"] == key[2]]
    if rows.empty:
        return {"text": "", "mentions": []}
    return {"text": str(rows.iloc[0]["text"]), "mentions": list(rows.iloc[0]["mentions"])}


def _ask(question: Question | None, asked_of: tuple[str, str, str], labels: store.Labels) -> None:
    task, way, coder = asked_of
    with st.container(border=True, key="question"):
        if question is None:
            st.text("There is no sentence left to label this way.")
        else:
            names = actor_names()
            sides = [names.get(code, code) for code in question.key[3:] if code]
            asked = "TOWARD " if task == "tone" else "BETWEEN "
            asked += " AND ".join(side.upper() for side in sides)
            st.caption(plain(f"{asked} · {_place(task, way, coder, labels)}"))
            st.markdown(highlighted(question))
        _buttons(question, task, coder)


def _place(task: str, way: str, coder: str, labels: store.Labels) -> str:
    """Which sentence a coder is at, and of how many where another coder labelled them first."""
    of_task = [one for one in labels.given if one.task == task]
    own = {one.key for one in of_task if one.coder == coder}
    if way != SECOND:
        return f"SENTENCE {words.count(len(own) + 1)} OF {coder.upper()}"
    others = {one.key for one in of_task if one.coder != coder}
    done = len(own & others)
    return f"SENTENCE {words.count(done + 1)} OF {words.count(len(others))} FROM ANOTHER CODER"


def highlighted(question: Question) -> str:
    """The sentence as markdown, the names of its actors in colour, all else as it stands."""
    parts, place = [], 0
    mentions = _sentence(question.key)["mentions"]
    for mention in sorted(mentions, key=lambda mention: mention["start"]):
        start, stop = int(mention["start"]), int(mention["stop"])
        if mention["actor"] not in question.key[3:] or start < place:
            continue
        colour = COLOURS[question.key[3:].index(mention["actor"])]
        parts.append(_flat(question.text[place:start]))
        parts.append(f":{colour}-background[{_flat(question.text[start:stop])}]")
        place = stop
    return "".join([*parts, _flat(question.text[place:])])


def _flat(text: str) -> str:
    return plain(text.replace("\n", " "))


def _buttons(question: Question | None, task: str, coder: str) -> None:
    columns = st.columns(5)
    choices = [*zip(CLASSES[task], "123", strict=True), (UNDECIDED, "0")]
    for column, (name, shortcut) in zip(columns, choices, strict=False):
        column.button(
            words.sentence_case(name), key=f"label-{name}", shortcut=shortcut, width="stretch",
            disabled=question is None, on_click=_keep, args=(question, name, coder),
        )  # fmt: skip
    columns[4].button(
        "Undo", key="label-undo", shortcut="U", type="tertiary", on_click=_undo, args=(task, coder)
    )


def _keep(question: Question, name: str, coder: str) -> None:
    moment = dt.datetime.now(dt.UTC).replace(tzinfo=None, microsecond=0)
    label = store.Label(*question.key, name, coder, moment, question.drawn, question.text_hash)
    try:
        store.keep_label(reading.corpus_path(), label)
    except store.StoreError as error:
        st.session_state["label-problem"] = str(error)


def _undo(task: str, coder: str) -> None:
    try:
        if store.take_back(reading.corpus_path(), task, coder) is None:
            st.session_state["label-problem"] = "You have given no label that could be undone."
    except store.StoreError as error:
        st.session_state["label-problem"] = str(error)


def _progress(task: str, coder: str, labels: store.Labels) -> None:
    given = [one for one in labels.given if one.task == task]
    chance = {one.key for one in given if one.drawn == "random"}
    told = [
        f"{words.number_of(len({one.key for one in given}), 'sentence')} labelled",
        f"{words.count(len(chance))} of them drawn at random",
    ]
    if coder:
        told.append(f"{words.count(sum(one.coder == coder for one in given))} by {coder}")
    st.text(", ".join(told) + ".")
    st.text(agreement(given))
    if labels.unusable:
        st.text(f"{len(labels.unusable)} lines of the file are no labels and count nowhere.")


def agreement(given: list[store.Label]) -> str:
    """How far the coders agree, in one sentence."""
    frame = pd.DataFrame(
        [(one.key, one.coder, one.label) for one in given], columns=["unit", "coder", "label"]
    )
    both = int((frame.groupby("unit")["coder"].nunique() > 1).sum()) if len(frame) else 0
    if not both:
        return "Agreement: no sentence has the labels of two coders yet."
    alpha = nominal_alpha(frame)
    if pd.isna(alpha):
        return f"Agreement: on {both} sentences of two coders all labels are alike; too few to say."
    number = f"{alpha:.2f}".replace("-", "\u2212")
    labels = frame.groupby("unit").agg({"coder": "nunique", "label": "nunique"})
    alike = int((labels[labels["coder"] > 1]["label"] == 1).sum())
    return (
        f"Agreement of the coders: alike on {words.count(alike)} of {words.count(both)} sentences; "
        f"Krippendorff's alpha {number} (nominal; 1 is full agreement, 0 is what chance gives)."
        + (" So few sentences say little." if both < FEW else "")
    )
