"""Scores of the extraction against hand-made texts, beside other ways of doing it."""

from __future__ import annotations

import gzip
import importlib.util
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import trafilatura

from analytics.ingest.extraction import token_f1
from analytics.ingest.html_segments import segment_html
from analytics.ingest.kept import kept_rows
from analytics.ingest.segments import Segments, page_blocks, segment
from analytics.ingest.tidy import mend
from analytics.steps import each

DRAWS = 1000  # of the bootstrap over pages
MEASURE = "token F1, mean over pages"


def evaluate_extraction(gold_path: Path) -> list[dict[str, Any]]:
    """Rows {gold, n, measure, score, low, high, baseline, baseline_score}, a row a comparison.

    `gold_path` is a JSONL file (or a folder of them) with `gold_text` and `html` or `residue`, the
    crude text of the whole page. Intervals are 95 % bootstrap intervals over pages. Raises OSError
    where the path cannot be read and ValueError where it holds no such pages.
    """
    rows: list[dict[str, Any]] = []
    files = sorted(gold_path.glob("*.jsonl*")) if gold_path.is_dir() else [gold_path]
    for path in files:
        pages = list(_pages(path))
        for source, ours, others in _ways():
            held = [page for page in pages if page.get(source)]
            if held:
                gold = path.name.split(".")[0]
                rows += _compare(gold, source, held, ours, others)
                named = f"{gold}, from {'html' if source == 'html' else 'crude text'}"
                rows += kept_rows(named, source, held, *_PARTS[source])
    if not rows:
        raise ValueError(f"{gold_path.name} holds no pages with gold_text and html or residue")
    return rows


Way = Callable[[str], str]


def _ways() -> list[tuple[str, Way, dict[str, Way]]]:
    from_html: dict[str, Way] = {"trafilatura": _trafilatura, "jusText": _justext}
    return [
        ("html", lambda text: "\n".join(segment_html(text).found.body), from_html),
        (
            "residue",
            lambda text: "\n".join(segment(mend(text)).body),
            {"keep everything": str, "blocks of 15 words and more": _long_blocks},
        ),
    ]


# How a page is told apart, and the way whose losses stand beside.
_PARTS: dict[str, tuple[Callable[[str], Segments], Way]] = {
    "html": (lambda text: segment_html(text).found, lambda text: _trafilatura(text)),
    "residue": (lambda text: segment(mend(text)), lambda text: _long_blocks(text)),
}


def _pages(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        for line in file:
            page = json.loads(line)
            if isinstance(page, dict) and page.get("gold_text"):
                yield page


def _compare(
    gold: str, source: str, pages: list[dict[str, Any]], ours: Way, others: dict[str, Way]
) -> list[dict[str, Any]]:
    told = f"reading {gold}, from {'html' if source == 'html' else 'crude text'}"
    scores = np.array(
        [token_f1(ours(page[source]), page["gold_text"]) for page in each(told, pages, "pages")]
    )
    low, high = _interval(scores)
    rows = []
    for name, way in others.items():
        if name == "jusText" and importlib.util.find_spec("justext") is None:
            continue
        beside = each(f"the same by {name}", pages, "pages")
        other = np.mean([token_f1(way(page[source]), page["gold_text"]) for page in beside])
        rows.append(
            {
                "gold": f"{gold}, from {'html' if source == 'html' else 'crude text'}",
                "n": len(pages),
                "measure": MEASURE,
                "score": round(float(scores.mean()), 4),
                "low": low,
                "high": high,
                "baseline": name,
                "baseline_score": round(float(other), 4),
            }
        )
    return rows


def _interval(scores: np.ndarray) -> tuple[float, float]:
    random = np.random.default_rng(0)
    draws = random.choice(scores, (DRAWS, len(scores))).mean(axis=1)
    low, high = np.quantile(draws, [0.025, 0.975])
    return round(float(low), 4), round(float(high), 4)


def _trafilatura(text: str) -> str:
    return trafilatura.extract(text, include_comments=False) or ""


def _justext(text: str) -> str:
    justext = importlib.import_module("justext")
    words = justext.get_stoplist("English")
    found = justext.justext(text.encode("utf-8", "replace"), words, encoding="utf-8")
    return "\n".join(p.text for p in found if not p.is_boilerplate)


def _long_blocks(text: str) -> str:
    return "\n".join(block for block in page_blocks(text) if len(block.split()) >= 15)
