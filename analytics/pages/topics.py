"""Topics: what the news is about, who is named in what, and which words set slices apart."""

from __future__ import annotations

import streamlit as st

from analytics.charts import words
from analytics.charts.numbers import unsigned
from analytics.pages import reading
from analytics.pages.head import head
from analytics.pages.keywords import keywords
from analytics.pages.listed import HEAD, row_height
from analytics.pages.scope import Scope
from analytics.pages.section import plain, section
from analytics.pages.wish import Wish
from analytics.settings import setting

CONTENTS = {
    "Over time": "topics_over_time",
    "Words": "terms",
    "Actors in topics": "topic_actors",
    "What sets slices apart": "keyness",
}
LEADING = 12  # terms of a topic that are listed
# Pixels of the topic, its share and its words, and letters that a line of these holds.
WIDTHS = {"wide": (230, 52, 500, 74), "narrow": (112, 48, 226, 32)}
SEEN = {"wide": 10, "narrow": 6}  # rows, before one scrolls
MARKS = (
    "Coherence, −1 to 1: how often the leading words stand in the same articles. Stability, 0 to "
    "1: how alike the topic is when the fit is repeated on other parts of the articles; below "
    "0.7 read it with care."
)
STEADY = 0.7  # mean cosine to the same topic of refits, from which on a reader would know it again


def page() -> None:
    """Topics over time, their terms, topics by actors, distinguishing words."""
    contents = CONTENTS
    fitted = not reading.read("topics").empty
    if not fitted:
        contents = {label: key for label, key in CONTENTS.items() if key == "keyness"}
    scope = head("Topics", "What the news is about, and who appears in what.", contents)
    if fitted:
        _topics(scope)
    else:
        st.text(
            f"No topics yet: fitting them takes {setting('topic_articles')} articles or more that "
            "share enough words to be compared. Once there are, run: python -m analytics topics"
        )
    keywords(scope)


def _topics(scope: Scope) -> None:
    only = st.toggle(
        f"Only stories that {scope.style.verb} the chosen actors", key="only", bind="query-params"
    )
    narrowed = {} if only else {"actors": None}
    note = "Each row of panels has its own scale."
    wish = Wish(arguments=narrowed, drill="topic", note=note, under_controls=True)
    among = f" in stories that {scope.style.verb} the chosen actors" if only else ""
    section("topics_over_time", scope, f"Topics over time{among}", wish)
    _terms()
    section("topic_actors", scope, "Who appears in which topic", Wish(drill="cell"))


def _terms() -> None:
    st.space("medium")
    st.caption("THE TOPICS AND THEIR WORDS")
    topics = reading.read("topics")
    terms = reading.read("topic_terms").sort_values(["topic_id", "ordinal"])
    leading = terms[terms["ordinal"] <= LEADING].groupby("topic_id")["term"].agg(", ".join)
    shown = topics.sort_values("share", ascending=False).assign(
        terms=topics["topic_id"].map(leading), share=100 * topics["share"]
    )
    steady = int((topics["stability"] >= STEADY).sum())
    st.subheader(
        plain(
            f"{words.count(len(topics))} topics, {steady} of them steady when the fit is repeated "
            "on other parts of the articles"
        ),
        anchor="terms",
    )
    rows = (
        shown[["label", "share", "terms", "coherence", "stability"]]
        .style.set_uuid("rows")
        .format({"share": "{:.1f}", "coherence": unsigned, "stability": unsigned}, na_rep="")
    )
    for screen, (label, share, words_of, letters) in WIDTHS.items():
        row = row_height(shown["terms"], letters)
        with st.container(key=f"{screen}-terms"):  # the style sheet shows the one that fits
            st.dataframe(
                rows,
                hide_index=True,
                placeholder="",
                row_height=row,
                height=HEAD + row * min(len(shown), SEEN[screen]),
                column_config={
                    "label": st.column_config.TextColumn("topic", width=label),
                    "share": st.column_config.NumberColumn(
                        "%", width=share, help="Share of the wording of all stories"
                    ),
                    "terms": st.column_config.TextColumn("leading words", width=words_of),
                    "coherence": st.column_config.NumberColumn(width=84),
                    "stability": st.column_config.NumberColumn(width=76),
                },
                alt="Topics with their leading words",
            )
    st.caption(plain(f"{reading.definition('topics')} {MARKS}"))
