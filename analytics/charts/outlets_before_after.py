"""In whose outlets an actor is named more or less often than before a day."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.dots import Dot, Scale, draw
from analytics.charts.numbers import SIGNED
from analytics.charts.parts import points
from analytics.charts.theme import Style

SHOWN = (
    "Each outlet's share of stories naming the actor from the day on, minus its share before, in "
    "percentage points. Grey: not clear, or fewer than 20 stories on a side."
)
MOST = 15  # outlets
POINTS = 100  # percentage points in a share of 1
MISSED = 0.05  # of the intervals miss the truth


def by_chance(number: int) -> str:
    """How many of so many outlets would look changed if none were, as a half-sentence."""
    if number < 2:
        return ""
    return f" (were none changed, about {MISSED * number:.1f} would look so)"


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `outlets_before_after` in; the largest outlets, most risen first, out."""
    rows = frame.head(MOST).sort_values("change", ascending=False)
    dots = [_dot(row) for row in rows.to_dict("records")]
    axis = "Points by which the share naming it changed"
    say = Scale(axis, say=lambda change: points(change / POINTS), ticks=SIGNED, middle=0)
    return draw(dots, say)


def _dot(row: dict[str, object]) -> Dot:
    change, low, high = (
        POINTS * float(row[name]) for name in ("change", "change_low", "change_high")
    )
    few = min(row["articles_before"], row["articles_after"]) < theme.FEW
    colour = theme.POSITIVE if low > 0 else theme.NEGATIVE if high < 0 else theme.GREY
    colour = theme.GREY if few else colour
    hover = ", then ".join(
        f"{words.count(row[f'mentioning_{side}'])} of {words.count(row[f'articles_{side}'])}"
        for side in ("before", "after")
    )
    outlet = str(row["outlet"])
    return Dot(outlet, change, low, high, colour, (words.safe(outlet),), hover, few=few)


def clearest(rows: pd.DataFrame, counted: str) -> tuple[str, pd.Series | None]:
    """In how many of the outlets the change is clear, in words, and the one where it is surest.

    `counted`: the columns `{counted}_before` and `{counted}_after` hold the stories. An outlet with
    fewer than `theme.FEW` on either side is not named: the largest changes are those of the fewest
    stories. Surest is the change that is largest against the width of its interval.
    """
    outlets = words.number_of(len(rows), "outlet")
    clear = rows[(rows["change_low"] > 0) | (rows["change_high"] < 0)]
    enough = clear[clear[[f"{counted}_before", f"{counted}_after"]].min(axis=1) >= theme.FEW]
    told = len(enough) or len(clear)  # those of few are drawn grey, and count where all are
    number = f"{words.count(told) if told else 'none'} of {outlets}"
    if len(clear) and enough.empty:
        return f"{number} (on fewer than {theme.FEW} stories before or after)", None
    if enough.empty:
        return number, None
    # An interval without width is of stories that agree to the last digit.
    width = (enough["change_high"] - enough["change_low"]).clip(lower=1e-9)
    return number, enough.loc[(enough["change"].abs() / width).idxmax()]


def drawn_of(drawn: int, frame: pd.DataFrame, chance: bool = True) -> str:
    """How many outlets are drawn of those in the frame, and how many chance would show changed."""
    outlets = words.number_of(len(frame), "outlet")
    return f"drawn: {words.count(drawn)} of {outlets}{by_chance(drawn) if chance else ''}"


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The outlet that moved most surely, and how many moved at all."""
    if frame.empty:
        return "No outlet has stories on both sides of this day"
    name = style.said(frame["actor"].iloc[0])
    units = words.units(style.unit)
    number, row = clearest(frame, "articles")
    if row is None:
        return f"The share of {units} that {style.verb} {name} changed clearly in {number}"
    return (
        f"The share of {units} that {style.verb} {name} changed clearly in {number}, most surely "
        f"in {row['outlet']}: from {words.percent(row['share_before'])} to "
        f"{words.percent(row['share_after'])}"
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Units before and after, and outlets drawn of those compared."""
    if frame.empty:
        return ""
    before, after = (words.count(frame[f"articles_{s}"].sum()) for s in ("before", "after"))
    told = drawn_of(min(MOST, len(frame)), frame)
    return f"n = {before} {words.units(style.unit)} before, {after} after; {told}"
