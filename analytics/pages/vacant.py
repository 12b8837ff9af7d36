"""A message for filters that leave no article, as every part of the page would just be empty.

It names the nearest dates with articles of the chosen outlets, in any language.
"""

from __future__ import annotations

import pandas as pd

from analytics.charts import words
from analytics.pages import reading
from analytics.pages.scope import Scope


def vacant(scope: Scope) -> str:
    """That nothing fits the filters, and what to choose instead; '' where something does."""
    if scope.since is None or scope.until is None:
        return ""
    if reading.call("copies", **scope.arguments())["articles"].sum():
        return ""
    filled = reading.read("calendar").query("articles > 0")
    if scope.outlets:
        filled = filled[filled["outlet"].isin(scope.outlets)]
    first, last = pd.Timestamp(scope.since), pd.Timestamp(scope.until)
    before = filled["day"][filled["day"] < first].max()
    after = filled["day"][filled["day"] > last].min()
    sides = [("the last before is", before), ("the next is", after)]
    near = [f"{side} of {words.day(day)}" for side, day in sides if not pd.isna(day)]
    if filled["day"].between(first, last).any() or not near:
        return "No article fits these filters: choose other dates, outlets or languages."
    whose = "of these outlets " if scope.outlets else ""
    told = f"No article {whose}is of these dates: {', '.join(near)}."
    return f"{told} Choose other dates under From and to."
