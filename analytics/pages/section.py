"""One way to draw a chart: the finding as a sentence, the figure, and everything one may ask of it.

`section("coverage", scope)` takes the rows of the macro (or view) `coverage` under the filters,
draws them by `charts/coverage.py`, and offers the table, the SQL, a link and the articles behind a
point. Each section is a fragment: a click inside it redraws it alone.
"""

from __future__ import annotations

import html
from importlib import import_module
from types import ModuleType
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.charts.legend import legend
from analytics.charts.marks import event_key
from analytics.charts.theme import CONFIG, Style
from analytics.pages import further, reading
from analytics.pages.bundle import Chart, bundle, corpus_line
from analytics.pages.captions import in_words, write_caption
from analytics.pages.columns import called, with_names, written
from analytics.pages.link import link
from analytics.pages.scope import Scope
from analytics.pages.subject import file_name, filters, subject
from analytics.pages.text import plain
from analytics.pages.wish import Wish
from analytics.store import StoreError
from analytics.store.answers import frame_csv
from analytics.store.reader import literal

DEFINITION, TABLE, SQL, LINK, SAVE = "Definition", "Table", "SQL", "Link", "Save"
EVENTS, BEHIND = "Events", "Articles behind"
NOTHING = "Nothing to draw"
NOTHING_MORE = Wish()
EARLIER = (
    "this corpus was published by an earlier version; mend it with: python -m analytics recode"
)
EVENT_COLUMNS = {
    "number": st.column_config.NumberColumn("in the chart", width=90),
    "date": st.column_config.DateColumn(format="D MMM YYYY", width=105),
    "title": st.column_config.TextColumn(width="large"),
}


def section(name: str, scope: Scope, kicker: str, wish: Wish = NOTHING_MORE) -> None:
    """Draws the chart `name` under the filters, with `kicker` above its sentence."""
    st.space("xxsmall" if wish.under_controls else "medium")
    with st.container(key=f"section-{wish.key or name}"):
        _fragment(name, scope, kicker, wish)


@st.fragment
def _fragment(name: str, scope: Scope, kicker: str, wish: Wish) -> None:
    reading.keep_up()
    st.caption(plain(kicker.upper()))
    try:
        _draw(name, kicker, scope, wish)
    except StoreError as error:
        st.text(f"This chart cannot be drawn: {error}.")


def _draw(name: str, kicker: str, scope: Scope, wish: Wish) -> None:
    key = wish.key or name
    module = import_module(f"analytics.charts.{name}")
    macro = getattr(module, "MACRO", name)
    # Looked at before the rows: a figure must not be kept under a version newer than they are.
    version = reading.version()
    frame, statement = _rows(macro, scope, wish)
    drawing = {name: _written(value) for name, value in wish.drawing.items()}
    # Colours are lent to the actors that are chosen: another session may have lent others.
    drawn_as = (scope.bin, scope.unit, scope.about, scope.style.colours, scope.style.sections)
    seen = (version, name, statement, repr(drawn_as), repr(drawing))
    try:
        sentence, figure = _drawn(seen, module, frame, scope.style, wish)
        caption = f"{in_words(module, macro, frame, scope)} {wish.note}".strip()
        caption = f"{caption} {legend(figure)}".strip()
    except KeyError as error:
        if error.args[0] in frame.columns:
            raise
        # The macros of a corpus are those of the Rapport that published it.
        raise StoreError(f"{EARLIER} (no {error.args[0]})") from error
    sentence = words.sentence_case(sentence)
    st.subheader(plain(sentence), anchor=key)
    picked = _plot(figure, sentence, key)
    write_caption(caption, event_key(figure.data), key)
    view = st.pills("Show", _views(frame, wish), key=f"view-{key}", label_visibility="collapsed")
    if view == DEFINITION:
        st.markdown(plain(reading.definition(macro)))
    elif view == TABLE:
        table(frame, key, scope)
    elif view == SQL:
        sql(statement, key)
    elif view == LINK:
        st.code(link(scope, key), language=None, wrap_lines=True)
    elif view == SAVE:
        words_of = (sentence, caption, reading.definition(macro), statement, link(scope, key))
        about = subject(kicker, scope, wish.arguments)
        save(Chart(key, *words_of, corpus_line(), frame, figure, about, filters(scope)))
    elif view == EVENTS:
        st.dataframe(
            wish.drawing["events"],
            hide_index=True,
            placeholder="",
            column_order=[*EVENT_COLUMNS, "actors", "source"],
            column_config=EVENT_COLUMNS,
            alt="Events of these actors, those in the chart with their number",
        )
    if wish.drill and (view == BEHIND or picked):
        further.behind(wish, key, scope, frame, picked)


