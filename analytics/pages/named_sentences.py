"""The sentences of an article that name an actor, as a table, and their verdicts in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics.pages.listed import row_height
from analytics.pages.marked import CLEAR, each

LETTERS, READ_LETTERS = 28, 19  # of a line on a telephone: of a sentence, of what was read in it


def draw_sentences(rows: pd.DataFrame, names: Mapping[str, str]) -> None:
    """A table of the rows of the macro `article_sentences`; `names` are by code."""
    st.caption("SENTENCES THAT NAME AN ACTOR")
    if rows.empty:
        st.text("None.")
        return
    shown = pd.DataFrame(
        {
            "sentence": rows["text"],
            "read in it": [
                "; ".join(filter(None, (tones_told(tones, names), relations_told(pairs, names))))
                for tones, pairs in zip(rows["tones"], rows["relations"], strict=True)
            ],
            "actors": [_listed(codes, names) for codes in rows["actors"]],
            "place": rows["place"],
        }
    )
    st.dataframe(
        shown,
        hide_index=True,
        placeholder="",
        width="stretch",
        row_height=max(
            row_height(shown["sentence"], LETTERS), row_height(shown["read in it"], READ_LETTERS)
        ),
        column_config={
            # The first two are what a telephone of 420 pixels has room for.
            "sentence": st.column_config.TextColumn(width=236),
            "read in it": st.column_config.TextColumn(width=148),
            "actors": st.column_config.TextColumn(width=100),
            "place": st.column_config.TextColumn(width=60),
        },
        alt="Sentences that name an actor, with tone and relation",
    )


def _listed(codes: Any, names: Mapping[str, str]) -> str:
    return ", ".join(names.get(code, code) for code in each(codes))


def tones_told(tones: Any, names: Mapping[str, str]) -> str:
    """`Armenia negative 0.71`: the verdict on each actor, with the probability of that class."""
    told = []
    for tone in each(tones):
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
    for pair in each(pairs):
        kinds = {"cooperation": pair["cooperation"], "conflict": pair["conflict"]}
        kind, share = max(kinds.items(), key=lambda entry: entry[1])
        report = f"{kind} {share:.2f}" if share >= CLEAR else "neither"
        if pair["kind"] == "cut":
            report, share = "broken off, not read", 0.0
        sides = {"a": names.get(pair["actor_a"], "?"), "b": names.get(pair["actor_b"], "?")}
        acting = sides.get(pair["direction"], "both" if pair["direction"] == "both" else "")
        if acting and share >= CLEAR:
            report += f", by {acting}"
        both = ", ".join(sides.values())
        member = " (alliance and member)" if pair["kind"] == "member" else ""
        told.append(f"{both}: {report}{member}")
    return "; ".join(told)
