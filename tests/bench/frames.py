"""Writes sentences of blame, praise and neither in many words, for training; run by hand.

    python tests/bench/frames.py tone --most 26000 --out LINES.jsonl

Labelled news holds few of the words in which actors are blamed or praised. `frames.csv` lists
frames with the tone toward either actor, or the relation of both, and the words that fill their
slots; drawn at random with something before and after, they make lines {"masked", "shares"} as
`retune_models.py --soft` reads them. What a frame says is true of whatever fills it. The sentences
train and never measure.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics.models.gold import RELATION_CLASSES, TONE_CLASSES
from analytics.models.phrases import NAME_A, NAME_B
from analytics.models.targets import Dyad, Spans, Target, mask_dyad, mask_target

TABLE = Path(__file__).with_name("frames.csv")
# A third have nothing before and nothing after; one in seven is quoted.
BARE, QUOTED, SURE = 0.35, 0.15, 0.88
SAID = ("he said", "she told the agency", "the statement read")
_SLOT = re.compile(r"\{(\w{2,})\}")


def read_frames() -> dict[str, list[dict[str, str]]]:
    """Rows of the table by slot."""
    rows: dict[str, list[dict[str, str]]] = {}
    with open(TABLE, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            rows.setdefault(row["slot"], []).append(row)
    return rows


def write_out(frame: str, rows: Mapping[str, Sequence[dict]], chance: random.Random) -> str:
    """A frame with its slots filled, as a sentence that may stand within a longer one."""
    text = _SLOT.sub(lambda found: chance.choice(rows[found[1]])["text"], frame)
    text = re.sub(r"(?<=[a-z;,] )(The|A|An|Some)(?= )", lambda found: found[0].lower(), text)
    if chance.random() > BARE:
        before = chance.choice(rows["lead"])["text"]
        text = f"{before} {text if text.startswith('{') else text[0].lower() + text[1:]}"
    if chance.random() > BARE:
        text += chance.choice(rows["tail"])["text"]
    if chance.random() < QUOTED:
        text = f"“{text}”, {chance.choice(SAID)}"
    return text + "."


def named(text: str) -> tuple[str, Spans, Spans]:
    """The sentence with two names in it, and where they stand."""
    text = text.format(a=NAME_A, b=NAME_B)
    text = text[0].upper() + text[1:]
    a, b = (tuple(m.span() for m in re.finditer(name, text)) for name in (NAME_A, NAME_B))
    return text, a, b


def tones(rows: Mapping[str, Sequence[dict]], chance: random.Random) -> Iterator[tuple[str, int]]:
    """Masked sentences and the place of the tone toward their target, without end."""
    while True:
        row = chance.choice(rows["tone"])
        text, a, b = named(write_out(row["text"], rows, chance))
        yield mask_target(Target(text, a, b)), TONE_CLASSES.index(row["tone_a"])
        if row["tone_b"]:
            yield mask_target(Target(text, b, a)), TONE_CLASSES.index(row["tone_b"])


def pairs(rows: Mapping[str, Sequence[dict]], chance: random.Random) -> Iterator[tuple[str, int]]:
    """Masked sentences and the place of the relation of their pair, without end."""
    while True:
        relation = chance.choice(RELATION_CLASSES)
        frame = chance.choice(rows[relation])["text"]
        text, a, b = named(write_out(frame, rows, chance))
        yield mask_dyad(Dyad(text, a, b)), RELATION_CLASSES.index(relation)


def main() -> None:
    """Draws sentences, none twice, and writes them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("tone", "relation"))
    parser.add_argument("--most", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    make = tones if options.task == "tone" else pairs
    told: dict[str, int] = {}
    for masked, place in make(read_frames(), random.Random(options.seed)):
        told[masked] = place
        if len(told) >= options.most:
            break
    with open(options.out, "w", encoding="utf-8") as out:
        for masked, place in told.items():
            shares = [(1 - SURE) / 2] * 3
            shares[place] = SURE
            out.write(json.dumps({"masked": masked, "shares": shares}) + "\n")


if __name__ == "__main__":
    main()
