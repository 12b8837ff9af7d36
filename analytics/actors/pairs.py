"""Two actors in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations

from analytics.actors.shapes import Mention, Pair


def pairs(mentions: Iterable[Mention], described: Callable[[str, str], bool]) -> tuple[Pair, ...]:
    """Every two actors of a sentence once, in alphabetical order.

    `described(a, b)` tells whether one is an alliance and the other its member on the day: "EAEU
    member Armenia" is one actor described, so such a pair has kind 'member' and counts apart.
    """
    together: dict[int, set[str]] = {}
    for mention in mentions:
        together.setdefault(mention.sentence, set()).add(mention.actor)
    return tuple(
        Pair(sentence, a, b, "member" if described(a, b) else "pair")
        for sentence in sorted(together)
        for a, b in combinations(sorted(together[sentence]), 2)
    )
