"""A fitted model on disk, side by side in `data/`: its words, its layers, its head and its card.

`<name>_words.parquet` and `<name>_layers.parquet` hold the network that turns a sentence into
features; `<name>_head.csv` the coefficients that turn features into classes, refitted by `train`;
`<name>_card.json` what the model is, on what it was trained and how well it did.
"""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from threadpoolctl import ThreadpoolController

from analytics.models.calibration import Calibration, read_calibration
from analytics.models.gold import STATES
from analytics.models.network import Network, read_network
from analytics.models.tokens import encode, number_words
from analytics.settings import ROOT

DATA = ROOT / "data"
LONGEST = 72
# Sentences whose features are held at a time: 1 MB. A multiple of what the network reads at once.
AT_ONCE = 256
_REMEDY = "run `python -m analytics train`"


class ModelError(ValueError):
    """A model whose files are missing or do not fit together; names the file and the remedy."""


@dataclass(frozen=True, slots=True)
class Head:
    """Logistic regression on the features: `weights` (features, classes), `intercept` (classes)."""

    weights: np.ndarray
    intercept: np.ndarray


@dataclass(frozen=True, slots=True)
class Body:
    """What turns masked sentences into features: word numbers, network, marks it looks from."""

    numbers: dict[str, int]
    network: Network
    marks: tuple[str, ...]

    def features(self, masked: Sequence[str]) -> np.ndarray:
        """Features of masked sentences, float32 (sentences, features).

        On one thread: workers score side by side, and threads of small products only get in
        each other's way.
        """
        with threads().limit(limits=1):
            return self.network.features(encode(masked, self.numbers, LONGEST), self.marks)

    def in_parts(self, masked: Sequence[str]) -> Iterator[np.ndarray]:
        """The same, of AT_ONCE sentences at a time; one empty part where there are none."""
        for start in range(0, max(1, len(masked)), AT_ONCE):
            yield self.features(masked[start : start + AT_ONCE])


@dataclass(frozen=True, slots=True)
class Shipped:
    """A whole scorer: body, head and card."""

    body: Body
    head: Head
    card: dict[str, Any]

    def score(self, masked: list[str], whose: str = STATES) -> np.ndarray:
        """Calibrated probabilities of the classes, float32 (sentences, classes)."""
        return np.concatenate([self.judge(part, whose) for part in self.body.in_parts(masked)])

    def judge(self, features: np.ndarray, whose: str = STATES) -> np.ndarray:
        """The same from features of the body, which several heads may share."""
        logits = features @ self.head.weights + self.head.intercept
        return self.calibration(whose).apply(logits)

    def lean(self, probabilities: np.ndarray, whose: str = STATES) -> np.ndarray:
        """The probabilities as verdicts weigh them."""
        return self.calibration(whose).lean(probabilities)

    def calibration(self, whose: str = STATES) -> Calibration:
        """How sure one may be, which differs between states and persons.

        Where the card keeps none for persons, that of states serves.
        """
        kept = self.card["parameters"]["calibration"]
        return read_calibration(kept.get(whose, kept[STATES]))


@cache
def threads() -> ThreadpoolController:
    """What limits the threads of matrix products in this process."""
    return ThreadpoolController()


def read_body(folder: Path, name: str, marks: tuple[str, ...]) -> Body:
    """The network of a model. Raises ModelError where a file is missing."""
    try:
        # On one thread, as sums of several come in another order, and steps are rounded.
        with threads().limit(limits=1):
            words, network = read_network(folder, name)
    except (OSError, KeyError) as error:
        raise ModelError(f"{folder}/{name}_words, _layers: {error}") from error
    return Body(number_words(words), network, marks)


def read_shipped(folder: Path, name: str, marks: tuple[str, ...]) -> Shipped:
    """The model stored in `folder`. Raises ModelError where a file is missing."""
    head = read_head(folder, name)
    return Shipped(read_body(folder, name, marks), head, read_card(folder, name))


def put_head(folder: Path, name: str, body: Body) -> Shipped:
    """The head and card stored under `name`, on a body that is there already."""
    return Shipped(body, read_head(folder, name), read_card(folder, name))


def read_head(folder: Path, name: str) -> Head:
    """The coefficients stored under `name`. Raises ModelError where they are missing."""
    path = folder / f"{name}_head.csv"
    try:
        with open(path, encoding="utf-8", newline="") as source:
            rows = [[float(cell) for cell in row[1:]] for row in list(csv.reader(source))[1:]]
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: {error}; {_REMEDY}") from error
    numbers = np.array(rows, dtype=np.float32)
    return Head(numbers[1:], numbers[0])


def write_head(folder: Path, name: str, head: Head, classes: tuple[str, ...]) -> None:
    """Stores the head as a table: the intercept, then one row for each feature."""
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / f"{name}_head.csv", "w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(["feature", *classes])
        writer.writerow(["intercept", *(f"{number:.6g}" for number in head.intercept)])
        for place, weights in enumerate(head.weights):
            writer.writerow([place, *(f"{number:.6g}" for number in weights)])


def copy_body(source: Path, folder: Path, name: str) -> None:
    """Lays the network of a model beside a head that was fitted into another folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in ("words", "layers"):
        path = source / f"{name}_{part}.parquet"
        if folder.resolve() != source.resolve():
            shutil.copyfile(path, folder / path.name)


def write_card(folder: Path, name: str, card: dict) -> None:
    """Stores the card of a model, sorted and indented so that changes can be read."""
    text = json.dumps(card, indent=1, sort_keys=True, ensure_ascii=False)
    (folder / f"{name}_card.json").write_text(text + "\n", encoding="utf-8")


def read_card(folder: Path, name: str) -> dict[str, Any]:
    """The card of a model. Raises ModelError where it is missing or not JSON."""
    path = folder / f"{name}_card.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        raise ModelError(f"{path}: {error}; {_REMEDY}") from error
