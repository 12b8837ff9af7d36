"""Rows gathered in columns, as Arrow wants them, under the names and types of `sql/tables`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

INT = pa.int64()
SMALL = pa.int32()
TEXT = pa.string()
REAL = pa.float64()
SINGLE = pa.float32()
TIME = pa.timestamp("us")
FLAG = pa.bool_()

SCHEMAS: dict[str, dict[str, pa.DataType]] = {
    "articles": {
        "article_id": INT, "story_id": INT, "published": TIME, "published_precision": TEXT,
        "published_source": TEXT, "updated": TIME, "outlet": TEXT, "url": TEXT, "title": TEXT,
        "body": TEXT, "caption": TEXT, "author": TEXT, "agency": TEXT, "dateline": TEXT,
        "language": TEXT, "words": SMALL, "tone": REAL, "scored": FLAG, "origin": TEXT,
        "run_id": INT, "fingerprint": INT, "zone": TEXT, "doubts": TEXT, "extra": TEXT,
        "bad": SINGLE, "good": SINGLE, "valence": TEXT,
    },
    "residue": {"article_id": INT, "ordinal": SMALL, "kind": TEXT, "text": TEXT},
    "signatures": {"article_id": INT, "band": pa.uint8(), "hash": pa.uint64()},
    "sentences": {
        "article_id": INT, "sentence": SMALL, "place": TEXT, "start": SMALL, "stop": SMALL,
    },
    "mentions": {
        "article_id": INT, "actor": TEXT, "alias": TEXT, "kind": TEXT, "place": TEXT,
        "sentence": SMALL, "start": SMALL, "stop": SMALL,
    },
    "article_actors": {
        "article_id": INT, "actor": TEXT, "mentions": SMALL, "in_title": FLAG, "first": SMALL,
        "share": REAL, "about": REAL, "tone": REAL, "judged": SMALL, "negative": REAL,
        "positive": REAL, "reasons": TEXT,
    },
    "actor_sentences": {
        "article_id": INT, "sentence": SMALL, "actor": TEXT, "negative": SINGLE,
        "positive": SINGLE, "verdict": TEXT,
    },
    "pair_sentences": {
        "article_id": INT, "sentence": SMALL, "actor_a": TEXT, "actor_b": TEXT, "kind": TEXT,
        "cooperation": SINGLE, "conflict": SINGLE, "from_a": SINGLE, "from_b": SINGLE,
        "deed": SINGLE, "direction": TEXT,
    },
    "rejects": {"run_id": INT, "path": TEXT, "place": TEXT, "reason": TEXT},
}  # fmt: skip


def table_of(name: str, rows: Sequence[Sequence[Any]]) -> pa.Table:
    """An Arrow table of the rows, whose values stand in the order of SCHEMAS[name]."""
    schema = SCHEMAS[name]
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(schema)
    arrays = [pa.array(column, kind) for column, kind in zip(columns, schema.values(), strict=True)]
    return pa.table(dict(zip(schema, arrays, strict=True)))
