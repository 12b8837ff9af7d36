"""Entity-linking sets: is each span that we call a state one that people linked to that state?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analytics.actors.coding import code_all
from analytics.actors.gazetteer import Gazetteer
from analytics.actors.gold import GoldArticle, Span
from analytics.actors.shapes import Mention

SAME = 0.7
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
    """Every span that we or people call a state. Spans nobody linked are not judged."""
    codings = code_all([article.text for article in articles], gazetteer)
    for article, coding in zip(articles, codings, strict=True):
        ours = [
            m for m in coding.mentions if m.kind in KINDS and m.actor not in gazetteer.alliances
        ]
        for span in article.spans or ():
            said = next((m for m in ours if _overlaps(m, span)), None)
            linked = span.actor if span.actor not in gazetteer.alliances else None
            if said or linked or " team" in span.name:
                piece = article.text.body[max(0, span.start - 60) : span.stop + 40]
                yield Judged(article.name, piece, said.actor if said else None, linked, span.name)


def _overlaps(mention: Mention, span: Span) -> bool:
    """Whether mention and span mean the same words: "Iraqi Army" is not called a state."""
    shared = min(mention.stop, span.stop) - max(mention.start, span.start)
    return shared >= SAME * (span.stop - span.start)


def score_spans(gold: str, articles: Sequence[GoldArticle], gazetteer: Gazetteer) -> list[dict]:
    """Precision and recall of state mentions over linked spans; the baseline takes every name."""
    judged = list(judge(articles, gazetteer))
    said = [j for j in judged if j.said]
    linked = [j for j in judged if j.linked]
    right = [j for j in said if j.said == j.linked]
    teams = [j for j in judged if not j.linked and " team" in j.name]
    return [
        _row(gold, "states linked, precision", len(right), len(said)),
        _row(gold, "states linked, recall", len(right), len(linked)),
        _row(gold, "teams left out", sum(not j.said for j in teams), len(teams)),
    ]


def _row(gold: str, measure: str, right: int, n: int) -> dict:
    share = right / n if n else float("nan")
    # Wilson interval (Wilson 1927).
    z = 1.96
    centre = (share + z * z / (2 * n)) / (1 + z * z / n) if n else float("nan")
    half = (
        z * ((share * (1 - share) / n + z * z / (4 * n * n)) ** 0.5) / (1 + z * z / n) if n else 0.0
    )
    return {
        "gold": gold, "n": n, "measure": measure, "score": round(share, 4),
        "low": round(centre - half, 4), "high": round(centre + half, 4),
        "baseline": None, "baseline_score": None,
    }  # fmt: skip
