"""Vectors of words for `learn_contexts`: words that mean alike lie near each other.

One half comes from the pieces of the shipped transformer, the other from the network for persons;
for words that it lacks the second half is foretold from the first by ridge regression.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

import numpy as np
import pyarrow.parquet as parquet

from analytics.models.encoder import ATTENTION_HEADS, HEADS, LAYERS
from analytics.models.transformer import read_transformer
from analytics.models.wordpiece import Pieces

ROOT = Path(__file__).resolve().parents[2]
# Numbers of a vector on either half; letters of a word at most.
HALF, LONGEST, RIDGE, EVERY = 64, 19, 30.0, 6
_WORD, _PIECE = re.compile(r"[^\W\d_]+"), re.compile(r"[a-z]{2,}")


def _level(table: np.ndarray) -> np.ndarray:
    """Rows about their mean, each of length one."""
    table = table - table.mean(axis=0)
    return table / (np.linalg.norm(table, axis=1, keepdims=True) + 1e-9)


def read_vectors(words: Collection[str]) -> dict[str, np.ndarray]:
    """A vector of 2 HALF numbers for each of the words and each word of the transformer."""
    pieces, network = read_transformer(HEADS, LAYERS, ATTENTION_HEADS)
    asked = {word for word in words if _WORD.fullmatch(word) and len(word) <= LONGEST}
    asked |= {piece for piece in pieces if _PIECE.fullmatch(piece)}
    spelled = sorted(asked)
    cut = Pieces(pieces)
    table = network.arrays["pieces"].astype(np.float32) * network.arrays["step"]
    first = _level(np.stack([table[cut.numbers(word)].mean(axis=0) for word in spelled]))
    known = parquet.read_table(ROOT / "data" / "persons_words.parquet")
    place = {word: n for n, word in enumerate(known["word"].to_pylist())}
    own = _level(
        np.column_stack([known[f"v{n}"].to_numpy() for n in range(HALF)]).astype(np.float32)
    )
    both = [n for n, word in enumerate(spelled) if word in place]
    taught, goal = first[both], own[[place[spelled[n]] for n in both]]
    slopes = np.linalg.solve(
        taught.T @ taught + RIDGE * np.eye(first.shape[1]), taught.T @ goal
    )  # fmt: skip
    second = first @ slopes
    second[both] = goal
    axes = np.linalg.svd(first[::EVERY], full_matrices=False)[2][:HALF]
    return dict(zip(spelled, np.hstack([first @ axes.T, second]).astype(np.float32), strict=True))
