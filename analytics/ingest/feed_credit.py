"""Feeds of what others wrote: the outlet stands behind the title, and no text but both again."""

from __future__ import annotations

import html
import re

_MARKS = re.compile(r"<[^>]{0,2000}>|&nbsp;")
_DASHES = (" - ", " – ", " — ", " | ")


def without_credit(fields: dict[str, object]) -> None:
    """Takes the outlet that an entry names off the end of its title, and a text that is but both.

    As news searches write it: "Ministers met in Yerevan - Delta Courier".
    """
    title, outlet = str(fields.get("title") or "").strip(), str(fields.get("outlet") or "").strip()
    dash = next((dash for dash in _DASHES if outlet and title.endswith(dash + outlet)), None)
    if dash is None:
        return
    fields["title"] = title[: -len(dash + outlet)].rstrip()
    if _plain(str(fields.get("text") or "")) == _plain(f"{fields['title']} {outlet}"):
        fields.pop("text", None)


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub(" ", html.unescape(text)).split())
