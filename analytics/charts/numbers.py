"""How a number is written, in sentences, on axes and at points alike.

A percent sign stands behind a space that no line breaks at, a minus is a true one, nought has no
sign, and no point is a comma.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any

UNBROKEN = "\u00a0"  # keeps "24 %" on one line
MINUS = "\u2212"
PERCENT, SIGNED = "percent", "signed"  # the two ways to write the ticks of an axis
NOUGHT = re.compile(r"0(\.0*)?")


def percent(share: float, digits: int | None = None) -> str:
    """A share 0..1 as `24 %`, with one decimal below 10 % and two below 0.1 %, or with `digits`.

    What is more than nought is not written as nought: `under 0.01 %`.
    """
    value = 100 * share
    if digits is None and 0 < value < 0.005:
        return f"under 0.01{UNBROKEN}%"
    if digits is None:
        digits = 0 if abs(value) >= 9.95 or value == 0 else 1 if abs(value) >= 0.0995 else 2
    return f"{unsigned(value, digits)}{UNBROKEN}%"


def signed(value: float, digits: int = 2) -> str:
    """A number with its sign, as `+0.12`; nought has none."""
    text = unsigned(value, digits)
    return text if text.startswith(MINUS) or NOUGHT.fullmatch(text) else f"+{text}"


def unsigned(value: float, digits: int = 2) -> str:
    """A number with a sign only where it lies below nought, as `−0.12`."""
    text = f"{value:,.{digits}f}".replace("-", MINUS)
    return text.removeprefix(MINUS) if NOUGHT.fullmatch(text.removeprefix(MINUS)) else text


def points(change: float) -> str:
    """A change of a share in percentage points with its sign, as `+8.4`; small ones as `+0.04`."""
    text = signed(100 * change, 1 if abs(change) >= 0.001 else 2)
    return "0" if NOUGHT.fullmatch(text) else text


def ticks(span: Sequence[float], kind: str, most: int) -> dict[str, Any]:
    """Layout of the ticks of a value axis: some `most` steps of 1, 2 or 5 times a power of ten.

    `kind` is `PERCENT` or `SIGNED`, which are written with the decimals that the step needs, so
    that no two read alike, or else a format of Plotly's.
    """
    if kind not in (PERCENT, SIGNED):
        return {"tickformat": kind, "nticks": most + 1}
    least = (span[1] - span[0]) / most or 1.0
    power = 10.0 ** math.floor(math.log10(least))
    nice = [power * step for step in (0.2, 0.5, 1, 2, 5, 10)]
    wide = next(place for place, step in enumerate(nice) if step >= least * (1 - 1e-9))
    # One number alone is no scale: then the next finer step is taken.
    step = next((s for s in nice[wide::-1] if len(_multiples(span, s)) > 1), nice[wide])
    values = [round(number * step, 12) for number in _multiples(span, step)]
    exponent = -math.floor(math.log10(step) + 1e-9)
    return {"tickvals": values, "ticktext": [_tick(value, kind, exponent) for value in values]}


def _multiples(span: Sequence[float], step: float) -> range:
    """Which multiples of a step lie within a span."""
    first, last = math.ceil(span[0] / step - 1e-9), math.floor(span[1] / step + 1e-9)
    return range(first, last + 1)


def _tick(value: float, kind: str, exponent: int) -> str:
    if kind == PERCENT:
        return percent(value, max(0, exponent - 2) if value else 0)
    return "0" if value == 0 else signed(value, max(0, exponent))
