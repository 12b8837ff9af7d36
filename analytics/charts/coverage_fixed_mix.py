"""Coverage with the outlet mix held fixed: what changes when no outlet comes or goes."""

from __future__ import annotations

import pandas as pd

from analytics.charts import coverage
from analytics.charts.coverage import figure
from analytics.charts.theme import Style

__all__ = ["figure", "sentence"]


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """As for `coverage`, said to be at a fixed mix."""
    return coverage.sentence(frame, style) + ", with the mix of outlets held fixed"
