"""Drafts that hold articles and their marks and nothing else: enough to join copies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pyarrow as pa
from added import begun

from analytics import store
from analytics.enrich import stories
from analytics.enrich.columns import table_of
from analytics.ingest import copies

Row = tuple[int, datetime | None, str, str]  # article_id, published, title, body


@contextmanager
def fresh(folder: Path) -> Iterator[store.Draft]:
    """An empty draft in a new folder, never published."""
    with store.drafting(begun(folder)) as draft:
        yield draft
        draft.abandon()


def hold(rows: Sequence[Row], draft: store.Draft) -> None:
    """Writes articles and their signatures into a draft."""
    marks = [
        (row[0], band, mark)
        for row in rows
        for band, mark in enumerate(copies.signature(stories.compared_text(row[2], row[3])))
    ]
    columns = {
        "article_id": [row[0] for row in rows],
        "published": pa.array([row[1] for row in rows], pa.timestamp("us")),
        "title": [row[2] for row in rows],
        "body": [row[3] for row in rows],
        "words": [len(row[3].split()) for row in rows],
        "fingerprint": [row[0] for row in rows],
    }
    same = {"story_id": 0, "outlet": "x", "caption": "", "scored": False, "origin": "", "run_id": 1}
    columns |= {name: [value] * len(rows) for name, value in same.items()}
    draft.insert("articles", pa.table(columns))
    draft.insert("signatures", table_of("signatures", marks))


def stories_in(draft: store.Draft) -> dict[int, int]:
    """The story of each article."""
    return dict(draft.run("SELECT article_id, story_id FROM articles"))
