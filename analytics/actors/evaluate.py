"""How well actors are found and how well aboutness is told, on labels given by people.

`evaluate_actors` takes one labelled file (see `gold`) and returns the rows that the validation page
shows. The baseline is what most tools do: the bare list of the states' names. Intervals are 95 %
percentile bootstraps over articles (Efron and Tibshirani 1993, ch. 13).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analytics.actors.coding import counted, place_all
from analytics.actors.evaluate_spans import score_marked, score_spans
from analytics.actors.gazetteer import Gazetteer, shipped
from analytics.actors.gold import TRAINING_ENDS, GoldArticle, read_gold
from analytics.actors.shapes import Coding
from analytics.steps import each

DRAWS, SEED = 400, 7
ENOUGH = 5
ABOUT = 0.5
# Given to nearly every story of the archive, named or not: left out of the pooled measure.
GIVEN_TO_ALL = frozenset(("USA",))
NAMES = frozenset(("name", "official", "former", "acronym"))
Sets = Sequence[frozenset[str]]
Measure = Callable[[np.ndarray], float]


@dataclass(frozen=True, slots=True)
class Counts:
    """Hits, false finds and misses: an array of articles x actors each."""

    actors: tuple[str, ...]
    hits: np.ndarray
    false: np.ndarray
    missed: np.ndarray

    def pooled_f1(self, weights: np.ndarray) -> float:
        """Micro F1 without the actors given to all."""
        keep = np.array([actor not in GIVEN_TO_ALL for actor in self.actors])
        hits, false, missed = (
            (weights @ part)[keep].sum() for part in (self.hits, self.false, self.missed)
        )
        return float(2 * hits / max(1.0, 2 * hits + false + missed))

    def mean_f1(self, weights: np.ndarray) -> float:
        """Macro F1 over the actors with at least ENOUGH labels."""
        enough = (self.hits + self.missed).sum(axis=0) >= ENOUGH
        hits, false, missed = (weights @ part for part in (self.hits, self.false, self.missed))
        scores = 2 * hits / np.maximum(1, 2 * hits + false + missed)
        return float(scores[enough].mean()) if enough.any() else float("nan")

    def recall(self, weights: np.ndarray) -> float:
        """Share of all labels that were found."""
        hits, missed = (weights @ self.hits).sum(), (weights @ self.missed).sum()
        return float(hits / max(1.0, hits + missed))


def count(truth: Sets, found: Sets) -> Counts:
    """Counts of what was found against what people gave."""
    actors = tuple(sorted(set().union(*truth, *found)))
    place = {actor: n for n, actor in enumerate(actors)}
    shape = (len(truth), len(actors))
    given, taken = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
    for n, (a, b) in enumerate(zip(truth, found, strict=True)):
        given[n, [place[actor] for actor in a]] = True
        taken[n, [place[actor] for actor in b]] = True
    parts = (given & taken, taken & ~given, given & ~taken)
    return Counts(actors, *(part.astype(np.float64) for part in parts))


def interval(measure: Measure, articles: int) -> tuple[float, float]:
    """95 % bootstrap interval of a measure that takes a weight for each article."""
    draw = np.random.default_rng(SEED)
    chances = np.full(articles, 1 / max(1, articles))
    scores = [measure(draw.multinomial(articles, chances).astype(float)) for _ in range(DRAWS)]
    low, high = np.nanpercentile(scores, (2.5, 97.5))
    return float(low), float(high)


def row(gold: str, measure: str, truth: Sets, pair: tuple[Sets, Sets], name: str) -> dict:
    """One row of the table: `pair` is what we found and what the baseline found."""
    counts, plain = count(truth, pair[0]), count(truth, pair[1])
    ones = np.ones(len(truth))
    score: Measure = getattr(counts, name)
    low, high = interval(score, len(truth))
    return {
        "gold": gold,
        "n": len(truth),
        "measure": measure,
        "score": round(score(ones), 4),
        "low": round(low, 4),
        "high": round(high, 4),
        "baseline": "list of names",
        "baseline_score": round(getattr(plain, name)(ones), 4),
    }


def _sets(codings: Iterable[Coding], keep: Callable[[str], bool], about: bool) -> list[frozenset]:
    return [
        frozenset(a.actor for a in c.actors if keep(a.actor) and (not about or a.about >= ABOUT))
        for c in codings
    ]


def _plain(codings: Iterable[Coding], keep: Callable[[str], bool]) -> list[frozenset[str]]:
    return [
        frozenset(m.actor for m in c.mentions if m.kind in NAMES and keep(m.actor)) for c in codings
    ]


def score_places(gold: str, articles: Sequence[GoldArticle], gazetteer: Gazetteer) -> list[dict]:
    """Reuters: states and alliances, mentioned and about, on the part that was not learned from."""
    held = [a for a in articles if a.text.published and a.text.published >= TRAINING_ENDS]
    table: list[dict] = []
    for kind, tagged in (
        ("states", [a for a in held if a.states is not None]),
        ("alliances", [a for a in held if a.alliances is not None]),
    ):
        if not tagged:
            continue
        truth = [a.states if kind == "states" else a.alliances for a in tagged]
        codings = list(counted([a.text for a in tagged], gazetteer))
        # Only organisations that the archive's editors had a label for can be right or wrong.
        known = frozenset().union(*truth)

        def keep(actor: str, kind: str = kind, known: frozenset[str] = known) -> bool:
            alliance = actor in gazetteer.alliances
            return alliance and actor in known if kind == "alliances" else not alliance

        plain = _plain(codings, keep)
        for what, about in (("mentioned", False), ("about", True)):
            pair = (_sets(codings, keep, about), plain)
            table.append(row(gold, f"{kind} {what}, micro F1", truth, pair, "pooled_f1"))
            if kind == "states":
                table.append(row(gold, f"{kind} {what}, macro F1", truth, pair, "mean_f1"))
        if kind == "states":
            named = _sets(codings, keep, False)
            filed = (
                placed.filed_in(number, gazetteer.automaton)
                for placed in place_all((a.text for a in tagged), gazetteer)
                for number in range(len(placed.texts))
            )
            either = [a | set(filter(keep, b)) for a, b in zip(named, filed, strict=True)]
            measure = "states mentioned, every dateline counted too,"
            table.append(row(gold, f"{measure} micro F1", truth, (either, plain), "pooled_f1"))
            table.append(row(gold, f"{measure} macro F1", truth, (either, plain), "mean_f1"))
    return table


def score_tags(gold: str, articles: Sequence[GoldArticle], gazetteer: Gazetteer) -> list[dict]:
    """Editors' tags are sparse, so only recall means anything, and whether tagged actors lead."""
    table: list[dict] = []
    for kind, tagged in (
        ("states", [a for a in articles if a.states and a.text.body]),
        ("alliances", [a for a in articles if a.alliances and a.text.body]),
    ):
        truth = [a.states if kind == "states" else a.alliances for a in tagged]
        if not truth:
            continue
        codings = list(counted([a.text for a in tagged], gazetteer))

        def keep(actor: str, kind: str = kind) -> bool:
            return (actor in gazetteer.alliances) == (kind == "alliances")

        found, plain = _sets(codings, keep, False), _plain(codings, keep)
        table.append(row(gold, f"{kind} tagged, recall", truth, (found, plain), "recall"))
        leading = [
            _leading(coding, len(tags), keep) for coding, tags in zip(codings, truth, strict=True)
        ]
        first = [_leading(c, len(t), keep, rank=False) for c, t in zip(codings, truth, strict=True)]
        measure = f"{kind} tagged, among the first two by about (publisher's state apart), recall"
        table.append(row(gold, measure, truth, (leading, first), "recall"))
    return table


