"""A slow warming or souring in words: how far a relation or a tone moved along a straight line."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.charts.direction import isolated
from analytics.pages import reading
from analytics.pages.scope import Scope
from analytics.pages.since_when import dated
from analytics.store import StoreError

MISREAD = "What the model misreads draws a change toward 0."
ALONE = "Each is tested alone: of twenty that stay the same, one would seem to move by chance."


def drift(scope: Scope, a: str, b: str) -> None:
    """Says whether the relation of two rose or fell, and by how much at most where it did not.

    "No clear shift" alone leaves open whether nothing moved or too little was told. Nothing is said
    where there are too few periods.
    """
    scope = dated(scope)
    rows = _rows(scope, "the two moved", measure="relation", a=a, b=b, actors=None)
    if len(rows):
        st.text(told(rows.iloc[0], scope.bin))


def tone_drift(scope: Scope, actors: Sequence[str]) -> None:
    """Says the same of the tone toward one, or in short of the tone toward each of several."""
    if not actors:
        return
    scope = dated(scope)
    rows = _rows(scope, "the tone moved", measure="tone", actors=list(actors)).set_index("actor")
    rows = rows.loc[[actor for actor in actors if actor in rows.index]]
    names = [isolated(scope.style.said(actor)) for actor in rows.index]
    if len(rows) == 1:
        st.text(told_of_tone(rows.iloc[0], names[0], scope.bin))
    elif len(rows):
        st.text(told_of_tones(rows, names, scope.bin))


def _rows(scope: Scope, what: str, **asked: object) -> pd.DataFrame:
    """The rows of the macro `drift`; none, and why, where it cannot be asked."""
    try:
        return reading.call("drift", **{**scope.arguments(), **asked})
    except StoreError as error:
        st.text(f"How far {what} cannot be told: {error}.")
        return pd.DataFrame(columns=["actor"])


def told(row: pd.Series, bin: str) -> str:
    """A row of the macro `drift` on two in one sentence."""
    return f"{_line(row, bin)} the two {_found(row)}: {_moved(row)}. {MISREAD}"


def told_of_tone(row: pd.Series, name: str, bin: str) -> str:
    """A row of the macro `drift` on the tone toward one in one sentence."""
    return f"{_line(row, bin)} the tone toward {name} {_found(row)}: {_moved(row)}. {MISREAD}"


def told_of_tones(rows: pd.DataFrame, names: Sequence[str], bin: str) -> str:
    """Rows of the macro `drift` on the tone toward several: who moved, and how far each did."""
    ways = {
        way: [name for name, row in zip(names, rows.to_dict("records"), strict=True) if moved(row)]
        for way, moved in (
            ("warmer", lambda row: row["told"] and row["change"] > 0),
            ("colder", lambda row: row["told"] and row["change"] < 0),
        )
    }
    found = [f"toward {words.listing(who)} it grew {way}" for way, who in ways.items() if who]
    changes = "; ".join(
        f"{name} {_change(row)}" for name, (_, row) in zip(names, rows.iterrows(), strict=True)
    )
    found = " and ".join(found) or "toward none it grew warmer or colder"
    return (
        f"Tone along a straight line through the whole {bin}s: {found} beyond chance. Change from "
        f"first to last, with 95 % intervals: {changes}. {ALONE} {MISREAD}"
    )


def _line(row: pd.Series, bin: str) -> str:
    return f"Along a straight line through {words.number_of(row['periods'], bin)}"


def _found(row: pd.Series) -> str:
    way = "warmer" if row["change"] > 0 else "colder"
    return f"grew {way}" if row["told"] else "grew neither warmer nor colder beyond chance"


def _moved(row: pd.Series) -> str:
    first, last = words.signed(row["value_first"]), words.signed(row["value_last"])
    said = f"from {first} to {last}, a change of {_change(row)}"
    # -0.104 to -0.046 is written as -0.10 to -0.05, and the change of 0.058 as 0.06.
    apart = round(row["value_last"], 2) - round(row["value_first"], 2)
    return said if abs(apart - round(row["change"], 2)) < 0.005 else f"{said}, each rounded"


def _change(row: pd.Series) -> str:
    ends = f"{words.signed(row['change_low'])} to {words.signed(row['change_high'])}"
    return f"{words.signed(row['change'])} ({ends})"
