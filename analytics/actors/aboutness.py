"""Mentioned is not about: how far an article is about each actor that it names.

The floor is a rule anyone can check by eye: in the title, within the first characters of the body,
or named often. Where data/about_model.csv gives weights, a logistic regression on counts and
positions takes its place. Its features know nothing of any outlet's words: they are the same for
every actor, so that it is trained once and holds for names it has never seen. `deviations`
tells which features decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial

import numpy as np

from analytics.actors.features import FEATURES, OFTEN, Groups, features, group, in_body
from analytics.actors.patterns import Automaton
from analytics.actors.placing import TITLE, Placed
from analytics.actors.shapes import Named
from analytics.actors.standins import Nouns

REASON_OF = {
    "title": ("in_title", "title_share"),
    "position": ("in_lead", "opening", "earliness", "depth", "late"),
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
# The wire stories with a dateline that are learned from are of 1987, and their editors gave a story
# nearly every place that it names. From this day on such weights are met half-way.
MODERN = date(2000, 1, 1)
NONE = np.iinfo(np.int64).min
# Articles by dateline and age: where there is none, the age says nothing.
KINDS = ((False, False), (True, False), (True, True))
_MEMBERSHIP = np.array(
    [[name.split(" x ")[0] in own for own in REASON_OF.values()] for name in FEATURES], dtype=float
)


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

    def weights(self, dateline: bool, modern: bool = False) -> Weights | None:
        """The weights for an article with or without a dateline, of before or after MODERN.

        For modern ones with a dateline they are the mean of both sets, and so are the log-odds:
        cross-validated F1 .85 and log-loss .30, where the filed set has .84 and .37.
        """
        if not dateline:
            return self.unfiled
        if not modern or self.filed is None or self.unfiled is None:
            return self.filed
        sets = (self.filed, self.unfiled)
        return Weights(
            sum(each.intercept for each in sets) / 2,
            sum(each.slopes for each in sets) / 2,
            self.filed.typical,
        )


def by_rule(placed: Placed, groups: Groups) -> np.ndarray:
    """1.0 where an actor stands in the title, in the lead or often enough, else 0.2."""
    in_lead = in_body(placed, groups)[0] > 0
    often = groups.count >= OFTEN
    return np.where((placed.place[groups.first] == TITLE) | in_lead | often, 1.0, 0.2)


def score(rows: np.ndarray, weights: Weights) -> np.ndarray:
    """Probability in 0..1 for each row of features."""
    return 1 / (1 + np.exp(-(rows @ weights.slopes + weights.intercept)))


def deviations(rows: np.ndarray, weights: Weights) -> np.ndarray:
    """Log-odds that each reason adds against a typical named actor, (actors, REASONS).

    `rows` (actors, FEATURES). Features that say the same kind of thing are added up; a product of
    two goes with its first factor.
    """
    return ((rows - weights.typical) * weights.slopes) @ _MEMBERSHIP


def _told(parts: np.ndarray) -> list[str]:
    """The most decisive reasons as words: "title +1.9, times named +1.2, dateline -0.3"."""
    order = np.argsort(-np.abs(parts), axis=1, kind="stable")[:, :TOLD]
    ranked = np.take_along_axis(parts, order, axis=1)
    tenths = ranked * 10
    tens = np.rint(tenths)
    # Where a digit would be rounded either way, the number itself is written.
    ties = (np.abs(np.abs(tenths - tens) - 0.5) < 1e-6).any(axis=1)
    keys = np.where(np.abs(ranked) >= 0.05, tens.astype(np.int64) * len(REASONS) + order, NONE)
    words = [
        ", ".join([_word(key) for key in own if key != NONE]) for own in keys.tolist()
    ]  # fmt: skip
    for n in np.flatnonzero(ties).tolist():
        both = zip(order[n].tolist(), ranked[n].tolist(), strict=True)
        words[n] = ", ".join([f"{REASONS[r]} {part:+.1f}" for r, part in both if abs(part) >= 0.05])
    return words


@lru_cache(maxsize=1 << 14)
def _word(key: int) -> str:
    """One reason with its part: `key` holds tenths times the number of reasons, and the reason."""
    tenths, reason = divmod(key, len(REASONS))
    return f"{REASONS[reason]} {tenths / 10:+.1f}"


def judge(
    placed: Placed,
    groups: Groups,
    automaton: Automaton,
    alliances: Nouns,
    model: About,
) -> tuple[list[float], list[str]]:
    """How far each article is about each actor that it names, and what decided."""
    about, reasons = by_rule(placed, groups), np.full(len(groups.first), "", dtype=object)
    if not len(about):
        return [], []
    rows = features(placed, groups, automaton, alliances)
    dated = placed.begin > 0
    modern = np.array([not t.published or t.published >= MODERN for t in placed.texts], dtype=bool)
    kind = np.where(dated, 1 + modern, 0)[groups.article]
    for number, (dateline, is_modern) in enumerate(KINDS):
        which = np.flatnonzero(kind == number)
        weights = model.weights(dateline, is_modern) if len(which) else None
        if weights:
            about[which] = score(rows[which], weights)
            reasons[which] = _told(deviations(rows[which], weights))
    return _rounded(about), reasons.tolist()


def _rounded(about: np.ndarray) -> list[float]:
    """Chances to four digits, as `round` gives them."""
    scaled = about * 10_000
    whole = np.rint(scaled)
    # Where a digit would be rounded either way, the number itself is asked.
    ties = np.flatnonzero(np.abs(np.abs(scaled - whole) - 0.5) < 1e-6)
    found = whole / 10_000
    found[ties] = [round(chance, 4) for chance in about[ties].tolist()]
    return found.tolist()


def name_actors(
    placed: Placed, automaton: Automaton, alliances: Nouns, model: About
) -> tuple[np.ndarray, list[Named]]:
    """The actors of each article in the order in which they are first named, with its number."""
    groups = group(placed, automaton)
    about, reasons = judge(placed, groups, automaton, alliances, model)
    names = automaton.named_actors
    total = np.bincount(placed.article, minlength=len(placed.texts))
    columns = zip(
        [names[actor] for actor in groups.actor.tolist()],
        groups.count.tolist(),
        (placed.place[groups.first] == TITLE).tolist(),
        placed.sentence[groups.first].tolist(),
        (groups.count / total[groups.article]).tolist(),
        about,
        reasons,
        strict=True,
    )
    # Tuples of the right length become rows in a fifth of the time that the class takes.
    return groups.article, list(map(partial(tuple.__new__, Named), columns))
