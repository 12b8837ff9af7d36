"""Tables whose quotation marks a word processor made curly: “title”,“text”."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_OPEN, _CLOSE = "“„«", "”“»"
_CELL = rf"\s?[{_OPEN}][^{_OPEN}{_CLOSE}\n]*[{_CLOSE}]\s?"
DELIMITERS = ",;\t|"
ROWS = 20  # looked at


def curly_delimiter(ahead: Sequence[str]) -> str | None:
    """What parts the cells of a table in curly quotation marks; None for any other table.

    All names of columns stand in them, or two cells and more of every row.
    """
    lines = [line.strip("\ufeff\r\n ") for line in ahead if line.strip("\ufeff\r\n ")][:ROWS]
    if not lines or not any(mark in "".join(lines) for mark in _OPEN):
        return None
    for mark in DELIMITERS:
        if re.fullmatch(rf"{_CELL}(?:{re.escape(mark)}{_CELL})+", lines[0]):
            return mark
    for mark in DELIMITERS:
        pair = re.compile(rf"(?:^|{re.escape(mark)}){_CELL}{re.escape(mark)}{_CELL}(?:$|\S)")
        if mark in lines[0] and len(lines) > 1 and all(map(pair.search, lines[1:])):
            return mark
    return None


def straightened(delimiter: str) -> Callable[[str], str]:
    """What makes the quotation marks around cells straight, and doubles those within."""
    mark = re.escape(delimiter)
    opened = re.compile(rf"(^\ufeff?|{mark})\s?[{_OPEN}]")
    # A comma after a quoted remark has a space behind it, one between cells has none.
    closed = re.compile(rf"[{_CLOSE}](?=\s?(?:{mark}(?:\s?[{_OPEN}\"\d]|\S|\r?\n?$)|\r?\n?$))")

    def straight(line: str) -> str:
        return opened.sub(r'\1"', closed.sub('"', line.replace('"', '""')))

    return straight


def inside(line: str) -> str:
    """The content of a line's one quoted cell; a line without quotes as it is."""
    plain = line.strip()
    whole = len(plain) > 1 and plain.startswith('"') and plain.endswith('"')
    return plain[1:-1].replace('""', '"') + "\n" if whole else line
