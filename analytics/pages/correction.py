"""On how many labels a corrected share rests, and what these are worth for this corpus."""

from __future__ import annotations

import pandas as pd

from analytics.charts import words
from analytics.pages import reading


def note(task: str) -> str:
    """The labels behind the corrected shares of a task, in one sentence; '' where there are none.

    The same error rates of another corpus tell less of this one (`corrections.worth`).
    """
    rows = reading.read("corrections")
    rows = rows[rows["task"] == task]
    if rows.empty:
        return ""
    labels, worth = behind(rows)
    return (
        f"Corrected by the errors on {words.count(labels)} labels; as errors differ from "
        f"corpus to corpus, they tell as much as {words.count(round(worth))} labels of this one "
        "would."
    )


def behind(rows: pd.DataFrame) -> tuple[int, float]:
    """Held-out labels over the classes of `corrections` of one task, and their worth."""
    classes = rows.drop_duplicates("true_class")
    # A corpus of an earlier version lacks the column.
    worth = classes.get("worth", classes["n"]).fillna(classes["n"])
    return int(classes["n"].sum()), float(worth.sum())
