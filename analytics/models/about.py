"""Fitting the aboutness model: which features of an actor's mentions make an article about it.

Two logistic regressions on the features of `analytics.actors.features`: one for articles with a
dateline, one for those without. They learn from three kinds of labelled articles:
- wire stories to which editors gave places and organisations (Reuters-21578, Lewis 1997): only the
  part before 8 April 1987, and without the United States, which nearly every business story got;
- modern articles labelled for this (labels_about.csv, the draws in LEARNED_DRAWS, and
  written_news_*.txt). They count for more, as those editors gave a story nearly every place named;
- the beginnings of the modern articles by themselves, which teach how short texts are judged.
The weights go to data/about_model.csv, so that scoring needs numpy alone.

The fit depends on the names that coding finds. If coding has changed since the shipped file was
fitted, a new fit differs a little: the card tells the share of actors that change sides.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from analytics.actors.aboutness import About, score
from analytics.actors.evaluate import ABOUT
from analytics.actors.features import FEATURES, FEATURES_UNFILED
from analytics.actors.gazetteer import FACTS, read_about, shipped
from analytics.actors.gold import TRAINING_ENDS, read_gold, read_written
from analytics.models.about_rows import (
    Learned,
    beginnings,
    gather,
    joined,
    modern_part,
    training_part,
)
from analytics.steps import begin

STRENGTH, STRENGTH_MODERN = 0.3, 0.03
# Tried on modern articles in cross-validation: 1, 5 and 20 give F1 .87, .91 and .92.
MODERN_WEIGHT = 20.0
# Against a whole article. 0, a quarter, a half and 1 give F1 .90, .92, .93 and .93 on beginnings of
# articles that were not learned from.
BEGINNING = 0.5
# With a dateline: 1, 3 and 5 give F1 .82, .88 and .88 in cross-validation, .80 without modern ones;
# the wire stories lose by it (.896, .891, .887 and .885). With beginnings and short articles 2 is
# better for alliances in wire stories than 3 (.892, .887), and worse for articles of our own.
MODERN_WEIGHT_FILED = 2.0
# What is learned from: wire stories, modern articles, their beginnings, articles of our own.
WIRE, WHOLE, BEGUN, OWN = "wire", "whole", "begun", "own"
WRITTEN = "written_news_*.txt"
FOLDS = 5


def fit(
    learned: Learned, names: Sequence[str], weights: np.ndarray, strength: float
) -> tuple[dict[str, float], np.ndarray]:
    """Weights by feature name with `intercept`, and cross-validated probabilities of the rows."""
    table = learned.rows[:, [FEATURES.index(name) for name in names]]

    def regression(chosen: np.ndarray) -> tuple[StandardScaler, LogisticRegression]:
        scale = StandardScaler().fit(table[chosen], sample_weight=weights[chosen])
        # This solver ends within the digits that are written, on every machine.
        model = LogisticRegression(C=strength, max_iter=100, tol=1e-9, solver="newton-cholesky")
        own = weights[chosen]
        return scale, model.fit(scale.transform(table[chosen]), learned.about[chosen], own)

    begin("fitting aboutness")
    chances = np.zeros(len(table))
    for some, rest in GroupKFold(FOLDS).split(table, groups=learned.article):
        scale, model = regression(some)
        chances[rest] = model.predict_proba(scale.transform(table[rest]))[:, 1]
    scale, model = regression(np.arange(len(table)))
    slopes = model.coef_[0] / scale.scale_
    intercept = float(model.intercept_[0] - slopes @ scale.mean_)
    return {
        "intercept": intercept,
        **{name: float(slope) for name, slope in zip(names, slopes, strict=True)},
    }, chances


def write_weights(
    filed: dict[str, float], unfiled: dict[str, float], means: np.ndarray, path: Path
) -> None:
    """Both sets of weights and the means as rows, six significant digits."""
    typical = dict(zip(FEATURES, means.tolist(), strict=True)) | {"intercept": 1.0}
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(("feature", "filed", "unfiled", "means"))
        for name in sorted(typical):
            numbers = (filed.get(name, 0.0), unfiled.get(name, 0.0), typical[name])
            writer.writerow((name, *(f"{number:.6g}" for number in numbers)))


def _scores(gold: str, chances: np.ndarray, about: np.ndarray) -> list[dict]:
    """F1, Brier score and calibration error (mean gap in ten bins of equal width)."""
    told = chances >= ABOUT
    f1 = 2 * (told & about).sum() / max(1, told.sum() + about.sum())
    bins = np.minimum((chances * 10).astype(int), 9)
    gap = sum(
        abs(chances[bins == b].mean() - about[bins == b].mean()) * (bins == b).mean()
        for b in np.unique(bins)
    )
    brier = float(np.mean((chances - about) ** 2))
    usual = float(np.mean((about.mean() - about) ** 2))
    everyone = 2 * about.sum() / (len(about) + about.sum())
    return [
        _metric(gold, "F1", len(chances), f1, everyone, "all who are named"),
        _metric(gold, "Brier score (less is better)", len(chances), brier, usual),
        _metric(gold, "calibration error (less is better)", len(chances), gap, None),
    ]


def _moved(learned: Learned, before: About, after: About) -> dict:
    """How many of the actors learned from change sides against the shipped weights."""
    sides = []
    for about in (before, after):
        told = [
            score(learned.rows, own) >= ABOUT if (own := about.weights(dated)) else learned.about
            for dated in (False, True)
        ]
        sides.append(np.where(learned.dated, told[1], told[0]))
    moved = float((sides[0] != sides[1]).mean())
    return _metric("all learned from", "told otherwise than shipped", len(sides[0]), moved, None)


def train(paths: Sequence[Path], folder: Path = FACTS) -> dict:
    """Fits on the training parts of labelled files and writes about_model.csv into a folder.

    The modern articles are looked for beside the folders of the files. Returned is a card: model,
    task, parameters, what it was trained on, and metrics of the cross-validated probabilities.
    Raises GoldError and FactError.
    """
    gazetteer = shipped()
    articles = [gold for path in paths for gold in read_gold(path, gazetteer)]
    # The labelled corpora lie side by side, each file in a folder of its own.
    folders = dict.fromkeys(path.resolve().parents[1] for path in paths)
    drawn = list({gold.name: gold for place in folders for gold in modern_part(place)}.values())
    written = [gold for path in sorted(FACTS.glob(WRITTEN)) for gold in read_written(path)]
    parts = {
        WIRE: gather(training_part(articles), gazetteer),
        WHOLE: gather(drawn, gazetteer, frozenset()),
        BEGUN: gather(beginnings(drawn), gazetteer, frozenset()),
        OWN: gather(written, gazetteer, frozenset()),
    }
    learned = joined(parts.values())
    part = np.repeat(list(parts), [len(rows) for rows in parts.values()])
    gold = "+".join(path.name.split(".")[0] for path in paths)
    names = {WIRE: gold, WHOLE: "modern news", BEGUN: "beginnings of modern news", OWN: "our own"}
    fitted, metrics = [], []
    for dated, chosen, modern, strength in (
        (True, FEATURES, MODERN_WEIGHT_FILED, STRENGTH),
        (False, FEATURES_UNFILED, MODERN_WEIGHT, STRENGTH_MODERN),
    ):
        weights = np.where(part == WIRE, 1.0, np.where(part == BEGUN, BEGINNING, 1.0) * modern)
        found, chances = fit(learned, chosen, weights, strength)
        fitted.append(found)
        for kind, name in names.items():
            scored = (part == kind) & (learned.dated == dated)
            told = f"{name}, cross-validated, with{'' if dated else 'out'} dateline"
            if scored.any():
                metrics += _scores(told, chances[scored], learned.about[scored])
    # What is usual is told by modern articles: the weights of the last fit, without a dateline.
    typical = np.average(learned.rows, axis=0, weights=weights)
    write_weights(*fitted, typical, folder / "about_model.csv")
    metrics.append(_moved(learned, gazetteer.about, read_about(folder)))
    return {
        "model": "about",
        "task": "about",
        "parameters": {"features": list(FEATURES), "C": [STRENGTH, STRENGTH_MODERN]},
        "trained_on": f"{len(parts[WIRE])} named actors of {gold}, before {TRAINING_ENDS}, and "
        f"{(part != WIRE).sum()} of {len(drawn)} modern articles, their beginnings and "
        f"{len(written)} of our own",
        "metrics": metrics,
    }


def _metric(
    gold: str,
    measure: str,
    n: int,
    score: float,
    baseline: float | None,
    told: str = "the usual share for everyone",
) -> dict:
    return {
        "gold": gold, "n": n, "measure": measure, "score": round(float(score), 4), "low": None,
        "high": None, "baseline": None if baseline is None else told,
        "baseline_score": None if baseline is None else round(float(baseline), 4),
    }  # fmt: skip