def _leading(
    coding: Coding, tags: int, keep: Callable[[str], bool], rank: bool = True
) -> frozenset[str]:
    """The first two actors (or as many as there are tags), Russia apart: it publishes."""
    chosen = [a for a in coding.actors if keep(a.actor) and a.actor != "RUS"]
    if rank:
        chosen.sort(key=lambda a: (-a.about, -a.mentions))
    return frozenset(a.actor for a in chosen[: max(2, tags)])


# Labelled files by their names, and the folders of the corpora that the project's labels point to.
KNOWN = ("reuters-21578*.jsonl*", "kremlin-en*.jsonl*", "*aida*.jsonl*", "*msnbc*.jsonl*",
         "*news-fair*.jsonl*", "*reuters-128*.jsonl*", "rusentrel*.jsonl*")  # fmt: skip


def evaluate_actors(gold: str | Path, gazetteer: Gazetteer | None = None) -> list[dict]:
    """Rows {gold, n, measure, score, low, high, baseline, baseline_score} for a labelled file.

    For a folder, the rows of every known labelled file in it, and of the project's own labels of
    ambiguous names and of what articles are about, as far as their articles are there.
    """
    gazetteer = gazetteer or shipped()
    if Path(gold).is_dir():
        from analytics.actors.evaluate_about import evaluate_about
        from analytics.actors.evaluate_ambiguity import evaluate_ambiguity

        files = sorted({path for name in KNOWN for path in Path(gold).rglob(name)})
        table = [line for path in files for line in evaluate_actors(path, gazetteer)]
        table += evaluate_about(Path(gold), gazetteer)
        return table + evaluate_ambiguity(Path(gold), gazetteer)
    articles = list(each(f"reading {Path(gold).name}", read_gold(gold, gazetteer), "articles"))
    name = Path(gold).name.split(".")[0]
    if any(article.spans is not None for article in articles):
        return score_spans(name, articles, gazetteer)
    if any(article.places for article in articles):
        return score_marked(name, articles, gazetteer)
    if any(a.text.published and a.text.published < TRAINING_ENDS for a in articles):
        return score_places(name, articles, gazetteer)
    return score_tags(name, articles, gazetteer)
