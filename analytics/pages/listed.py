"""Tables of articles and of sentences that a telephone shows whole.

What is short (the day, the outlet, what was read) is pinned at the left, where columns keep their
width: all the room of a wider screen goes to the text. Streamlit wraps lines in rows from 4 rem on,
and swallows line breaks of the text itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages.marked import CLEAR

ROW = 138  # pixels of a sentence: seven lines
TITLE_ROW = 66  # pixels of an article: three lines
HEAD, HIGHEST = 38, 640  # pixels of the row of names, and of a table
# Pixels of the columns; with the boxes to choose by, a telephone of 420 has room for 355.
DAY, OUTLET, TITLE = 96, 90, 169
READ, SOURCE, SENTENCE = 84, 84, 187
SCORE = st.column_config.NumberColumn(format="%.2f", width=60)
ARTICLE_COLUMNS = {
    "published": st.column_config.DatetimeColumn(
        format="D MMM YYYY", width=DAY, pinned=True, help="UTC"
    ),
    "outlet": st.column_config.TextColumn(width=OUTLET, pinned=True),
    "title": st.column_config.TextColumn(width=TITLE),
    "snippet": st.column_config.TextColumn("first found in", width=300),
    "language": st.column_config.TextColumn(width=70),
    "mentions": st.column_config.NumberColumn("times named", width=90),
    "about": SCORE,
    "tone": st.column_config.NumberColumn(format="%+.2f", width=60),
}
SENTENCE_COLUMNS = {
    "read": st.column_config.TextColumn("read as", width=READ, pinned=True),
    "source": st.column_config.TextColumn("published", width=SOURCE, pinned=True),
    "said": st.column_config.TextColumn("sentence \u2014 title", width=SENTENCE),
}


def draw_articles(frame: pd.DataFrame, key: str) -> int | None:
    """A table of articles (published, outlet, title, what else there is); the row chosen, if any.

    Columns without a value are left out, as is the language where all have one.
    """
    if "title" in frame:
        frame = frame.assign(title=frame["title"].replace("", None).fillna("(no title)"))
    shown = [name for name in ARTICLE_COLUMNS if name in frame and frame[name].notna().any()]
    if "language" in shown and frame["language"].nunique() == 1:
        shown.remove("language")
    return _draw(frame, key, shown, ARTICLE_COLUMNS, TITLE_ROW, "Articles")


def draw_sentences(frame: pd.DataFrame, key: str, name: Callable[[str], str] = str) -> int | None:
    """A table of sentences, each beside what was read in it and whence it is; the row chosen.

    `frame` is of the macro `sentences_behind` or `pair_sentences_behind`; `name` calls an actor.
    """
    rows = frame.to_dict("records")
    frame = frame.assign(
        read=[read_as(row, name) for row in rows],
        source=[source(row) for row in rows],
        said=[said(row) for row in rows],
    )
    return _draw(frame, key, list(SENTENCE_COLUMNS), SENTENCE_COLUMNS, ROW, "Sentences")


def _draw(
    frame: pd.DataFrame, key: str, order: list[str], columns: Mapping[str, Any], row: int, alt: str
) -> int | None:
    event = st.dataframe(
        frame,
        hide_index=True,
        column_order=order,
        column_config=dict(columns),
        key=key,
        row_height=row,
        height=min(HIGHEST, HEAD + row * len(frame)),
        placeholder="",
        on_select="rerun",
        selection_mode="single-row",
        alt=alt,
    )
    chosen = event["selection"]["rows"] if event else []
    # A selection may be of a longer list that stood here before.
    return chosen[0] if chosen and chosen[0] < len(frame) else None


def said(row: Mapping[str, Any]) -> str:
    """The sentence, and after it the title, where that is not the sentence itself."""
    if not _known(row["title"]) or row["title"] == row["text"]:
        return str(row["text"])
    return f"{row['text']} \u2014 {row['title']}"


def source(row: Mapping[str, Any]) -> str:
    """The outlet and the day: `TASS, 5 Mar 2020`; what is not known is left out."""
    day = words.short_period(row["published"], "day") if _known(row["published"]) else ""
    return ", ".join(filter(None, (row["outlet"] if _known(row["outlet"]) else "", day)))


def read_as(row: Mapping[str, Any], name: Callable[[str], str]) -> str:
    """What a model reads in a sentence, with its probability: `conflict 0.99, by Russia`."""
    if "conflict" not in row:
        return _verdict(row)
    kind = max(("cooperation", "conflict"), key=lambda kind: row[kind])
    if row[kind] < CLEAR:
        return "neither"
    acting = row.get("acting")
    by = "" if not _known(acting) or acting == "unclear" else name(acting)
    return f"{kind} {row[kind]:.2f}" + (f", by {by}" if by else "")


def _verdict(row: Mapping[str, Any]) -> str:
    """The tone toward the actor; '' where no model has read the sentence."""
    verdict = row.get("verdict")
    if not _known(verdict):
        return ""
    if verdict == "neutral":
        return f"neutral {1 - row['negative'] - row['positive']:.2f}"
    return f"{verdict} {row[verdict]:.2f}" if verdict in row else str(verdict)


def _known(value: Any) -> bool:
    return not pd.isna(value) and value != ""
