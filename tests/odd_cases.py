"""What odd files are made of, and the list of them, each with what it must give.

Every expectation was written before the file was first read.
"""

from __future__ import annotations

import sys
from typing import Any

Content = Any  # text, bytes, or a function that makes them or writes files into a folder
Case = tuple[str, Content, dict[str, Any]]
CASES: list[Case] = []
PILES: dict[str, list[Case]] = {}  # the same, by the module they are written in
DAY = "2024-05-08"


def case(name: str, content: Content, **expected: Any) -> None:
    """A file and what it must give: a accepted, r rejected, their titles, dates, reasons."""
    one = (name, content, expected)
    CASES.append(one)
    PILES.setdefault(sys._getframe(1).f_globals["__name__"], []).append(one)


def headline(number: int) -> str:
    return f"Ministers of two states met in Yerevan, day {number}"


def story_text(number: int) -> str:
    return (
        f"The ministers said on day {number} that the border would open again before the end of "
        f"the year. They spoke with reporters after the talks, which lasted {number + 3} hours, "
        "and left the city in the evening."
    )


# ---------------- CSV
def rows(n=3, sep=",", q='"', end="\n", head=("title", "text", "date"), start=1):
    o = sep.join(head) + end
    for i in range(start, start + n):
        o += sep.join([f"{q}{headline(i)}{q}", f"{q}{story_text(i)}{q}", DAY]) + end
    return o


TITLES = [headline(1), headline(2), headline(3)]
