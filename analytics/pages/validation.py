"""How well the models do on human labels, right where their answers are shown."""

from __future__ import annotations

import json

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import reading
from analytics.pages.section import plain

HELD_OUT = "held out"  # how a gold set says that training never saw it
MEASURE = "macro-F1"
ARTICLES = "valence"  # the task whose labels are given to whole articles


def validation(task: str) -> None:
    """Draws the scores of the models whose task begins with `task` on human labels."""
    st.space("medium")
    st.caption("HOW FAR TO TRUST IT")
    models = reading.read("models")
    rows = models[models["task"].str.startswith(task)]
    scores = pd.DataFrame([score for text in rows["metrics"] for score in json.loads(text)])
    if scores.empty:
        st.subheader("No model of this kind has scored the corpus", anchor=f"validation-{task}")
        return
    unit = "articles" if task == ARTICLES else "sentences"
    st.subheader(plain(_headline(scores, unit)), anchor=f"validation-{task}")
    number = st.column_config.NumberColumn(format="%.3f", width="small")
    columns = ["gold", "measure", "score", "low", "high", "n", "baseline", "baseline_score"]
    st.dataframe(
        scores,
        hide_index=True,
        column_order=columns,
        column_config=dict.fromkeys(("score", "low", "high", "baseline_score"), number),
        alt="Scores of the models on human labels, beside simple rivals",
    )
    names = ", ".join(f"{m} {v}" for m, v in zip(rows["model"], rows["version"], strict=True))
    st.caption(
        plain(
            f"{names}. Held out: labels that training never saw. Cross-validated: each part was "
            "scored by a model fitted on the others. low and high: 95 % interval."
        )
    )


def _headline(scores: pd.DataFrame, unit: str) -> str:
    """The score on held-out labels, if there are any, beside its strongest rival."""
    held = scores[scores["gold"].str.contains(HELD_OUT, regex=False)]
    chosen = held if len(held) else scores
    first = chosen[chosen["measure"] == MEASURE]
    first = first if len(first) else chosen
    row = first.iloc[0]
    rivals = first[first["gold"] == row["gold"]].dropna(subset="baseline_score")
    text = (
        f"On {words.count(row['n'])} {unit} labelled by people ({row['gold']}) the model "
        f"reaches {row['score']:.2f} in {row['measure']}"
    )
    if rivals.empty:
        return text
    rival = rivals.loc[rivals["baseline_score"].idxmax()]
    return f"{text}; the {rival['baseline']}, its strongest rival, {rival['baseline_score']:.2f}"
