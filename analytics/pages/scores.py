"""The table of scores: one for wide screens, and one that a telephone shows whole."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.pages.listed import HEAD, row_height

COLUMNS = (
    "labels", "measure", "score", "low", "high", "n", "training", "strongest rival", "its score",
)  # fmt: skip
# Pixels of the columns of a telephone of 420, and letters that a line of the first one holds.
WIDTHS = {"measure": 186, "score": 86, "strongest rival": 112}
LETTERS, ROWS = 26, 6
ALT = "Scores of the models on labels, beside their strongest simple rivals"


def draw_scores(scores: pd.DataFrame) -> None:
    """Draws the `validation.table` of scores; the page's style sheet shows the one that fits."""
    number = st.column_config.NumberColumn(format="%.3f", width=62)
    with st.container(key="wide-scores-" + _kind(scores)):
        st.dataframe(
            scores,
            hide_index=True,
            column_order=COLUMNS,
            column_config={
                **dict.fromkeys(("score", "low", "high", "its score"), number),
                "labels": st.column_config.TextColumn(width=196),
                "training": st.column_config.TextColumn(width=95),
                "measure": st.column_config.TextColumn(width=136),
                "strongest rival": st.column_config.TextColumn(width=125),
            },
            placeholder="",
            alt=ALT,
        )
    narrow = for_telephone(scores)
    row = row_height(narrow["measure"], LETTERS)
    with st.container(key="narrow-scores-" + _kind(scores)):
        st.dataframe(
            narrow,
            hide_index=True,
            row_height=row,
            height=HEAD + row * min(len(narrow), ROWS),
            column_config={
                name: st.column_config.TextColumn(width=width) for name, width in WIDTHS.items()
            },
            alt=ALT,
        )


def _kind(scores: pd.DataFrame) -> str:
    """What tells one table of a page from another: the labels of its first row."""
    return "".join(letter for letter in str(scores["labels"].iloc[0]) if letter.isalnum())


def for_telephone(scores: pd.DataFrame) -> pd.DataFrame:
    """Three columns of text: the measure and on what, the score with its interval, the rival."""
    rows = scores.to_dict("records")
    return pd.DataFrame(
        {
            "measure": [
                f"{row['measure']} \u2014 "
                + ", ".join(part for part in (row["labels"], row["training"]) if part)
                + f", n\u00a0=\u00a0{row['n']:,.0f}"
                for row in rows
            ],
            "score": [
                f"{row['score']:.2f}"
                + ("" if pd.isna(row["low"]) else f" ({row['low']:.2f} to {row['high']:.2f})")
                for row in rows
            ],
            "strongest rival": [
                ""
                if pd.isna(row["its score"])
                else f"{row['strongest rival']} {row['its score']:.2f}"
                for row in rows
            ],
        }
    )
