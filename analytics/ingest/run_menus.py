"""Menus within a line that holds a whole page, told by their capitals."""

from __future__ import annotations

from analytics.ingest.likeliest import likeliest_path

SHORT = 25  # words of a sentence in which no menu is looked for
FEWEST = 5  # words of a menu
# Log odds that a word is of a sentence, by its first letter and its last sign.
SMALL, CAPITAL, ENDING = 1.0, -0.8, 0.5


def parted_menus(sentence: str) -> list[str]:
    """A sentence and the menus before, in or behind it, in their order."""
    words = sentence.split()
    if len(words) <= SHORT:
        return [sentence]
    marks = likeliest_path([_odds(word) for word in words])
    begun, parts = 0, []
    for place in range(1, len(words)):
        if marks[place] == marks[place - 1]:
            continue
        # A sentence begins with the capital before its first small letter.
        start = place - 1 if marks[place] and words[place][:1].islower() else place
        if start - begun >= FEWEST:
            parts.append(" ".join(words[begun:start]))
            begun = start
    return [*parts, " ".join(words[begun:])]


def _odds(word: str) -> float:
    if word[:1].islower():
        return SMALL
    return (CAPITAL if word[:1].isupper() else 0.0) + (ENDING if word[-1] in ".,;" else 0.0)
