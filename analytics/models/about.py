"""Fitting the aboutness model: which features of an actor's mentions make an article about it.

A logistic regression on the features of `analytics.actors.aboutness`, fitted on articles to which
people gave places and organisations (Reuters-21578, Lewis 1997), from the part before 8 April 1987
only. Articles are grouped, so that cross-validation never sees one article on both sides. The
United States are left out: that archive gives them to almost every business story. The weights go
to data/about_model.csv, so that scoring needs numpy alone.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from analytics.actors.aboutness import FEATURES, features, group
from analytics.actors.coding import find, place_mentions
from analytics.actors.gazetteer import FACTS, Gazetteer, load
from analytics.actors.gold import TRAINING_ENDS, GoldArticle, read_gold

LEFT_OUT = frozenset(("USA",))
STRENGTH = 0.3


@dataclass(frozen=True, slots=True)
class Learned:
    """Rows of FEATURES, whether the article is about the actor, the article, and who it is."""

    rows: np.ndarray
    about: np.ndarray
    article: np.ndarray
    actor: np.ndarray


def gather(articles: Iterable[GoldArticle], gazetteer: Gazetteer) -> Learned:
    """Every actor named in an article whose labels tell whether it is about that actor."""
    articles = list(articles)
    rows, about, article, actors = [], [], [], []
    everything = find((gold.text for gold in articles), gazetteer)
    for number, (gold, found) in enumerate(zip(articles, everything, strict=True)):
        groups = group(place_mentions(found)[0])
        if not groups:
            continue
        table = features(gold.text, groups, found.filed, gazetteer.alliances)
        for actor, row in zip(groups, table, strict=True):
            asked = gold.alliances if actor in gazetteer.alliances else gold.states
            if asked is not None and actor not in LEFT_OUT:
                rows.append(row)
                about.append(actor in asked)
                article.append(number)
                actors.append(actor)
    return Learned(np.array(rows), np.array(about), np.array(article), np.array(actors))


def training_part(articles: Iterable[GoldArticle]) -> list[GoldArticle]:
    """The articles before the day on which the scored part begins."""
    return [a for a in articles if a.text.published and a.text.published < TRAINING_ENDS]


def fit(learned: Learned, seed: int = 0) -> tuple[dict[str, float], np.ndarray]:
    """Weights by feature name with `intercept`, and cross-validated probabilities of the rows."""
    model = make_pipeline(
        StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=5000, random_state=seed)
    )
    folds = GroupKFold(5)
    chances = cross_val_predict(
        model, learned.rows, learned.about, groups=learned.article, cv=folds, method="predict_proba"
    )[:, 1]
    model.fit(learned.rows, learned.about)
    scale, regression = model[0], model[-1]
    slopes = regression.coef_[0] / scale.scale_
    intercept = float(regression.intercept_[0] - slopes @ scale.mean_) + balance(
        chances, learned.about
    )
    weights = {name: float(slope) for name, slope in zip(FEATURES, slopes, strict=True)}
    return {"intercept": intercept, **weights}, chances


def balance(chances: np.ndarray, about: np.ndarray) -> float:
    """The shift of the log-odds with which a cut at 0.5 takes as many articles as people took.

    Without it the cut takes too few: charts count articles about an actor, so the count must not
    be biased.
    """
    cut = np.quantile(chances, 1 - about.mean())
    return float(np.log((1 - cut) / cut))


def train(paths: Sequence[Path], folder: Path = FACTS) -> dict:
    """Fits on the training parts of labelled files and writes about_model.csv into a folder.

    Returned is a card: model, task, parameters, what it was trained on, and metrics, the Brier
    score and the calibration error (mean gap in ten bins of equal width) of the cross-validated
    probabilities before the shift. Raises GoldError and FactError.
    """
    gazetteer = load()
    articles = [gold for path in paths for gold in read_gold(path, gazetteer)]
    learned = gather(training_part(articles), gazetteer)
    weights, chances = fit(learned)
    write_weights(weights, folder / "about_model.csv")
    bins = np.minimum((chances * 10).astype(int), 9)
    gaps = [
        abs(chances[bins == b].mean() - learned.about[bins == b].mean()) * (bins == b).mean()
        for b in np.unique(bins)
    ]
    usual = np.full(len(chances), learned.about.mean())
    brier, plain = (float(np.mean((p - learned.about) ** 2)) for p in (chances, usual))
    gold = "+".join(path.name.split(".")[0] for path in paths) + ", cross-validated"
    return {
        "model": "about",
        "task": "about",
        "parameters": {"features": list(FEATURES), "C": STRENGTH},
        "trained_on": f"{len(chances)} named actors of {gold}",
        "metrics": [
            _metric(gold, "Brier score (less is better)", len(chances), brier, plain),
            _metric(gold, "calibration error (less is better)", len(chances), sum(gaps), None),
        ],
    }


def _metric(gold: str, measure: str, n: int, score: float, baseline: float | None) -> dict:
    return {
        "gold": gold, "n": n, "measure": measure, "score": round(float(score), 4), "low": None,
        "high": None, "baseline": None if baseline is None else "the usual share for everyone",
        "baseline_score": None if baseline is None else round(baseline, 4),
    }  # fmt: skip


def write_weights(weights: dict[str, float], path: Path) -> None:
    """The weights as rows feature,weight, six significant digits."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(("feature", "weight"))
        writer.writerows((name, f"{weight:.6g}") for name, weight in sorted(weights.items()))
