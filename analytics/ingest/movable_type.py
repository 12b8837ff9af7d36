"""Blogs exported by Movable Type, TypePad, Ameba and Hatena: heads, rules and sections of text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analytics.ingest.article import Raw, Reject
from analytics.ingest.fields import Namer

_POST = re.compile(r"^-{8}[ \t]*$", re.MULTILINE)
_SECTION = re.compile(r"^-{5}[ \t]*$", re.MULTILINE)
_NAMED = re.compile(r"^([A-Z][A-Z ]{2,20}): ?(.*)$", re.MULTILINE)
_OURS = {"TITLE": "title", "AUTHOR": "author", "DATE": "date", "BASENAME": "basename"}


def is_movable_type(text: str) -> bool:
    """Is a text such an export?"""
    head = text[:5000].lstrip("\ufeff\n ")
    return bool(_NAMED.match(head)) and "\n-----\nBODY:" in head


def read_movable_type(text: str, namer: Namer) -> Iterator[Raw | Reject]:
    """Each post, its body and what follows it; remarks of readers are passed over."""
    for number, post in enumerate(filter(str.strip, _POST.split(text)), 1):
        head, *sections = _SECTION.split(post)
        found = dict(_NAMED.findall(head))
        fields: dict[str, object] = {
            ours: found[name] for name, ours in _OURS.items() if name in found
        }
        texts = []
        for section in sections:
            name, _, words = section.strip().partition(":")
            if name in ("BODY", "EXTENDED BODY"):
                texts.append(words.strip())
        fields["text"] = "\n\n".join(filter(None, texts))
        yield namer.raw(fields, f"post {number}", str(number))
