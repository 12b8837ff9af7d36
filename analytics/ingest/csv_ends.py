"""Rows that end with a carriage return alone, among others that end as they should."""

from __future__ import annotations

import re
from collections.abc import Iterator

_QUOTED = re.compile(r'"[^"]*"')
DELIMITERS = ",;\t|"


def parted(lines: Iterator[tuple[int, str | None]]) -> Iterator[tuple[int, str | None]]:
    """The lines of a table, one with carriage returns as several where each is a whole row.

    A whole row has as many delimiters as the names of columns; within a text there are others.
    """
    delimiter, cells = "", 0
    for number, text in lines:
        bare = "\r" in text[:-2].rstrip("\r") if text else False
        pieces = [piece for piece in text.strip("\r\n").split("\r") if piece] if bare else []
        if text and not cells:
            first = pieces[0] if pieces else text
            delimiter = max(DELIMITERS, key=first.count)
            cells = _cells(first, delimiter)
        if len(pieces) > 1 and cells and all(_cells(one, delimiter) == cells for one in pieces):
            for piece in pieces:
                yield number, piece + "\n"
        else:
            yield number, text


def _cells(line: str, delimiter: str) -> int:
    return _QUOTED.sub("", line).count(delimiter)
