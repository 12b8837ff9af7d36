"""Fitting the aboutness model: which features of an actor's mentions make an article about it.

Logistic regressions on the features of `analytics.actors.aboutness`. For articles with a dateline:
wire stories to which people gave places and organisations (Reuters-21578, Lewis 1997), from the
part before 8 April 1987 only, without the United States, which that archive gives to almost every
business story. That archive's editors gave a story nearly every place that it names, which nobody
does today: modern articles labelled for this are learned from as well, and count for more
(labels_about.csv, the draws in LEARNED_DRAWS; with a dateline also written_news_*.txt, as few of
the drawn ones have one). Articles are grouped, so that cross-validation never sees one article on
both sides. The weights go to data/about_model.csv, so that scoring needs numpy alone.

What is learned hangs on the names that coding finds. A file fitted before names were mended is not
fitted again to the last digit: the card tells how many articles' actors change sides.
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

from analytics.actors.aboutness import About, score
from analytics.actors.coding import place_all
from analytics.actors.evaluate import ABOUT
from analytics.actors.evaluate_about import LABELS
from analytics.actors.evaluate_ambiguity import read_texts
from analytics.actors.features import FEATURES, FEATURES_UNFILED, features, group
from analytics.actors.gazetteer import FACTS, Gazetteer, read_about, rows, shipped
from analytics.actors.gold import TRAINING_ENDS, GoldArticle, read_gold, read_written
from analytics.steps import begin, done

LEFT_OUT = frozenset(("USA",))
STRENGTH, STRENGTH_MODERN = 0.3, 0.03
# Tried on modern articles in cross-validation: 1, 5 and 20 give F1 .87, .91 and .92.
MODERN_WEIGHT = 20.0
# With a dateline: 1, 3 and 5 give F1 .82, .88 and .88 in cross-validation, .80 without modern ones;
# the wire stories, and alliances in them most, lose by it (.896, .891, .887 and .885).
MODERN_WEIGHT_FILED = 3.0
LEARNED_DRAWS = frozenset(("1", "3", "5", "8", "15"))
WRITTEN = "written_news_*.txt"
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Learned:
    """Rows of FEATURES, whether the article is about the actor, the article, if it is dated."""

    rows: np.ndarray
    about: np.ndarray
    article: np.ndarray
    dated: np.ndarray


def gather(
    articles: Iterable[GoldArticle],
    gazetteer: Gazetteer,
    left_out: frozenset[str] = LEFT_OUT,
) -> Learned:
    """Every actor named in an article whose labels tell whether it is about that actor."""
    articles = list(articles)
    table, about, article, dated = [], [], [], []
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
                dated.append(placed.begin[number - before] > 0)
        before += len(placed.texts)
        done(len(placed.texts))
    return Learned(np.array(table), np.array(about), np.array(article), np.array(dated))


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


def _joined(wire: Learned, modern: Learned) -> Learned:
    """Both sets of rows, the articles of the second numbered after those of the first."""
    after = int(wire.article.max(initial=-1)) + 1
    return Learned(
        np.concatenate([wire.rows, modern.rows]), np.concatenate([wire.about, modern.about]),
        np.concatenate([wire.article, modern.article + after]),
        np.concatenate([wire.dated, modern.dated]),
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
    wire = gather(training_part(articles), gazetteer)
    own = {gold.name: gold for path in paths for gold in modern_part(path.resolve().parents[1])}
    modern = gather(own.values(), gazetteer, frozenset()) if own else None
    written = [gold for path in sorted(FACTS.glob(WRITTEN)) for gold in read_written(path)]
    gold = "+".join(path.name.split(".")[0] for path in paths)
    drawn = _joined(wire, modern) if modern else wire
    everything = _joined(drawn, gather(written, gazetteer, frozenset()))
    later = np.arange(len(everything.about)) >= len(wire.about)
    weights = np.where(later, MODERN_WEIGHT_FILED, 1.0)
    filed, chances = fit(everything, FEATURES, weights, STRENGTH)
    metrics = []
    for name, scored in ((gold, ~later), ("modern news", later & everything.dated)):
        told = f"{name}, cross-validated, with dateline"
        metrics += _scores(told, chances[scored], everything.about[scored])
    learned = np.arange(len(drawn.about)) >= len(wire.about)
    weights = np.where(learned, MODERN_WEIGHT, 1.0)
    unfiled, chances = fit(drawn, FEATURES_UNFILED, weights, STRENGTH_MODERN)
    scored = learned if modern else ~learned
    told = f"{'modern news' if modern else gold}, cross-validated, without dateline"
    metrics += _scores(told, chances[scored], drawn.about[scored])
    typical = np.average(drawn.rows, axis=0, weights=weights)
    write_weights(filed, unfiled, typical, folder / "about_model.csv")
    metrics.append(_moved(everything, gazetteer.about, read_about(folder)))
    return {
        "model": "about",
        "task": "about",
        "parameters": {"features": list(FEATURES), "C": [STRENGTH, STRENGTH_MODERN]},
        "trained_on": f"{len(wire.about)} named actors of {gold}, before {TRAINING_ENDS}, and "
        f"{later.sum()} of {len(own) + len(written)} modern articles",
        "metrics": metrics,
    }


def _metric(gold: str, measure: str, n: int, score: float, baseline: float | None) -> dict:
    return {
        "gold": gold, "n": n, "measure": measure, "score": round(float(score), 4), "low": None,
        "high": None, "baseline": None if baseline is None else "the usual share for everyone",
        "baseline_score": None if baseline is None else round(baseline, 4),
    }  # fmt: skip
