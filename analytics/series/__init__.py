"""Counts in, estimates out: what SQL cannot say in one statement, in pure numpy and pandas.

- `shifts`  level shifts of a series, each with an interval on its date
"""

from analytics.series.shifts import level_shifts

__all__ = ["level_shifts"]
