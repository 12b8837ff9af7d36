"""What each block of a page is likely to be, by a small network over its features.

One hidden layer; its weights are rows in `data/line_weights.csv`, fitted by
`tests/bench/fit_segments.py` on pages marked by hand and on many more in drawn layouts.
"""

from __future__ import annotations

import csv
from functools import lru_cache

import numpy as np

from analytics.ingest.block_context import NAMES as AROUND
from analytics.ingest.block_context import context
from analytics.ingest.block_features import OWN, own_features
from analytics.settings import ROOT

KINDS = ("residue", "body", "caption", "title", "byline", "date", "lead")
NAMES = (*OWN, *AROUND)
LONG = 12  # words
Layers = tuple[np.ndarray, np.ndarray, np.ndarray]


def features(blocks: list[str]) -> np.ndarray:
    """One row of numbers a block, in the order of NAMES."""
    own = own_features(blocks)
    return np.hstack((own, context(blocks, own)))


def is_sentence(rows: np.ndarray) -> np.ndarray:
    """Is each block a whole sentence of some length that asks nothing of the reader?"""
    at = {name: rows[:, n] for n, name in enumerate(OWN)}
    lost = rows[:, OWN.index("kind_cookie") : OWN.index("kind_teaser") + 1].any(1)
    long = at["log_words"] >= np.log1p(LONG)
    return long & (at["sentence_end"] > 0) & (at["cut_end"] + at["addressed"] == 0) & ~lost


@lru_cache(maxsize=1)
def _layers() -> Layers:
    """Weights of features by unit, of units by kind, and of kinds alone."""
    into, onto, alone = {}, {}, {}
    with (ROOT / "data" / "line_weights.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            values = [float(x) for x in row["weights"].split()]
            {"feature": into, "kind": onto, "bias": alone}[row["layer"]][row["name"]] = values
    return (
        np.array([into[name] for name in NAMES]),
        np.array([onto[kind] for kind in KINDS]).T,
        np.array([alone[kind][0] for kind in KINDS]),
    )


def likelihoods(rows: np.ndarray, layers: Layers | None = None) -> np.ndarray:
    """Chances of each kind in the order of KINDS, one row a block; each row adds up to 1."""
    into, onto, alone = layers or _layers()
    scores = np.maximum(rows @ into, 0.0) @ onto + alone
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)
