"""How far a share moved from the first of its periods to the last, and how surely."""

from __future__ import annotations

import numpy as np
import pandas as pd


def moved(frame: pd.DataFrame, least: int = 0) -> pd.DataFrame:
    """Change of each actor's share from its first row to its last, with its 95 % interval.

    `frame` holds actor, period, share, share_low and share_high (0..1), and maybe articles: where
    one of the two rows holds fewer than `least` of them, nothing is told. Returns change, low and
    high by actor, the interval from those of the two shares (Newcombe 1998, method 10).
    """
    rows = frame.sort_values("period").groupby("actor", sort=False)
    first, last = rows.first(), rows.last()
    change = last["share"] - first["share"]
    down = np.hypot(last["share"] - last["share_low"], first["share_high"] - first["share"])
    up = np.hypot(last["share_high"] - last["share"], first["share"] - first["share_low"])
    told = pd.DataFrame({"change": change, "low": change - down, "high": change + up})
    if "articles" not in frame:
        return told
    fewest = np.minimum(first["articles"], last["articles"])
    return told.where(fewest >= least)


def clear(change: pd.DataFrame) -> pd.Series:
    """Of which rows of `moved` the interval lies on one side of 0."""
    return (change["low"] > 0) | (change["high"] < 0)
