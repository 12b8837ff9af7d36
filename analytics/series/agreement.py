"""How far coders agree beyond chance."""

from __future__ import annotations

import math

import pandas as pd


def nominal_alpha(labels: pd.DataFrame) -> float:
    """Krippendorff's alpha for labels without order, -1..1; NaN where it is not defined.

    `labels` holds one label a row: `unit` (what was labelled), `coder`, `label`. Units that only
    one coder labelled count nowhere. It is not defined where no unit has two labels, or where all
    of them are the same: without variation agreement cannot be told from chance.

    Source: Krippendorff, Content Analysis (4th ed. 2018), chapter 12; Computing Krippendorff's
    Alpha-Reliability (2011), the form for nominal values, any number of coders and missing labels.
    """
    counts = labels.groupby(["unit", "label"], sort=False).size().unstack(fill_value=0)
    counts = counts[counts.sum(axis=1) > 1]
    sizes = counts.sum(axis=1)
    total = int(sizes.sum())
    if total == 0:
        return math.nan
    pairs_off = (sizes**2 - (counts**2).sum(axis=1)) / (sizes - 1)
    margins = counts.sum(axis=0)
    expected_off = total**2 - int((margins**2).sum())
    if expected_off == 0:
        return math.nan
    return 1 - (total - 1) * float(pairs_off.sum()) / expected_off
