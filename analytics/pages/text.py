"""Text on its way into markdown."""

from __future__ import annotations

import re

from analytics.charts.words import UNBROKEN, upright

# Markdown makes links of addresses also where every sign of them is escaped.
ADDRESS = re.compile(r"(://|\bwww\.|(?<=\w)@(?=\w))", re.IGNORECASE)
PERCENT = re.compile(r"(?<=\d) %")
JOINER = "\u2060"  # takes no room, and no line is broken at it


def plain(text: str) -> str:
    """Text that markdown shows as it stands, and makes no link of."""
    text = ADDRESS.sub(lambda found: found[1][0] + JOINER + found[1][1:], upright(text))
    text = PERCENT.sub(UNBROKEN + "%", text)
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>$:~&@/])", r"\\\1", text)
