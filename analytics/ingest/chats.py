"""Chats that a telephone wrote out: a line a message, with its day, its clock and its sender."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analytics.ingest.article import Raw, Reject
from analytics.ingest.fields import Namer

FEWEST = 2  # messages
_MESSAGE = re.compile(
    r"^[\u200e\u200f]?\[?(?P<when>\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?"
    r"(?:[ \u202f][AaPp]\.?[Mm]\.?)?)\]?(?: -)? (?P<who>[^:\n]{1,60}): (?P<said>[^\n]*)$",
    re.MULTILINE,
)
# What a telephone says of itself and of pictures.
_NO_WORDS = re.compile(
    r"[\u200e<]*(?:media omitted|medien ausgeschlossen|médias omis|без медиафайлов|image omitted"
    r"|video omitted|this message was deleted|missed (?:voice|video) call)[>.]*",
    re.IGNORECASE,
)


def is_chat(text: str) -> bool:
    """Does a text begin with a message of a chat, and go on with others?"""
    head = text[:20_000].lstrip("\ufeff\n ")
    notes = head.split("\n", 4)
    opened = any(map(_MESSAGE.match, notes[:4]))
    return opened and len(_MESSAGE.findall(head)) >= FEWEST


def read_chat(text: str, namer: Namer) -> Iterator[Raw | Reject]:
    """Each message that has words, with its sender and its day."""
    found = [*_MESSAGE.finditer(text)]
    ends = [*(match.start() for match in found[1:]), len(text)]
    for number, (match, end) in enumerate(zip(found, ends, strict=True), 1):
        said = f"{match['said']}{text[match.end() : end]}".strip()
        if said and not _NO_WORDS.fullmatch(said):
            fields = {"text": said, "date": match["when"], "author": match["who"].strip()}
            yield namer.raw(fields, f"message {number}", str(number))
