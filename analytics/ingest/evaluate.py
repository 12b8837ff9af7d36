"""Scores of the extraction against hand-made texts, beside other ways of doing it."""

from __future__ import annotations

import gzip
import importlib.util
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import trafilatura

from analytics.ingest.extraction import token_f1
from analytics.ingest.html_segments import segment_html
from analytics.ingest.kept import kept_rows
from analytics.ingest.page_blocks import page_blocks
from analytics.ingest.segments import Segments, segment
from analytics.ingest.tidy import mend
from analytics.steps import each

DRAWS = 1000  # of the bootstrap over pages
MEASURE = "token F1, mean over pages"


class LabelledPageError(ValueError):
    """Labelled pages that cannot be read; the message names the file, and the line where it can."""


def evaluate_extraction(gold_path: Path) -> list[dict[str, Any]]:
    """Rows {gold, n, measure, score, low, high, baseline, baseline_score}, a row a comparison.

    `gold_path` is a JSONL file (or a folder of them) with `gold_text` and `html` or `residue`, the
    crude text of the whole page. Intervals are 95 % bootstrap intervals over pages. Raises OSError
    where the path cannot be read and LabelledPageError where it holds no such pages.
    """
    rows: list[dict[str, Any]] = []
    files = sorted(gold_path.glob("*.jsonl*")) if gold_path.is_dir() else [gold_path]
    for path in files:
        pages = list(_pages(path))
        for source in _sources():
            held = [page for page in pages if page.get(source.column)]
            if held:
                gold = f"{path.name.split('.')[0]}, from {source.called}"
                rows += _compare(gold, source, held)
                rows += kept_rows(gold, source.column, held, source.segments, source.beside)
    if not rows:
        raise LabelledPageError(
            f"{gold_path.name} holds no pages with gold_text and html or residue"
        )
    return rows


Way = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class _Source:
    """What a page is read from, how it is told apart here, and by other ways.

    The losses of the way `beside` stand beside those of this project.
    """

    column: str
    called: str
    segments: Callable[[str], Segments]
    others: dict[str, Way]
    beside: Way

    def body(self, text: str) -> str:
        """The text that is kept of a page."""
        return "\n".join(self.segments(text).body)


def _sources() -> tuple[_Source, _Source]:
    from_html = {"trafilatura": _trafilatura, "jusText": _justext}
    from_text: dict[str, Way] = {
        "keep everything": str,
        "blocks of 15 words and more": _long_blocks,
    }
    return (
        _Source("html", "html", _html_segments, from_html, _trafilatura),
        _Source("residue", "crude text", _text_segments, from_text, _long_blocks),
    )


def _html_segments(text: str) -> Segments:
    return segment_html(text).found


def _text_segments(text: str) -> Segments:
    return segment(mend(text))


def _pages(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                page = json.loads(line)
            except json.JSONDecodeError as error:
                raise LabelledPageError(f"{path.name}:{number}: not JSON ({error.msg})") from None
            if isinstance(page, dict) and page.get("gold_text"):
                yield page


def _compare(gold: str, source: _Source, pages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    def scored(way: Way, told: str) -> list[float]:
        shown = each(told, pages, "pages")
        return [token_f1(way(page[source.column]), page["gold_text"]) for page in shown]

    scores = np.array(scored(source.body, f"reading {gold}"))
    low, high = _interval(scores)
    rows = []
    for name, way in source.others.items():
        if name == "jusText" and importlib.util.find_spec("justext") is None:
            continue
        other = np.mean(scored(way, f"the same by {name}"))
        rows.append(
            {
                "gold": gold,
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
