"""SQL: one's own questions to the file, answered where they can do no harm."""

from __future__ import annotations

import io
import re
import time
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import reading
from analytics.pages import scope as scoping
from analytics.pages.section import plain
from analytics.settings import ROOT, setting
from analytics.store import console
from analytics.store.answers import Answer, write_answer
from analytics.store.codes_asked import unknown_codes

EXAMPLES = ROOT / "sql" / "examples"
FIRST = "FROM catalogue;"
LONGEST_LINK = 2000  # characters of a statement that an address still carries
# Values for parameters that the filters do not know, so that an inserted call runs as it stands.
STAND_INS = {"query": "election", "term": "election"}
KINDS = {"macro": 0, "view": 1, "table": 2, "function": 3}


def page() -> None:
    """The editor with its answer, and the catalogue beside it."""
    console.warm()
    st.title("SQL")
    st.caption(
        f"One statement that reads, for up to {setting('console_seconds')} s and "
        f"{words.count(float(setting('console_rows')))} rows. It runs in a process of its own that "
        "can reach no other file and change nothing."
    )
    _seed()
    editor, catalogue = st.columns([3, 2], gap="large")
    with editor:
        _editor()
    with catalogue:
        _catalogue()
    _elsewhere()


def _seed() -> None:
    """Fills the editor from a chart's button, the address, or what stood here before."""
    if "statement" not in st.session_state:
        wanted = st.session_state.get("sql") or st.query_params.get("q") or FIRST
        st.session_state["statement"] = str(wanted)


def _editor() -> None:
    _examples()
    # No markdown and no HTML between here and the person: the text stays text.
    sql = st.text_area("Statement", key="statement", height=230)
    st.session_state["sql"] = sql
    # What a person waits begins before the page is drawn down to the button.
    if st.button("Run", type="primary", shortcut="Ctrl+Enter", key="run-sql", on_click=_begin):
        _run(sql)
    _answer()


def _begin() -> None:
    st.session_state["clicked"] = time.monotonic()


def _run(sql: str) -> None:
    if len(sql) <= LONGEST_LINK:
        st.query_params["q"] = sql
    kept: dict[str, Any] = {"sql": sql, "version": reading.version()}
    turn = st.empty()
    with st.spinner("Running", show_time=True):
        try:
            kept["answer"] = console.run_statement(
                reading.corpus_path(),
                sql,
                waiting=lambda before: turn.text(_turn(before)),
                clicked=st.session_state.pop("clicked", None),
            )
        except console.ConsoleError as error:
            kept["error"] = str(error)
    turn.empty()
    st.session_state["answer"] = kept


def _turn(before: int) -> str:
    ahead = f"{before} before this one" if before else "this one is next"
    return f"Other people's statements are running; waiting for a place, {ahead}."


def _answer() -> None:
    kept = st.session_state.get("answer")
    if kept is None:
        return
    if "error" in kept:
        st.error(plain(words.sentence_case(kept["error"])), icon=None)
        return
    answer: Answer = kept["answer"]
    count = answer.table.num_rows
    told = f"{words.count(count)} {'row' if count == 1 else 'rows'} in {answer.seconds:.2f} s"
    if answer.truncated:
        told += "; there are more, which are left out here: narrow the statement or use LIMIT"
    if kept["sql"] != st.session_state["statement"]:
        told += " (of the statement as it was last run)"
    odd = unknown_codes(kept["sql"], set(reading.read("codes")["code"]))
    st.text(told + (f"; {odd}" if odd else ""))
    if _is_plan(answer):
        st.code(str(answer.table.column("explain_value")[0].as_py()), language=None)
    else:
        st.dataframe(answer.frame, hide_index=True, placeholder="NULL", alt="Rows of the answer")
    _downloads(answer)


def _is_plan(answer: Answer) -> bool:
    names = ["explain_key", "explain_value"]
    return answer.table.num_rows == 1 and answer.table.column_names == names


