"""Texts that have lost their capitals get them back where a name stands.

Some corpora are kept in small letters only, and a name is told from a word by its capital. Where a
text has no capital at all, every known name is written as the gazetteer writes it; lengths do not
change, so that offsets stay true. Words that are common in small letters (`plain` in
data/ambiguity.csv: "polish", "us") stay as they are, and so do acronyms too short to be told.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from analytics.actors.patterns import SURNAMES, Reading
from analytics.actors.shapes import Text

ACRONYM_FROM = 4
_KNOWN = "EU UN UK UAE USA G7 G20 CIS GCC SCO AFU"
SHORT_ACRONYMS = frozenset(_KNOWN.split())
KEPT = SURNAMES | {"acronym"}


def written_large(
    readings: dict[str, list[Reading]], masks: Sequence[str], plain: Collection[str]
) -> list[str]:
    """The names that are known without their capitals, each spelling in small letters once."""
    names: dict[str, str] = {mask.lower(): mask for mask in masks if " " in mask}
    for alias, choices in readings.items():
        small = alias.lower()
        if len(small) != len(alias) or small == alias or small in plain:
            continue
        if _is_told(alias, choices):
            names.setdefault(small, alias)
    return list(names.values())


def _is_told(alias: str, choices: Sequence[Reading]) -> bool:
    """Whether the alias can be known without its capitals."""
    if any(choice.kind not in KEPT for choice in choices):
        return len(alias) >= ACRONYM_FROM
    long = len(alias) >= ACRONYM_FROM or alias in SHORT_ACRONYMS
    return long and any(choice.kind == "acronym" for choice in choices)


class Recasing:
    """Finds names in texts of small letters. Its automaton is built at the first such text."""

    def __init__(self, written: Sequence[str]) -> None:
        self.written = written

    @cached_property
    def search(self) -> AhoCorasick:
        """Finds the names in small letters."""
        small = [name.lower() for name in self.written]
        return AhoCorasick(
            small, MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def restore(self, text: Text) -> Text:
        """The text with its names written large; the text itself where it has capitals."""
        if not (text.body or text.title).islower() or (text.title and not text.title.islower()):
            return text
        return replace(
            text, title=self._write(text.title), body=self._write(text.body),
            caption=self._write(text.caption),
        )  # fmt: skip

    def _write(self, small: str) -> str:
        parts: list[str] = []
        at = 0
        for number, start, stop in self.search.find_matches_as_indexes(small):
            if small[max(0, start - 1) : start].isalnum() or small[stop : stop + 1].isalnum():
                continue
            parts += (small[at:start], self.written[number])
            at = stop
        return "".join((*parts, small[at:])) if parts else small
