"""Tone: how the texts speak toward states and alliances, with what the model gets wrong."""

from __future__ import annotations

import streamlit as st

from analytics.pages import correction
from analytics.pages.coverage import by_outlet, events
from analytics.pages.drift import tone_drift
from analytics.pages.head import head
from analytics.pages.pulling import SIDES, pulling
from analytics.pages.scope import Scope
from analytics.pages.section import section
from analytics.pages.since_when import since_when
from analytics.pages.valence import valence
from analytics.pages.validation import validation
from analytics.pages.wish import Wish

CONTENTS = {
    "Over time": "tone",
    "When it shifted": "since_when_tone",
    "Negative sentences": "tone_negative",
    "By outlet": "tone_by_outlet",
    "Carried by whom": "tone_parts",
    "Sentences": "pulling",
    "How far to trust it": "validation-tone",
    "Bad and good news": "valence",
}


def page() -> None:
    """Tone over time, negative shares corrected and counted, by outlet, and the sentences."""
    scope = head(
        "Tone",
        "How the texts speak toward an actor: not whether the news is bad, and not what two "
        "actors do to each other.",
        CONTENTS,
    )
    section("tone", scope, "Tone over time", Wish(drawing={"events": events(scope)}))
    tone_drift(scope, scope.actors)
    since_when(scope, "tone")
    wish = Wish(note=correction.note("tone"))
    section("tone_negative", scope, "Negative sentences, corrected and as counted", wish)
    _outlets(scope)
    pulling(scope)
    validation("tone")
    valence(scope)


def _outlets(scope: Scope) -> None:
    if not scope.actors:
        return
    actor = by_outlet(scope)
    wish = Wish(arguments={"actors": [actor]}, drill="outlet", under_controls=True)
    section("tone_by_outlet", scope, f"{scope.style.name(actor)} by outlet", wish)
    st.space("medium")
    verdict = st.segmented_control(
        "Carried by whom", SIDES, default=SIDES[0], required=True, key="side", bind="query-params"
    )
    verdict = verdict or SIDES[0]
    wish = Wish(
        arguments={"actors": [actor], "verdict": verdict},
        drill="part",
        note="Coloured: clearly more or less than its size would bring, from 20 stories on, with "
        "the errors of the model and the number of parts allowed for.",
        under_controls=True,
    )
    kicker = f"What carries the {verdict} sentences on {scope.style.said(actor)}"
    section("tone_parts", scope, kicker, wish)
