"""How the table under a chart calls its columns: names beside codes, units beside numbers.

The rows themselves stay as the macro returns them, and so do the names of the columns in the CSV.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from analytics.charts import numbers

CODES = ("actor", "actor_a", "actor_b", "partner", "acting")
ENDS = ("_before", "_after", "_low", "_high", "_counted", "_corrected", "_a", "_b")
UNITS = {
    "0 to 1": ("share", "negative", "positive", "cooperation", "conflict", "counted"),
    "\u22121 to 1": ("tone", "relation", "balance"),
    "times": ("lift", "ratio"),
}

MOST_CELLS = 50_000  # that are written one by one; each takes some ten microseconds


def written(frame: pd.DataFrame) -> pd.DataFrame | Styler:
    """The rows with a true minus at the numbers below nought, which sort as numbers still.

    Streamlit writes a hyphen. Very long tables are left as they are, and so are those without such.
    """
    floats = frame.select_dtypes("float")
    if not (floats < 0).any(axis=None) or frame.size > MOST_CELLS or not frame.index.is_unique:
        return frame
    # The name of a style is random otherwise, and each visit would be sent another table.
    return frame.style.set_uuid("rows").format(dict.fromkeys(floats, _exact), na_rep="")


def _exact(value: float) -> str:
    return numbers.unsigned(value, 0 if value == round(value) else 4)


def with_names(frame: pd.DataFrame, name: Callable[[str], str]) -> pd.DataFrame:
    """The rows with a column of names behind each one of codes, unless one is there already.

    `stories` is left out where `articles`, the number of what is counted, is the same row by row.
    """
    shown = frame.copy(deep=False)
    if {"articles", "stories"} <= set(shown) and shown["articles"].equals(shown["stories"]):
        shown = shown.drop(columns="stories")
    for code in [code for code in CODES if code in shown]:
        called = "name" if code == "actor" else f"{code} name"
        if called not in shown:
            names = shown[code].map(name, na_action="ignore")
            shown.insert(shown.columns.get_loc(code) + 1, called, names)
    return shown


def called(frame: pd.DataFrame, unit: str) -> dict[str, Any]:
    """Column configurations: dates without hours, the unit of a number beside its name.

    `unit` is what is counted, `story` or `article`: a count of `articles` is then one of stories.
    """
    columns = {name: st.column_config.Column(told(name, unit)) for name in frame.columns}
    days = st.column_config.DateColumn
    return columns | {
        name: days(format="D MMM YYYY") for name in frame.select_dtypes("datetime").columns
    }


def told(column: str, unit: str) -> str:
    """A column with its unit, as `share_low, 0 to 1`; as it is called where it needs none."""
    if column == "articles" and unit == "story":
        return "stories in all"
    bare = column
    while (end := next((end for end in ENDS if bare.endswith(end)), None)) is not None:
        bare = bare.removesuffix(end)
    of = next((of for of, names in UNITS.items() if bare in names), None)
    return f"{column}, {of}" if of else column
