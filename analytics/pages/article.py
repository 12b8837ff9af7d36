"""One article, from its title to what was set aside.

Its text is drawn as plain text, in tables, or with every character escaped (`marked`).
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit, urlunsplit

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.charts.direction import isolated
from analytics.pages import reading
from analytics.pages import scope as scoping
from analytics.pages.listed import row_height, signed
from analytics.pages.marked import MARKS, marked
from analytics.pages.named_sentences import draw_sentences
from analytics.pages.text import is_known

REASON_LETTERS = 18  # of a line of the reasons on a telephone
HEADLINE = "font:600 1.4rem 'Source Serif',serif"
PRECISIONS = {"day": "to the day", "month": "only to the month", "year": "only to the year"}


def draw(article_id: int) -> None:
    """Draws the article; says so where the corpus holds none of that number."""
    rows = reading.read("articles", article_id=article_id)
    if rows.empty:
        st.warning(f"This corpus holds no article of the number {article_id}.")
        return
    article = rows.iloc[0]
    names = actor_names()
    sentences = reading.call("article_sentences", article=article_id)
    named = reading.read("article_actors", article_id=article_id)
    named = named.sort_values(["about", "mentions"], ascending=False)
    places = {actor: place for place, actor in enumerate(names)}
    colours = scoping.colours(tuple(named["actor"].head(scoping.SHOWN)), places)
    st.divider()
    text, found = st.columns([3, 2], gap="large")
    with text:
        _text(article, sentences, names, colours)
    with found:
        _about(article)
        _actors(named, names)
        _copies(article)
    _versions(article_id)
    draw_sentences(sentences, names)
    _residue(article_id)
    _link(article_id)


def actor_names() -> dict[str, str]:
    """Code -> name of every state and alliance."""
    actors = reading.read("actors")
    return dict(zip(actors["actor"], actors["name"], strict=True))


def _about(article: pd.Series) -> None:
    """Where and when it appeared, and what to know before believing it."""
    st.caption("WHERE AND WHEN")
    st.text(" · ".join(filter(None, [isolated(article["outlet"]), dated(article)])))
    for label, name in (("Author", "author"), ("Agency", "agency"), ("Dateline", "dateline")):
        if is_known(article[name]):
            st.text(f"{label}: {article[name]}")
    if is_known(article["updated"]):
        moment = pd.Timestamp(article["updated"])
        st.text(f"Updated by the outlet: {words.day(moment)}, {moment:%H:%M} UTC")
    if is_known(article["url"]):
        st.text(article["url"])
    if not article["scored"]:
        st.text(
            f"The models do not read its language ({article['language'] or 'unknown'}): counted "
            "in coverage, left out of tone, relations and topics."
        )
    if "doubts" in article and is_known(article["doubts"]):
        st.text(f"Worth a second look: {article['doubts']}")


def dated(article: pd.Series) -> str:
    """When it was published, how precisely that is known, and where it was read."""
    if pd.isna(article["published"]):
        return "without a date"
    moment = pd.Timestamp(article["published"])
    precision = article["published_precision"]
    if precision == "year":
        day = f"{moment:%Y}"
    elif precision == "month":
        day = f"{moment:%B %Y}"
    else:
        day = words.day(moment)
    if precision == "minute":
        day += f", {moment:%H:%M} UTC"
    told = [PRECISIONS.get(precision, ""), f"from the {article['published_source']}"]
    return f"{day} ({', '.join(filter(None, told))})"


def _text(
    article: pd.Series,
    sentences: pd.DataFrame,
    names: Mapping[str, str],
    colours: Mapping[str, str],
) -> None:
    """The article to be read, with the names and the verdicts marked where they stand."""
    # A heading would read the title as markdown; this heading is ours.
    st.subheader("The article", anchor="article")
    marks = st.pills(
        "Marked in the text",
        MARKS,
        selection_mode="multi",
        default=MARKS,
        key="marks",
        help="Names in the colour of their actor; behind a sentence its tone toward an actor and "
        "what it reports of a pair, with the probability. Neutral and unclear ones have no mark.",
    )

    def drawn(place: str) -> str:
        return marked(article[place], place, sentences, names, colours, marks or ())

    title = drawn("title") if article["title"] else "(no title)"
    st.html(f'<div style="{HEADLINE}">{title}</div>')
    st.html(drawn("body") if article["body"] else "(no text)")
    if is_known(article["caption"]):
        st.caption("PHOTO CAPTIONS")
        st.html(drawn("caption"))
    st.caption(f"{words.count(article['words'])} words")


def _actors(rows: pd.DataFrame, names: Mapping[str, str]) -> None:
    st.caption("WHO IS NAMED")
    if rows.empty:
        st.text("No state or alliance.")
        return
    rows = rows.assign(
        name=[names.get(actor, actor) for actor in rows["actor"]],
        reasons=rows["reasons"].map(for_and_against, na_action="ignore"),
    )
    st.dataframe(
        signed(rows[["name", "mentions", "about", "reasons", "tone", "in_title"]]),
        hide_index=True,
        placeholder="",
        width="stretch",
        row_height=row_height(rows["reasons"].fillna(""), REASON_LETTERS),
        column_order=("name", "mentions", "about", "tone", "reasons"),
        column_config={
            "name": st.column_config.TextColumn("named", width=94),
            "mentions": st.column_config.NumberColumn("times", width=45),
            "about": st.column_config.NumberColumn(
                width=45, help="From 0.5 on the article counts as about it"
            ),
            "reasons": st.column_config.TextColumn(
                "why about",
                width=128,
                help="What speaks most for the article being about it, and what against, beside "
                "the actors that articles usually name; what weighs most first. An alliance also "
                "stands where its noun does: the court, the bloc",
            ),
            "tone": st.column_config.NumberColumn(
                width=45, help="−1 to 1; the mean of its sentences"
            ),
        },
        alt="Actors of the article",
    )


def for_and_against(reasons: str) -> str:
    """Weighed reasons, `title +1.9, dateline -0.3`, in words: `for: title; against: dateline`."""
    weighed = [reason.rpartition(" ") for reason in filter(None, reasons.split(", "))]
    told = {
        side: [name for name, _, weight in weighed if weight.startswith("-") == minus]
        for side, minus in (("for", False), ("against", True))
    }
    return "; ".join(f"{side}: {', '.join(names)}" for side, names in told.items() if names)


def _copies(article: pd.Series) -> None:
    rows = reading.read("articles", story_id=int(article["story_id"]))
    others = rows[rows["article_id"] != article["article_id"]]
    st.caption("COPIES OF THE SAME STORY")
    if others.empty:
        st.text("None in this corpus.")
        return
    columns = ["published", "outlet", "title", "article_id"]
    st.dataframe(
        others[columns], hide_index=True, placeholder="", width="stretch", alt="Copies of the story"
    )


def _versions(article_id: int) -> None:
    rows = reading.read("article_versions", article_id=article_id)
    if rows.empty:
        return
    st.caption("EARLIER VERSIONS")
    columns = ["replaced", "published", "title", "body"]
    st.dataframe(
        rows[columns], hide_index=True, placeholder="", width="stretch", alt="Earlier versions"
    )


def _residue(article_id: int) -> None:
    rows = reading.read("residue", article_id=article_id)
    if rows.empty:
        st.caption("NOTHING WAS SET ASIDE WHEN CLEANING")
        return
    kinds = rows["kind"].value_counts()
    told = ", ".join(f"{number} {kind}" for kind, number in kinds.items())
    if st.toggle("Show what was set aside when cleaning", key="residue", help=told):
        st.dataframe(
            rows.sort_values("ordinal")[["kind", "text"]],
            hide_index=True,
            placeholder="",
            width="stretch",
            column_config={"text": st.column_config.TextColumn(width="large")},
            alt="Text set aside when cleaning",
        )


def _link(article_id: int) -> None:
    address = urlsplit(st.context.url or "http://127.0.0.1:8501/articles")
    link = urlunsplit(
        (address.scheme, address.netloc, address.path, f"article={article_id}", "article")
    )
    st.caption("LINK TO THIS ARTICLE")
    st.code(link, language=None, wrap_lines=True)
