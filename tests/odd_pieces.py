"""Pieces of which odd files are put together: three articles, and what is expected of them."""

from __future__ import annotations

from odd_cases import DAY, headline, story_text

THREE = [headline(n) for n in (1, 2, 3)]
FIRST = THREE[0]
X, Y, Z = (story_text(n) for n in (1, 2, 3))
P = f"<p>{X}</p><p>{Y}</p>"
ONE = {"titles": [FIRST], "date": DAY, "texts": ["on day 1", "on day 2"], "r": 0}
BOTH = {"titles": THREE[:2], "date": DAY, "texts": ["on day 1", "on day 2"], "r": 0}


def page(title: str, body: str, head: str = "") -> str:
    """A page of HTML."""
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def lines(head: str, form: str, count: int = 3) -> str:
    """A table whose rows are made after a form with {t}, {x} and {n}."""
    rows = (form.format(t=headline(n), x=story_text(n), n=n) for n in range(1, count + 1))
    return "\n".join([head, *rows]) + "\n"
