"""Text on its way into markdown."""

from __future__ import annotations

import re


def plain(text: str) -> str:
    """Text that markdown shows as it stands."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|<>$:~&@/])", r"\\\1", text)
