"""Two actors in one sentence."""

from __future__ import annotations

from functools import partial

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
    days = [text.published.toordinal() if text.published else None for text in placed.texts]
    article, sentences, a, b = columns
    kinds = ["pair"] * len(article)
    allied = np.array([code in gazetteer.alliances for code in codes], dtype=bool)
    known = gazetteer.members
    which = np.flatnonzero(allied[a] | allied[b])
    for n, first_actor, second_actor in zip(
        which.tolist(), a[which].tolist(), b[which].tolist(), strict=True
    ):
        one, other = codes[first_actor], codes[second_actor]
        # Most alliances that are named beside a state never had it as a member.
        if (one, other) not in known and (other, one) not in known:
            continue
        on = days[article[n]]
        if gazetteer.is_member(one, other, on) or gazetteer.is_member(other, one, on):
            kinds[n] = "member"
    own, others = (map(codes.__getitem__, side.tolist()) for side in (a, b))
    twos = zip(sentences.tolist(), own, others, kinds, strict=True)
    # Tuples of the right length become rows in a fifth of the time that the class takes.
    return article, list(map(partial(tuple.__new__, Pair), twos))


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
