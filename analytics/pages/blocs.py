"""Blocs beside which one actor is set: alliances, and the states that are members of one."""

from __future__ import annotations

from collections.abc import Sequence

from analytics.pages import reading
from analytics.pages.scope import Scope

MEMBERS = ":members"
FIRST = ("CSTO", "EU", "NATO", "EAEU")  # those asked for most


def blocs(scope: Scope, actor: str = "") -> list[str]:
    """Codes of the blocs an actor can be set beside: first members of the best known, then bodies.

    A text may name the European Union where it names none of its members, and the reverse.
    """
    names = list(scope.style.names)
    groups = [code for code in names if code.endswith(MEMBERS)]
    known = [alliance + MEMBERS for alliance in FIRST if alliance + MEMBERS in groups]
    bodies = [code.removesuffix(MEMBERS) for code in groups]
    order = [*known, *(code for code in groups if code not in known)]
    return [code for code in [*order, *bodies] if code in names and code != actor]


def nearest(actor: str, known: Sequence[str]) -> tuple[str, str]:
    """The two blocs to begin with: the first two, by the members or as bodies of their own.

    Whichever of the two more stories name in one sentence with the actor; of an actor's own
    alliance the members, since the two may be one actor described.
    """
    groups = [code for code in known if code.endswith(MEMBERS)]
    first = [*groups, *(code for code in known if code not in groups)][:2]
    bodies = [code.removesuffix(MEMBERS) for code in first]
    bodies = [code for code in bodies if code in known]
    rows = reading.call("pairs", actors=[actor, *first, *bodies])
    rows = rows[((rows["actor_a"] == actor) | (rows["actor_b"] == actor))]
    told = {
        (row["actor_b"] if row["actor_a"] == actor else row["actor_a"]): row["same_sentence"]
        for row in rows[~rows["own_member"].astype(bool)].to_dict("records")
    }
    chosen = [
        max((code, code.removesuffix(MEMBERS)), key=lambda each: told.get(each, 0))
        for code in first
    ]
    return chosen[0], chosen[1]
