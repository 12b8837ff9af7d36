"""Codes of actors in a statement: one that nobody bears gives no rows, and no error either."""

from __future__ import annotations

import re

from analytics.charts import words
from analytics.pages import reading

ARGUMENT = re.compile(r"\b(?:actors(?:_[ab])?|actor|a|b)\s*:=\s*(\[[^\]]*\]|'(?:[^']|'')*')")
TEXT = re.compile(r"'((?:[^']|'')*)'")


def unknown_codes(statement: str) -> str:
    """`; XYZ is no code of an actor: see FROM codes`, to be said after the rows; else nothing."""
    given = [code for part in ARGUMENT.findall(statement) for code in TEXT.findall(part)]
    known = set(reading.read("codes")["code"]) if given else set()
    odd = [code for code in dict.fromkeys(given) if code not in known]
    if not odd:
        return ""
    said = "is no code of an actor" if len(odd) == 1 else "are no codes of actors"
    return f"; {words.listing([code[:40] for code in odd])} {said}: see FROM codes"
