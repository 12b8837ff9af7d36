"""A large JSON object that holds articles somewhere, read name by name.

Whatever stands beside the articles (how many there are, filters, addresses of further pages) is
passed over; what is as large as the articles themselves is never held as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from analytics.ingest.json_decoder import decoder
from analytics.ingest.json_shapes import (
    LISTS,
    find_articles,
    is_listed,
    is_notice,
    looks_like_article,
    node,
)
from analytics.ingest.json_text import SPACE, Text, go_to, next_value

DEEPEST = 6  # envelopes in envelopes
SMALL = 1 << 20  # characters up to which an inner object is read as one
NEXT = re.compile(r"\}\s*,\s*(?=\{)")
# ("article", its fields), ("broken", why one cannot be read), ("end", why the file ends too early).
Found = tuple[str, Any]


def read_envelope(text: Text, depth: int = DEEPEST) -> Iterator[Found]:
    """The articles of the object that a text opens with, in order; the text goes on after it."""
    text.set_aside()
    text.rest = text.rest[1:]
    while _begun(text):
        if text.rest[0] == "}":
            text.rest = text.rest[1:]
            return
        name = next_value(text)
        if not isinstance(name, dict) or not _colon(text):
            text.give_up()
            break
        yield from _value(text, str(name.get("text", "")), depth)
    if depth == DEEPEST:
        yield "end", "the file is cut off here, or no JSON from here on"


def _begun(text: Text) -> bool:
    """Goes on to the next sign that is no space; False at the end of the file."""
    text.skip(SPACE)
    while not text.rest and text.more():
        text.skip(SPACE)
    return bool(text.rest)


def _colon(text: Text) -> bool:
    if not _begun(text) or text.rest[0] != ":":
        return False
    text.rest = text.rest[1:]
    return _begun(text)


def _value(text: Text, name: str, depth: int) -> Iterator[Found]:
    if text.rest[0] == "[":
        yield from _elements(text, name in LISTS)
    elif text.rest[0] == "{":
        small = _small(text)
        if small is None and depth:
            yield from read_envelope(text, depth - 1)
        else:
            yield from _of_object(next_value(text) if small is None else small, text)
    elif isinstance(next_value(text), str):
        text.give_up()


def _small(text: Text) -> Mapping[str, Any] | None:
    """An object that is read as one, where it is no larger than that."""
    while True:
        try:
            value, end = decoder.raw_decode(text.rest)
        except (ValueError, RecursionError):
            if len(text.rest) > SMALL or not text.more():
                return None
            continue
        text.rest = text.rest[end:]
        return value if isinstance(value, Mapping) else {}


def _of_object(value: Any, text: Text) -> Iterator[Found]:
    if isinstance(value, str):
        yield "broken", value
        go_to(NEXT, text)
        return
    if looks_like_article(value):
        yield "article", value
        return
    for one in find_articles(value):
        if one is not value:
            yield "article", one


def _elements(text: Text, known: bool) -> Iterator[Found]:
    """The articles of a list; in one that holds none, texts and numbers are no articles."""
    text.rest = text.rest[1:]
    while _begun(text):
        if text.rest[0] == "]":
            text.rest = text.rest[1:]
            return
        value = next_value(text)
        if isinstance(value, str):
            yield "broken", value
            if not go_to(NEXT, text):
                return
            continue
        if is_notice(value):
            continue
        value = node(value)
        known = known or is_listed(value)
        if known and isinstance(value, Mapping) and value.keys() != {"text"}:
            yield "article", value
