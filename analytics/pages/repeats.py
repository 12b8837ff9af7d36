"""Picks the clearest sentences of a list, and of those that say nearly the same only one."""

from __future__ import annotations

import re

import pandas as pd

SHARED = 0.8  # of the words of the shorter sentence: what shares as many says the same
LEAST = 4  # words; fewer are compared as a whole
ONCE = "Of sentences with nearly the same words one is shown."
WORD = re.compile(r"\w+")


def clearest(frame: pd.DataFrame, column: str, number: int) -> pd.DataFrame:
    """The rows with the highest values of a column, at most `number`, no sentence twice.

    A sentence (column `text`) is left out where it shares four fifths of the words of the shorter
    one with a clearer sentence (overlap coefficient).
    """
    ordered = frame.sort_values(column, ascending=False, kind="stable")
    kept: list[int] = []
    said: list[frozenset[str]] = []
    for place, text in enumerate(ordered["text"].tolist()):
        held = frozenset(WORD.findall(text.casefold()))
        if any(_same(held, other) for other in said):
            continue
        kept.append(place)
        said.append(held)
        if len(kept) == number:
            break
    return ordered.iloc[kept]


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    if shorter < LEAST:
        return one == other
    return len(one & other) >= SHARED * shorter
