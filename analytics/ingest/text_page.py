"""A scraped page saved as plain text, or a text export of a press database."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from analytics.ingest.article import Raw, Reject
from analytics.ingest.decode import decode, is_binary
from analytics.ingest.factiva import is_factiva, read_factiva
from analytics.ingest.fields import Namer
from analytics.ingest.lexisnexis import is_lexisnexis, read_lexisnexis
from analytics.ingest.source import Source

FILE_LIMIT = 20_000_000  # bytes; no export of a press database is longer
PAGE_LIMIT = 1_000_000  # characters; a longer text is no page
HEAD = 600  # characters in which the address of a page may stand
_FRONT = re.compile(r"\ufeff?---[ \t]*\n((?:[^\n]{0,2000}\n){1,60}?)---[ \t]*\n")
# The same without dashes: two lines or more, each a name that articles have and its value.
_NAMED = re.compile(
    r"\ufeff?\s{0,20}((?:[ \t]*(?:title|headline|date|published|publication date|author|by|byline|"
    r"outlet|publication|newspaper|source|url|link|language|section|updated)s?[ \t]*:[ \t]+"
    r"\S[^\n]{0,500}\n){2,12})(?:[ \t]*\n)*"
    r"(?:(?:[ \t]*\n)|[ \t]*(?:text|body|content|article)[ \t]*:)(?=\s*\S)",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\s*# ([^\n]{3,300})\n")
_ADDRESS = re.compile(
    r"^[ \t]*(?:(?:url|source|link|from)[ \t]*[:=][ \t]*)?(https?://\S{8,500})[ \t]*$", re.I | re.M
)


def read_text_page(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """The article of a text file, or the articles of an export; `mapping` has no say in it."""
    with source.opener() as stream:
        content = stream.read(FILE_LIMIT + 1)
    if len(content) > FILE_LIMIT:
        yield Reject(source.name, "", f"more than {FILE_LIMIT:,} bytes; no page of text")
        return
    yield from read_text(decode(content), source)


def read_text(text: str, source: Source) -> Iterator[Raw | Reject]:
    """The article of a text, or the articles of an export of a press database."""
    text = text.replace("\x00", "")
    if not text.strip():
        yield Reject(source.name, "", "the file holds no text")
    elif is_factiva(text):
        yield from read_factiva(text, source)
    elif is_lexisnexis(text):
        yield from read_lexisnexis(text, source)
    elif len(text) > PAGE_LIMIT:
        yield Reject(source.name, "", f"{len(text):,} characters are no page")
    elif is_binary(text):
        yield Reject(source.name, "", "this is no text; its bytes are those of another format")
    elif front := _FRONT.match(text) or _NAMED.match(text):
        yield _with_front(front[1], text[front.end() :], source)
    else:
        # A heading of Markdown, and the address where the page was saved from.
        head = _HEADING.match(text)
        title, rest = (head[1].strip(), text[head.end() :]) if head else (None, text)
        saved = _ADDRESS.search(text[:HEAD])
        if saved:
            rest = rest.replace(saved[0], "\n\n", 1)
        yield Raw(
            origin=source.name,
            path=source.name,
            title=title,
            text=rest if rest.strip() else text,
            url=saved[1] if saved else None,
            page=True,
            folder=source.folder,
        )


def _with_front(front: str, text: str, source: Source) -> Raw | Reject:
    """A page under lines of names and values, as notebooks and site generators keep it."""
    fields: dict[str, object] = {}
    for line in front.split("\n"):
        name, mark, value = line.partition(":")
        if mark and value.strip() and not name.startswith((" ", "-")):
            fields[name.strip()] = value.strip().strip("\"'")
    made = Namer(source.name, source.folder).raw({**fields, "text": text}, "", "")
    return replace(made, page=True) if isinstance(made, Raw) and not made.html else made
