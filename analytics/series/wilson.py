"""The Wilson score interval of a share (Wilson 1927)."""

from __future__ import annotations

import math

NORMAL = 1.959963984540054  # of 95 %, as in the macros wilson_low and wilson_high


def wilson(found: float, number: float, z: float = NORMAL) -> tuple[float, float]:
    """The ends, each 0..1, of the interval of `found` of `number` units; `number` above 0."""
    share = found / number
    middle = share + z * z / (2 * number)
    half = z * math.sqrt(share * (1 - share) / number + z * z / (4 * number * number))
    low, high = ((middle + side * half) / (1 + z * z / number) for side in (-1, 1))
    return max(low, 0.0), min(high, 1.0)
