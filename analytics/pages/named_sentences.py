"""The sentences of an article that name an actor, as a table, and their verdicts in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics.pages.listed import HEAD, HIGHEST, row_height
from analytics.pages.marked import CLEAR, each

# Of a line: of a sentence, and of what was read in it; and the pixels of the columns.
LETTERS = {"narrow": (28, 19), "wide": (60, 34)}
# The first two are what a telephone of 420 pixels has room for.
WIDTHS = {"narrow": (236, 148, 100, 60), "wide": (430, 260, 170, 60)}


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
    for screen, letters in LETTERS.items():  # the page's style sheet shows the one that fits
        lines = zip(("sentence", "read in it"), letters, strict=True)
        row = max(row_height(shown[name], most) for name, most in lines)
        widths = zip(shown.columns, WIDTHS[screen], strict=True)
        with st.container(key=f"{screen}-named-sentences"):
            st.dataframe(
                shown,
                hide_index=True,
                placeholder="",
                width="stretch",
                row_height=row,
                height=min(HIGHEST, HEAD + row * len(shown)),
                column_config={
                    name: st.column_config.TextColumn(width=width) for name, width in widths
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
