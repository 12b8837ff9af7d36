"""Ambiguous names: what we say at labelled places against what a person said (see the codebook).

Labels name corpus, article and place, never text; the corpora are read from a folder of JSON Lines.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analytics.actors.coding import counted
from analytics.actors.evaluate_spans import share_row
from analytics.actors.gazetteer import FACTS, Gazetteer, rows, shipped
from analytics.actors.shapes import Coding, Text

# Each draw was scored once before rules were mended after it; precision and recall were then .953
# and .938 (317 places), .934 and .907 (176), .895 and .883 (100), .957 and .971 (98), .913 and .938
# (296, with 70 names that no draw had held before), .929 and .951 (108, the same names), .941 and
# .941 (150, one place a name, with 60 new names), .960 and .932 (130, one place a name), .935 and
# .980 (136, the same, news since 2014 only). The tenth drew from all 591 names that have a rule,
# each once: .914 and .865 (213), and so did the twelfth after rules were mended: .917 and .925
# (150), the thirteenth and the fourteenth, two thirds of rare names: .966 and .896, .917 and .880
# (150 each), the fifteenth and the sixteenth, news since 2015: .873 and .885 (108), .970 and .901
# (82, after rules were mended), the seventeenth and the eighteenth, the same: .918 and .918 (107),
# .898 and .964 (97), the nineteenth: .979 and .887 (63), the twentieth and the twenty-first: .925
# and .907 (96), .913 and .977 (83). The twenty-second, of names that no draw had held before, and
# the twenty-third, harder ones and after rules were mended: .978 and .967 (135), .967 and .906
# (108); the twenty-fourth, as hard and after another mending: .972 and .854 (65); the
# twenty-fifth, a fifth of it headlines cut short: .969 and .969 (138);
# the twenty-sixth, after another mending: 1.000 and .897 (64); the twenty-seventh: .967 and .967
# (43). The eleventh drew places as they come, whatever their names: .980 and .974 (197).
DRAWS = {draw: f"draw {draw}, rules since mended" for draw in range(1, 28)}
LABELS = FACTS / "labels_ambiguity.csv"


@dataclass(frozen=True, slots=True)
class Place:
    """One labelled place; `actor` is '-' where the name means none."""

    source: str
    article: str
    sentence: int
    start: int
    alias: str
    actor: str
    draw: int


def read_places(labels: Path = LABELS) -> list[Place]:
    """The labelled places of a file."""
    return [
        Place(
            row["source"], row["article"], int(row["sentence"]), int(row["start"]), row["alias"],
            row["actor"], int(row["draw"]),
        )
        for _, row in rows(labels)
    ]  # fmt: skip


def read_texts(labelled: Collection[tuple[str, str]], folder: Path) -> dict[str, Text]:
    """The articles of (source, article) pairs, as far as `folder/<source>/*.jsonl.gz` has them."""
    wanted = {article for _, article in labelled}
    found: dict[str, Text] = {}
    for source in sorted({source for source, _ in labelled}):
        for path in sorted((folder / source).glob("*.jsonl.gz")):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    row = json.loads(line)
                    if row["id"] in wanted:
                        on = date.fromisoformat(row["date"][:10]) if row.get("date") else None
                        text = Text(row["title"] or "", row["text"] or "", "", on, "en")
                        found[row["id"]] = text
    return found


def said_at(place: Place, coding: Coding) -> str:
    """The actor of the mention that covers a labelled place, or '-'."""
    where = "title" if place.sentence == 0 else "body"
    for mention in coding.mentions:
        if mention.place == where and mention.start <= place.start < mention.stop:
            return mention.actor
    return "-"


def judge_places(folder: Path, gazetteer: Gazetteer) -> Iterator[tuple[Place, str]]:
    """Each labelled place with what we say there."""
    places = read_places()
    texts = read_texts({(place.source, place.article) for place in places}, folder)
    codings: Mapping[str, Coding] = dict(
        zip(texts, counted(list(texts.values()), gazetteer), strict=True)
    )
    for place in places:
        if place.article in codings:
            yield place, said_at(place, codings[place.article])


def evaluate_ambiguity(folder: Path, gazetteer: Gazetteer | None = None) -> list[dict]:
    """Precision and recall over all labelled places, then precision name by name."""
    return score_places(list(judge_places(folder, gazetteer or shipped())))


def score_places(judged: Sequence[tuple[Place, str]]) -> list[dict]:
    """The table of `evaluate_ambiguity` for what `judge_places` told."""
    table: list[dict] = []
    for draw, name in DRAWS.items():
        drawn = [pair for pair in judged if pair[0].draw == draw]
        table += _share_rows(name, drawn) if drawn else []
    for alias in sorted({place.alias for place, _ in judged}):
        table += _share_rows(alias, [pair for pair in judged if pair[0].alias == alias])[:1]
    return table


def _share_rows(name: str, judged: Sequence[tuple[Place, str]]) -> list[dict]:
    said = [(place, actor) for place, actor in judged if actor != "-"]
    meant = [(place, actor) for place, actor in judged if place.actor != "-"]
    right = sum(place.actor == actor for place, actor in said)
    plain = (sum(place.actor != "-" for place, _ in judged), len(judged))
    return [
        share_row("ambiguous names", f"{name}, precision", right, len(said), plain),
        share_row("ambiguous names", f"{name}, recall", right, len(meant), None),
    ]
