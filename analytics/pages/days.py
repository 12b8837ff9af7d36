"""The way through from the calendar and from copies: articles of an outlet's days, and copies."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import calendar, words
from analytics.pages import drill, reading
from analytics.pages.clicked import taken
from analytics.pages.scope import Scope
from analytics.pages.wish import Wish


def of_day(
    wish: Wish, key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> None:
    """The articles of one outlet on the days of one cell of the calendar.

    As the calendar does, it heeds no filter of the sidebar.
    """
    bin, cells = calendar.cells(frame, **wish.drawing)
    if cells.empty:
        st.text("No article has a date known to the day.")
        return
    taken(picked, key, f"outlet-{key}", list(cells.index))
    left, right = st.columns(2)
    outlet = left.selectbox("Outlet", list(cells.index), key=f"outlet-{key}")
    if outlet is None:
        return
    held = cells.loc[outlet].dropna()
    starts = sorted((start.date() for start in held.index), reverse=True)
    if st.session_state.get(f"period-{key}") not in (None, *starts):
        del st.session_state[f"period-{key}"]  # a day of another outlet's calendar
    period = right.selectbox(
        "Period",
        starts,
        format_func=lambda start: words.sentence_case(words.period(pd.Timestamp(start), bin)),
        key=f"period-{key}",
    )
    if period is None:
        return
    last = (words.period_end(pd.Timestamp(period), bin) - pd.Timedelta(days=1)).date()
    ends = [last, *filter(None, [wish.drawing.get("until")])]
    starts = [period, *filter(None, [wish.drawing.get("since")])]
    heading = f"{outlet}, {words.period(pd.Timestamp(period), bin)}"
    arguments = {"outlets": [outlet], "since": max(starts), "until": min(ends)}
    if not held[pd.Timestamp(period)]:
        st.text(f"{heading}: no article")
        return
    found = reading.call("articles_behind", **arguments, max=drill.MOST)
    cut = f"{drill.of_all(found)}the newest " if len(found) == drill.MOST else ""
    st.text(f"{heading}: {cut}{words.number_of(len(found), 'article')}")
    # Without an actor there is none whom an article could be about.
    drill.rows(found.drop(columns=["mentions", "about", "tone"]), f"articles_behind-{key}")


def of_copies(
    wish: Wish, key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> None:
    """The copied stories that began in a period, those with most copies first."""
    taken(picked, key, "", ())
    period = drill.period_box(frame, key, scope, st.container(width=420))
    begun: dict[str, dt.date | None] = {}
    if period:
        within = drill.span(scope, period)
        begun = {"begun_since": within["since"], "begun_until": within["until"]}
    when = f" that began {words.during(pd.Timestamp(period), scope.bin)}" if period else ""
    found = reading.call("copies_behind", **{**scope.arguments(), **begun}, max=drill.MOST)
    if found.empty:
        st.text(f"No story{when} has a copy.")
        return
    most = f"{drill.of_all(found)}the first " if len(found) == drill.MOST else ""
    told = words.number_of(len(found), "article")
    st.text(f"Stories with copies{when}, those with most copies first: {most}{told}")
    drill.rows(found, f"copies_behind-{key}")
