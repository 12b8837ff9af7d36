"""Notes exported from Evernote: title, text, day and the address that each was clipped from."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from analytics.ingest.article import Raw, Reject
from analytics.ingest.fields import Namer

_OURS = {"title": "title", "content": "text", "created": "published", "updated": "updated",
         "source-url": "url", "author": "author"}  # fmt: skip


def is_evernote(root: etree._Element) -> bool:
    """Is this XML an export of Evernote (ENEX)?"""
    return root.tag == "en-export"


def read_evernote(root: etree._Element, namer: Namer) -> Iterator[Raw | Reject]:
    """Each note of an export; pictures and recordings in it are passed over."""
    for number, note in enumerate(root.iter("note"), 1):
        fields: dict[str, object] = {}
        for part in note.iter(*_OURS):
            if part.text and part.text.strip():
                fields.setdefault(_OURS[part.tag], part.text.strip())
        text = str(fields.get("text", ""))
        # The markup has a head of its own, as a document within the document.
        fields["text"] = text[max(0, text.find("<en-note")) :]
        yield namer.raw(fields, f"note {number}", str(number))
