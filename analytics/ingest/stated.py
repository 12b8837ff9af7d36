"""Which facts two texts both state, and which each states otherwise, in the same part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analytics.ingest.likeness import Facts

STRETCH = 25  # words
MOST = 0.8  # of the word pairs of the shorter text: it was taken over, with a credit or a cut

Shared = tuple[list[bool], list[bool]]  # for each stretch of two texts, whether the other holds it
Ends = tuple[tuple[int, int], tuple[int, int]]  # first and last word of what they share, in either


def ends_of(found: list[bool], back: list[bool]) -> Ends:
    """Places of the first and the last word of what two texts share, in either; lists by word pair.

    Only where one stretch that is word by word the same is most of the shorter text (`found`): else
    names may stand for each other wherever they are, and all of both texts lies between the ends.
    """
    spans = []
    for held in (found, back):
        marks = bytes(held)
        longest = max(marks.split(b"\0"), key=len)
        first = marks.find(longest)
        spans.append((first, first + len(longest)))
    if min(last - first for first, last in spans) < MOST * len(found):
        return (0, len(found)), (0, len(back))
    return spans[0], spans[1]


def stated(a: Facts, b: Facts, kind: str, shared: Shared, ends: Ends) -> tuple[int, int]:
    """Facts of a kind that both texts state, and facts that each states otherwise.

    What only one of them states was cut or added, and tells nothing. So do a credit that one puts
    before what they share and a name in the last sentence of the other, which was cut: neither
    stands for the other.
    """
    agreed: set[str] = set()
    otherwise = []
    sides = zip((a, b), (b, a), shared, ends, strict=True)
    for one, other, part, (first, last) in sides:
        standing = dict(_standing(getattr(one, kind), part))
        agreed |= standing.keys() & other.stated
        alone = (place for fact, place in standing.items() if fact not in other.stated)
        otherwise.append(Counter((place >= first) + (place > last) for place in alone))
    return len(agreed), (otherwise[0] & otherwise[1]).total()


def _standing(facts: dict[str, int], shared: list[bool]) -> Iterator[tuple[str, int]]:
    """The facts in those stretches of a text that are shared, with their places."""
    last = len(shared) - 1
    return ((fact, at) for fact, at in facts.items() if shared[min(at // STRETCH, last)])