def _written(value: Any) -> Any:
    """A value for the figure as part of a cache's key."""
    return value.to_json(date_format="iso") if isinstance(value, pd.DataFrame) else value


@st.cache_resource(max_entries=300, show_spinner=False)
def _drawn(
    seen: tuple[str, ...], _module: ModuleType, _frame: pd.DataFrame, _style: Style, _wish: Wish
) -> tuple[str, Any]:
    """The sentence and the figure of rows that were drawn before, else drawn anew."""
    # Of all that is drawn a sentence needs the names of the slices alone.
    told = {"slices": _wish.drawing["slices"]} if "slices" in _wish.drawing else {}
    drawing = dict(_wish.drawing)
    if (events := drawing.get("events")) is not None and "number" in events:
        drawing["events"] = events.dropna(subset="number")  # the pill "Events" lists the others
    return _module.sentence(_frame, _style, **told), _module.figure(_frame, _style, **drawing)


def _views(frame: pd.DataFrame, wish: Wish) -> list[str]:
    events = wish.drawing.get("events")
    views = [DEFINITION, TABLE, SQL, LINK, SAVE]
    if events is not None and len(events):
        views.append(EVENTS)
    if wish.drill and not frame.empty:
        views.append(BEHIND)
    return views


def _rows(macro: str, scope: Scope, wish: Wish) -> tuple[pd.DataFrame, str]:
    """The rows, and the SQL that returns the same."""
    arguments = {**scope.arguments(), **wish.arguments}
    if not wish.slices:
        return reading.rows(macro, arguments), reading.statement(macro, arguments)
    parts = [
        reading.rows(macro, {**arguments, **more}).assign(slice=name)
        for name, more in wish.slices.items()
    ]
    statements = [
        f"SELECT {literal(name)} AS slice, * "
        + reading.statement(macro, {**arguments, **more}).rstrip(";")
        for name, more in wish.slices.items()
    ]
    frame = pd.concat(parts, ignore_index=True)
    frame.insert(0, "slice", frame.pop("slice"))
    return frame, "\nUNION ALL\n".join(statements) + ";"


def _plot(figure: Any, sentence: str, key: str) -> list[Any] | None:
    """Draws the figure; the values behind the point that was clicked, if any.

    Of one without marks its words are shown, since an empty frame would take the room of a figure;
    that there is nothing to draw is not said a second time.
    """
    if not figure.data:
        told = "\n".join(html.unescape(n.text or "") for n in figure.layout.annotations)
        if told and not (told.startswith(NOTHING) and sentence.startswith(NOTHING)):
            st.text(told)
        return None
    event = st.plotly_chart(
        figure,
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


def table(frame: pd.DataFrame, key: str, scope: Scope) -> None:
    """The rows behind a figure, to be read by keyboard and taken away as CSV."""
    shown = with_names(frame, scope.style.name)
    st.dataframe(
        written(shown),
        hide_index=True,
        placeholder="",
        key=f"table-{key}",
        column_config=called(shown, scope.unit),
        alt="The rows of the chart",
    )
    st.download_button(
        "Download CSV",
        frame_csv(frame),
        file_name=f"{key}.csv",
        mime="text/csv",
        key=f"csv-{key}",
        on_click="ignore",
    )


def save(chart: Chart) -> None:
    """The figure, its rows, its SQL and what is to be known of them, as one file."""
    st.download_button(
        "Download figure, rows, SQL and definition",
        lambda: bundle(chart),
        file_name=f"{file_name(chart.name, chart.about)}.zip",
        mime="application/zip",
        key=f"save-{chart.name}",
        on_click="ignore",
    )
    st.caption("One ZIP file; the figure in it opens in any browser, and saves itself as SVG.")


def sql(statement: str, key: str) -> None:
    """The statement that returns the rows, and the way to change it."""
    st.code(statement, language="sql")
    pages = st.session_state.get("pages", {})
    if "SQL" in pages and st.button("Open on the SQL page", key=f"sql-{key}"):
        st.session_state["sql"] = statement
        # Without parameters Streamlit refuses where the address holds one of a box.
        st.switch_page(pages["SQL"], query_params={})
