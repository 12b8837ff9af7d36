"""What fields are called: the usual names of each of ours, and names that a user gives."""

from __future__ import annotations

import csv
import html
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from analytics.settings import ROOT

_FOLD = re.compile(r"[\s._:/@-]+")


def fold(name: object) -> str:
    """A field name as it is compared: 'Publication Date' -> 'publicationdate'."""
    plain = str(name)
    if "&" in plain:  # "Title&nbsp;", from the head of a page's table
        plain = html.unescape(plain)
    plain = _FOLD.sub("", plain)
    if not plain.isascii():
        signs = unicodedata.normalize("NFKD", plain).replace("\u0131", "i")
        plain = "".join(s for s in signs if unicodedata.category(s) not in ("Mn", "Cf"))
    return plain.casefold()


@lru_cache(maxsize=1)
def field_names() -> dict[str, tuple[str, ...]]:
    """Our fields, and the folded names they go by elsewhere, the most telling first."""
    names: dict[str, list[str]] = {}
    with (ROOT / "data" / "field_names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names.setdefault(row["field"], []).append(fold(row["name"]))
    return {ours: tuple(known) for ours, known in names.items()}


class FieldError(ValueError):
    """A mapping that names a field of ours that does not exist."""


class Mapped(dict[str, str]):
    """Names that a user gives, ours to theirs; remembers which of theirs an input really has.

    Ours may be any usual name of the field: body and headline stand for text and title. Raises
    FieldError for a name that no field of an article has.
    """

    def __init__(self, given: Mapping[str, str]) -> None:
        super().__init__({_ours(name): theirs for name, theirs in given.items()})
        self.found: set[str] = set()

    def meet(self, names: Iterable[str]) -> None:
        """Notes which of the names a row of the input has."""
        folded = set(map(fold, names))
        self.found |= {theirs for theirs in self.values() if fold(theirs) in folded}

    def unmet(self) -> list[str]:
        """The mapped names that no row had, so that nothing was read by them."""
        return [theirs for theirs in self.values() if theirs not in self.found]


def _ours(name: str) -> str:
    known = field_names()
    if name in known:
        return name
    ours = next((ours for ours, names in known.items() if fold(name) in names), None)
    if ours is None:
        raise FieldError(f"no field is called {name!r}; there are {', '.join(known)}")
    return ours
