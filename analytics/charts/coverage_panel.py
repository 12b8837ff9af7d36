"""Coverage within the outlets that publish throughout: no outlet comes or goes."""

from __future__ import annotations

import pandas as pd

from analytics.charts import coverage
from analytics.charts.coverage import figure
from analytics.charts.theme import Style

__all__ = ["figure", "sentence", "shown"]


def shown(style: Style) -> str:
    """What is drawn, and of which outlets."""
    return f"{coverage.shown(style)} Outlets that publish in every whole {style.bin} alone."


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """As for `coverage`, said to be of the panel."""
    return coverage.sentence(frame, style) + ", in the outlets that publish throughout"
