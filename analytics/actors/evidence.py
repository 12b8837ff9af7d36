"""What an article holds that may speak for or against the readings of its names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from analytics.actors.matching import Hits
from analytics.actors.patterns import Automaton, Reading
from analytics.actors.rules import NEAR, Rule
from analytics.actors.shapes import Text
from analytics.actors.sports import PLACES

UNDATED = -1
Key = tuple[str, str]
# One ruled hit: number in the batch, pattern, place in the article, start, stop, length of a
# capitalised word before it, the first cue that begins near it and the first that no longer does.
Hit = tuple[int, int, int, int, int, int, int, int]


class Choice(NamedTuple):
    """One thing that a name may mean: the number of the reading, the reading, its rule, its key."""

    number: int
    reading: Reading
    rule: Rule | None
    key: Key


class Told:
    """The cues that stand in a batch of articles, text by text and in order."""

    def __init__(self, hits: Hits, automaton: Automaton) -> None:
        cues = hits.cues
        self.names, self.loose = automaton.cues, automaton.loose
        # As lists: a few of them are asked for at a time, and often.
        self.cue, self.stop = cues.cue.tolist(), cues.stop.tolist()
        self.begin = (cues.text << 32) + cues.start
        self.sums = automaton.sums
        self.numbers = automaton.cue_numbers
        held = np.zeros((len(cues.edges) // PLACES, len(self.numbers)), dtype=bool)
        held[cues.text // PLACES, cues.cue] = True
        self.held = np.packbits(held, axis=1, bitorder="little")

    def near(self, hits: Hits, which: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The first cue that begins near each of some hits, and the first that does not."""
        text = hits.text[which] << 32
        first = np.searchsorted(self.begin, text + np.maximum(hits.start[which] - NEAR, 0))
        return first, np.searchsorted(self.begin, text + hits.stop[which] + NEAR)

    def between(self, first: int, after: int, stop: int) -> list[str]:
        """Of the cues from `first` on those that end before an offset."""
        return [self.names[self.cue[n]] for n in range(first, after) if self.stop[n] <= stop]

    def anywhere(self, article: int, places: Sequence[str]) -> int:
        """The cues that stand in an article, each as a bit."""
        found = int.from_bytes(self.held[article].tobytes(), "little")
        # Cues that are not made of words stand in no tree.
        for cue in self.loose:
            found |= any(_stands(cue, text) for text in places) << self.numbers[cue]
        return found

    def strongest(self, key: Key, weights: Mapping[str, float], found: int) -> float:
        """The strongest cue for and the strongest against, of those of an article."""
        if key not in self.sums:
            own: dict[float, int] = {}
            for cue, weight in weights.items():
                own[weight] = own.get(weight, 0) | 1 << self.numbers[cue]
            self.sums[key] = tuple(
                tuple((w, own[w]) for w in sorted(own, key=abs, reverse=True) if w * sign > 0)
                for sign in (1, -1)
            )
        return sum(
            next((weight for weight, cues in ranked if cues & found), 0.0)
            for ranked in self.sums[key]
        )


def _stands(cue: str, text: str) -> bool:
    """Whether a cue stands in a text as a word; many times faster than an expression."""
    at = text.find(cue)
    while at >= 0:
        after = at + len(cue)
        if not (text[max(0, at - 1) : at].isalnum() or text[after : after + 1].isalnum()):
            return True
        at = text.find(cue, after)
    return False


class Article:
    """One article, by its number in the batch: its texts, its day and language, its cues.

    `naming` gives the readings plainly named in it; it is asked only where a rule wants to know.
    """

    def __init__(
        self, number: int, text: Text, told: Told, naming: Callable[[int], list[Reading]]
    ) -> None:
        self.number = number
        self.places = (text.title, text.body, text.caption)
        self.day = text.published.toordinal() if text.published else UNDATED
        self.language = text.language
        self.told = told
        self.naming = naming
        self.persons: set[str] = set()
        self.found_cues: dict[Key, float] = {}

    def forget(self) -> None:
        """Leaves only what the text itself tells: other names have been read since."""
        self.persons.clear()
        self.__dict__.pop("named", None)
        self.__dict__.pop("led", None)

    @cached_property
    def cues(self) -> int:
        """The cues that stand anywhere in it, each as a bit."""
        return self.told.anywhere(self.number, self.places)

    @cached_property
    def named(self) -> set[str]:
        """The actors plainly named in it."""
        return {reading.actor for reading in self.naming(self.number)}

    @cached_property
    def led(self) -> set[str]:
        """The actors one of whose leaders is named in it."""
        return {r.actor for r in self.naming(self.number) if r.kind == "leader"}
