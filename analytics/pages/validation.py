"""How well the models do on human labels, right where their answers are shown."""

from __future__ import annotations

import json

import pandas as pd
import streamlit as st

from analytics.pages import reading
from analytics.pages.section import plain


def validation(task: str) -> None:
    """Draws the scores of the models of one task on labelled text they had not seen."""
    st.space("medium")
    st.caption("HOW FAR TO TRUST IT")
    models = reading.read("models")
    rows = models[models["task"] == task]
    scores = pd.DataFrame([score for text in rows["metrics"] for score in json.loads(text)])
    if scores.empty:
        st.subheader("No model of this kind has scored the corpus", anchor="validation")
        return
    first = scores.iloc[0]
    baseline = ""
    if "baseline_score" in scores and pd.notna(first["baseline_score"]):
        baseline = f", where {first['baseline']} reaches {first['baseline_score']:.2f}"
    st.subheader(
        plain(
            f"On {int(first['n']):,} labelled cases ({first['gold']}) the model reaches "
            f"{first['score']:.2f} in {first['measure']}{baseline}"
        ),
        anchor="validation",
    )
    st.dataframe(scores, hide_index=True, alt="Scores on human labels the model had not seen")
    names = ", ".join(f"{m} {v}" for m, v in zip(rows["model"], rows["version"], strict=True))
    st.caption(plain(f"{names}. Labels that no part of the training saw."))
