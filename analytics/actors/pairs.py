"""Two actors in one sentence."""

from __future__ import annotations

import numpy as np

from analytics.actors.gazetteer import Gazetteer
from analytics.actors.placing import Placed
from analytics.actors.shapes import Pair

LISTED = 50  # actors; a list of all states would make 18,000 pairs in each text that holds it


def pairs(placed: Placed, gazetteer: Gazetteer) -> tuple[np.ndarray, list[Pair]]:
    """Every two actors of a sentence once, in alphabetical order, each with its article's number.

    "EAEU member Armenia" is one actor described: where one is an alliance and the other its member
    on the day, the pair has kind 'member' and counts apart. A sentence that names more than LISTED
    actors is a list (who voted, who took part) and says nothing of any two of them.
    """
    codes = gazetteer.automaton.named_actors
    # By article, sentence and actor; the actors come numbered in alphabetical order.
    sentence = placed.article * (1 + placed.sentence.max(initial=0)) + placed.sentence
    triple, first = np.unique(sentence * len(codes) + placed.actor, return_index=True)
    together = triple // len(codes)
    _, place, named = np.unique(together, return_inverse=True, return_counts=True)
    listed = named[place] > LISTED
    triple, first, together = triple[~listed], first[~listed], together[~listed]
    left, right = _twos(together)
    columns = (placed.article[first[left]], placed.sentence[first[left]],
               triple[left] % len(codes), triple[right] % len(codes))  # fmt: skip
    found = []
    days = [text.published.toordinal() if text.published else None for text in placed.texts]
    alliances = gazetteer.alliances
    for article, number, a, b in zip(*(column.tolist() for column in columns), strict=True):
        a, b, kind = codes[a], codes[b], "pair"
        if a in alliances or b in alliances:
            on = days[article]
            described = gazetteer.is_member(a, b, on) or gazetteer.is_member(b, a, on)
            kind = "member" if described else "pair"
        found.append(Pair(number, a, b, kind))
    return columns[0], found


def _twos(together: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Every two rows of a sorted column that are equal, by the first and then by the second."""
    lefts, rights = [], []
    left = np.arange(len(together))
    step = 1
    while len(left):
        left = left[left + step < len(together)]
        left = left[together[left] == together[left + step]]
        lefts.append(left)
        rights.append(left + step)
        step += 1
    left, right = np.concatenate(lefts or [left]), np.concatenate(rights or [left])
    order = np.lexsort((right, left))
    return left[order], right[order]
