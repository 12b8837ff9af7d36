"""Sentences of the kinds that users write, with what a careful reader says of them.

`probes.csv` holds own sentences with the two actors marked. The first set was there while phrases
for training were written, about the same mistakes in other words; the second was written
afterwards: nothing was learned or chosen by it, but its scores were seen beside those of every
candidate. The third (100 judgements) and the fourth (60) were written before any model had read
them; the networks of today were chosen with a look at their scores and at those of the fifth (213
and 457 judgements), parts of which two of the three writers of sentences for training had seen. The
sixth (260 and 260 judgements) was written apart from those sentences, before these networks were
taught, and read once.
`pytest -s` prints how each kind is read.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from analytics.models import load_relation, load_tone
from analytics.models.targets import Dyad, Spans, Target

PROBES = Path(__file__).resolve().parent / "probes.csv"
_MARKED = re.compile(r"<([ab])>(.*?)</\1>")


def unmark(marked: str) -> tuple[str, dict[str, Spans]]:
    """The plain sentence and where its actors stand."""
    plain, spans, at = "", {"a": [], "b": []}, 0
    for match in _MARKED.finditer(marked):
        plain += marked[at : match.start()]
        spans[match[1]].append((len(plain), len(plain) + len(match[2])))
        plain += match[2]
        at = match.end()
    return plain + marked[at:], {name: tuple(places) for name, places in spans.items()}


def probes(name: str) -> list[dict]:
    with PROBES.open(encoding="utf-8", newline="") as source:
        rows = [row for row in csv.DictReader(source) if row["set"] == name]
    for row in rows:
        row["plain"], row["spans"] = unmark(row["sentence"])
    return rows


def hits(rows: list[dict], told: list[str], wanted: list[str]) -> float:
    """The share read right; prints it for every kind."""
    right = Counter(r["kind"] for r, a, b in zip(rows, told, wanted, strict=True) if a == b)
    for kind, count in sorted(Counter(row["kind"] for row in rows).items()):
        print(f"{kind:12} {right[kind]:3} of {count}")
    return sum(right.values()) / len(rows)


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("first", 0.74),
        ("second", 0.68),
        ("third", 0.62),
        ("fourth", 0.65),
        ("fifth", 0.86),
        ("sixth", 0.72),
    ],
)
def test_relations_of_plain_sentences(name: str, floor: float) -> None:
    rows = [row for row in probes(name) if row["relation"]]
    model = load_relation()
    asked = [Dyad(row["plain"], row["spans"]["a"], row["spans"]["b"]) for row in rows]
    told = model.verdicts(model.score(asked))
    share = hits(rows, told, [row["relation"] for row in rows])
    print(f"relation, {name}: {share:.3f} of {len(rows)}")
    assert share > floor


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("first", 0.85),
        ("second", 0.82),
        ("third", 0.68),
        ("fourth", 0.7),
        ("fifth", 0.86),
        ("sixth", 0.77),
    ],
)
def test_tone_of_plain_sentences(name: str, floor: float) -> None:
    asked, wanted, rows = [], [], []
    for row in probes(name):
        for me, other in ("ab", "ba"):
            if row[f"tone_{me}"]:
                asked.append(Target(row["plain"], row["spans"][me], row["spans"][other]))
                wanted.append(row[f"tone_{me}"])
                rows.append(row)
    model = load_tone()
    told = model.verdicts(model.score(asked))
    share = hits(rows, told, wanted)
    print(f"tone, {name}: {share:.3f} of {len(rows)}")
    assert share > floor
    neutral = sum(label == "neutral" for label in wanted) / len(wanted)
    assert share > neutral + 0.03


def test_who_speaks_is_not_who_is_judged() -> None:
    text = "NATO on Thursday condemned Belarus for forcing a passenger jet to land."
    nato, belarus = ((0, 4),), ((27, 34),)
    model = load_tone()
    scores = model.score([Target(text, nato, belarus), Target(text, belarus, nato)])
    assert model.verdicts(scores) == ["neutral", "negative"]
