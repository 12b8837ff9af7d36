"""Cells of a workbook that are merged over several rows: their value counts for each of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import BinaryIO

PIECE = 1 << 20  # bytes searched at a time
OVERLAP = 100  # bytes, longer than what is searched for
MOST = 100_000  # merged cells of a sheet
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')


class MergedDown:
    """Stretches of one column and several rows, by their first row."""

    def __init__(self, begun: dict[int, list[tuple[int, int]]]) -> None:
        self._begun = begun  # first row -> (column, last row)
        self._going: dict[int, tuple[int, str]] = {}  # column -> last row, value

    def filled(self, row: int, cells: dict[int, str]) -> dict[int, str]:
        """The cells of a row, with those merged into the ones above; rows come in order."""
        if not self._begun:
            return cells
        for column, (last, value) in list(self._going.items()):
            if row > last:
                del self._going[column]
            else:
                cells.setdefault(column, value)
        for column, last in self._begun.get(row, ()):
            if column in cells:
                self._going[column] = last, cells[column]
        return cells


def merged_down(opener: Callable[[], BinaryIO]) -> MergedDown:
    """What is merged down in a sheet. It stands behind all rows, so the sheet is looked through."""
    begun: dict[int, list[tuple[int, int]]] = {}
    found = 0
    with opener() as stream:
        held = b""
        while found < MOST and (piece := stream.read(PIECE)):
            held += piece
            end = 0
            for match in _MERGED.finditer(held):
                first, top, last, bottom = match.groups()
                end, found = match.end(), found + 1
                if first == last and int(bottom) > int(top):
                    stretch = column_of(first.decode()), int(bottom)
                    begun.setdefault(int(top), []).append(stretch)
            held = held[max(end, len(held) - OVERLAP) :]
    return MergedDown(begun)


def column_of(letters: str) -> int:
    """The number of a column, from 0: A, B, ..., Z, AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
