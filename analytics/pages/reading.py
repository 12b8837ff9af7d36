"""The open corpus, and cached frames from it.

Cached by the version of the corpus, which is looked at whenever something is drawn: a newly
published one is seen at the next click, and no page shows numbers of two versions. (A clock in the
page that looks every few seconds costs more than it gives. When many pages are open, its question
comes while the last drawings of a page are still on their way, and Streamlit drops those.)
"""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from analytics import store
from analytics.settings import setting
from analytics.store.reader import version_key

DRAWN = "drawn-version"


def corpus_path() -> Path:
    """Where the published corpus lies."""
    return Path(str(setting("corpus")))


def version() -> str:
    """Version of the published corpus; '' where there is none."""
    return version_key(corpus_path())


# Two entries: pages that are still drawing from the version before finish in peace.
@st.cache_resource(max_entries=2, show_spinner=False, on_release=store.close)
def _open(path: str, key: str) -> store.Corpus:
    return store.open_corpus(path)


def corpus(key: str | None = None) -> store.Corpus:
    """The published corpus, open and read-only; `key`: that of this version, if it is still open.

    Raises StoreError where there is none.
    """
    return _open(str(corpus_path()), version() if key is None else key)


def frozen(value: Any) -> Hashable:
    """Lists as tuples, so that arguments can be keys of a cache."""
    return tuple(value) if isinstance(value, list) else value


@st.cache_data(max_entries=600, show_spinner=False)
def _call(key: str, macro: str, arguments: tuple[tuple[str, Hashable], ...]) -> pd.DataFrame:
    return store.call(corpus(key), macro, **dict(arguments))


@st.cache_data(max_entries=100, show_spinner=False)
def _read(key: str, name: str, equal: tuple[tuple[str, Hashable], ...]) -> pd.DataFrame:
    return store.read(corpus(key), name, **dict(equal))


def call(macro: str, **arguments: Any) -> pd.DataFrame:
    """Rows of a macro of the published corpus; only arguments that the macro knows are passed."""
    given = accepted(macro, arguments)
    return _call(version(), macro, tuple((n, frozen(v)) for n, v in sorted(given.items())))


def read(name: str, **equal: Any) -> pd.DataFrame:
    """Rows of a view or table of the published corpus."""
    return _read(version(), name, tuple(sorted(equal.items())))


def accepted(macro: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """The arguments that the macro has a parameter for: a filter it lacks cannot apply to it."""
    known = store.parameters(corpus(), macro)
    return {name: value for name, value in arguments.items() if name in known}


def rows(name: str, arguments: dict[str, Any]) -> pd.DataFrame:
    """Rows of a macro, or of the view of that name, which has no arguments."""
    return read(name) if name in corpus().readable else call(name, **arguments)


def statement(name: str, arguments: dict[str, Any]) -> str:
    """The SQL that returns what `rows` returns."""
    if name in corpus().readable:
        return f"FROM {name};"
    return store.statement(corpus(), name, **accepted(name, arguments))


@st.cache_data(max_entries=200, show_spinner=False)
def _definition(key: str, name: str) -> str:
    return store.definition(corpus(key), name)


def definition(name: str) -> str:
    """What the numbers of a macro, view or table mean."""
    return _definition(version(), name)


def holds_articles() -> bool:
    """Whether the published corpus holds an article."""
    return bool(read("corpus_summary")["articles"].iloc[0])


def settle() -> None:
    """Notes the version that this run of the whole page draws from."""
    st.session_state[DRAWN] = version()


def keep_up() -> None:
    """For a part that is drawn alone: the whole page is drawn anew once its version is no more."""
    if st.session_state.get(DRAWN, version()) != version():
        st.rerun()
