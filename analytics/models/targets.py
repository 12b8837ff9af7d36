"""A sentence with the places of the actors whose tone or relation is asked, and its masked form.

The actors themselves are taken out of the text before any model sees it, so that a model can learn
how a sentence speaks of somebody and never who somebody is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Spans = tuple[tuple[int, int], ...]

# One character each, from the control range, so that they survive lower-casing and tokenising and
# never occur in cleaned text.
TARGET, PARTNER, OTHER = "\x01", "\x02", "\x03"
# Characters on either side of the first mark that are kept of a longer sentence: models read fewer
# words, and a list of all states would be copied for each of its pairs.
REACH = 2000
_BLANK = str.maketrans({mark: " " for mark in "\x00\x01\x02\x03\n\r"})


@dataclass(frozen=True, slots=True)
class Target:
    """One actor in one sentence: character spans of the actor and of the other actors in it."""

    sentence: str
    spans: Spans
    others: Spans = ()


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two actors in one sentence: character spans of either and of the other actors in it."""

    sentence: str
    spans_a: Spans
    spans_b: Spans
    others: Spans = ()


def mask_target(target: Target) -> str:
    """The sentence with the target and every other actor replaced by their marks."""
    return _mask(target.sentence, ((TARGET, target.spans), (OTHER, target.others)))


def mask_dyad(dyad: Dyad) -> str:
    """The sentence with the two actors and every other actor replaced by their marks.

    The actor named first gets the first mark, so the order in which a pair is asked is no matter.
    """
    first, second = sorted((dyad.spans_a, dyad.spans_b), key=min)
    groups = ((TARGET, first), (PARTNER, second), (OTHER, dyad.others))
    return _mask(dyad.sentence, groups)


def _mask(sentence: str, groups: Sequence[tuple[str, Spans]]) -> str:
    places = sorted((start, stop, mark) for mark, spans in groups for start, stop in spans)
    begin, end = 0, len(sentence)
    if end > REACH and places:
        begin, end = max(0, places[0][0] - REACH), places[0][0] + REACH
        places = [place for place in places if place[1] <= end]
        sentence = sentence[begin:end]
    text = sentence if sentence.isprintable() else sentence.translate(_BLANK)
    parts: list[str] = []
    at = begin
    for start, stop, mark in places:
        if start < at:
            continue
        parts.append(text[at - begin : start - begin])
        parts.append(f" {mark} ")
        at = stop
    parts.append(text[at - begin :])
    return "".join(parts)
