"""Bad and good news in the stories that name an actor, shown at the end of the page on tone.

It is not tone. It has its own macro, sections and card, so that nobody confuses the two.
"""

from __future__ import annotations

from analytics.pages import correction
from analytics.pages.scope import Scope
from analytics.pages.section import section
from analytics.pages.validation import validation
from analytics.pages.wish import Wish

NOTE = "Not tone: a text may speak well of an actor and report its misfortune."


def valence(scope: Scope) -> None:
    """Draws bad and good news over time, the same beside tone, and how far to trust it."""
    kicker = f"Bad and good news in stories that {scope.style.verb} the actor"
    section("valence", scope, kicker, Wish(note=f"{NOTE} {correction.note('valence')}".strip()))
    note = "Grey: fewer than 20 stories, drawn without its interval."
    section("valence_beside_tone", scope, "Bad news is not negative tone", Wish(note=note))
    validation("valence")
