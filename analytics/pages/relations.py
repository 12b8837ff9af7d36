"""Relations: what the news reports between two, and who is named with whom."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics.charts import words
from analytics.charts.findings import UNCORRECTED
from analytics.pages import correction, reading
from analytics.pages.blocs import blocs, nearest
from analytics.pages.choosing import actor_box
from analytics.pages.coverage import events
from analytics.pages.drift import drift
from analytics.pages.evidence import NO_SENTENCE, level
from analytics.pages.head import head
from analytics.pages.onward import to_brief
from analytics.pages.scope import Scope, most_covered
from analytics.pages.section import section
from analytics.pages.since_when import of_all, since_when
from analytics.pages.validation import validation
from analytics.pages.wish import Wish
from analytics.store import StoreError

CONTENTS = {
    "One pair over time": "pair_relation",
    "When it shifted": "since_when_relation",
    "Cooperation and conflict": "pair_parts",
    "Who acts toward whom": "acts",
    "Together in stories": "pair_lift",
    "Corrected": "pair_corrected",
    "Between two blocs": "between",
    "Every two": "relation_matrix",
    "Which shifted": "all_shifts_relation",
    "Who appears with whom": "pairs",
    "Every two in stories": "pair_matrix",
    "How far to trust it": "validation-relation",
}


def page() -> None:
    """One pair over time, one actor between two blocs, ties of co-mention."""
    scope = head(
        "Relations", "What the news reports between two: cooperation, conflict, neither.", CONTENTS
    )
    _pair(scope)
    _between(scope)
    chosen = {"drawing": {"actors": scope.actors}, "drill": "pair"}
    note = (
        "Bold: clearly more of one; grey: neither, or fewer than 20 stories; blank: no sentence. "
        f"*: an alliance beside its member. {UNCORRECTED}."
    )
    section(
        "relation_matrix", scope, "What is reported between every two", Wish(**chosen, note=note)
    )
    of_all(scope, "relation", scope.actors)
    wish = Wish(drill="pair", note="Hollow: an alliance beside its own member.")
    section("pairs", scope, "Who appears with whom", wish)
    note = "Grey: no clear tie; bold: a clear one. *: an alliance beside its own member."
    section("pair_matrix", scope, "How often every two appear together", Wish(**chosen, note=note))
    validation("relation")


def default_pair(actors: Sequence[str]) -> tuple[str, str] | None:
    """The two of these actors that most stories name in one sentence; of one, it and its partner.

    Where no sentence names two, those that most stories name.
    """
    rows = reading.call("pairs", actors=list(actors))
    rows = rows[~rows["own_member"].astype(bool)]
    rows = rows.sort_values(["same_sentence", "together"], ascending=False, kind="stable")
    if rows.empty:
        return None
    first, other = rows.iloc[0][["actor_a", "actor_b"]]
    # Whom the user put first comes first.
    order = [*actors, first, other]
    return (first, other) if order.index(first) < order.index(other) else (other, first)


def _pair(scope: Scope) -> None:
    default = default_pair(scope.actors) or default_pair(most_covered())
    if default is None:
        st.text("No two actors are named together in this corpus.")
        return
    left, right = st.columns(2)
    a = actor_box(left, ("One", "a"), default[0], scope)
    b = actor_box(right, ("Other", "b"), default[1], scope)
    if a == b:
        st.text("Choose two different actors.")
        return
    kicker = f"{scope.style.name(a)} and {scope.style.name(b)}"
    drawing = {"pair": (a, b), "events": events(scope, (a, b))}
    asked = {"arguments": {"a": a, "b": b}, "drawing": drawing, "drill": "pair"}
    apart = {"drawing": {"pair": (a, b)}}
    net = Wish(**asked, under_controls=True, note=_over_all(scope, a, b))
    section("pair_relation", scope, f"{kicker}: net", net)
    drift(scope, a, b)
    to_brief((a, b), scope)
    since_when(scope, "relation", (a, b))
    section("pair_parts", scope, f"{kicker}: cooperation and conflict apart", Wish(**asked))
    section("acts", scope, f"{kicker}: who acts toward whom", Wish(**asked | apart))
    section("pair_lift", scope, f"{kicker}: together in stories", Wish(**asked))
    corrected = Wish(**asked | apart, note=correction.note("relation"))
    section("pair_corrected", scope, f"{kicker}: corrected and as counted", corrected)


def _over_all(scope: Scope, a: str, b: str) -> str:
    """The net relation of two over all dates, as the macro `relations` has it; '' without any."""
    try:
        net = level(scope, a, b, {})
    except StoreError as error:
        net = f"cannot be told ({error})"
    return "" if net == NO_SENTENCE else f"All these dates at once: {net}."


def _is_bloc(code: str, scope: Scope) -> bool:
    return code.endswith(":members") or f"{code}:members" in scope.style.names


def _between(scope: Scope) -> None:
    # A state: beside the members of its own bloc an alliance is one actor described.
    states = [code for code in (*scope.actors, *most_covered()) if not _is_bloc(code, scope)]
    single = states or [code for code in scope.actors if not code.endswith(":members")]
    if len(blocs(scope)) < 2 or not single:
        return
    st.space("large")
    columns = st.columns(3)
    middle = actor_box(columns[0], ("Between two blocs", "between"), single[0], scope)
    known = blocs(scope, middle)
    first = nearest(middle, known)
    one = actor_box(columns[1], ("One bloc", "bloc_one"), first[0], scope, known)
    other = actor_box(columns[2], ("Other bloc", "bloc_other"), first[1], scope, known)
    if one == other:
        st.text("Choose two different blocs.")
        return
    chosen = {scope.style.name(code): code for code in (one, other)}
    wish = Wish(
        slices={name: {"a": middle, "b": code} for name, code in chosen.items()},
        drawing={"keys": {name: f"{middle}|{code}" for name, code in chosen.items()}},
        drill="pair",
        under_controls=True,
    )
    name = scope.style.name(middle)
    section("between", scope, f"{name} between {words.listing(list(chosen))}", wish)
