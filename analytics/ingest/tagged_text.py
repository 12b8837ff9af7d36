"""Texts whose parts stand between tags of nobody's standard, without one element around them."""

from __future__ import annotations

import re

from lxml import etree

LONGEST = 8_000_000  # characters
_TITLE = re.compile(
    r"\s*(?:<(?:doc|document|article|item|record|news|story|post)\b[^<>\n]{0,300}>\s*)?"
    r"(?:<(\w{2,20})>[^<>\n]{0,200}</\1>\s*){0,6}?<(title|headline|hl|head)>[^<\n]{3,300}</\2>\s*<",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"<(?:text|body|content)>|\A\s*<(?:doc|document|article|item|record|news|story|post)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos);)", re.IGNORECASE)
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def tagged(text: str) -> etree._Element | None:
    """The parts of such a text under one root; None for any other text."""
    if len(text) > LONGEST or not _TITLE.match(text) or not _TEXT.search(text):
        return None
    if "<html" in text[:2000].lower() or "<!entity" in text.lower():
        return None
    sound = _IMPOSSIBLE.sub("", _LOOSE.sub("&amp;", text))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    return etree.fromstring(f"<r>{sound}</r>".encode("utf-8", "replace"), parser)
