"""Articles labelled as bad news, good news or neither.

A table (CSV) of hand labels names corpus, file and article and keeps no text: the text is read
from the corpus where that lies on this machine, and `hash` tells whether title and opening are
still the ones that were labelled. JSON Lines hold `title`, `text`, `label` and, where only some
rows may be learned from, `split` (`train` or another word).
"""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from analytics.models.gold import GoldError
from analytics.models.hand_labels import TEXTS, hash_sentence
from analytics.models.valence import LEAD_WORDS, VALENCES, Opening, open_article

RANDOM = "random"


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """An opening, its class, whether it may be learned from, its group, how drawn and whence."""

    opening: Opening
    label: str
    learns: bool
    group: str
    drawn: str
    corpus: str = ""


def read_valence_labels(paths: Iterable[str | Path], texts: Path = TEXTS) -> list[LabelledArticle]:
    """All labelled articles of files, in order. Raises GoldError with file, line and reason."""
    rows: list[LabelledArticle] = []
    for path in map(Path, paths):
        rows += _from_table(path, texts) if path.suffix == ".csv" else _from_lines(path)
    return rows


def _from_table(path: Path, texts: Path) -> Iterator[LabelledArticle]:
    corpora: dict[Path, dict[str, Mapping]] = {}
    with open(path, encoding="utf-8", newline="") as source:
        for number, row in enumerate(csv.DictReader(source), 2):
            try:
                file = texts / row["corpus"] / f"{row['file']}.jsonl.gz"
                if file not in corpora:
                    corpora[file] = _articles(file)
                article = corpora[file][row["article"]]
                yield _labelled(row, article)
            except (KeyError, ValueError) as error:
                raise GoldError(f"{path}:{number}: no such labelled article ({error})") from error


def _labelled(row: Mapping[str, str], article: Mapping) -> LabelledArticle:
    title, text = (article.get("title") or "").strip(), (article.get("text") or "").strip()
    lead = " ".join(text.split()[:LEAD_WORDS])
    if hash_sentence(f"{title} {lead}") != row["hash"]:
        raise ValueError("the text is no longer the one that was labelled")
    group = f"{row['corpus']} {row['article']}"
    opening = open_article(title, text)
    return LabelledArticle(opening, _known(row["label"]), row["half"] == "train", group,
                           row["drawn"], row["corpus"])  # fmt: skip


def _from_lines(path: Path) -> Iterator[LabelledArticle]:
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                yield _read_line(path, number, line)
    except OSError as error:
        raise GoldError(f"{path}: cannot be read ({error.strerror or error})") from error


def _read_line(path: Path, number: int, line: str) -> LabelledArticle:
    try:
        row = json.loads(line)
        opening = open_article(row.get("title") or "", row.get("text") or "")
        learns = str(row.get("split", "test")).startswith("train")
        return LabelledArticle(opening, _known(row["label"]), learns, opening.joined(), RANDOM)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise GoldError(f"{path}:{number}: not a labelled article ({error})") from error


def _known(label: str) -> str:
    if label not in VALENCES:
        raise ValueError(f"label {label!r} is none of {', '.join(VALENCES)}")
    return label


def _articles(path: Path) -> dict[str, Mapping]:
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return {str(article["id"]): article for article in map(json.loads, lines)}
    except OSError as error:
        raise GoldError(f"{path}: the labelled corpus cannot be read ({error.strerror})") from error
