"""A fitted model on disk: its words, its coefficient table and its card, side by side in `data/`.

`<name>_words.csv` holds the vocabulary, `<name>_weights.parquet` the coefficients, and
`<name>_card.json` what the model is, on what it was trained and how well it did.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analytics.models.linear import Linear
from analytics.models.ngrams import BITS
from analytics.models.tokens import number_words

DATA = Path(__file__).resolve().parent.parent.parent / "data"


class ModelError(ValueError):
    """A model whose files are missing or do not fit together; names the file and the remedy."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """What a scorer needs: word numbers, coefficients and the card."""

    numbers: dict[str, int]
    linear: Linear
    card: dict[str, Any]


def write_shipped(folder: Path, name: str, words: list[str], linear: Linear, card: dict) -> None:
    """Stores the three files of one model in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / f"{name}_words.csv", "w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(["word"])
        writer.writerows([word] for word in words)
    linear.write(folder / f"{name}_weights.parquet")
    write_card(folder, name, card)


def write_card(folder: Path, name: str, card: dict) -> None:
    """Stores the card of a model, sorted and indented so that changes can be read."""
    text = json.dumps(card, indent=1, sort_keys=True, ensure_ascii=False)
    (folder / f"{name}_card.json").write_text(text + "\n", encoding="utf-8")


def read_shipped(folder: Path, name: str) -> Shipped:
    """The model stored in `folder`. Raises ModelError where a file is missing."""
    card = read_card(folder, name)
    try:
        with open(folder / f"{name}_words.csv", encoding="utf-8", newline="") as source:
            words = [row["word"] for row in csv.DictReader(source)]
        learned = card["parameters"]
        linear = Linear.read(
            folder / f"{name}_weights.parquet",
            learned["intercept"],
            learned["temperature"],
            1 << BITS,
        )
    except (OSError, KeyError) as error:
        raise ModelError(f"{folder}/{name}_*: {error}; run `python -m analytics train`") from error
    return Shipped(number_words(words), linear, card)


def read_card(folder: Path, name: str) -> dict[str, Any]:
    """The card of a model. Raises ModelError where it is missing or not JSON."""
    path = folder / f"{name}_card.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        raise ModelError(f"{path}: {error}; run `python -m analytics train`") from error
