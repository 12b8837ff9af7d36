"""Scores on labelled files, and training from them: which room measures which task."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Rows = list[Mapping[str, Any]]

# A word in the name of a labelled file or folder -> the task it was labelled for.
TOLD_BY_NAME = {
    "extraction": "extraction",
    "valence": "valence",
    "newsmtsc": "tone",
    "tone": "tone",
    "target-sentiment": "tone",
    "plover": "relations",
    "plv": "relations",
    "pair": "relations",
    "dse": "relations",
    "relation": "relations",
    "reuters": "actors",
    "kremlin": "actors",
    "entity": "actors",
    "aida": "actors",
    "msnbc": "actors",
    "news-fair": "actors",
}


OF_SENTENCES = ("tone", "relations")  # whose scorers take files, not folders


class ScoringError(ValueError):
    """Labelled files that cannot be scored, or learned from."""


def guess_task(gold: Path) -> str | None:
    """The task that a labelled file is for, told from its name or its folder's; None: unknown.

    Raises FileNotFoundError where there is none.
    """
    _refuse_missing(gold)
    for name in (gold.name.lower(), gold.parent.name.lower()):
        for word, task in TOLD_BY_NAME.items():
            if word in name:
                return task
    return None


def evaluate(task: str, gold: Path) -> Rows:
    """Rows {gold, n, measure, score, low, high, baseline, baseline_score} of one task.

    Raises OSError where `gold` cannot be read, ScoringError where it holds no labels for the task.
    """
    _refuse_missing(gold)
    if gold.is_dir() and task == "valence":
        raise ScoringError(f"valence is scored on one labelled file, and {gold} is a folder")
    with _told_in_a_line(gold):
        rows = _measures()[task](
            _labelled(gold) if gold.is_dir() and task in OF_SENTENCES else gold
        )
    if not rows:
        raise ScoringError(f"{gold} holds no labels for {task}")
    return rows


def _refuse_missing(gold: Path) -> None:
    if not gold.exists():
        raise FileNotFoundError(f"no such file or folder: {gold}")


@contextmanager
def _told_in_a_line(path: Path) -> Iterator[None]:
    """Turns the errors of the scorers into a ScoringError, whose message is one line."""
    from analytics.actors.gold import GoldError
    from analytics.ingest.evaluate import LabelledPageError
    from analytics.models import train

    try:
        yield
    except (GoldError, LabelledPageError, train.TrainingError) as error:
        raise ScoringError(str(error)) from error
    except (UnicodeDecodeError, EOFError, zlib.error) as error:
        raise ScoringError(f"{path.name} cannot be read as text in UTF-8: {error}") from error


def _labelled(folder: Path) -> list[Path]:
    """The files of labelled sentences in a folder. Raises FileNotFoundError where there are none.

    Some folders hold labels of other tasks beside them.
    """
    from analytics.models.gold import holds_labels

    files = [path for path in sorted(folder.rglob("*.jsonl*")) if holds_labels(path)]
    if not files:
        raise FileNotFoundError(f"no file of labelled sentences in {folder}")
    return files


def _measures() -> dict[str, Callable[[Any], Rows]]:
    from analytics.actors.evaluate import evaluate_actors
    from analytics.ingest.evaluate import evaluate_extraction
    from analytics.models.evaluate import evaluate_relations, evaluate_tone
    from analytics.models.train_valence import evaluate_valence

    return {
        "actors": evaluate_actors,
        "tone": evaluate_tone,
        "relations": evaluate_relations,
        "extraction": evaluate_extraction,
        "valence": evaluate_valence,
    }


def train(task: str, gold: Path, out: Path | None) -> Rows:
    """Fits the coefficients of one task from labelled files; returns the scores of its card.

    Raises OSError where `gold` cannot be read, ScoringError where nothing can be learned from it.
    """
    from analytics.models import about, train, train_valence

    _refuse_missing(gold)
    files = sorted(gold.rglob("*.jsonl*")) if gold.is_dir() else [gold]
    fits = {
        "tone": train.train_tone,
        "relations": train.train_relations,
        "about": about.train,
        "valence": train_valence.train_valence,
    }
    with _told_in_a_line(gold):
        card = fits[task](files, *([out] if out else []))
    return list(card["metrics"])
