"""Aboutness on modern news: labels of the project's own (see data/CODEBOOK_about.md)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from analytics.actors.aboutness import by_rule
from analytics.actors.coding import counted, place_all
from analytics.actors.evaluate import ABOUT, Counts, count, interval
from analytics.actors.evaluate_ambiguity import read_texts
from analytics.actors.features import group
from analytics.actors.gazetteer import FACTS, Gazetteer, load, rows
from analytics.actors.shapes import Text

LABELS = FACTS / "labels_about.csv"
DRAWS = {"1": "draw 1, learned from", "2": "draw 2", "3": "draw 3, learned from", "4": "draw 4"}


def _by_rule(texts: Sequence[Text], gazetteer: Gazetteer) -> list[set[str]]:
    """The actors that each article is about by the rule alone."""
    found: list[set[str]] = []
    for placed in place_all(texts, gazetteer):
        groups = group(placed, gazetteer.automaton)
        about = by_rule(placed, groups) >= ABOUT
        batch: list[set[str]] = [set() for _ in placed.texts]
        for article, actor in zip(groups.article[about], groups.actor[about], strict=True):
            batch[article].add(gazetteer.automaton.named_actors[actor])
        found += batch
    return found


def evaluate_about(folder: Path, gazetteer: Gazetteer | None = None) -> list[dict]:
    """Rows {gold, n, measure, score, low, high, baseline, baseline_score}; baseline: the rule."""
    gazetteer = gazetteer or load()
    table: list[dict] = []
    for draw, name in DRAWS.items():
        labels = [row for _, row in rows(LABELS) if row["draw"] == draw]
        texts = read_texts({(row["source"], row["article"]) for row in labels}, folder)
        labels = [row for row in labels if row["article"] in texts]
        if not labels:
            continue
        truth = [frozenset(filter(None, row["actors"].split("|"))) for row in labels]
        own = [texts[row["article"]] for row in labels]
        codings = list(counted(own, gazetteer))
        found = [frozenset(a.actor for a in c.actors if a.about >= ABOUT) for c in codings]
        ruled = _by_rule(own, gazetteer)
        ones = np.ones(len(truth))
        ours, floor = count(truth, found), count(truth, ruled)
        for measure in ("F1", "precision", "recall"):
            table.append(_row(name, measure, (ours, floor), ones))
    return table


def _share(counts: Counts, measure: str, weights: np.ndarray) -> float:
    parts = (counts.hits, counts.false, counts.missed)
    hits, false, missed = (float((weights @ part).sum()) for part in parts)
    total = {
        "F1": hits + (false + missed) / 2,
        "precision": hits + false,
        "recall": hits + missed,
    }[measure]
    return hits / total if total else float("nan")


def _row(name: str, measure: str, pair: tuple[Counts, Counts], ones: np.ndarray) -> dict:
    low, high = interval(lambda weights: _share(pair[0], measure, weights), len(ones))
    return {
        "gold": "modern news", "n": len(ones), "measure": f"about, {name}, {measure}",
        "score": round(_share(pair[0], measure, ones), 4), "low": round(low, 4),
        "high": round(high, 4), "baseline": "title, lead or three times",
        "baseline_score": round(_share(pair[1], measure, ones), 4),
    }  # fmt: skip
