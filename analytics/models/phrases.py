"""Sentences written for training: plain statements about two actors, in the frames news puts them.

Labelled news seldom holds the plain case in every form ("froze its membership in", "refused to
condemn"), so `data/relation_phrases.csv` lists such statements with the relation they report, the
tone toward either actor, who acts and whether by word or deed. Rows that name one actor alone
teach words of blame and praise, and what is neither (suffering, denials, measures, places). They
train; they never measure.
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
ORIGIN = "relation_phrases"
NAME_A, NAME_B = "Ruritania", "Freedonia"
FRAMES = (
    "{}.",
    "{}, officials said on Tuesday.",
    "The agency reported that {}.",
    "{}, according to a statement published by the ministry on its website.",
    "After weeks of uncertainty in the region, {}, and analysts say that more will follow.",
    "{}, the newspaper wrote in its Monday edition, without naming its sources.",
)


def write_out(path: Path) -> Iterator[Labelled]:
    """Every phrase of a table in every frame: a tone for each actor, and their relation if two."""
    with open(path, encoding="utf-8", newline="") as source:
        for number, row in enumerate(csv.DictReader(source)):
            for frame in FRAMES:
                yield from _labelled(row, frame, f"phrase {number}")


def _labelled(row: dict[str, str], frame: str, group: str) -> Iterator[Labelled]:
    text = frame.format(row["phrase"]).format(a=NAME_A, b=NAME_B)
    text = text[0].upper() + text[1:]
    a, b = (tuple(m.span() for m in re.finditer(name, text)) for name in (NAME_A, NAME_B))
    if not b:
        yield Labelled(Target(text, a), row["tone_a"], "train", group, ORIGIN)
        return
    direction, quad = row.get("direction") or None, quad_of({**row, "label": row["relation"]})
    yield Labelled(Dyad(text, a, b), row["relation"], "train", group, ORIGIN, direction, quad)
    yield Labelled(Target(text, a, b), row["tone_a"], "train", group, ORIGIN)
    yield Labelled(Target(text, b, a), row["tone_b"], "train", group, ORIGIN)
