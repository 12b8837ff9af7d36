"""A sentence with the places of the actors whose tone or relation is asked, and its masked form.

The actors themselves are taken out of the text before any model sees it, so that a model can learn
how a sentence speaks of somebody and never who somebody is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Spans = tuple[tuple[int, int], ...]

# One character each, from the control range, so that they survive lower-casing and tokenising and
# never occur in cleaned text.
TARGET, PARTNER, OTHER = "\x01", "\x02", "\x03"
# Characters on either side of the first mark that are kept of a longer sentence: models read fewer
# words, and a list of all states would be copied for each of its pairs.
REACH = 2000
# A headline that ends with who said it: "NATO destroys all relations with Russia - Moscow". What
# follows the last dash is a speaker where it begins with a name or an office and ends no sentence.
_SAID_LAST = re.compile(
    r"(.{15,}\S)\s+[—–-]\s+"
    r"((?:[A-Z]|(?:ambassador|deputy|embassy|envoy|former|head|representative|senior|the|top)\b|ex-)"
    r"[^—–,]{0,58}[^—–,.?!\"”’:;\s])\s*",
    re.DOTALL,
)
_SAYS = " says that "
# A dash stands in so many last characters of a sentence that ends with its speaker.
_TAIL = 64
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
    dyad = speaker_first(dyad)
    first, second = sorted((dyad.spans_a, dyad.spans_b), key=min)
    groups = ((TARGET, first), (PARTNER, second), (OTHER, dyad.others))
    return _mask(dyad.sentence, groups)


def speaker_first(dyad: Dyad) -> Dyad:
    """The pair in "B says that A does", where a headline reads "A does - B"; else as it is.

    Only where the speaker is one of the two: what is quoted is then said between them. At the end,
    behind a dash, models took such speakers for bystanders.
    """
    tail = dyad.sentence[-_TAIL:]
    if "—" not in tail and "–" not in tail and " - " not in tail:
        return dyad
    found = _SAID_LAST.fullmatch(dyad.sentence)
    if not found:
        return dyad
    stop, start = found.end(1), found.start(2)
    both = (*dyad.spans_a, *dyad.spans_b)
    if min(both)[0] >= stop or max(both)[0] < start:
        return dyad
    said, speaker = found.groups()
    ahead = len(speaker) + len(_SAYS)
    if any(a < start and b > stop for a, b in (*both, *dyad.others)):
        return dyad

    def moved(spans: Spans) -> Spans:
        shifts = ((span, -start if span[0] >= start else ahead) for span in spans)
        return tuple(sorted((span[0] + by, span[1] + by) for span, by in shifts))

    places = (moved(spans) for spans in (dyad.spans_a, dyad.spans_b, dyad.others))
    return Dyad(f"{speaker}{_SAYS}{said}", *places)


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
