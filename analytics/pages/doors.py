"""The pages with their addresses, and what stands in their place while there are no articles."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import streamlit as st

NAMES = (
    "Overview", "Brief", "Coverage", "Relations", "Tone", "Topics", "Articles", "Corpus", "SQL",
)  # fmt: skip
OF_EMPTY = ("Corpus", "SQL")  # a corpus without articles still tells what it turned away


def doors(there: bool, filled: bool) -> dict[str, Any]:
    """Every page by its name; the first page in the place of those that have nothing to draw.

    `there`: a corpus is published; `filled`: it holds articles. A link keeps its address meanwhile,
    and leads to its page once there are articles.
    """

    def shown(name: str) -> Callable[[], None]:
        return _drawing(name if filled or (there and name in OF_EMPTY) else "start")

    first, *others = NAMES
    pages = {first: st.Page(shown(first), title=first, url_path="start", default=True)}
    return pages | {
        name: st.Page(shown(name), title=name, url_path=name.lower()) for name in others
    }


def by_name(filled: bool) -> Any:
    """The page that lives at / under its own name, for those who write that into the address."""
    first = NAMES[0]
    drawn = _drawing(first if filled else "start")
    return st.Page(drawn, title=first, url_path=first.lower(), visibility="hidden")


def _drawing(name: str) -> Callable[[], None]:
    """A function that imports a page when it is opened, and not before."""

    def draw() -> None:
        import_module(f"analytics.pages.{name.lower()}").page()

    return draw
