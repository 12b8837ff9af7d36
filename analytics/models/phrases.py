"""Sentences written for training: plain statements about two actors, in frames as news has them.

Labelled news seldom holds a plain statement in every form ("froze its membership in", "refused to
condemn"). `data/relation_phrases.csv` lists such statements with the relation they report, the tone
toward either actor, who acts, and whether by word or deed. Rows with one actor teach words of blame
and praise, and what is neither (suffering, denials, measures, places). `data/written_sentences.csv`
has the same columns and holds whole sentences, in many wordings; {c} is a third actor. What a
row leaves empty is not taught. Both are used for training only, never to measure.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from analytics.models.gold import Labelled
from analytics.models.hand_labels import quad_of
from analytics.models.targets import Dyad, Target

# Names are masked before a model reads them: one stands for all.
ORIGIN, WRITTEN = "relation_phrases", "written_sentences"
NAME_A, NAME_B, NAME_C = "Ruritania", "Freedonia", "Laputa"
FRAMES = (
    "{}.",
    "{}, officials said on Tuesday.",
    "The agency reported that {}.",
    "{}, according to a statement published by the ministry on its website.",
    "After weeks of uncertainty in the region, {}, and analysts say that more will follow.",
    "{}, the newspaper wrote in its Monday edition, without naming its sources.",
)
# What a group of rows is called, and in which frames a row is written out.
SORTS = {ORIGIN: ("phrase", FRAMES), WRITTEN: (WRITTEN, ("{}",))}
OURS = frozenset(SORTS)


def write_out(path: Path) -> Iterator[Labelled]:
    """Every phrase of a table in every frame, or every sentence as it is: a tone for each actor,
    and their relation if two.
    """
    group, frames = SORTS[path.stem]
    with open(path, encoding="utf-8", newline="") as source:
        for number, row in enumerate(csv.DictReader(source)):
            for frame in frames:
                text = frame.format(row["phrase"])
                yield from _labelled(row, text, f"{group} {number}", path.stem)


def _labelled(row: dict[str, str], text: str, group: str, origin: str) -> Iterator[Labelled]:
    text = text.format(a=NAME_A, b=NAME_B, c=NAME_C)
    text = text[0].upper() + text[1:]
    a, b, others = (
        tuple(match.span() for match in re.finditer(name, text))
        for name in (NAME_A, NAME_B, NAME_C)
    )

    def told(asked: Target | Dyad, label: str, *act: str | None) -> Labelled:
        drawn = WRITTEN if origin == WRITTEN else None
        return Labelled(asked, label, "train", group, origin, *act, drawn=drawn)

    if b and row["relation"]:
        direction, quad = row.get("direction") or None, quad_of({**row, "label": row["relation"]})
        yield told(Dyad(text, a, b, others), row["relation"], direction, quad)
    if row["tone_a"]:
        yield told(Target(text, a, b + others), row["tone_a"])
    if b and row["tone_b"]:
        yield told(Target(text, b, a + others), row["tone_b"])
