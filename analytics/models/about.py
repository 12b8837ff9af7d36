"""Fitting the aboutness model: which features of an actor's mentions make an article about it.

Logistic regressions on the features of `analytics.actors.aboutness`. For articles with a dateline:
wire stories to which people gave places and organisations (Reuters-21578, Lewis 1997), from the
part before 8 April 1987 only, without the United States, which that archive gives to almost every
business story. For articles without one: the same and, counting for more, modern articles labelled
for this (labels_about.csv, the draws in LEARNED_DRAWS). Articles are grouped, so that
cross-validation never sees one article on both sides. The weights go to data/about_model.csv, so
that scoring needs numpy alone.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from analytics.actors.coding import place_all
from analytics.actors.evaluate_about import LABELS
from analytics.actors.evaluate_ambiguity import read_texts
from analytics.actors.features import FEATURES, FEATURES_UNFILED, features, group
from analytics.actors.gazetteer import FACTS, Gazetteer, rows, shipped
from analytics.actors.gold import TRAINING_ENDS, GoldArticle, read_gold
from analytics.steps import begin, done

LEFT_OUT = frozenset(("USA",))
STRENGTH, STRENGTH_MODERN = 0.3, 0.03
# Tried on modern articles in cross-validation: 1, 5 and 20 give F1 .87, .91 and .92.
MODERN_WEIGHT = 20.0
LEARNED_DRAWS = frozenset(("1", "3", "5", "8", "15"))
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Learned:
    """Rows of FEATURES, whether the article is about the actor, the article, and who it is."""

    rows: np.ndarray
    about: np.ndarray
    article: np.ndarray
    actor: np.ndarray


def gather(
    articles: Iterable[GoldArticle],
    gazetteer: Gazetteer,
    left_out: frozenset[str] = LEFT_OUT,
) -> Learned:
    """Every actor named in an article whose labels tell whether it is about that actor."""
    articles = list(articles)
    table, about, article, actors = [], [], [], []
    automaton, before = gazetteer.automaton, 0
    begin("finding names", len(articles))
    for placed in place_all((gold.text for gold in articles), gazetteer):
        groups = group(placed, automaton)
        own = features(placed, groups, automaton, gazetteer.alliances)
        for number, named, row in zip(groups.article + before, groups.actor, own, strict=True):
            actor, gold = automaton.named_actors[named], articles[number]
            asked = gold.alliances if actor in gazetteer.alliances else gold.states
            if asked is not None and actor not in left_out:
                table.append(row)
                about.append(actor in asked)
                article.append(number)
                actors.append(actor)
        before += len(placed.texts)
        done(len(placed.texts))
    return Learned(np.array(table), np.array(about), np.array(article), np.array(actors))


def training_part(articles: Iterable[GoldArticle]) -> list[GoldArticle]:
    """The articles before the day on which the scored part begins."""
    return [a for a in articles if a.text.published and a.text.published < TRAINING_ENDS]


def modern_part(folder: Path) -> list[GoldArticle]:
    """The project's own articles to learn from, as far as their corpora are in a folder."""
    labels = [row for _, row in rows(LABELS) if row["draw"] in LEARNED_DRAWS]
    texts = read_texts({(row["source"], row["article"]) for row in labels}, folder)
    given = {row["article"]: frozenset(filter(None, row["actors"].split("|"))) for row in labels}
    return [GoldArticle(name, text, given[name], given[name]) for name, text in texts.items()]


def fit(
    learned: Learned, names: Sequence[str], weights: np.ndarray, strength: float, seed: int = 0
) -> tuple[dict[str, float], np.ndarray]:
    """Weights by feature name with `intercept`, and cross-validated probabilities of the rows."""
    table = learned.rows[:, [FEATURES.index(name) for name in names]]

    def regression(chosen: np.ndarray) -> tuple[StandardScaler, LogisticRegression]:
        scale = StandardScaler().fit(table[chosen], sample_weight=weights[chosen])
        model = LogisticRegression(C=strength, max_iter=5000, random_state=seed)
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


def _joined(wire: Learned, modern: Learned) -> Learned:
    """Both sets of rows, the articles of the second numbered after those of the first."""
    after = int(wire.article.max(initial=-1)) + 1
    return Learned(
        np.concatenate([wire.rows, modern.rows]), np.concatenate([wire.about, modern.about]),
        np.concatenate([wire.article, modern.article + after]),
        np.concatenate([wire.actor, modern.actor]),
    )  # fmt: skip


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

    The modern articles are looked for beside the folders of the files. Returned is a card: model,
    task, parameters, what it was trained on, and metrics of the cross-validated probabilities.
    Raises GoldError and FactError.
    """
    gazetteer = shipped()
    articles = [gold for path in paths for gold in read_gold(path, gazetteer)]
    wire = gather(training_part(articles), gazetteer)
    own = {gold.name: gold for path in paths for gold in modern_part(path.resolve().parents[1])}
    gold = "+".join(path.name.split(".")[0] for path in paths)
    filed, chances = fit(wire, FEATURES, np.ones(len(wire.about)), STRENGTH)
    metrics = _scores(f"{gold}, cross-validated, with dateline", chances, wire.about)
    everything, weights = wire, np.ones(len(wire.about))
    if own:
        modern = gather(own.values(), gazetteer, frozenset())
        everything = _joined(wire, modern)
        weights = np.concatenate([weights, np.full(len(modern.about), MODERN_WEIGHT)])
    unfiled, chances = fit(everything, FEATURES_UNFILED, weights, STRENGTH_MODERN)
    scored = slice(len(wire.about) if own else 0, None)
    metrics += _scores(
        f"{'modern news' if own else gold}, cross-validated, without dateline",
        chances[scored], everything.about[scored],
    )  # fmt: skip
    typical = np.average(everything.rows, axis=0, weights=weights)
    write_weights(filed, unfiled, typical, folder / "about_model.csv")
    return {
        "model": "about",
        "task": "about",
        "parameters": {"features": list(FEATURES), "C": [STRENGTH, STRENGTH_MODERN]},
        "trained_on": f"{len(wire.about)} named actors of {gold}, before {TRAINING_ENDS}, and "
        f"{len(everything.about) - len(wire.about)} of {len(own)} modern articles",
        "metrics": metrics,
    }


def _metric(gold: str, measure: str, n: int, score: float, baseline: float | None) -> dict:
    return {
        "gold": gold, "n": n, "measure": measure, "score": round(float(score), 4), "low": None,
        "high": None, "baseline": None if baseline is None else "the usual share for everyone",
        "baseline_score": None if baseline is None else round(baseline, 4),
    }  # fmt: skip
