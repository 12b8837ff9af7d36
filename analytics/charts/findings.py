"""What the sentences above the charts rest on: the last whole period, and the one before it."""

from __future__ import annotations

from collections.abc import Callable
from statistics import NormalDist

import pandas as pd

from analytics.charts import words
from analytics.charts.theme import FEW, Style

NEAR = 0.5  # false discovery rate from which on the nearest is more likely chance than not
TURNED = 0.25  # of the stories from other outlets: what differs then may be the outlets
# Where a chart has shares corrected for the errors, it says whether a difference outlasts them.
UNCORRECTED = (
    "“Clear” means more than sampling chance explains; the model's errors may still explain it"
)
WITHIN = "sampling chance does not explain the difference, but the model's misreadings may"
FINER = {"year": "month", "quarter": "month", "month": "week", "week": "day"}
POINTS = {"month": "monthly", "week": "weekly", "day": "daily"}


def whole(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """Rows of complete periods that have a value."""
    return frame[frame["complete"].astype(bool) & frame[column].notna()]


def last(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """Rows of the last complete period that has a value; empty where there is none."""
    rows = whole(frame, column)
    return rows[rows["period"] == rows["period"].max()]


def last_two(frame: pd.DataFrame, column: str, key: str = "actor") -> pd.DataFrame:
    """The last complete period beside the one before it, one row a key, columns `*_before`."""
    rows = whole(frame, column)
    now = last(frame, column)
    before = rows[rows["period"] < rows["period"].max()]
    before = before[before["period"] == before["period"].max()]
    return now.merge(before, on=key, suffixes=("", "_before"))


def clearest(both: pd.DataFrame, column: str) -> pd.Series:
    """The largest change among those whose intervals do not overlap, with the column `looked_at`.

    Where all overlap, the one that is largest against the widths of its intervals. `looked_at` is
    the number of rows, among which the clearest is the luckiest: `against` allows for it.
    """
    both = both.assign(looked_at=len(both))
    change = (both[column] - both[f"{column}_before"]).abs()
    apart = both.apply(_apart, axis=1, column=column)
    if apart.any():
        return both.loc[change[apart].idxmax()]
    widths = both[f"{column}_high"] - both[f"{column}_low"]
    widths = widths + both[f"{column}_high_before"] - both[f"{column}_low_before"]
    ratio = change / widths.where(widths > 0)
    return both.loc[(ratio if ratio.notna().any() else change).idxmax()]


def _apart(row: pd.Series, column: str) -> bool:
    """Whether the intervals lie apart, as wide as the number of rows looked at makes them.

    Two 95 % intervals of one width that do not overlap are 2 * 1.96 / sqrt(2) = 2.77 standard
    errors apart, which chance brings once in 180 times. Of more than eight rows one would be so by
    chance too often: then they are widened, until one in twenty of such headlines is (Bonferroni).
    """
    number = row.get("looked_at", 1)
    wider = max(1.0, NormalDist().inv_cdf(1 - 0.025 / number) / (1.959964 * 2**0.5))
    now, before = row[column], row[f"{column}_before"]
    down = now - wider * (now - row[f"{column}_low"])
    up = now + wider * (row[f"{column}_high"] - now)
    down_before = before - wider * (before - row[f"{column}_low_before"])
    up_before = before + wider * (row[f"{column}_high_before"] - before)
    return bool(down > up_before or up < down_before)


def moved(row: pd.Series, column: str) -> bool:
    """Whether the two periods of a row of `clearest` lie clearly apart."""
    return _apart(row, column)


def apart(low_of_upper: float, high_of_lower: float) -> str:
    """`; the intervals overlap`, or not; empty where one of them is not known."""
    if pd.isna(low_of_upper) or pd.isna(high_of_lower):
        return ""
    return f"; the intervals {'do not overlap' if low_of_upper > high_of_lower else 'overlap'}"


def alike(number: int, noun: str = "actor") -> str:
    """`the two actors cannot be told apart`, for a sentence that names no order."""
    return f"the {words.numeral(number)} {noun}s cannot be told apart"


def reach(
    frame: pd.DataFrame,
    column: str,
    name: Callable[[pd.Series], str],
    say: Callable[[float], str] = words.percent,
) -> str:
    """The lowest and the highest value and whose they are: `2 % (China) to 10 % (Russia)`."""
    low, high = frame.loc[frame[column].idxmin()], frame.loc[frame[column].idxmax()]
    if say(low[column]) == say(high[column]):
        return say(low[column])
    return f"{say(low[column])} ({name(low)}) to {say(high[column])} ({name(high)})"


def against(
    row: pd.Series,
    column: str,
    few: str,
    style: Style,
    say: Callable[[float], str] = words.percent,
) -> str:
    """How a period compares with the one before it, to be said after its value.

    `row` is a row of `last_two`, `few` the column of its numbers of stories. A direction is named
    only if both periods hold `theme.FEW` stories and the intervals lie apart: of several actors the
    largest of many chance changes would be the one told. None is named either if more than `TURNED`
    of the stories are of other outlets than before, as these may cause the change.
    """
    if row[few] < FEW:
        return doubt(row[few], style.unit)
    before = say(row[f"{column}_before"])
    if row[f"{few}_before"] < FEW:
        return f"; too few {words.units(style.unit)} {when(row, style)} to compare"
    if not _apart(row, column):
        return f", not clearly different from {before} {when(row, style)}"
    turn, outlet = style.turns.get((row["period_before"], row["period"]), (0.0, ""))
    if turn > TURNED:
        return (
            f"; not to be compared with {before} {when(row, style)}: "
            f"{words.percent(turn)} of the stories are of other outlets, most of all {outlet}"
        )
    moved = "up" if row[column] > row[f"{column}_before"] else "down"
    number = row.get("looked_at", 1)
    of = f" (the clearest of {words.count(number)} looked at)" if number > 1 else ""
    return f", {moved} from {before} {when(row, style)}; the intervals do not overlap{of}"


def solid(frame: pd.DataFrame, few: str) -> pd.DataFrame:
    """The rows that rest on enough stories to be compared; all of them where fewer than two do."""
    rows = frame[frame[few] >= FEW]
    return rows if len(rows) > 1 else frame


def when(row: pd.Series, style: Style) -> str:
    """`the week before`, or the name of the earlier period where a gap lies between."""
    if words.period_end(row["period_before"], style.bin) == row["period"]:
        return f"the {style.bin} before"
    return words.during(row["period_before"], style.bin)


def doubt(number: float, unit: str) -> str:
    """A warning where a finding rests on few stories; empty where it does not."""
    if number >= FEW:
        return ""
    return f" (only {words.count(number)} {words.units(unit) if number != 1 else unit})"


def nothing(frame: pd.DataFrame, column: str, style: Style) -> str:
    """Why there is nothing to say."""
    if frame.empty or frame[column].isna().all():
        return f"No {words.units(style.unit)} to judge match these filters"
    return partial(frame, column, style)


def partial(frame: pd.DataFrame, column: str, style: Style, otherwise: str = "") -> str:
    """That every period drawn is partial, and what fits better; `otherwise` where none is drawn."""
    if frame[column].isna().all():
        return otherwise
    finer = FINER.get(style.bin, "")
    return (
        f"No whole {style.bin} lies in these dates: the hollow points are of parts of one, and are "
        f"not compared{f'; {POINTS[finer]} points would be whole' if finer else ''}"
    )


def by_chance(rate: str) -> str:
    """What a false discovery rate says, for readers who do not know the word."""
    return f"of findings as clear as this, {rate} are expected to be chance (false discovery rate)"
