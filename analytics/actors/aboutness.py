"""Mentioned is not about: how far an article is about each actor that it names.

The floor is a rule anyone can check by eye: in the title, within the first characters of the body,
or named often. Where data/about_model.csv gives weights, a logistic regression on counts and
positions takes its place. Its features know nothing of any outlet's words: they are the same for
every actor, so that it is trained once and holds for names it has never seen. `explain` tells
which features decided.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analytics.actors.datelines import dateline_stop
from analytics.actors.shapes import Mention, Named, Text

LEAD = 300
OFTEN = 3
BY_NAME = frozenset(("name", "official", "former", "acronym"))
SINGLE = (
    "in_title", "title_share", "in_lead", "opening", "earliness", "count", "twice", "often", "once",
    "share", "root_share", "ratio_to_top", "sentences", "density", "rank", "actors", "alone",
    "length", "by_name", "by_city", "demonym_only", "city_only", "filed", "caption_only",
    "alliance",
)  # fmt: skip
# What one feature means depends on another: a name counts for less among many, in a long text, ...
PRODUCTS = (
    ("in_title", "count"), ("in_title", "filed"), ("in_title", "actors"), ("in_title", "alliance"),
    ("in_lead", "count"), ("in_lead", "length"), ("in_lead", "actors"), ("in_lead", "alliance"),
    ("opening", "actors"), ("earliness", "earliness"), ("earliness", "actors"),
    ("share", "actors"), ("share", "alliance"), ("once", "length"), ("once", "filed"),
    ("count", "alliance"), ("filed", "share"), ("filed", "length"), ("filed", "actors"),
)  # fmt: skip
# Without a dateline nothing can be said of who stands in it.
UNFIT_UNFILED = ("filed",)
FEATURES = SINGLE + tuple(f"{a} x {b}" for a, b in PRODUCTS)
REASON_OF = {
    "title": ("in_title", "title_share"),
    "position": ("in_lead", "opening", "earliness"),
    "times named": ("count", "twice", "often", "once", "sentences", "density"),
    "place among the actors": ("share", "root_share", "ratio_to_top", "rank", "actors", "alone"),
    "length": ("length",),
    "kind of name": ("by_name", "by_city", "demonym_only", "city_only"),
    "dateline": ("filed",),
    "caption": ("caption_only",),
    "alliance": ("alliance",),
}
REASONS = tuple(REASON_OF)
TOLD = 4
_MEMBERSHIP = np.array(
    [[name.split(" x ")[0] in own for own in REASON_OF.values()] for name in FEATURES], dtype=float
)
FEATURES_UNFILED = tuple(
    name for name in FEATURES if not set(name.split(" x ")) & set(UNFIT_UNFILED)
)
_LEFT = [SINGLE.index(a) for a, _ in PRODUCTS]
_RIGHT = [SINGLE.index(b) for _, b in PRODUCTS]


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """A logistic regression: intercept, slopes in the order of FEATURES, features' means."""

    intercept: float
    slopes: np.ndarray
    typical: np.ndarray


@dataclass(frozen=True, slots=True)
class About:
    """The fitted model: two sets of weights; None where the rule must do.

    Where a dateline says where a story was filed, an actor that is not there is less likely its
    subject; without a dateline its absence must mean nothing.
    """

    filed: Weights | None = None
    unfiled: Weights | None = None

    def weights(self, dateline: bool) -> Weights | None:
        """The weights for an article with or without a dateline."""
        return self.filed if dateline else self.unfiled


def by_rule(mentions: Sequence[Mention], filed: int = 0) -> float:
    """1.0 where an actor stands in the title, in the lead or often enough, else 0.2."""
    lead = any(
        m.place == "title" or (m.place == "body" and m.start < filed + LEAD) for m in mentions
    )
    return 1.0 if lead or len(mentions) >= OFTEN else 0.2


def _positions(own: Sequence[Mention], begin: int) -> tuple[float, float, float]:
    """Whether an actor stands in the lead and in the first sentence, and how early it stands."""
    places = [m for m in own if m.place == "body"]
    if not places:
        return 0.0, 0.0, 0.0
    first = max(0, places[0].start - begin)
    return float(first < LEAD), float(places[0].sentence == 1), 1 / (1 + math.log1p(first / 80))


