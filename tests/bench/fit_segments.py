"""Refits `data/segment_weights.csv` from pages whose article text was marked by hand.

    python tests/bench/fit_segments.py ../shared/data/gold-extraction/*-dev.jsonl.gz

Prints the token F1 of four-fold cross-validation, and writes the weights fitted on all pages.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import re
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics.ingest.block_features import NAMES, features
from analytics.ingest.extraction import token_f1, tokens
from analytics.ingest.segments import likeliest_path, page_blocks
from analytics.settings import ROOT

C = 0.05  # chosen by cross-validation among .01 .05 .3 2
FOLDS = 4


def labels(blocks: list[str], gold: str) -> list[int]:
    """1 for each block that belongs to the hand-made text."""
    whole = f" {' '.join(tokens(gold))} "
    lines = {" ".join(tokens(line)) for line in gold.split("\n")}
    marks = [_belongs(tokens(block), whole, lines) for block in blocks]
    long = [n for n, block in enumerate(blocks) if marks[n] and len(block.split()) >= 8]
    # A short line such as "More" stands in many texts; near the long blocks it may be a heading.
    return [
        int(mark and bool(long) and long[0] - 3 <= n <= long[-1] + 3)
        for n, mark in enumerate(marks)
    ]


def _belongs(words: list[str], whole: str, lines: set[str]) -> bool:
    if len(words) < 6:
        return bool(words) and " ".join(words) in lines
    if f" {' '.join(words)} " in whole:
        return True
    runs = [" ".join(words[n : n + 5]) for n in range(len(words) - 4)]
    return sum(run in whole for run in runs) > 0.6 * len(runs)


def fit(pages: list[tuple[list[str], np.ndarray, np.ndarray, float]]) -> np.ndarray:
    """Weights of the features; every page counts the same, every block by the root of its words."""
    rows = np.vstack([page[1] for page in pages])
    marks = np.concatenate([page[2] for page in pages])
    weights = []
    for blocks, _, _, weight in pages:
        words = np.array([max(1, len(block.split())) for block in blocks])
        weights.append(weight * np.sqrt(words / words.sum()))
    weight = np.concatenate(weights)
    spread = rows.std(0)
    spread[spread == 0] = 1
    model = LogisticRegression(C=C, max_iter=5000, fit_intercept=False)
    model.fit(rows / spread, marks, sample_weight=weight * len(weight) / weight.sum())
    return model.coef_[0] / spread


def score(page: tuple[list[str], np.ndarray, np.ndarray, float], w: np.ndarray, gold: str) -> float:
    """Token F1 of one page under given weights."""
    chosen = likeliest_path([float(x) for x in page[1] @ w])
    return token_f1("\n".join(b for b, c in zip(page[0], chosen, strict=True) if c), gold)


def main(paths: list[str]) -> None:
    """Cross-validates, prints, fits on all, writes."""
    pages, golds, folds, names = [], [], [], []
    for path in paths:
        rows = [json.loads(line) for line in gzip.open(path)]
        for row in rows:
            blocks = page_blocks(row["residue"])
            marks = np.array(labels(blocks, row["gold_text"]))
            # Pages of one site teach less than pages of many.
            many = len({re.sub(r"^https?://([^/]+).*", r"\1", r["url"]) for r in rows}) > 1
            pages.append((blocks, np.array(features(blocks)), marks, 1.0 if many else 0.5))
            golds.append(row["gold_text"])
            folds.append(int(hashlib.md5(row["id"].encode()).hexdigest(), 16) % FOLDS)
            names.append(Path(path).name)
    scores: dict[str, list[float]] = {name: [] for name in names}
    for fold in range(FOLDS):
        weights = fit([page for page, f in zip(pages, folds, strict=True) if f != fold])
        for page, f, gold, name in zip(pages, folds, golds, names, strict=True):
            if f == fold:
                scores[name].append(score(page, weights, gold))
    for name, values in scores.items():
        print(f"{name}: token F1 {np.mean(values):.3f} over {len(values)} pages, cross-validated")
    with (ROOT / "data" / "segment_weights.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", "weight"])
        writer.writerows(zip(NAMES, (f"{x:.4f}" for x in fit(pages)), strict=True))


if __name__ == "__main__":
    main(sys.argv[1:])
