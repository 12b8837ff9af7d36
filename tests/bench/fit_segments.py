"""Refits `data/line_weights.csv`, by which the lines of a page are told apart.

    python tests/bench/fit_segments.py PAGES.jsonl.gz [...] --articles FILE.jsonl.gz [...]

PAGES are pages whose text was marked by hand, ARTICLES those around which pages in drawn layouts
are put together (see `varied_pages`); those of `tests/crude_pages` are added. Prints
the token F1 of four-fold cross-validation over the former, and writes the weights fitted on all.
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
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from crude_marks import marked_pages
from line_net import Net, joined, train
from varied_pages import varied_page

from analytics.ingest import block_features
from analytics.ingest.block_kinds import told_kind
from analytics.ingest.extraction import token_f1, tokens
from analytics.ingest.line_marks import told_apart
from analytics.ingest.line_model import KINDS, NAMES, features
from analytics.ingest.page_blocks import page_blocks
from analytics.ingest.page_signs import stands_between
from analytics.settings import ROOT

FOLDS, NETS, DRAWN = 4, 4, 5500
MARKED, CRUDE = 3.0, 6.0  # what a page of these counts, beside one that was drawn
# Of tests/crude_pages. With third and fourth too, fifth came out no better (.82 of the lines kept
# were text, before .84; .98 of the text was kept both times), the gold's crude pages .942 (.944).
LEARNT = ("first", "second")
FEWEST = 4  # lines
UNKNOWN = (0.0, 0.0, 0.0, 0.2, 0.5)  # chances that the words of a line of residue tell nothing


@dataclass(frozen=True, slots=True)
class Page:
    """A page to learn from. `kinds` are places in KINDS; where only `body` is known, 0 and 1."""

    rows: np.ndarray
    kinds: np.ndarray
    weights: np.ndarray
    known: bool = True
    blocks: tuple[str, ...] = ()
    gold: str = ""
    fold: int = -1


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


def _weights(blocks: list[str], rows: np.ndarray, times: float) -> np.ndarray:
    words = np.maximum(4, np.expm1(rows[:, NAMES.index("log_words")]))
    return times * np.sqrt(words) / np.sqrt(words).sum()


def marked(path: Path) -> Iterator[Page]:
    """Pages whose text is known, of one file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        held = [json.loads(line) for line in file]
    for row in held:
        blocks = [one for one in page_blocks(row["residue"]) if not stands_between(one)]
        rows = features(blocks)
        fold = int(hashlib.md5(row["id"].encode()).hexdigest(), 16) % FOLDS
        kinds = np.array(labels(blocks, row["gold_text"]))
        weights = _weights(blocks, rows, MARKED)
        yield Page(rows, kinds, weights, False, tuple(blocks), row["gold_text"], fold)


def crude() -> Iterator[Page]:
    """The pages of `tests/crude_pages`, of which every line is known."""
    for page in chain.from_iterable(map(marked_pages, LEARNT)):
        held = [(kind, line) for kind, line in page.lines if kind and not stands_between(line)]
        if len(held) < FEWEST:
            continue  # all of it was saved on one line
        rows = features([line for _, line in held])
        kinds = np.array([KINDS.index(kind) for kind, _ in held])
        yield Page(rows, kinds, np.full(len(held), CRUDE / len(held)))


def drawn(paths: list[Path], count: int) -> Iterator[Page]:
    """Pages in drawn layouts; on some of them a part of the words of residue is unknown."""
    draw = random.Random(7)
    held = [article for path in paths for article in _articles(path)]
    russian = [one for one in held if re.search("[а-я]", one[0])]
    others = [one for one in held if not re.search("[а-я]", one[0])]
    for _ in range(count):
        pool = russian if russian and draw.random() < 0.2 else others
        lines = varied_page(*draw.choice(pool), pool, draw)
        block_features.told_kind = _forgetful(draw, draw.choice(UNKNOWN))
        block_features._own.cache_clear()
        rows = features([line for _, line in lines])
        block_features.told_kind = told_kind
        kinds = np.array([KINDS.index(kind) for kind, _ in lines])
        yield Page(rows, kinds, _weights([line for _, line in lines], rows, 1.0))
    block_features._own.cache_clear()


def _articles(path: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            title, text = row.get("title") or "", row.get("text") or row.get("body") or ""
            if 3 <= len(title.split()) <= 30 and len(text) > 250:
                yield title, text


def _forgetful(draw: random.Random, chance: float) -> Callable[[str], str | None]:
    forgotten: dict[str, bool] = {}

    def kind(block: str) -> str | None:
        told = told_kind(block)
        if told and chance and forgotten.setdefault(block, draw.random() < chance):
            return None
        return told

    return kind


def fitted(pages: list[Page]) -> Net:
    """Several networks, begun differently, as one: their scores are averaged."""
    rows = np.vstack([page.rows for page in pages])
    kinds = np.concatenate([page.kinds for page in pages])
    weights = np.concatenate([page.weights for page in pages])
    known = np.concatenate([np.full(len(page.kinds), page.known) for page in pages])
    return joined([train(rows, kinds, weights, known, seed) for seed in range(NETS)])


def score(page: Page, net: Net) -> float:
    """Token F1 of one page."""
    marks, _ = told_apart(list(page.blocks), net)
    return token_f1("\n".join(b for b, m in zip(page.blocks, marks, strict=True) if m), page.gold)


def main() -> None:
    """Cross-validates, prints, fits on all, writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--articles", nargs="+", type=Path, required=True)
    parser.add_argument("--drawn", type=int, default=DRAWN)
    order = parser.parse_args()
    held = {path.name: list(marked(path)) for path in order.pages}
    beside = [*drawn(order.articles, order.drawn), *crude()]
    golden = [page for pages in held.values() for page in pages]
    nets = [fitted(beside + [p for p in golden if p.fold != fold]) for fold in range(FOLDS)]
    for name, pages in held.items():
        scores = [score(page, nets[page.fold]) for page in pages]
        print(f"{name}: token F1 {np.mean(scores):.3f} over {len(scores)} pages, cross-validated")
    into, onto, alone = fitted(beside + golden)
    with (ROOT / "data" / "line_weights.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["layer", "name", "weights"])
        for layer, names, values in (("feature", NAMES, into), ("kind", KINDS, onto.T)):
            for name, row in zip(names, values, strict=True):
                writer.writerow([layer, name, " ".join(f"{x:.4g}" for x in row)])
        writer.writerows(["bias", kind, f"{x:.4g}"] for kind, x in zip(KINDS, alone, strict=True))


if __name__ == "__main__":
    main()
