"""A caption that names the models a corpus was coded by, if this version has later ones."""

from __future__ import annotations

import json
from functools import cache

import streamlit as st

from analytics import store
from analytics.charts import words
from analytics.pages import reading
from analytics.pages.section import plain

PARTS = {"act": "relation", "direction": "relation"}  # models that read what another one reads too


def coded_by() -> None:
    """Draws a caption where the corpus was coded by models of an earlier version."""
    if told := earlier():
        st.caption(plain(told))


def earlier() -> str:
    """Which models of the corpus are older than those that are shipped; '' where none is.

    A model fitted to labels of the corpus says so in its version and is never called old.
    """
    rows = reading.read("models")
    held = dict(zip(rows["model"], rows["version"], strict=True))
    old = {
        model: (version, now)
        for model, now in shipped().items()
        if (version := held.get(model, now)) != now and _is_older(version, now)
    }
    old = {model: both for model, both in old.items() if PARTS.get(model) not in old}
    if not old:
        return ""
    were = words.listing([f"{model} {version}" for model, (version, _) in old.items()])
    are = words.listing(list(dict.fromkeys(now for _, now in old.values())))
    return (
        f"Coded by earlier models: {were}; this version has {are}. "
        "To code it again: python -m analytics recode"
    )


@cache
def shipped() -> dict[str, str]:
    """Model -> version, of the models that come with this version of Rapport."""
    cards = [json.loads(path.read_text(encoding="utf-8")) for path in store.card_files()]
    return {card["model"]: str(card["version"]) for card in cards}


def _is_older(version: str, now: str) -> bool:
    numbers = version.split(" and ")
    return all(n.isdigit() for n in (*numbers, now)) and min(map(int, numbers)) < int(now)
