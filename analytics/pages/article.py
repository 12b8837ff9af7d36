"""One article, from its title to what was set aside; all of its text is drawn as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import reading
from analytics.pages.scope import Scope

LONG = 1200  # characters; longer texts scroll in their own box
CLEAR = 0.5  # a pair's sentence reports what is likelier than all else together
PRECISIONS = {"day": "to the day", "month": "only to the month", "year": "only to the year"}


def draw(article_id: int, scope: Scope) -> None:
    """Draws the article; says so where the corpus holds none of that number."""
    rows = reading.read("articles", article_id=article_id)
    if rows.empty:
        st.warning(f"This corpus holds no article of the number {article_id}.")
        return
    article = rows.iloc[0]
    names = actor_names()
    st.divider()
    _top(article)
    text, found = st.columns([3, 2], gap="large")
    with text:
        _text(article)
    with found:
        _actors(article_id, names)
        _copies(article)
        _versions(article_id)
    _sentences(article_id, names)
    _residue(article_id)
    _link(article_id)


def actor_names() -> dict[str, str]:
    """Code -> name of every state and alliance."""
    actors = reading.read("actors")
    return dict(zip(actors["actor"], actors["name"], strict=True))


def _top(article: pd.Series) -> None:
    # A heading would read the title as markdown; this heading is ours.
    st.subheader("The article", anchor="article")
    st.text(article["title"] or "(no title)")
    st.text(" · ".join(filter(None, [article["outlet"], dated(article)])))
    for label, name in (("Author", "author"), ("Agency", "agency"), ("Dateline", "dateline")):
        if _given(article[name]):
            st.text(f"{label}: {article[name]}")
    if _given(article["updated"]):
        st.text(f"Updated by the outlet: {pd.Timestamp(article['updated']):%Y-%m-%d %H:%M} UTC")
    if _given(article["url"]):
        st.text(article["url"])
    if not article["scored"]:
        st.text(
            f"The models do not read its language ({article['language'] or 'unknown'}): counted "
            "in coverage, left out of tone, relations and topics."
        )
    if "doubts" in article and _given(article["doubts"]):
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


def _given(value: Any) -> bool:
    return value is not None and not pd.isna(value) and str(value) != ""


def _text(article: pd.Series) -> None:
    st.caption(f"TEXT, {words.count(article['words'])} WORDS")
    tall = len(article["body"]) > LONG
    with st.container(height=480 if tall else "content", border=True):
        st.text(article["body"] or "(no text)")
        if _given(article["caption"]):
            st.caption("PHOTO CAPTIONS")
            st.text(article["caption"])


def _actors(article_id: int, names: Mapping[str, str]) -> None:
    rows = reading.read("article_actors", article_id=article_id)
    st.caption("WHO IS NAMED")
    if rows.empty:
        st.text("No state or alliance.")
        return
    rows = rows.sort_values(["about", "mentions"], ascending=False)
    rows = rows.assign(name=[names.get(actor, actor) for actor in rows["actor"]])
    st.dataframe(
        rows[["name", "mentions", "about", "reasons", "tone", "in_title"]],
        hide_index=True,
        width="stretch",
        column_config={
            "about": st.column_config.ProgressColumn(
                "about",
                min_value=0,
                max_value=1,
                format="%.2f",
                help="From 0.5 on it counts as about",
            ),
            "reasons": st.column_config.TextColumn(
                "why about",
                help="What moved the score most, in log-odds against a typical named actor: a plus "
                "speaks for the article being about it, a minus against",
            ),
            "tone": st.column_config.NumberColumn("tone", format="%+.2f", help="-1 to 1"),
            "in_title": st.column_config.CheckboxColumn("in title"),
        },
        alt="Actors of the article",
    )


def _copies(article: pd.Series) -> None:
    rows = reading.read("articles", story_id=int(article["story_id"]))
    others = rows[rows["article_id"] != article["article_id"]]
    st.caption("COPIES OF THE SAME STORY")
    if others.empty:
        st.text("None in this corpus.")
        return
    columns = ["published", "outlet", "title", "article_id"]
    st.dataframe(others[columns], hide_index=True, width="stretch", alt="Copies of the story")


def _versions(article_id: int) -> None:
    rows = reading.read("article_versions", article_id=article_id)
    if rows.empty:
        return
    st.caption("EARLIER VERSIONS")
    columns = ["replaced", "published", "title", "body"]
    st.dataframe(rows[columns], hide_index=True, width="stretch", alt="Earlier versions")


def _sentences(article_id: int, names: Mapping[str, str]) -> None:
    rows = reading.call("article_sentences", article=article_id)
    st.caption("SENTENCES THAT NAME AN ACTOR")
    if rows.empty:
        st.text("None.")
        return
    shown = pd.DataFrame(
        {
            "place": rows["place"],
            "sentence": rows["text"],
            "actors": [_listed(codes, names) for codes in rows["actors"]],
            "tone toward": [tones_told(tones, names) for tones in rows["tones"]],
            "relation": [relations_told(pairs, names) for pairs in rows["relations"]],
        }
    )
    st.dataframe(
        shown,
        hide_index=True,
        width="stretch",
        column_config={
            "place": st.column_config.TextColumn(width="small"),
            "sentence": st.column_config.TextColumn(width="large"),
        },
        alt="Sentences that name an actor, with tone and relation",
    )


def _each(value: Any) -> Iterable[Any]:
    return value if hasattr(value, "__len__") else ()  # a missing list arrives as None, nan or NA


def _listed(codes: Any, names: Mapping[str, str]) -> str:
    return ", ".join(names.get(code, code) for code in _each(codes))


def tones_told(tones: Any, names: Mapping[str, str]) -> str:
    """`Armenia negative .71`: the verdict on each actor, with the probability of that class."""
    told = []
    for tone in _each(tones):
        verdict = tone["verdict"]
        share = {
            "negative": tone["negative"],
            "positive": tone["positive"],
            "neutral": 1 - tone["negative"] - tone["positive"],
        }.get(verdict)
        number = "" if share is None else f" {share:.2f}"
        told.append(f"{names.get(tone['actor'], tone['actor'])} {verdict}{number}")
    return "; ".join(told)


def relations_told(pairs: Any, names: Mapping[str, str]) -> str:
    """`Armenia, Russia: cooperation 0.82, by Armenia`: what is reported between each two actors."""
    told = []
    for pair in _each(pairs):
        kinds = {"cooperation": pair["cooperation"], "conflict": pair["conflict"]}
        kind, share = max(kinds.items(), key=lambda entry: entry[1])
        report = f"{kind} {share:.2f}" if share >= CLEAR else "neither"
        sides = {"a": names.get(pair["actor_a"], "?"), "b": names.get(pair["actor_b"], "?")}
        acting = sides.get(pair["direction"], "both" if pair["direction"] == "both" else "")
        if acting and share >= CLEAR:
            report += f", by {acting}"
        both = ", ".join(sides.values())
        member = " (alliance and member)" if pair["kind"] == "member" else ""
        told.append(f"{both}: {report}{member}")
    return "; ".join(told)


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
            width="stretch",
            column_config={"text": st.column_config.TextColumn(width="large")},
            alt="Text set aside when cleaning",
        )


def _link(article_id: int) -> None:
    address = urlsplit(st.context.url or "http://127.0.0.1:8501/articles")
    link = urlunsplit((address.scheme, address.netloc, address.path, f"article={article_id}", ""))
    st.caption("LINK TO THIS ARTICLE")
    st.code(link, language=None, wrap_lines=True)
