"""What can be counted of each actor of an article: how often, where and by what kind of name.

These features know nothing of any outlet's words: they are the same for every actor.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from analytics.actors.patterns import Automaton
from analytics.actors.placing import BODY, CAPTION, TITLE, Placed
from analytics.actors.standins import Nouns, stand_ins

LEAD = 300
OFTEN = 3
HALF = 0.5
SINGLE = (
    "in_title", "title_share", "in_lead", "opening", "earliness", "depth", "late", "count", "twice",
    "often", "once", "share", "root_share", "ratio_to_top", "sentences", "density", "rank",
    "actors", "alone", "length", "by_name", "by_city", "demonym_only", "city_only", "filed",
    "caption_only", "alliance",
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
FEATURES_UNFILED = tuple(
    name for name in FEATURES if not set(name.split(" x ")) & set(UNFIT_UNFILED)
)
_LEFT = [SINGLE.index(a) for a, _ in PRODUCTS]
_RIGHT = [SINGLE.index(b) for _, b in PRODUCTS]


NOBODY: Mapping[int, tuple[int, bool]] = {}


@dataclass(frozen=True, slots=True)
class Groups:
    """Columns, one row for each actor of each article, in the order in which they are first named.

    `first` is the row of the first mention; `of` tells for each mention its group.
    """

    article: np.ndarray
    actor: np.ndarray
    first: np.ndarray
    count: np.ndarray
    of: np.ndarray


def group(placed: Placed, automaton: Automaton) -> Groups:
    """The mentions of a batch by article and actor."""
    key = placed.article * automaton.actors + placed.actor
    _, first, of, count = np.unique(key, return_index=True, return_inverse=True, return_counts=True)
    order = np.argsort(first)
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    first = first[order]
    return Groups(placed.article[first], placed.actor[first], first, count[order], rank[of])


def _lengths(placed: Placed) -> np.ndarray:
    """Characters of each body, without its dateline."""
    bodies = (len(text.body) for text in placed.texts)
    return np.fromiter(bodies, dtype=np.int64, count=len(placed.texts)) - placed.begin


def in_body(
    placed: Placed, groups: Groups, called: Mapping[int, tuple[int, bool]] = NOBODY
) -> tuple[np.ndarray, ...]:
    """Where an actor first stands in the body: in the lead or first sentence or not, how early in
    characters, how far down as a share of the body, in its second half or not.

    In a text of three sentences all stand in the lead: there only the share tells them apart.
    `called` tells where a noun stands for a group, from the dateline on, and whether that is in the
    first sentence.
    """
    body = np.flatnonzero(placed.place == BODY)
    which, at = np.unique(groups.of[body], return_index=True)
    first = np.maximum(0, placed.start[body[at]] - placed.begin[groups.article[which]])
    opening = placed.sentence[body[at]] == 1
    for row, number in enumerate(which.tolist() if called else ()):
        if number in called and called[number][0] < first[row]:
            first[row], opening[row] = called[number][0], called[number][1] or opening[row]
    columns = np.zeros((5, len(groups.first)))
    columns[0, which] = first < LEAD
    columns[1, which] = opening
    columns[2, which] = 1 / (1 + np.log1p(first / 80))
    columns[3, which] = first / np.maximum(1, _lengths(placed)[groups.article[which]])
    columns[4, which] = columns[3, which] > HALF
    return tuple(columns)


def _more_often(article: np.ndarray, count: np.ndarray) -> np.ndarray:
    """How many actors of the same article are named more often than each."""
    order = np.lexsort((-count, article))
    own, many = article[order], count[order]
    rows = np.arange(len(order))
    begins = np.append(True, own[1:] != own[:-1])
    changes = begins | np.append(True, many[1:] != many[:-1])
    found = np.empty(len(order), dtype=np.int64)
    found[order] = (
        np.maximum.accumulate(np.where(changes, rows, 0))
        - np.maximum.accumulate(np.where(begins, rows, 0))
    )  # fmt: skip
    return found


def features(placed: Placed, groups: Groups, automaton: Automaton, alliances: Nouns) -> np.ndarray:
    """One row of FEATURES for each group. An alliance stands also where its noun does."""
    many, articles = len(groups.first), len(placed.texts)
    article, count = groups.article, groups.count.astype(float)
    length = _lengths(placed)[article] / 500
    called_in_title, called = stand_ins(
        placed, groups.first, groups.actor, automaton, alliances, LEAD
    )
    in_title = (placed.place[groups.first] == TITLE) | called_in_title
    titled = np.bincount(article, in_title, minlength=articles)[article]
    share = count / np.bincount(article, count, minlength=articles)[article]
    top = np.zeros(articles)
    np.maximum.at(top, article, count)
    actors = np.bincount(article, minlength=articles)[article]
    widest = 1 + placed.sentence.max(initial=0)
    sentences = np.bincount(np.unique(groups.of * widest + placed.sentence) // widest)
    by_name, cities, demonyms = (
        np.bincount(groups.of, kinds[placed.reading], minlength=many)
        for kinds in (automaton.by_name, automaton.town, automaton.demonym)
    )
    allied = np.array([actor in alliances for actor in automaton.named_actors])
    filed = np.isin(article * automaton.actors + groups.actor, placed.filed)
    rows = np.column_stack([
        in_title, in_title / np.maximum(1, titled), *in_body(placed, groups, called), np.log(count),
        count == 2, count >= OFTEN, count == 1, share, np.sqrt(share), count / top[article],
        np.log(sentences), count / np.maximum(1.0, length),
        1 / (1 + _more_often(article, count)), np.log(actors), actors == 1, np.log1p(length),
        by_name / count, cities / count, demonyms == count, cities == count, filed,
        placed.place[groups.first] == CAPTION, allied[groups.actor],
    ])  # fmt: skip
    return np.hstack([rows, rows[:, _LEFT] * rows[:, _RIGHT]])
