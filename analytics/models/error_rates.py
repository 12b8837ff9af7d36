"""How often a model counts each true class as each class, and how far that holds elsewhere.

By these rates `sql/macros/corrected_shares.sql` corrects counted shares. How far the rates differ
between the corpora that the labels come from is the intraclass correlation of a
Dirichlet-multinomial distribution, by moments (Brier, Biometrika 67, 1980).
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np

# Eight corpora tell little of how unlike a ninth may be. With the likeliest value the 95 %
# intervals of its shares held the truth in .91 of simulated corpora; with the upper limit that
# holds in this share of cases, in .95.
SURE = 0.8


def corrections(
    task: str,
    truth: Sequence[str],
    counted: Sequence[str],
    classes: Sequence[str],
    corpora: Sequence[str] | None = None,
) -> list[dict]:
    """How often each true class is counted as each class, and what is known of it.

    Rows {task, true_class, counted, rate, inverse, n, worth}: `rate` is the share of the n
    sentences of true_class that the model counts as `counted`, 'unclear' included, so that the
    rates of one true class add up to 1. `inverse` belongs to the judged classes only: it leads
    shares counted by these rates back; it is 0 for 'unclear'. `worth`: how many labels of the
    corpus to be corrected the n labels stand for, given the corpus of each label (all of them
    where none is given).
    """
    true, seen = np.asarray(truth), np.asarray(counted)
    table = np.array([[np.sum((true == t) & (seen == c)) for c in classes] for t in classes], float)
    judged = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    inverse = np.linalg.pinv(judged.T)
    homes = np.zeros(len(true), dtype=int) if corpora is None else _numbered(corpora)
    spread = unlike(true, seen, homes, SURE)
    rows = []
    for place, label in enumerate(classes):
        n = int(np.sum(true == label))
        worth = _worth(homes[true == label], spread)
        for column, other in enumerate(classes):
            rate = table[place, column] / max(n, 1)
            rows.append(_row(task, label, other, (rate, inverse[place, column], worth), n))
        unclear = int(np.sum((true == label) & (seen == "unclear")))
        rows.append(_row(task, label, "unclear", (unclear / max(n, 1), 0.0, worth), n))
    return rows


def unlike(
    true: np.ndarray, seen: np.ndarray, homes: np.ndarray, sure: float | None = None
) -> float:
    """Intraclass correlation of what a true class is counted as within one corpus, 0..1.

    0: error rates are the same in all corpora. `homes` numbers the corpus of each label. With
    `sure`, a share, the upper limit that is kept that often: the distance between corpora is held
    against a quantile of chi square instead of against its mean.
    """
    distance = freedom = sizes = 0.0
    for label in np.unique(true):
        of = (true == label) & (seen != "unclear")
        kinds, columns = np.unique(seen[of], return_inverse=True)
        _, rows = np.unique(homes[of], return_inverse=True)
        table = np.zeros((rows.max(initial=-1) + 1, len(kinds)))
        np.add.at(table, (rows, columns), 1)
        degrees = (len(table) - 1) * (len(kinds) - 1)
        if degrees < 1:
            continue
        n = table.sum(axis=1, keepdims=True)
        expected = n * table.sum(axis=0) / n.sum()
        distance += float(((table - expected) ** 2 / expected).sum())
        freedom += degrees
        sizes += degrees * float(n.sum() - (n**2).sum() / n.sum()) / (len(table) - 1)
    if not freedom or sizes <= freedom:
        return 0.0
    usual = freedom if sure is None else _low_quantile(1 - sure, freedom)
    return float(np.clip((distance / usual - 1) / (sizes / freedom - 1), 0, 1))


def _low_quantile(share: float, freedom: float) -> float:
    """What chi square of that freedom falls short of with chance `share`."""
    from scipy.stats import chi2  # 30 MB that scoring does not need

    return float(chi2.ppf(share, freedom))


def _worth(homes: np.ndarray, spread: float) -> float:
    """Labels of one corpus as sure of its error rates as labels of other corpora are."""
    if not len(homes):
        return 0.0
    parts = np.bincount(homes) / len(homes)
    return float(1 / (spread * (1 + parts @ parts) + (1 - spread) / len(homes)))


def _numbered(names: Sequence[str]) -> np.ndarray:
    return np.unique(np.asarray(names), return_inverse=True)[1]


def _row(
    task: str, true_class: str, counted: str, numbers: tuple[float, float, float], n: int
) -> dict:
    rate, inverse, worth = (round(float(number), 6) for number in numbers)
    return {
        "task": task,
        "true_class": true_class,
        "counted": counted,
        "rate": rate,
        "inverse": inverse,
        "n": n,
        "worth": round(worth, 2),
    }


def write_corrections(path: Path, task: str, fresh: Sequence[dict]) -> None:
    """Replaces the rows of one task in the corrections table."""
    kept: list[dict] = []
    if path.exists():
        with open(path, encoding="utf-8", newline="") as source:
            kept = [row for row in csv.DictReader(source) if row["task"] != task]
    # Relations first, so that a file written again differs in the rates alone.
    rows = sorted([*kept, *fresh], key=lambda row: row["task"] != "relation")
    with open(path, "w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, list(fresh[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
