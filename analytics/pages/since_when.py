"""Since when: the shift of level of each series on the page, with an interval on its date."""

from __future__ import annotations

from analytics.pages.scope import Scope
from analytics.pages.section import section
from analytics.pages.wish import Wish

KICKERS = {
    "coverage": "Since when the share is another",
    "tone": "Since when the tone is another",
    "relation": "Since when the relation is another",
}


def since_when(scope: Scope, measure: str, pair: tuple[str, str] | None = None) -> None:
    """Draws the shifts of the chosen actors, or of the relation of one pair."""
    drawing: dict[str, object] = {}
    if scope.since and scope.until:
        drawing["span"] = (str(scope.since), str(scope.until))
    arguments: dict[str, object] = {"measure": measure}
    drill = "actor"
    if pair:
        arguments |= {"a": pair[0], "b": pair[1], "actors": None}
        drill = "pair"
    wish = Wish(
        arguments=arguments,
        drawing=drawing,
        drill=drill,
        note="Hollow and grey: no clear shift (false discovery rate 5 %).",
        key=f"since_when_{measure}",
    )
    section("level_shifts", scope, KICKERS[measure], wish)
