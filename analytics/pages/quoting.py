"""Sentences as one quotes them: word for word, with outlet, day, title and address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analytics.charts import words
from analytics.pages.text import is_known


def quotations(rows: Sequence[Mapping[str, Any]]) -> str:
    """The sentences of rows of `sentences_behind` or `pair_sentences_behind`, ready to be copied.

    Each under the other, parted by an empty line; what is not known of one is left out.
    """
    return "\n\n".join(map(_quotation, rows))


def _quotation(row: Mapping[str, Any]) -> str:
    day = words.day(row["published"]) if is_known(row["published"]) else ""
    source = ", ".join(filter(None, (_told(row["outlet"]), day)))
    title = _told(row["title"])
    if title and title != row["text"]:
        source = f"{source}: {title}" if source else title
    return "\n".join(filter(None, (f"“{row['text']}”", source, _told(row.get("url")))))


def _told(value: Any) -> str:
    return str(value) if is_known(value) else ""
