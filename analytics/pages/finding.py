"""How far to trust who is named: scores on labelled text, and each ambiguous name by itself."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import reading
from analytics.pages.section import plain

AMBIGUOUS = "ambiguous names"
ENDING = ", precision"  # of the figure of one name: "Georgia, precision"
COLUMNS = {
    "score": "precision",
    "low": "low",
    "high": "high",
    "n": "places",
    "baseline_score": "every place taken",
}


def finding() -> None:
    """Draws the figures for finding names and telling aboutness, then name by name."""
    rows = reading.read("validations")
    st.caption("HOW WELL STATES AND ALLIANCES ARE FOUND")
    if rows.empty:
        st.text("No figures came with this corpus.")
        return
    names = by_name(rows)
    overall = rows[~rows.index.isin(names.index)].dropna(subset="score")
    number = st.column_config.NumberColumn(format="%.3f", width="small")
    figures = ("score", "low", "high", "baseline_score")
    st.dataframe(
        overall,
        hide_index=True,
        placeholder="",
        width="stretch",
        column_order=["gold", "score", "measure", "low", "high", "n", "baseline_score", "baseline"],
        column_config=dict.fromkeys(figures, number),
        alt="Scores of finding names on labelled text",
    )
    st.caption("NAMES THAT MEAN MORE THAN ONE THING")
    st.text(told(names))
    shown = names.rename(columns=COLUMNS)[["name", *COLUMNS.values()]]
    st.dataframe(
        shown.sort_values(["precision", "places"]),
        hide_index=True,
        placeholder="",
        width="stretch",
        column_config=dict.fromkeys(("precision", "low", "high", "every place taken"), number),
        alt="Precision of each ambiguous name",
    )
    st.caption(plain(reading.definition("validations")))


def by_name(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures of single names, with the name; names that were never taken have no precision."""
    single = (rows["gold"] == AMBIGUOUS) & rows["measure"].str.endswith(ENDING)
    single &= ~rows["measure"].str.startswith("draw ")
    chosen = rows[single]
    return chosen.assign(name=chosen["measure"].str.removesuffix(ENDING)).dropna(subset="score")


def told(names: pd.DataFrame) -> str:
    """One sentence on the names: how many, on how many places, how many without an error."""
    right = int((names["score"] == 1).sum())
    return (
        f"{words.count(len(names))} names on {words.count(int(names['n'].sum()))} places: "
        f"{words.count(right)} without a false find."
    )
