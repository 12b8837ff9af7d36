"""Fits data/name_contexts.csv: what the words around a name say of it (`actors/contexts.py`).

    python tests/bench/learn_contexts.py FOLDER [--cross]

Learned from: the sentences of tests/actor_traps.csv and actor_modern.csv, the places of
labels_ambiguity.csv and contexts written for it (data/name_context_rows.csv), all labelled; and,
with little weight, from what the rules say of names in corpora of FOLDER. Words that mean alike
share weights by their vectors (those of the pieces of the shipped transformer and of the network
for persons); a word seen three times at one place has a weight of its own there as well. `--cross`
prints first what is left out of labelled places that were not learned from.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
from pathlib import Path
from zlib import crc32

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from context_rows import Row, read_rows  # noqa: E402
from context_vectors import read_vectors  # noqa: E402

from analytics.actors.contexts import (  # noqa: E402
    AFTER,
    BEFORE,
    GROUPS,
    SIGNS,
    Around,
    around,
    word_numbers,
)
from analytics.actors.words import PADDING, read  # noqa: E402

WEIGHTS = {
    "traps": 3.0, "written": 3.0, "labels": 2.0, "modern": 2.0, "vetoed": 0.5, "coded": 0.3,
    "unruled": 0.2,
}  # fmt: skip
SEEN, FOLDS, LEAST, STRENGTH = 3, 5, 0.15, 1.0
SHARES = (0.005, 0.01, 0.02, 0.04)
# Words of a window that stand at a place of their own.
NEAR = 2


def extract(rows: list[Row]) -> tuple[Around, np.ndarray, list[str]]:
    """What is around the names of the rows; all numbers of words in order, and how each is spelled.

    Raises ValueError where a name does not begin a word.
    """
    raw, begin, end = bytearray(b"\0"), [], []
    for row in rows:
        raw += row.left.encode()
        begin.append(len(raw))
        raw += row.name.encode()
        end.append(len(raw))
        raw += row.right.encode() + b"\0"
    buffer = read(bytes(raw[:-1]) + PADDING)
    word = np.searchsorted(buffer.start, begin)
    if (buffer.start[word] != begin).any():
        raise ValueError("a name begins within a word")
    found = around(buffer, word, np.array(end))
    numbers, at = np.unique(
        word_numbers(buffer, np.arange(len(buffer.start) - 1)), return_index=True
    )
    spans = zip(buffer.start[at].tolist(), buffer.stop[at].tolist(), strict=True)
    spelled = [buffer.raw[a:b].decode("utf-8", "replace").lower() for a, b in spans]
    return found, numbers, spelled


class Features:
    """Columns for places: vectors by group of words, words of their own, signs."""

    def __init__(self, vectors: dict[str, np.ndarray]) -> None:
        self.vectors = vectors
        self.size = len(next(iter(vectors.values())))
        self.own: list[tuple[int, str]] = []

    def columns(self, found: Around, numbers: np.ndarray, spelled: list[str]) -> sparse.csr_matrix:
        """A row for each place; words of their own are chosen from what is seen here."""
        many = len(found.words)
        table = np.zeros((len(spelled) + 1, self.size), dtype=np.float32)
        for place, word in enumerate(spelled):
            table[place] = self.vectors.get(word, 0.0)
        place = np.searchsorted(numbers, found.words)
        dense = np.zeros((many, len(GROUPS) * self.size), dtype=np.float32)
        rows, groups, words, values = [], [], [], []
        for side, (first, last) in enumerate(((0, BEFORE), (BEFORE, BEFORE + AFTER))):
            held = found.held[:, side]
            inside = np.arange(last - first) < held[:, None]
            own = np.where(inside, place[:, first:last], len(spelled))
            root = 1 / np.sqrt(np.maximum(held, 1))
            parts = [table[own[:, step]] for step in range(last - first)]
            for group, part in enumerate((*parts[:NEAR], sum(parts) * root[:, None])):
                start = (3 * side + group) * self.size
                dense[:, start : start + self.size] = part
            at, step = np.nonzero(inside)
            for group, chosen in enumerate((step == 0, step == 1, step >= 0)):
                rows.append(at[chosen])
                groups.append(np.full(chosen.sum(), 3 * side + group))
                words.append(own[at, step][chosen])
                values.append(root[at[chosen]] if group == NEAR else np.ones(chosen.sum()))
        keys = np.concatenate(groups) * len(spelled) + np.concatenate(words)
        chosen, which, counts = np.unique(keys, return_inverse=True, return_counts=True)
        column = np.where(counts >= SEEN, np.cumsum(counts >= SEEN) - 1, -1)
        self.own = [
            (int(key) // len(spelled), spelled[int(key) % len(spelled)])
            for key in chosen[counts >= SEEN]
        ]
        kept = column[which] >= 0
        single = sparse.csr_matrix(
            (np.concatenate(values)[kept], (np.concatenate(rows)[kept], column[which][kept])),
            shape=(many, len(self.own)),
        )
        signs = sparse.csr_matrix(
            (np.ones(found.signs.size),
             (np.repeat(np.arange(many), found.signs.shape[1]), found.signs.ravel())),
            shape=(many, len(SIGNS) + 1),
        )[:, :-1]  # fmt: skip
        return sparse.hstack([sparse.csr_matrix(dense), single, signs]).tocsr()

    def table(self, slopes: np.ndarray) -> tuple[dict[str, np.ndarray], np.ndarray]:
        """The weights of each word by group, and of the signs."""
        wide = len(GROUPS) * self.size
        shared = slopes[:wide].reshape(len(GROUPS), self.size)
        weights = {word: shared @ vector for word, vector in self.vectors.items()}
        own = slopes[wide : wide + len(self.own)]
        for (group, word), weight in zip(self.own, own, strict=True):
            weights.setdefault(word, np.zeros(len(GROUPS)))[group] += weight
        return weights, slopes[wide + len(self.own) :]


def fit(columns: sparse.csr_matrix, trap: np.ndarray, weight: np.ndarray) -> LogisticRegression:
    """The regression of the places."""
    model = LogisticRegression(C=STRENGTH, max_iter=80, tol=1e-3)
    return model.fit(columns, trap, sample_weight=weight)


def cross(rows: list[Row], columns: sparse.csr_matrix, weight: np.ndarray) -> None:
    """Prints the shares left out, of places that were not learned from."""
    trap = np.array([row.trap for row in rows])
    source = np.array([row.source for row in rows])
    fold = np.array([crc32(f"{row.source} {row.group}".encode()) % FOLDS for row in rows])
    odds = np.zeros(len(rows))
    for part in range(FOLDS):
        learned = fold != part
        model = fit(columns[learned], trap[learned], weight[learned])
        odds[~learned] = model.decision_function(columns[~learned])
    meant = np.isin(source, ("traps", "labels", "modern")) & ~trap
    for share in SHARES:
        least = np.quantile(odds[meant], 1 - share)
        told = " ".join(
            f"{name} {(odds[(source == name) & trap] >= least).mean():.2f}"
            for name in ("traps", "labels", "written")
        )
        print(f"states lost {share:.3f}, from {least:.2f} on; left out of traps: {told}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cross", action="store_true")
    asked = parser.parse_args()
    rows = read_rows(asked.folder)
    found, numbers, spelled = extract(rows)
    features = Features(read_vectors(set(spelled)))
    columns = features.columns(found, numbers, spelled)
    weight = np.array([WEIGHTS[row.source] for row in rows])
    if asked.cross:
        cross(rows, columns, weight)
    model = fit(columns, np.array([row.trap for row in rows]), weight)
    weights, signs = features.table(model.coef_[0])
    with (ROOT / "data" / "name_contexts.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["word", *GROUPS])
        for sign, one in (("<intercept>", model.intercept_[0]), *zip(SIGNS, signs, strict=True)):
            writer.writerow([sign, round(100 * float(one)), *[""] * (len(GROUPS) - 1)])
        for word in sorted(weights):
            if np.abs(weights[word]).max() >= LEAST:
                writer.writerow([word, *(round(100 * float(one)) or "" for one in weights[word])])
    print(f"{len(rows)} places, {len(weights)} words")


if __name__ == "__main__":
    main()
