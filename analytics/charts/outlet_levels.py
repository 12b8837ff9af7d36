"""In whose outlets the tone toward one, or the relation of two, changed from a day on."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.dots import Dot, Scale, draw
from analytics.charts.findings import UNCORRECTED
from analytics.charts.numbers import SIGNED
from analytics.charts.outlets_before_after import MOST, clearest, drawn_of
from analytics.charts.theme import Style

CHANGE = (
    "Each outlet's mean from the day on minus its mean before, over the stories that tell; every "
    f"story weighs the same. At most the {MOST} outlets with most stories on both sides. "
    "Grey: not clear, or fewer than 20 stories on a side."
)
LEVEL = (
    "Each outlet's mean from the day on, over the stories that tell; every story weighs the same. "
    f"No outlet tells enough before the day to be compared. At most the {MOST} outlets with most "
    "stories from it on. Grey: not clear, or fewer than 20 stories."
)


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `outlet_levels` in; the change of each outlet, most risen first, out.

    Where no outlet tells enough on both sides, the levels after the day are drawn.
    """
    what = "the relation" if _of_pair(frame) else "the tone"
    rows = _compared(frame)
    axis, column = f"Change of {what}, on the scale from −1 to 1", "change"
    if rows.empty:
        rows = _told_after(frame)
        axis, column = f"From this day on: {what}, −1 to 1", "level_after"
    if rows.empty:
        return theme.empty_figure("No outlet tells enough from this day on.")
    rows = rows.sort_values(column, ascending=False)
    dots = [_dot(row, column) for row in rows.to_dict("records")]
    return draw(dots, Scale(axis, say=words.signed, ticks=SIGNED, middle=0))


def _compared(frame: pd.DataFrame) -> pd.DataFrame:
    """Outlets whose change has an interval, the largest of them."""
    return frame.dropna(subset=["change_low", "change_high"]).head(MOST)


def _told_after(frame: pd.DataFrame) -> pd.DataFrame:
    """Outlets whose level after the day has an interval, those with most stories."""
    rows = frame.dropna(subset=["level_after_low", "level_after_high"])
    return rows.nlargest(MOST, "stories_after")


def _of_pair(frame: pd.DataFrame) -> bool:
    return bool(frame["partner"].notna().any())


def _dot(row: dict[str, Any], column: str) -> Dot:
    low, high = row[f"{column}_low"], row[f"{column}_high"]
    rests = row["stories_after"]
    rests = min(rests, row["stories_before"]) if column == "change" else rests
    colour = theme.POSITIVE if low > 0 else theme.NEGATIVE if high < 0 else theme.GREY
    colour = theme.GREY if rests < theme.FEW else colour
    hover = ", then ".join(
        f"{words.signed(row[f'level_{side}'])} in {_stories(row[f'stories_{side}'])}"
        for side in ("before", "after")
        if row[f"stories_{side}"]
    )
    outlet = str(row["outlet"])
    return Dot(
        outlet, row[column], low, high, colour, (words.safe(outlet),), hover, few=rests < theme.FEW
    )


def _stories(number: int) -> str:
    return "1 story" if number == 1 else f"{words.count(number)} stories"


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """The outlet that moved most surely, and how many moved at all; else the levels after."""
    if frame.empty:
        return "No outlet tells of this on either side of the day"
    name = style.said(frame["actor"].iloc[0])
    what = f"tone toward {name}"
    if _of_pair(frame):
        what = f"relation between {name} and {style.said(frame['partner'].iloc[0])}"
    rows = _compared(frame)
    if rows.empty:
        return _after(_told_after(frame), what)
    if len(rows) == 1:
        return _alone(rows.iloc[0], what)
    number, row = clearest(rows, "stories")
    if row is None:
        return f"The {what} changed clearly in {number}"
    return (
        f"The {what} changed clearly in {number}, most surely in {row['outlet']}: {_from_to(row)}"
    )


def _from_to(row: pd.Series) -> str:
    return f"from {words.signed(row['level_before'])} to {words.signed(row['level_after'])}"


def _alone(row: pd.Series, what: str) -> str:
    """The one outlet that can be compared: whether it changed, and from what to what."""
    clear = row["change_low"] > 0 or row["change_high"] < 0
    few = min(row["stories_before"], row["stories_after"])
    return (
        f"Only {row['outlet']} can be compared: there the {what} "
        f"{'changed clearly' if clear else 'did not change clearly'}, {_from_to(row)}"
        f"{findings.doubt(few, 'story')}"
    )


def _after(rows: pd.DataFrame, what: str) -> str:
    too_few = "too few stories before to speak of a change"
    if rows.empty:
        return f"Too few stories on either side to tell the {what} by outlet"
    if len(rows) == 1:
        row = rows.iloc[0]
        return f"The {what} is {words.signed(row['level_after'])} in {row['outlet']}; {too_few}"
    low, high = rows.loc[rows["level_after"].idxmin()], rows.loc[rows["level_after"].idxmax()]
    if not low["level_after_high"] < high["level_after_low"]:
        ends = findings.reach(rows, "level_after", lambda row: row["outlet"], words.signed)
        alike = findings.alike(len(rows), "outlet")
        return f"From this day on {alike} by the {what}: {ends}; {too_few}"
    return (
        f"From this day on the {what} is lowest in {low['outlet']} "
        f"({words.signed(low['level_after'])}), highest in {high['outlet']} "
        f"({words.signed(high['level_after'])}); {too_few}"
    )


def size(frame: pd.DataFrame, style: Style) -> str:
    """Stories before and after, outlets drawn of all, and what chance would give."""
    if frame.empty:
        return ""
    before, after = (words.count(frame[f"stories_{s}"].sum()) for s in ("before", "after"))
    compared = len(_compared(frame))
    outlets = drawn_of(compared or len(_told_after(frame)), frame, chance=compared > 0)
    return f"n = {before} stories before, {after} after; {outlets}. {UNCORRECTED}"


def shown_of(frame: pd.DataFrame) -> str:
    """What is drawn: changes, or levels where nothing can be compared."""
    return LEVEL if _compared(frame).empty else CHANGE
