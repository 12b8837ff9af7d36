"""A slow warming or souring in words: how far a pair moved along a straight line."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import reading
from analytics.pages.scope import Scope
from analytics.pages.since_when import dated
from analytics.store import StoreError


def drift(scope: Scope, a: str, b: str) -> None:
    """Says whether the relation of two rose or fell, and by how much at most where it did not.

    "No clear shift" alone leaves open whether nothing moved or too little was told. Nothing is said
    where there are too few periods.
    """
    scope = dated(scope)
    asked = {**scope.arguments(), "measure": "relation", "a": a, "b": b, "actors": None}
    try:
        rows = reading.call("drift", **asked)
    except StoreError as error:
        st.text(f"How far the two moved cannot be told: {error}.")
        return
    if len(rows):
        st.text(told(rows.iloc[0], scope.bin))


def told(row: pd.Series, bin: str) -> str:
    """A row of the macro `drift` in one sentence."""
    first, last = words.signed(row["value_first"]), words.signed(row["value_last"])
    ends = f"{words.signed(row['change_low'])} to {words.signed(row['change_high'])}"
    change = f"{words.signed(row['change'])} ({ends})"
    way = "warmer" if row["change"] > 0 else "colder"
    found = f"grew {way}" if row["told"] else "grew neither warmer nor colder beyond chance"
    return (
        f"Along a straight line through {words.number_of(row['periods'], bin)} the two {found}: "
        f"from {first} to {last}, a change of {change}. What the model misreads draws a change "
        "toward 0."
    )
