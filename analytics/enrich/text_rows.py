"""Rows of what was read: articles, residue, marks of copies, words; counts for the report."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from analytics import ingest
from analytics.enrich import stories
from analytics.enrich.columns import table_of
from analytics.enrich.rows import Coding, is_scored
from analytics.models import terms


@dataclass(frozen=True, slots=True)
class Offered:
    """An article as read, with the identity that was worked out for it."""

    article_id: int
    fingerprint: int
    run_id: int
    raw: ingest.Raw


Kept = Sequence[tuple[Offered, ingest.Article]]


def text_tables(kept: Kept, coding: Coding, compared: Kept) -> dict[str, pa.Table]:
    """Rows of articles and residue, and the marks of those that are to be `compared`."""
    articles, residue, signatures = [], [], []
    for one, a in kept:
        articles.append(_article_row(one, a, coding))
        for ordinal, piece in enumerate(a.residue):
            residue.append((one.article_id, ordinal, piece.kind, piece.text))
    for one, a in compared:
        bands = ingest.copies.signature(stories.compared_text(a.title, a.body))
        signatures += [(one.article_id, band, value) for band, value in enumerate(bands)]
    return {
        "articles": table_of("articles", articles),
        "residue": table_of("residue", residue),
        "signatures": table_of("signatures", signatures),
    }


def posting_of(kept: Kept) -> pa.Table:
    """The words of the articles that can be scored."""
    scored = [(o.article_id, a) for o, a in kept if is_scored(a)]
    return terms.posting(
        [article_id for article_id, _ in scored],
        [terms.text(a.title, a.body, a.caption) for _, a in scored],
    )


def noted(tables: dict[str, pa.Table], undone: str) -> dict[str, pa.Table]:
    """The tables with what was left undone among the doubts of their articles."""
    if not undone:
        return tables
    articles = tables["articles"]
    place = articles.column_names.index("doubts")
    told = [
        f"{doubts}; {undone}" if doubts else undone for doubts in articles["doubts"].to_pylist()
    ]
    return {**tables, "articles": articles.set_column(place, "doubts", pa.array(told, pa.string()))}


def joined(parts: Sequence[dict[str, pa.Table]]) -> dict[str, pa.Table]:
    """The rows of all parts, by table."""
    if len(parts) == 1:
        return parts[0]
    return {
        name: pa.concat_tables([part[name] for part in parts]).unify_dictionaries()
        for name in parts[0]
    }


def _article_row(one: Offered, a: ingest.Article, coding: Coding) -> tuple[Any, ...]:
    tone = coding.tones.get(one.article_id)
    return (
        one.article_id, stories.UNJOINED, a.published, a.published_precision, a.published_source,
        a.updated, a.outlet, a.url, a.title, a.body, a.caption, a.author, a.agency, a.dateline,
        a.language, a.words, tone, is_scored(a), a.origin, one.run_id, one.fingerprint,
        a.zone or None, "; ".join(a.notes) or None, a.extra,
        *coding.valences.get(one.article_id, (None, None, None)),
    )  # fmt: skip


def tally_of(kept: Kept, undone: str = "") -> Counter[str]:
    """Counts for the report: languages, sources of dates, residue set aside, doubts.

    Of articles without a date also the fields that were not taken for one of ours.
    """
    tally: Counter[str] = Counter()
    for _, article in kept:
        tally[f"language {article.language or 'unknown'}"] += 1
        tally[f"date {article.published_source or 'not found'}"] += 1
        if article.published is None and article.extra:
            tally.update(f"spare {name}" for name in json.loads(article.extra))
        for residue in article.residue:
            tally[f"residue {residue.kind}"] += 1
        for note in (*article.notes, *([undone] if undone else [])):
            tally[f"doubt {note.split(':')[0]}"] += 1
    return tally
