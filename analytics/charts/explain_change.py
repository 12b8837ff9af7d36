"""Why a share changed between two periods: parts of one kind add up to the whole change."""

from __future__ import annotations

import math
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.parts import Part, draw, points
from analytics.charts.theme import FEW, Style

EACH = 5  # parts of a kind drawn by name; the others are drawn as one
KINDS = {
    "outlet": "Outlets",
    "topic": "Topics of the stories",
    "companion": "Other actors in the stories",
    "copies": "Copies",
}
MIX, WITHIN, NOBODY = "outlet mix", "within outlet", "no other actor"

SHOWN = (
    "Where the difference between the two periods comes from, in percentage points; the parts of "
    "each kind add up to it. An outlet with stories in one of the two alone is part of the mix."
)


def figure(frame: pd.DataFrame, style: Style, actor: str = "") -> go.Figure:
    """Frame of the macro `explain_change` in; bars by kind out, the largest parts by name.

    Bars have the colour of the actor, right of nought and left of it: its share knows no good side.
    """
    parts = [part for kind in KINDS for part in _parts(frame[frame["kind"] == kind], kind)]
    if not parts:
        return theme.empty_figure("Nothing to explain: one of the two periods has no articles.")
    if not clear(frame):
        # Parts of what may be chance are chance as well, however large they look.
        return draw(parts, "Percentage points; grey, as the change is not clear")
    parts = [replace(part, colour=style.colour(actor)) for part in parts]
    return draw(parts, "Percentage points of the change that each part brings")


def clear(frame: pd.DataFrame) -> bool:
    """Whether the change is one: enough stories on both sides, and an interval without 0."""
    row = frame.iloc[0]
    few = min(row["stories_a"], row["stories_b"]) < FEW
    return bool(not few and not row["change_low"] <= 0 <= row["change_high"])


def _bar(name: str, value: float, kind: str = "") -> Part:
    """A bar; a click on one of a kind leads to its articles."""
    key = (words.safe(f"{kind}: {name}"),) if kind else ()
    return Part(name, value, hover=f"{points(value)} points", key=key)


def leading(frame: pd.DataFrame) -> list[str]:
    """The parts that articles stand for, as `outlet: TASS`, the largest of each kind first."""
    rows = frame[(frame["part"] != MIX) & frame["kind"].isin(("outlet", "topic", "companion"))]
    rows = rows[(rows["contribution"] != 0) & (rows["name"] != NOBODY)]
    order = rows["contribution"].abs().sort_values(ascending=False, kind="stable").index
    rows = rows.loc[order].sort_values("kind", key=lambda kind: kind.map([*KINDS].index))
    return [f"{kind}: {name}" for kind, name in zip(rows["kind"], rows["name"], strict=True)]


def _parts(rows: pd.DataFrame, kind: str) -> list[Part]:
    """The head of a kind, its largest parts, and the rest as one."""
    if rows.empty or not rows["contribution"].abs().sum():
        return []
    head = [Part(KINDS[kind])]
    if kind == "outlet":
        mix = math.fsum(rows[rows["part"] == MIX]["contribution"])
        head.append(_bar("The mix of outlets", mix))
        # One that published in one of the two periods alone is part of the mix; its own is none.
        rows = rows[(rows["part"] == WITHIN) & (rows["contribution"] != 0)]
    order = rows.reindex(rows["contribution"].abs().sort_values(ascending=False).index)
    named = [(str(n), float(c)) for n, c in zip(order["name"], order["contribution"], strict=True)]
    rest = math.fsum(value for _, value in named[EACH:])
    others = [_bar(words.others(len(named) - EACH), rest)] if len(named) > EACH else []
    return [*head, *(_bar(name, value, kind) for name, value in named[:EACH]), *others]


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """How far the share moved, and how much of that the mix of outlets brings."""
    if frame.empty:
        return "One of the two periods has no articles"
    row = frame.iloc[0]
    outlets = frame[frame["kind"] == "outlet"]
    mix = outlets[outlets["part"] == MIX]["contribution"].sum()
    moved = points(abs(row["change"])).lstrip("+")
    first, last = (words.percent(row[side]) for side in ("share_a", "share_b"))
    shares = f"from {first} to {last}"
    both = f"{first} in both periods" if first == last else shares
    ends = f"{points(row['change_low'])} to {points(row['change_high'])}"
    few = min(row["stories_a"], row["stories_b"])
    if few < FEW:
        went = f"is {both}" if first == last else f"went {shares}"
        return f"The share {went}{findings.doubt(few, 'story')}: too few to take apart"
    if not clear(frame):
        return (
            f"The share is not clearly different: {both} ({ends} points); there is no change to "
            "take apart"
        )
    verb = "rose" if row["change"] > 0 else "fell"
    return (
        f"The share {verb} by {moved} points ({ends}), {shares}: {points(mix)} from the mix of "
        f"outlets, {points(row['change'] - mix)} from changes within them"
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """The number of parts."""
    return f"Parts: {words.count(len(frame))}; of each kind the {EACH} largest by name"