def features(
    text: Text,
    groups: Mapping[str, Sequence[Mention]],
    filed: Collection[str],
    alliances: Collection[str],
) -> np.ndarray:
    """One row of FEATURES for each actor, in the order of `groups`."""
    begin = dateline_stop(text.body)
    length = len(text.body) - begin
    counts = [len(own) for own in groups.values()]
    total, top = sum(counts), max(counts, default=0)
    titled = sum(any(m.place == "title" for m in own) for own in groups.values())
    rows = np.zeros((len(groups), len(SINGLE)))
    for n, (actor, own) in enumerate(groups.items()):
        count = len(own)
        in_title = float(any(m.place == "title" for m in own))
        kinds = [m.kind for m in own]
        cities = kinds.count("capital") + kinds.count("city")
        rows[n] = (
            in_title, in_title / max(1, titled), *_positions(own, begin), math.log(count),
            count == 2, count >= OFTEN, count == 1, count / total, math.sqrt(count / total),
            count / top, math.log(len({m.sentence for m in own})), count / max(1.0, length / 500),
            1 / (1 + sum(other > count for other in counts)), math.log(len(groups)),
            len(groups) == 1, math.log1p(length / 500),
            sum(kind in BY_NAME for kind in kinds) / count, cities / count,
            kinds.count("demonym") == count, cities == count, actor in filed,
            all(m.place == "caption" for m in own), actor in alliances,
        )  # fmt: skip
    return np.hstack([rows, rows[:, _LEFT] * rows[:, _RIGHT]])


def group(mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Mentions by actor, in the order in which the actors are first named."""
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.actor, []).append(mention)
    return groups


def score(rows: np.ndarray, weights: Weights) -> np.ndarray:
    """Probability in 0..1 for each row of features."""
    return 1 / (1 + np.exp(-(rows @ weights.slopes + weights.intercept)))


def explain(row: np.ndarray, weights: Weights) -> list[tuple[str, float]]:
    """(reason, log-odds it adds against a typical named actor), the most decisive first.

    Features that say the same kind of thing are added up; a product goes with its first factor.
    """
    parts = _deviations(row[None, :], weights)[0]
    order = np.argsort(-np.abs(parts), kind="stable")
    return [(REASONS[n], float(parts[n])) for n in order if parts[n]]


def _deviations(rows: np.ndarray, weights: Weights) -> np.ndarray:
    """Log-odds by reason: one row an actor, one column each of REASONS."""
    return ((rows - weights.typical) * weights.slopes) @ _MEMBERSHIP


def tell(parts: Sequence[float]) -> str:
    """The most decisive reasons as words: "title +1.9, times named +1.2, dateline -0.3"."""
    ranked = sorted(zip(parts, REASONS, strict=True), key=lambda part: -abs(part[0]))[:TOLD]
    return ", ".join(f"{reason} {part:+.1f}" for part, reason in ranked if abs(part) >= 0.05)


def name_actors(
    text: Text,
    mentions: Sequence[Mention],
    filed: Collection[str],
    alliances: Collection[str],
    model: About,
) -> tuple[Named, ...]:
    """The actors of an article in the order in which they are first named."""
    groups = group(mentions)
    if not groups:
        return ()
    begin = dateline_stop(text.body)
    if weights := model.weights(begin > 0):
        rows = features(text, groups, filed, alliances)
        about = score(rows, weights).tolist()
        reasons = [tell(parts) for parts in _deviations(rows, weights).tolist()]
    else:
        about = [by_rule(own, begin) for own in groups.values()]
        reasons = [""] * len(groups)
    return tuple(
        Named(
            actor=actor,
            mentions=len(own),
            in_title=any(m.place == "title" for m in own),
            first=min(m.sentence for m in own),
            share=len(own) / len(mentions),
            about=round(probability, 4),
            reasons=reason,
        )
        for (actor, own), probability, reason in zip(groups.items(), about, reasons, strict=True)
    )
