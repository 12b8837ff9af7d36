"""What the second reader says of persons and firms that no list names, for `retune_models`.

    python tests/bench/tell_of_persons.py --texts CORPUS.jsonl.gz... --out soft.jsonl

A target is a word or several with capitals inside a sentence, or a pronoun. Most that are taken
are those of which the small network does not expect the usual class. Both readings are mixed as
`cascade` mixes them. The lines {"masked", "shares"}, mixed once more by `word_windows`, then teach
the network of persons:

    python tests/bench/retune_models.py tone --gold NEWSMTSC --soft mixed.jsonl --hide 0.2 \\
        --epochs 8 --seeds 2 --name persons
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics.models.cascade import SecondReader
from analytics.models.encoder import shipped_encoder
from analytics.models.gold import PERSONS
from analytics.models.targets import Target, mask_target
from analytics.models.tone import NAME, Tone

AT_ONCE = 1500
USUAL, HOT = 0.55, 0.7  # below this chance of neutral a target is hot, and how many are to be
PRONOUNS = 0.12  # of the targets, so that the network knows them
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])|\n+")
_NAME = re.compile(r"\b[A-Z][a-zA-Z'’-]+(?: (?:of |the )?[A-Z][a-zA-Z'’-]+){0,3}")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|him|her)\b")
_NO_NAMES = frozenset(
    re.findall(
        r"\w+",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
        "June July August September October November December The A An In On At But And I It This "
        "That He She They We His Her Their Mr Mrs Ms",
    )
)


def targets_in(sentence: str, chance: random.Random) -> Target | None:
    """One target of a sentence, drawn by chance, with all places of its last word."""
    places: dict[str, list[tuple[int, int]]] = {}
    for match in _NAME.finditer(sentence):
        alone = " " not in match.group()
        if (alone and match.start() <= 1) or match.group().split()[0] in _NO_NAMES:
            continue
        places.setdefault(match.group().split()[-1], []).append(match.span())
    if not places or chance.random() < PRONOUNS:
        found = _PRONOUN.search(sentence)
        places = {found.group(): [found.span()]} if found else places
    return Target(sentence, tuple(places[chance.choice(sorted(places))])) if places else None


def unlabelled(paths: Sequence[str]) -> Iterator[Target]:
    """A target of every sentence of middling length in JSON Lines of articles."""
    chance = random.Random(7)
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            texts = [json.loads(line).get("text") or "" for line in lines]
        for text in texts:
            for sentence in _SENTENCE.split(text):
                target = targets_in(sentence, chance) if 50 <= len(sentence) <= 350 else None
                if target:
                    yield target


def main() -> None:
    """Chooses the targets and writes what both readers say of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", nargs="+", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--most", type=int, default=36_000)
    options = parser.parse_args()
    targets = list(unlabelled(options.texts))
    random.Random(7).shuffle(targets)
    model, second = Tone.load(), SecondReader.load(NAME)
    parts = range(0, len(targets), AT_ONCE)
    chances = np.vstack([model.score(targets[at : at + AT_ONCE], PERSONS) for at in parts])
    hot = np.flatnonzero(chances[:, 1] < USUAL)[: int(HOT * options.most)]
    rest = np.flatnonzero(chances[:, 1] >= USUAL)[: options.most - len(hot)]
    chosen = np.concatenate([hot, rest])
    with open(options.out, "w", encoding="utf-8") as out:
        for start in range(0, len(chosen), AT_ONCE):
            part = chosen[start : start + AT_ONCE]
            asked = [targets[place] for place in part]
            logits = second.logits(shipped_encoder().features(asked), chances[part])
            shares = second.calibration(PERSONS).apply(logits)
            for one, share in zip(asked, shares.round(4).tolist(), strict=True):
                out.write(json.dumps({"masked": mask_target(one), "shares": share}) + "\n")
            print(start + len(part), "of", len(chosen), flush=True)


if __name__ == "__main__":
    main()
