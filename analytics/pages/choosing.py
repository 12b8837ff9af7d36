"""The box in which a page's own actor is chosen."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics.pages.scope import Scope


def actor_box(
    place: DeltaGenerator,
    label: tuple[str, str],
    default: str,
    scope: Scope,
    options: Sequence[str] = (),
) -> str:
    """A box to choose an actor in; `label` is its words and its name in the URL.

    It follows its default, which hangs on the filters, until something else is chosen in it.
    """
    choices = list(options or scope.style.names)
    key, before = label[1], f"default-{label[1]}"
    held = st.session_state.get(key)
    if held is not None and held == st.session_state.get(before) and default in choices:
        st.session_state[key] = default
    st.session_state[before] = default
    return place.selectbox(
        label[0],
        choices,
        index=choices.index(default) if default in choices else 0,
        format_func=scope.style.name,
        key=key,
        bind="query-params",
    )
