# ruff: noqa: E501
"""The habits of one site of news, drawn anew for each page."""

# fmt: off
from __future__ import annotations

import random
from dataclasses import dataclass

from varied_words import FIRST, LAST, MONTHS, SAYS


@dataclass(slots=True)
class Site:
    """The habits of one site: draws that hold for all of a page."""

    draw: random.Random
    others: list[tuple[str, str]]
    date_form: int = 0
    dated_teasers: int = 0
    blurbs: float = 0.0

    def other(self) -> tuple[str, str]:
        return self.draw.choice(self.others)

    def words(self, most: int = 3) -> str:
        """A few words of another headline, as menus and tags are."""
        held = self.other()[0].split() or ["News"]
        start = self.draw.randrange(len(held))
        return " ".join(held[start : start + self.draw.randint(1, most)]).strip(" ,.:;'\"")

    def person(self) -> str:
        return f"{self.draw.choice(FIRST)} {self.draw.choice(LAST)}"

    def says(self) -> str:
        form = self.draw.choice(SAYS)
        return form.format(a=self.words(), b=self.words(), n=self.draw.randint(1, 900))

    def day(self, form: int | None = None) -> str:
        d, m, y = self.draw.randint(1, 28), self.draw.randint(1, 12), self.draw.randint(1999, 2026)
        clock = f"{self.draw.randint(0, 23):02}:{self.draw.randint(0, 59):02}"
        name = MONTHS[m - 1]
        return (
            f"{d} {name} {y}", f"{name} {d}, {y}", f"{d:02}.{m:02}.{y}", f"{y}-{m:02}-{d:02} {clock}",
            f"{clock} {d:02}.{m:02}.{y}", f"{name[:3]} {d}, {y}", f"{name} {d}, {y} {clock} CET",
            f"{d:02}/{m:02}/{y} - {clock}", f"{d} {name[:3]} {y}, {clock} GMT", f"{clock}, {d} {name} {y}",
        )[self.date_form if form is None else form]  # fmt: skip
