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

from analytics.actors.aboutness import FEATURES, FEATURES_UNFILED, features, group
from analytics.actors.coding import find, place_mentions
from analytics.actors.gazetteer import FACTS, Gazetteer, load
from analytics.actors.gold import TRAINING_ENDS, GoldArticle, read_gold

LEFT_OUT = frozenset(("USA",))
STRENGTH = 0.3
# Editors of 1987 gave 60 % of the states that a short story names; readers of long modern articles
# give 28 % (first draw of labels_about.csv). Without a dateline the log-odds are lowered half-way,
# as Saerens et al. (Neural Computation 14, 2002) correct for another share of the classes.
LOWERED = 0.4


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


def fit(
    learned: Learned, names: Sequence[str], seed: int = 0
) -> tuple[dict[str, float], np.ndarray]:
    """Weights by feature name with `intercept`, and cross-validated probabilities of the rows."""
    rows = learned.rows[:, [FEATURES.index(name) for name in names]]
    model = make_pipeline(
        StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=5000, random_state=seed)
    )
    chances = cross_val_predict(
        model,
        rows,
        learned.about,
        groups=learned.article,
        cv=GroupKFold(5),
        method="predict_proba",
    )[:, 1]
    model.fit(rows, learned.about)
    scale, regression = model[0], model[-1]
    slopes = regression.coef_[0] / scale.scale_
    intercept = float(regression.intercept_[0] - slopes @ scale.mean_)
    weights = {name: float(slope) for name, slope in zip(names, slopes, strict=True)}
    return {"intercept": intercept, **weights}, chances


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
    """Brier score and calibration error (mean gap in ten bins of equal width)."""
    bins = np.minimum((chances * 10).astype(int), 9)
    gap = sum(
        abs(chances[bins == b].mean() - about[bins == b].mean()) * (bins == b).mean()
        for b in np.unique(bins)
    )
    brier = float(np.mean((chances - about) ** 2))
    usual = float(np.mean((about.mean() - about) ** 2))
    return [
        _metric(gold, "Brier score (less is better)", len(chances), brier, usual),
        _metric(gold, "calibration error (less is better)", len(chances), gap, None),
    ]


def train(paths: Sequence[Path], folder: Path = FACTS) -> dict:
    """Fits on the training parts of labelled files and writes about_model.csv into a folder.

    Returned is a card: model, task, parameters, what it was trained on, and metrics of the
    cross-validated probabilities. Raises GoldError and FactError.
    """
    gazetteer = load()
    articles = [gold for path in paths for gold in read_gold(path, gazetteer)]
    learned = gather(training_part(articles), gazetteer)
    gold = "+".join(path.name.split(".")[0] for path in paths)
    fits = {
        "with dateline": fit(learned, FEATURES),
        "without dateline": fit(learned, FEATURES_UNFILED),
    }
    weights = [weights for weights, _ in fits.values()]
    weights[1]["intercept"] -= LOWERED
    write_weights(*weights, learned.rows.mean(axis=0), folder / "about_model.csv")
    return {
        "model": "about",
        "task": "about",
        "parameters": {"features": list(FEATURES), "C": STRENGTH},
        "trained_on": f"{len(learned.about)} named actors of {gold}, before {TRAINING_ENDS}",
        "metrics": [
            line
            for name, (_, chances) in fits.items()
            for line in _scores(f"{gold}, cross-validated, {name}", chances, learned.about)
        ],
    }


def _metric(gold: str, measure: str, n: int, score: float, baseline: float | None) -> dict:
    return {
        "gold": gold, "n": n, "measure": measure, "score": round(float(score), 4), "low": None,
        "high": None, "baseline": None if baseline is None else "the usual share for everyone",
        "baseline_score": None if baseline is None else round(baseline, 4),
    }  # fmt: skip
