"""Messages of channels as messengers hand them out in JSON: whose they are, and their headline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LONGEST = 300  # characters of a headline


def of_channel(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """A message of Telegram: the channel is its outlet, in a group its sender is the author.

    A first line that is bold as a whole, with a break below it, is the title.
    """
    whose = "outlet" if value["from_id"].startswith("channel") else "author"
    message = {**value, whose: value.get("from")}
    runs = value["text"]
    if not isinstance(runs, list) or len(runs) < 2 or value.get("title"):
        return message
    first, (second, *others) = runs[0], runs[1:]
    if not isinstance(first, Mapping) or first.get("type") != "bold":
        return message
    title, below = str(first.get("text") or ""), second if isinstance(second, str) else ""
    line = title.strip()
    parted = title.endswith("\n") or below.startswith("\n")
    if not parted or not line or "\n" in line or len(line) > LONGEST:
        return message
    if not (below.strip() or others):
        return message
    return {**message, "title": line, "text": [below.lstrip("\n") if below else second, *others]}
