"""Finds codes of actors in a statement that do not exist: they give no rows and no error."""

from __future__ import annotations

import re
from collections.abc import Collection

_TEXT = r"'(?:[^']|'')*'"
_NAMED = re.compile(rf"\b(?:actors(?:_[ab])?|actor|a|b)\s*:=\s*(\[[^\]]*\]|{_TEXT})")
# By their place: the list of actors that most macros take first, and the two of a pair.
_FIRST = re.compile(r"\bFROM\s+\w+\(\s*(\[[^\]]*\])", re.IGNORECASE)
_PAIR = re.compile(
    rf"\b(?:pair_relation|pair_lift|acts|pair_sentences_behind)\(\s*({_TEXT}(?:\s*,\s*{_TEXT})?)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"'((?:[^']|'')*)'")
LONGEST = 40  # characters that are told of what is no code


def unknown_codes(statement: str, known: Collection[str]) -> str:
    """A message such as `XYZ is no code of an actor: see FROM codes`; '' where all are known."""
    parts = [part for found in (_NAMED, _FIRST, _PAIR) for part in found.findall(statement)]
    given = [code for part in parts for code in _QUOTED.findall(part)]
    odd = [code[:LONGEST] for code in dict.fromkeys(given) if code not in known]
    if not odd:
        return ""
    said = "is no code of an actor" if len(odd) == 1 else "are no codes of actors"
    return f"{' and '.join(odd)} {said}: see FROM codes"
