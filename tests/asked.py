"""Targets and pairs of a sentence, named by their words."""

from __future__ import annotations

from analytics.models.targets import Dyad, Target


def target(sentence: str, name: str, *others: str) -> Target:
    """A target named by its words, and other actors named by theirs."""
    return Target(sentence, (_place(sentence, name),), tuple(_place(sentence, o) for o in others))


def dyad(sentence: str, a: str, b: str) -> Dyad:
    """A pair named by the words of its two actors."""
    return Dyad(sentence, (_place(sentence, a),), (_place(sentence, b),))


def _place(sentence: str, words: str) -> tuple[int, int]:
    start = sentence.index(words)
    return start, start + len(words)
