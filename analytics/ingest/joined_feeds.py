"""Feeds that were saved one behind the other in one file, each with a root of its own."""

from __future__ import annotations

import re

_ROOTS = "rss|feed|rdf:RDF|urlset|nitf|newsItem|newsMessage|NewsML"
_NEXT = re.compile(rf"(?<=>)\s*(?=(?:<\?xml[^>]{{0,300}}\?>\s*)?<(?:{_ROOTS})[\s>])", re.IGNORECASE)
_END = re.compile(rf"</(?:{_ROOTS})\s*>\Z", re.IGNORECASE)
_DECLARED = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
MOST = 5000  # feeds


def apart(text: str) -> list[str]:
    """The feeds of a file, without their declarations; the one text where it is one."""
    parts: list[str] = []
    place = 0
    for found in _NEXT.finditer(text):
        if _END.search(text[max(place, found.start() - 40) : found.start()]):
            parts.append(text[place : found.start()])
            place = found.end()
            if len(parts) == MOST:
                break
    parts.append(text[place:])
    return [_DECLARED.sub("", part) for part in parts] if len(parts) > 1 else parts
