"""Tables of articles and of sentences: one for wide screens, and one that a telephone shows whole.

The page's style sheet shows the one that fits. On a telephone what is short is pinned at the left,
where columns keep their width, and rows are high; a wide screen has columns that sort by number and
by day. Streamlit wraps lines in rows from 4 rem on, and swallows line breaks of the text itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from analytics.charts import words
from analytics.pages.marked import CLEAR
from analytics.pages.text import is_known

LINE, LEAST, MOST = 21, 3, 7  # pixels of a line, and how many lines a row may hold
ONE = 35  # pixels of a row of one line, which Streamlit does not wrap
FITTING = 0.9  # of the texts that are to fit into their rows, which are all of one height
# That a line holds: of sentences and titles on a telephone, and on a wide screen.
LETTERS, TITLE_LETTERS, WIDE_LETTERS, WIDE_TITLE_LETTERS = 30, 20, 70, 85
READ_LETTERS = 13  # the same of verdict, outlet and day on a telephone
SHORT_TITLE_LETTERS, SNIPPET_LETTERS = 38, 46
HEAD, HIGHEST = 38, 640  # pixels of the row of names, and of a table
# Pixels of the columns; with the boxes to choose by, a telephone of 420 has room for 355.
DAY, OUTLET, TITLE = 96, 90, 169
READ, SENTENCE = 104, 251
LONG_OUTLET, LONG_READ, SHORT_TITLE = 150, 208, 230  # of a wide screen
LETTER, AROUND, SHORT_READ = 6.9, 17, 110  # of a letter, of a cell's margins, of a lone verdict
SIGNED = {
    "tone": words.signed,
    "about": "{:.2f}",
    "topic_share": "{:.2f}",
}  # by Styler: Streamlit writes an ASCII minus
PUBLISHED = st.column_config.DatetimeColumn(format="D MMM YYYY", width=DAY, pinned=True, help="UTC")
MORE = {
    "snippet": st.column_config.TextColumn("first found in", width=300),
    "language": st.column_config.TextColumn(width=70),
    "mentions": st.column_config.NumberColumn("times named", width=90),
    "about": st.column_config.NumberColumn(width=60),
    "tone": st.column_config.NumberColumn(width=60),
    "copies": st.column_config.NumberColumn(width=60, help="Articles of the same story."),
    "topic_share": st.column_config.NumberColumn(
        "of the topic", width=90, help="Share of the article's wording that the topic explains."
    ),
}
ARTICLE_COLUMNS = {
    "published": PUBLISHED,
    "outlet": st.column_config.TextColumn(width=OUTLET, pinned=True),
    "title": st.column_config.TextColumn(width=TITLE),
} | MORE
WIDE_ARTICLE_COLUMNS = {
    "published": PUBLISHED,
    "outlet": st.column_config.TextColumn(width=LONG_OUTLET, pinned=True),
    "title": st.column_config.TextColumn(width=300),
} | MORE
SENTENCE_COLUMNS = {
    "read": st.column_config.TextColumn("read as \u2014 in", width=READ, pinned=True),
    "said": st.column_config.TextColumn("sentence \u2014 title", width=SENTENCE),
}
WIDE_SENTENCE_COLUMNS = {
    "published": PUBLISHED,
    "outlet": st.column_config.TextColumn(width=LONG_OUTLET, pinned=True),
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
    titles = frame["title"] if "title" in frame else pd.Series(dtype=str)
    chosen = [
        _draw(signed(frame), key, {c: columns[c] for c in shown}, row, "Articles")
        for key, columns, row in (
            (f"wide-{key}", *wide_articles(frame, shown)),
            (f"narrow-{key}", ARTICLE_COLUMNS, row_height(titles, TITLE_LETTERS)),
        )
    ]
    return next(iter(_seen(chosen, len(frame))), None)


def wide_articles(frame: pd.DataFrame, shown: Sequence[str]) -> tuple[dict[str, Any], int]:
    """The columns of a wide screen, and the height of its rows: those of a search hold more."""
    titles = frame["title"] if "title" in frame else pd.Series(dtype=str)
    if "snippet" not in shown:
        return WIDE_ARTICLE_COLUMNS, row_height(titles, WIDE_TITLE_LETTERS)
    found = row_height(frame["snippet"].fillna(""), SNIPPET_LETTERS)
    short = {"title": st.column_config.TextColumn(width=SHORT_TITLE)}
    return WIDE_ARTICLE_COLUMNS | short, max(row_height(titles, SHORT_TITLE_LETTERS), found)


def draw_sentences(frame: pd.DataFrame, key: str, name: Callable[[str], str] = str) -> list[int]:
    """A table of sentences, each beside what was read in it and whence it is; the rows chosen.

    `frame` is of the macro `sentences_behind` or `pair_sentences_behind`; `name` calls an actor.
    """
    rows = frame.to_dict("records")
    read = [read_as(row, name) for row in rows]
    frame = frame.assign(
        read=[
            " \u2014 ".join(filter(None, (how, source(row))))
            for how, row in zip(read, rows, strict=True)
        ],
        balance=[balance(row) for row in rows],
        said=[said(row) for row in rows],
    )
    told = signed(frame)
    wide, letters = wide_sentences(read)
    for place, text in zip(frame.index, read, strict=True):
        told.format({"balance": lambda _, text=text: text}, subset=(place, ["balance"]))
    chosen = [
        _draw(
            told,
            f"wide-{key}",
            wide,
            row_height(frame["said"], letters),
            "Sentences",
            "multi-row",
        ),
        _draw(
            frame,
            f"narrow-{key}",
            SENTENCE_COLUMNS,
            max(row_height(frame["said"], LETTERS), row_height(frame["read"], READ_LETTERS)),
            "Sentences",
            "multi-row",
        ),
    ]
    return _seen(chosen, len(frame))


def wide_sentences(read: Sequence[str]) -> tuple[dict[str, Any], int]:
    """The columns of a wide screen, and letters of a line: what verdicts leave, sentences get."""
    width = AROUND + round(LETTER * max(map(len, read), default=0))
    width = min(max(width, SHORT_READ), LONG_READ)
    verdict = st.column_config.NumberColumn(
        "read as", width=width, pinned=True, alignment="left",
        help="Sorts from the clearest conflict or negative verdict to the clearest other.",
    )  # fmt: skip
    letters = WIDE_LETTERS + round((LONG_READ - width) / LETTER)
    return {"balance": verdict} | WIDE_SENTENCE_COLUMNS, letters


def row_height(texts: pd.Series, letters: int) -> int:
    """Pixels of a row in which nine texts in ten are seen whole, `letters` a line.

    Where these fill one line each, so does a row: twice as many are seen at once.
    """
    lines = -(-texts.str.len() // letters)
    fitting = float(lines.quantile(FITTING, "lower")) if len(lines) else LEAST
    if fitting <= 1:
        return ONE
    return 6 + LINE * round(min(max(fitting, LEAST), MOST))


def signed(frame: pd.DataFrame) -> Styler:
    """The rows with tones written by the rule of numbers; they sort as numbers still."""
    # The name of a style is random otherwise, and each visit would be sent another table.
    style = frame.style.set_uuid("rows")
    return style.format({n: say for n, say in SIGNED.items() if n in frame}, na_rep="")


def _draw(
    frame: pd.DataFrame | Styler,
    key: str,
    columns: Mapping[str, Any],
    row: int,
    alt: str,
    mode: Literal["single-row", "multi-row"] = "single-row",
) -> list[int]:
    rows = len(frame.index)
    with st.container(key=key):
        event = st.dataframe(
            frame,
            hide_index=True,
            column_order=list(columns),
            column_config=dict(columns),
            key=f"rows-of-{key}",
            row_height=row,
            height=min(HIGHEST, HEAD + row * rows),
            placeholder="",
            on_select="rerun",
            selection_mode=mode,
            alt=alt,
        )
    return list(event["selection"]["rows"]) if event else []


def _seen(chosen: list[list[int]], rows: int) -> list[int]:
    """The rows that are selected in the one table that is seen, from the top."""
    # A selection may be of a longer list that stood here before.
    held = [sorted(place for place in places if place < rows) for places in chosen]
    return next(filter(None, held), [])


def balance(row: Mapping[str, Any]) -> float | None:
    """What sorts sentences, \u22121..1: cooperation minus conflict, positive minus negative."""
    good, bad = ("cooperation", "conflict") if "conflict" in row else ("positive", "negative")
    if not is_known(row.get(good)) or not is_known(row.get(bad)):
        return None
    return float(row[good] - row[bad])


def said(row: Mapping[str, Any]) -> str:
    """The sentence, and after it the title, where that is not the sentence itself."""
    if not is_known(row["title"]) or row["title"] == row["text"]:
        return str(row["text"])
    return f"{row['text']} \u2014 {row['title']}"


def source(row: Mapping[str, Any]) -> str:
    """The outlet and the day: `TASS, 5 Mar 2020`; what is not known is left out."""
    day = words.short_period(row["published"], "day") if is_known(row["published"]) else ""
    return ", ".join(filter(None, (row["outlet"] if is_known(row["outlet"]) else "", day)))


def read_as(row: Mapping[str, Any], name: Callable[[str], str]) -> str:
    """What a model reads in a sentence, with its probability: `conflict 0.99, by Russia`."""
    if "conflict" not in row:
        return _verdict(row)
    kind = max(("cooperation", "conflict"), key=lambda kind: row[kind])
    if row[kind] < CLEAR:
        return "neither"
    acting = row.get("acting")
    by = "" if not is_known(acting) or acting == "unclear" else name(acting)
    return f"{kind} {row[kind]:.2f}" + (f", by {by}" if by else "")


def _verdict(row: Mapping[str, Any]) -> str:
    """The tone toward the actor; '' where no model has read the sentence."""
    verdict = row.get("verdict")
    if not is_known(verdict):
        return ""
    if verdict == "neutral":
        return f"neutral {1 - row['negative'] - row['positive']:.2f}"
    return f"{verdict} {row[verdict]:.2f}" if verdict in row else str(verdict)
