"""Labelled articles by which actor coding is judged, read from JSON Lines.

A row is recognised by its keys: `places` and `orgs` (Reuters-21578, Lewis 1997), `gold_countries`
and `gold_orgs` (editors' tags), `labels` with `start`, `end`, `qid` and `name` (entity linking),
`entities` with the kind and the offsets of each (Russian articles; Rusnachenko et al. 2019).
What each label means is a row of data/gold_codes.csv, or else a name of the gazetteer.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from analytics.actors.gazetteer import FACTS, Gazetteer, rows
from analytics.actors.shapes import Text

# Reuters is parted by time: what is before may be learned from, the rest is scored once.
TRAINING_ENDS = date(1987, 4, 8)
# In articles of our own that have no title.
UNTITLED = "-"
PLACE_KINDS = frozenset(("LOC", "GEOPOLIT"))


class GoldError(ValueError):
    """A labelled file that cannot be read; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Span:
    """One linked span of a text: the actor, or None where it is linked to something else."""

    start: int
    stop: int
    actor: str | None
    name: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A text with the states and alliances that people gave it; None where nobody was asked."""

    name: str
    text: Text
    states: frozenset[str] | None = None
    alliances: frozenset[str] | None = None
    spans: tuple[Span, ...] | None = None
    places: tuple[tuple[int, int], ...] | None = None


def read_gold(path: str | Path, gazetteer: Gazetteer) -> Iterator[GoldArticle]:
    """The articles of a labelled file, in order. Raises GoldError with file, line and reason."""
    path = Path(path)
    codes = {(row["gold"], row["label"]): row["actor"] for _, row in rows(FACTS / "gold_codes.csv")}
    named = names_of(gazetteer)
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                yield _article(row, codes, named)
            except json.JSONDecodeError as error:
                raise GoldError(f"{path.name}:{number}: not JSON ({error.msg})") from None
            except (KeyError, TypeError, ValueError) as error:
                raise GoldError(
                    f"{path.name}:{number}: not a labelled article ({error!r})"
                ) from None


def names_of(gazetteer: Gazetteer) -> dict[str, str]:
    """Which actor a full name means, where it means one only."""
    found: dict[str, set[str]] = {actor.name: {code} for code, actor in gazetteer.actors.items()}
    taken = frozenset(found)
    for reading in gazetteer.automaton.readings:
        if reading.kind in ("name", "official", "former") and reading.alias not in taken:
            found.setdefault(reading.alias, set()).add(reading.actor)
    return {alias: min(actors) for alias, actors in found.items() if len(actors) == 1}


def _article(row: dict, codes: dict[tuple[str, str], str], named: dict[str, str]) -> GoldArticle:
    on = date.fromisoformat(row["date"][:10]) if row.get("date") else None
    body = row["text"]
    if row.get("dateline"):
        body = f"{row['dateline']} {body}"
    text = Text(row.get("title") or "", body, "", on, "en")
    if "places" in row:
        states = {codes["reuters-places", label] for label in row["places"]}
        alliances = {codes[k] for label in row["orgs"] if (k := ("reuters-orgs", label)) in codes}
        return GoldArticle(
            row["id"],
            text,
            frozenset(states) if row["places"] else None,
            frozenset(alliances) if row["orgs"] else None,
        )
    if "gold_countries" in row:
        states = {named.get(_bare(label), label) for label in row["gold_countries"]}
        alliances = {codes["kremlin-orgs", label] for label in row["gold_orgs"]}
        return GoldArticle(row["id"], text, frozenset(states) or None, frozenset(alliances) or None)
    if "entities" in row:
        marked = (kind.split() for _, kind, _ in row["entities"])
        places = tuple((int(a), int(b)) for kind, a, b in marked if kind in PLACE_KINDS)
        return GoldArticle(row["id"], replace(text, language=row["lang"]), places=places)
    linked = tuple(
        Span(label["start"], label["end"], named.get(_bare(label["name"])), label["name"])
        for label in row["labels"]
    )
    return GoldArticle(row["id"], Text("", row["text"], "", on, "en"), spans=linked)


def read_written(path: Path) -> list[GoldArticle]:
    """Articles of our own: `date | named | about`, title and sentences, a line each.

    Parted by empty lines; "-" for no title. An actor after a question mark may be told as named
    or not.
    """
    found = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        head, title, *sentences = block.split("\n")
        day, _, about = (part.strip() for part in head.split("|"))
        shown = "" if title == UNTITLED else title
        text = Text(shown, "\n".join(sentences), "", date.fromisoformat(day), "en")
        given = frozenset(about.split())
        found.append(GoldArticle(sentences[0], text, given, given))
    return found


def _bare(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")
