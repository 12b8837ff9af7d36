"""Refits `data/segment_weights.csv` from pages whose article text was marked by hand.

    python tests/bench/fit_segments.py PAGES.jsonl.gz [PAGES.jsonl.gz ...] --articles FILE.jsonl.gz

Pages put together from the articles are added (see `planted_pages`). Prints the token F1 of
four-fold cross-validation, and writes the weights fitted on all pages.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import json
import random
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from planted_pages import plant

from analytics import ingest
from analytics.ingest.block_features import NAMES, features
from analytics.ingest.extraction import token_f1, tokens
from analytics.ingest.likeliest import likeliest_path
from analytics.ingest.segments import page_blocks
from analytics.ingest.teasers import text_end, without_strays
from analytics.settings import ROOT

C = 0.05  # chosen by cross-validation among .01 .05 .3 2
FOLDS = 4
PLANTED, WEIGHT = 200, 0.25


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


@dataclass(frozen=True, slots=True)
class Page:
    """A page to learn from: its blocks, their features and marks, and what it weighs."""

    kind: str
    fold: int
    gold: str
    blocks: list[str]
    features: np.ndarray
    marks: np.ndarray
    weight: float


def marked_page(kind: str, name: str, text: str, gold: str, weight: float) -> Page:
    """A page with its blocks marked; the fold hangs on its name alone."""
    whole = page_blocks(text)
    blocks = whole[: text_end(whole)]
    fold = int(hashlib.md5(name.encode()).hexdigest(), 16) % FOLDS
    found = np.array(features(blocks))
    return Page(kind, fold, gold, blocks, found, np.array(labels(blocks, gold)), weight)


def fit(pages: list[Page]) -> np.ndarray:
    """Weights of the features; every page counts the same, every block by the root of its words."""
    rows = np.vstack([page.features for page in pages])
    marks = np.concatenate([page.marks for page in pages])
    weights = []
    for page in pages:
        words = np.array([max(1, len(block.split())) for block in page.blocks])
        weights.append(page.weight * np.sqrt(words / words.sum()))
    weight = np.concatenate(weights)
    spread = rows.std(0)
    spread[spread == 0] = 1
    model = LogisticRegression(C=C, max_iter=5000, fit_intercept=False)
    model.fit(rows / spread, marks, sample_weight=weight * len(weight) / weight.sum())
    return model.coef_[0] / spread


def score(page: Page, weights: np.ndarray) -> float:
    """Token F1 of one page under given weights."""
    odds = [float(x) for x in page.features @ weights]
    chosen = without_strays(page.blocks, likeliest_path(odds))
    kept = (block for block, body in zip(page.blocks, chosen, strict=True) if body)
    return token_f1("\n".join(kept), page.gold)


def read_pages(path: Path) -> list[Page]:
    """Pages of one file of gold."""
    with gzip.open(path) as file:
        rows = [json.loads(line) for line in file]
    sites = {re.sub(r"^https?://([^/]+).*", r"\1", row["url"]) for row in rows}
    # Pages of one site teach less than pages of many.
    weight = 1.0 if len(sites) > 1 else 0.5
    return [
        marked_page(path.name, row["id"], row["residue"], row["gold_text"], weight) for row in rows
    ]


def plant_pages(articles: str | None) -> list[Page]:
    """Pages put together from articles."""
    if not articles:
        return []
    draw = random.Random(8)
    cleaned = (ingest.clean(raw) for raw in ingest.offer([articles]) if isinstance(raw, ingest.Raw))
    held = [a for a in cleaned if isinstance(a, ingest.Article) and a.title and a.words > 40]
    pages = []
    for number, article in enumerate(draw.sample(held, PLANTED)):
        page = plant(article, held, draw)
        pages.append(marked_page("planted", f"planted-{number}", page.text, page.body, WEIGHT))
    return pages


def main() -> None:
    """Cross-validates, prints, fits on all, writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--articles")
    order = parser.parse_args()
    pages = [page for path in order.pages for page in read_pages(path)]
    pages += plant_pages(order.articles)
    weights = [fit([page for page in pages if page.fold != fold]) for fold in range(FOLDS)]
    for kind in dict.fromkeys(page.kind for page in pages):
        scores = [score(page, weights[page.fold]) for page in pages if page.kind == kind]
        mean, sure = np.mean(scores), np.mean(np.array(scores) > 0.95)
        print(f"{kind}: token F1 {mean:.3f} over {len(scores)} pages, {sure:.0%} above .95")
    with (ROOT / "data" / "segment_weights.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", "weight"])
        writer.writerows(zip(NAMES, (f"{x:.4f}" for x in fit(pages)), strict=True))


if __name__ == "__main__":
    main()
