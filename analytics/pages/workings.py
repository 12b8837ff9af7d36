"""The models behind the scores: what they are, how they did on labels, what they confuse."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import correction, reading
from analytics.pages.section import plain
from analytics.pages.validation import READER

FIGURES = ("gold", "n", "measure", "score", "low", "high", "baseline", "baseline_score")


def models() -> None:
    """Draws every model with its figures, and the matrices by which counts are corrected."""
    rows = reading.read("models")
    if rows.empty:
        st.text("No model has scored this corpus.")
        return
    st.caption("SCORES ON LABELS")
    scores = metrics(rows)
    if scores.empty:
        st.text("No model was scored on labels.")
    else:
        st.dataframe(
            scores,
            hide_index=True,
            placeholder="",
            width="stretch",
            # What was scored and how well: all that a telephone has room for.
            column_order=["gold", "score", *FIGURES[1:3], *FIGURES[4:], "model", "task"],
            column_config={
                name: st.column_config.NumberColumn(format="%.3f")
                for name in ("score", "low", "high", "baseline_score")
            }
            | {"gold": st.column_config.TextColumn(width=240)},
            alt="Scores of the models on labels",
        )
        st.caption(
            "low to high is the 95 % interval of the score; the baseline is what one gets without "
            "the model, on the same labels. Sets called tone_labels, relation_labels and articles "
            f"{READER}, no person did; those of others are their authors' labels."
        )
    _corrections()
    st.caption("THE MODELS")
    st.dataframe(
        rows[["model", "version", "task", "trained_on", "parameters"]],
        hide_index=True,
        placeholder="",
        width="stretch",
        alt="Models",
    )
    st.caption(plain(reading.definition("models")))


def metrics(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures of all models, one a row; what a card does not tell stays empty."""
    return pd.DataFrame(list(_figures(rows)), columns=["task", "model", *FIGURES])


def _figures(rows: pd.DataFrame) -> Iterator[dict[str, Any]]:
    for row in rows.itertuples():
        for figure in json.loads(str(row.metrics)):
            told = {name: figure.get(name) for name in FIGURES}
            yield {"task": row.task, "model": row.model, **told}


def _corrections() -> None:
    rows = reading.read("corrections")
    if rows.empty:
        return
    st.caption("WHAT THE MODELS CONFUSE")
    for task, part in rows.groupby("task"):
        labels, worth = correction.behind(part)
        st.text(
            f"{words.sentence_case(task)}: share of the labels of each true class that is counted "
            f"as each class ({labels:,} held-out labels; errors differ from corpus to corpus, so "
            f"that for this one they tell as much as {worth:,.0f} labels of its own would)"
        )
        rates = matrix(part)
        st.dataframe(
            rates,
            width="stretch",
            column_config=dict.fromkeys(rates, st.column_config.NumberColumn(format="%.3f")),
            alt=f"Confusion of the {task} model on held-out labels",
        )
    st.caption(plain(reading.definition("corrections")))


def matrix(part: pd.DataFrame) -> pd.DataFrame:
    """Rates with the true classes as rows and the counted ones as columns, in one order."""
    true, counted = (list(dict.fromkeys(part[name])) for name in ("true_class", "counted"))
    rates = part.pivot(index="true_class", columns="counted", values="rate")
    return rates.loc[true, counted].round(3)
