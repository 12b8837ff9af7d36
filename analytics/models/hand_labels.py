"""Labelled sentences, kept without their text: where they stand, and what was decided.

A row names corpus, file, article, the field (`place`) and the characters in it; the text is read
from the corpus where that lies on this machine. `hash` (16 hex digits of SHA-256 over the words of
the sentence) tells whether the text is still the one that was labelled. Rows of a later, larger
reading lie packed beside the table (`<name>_fifth.csv.gz`) and are read with it.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from analytics.models.gold import GoldError, Labelled
from analytics.models.targets import Dyad, Spans, Target
from analytics.settings import setting

# Where the labelled corpora lie; only training and scoring need them.
TEXTS = Path(str(setting("labelled_texts")))
MORE = "_fifth.csv.gz"
# Draws whose rows an earlier model chose, because it was sure or in doubt of them.
BY_MODEL = ("model", "read5")
# Values of `half` in `<task>_shares.csv`, the sentences of chosen pairs and actors. One half sets
# the error rates, the other tells whether shares corrected by these rates are right. Fresh ones
# were labelled when nothing changed any more. "learned": a network was trained on the row before.
RATES, SHARES, FRESH = "rates", "shares", "fresh"
LEARNED = tuple(f"{half} learned" for half in (RATES, SHARES, FRESH))
# All values of `half`: rows to learn from, rows that only measure, rows of the fifth reading that
# measure apart (a model chose most of them), and those of the shares.
HALVES = ("train", "measure", "aside", RATES, SHARES, FRESH, *LEARNED)


def read_hand_labels(path: Path, texts: Path = TEXTS) -> Iterator[Labelled]:
    """The rows of a table of hand labels with their sentences from the corpora under `texts`.

    Raises GoldError where a corpus, an article or a sentence is not to be found, or has changed.
    """
    with open(path, encoding="utf-8", newline="") as source:
        for number, row in enumerate(csv.DictReader(source), 2):
            yield _labelled(path, number, row, texts)
    more = path.with_name(path.stem + MORE)
    if more.exists():
        with gzip.open(more, "rt", encoding="utf-8", newline="") as source:
            for number, row in enumerate(csv.DictReader(source), 2):
                yield _labelled(path, number, row, texts)


def by_chance(row: Labelled) -> bool:
    """Whether the row was drawn at random, so that any sentence could have been drawn.

    Only such rows tell how often a model errs: in sentences chosen for a word of blame, or because
    a model saw a relation, it finds more of what there is.
    """
    return not row.drawn or row.drawn.startswith("random")


def read_for_rates(folder: Path, task: str, texts: Path = TEXTS) -> list[Labelled]:
    """The labels of chosen pairs or actors that the error rates of `task` are made from as well."""
    path = folder / f"{task}_shares.csv"
    return [row for row in read_hand_labels(path, texts) if row.split == RATES]


def hash_sentence(sentence: str) -> str:
    """Sixteen hexadecimal digits that change with any word of the sentence."""
    return hashlib.sha256(" ".join(sentence.split()).encode()).hexdigest()[:16]


def _labelled(path: Path, number: int, row: Mapping[str, str], texts: Path) -> Labelled:
    try:
        article = _articles(texts, row["corpus"], row["file"])[row["article"]]
        sentence = article[row["place"]][int(row["start"]) : int(row["stop"])]
        asked = _asked(row, sentence)
    except (KeyError, ValueError, TypeError) as error:
        raise GoldError(f"{path}:{number}: no such sentence ({error!r})") from error
    if hash_sentence(sentence) != row["hash"]:
        raise GoldError(f"{path}:{number}: the sentence is no longer the one that was labelled")
    split = row["half"] if row["half"] in HALVES else "measure"
    group = f"{row['corpus']} {row['article']}"
    direction, quad = row.get("direction") or None, quad_of(row)
    return Labelled(
        asked, row["label"], split, group, path.stem, direction, quad, drawn=row.get("drawn")
    )


def quad_of(row: Mapping[str, str]) -> str | None:
    """The class among QUADS of a row with a relation and an `act` (word or deed), if it has one."""
    act = row.get("act")
    return f"{'verbal' if act == 'word' else 'material'} {row['label']}" if act else None


def _asked(row: Mapping[str, str], sentence: str) -> Target | Dyad:
    others = _spans(row["others"])
    if "spans" in row:
        return Target(sentence, _spans(row["spans"]), others)
    return Dyad(sentence, _spans(row["spans_a"]), _spans(row["spans_b"]), others)


def _spans(text: str) -> Spans:
    pairs = (span.split("-") for span in text.split())
    return tuple((int(start), int(stop)) for start, stop in pairs)


@cache
def _articles(texts: Path, corpus: str, file: str) -> dict[str, dict]:
    path = texts / corpus / f"{file}.jsonl.gz"
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return {article["id"]: article for article in map(json.loads, lines)}
    except OSError as error:
        raise GoldError(f"{path}: the labelled corpus cannot be read ({error.strerror})") from error
