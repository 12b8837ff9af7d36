"""Aboutness on modern news: labels of the project's own (see data/CODEBOOK_about.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from analytics.actors.aboutness import by_rule
from analytics.actors.coding import counted, place_all
from analytics.actors.evaluate import ABOUT, NAMES, Counts, count, interval
from analytics.actors.evaluate_ambiguity import read_texts
from analytics.actors.features import group
from analytics.actors.gazetteer import FACTS, Gazetteer, rows, shipped
from analytics.actors.shapes import Coding, Text

LABELS = FACTS / "labels_about.csv"
DRAWS = {
    "1": "draw 1, learned from", "2": "draw 2", "3": "draw 3, learned from", "4": "draw 4",
    "5": "draw 5, since learned from", "6": "draw 6", "7": "draw 7, long articles",
    "8": "draw 8, since learned from", "9": "draw 9",
    "10": "draw 10", "11": "draw 11", "12": "draw 12", "13": "draw 13",
    "14": "draw 14", "15": "draw 15, dense, learned from", "16": "draw 16, dense",
    "17": "draw 17, half of them dense",
}  # fmt: skip
# In these every actor that an article names was written down too.
MACRO = "macro F1 of frequent actors"
NAMED_DRAWS = frozenset(("5", "6", "7", "8", "9", "10", "11", "12", "13", "14"))


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
    gazetteer = gazetteer or shipped()
    table: list[dict] = []
    for draw, name in DRAWS.items():
        labels = [row for _, row in rows(LABELS) if row["draw"] == draw]
        texts = read_texts({(row["source"], row["article"]) for row in labels}, folder)
        labels = [row for row in labels if row["article"] in texts]
        if not labels:
            continue
        truth = _given(labels, "actors")
        own = [texts[row["article"]] for row in labels]
        codings = list(counted(own, gazetteer))
        found = [frozenset(a.actor for a in c.actors if a.about >= ABOUT) for c in codings]
        ruled = _by_rule(own, gazetteer)
        ones = np.ones(len(truth))
        ours, floor = count(truth, found), count(truth, ruled)
        for measure in ("F1", "precision", "recall", MACRO):
            table.append(_row(name, measure, (ours, floor), ones))
        if draw in NAMED_DRAWS:
            table += _named_rows(name, _given(labels, "mentioned"), codings)
    return table


def _given(labels: Sequence[Mapping[str, str]], column: str) -> list[frozenset[str]]:
    """The actors that a person gave each article."""
    return [frozenset(filter(None, row[column].split("|"))) for row in labels]


def _named_rows(
    name: str, truth: Sequence[frozenset[str]], codings: Sequence[Coding]
) -> list[dict]:
    """Rows on the actors that articles name at all; baseline: the bare list of names."""
    found = [frozenset(mention.actor for mention in coding.mentions) for coding in codings]
    plain = [
        frozenset(mention.actor for mention in coding.mentions if mention.kind in NAMES)
        for coding in codings
    ]
    pair = count(truth, found), count(truth, plain)
    ones = np.ones(len(truth))
    return [
        _row(name, measure, pair, ones, "mentioned", "list of names")
        for measure in ("F1", "precision", "recall", MACRO)
    ]


def _share(counts: Counts, measure: str, weights: np.ndarray) -> float:
    if measure == MACRO:
        return counts.mean_f1(weights)
    parts = (counts.hits, counts.false, counts.missed)
    hits, false, missed = (float((weights @ part).sum()) for part in parts)
    total = {
        "F1": hits + (false + missed) / 2,
        "precision": hits + false,
        "recall": hits + missed,
    }[measure]
    return hits / total if total else float("nan")


def _row(
    name: str,
    measure: str,
    pair: tuple[Counts, Counts],
    ones: np.ndarray,
    what: str = "about",
    baseline: str = "title, lead or three times",
) -> dict:
    low, high = interval(lambda weights: _share(pair[0], measure, weights), len(ones))
    return {
        "gold": "modern news", "n": len(ones), "measure": f"{what}, {name}, {measure}",
        "score": round(_share(pair[0], measure, ones), 4), "low": round(low, 4),
        "high": round(high, 4), "baseline": baseline,
        "baseline_score": round(_share(pair[1], measure, ones), 4),
    }  # fmt: skip
