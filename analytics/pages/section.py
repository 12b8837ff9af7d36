"""One way to draw a chart: the finding as a sentence, the figure, and everything one may ask of it.

`section("coverage", scope)` takes the rows of the macro `coverage` under the filters, draws them by
`charts/coverage.py`, and offers the table, the SQL, a link and the articles behind a point. Each
section is a fragment: a click inside it redraws it alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from types import ModuleType
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.charts.theme import CONFIG
from analytics.pages import drill, reading
from analytics.pages import scope as scoping
from analytics.pages.scope import Scope

TABLE, SQL, LINK, BEHIND = "Table", "SQL", "Link", "Articles behind"


@dataclass(frozen=True, slots=True)
class Wish:
    """What one section asks beyond the filters.

    `arguments` go to the macro, `drawing` to the figure; `drill` names what a point leads to: an
    actor's articles, a pair's sentences, or nothing.
    """

    arguments: Mapping[str, Any] = field(default_factory=dict)
    drawing: Mapping[str, Any] = field(default_factory=dict)
    drill: str | None = "actor"
    note: str = ""
    key: str = ""


def plain(text: str) -> str:
    """Text that markdown shows as it stands."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>$:~&@/])", r"\\\1", text)


def chart(name: str) -> ModuleType:
    """The module of a chart: `figure(frame, style)` and `sentence(frame, style)`."""
    return import_module(f"analytics.charts.{name}")


def section(name: str, scope: Scope, kicker: str, wish: Wish = Wish()) -> None:
    """Draws one chart of the macro `name` under the filters, with `kicker` above its sentence."""
    key = wish.key or name
    with st.container(key=f"section-{key}"):
        _fragment(name, key, scope, kicker, wish)


@st.fragment
def _fragment(name: str, key: str, scope: Scope, kicker: str, wish: Wish) -> None:
    module = chart(name)
    macro = getattr(module, "MACRO", name)
    arguments = {**scope.arguments(), **wish.arguments}
    frame = reading.call(macro, **arguments)
    sentence = module.sentence(frame, scope.style)
    st.caption(kicker.upper())
    st.subheader(plain(sentence), anchor=key)
    picked = _figure(module, frame, scope, sentence, (key, wish))
    st.caption(
        plain(_caption(module, macro, frame, scope) + (f" {wish.note}" if wish.note else ""))
    )
    views = [TABLE, SQL, LINK] + ([BEHIND] if wish.drill and not frame.empty else [])
    view = st.pills("Show", views, key=f"view-{key}", label_visibility="collapsed")
    if view == TABLE:
        table(frame, key)
    elif view == SQL:
        sql(reading.statement(macro, **arguments), key)
    elif view == LINK:
        st.code(scoping.link(scope), language=None, wrap_lines=True)
    if wish.drill and (view == BEHIND or picked):
        drill.behind(wish.drill, key, scope, frame, picked)


def _figure(
    module: ModuleType, frame: pd.DataFrame, scope: Scope, sentence: str, place: tuple[str, Wish]
) -> list[Any] | None:
    """Draws the figure; the custom values of the point that was clicked, if any."""
    key, wish = place
    event = st.plotly_chart(
        module.figure(frame, scope.style, **wish.drawing),
        theme="streamlit",
        key=f"chart-{key}",
        on_select="rerun",
        selection_mode="points",
        config=CONFIG,
        alt=sentence,
    )
    points = event["selection"]["points"] if event else []
    values = [point["customdata"] for point in points if point.get("customdata")]
    return list(values[0]) if values else None


def _caption(module: ModuleType, macro: str, frame: pd.DataFrame, scope: Scope) -> str:
    size = ""
    if hasattr(module, "size"):
        size = module.size(frame, scope.style)
    elif {"period", "articles"} <= set(frame.columns) and not frame.empty:
        periods = frame.drop_duplicates("period")
        size = (
            f"n = {words.count(periods['articles'].sum())} {words.units(scope.unit)} in "
            f"{len(periods)} {scope.bin}s"
        )
    return f"{reading.definition(macro)} {size}".strip() + ("." if size else "")


def table(frame: pd.DataFrame, key: str) -> None:
    """The rows behind a figure, to be read by keyboard and taken away as CSV."""
    st.dataframe(
        frame, hide_index=True, width="stretch", key=f"table-{key}", alt="Rows of the chart"
    )
    st.download_button(
        "Download CSV",
        frame.to_csv(index=False).encode(),
        file_name=f"{key}.csv",
        mime="text/csv",
        key=f"csv-{key}",
        on_click="ignore",
    )


def sql(statement: str, key: str) -> None:
    """The statement that returns the rows, and the way to change it."""
    st.code(statement, language="sql")
    if st.button("Open on the SQL page", key=f"sql-{key}"):
        st.session_state["sql"] = statement
        pages = st.session_state.get("pages", {})
        if "SQL" in pages:
            st.switch_page(pages["SQL"])
