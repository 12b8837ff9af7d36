"""Fits the head of the valence model, calibrates it, and scores it once on the measuring half.

The network below the head stays as it is shipped. It never saw the articles of the measuring half,
nor one in four of the random training articles (`kept_back`), which calibrate the answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from analytics.models.calibration import attainable_error, calibrate, keep_balance
from analytics.models.error_rates import corrections, write_corrections
from analytics.models.evaluate import FEWEST, figure
from analytics.models.gold import STATES
from analytics.models.head import fit_head, kept_back
from analytics.models.measures import accuracy, calibration_error, interval, macro_f1
from analytics.models.shipped import (
    DATA,
    Shipped,
    copy_body,
    read_body,
    read_card,
    read_shipped,
    write_card,
    write_head,
)
from analytics.models.tone import decide
from analytics.models.train import TrainingError
from analytics.models.valence import MARKS, NAME, VALENCES, Opening, by_word_list
from analytics.models.valence_labels import RANDOM, LabelledArticle, read_valence_labels
from analytics.steps import begin

VERSION = "2"
TASK = "valence: bad or good news of an article"
COST = 3e-4
# Below this probability of the likeliest class an article is unclear.
CLEAR = 0.45
KEPT_BACK = 4
CORRECTIONS = "valence_corrections.csv"


def train_valence(paths: Iterable[str | Path], out: str | Path = DATA) -> dict:
    """Fits the head on the training rows of labelled files; returns the card.

    Head, card and corrections go to the folder `out`. Raises TrainingError where nothing can be
    learned, GoldError where a labelled file is broken.
    """
    rows = read_valence_labels(paths)
    learn = [row for row in rows if row.learns]
    back = kept_back([row.group for row in learn], KEPT_BACK)
    back &= np.array([row.drawn == RANDOM for row in learn], dtype=bool)
    if len(learn) < FEWEST or not back.any() or back.all():
        raise TrainingError("too few training articles with a valence in the given files")
    begin("fitting valence")
    body = read_body(DATA, NAME, MARKS)
    features = body.features([row.opening.joined() for row in learn])
    truth = _numbers(learn)
    sizes = len(VALENCES), body.network.guess.shape[1]
    head = fit_head(features[~back], truth[~back], np.ones(int((~back).sum())), COST, sizes)
    logits = features[back] @ head.weights + head.intercept
    calibration = keep_balance(calibrate(logits, truth[back], np.ones(int(back.sum()))))
    card = _describe(learn, len(head.weights))
    card["parameters"]["calibration"] = {STATES: calibration.written()}
    shipped = Shipped(body, head, card)
    chosen = [row for row, kept in zip(learn, back, strict=True) if kept]
    card["metrics"] = _score(shipped, chosen, "kept back", learn=[])
    rest = [row for row in rows if not row.learns]
    card["metrics"] += _score(shipped, rest, "held out", learn)
    _write(shipped, [*chosen, *rest], Path(out))
    return card


def evaluate_valence(gold: str | Path, folder: Path = DATA) -> list[dict]:
    """Rows {gold, n, measure, score, low, high, baseline, baseline_score} on labelled articles.

    Where the file has a training part, only the rest is scored.
    """
    rows = read_valence_labels([gold])
    rows = [row for row in rows if not row.learns] or rows
    return _score(read_shipped(folder, NAME, MARKS), rows, "", learn=[])


def _numbers(rows: Sequence[LabelledArticle]) -> np.ndarray:
    return np.array([VALENCES.index(row.label) for row in rows], dtype=int)


def _describe(learn: Sequence[LabelledArticle], features: int) -> dict:
    shown = dict(Counter(row.label for row in learn))
    network = read_card(DATA, NAME)["parameters"]["network"]
    return {
        "model": NAME,
        "version": VERSION,
        "task": TASK,
        "parameters": {
            "classes": list(VALENCES),
            "features": features,
            "cost": COST,
            "clear": CLEAR,
            "network": network,
        },
        "trained_on": f"{len(learn):,} articles labelled under the codebook ("
        + ", ".join(f"{shown.get(label, 0)} {label}" for label in VALENCES)
        + "); one in four of the random ones only calibrates",
    }


def _score(
    shipped: Shipped, rows: Sequence[LabelledArticle], how: str, learn: Sequence[LabelledArticle]
) -> list[dict]:
    if len(rows) < FEWEST:
        return []
    begin("scoring articles")
    truth = _numbers(rows)
    chances = shipped.score([row.opening.joined() for row in rows])
    leaned = shipped.lean(chances)
    guess = leaned.argmax(axis=1)
    groups = [row.group for row in rows]
    name = "articles labelled under the codebook" + (f" ({how})" if how else "")
    openings = [row.opening for row in rows]
    rivals = {
        "majority class": np.full(len(truth), np.bincount(truth).argmax()),
        "word list": np.array([VALENCES.index(label) for label in by_word_list(openings)]),
    }
    if learn:
        rivals["TF-IDF and logistic regression"] = _by_terms(learn, openings)
    scored = []
    for measure, of in (("macro-F1", macro_f1), ("accuracy", accuracy)):
        bounds = interval(of, truth, guess, groups)
        for rival, told in rivals.items():
            head = (name, len(rows), measure)
            scored.append(figure(head, of(truth, guess), bounds, (rival, of(truth, told))))
    beside = ("true probabilities", attainable_error(chances))
    head = (name, len(rows), "calibration error")
    scored.append(figure(head, calibration_error(truth, chances), beside=beside))
    return scored + _score_silence(name, truth, leaned, shipped.card["parameters"]["clear"])


def _score_silence(name: str, truth: np.ndarray, chances: np.ndarray, clear: float) -> list[dict]:
    """The share of articles that get a verdict, and how often each verdict is right."""
    told = chances.max(axis=1) >= clear
    scored = [figure((name, len(truth), "share that is clear"), float(told.mean()))]
    for place, label in enumerate(VALENCES):
        said = told & (chances.argmax(axis=1) == place)
        if said.any():
            head = (name, int(said.sum()), f"precision, clear {label}")
            beside = ("share of the class", float(np.mean(truth == place)))
            scored.append(figure(head, float(np.mean(truth[said] == place)), beside=beside))
    return scored


def _by_terms(learn: Sequence[LabelledArticle], openings: Sequence[Opening]) -> np.ndarray:
    """What words and word pairs alone would answer, learned from the same labels."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    rival = make_pipeline(
        TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2)),
        LogisticRegression(C=10, class_weight="balanced", max_iter=500),
    )
    rival.fit([f"{row.opening.title} {row.opening.lead}" for row in learn], _numbers(learn))
    return rival.predict([f"{one.title} {one.lead}" for one in openings])


def _write(shipped: Shipped, judged: Sequence[LabelledArticle], out: Path) -> None:
    """Head, card and network, and the error rates on articles that the head never saw."""
    copy_body(DATA, out, NAME)
    write_head(out, NAME, shipped.head, VALENCES)
    write_card(out, NAME, shipped.card)
    chances = shipped.score([row.opening.joined() for row in judged])
    counted = decide(shipped.lean(chances), VALENCES, shipped.card["parameters"]["clear"])
    labels = [row.label for row in judged]
    corpora = [row.corpus for row in judged]
    fresh = corrections(NAME, labels, counted, VALENCES, corpora)
    write_corrections(out / CORRECTIONS, NAME, fresh)
