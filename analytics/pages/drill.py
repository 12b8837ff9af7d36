"""The way through: from a point of a chart to the articles and the sentences behind it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import reading
from analytics.pages.scope import Scope

MOST = 200  # rows shown; the SQL page and the CSV hold all


def behind(
    kind: str, key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> None:
    """Articles and sentences behind the clicked point, or behind the choice made in two boxes."""
    if kind == "pair":
        _pair(key, scope, frame, picked)
        return
    actor, period = _choice(key, scope, frame, picked)
    if actor is None:
        return
    span = _span(scope, period)
    arguments = {**scope.arguments(), **span, "actors": [actor], "actor": actor}
    heading = f"{scope.style.name(actor)}, " + (
        words.period(pd.Timestamp(period), scope.bin) if period else "all periods"
    )
    _listing(heading, arguments, key, ("articles_behind", "sentences_behind"))


def _choice(
    key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None
) -> tuple[str | None, dt.date | None]:
    actors = list(dict.fromkeys(frame["actor"])) if "actor" in frame else []
    periods: list[dt.date] = []
    if "period" in frame:
        periods = sorted({p.date() for p in frame["period"].dropna()}, reverse=True)
    if picked:
        st.session_state[f"actor-{key}"] = picked[0]
        if len(picked) > 1 and periods:
            st.session_state[f"period-{key}"] = dt.date.fromisoformat(str(picked[1])[:10])
    left, right = st.columns(2)
    actor = left.selectbox(
        "Actor",
        actors,
        format_func=scope.style.name,
        key=f"actor-{key}",
        index=0 if actors else None,
    )
    period = None
    if periods:
        period = right.selectbox(
            "Period",
            periods,
            format_func=lambda p: words.sentence_case(words.period(pd.Timestamp(p), scope.bin)),
            key=f"period-{key}",
        )
    return actor, period


def _pair(key: str, scope: Scope, frame: pd.DataFrame, picked: list[Any] | None) -> None:
    if picked:
        st.session_state[f"behind-{key}"] = picked
    chosen = st.session_state.get(f"behind-{key}")
    if not chosen:
        st.text("Click a point, or choose a pair above.")
        return
    a, b, *rest = chosen
    period = dt.date.fromisoformat(str(rest[0])[:10]) if rest and rest[0] else None
    arguments = {**scope.arguments(), **_span(scope, period), "a": a, "b": b}
    heading = f"{scope.style.name(a)} and {scope.style.name(b)}"
    if period:
        heading += f", {words.period(pd.Timestamp(period), scope.bin)}"
    _listing(heading, arguments, key, ("pair_sentences_behind",))


def _span(scope: Scope, period: dt.date | None) -> dict[str, dt.date | None]:
    if period is None:
        return {}
    ends = [day for day in (scope.period_end(period), scope.until) if day]
    starts = [day for day in (period, scope.since) if day]
    return {"since": max(starts), "until": min(ends)}


def _listing(heading: str, arguments: dict[str, Any], key: str, macros: tuple[str, ...]) -> None:
    for macro in macros:
        frame = reading.call(macro, **arguments)
        what = "sentences" if "sentences" in macro else "articles"
        st.text(f"{heading}: {words.count(len(frame))} {what}")
        if len(frame):
            _rows(frame.head(MOST), f"{macro}-{key}")


def _rows(frame: pd.DataFrame, key: str) -> None:
    event = st.dataframe(
        frame.drop(columns=["article_id", "story_id"], errors="ignore"),
        hide_index=True,
        width="stretch",
        key=f"rows-{key}",
        on_select="rerun",
        selection_mode="single-row",
        column_config={
            "url": st.column_config.LinkColumn("url", display_text="open", width="small"),
            "text": st.column_config.TextColumn("sentence", width="large"),
            "title": st.column_config.TextColumn("title", width="large"),
        },
        alt="Articles or sentences behind the point",
    )
    chosen = event["selection"]["rows"] if event else []
    pages = st.session_state.get("pages", {})
    if chosen and "article_id" in frame and "Articles" in pages:
        article = int(frame.iloc[chosen[0]]["article_id"])
        if st.button("Read this article", key=f"read-{key}"):
            st.session_state["article"] = article
            st.switch_page(pages["Articles"], query_params={"article": str(article)})