def _downloads(answer: Answer) -> None:
    kinds = (
        ("CSV", "csv", "text/csv"),
        ("Parquet", "parquet", "application/vnd.apache.parquet"),
    )
    with st.container(horizontal=True):
        for name, form, mime in kinds:
            st.download_button(
                f"Download {name}",
                partial(_written, answer, form),
                file_name=f"answer.{form}",
                mime=mime,
                key=f"download-{form}",
                on_click="ignore",
            )


def _written(answer: Answer, form: str) -> bytes:
    sink = io.BytesIO()
    write_answer(answer, form, sink)
    return sink.getvalue()


@st.cache_data(show_spinner=False)
def examples() -> dict[str, str]:
    """Title -> statement of every file in `sql/examples`; the first comment line is the title."""
    found = {}
    for path in sorted(EXAMPLES.glob("*.sql")):
        text = path.read_text(encoding="utf-8").strip()
        first = re.match(r"--\s*(.+)", text)
        found[first[1].strip() if first else path.stem.replace("_", " ")] = text
    return found


def _examples() -> None:
    found = examples()
    if found:
        st.selectbox(
            "Start from a question",
            list(found),
            index=None,
            placeholder="Choose a question to see how it is asked",
            key="example",
            on_change=_take_example,
        )


def _take_example() -> None:
    chosen = st.session_state.get("example")
    if chosen:
        st.session_state["statement"] = examples()[chosen]


def _catalogue() -> None:
    frame = listed(reading.read("catalogue"))
    st.markdown("**What can be asked**")
    event = st.dataframe(
        frame[["name", "kind"]],
        hide_index=True,
        width="stretch",
        height=270,
        key="catalogue",
        on_select="rerun",
        selection_mode="single-row",
        alt="Macros, views and tables of the corpus",
    )
    rows = event["selection"]["rows"] if event else []
    if not rows:
        st.caption("Select a row to see what it means and to ask it with these filters.")
        return
    chosen = frame.iloc[rows[0]]
    call = call_of(chosen)
    st.text(chosen["comment"] or "")
    st.code(call, language="sql", wrap_lines=True)
    st.button("Put it in the editor", key="insert", on_click=_insert, args=(call,))


def _insert(call: str) -> None:
    st.session_state["statement"] = call


def listed(catalogue: pd.DataFrame) -> pd.DataFrame:
    """The catalogue in the order in which one looks: macros, views, tables, functions."""
    order = catalogue["kind"].map(KINDS)
    return (
        catalogue.assign(order=order)
        .sort_values(["order", "name"], ignore_index=True)
        .drop(columns="order")
    )


def call_of(chosen: pd.Series) -> str:
    """A statement that runs as it stands: macros get the filters of the sidebar."""
    name = str(chosen["name"])
    if chosen["kind"] == "macro":
        scope = scoping.chosen()
        # Two different ones, also where Russia alone is chosen.
        a, b, *_ = dict.fromkeys([*scope.actors, "RUS", "USA"])
        known = {**STAND_INS, **scope.arguments(), "a": a, "b": b, "actor": a}
        return reading.statement(name, known)
    if chosen["kind"] == "function":
        return f"-- {name}({', '.join(chosen['parameters'])}) is used inside a statement"
    return f"FROM {name} LIMIT 100;"


def _elsewhere() -> None:
    path = reading.corpus_path()
    name = f"data/{path.name}" if path.parent.name == "data" else path.name
    with st.expander("The same file in other programs"):
        st.text(
            "The corpus is one DuckDB file. Any client of DuckDB 1.4 or newer opens it and runs "
            "the same macros, also while this page is open, as long as it opens it read-only."
        )
        shell, python, r, here = st.tabs(["DuckDB", "Python", "R", "This program"])
        shell.code(f'duckdb -readonly {name} "FROM catalogue"', language="bash")
        python.code(
            "import duckdb\n\n"
            f'with duckdb.connect("{name}", read_only=True) as corpus:\n'
            '    print(corpus.sql("FROM catalogue").df())',
            language="python",
        )
        r.code(
            "library(DBI)\n\n"
            f'corpus <- dbConnect(duckdb::duckdb(), "{name}", read_only = TRUE)\n'
            'dbGetQuery(corpus, "FROM catalogue")',
            language="r",
        )
        here.code('python -m analytics sql "FROM catalogue" --format csv', language="bash")
