"""Entity-linking sets: is each span that we call a state one that people linked to that state?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analytics.actors.coding import counted
from analytics.actors.gazetteer import Gazetteer
from analytics.actors.gold import GoldArticle, Span
from analytics.actors.shapes import Mention
from analytics.series.wilson import wilson

SAME = 0.7
UNLINKED, TEAM = "Unknown", " team"
KINDS = frozenset(("name", "official", "former", "acronym", "demonym"))


@dataclass(frozen=True, slots=True)
class Judged:
    """One span with what we said and what people said; None where either said nothing."""

    article: str
    text: str
    said: str | None
    linked: str | None
    name: str


def judge(articles: Sequence[GoldArticle], gazetteer: Gazetteer) -> Iterator[Judged]:
    """Every named span that we or people call a state. Spans nobody could link are not judged.

    People link "Americans" to a people and "Scotland" to a part; both mean the state here.
    """
    parts = _parts_of(gazetteer)
    codings = counted([article.text for article in articles], gazetteer)
    for article, coding in zip(articles, codings, strict=True):
        ours = [
            m for m in coding.mentions if m.kind in KINDS and m.actor not in gazetteer.alliances
        ]
        for span in article.spans or ():
            words = article.text.body[span.start : span.stop]
            if span.name == UNLINKED or words.islower():
                continue
            mention = next((m for m in ours if _overlaps(m, span)), None)
            said = mention.actor if mention else None
            linked = span.actor if span.actor not in gazetteer.alliances else None
            if said and (span.name.removesuffix(" people"), said) in parts:
                linked = said
            if said or linked or TEAM in span.name:
                piece = article.text.body[max(0, span.start - 60) : span.stop + 40]
                yield Judged(article.name, piece, said, linked, span.name)


def _parts_of(gazetteer: Gazetteer) -> set[tuple[str, str]]:
    return {(reading.alias, reading.actor) for reading in gazetteer.automaton.readings}


def _overlaps(mention: Mention, span: Span) -> bool:
    """Whether mention and span mean the same words: "Iraqi Army" is not called a state."""
    shared = min(mention.stop, span.stop) - max(mention.start, span.start)
    return shared >= SAME * (span.stop - span.start)


def score_spans(gold: str, articles: Sequence[GoldArticle], gazetteer: Gazetteer) -> list[dict]:
    """Precision and recall of state mentions over linked spans; the baseline takes every name."""
    judged = list(judge(articles, gazetteer))
    said = [j for j in judged if j.said]
    linked = [j for j in judged if j.linked]
    right = sum(j.said == j.linked for j in said)
    teams = [j for j in judged if not j.linked and TEAM in j.name]
    table = [
        share_row(gold, "states linked, precision", right, len(said)),
        share_row(gold, "states linked, recall", right, len(linked)),
    ]
    if teams:
        left_out = sum(not j.said for j in teams)
        table.append(share_row(gold, "teams left out", left_out, len(teams), (0, len(teams))))
    return table


def score_marked(gold: str, articles: Sequence[GoldArticle], gazetteer: Gazetteer) -> list[dict]:
    """Recall over the places that people marked in a text, whatever they are.

    Regions that are no actor of ours ("Europe", "the Middle East") count as missed. The baseline
    finds the states' names alone, in all their cases.
    """
    found = plain = marked = 0
    codings = counted([article.text for article in articles], gazetteer)
    for article, coding in zip(articles, codings, strict=True):
        for start, stop in article.places or ():
            there = [m.kind for m in coding.mentions if m.start < stop and start < m.stop]
            marked += 1
            found += bool(there)
            plain += any(kind in ("name", "official") for kind in there)
    measure = "places marked in Russian text that get an actor, recall"
    line = share_row(gold, measure, found, marked, (plain, marked))
    return [line | {"baseline": "list of names"}]


def share_row(
    gold: str, measure: str, right: int, n: int, plain: tuple[int, int] | None = None
) -> dict:
    """One row of the table for a share with its Wilson interval (Wilson 1927); n may be 0.

    `plain` is what a tool that takes every name would get: right and all.
    """
    if not n:
        share = low = high = None
    else:
        share, low, high = (round(part, 4) for part in (right / n, *wilson(right, n)))
    return {
        "gold": gold, "n": n, "measure": measure, "score": share, "low": low, "high": high,
        "baseline": "every name taken" if plain else None,
        "baseline_score": round(plain[0] / plain[1], 4) if plain and plain[1] else None,
    }  # fmt: skip
