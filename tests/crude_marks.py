"""Crude pages of which every line is marked: `crude_pages/*.txt`, in our own words.

A page begins with `=== name | date=2025-01-01 | author= | lang=en`; each line with what it is:
t headline, b text, h heading in the text, l summary, c caption, y byline, p date, d dateline,
r residue, ? either. A plus sign after it: the next line follows on the same one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "crude_pages"
KIND = {
    "t": "title", "b": "body", "h": "body", "d": "body", "l": "lead", "c": "caption", "y": "byline",
    "p": "date", "r": "residue", "?": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marked:
    """A page: its name, what must be found of it, and its lines as (mark, text)."""

    name: str
    head: dict[str, str]
    marks: tuple[tuple[str, str], ...]

    def text(self, gap: str) -> str:
        """The page as it is saved, with this between its lines."""
        return "".join(f"{line}{' ' if mark.endswith('+') else gap}" for mark, line in self.marks)

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Kind and text of each line; a kind is empty where it may be either."""
        found: list[tuple[str, str]] = []
        carried: tuple[str, str] | None = None
        for mark, line in self.marks:
            whole = f"{carried[1]} {line}" if carried else line
            kind = KIND[mark[0]]
            if mark.endswith("+"):
                carried = (kind, whole)
            else:
                found.append((kind, whole))
                carried = None
        return found


def marked_pages(name: str) -> Iterator[Marked]:
    """The pages of one file."""
    for part in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("=== ")[1:]:
        first, *rest = part.rstrip("\n").split("\n")
        title, *fields = (piece.strip() for piece in first.split("|"))
        head = dict(field.split("=", 1) for field in fields)
        marks = (tuple(line.split(" ", 1)) for line in rest if line)
        yield Marked(title, head, tuple((mark, line) for mark, line in marks))
