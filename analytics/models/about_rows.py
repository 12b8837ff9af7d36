"""What the aboutness model learns from: named actors as rows of features, with their labels.

The articles are wire stories to which editors gave places, modern articles labelled for this, and
the beginnings of these: people often save no more of an article. Each row holds the name of its
article, and a beginning has the name of the whole, so that cross-validation never has parts of one
article on both sides.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from analytics.actors import sentences
from analytics.actors.coding import place_all
from analytics.actors.evaluate_about import LABELS
from analytics.actors.evaluate_ambiguity import read_texts
from analytics.actors.features import FEATURES, features, group
from analytics.actors.gazetteer import Gazetteer, rows
from analytics.actors.gold import TRAINING_ENDS, GoldArticle
from analytics.steps import begin, done

LEFT_OUT = frozenset(("USA",))
LEARNED_DRAWS = frozenset(("1", "3", "5", "8", "15"))
LONGEST_BEGINNING = 6


@dataclass(frozen=True, slots=True)
class Learned:
    """Rows of FEATURES, whether the article is about the actor, its name, whether it is dated."""

    rows: np.ndarray
    about: np.ndarray
    article: np.ndarray
    dated: np.ndarray

    def __len__(self) -> int:
        return len(self.about)


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
                article.append(gold.name)
                dated.append(placed.begin[number - before] > 0)
        before += len(placed.texts)
        done(len(placed.texts))
    return Learned(
        np.array(table).reshape(-1, len(FEATURES)), np.array(about, dtype=bool),
        np.array(article, dtype=object), np.array(dated, dtype=bool),
    )  # fmt: skip


def training_part(articles: Iterable[GoldArticle]) -> list[GoldArticle]:
    """The articles before the day on which the scored part begins."""
    return [a for a in articles if a.text.published and a.text.published < TRAINING_ENDS]


def modern_part(folder: Path) -> list[GoldArticle]:
    """The project's own articles to learn from, as far as their corpora are in a folder."""
    labels = [row for _, row in rows(LABELS) if row["draw"] in LEARNED_DRAWS]
    texts = read_texts({(row["source"], row["article"]) for row in labels}, folder)
    given = {row["article"]: frozenset(filter(None, row["actors"].split("|"))) for row in labels}
    return [GoldArticle(name, text, given[name], given[name]) for name, text in texts.items()]


def beginnings(articles: Sequence[GoldArticle]) -> list[GoldArticle]:
    """The first sentences, one to six, of each article: of all with their titles, then without.

    How many is drawn by the article's name, so that it is the same wherever this runs.
    """
    found = []
    for is_titled in (True, False):
        for gold in articles:
            body = gold.text.body
            many = 1 + zlib.crc32(f"{gold.name} {is_titled}".encode()) % LONGEST_BEGINNING
            stop = (*sentences.split(body), len(body))[: many + 1][-1]
            title = gold.text.title if is_titled else ""
            found.append(replace(gold, text=replace(gold.text, title=title, body=body[:stop])))
    return found


def joined(parts: Iterable[Learned]) -> Learned:
    """Sets of rows under each other."""
    columns = zip(
        *((part.rows, part.about, part.article, part.dated) for part in parts), strict=True
    )
    return Learned(*map(np.concatenate, columns))
