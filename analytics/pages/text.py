"""Text on its way to the page: whether there is any, and how markdown leaves it as it stands."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from analytics.charts.direction import isolated, upright
from analytics.charts.words import UNBROKEN

# Markdown makes links of addresses also where every sign of them is escaped.
ADDRESS = re.compile(r"(://|\bwww\.|(?<=\w)@(?=\w))", re.IGNORECASE)
PERCENT = re.compile(r"(?<=\d) %")
JOINER = "\u2060"  # takes no room, and no line is broken at it


def is_known(value: Any) -> bool:
    """Whether a cell of a frame holds a value: neither missing nor an empty text."""
    return not pd.isna(value) and value != ""


def plain(text: str) -> str:
    """Text that markdown shows as it stands, and makes no link of."""
    text = ADDRESS.sub(lambda found: found[1][0] + JOINER + found[1][1:], isolated(upright(text)))
    text = PERCENT.sub(UNBROKEN + "%", text)
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>$:~&@/])", r"\\\1", text)
