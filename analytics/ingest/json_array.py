"""JSON files: an array of articles, an object that holds one, a single article, or ninjs.

The file is read in pieces, so that a large array costs no more memory than a small one and a file
that is cut off keeps the articles before the cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from analytics.ingest.article import Raw, Reject
from analytics.ingest.browser_saved import is_traffic, read_traffic
from analytics.ingest.decode import SAMPLE
from analytics.ingest.fields import Namer, guess
from analytics.ingest.json_decoder import decoder
from analytics.ingest.json_envelope import read_envelope
from analytics.ingest.json_lines import from_text, is_order, json_kind
from analytics.ingest.json_shapes import LISTS, LONG, find_articles, is_listed
from analytics.ingest.json_text import SPACE, Text, go_to, next_value, read_loosely
from analytics.ingest.source import Source

WHOLE = 8_000_000  # characters up to which a file is looked at as a whole
_LIST = re.compile(rf'"(?:{"|".join(LISTS)})"\s*:\s*\[\s*(?=\{{)')
# What stands before JSON that was made for a browser: a guard, a call, a variable.
_BEFORE = re.compile(
    r"(?:\)\]\}'?,?|export\s+default|(?:(?:var|let|const)\s+)?[\w.$]{1,80}\s*[=(])\s*(?=[\[{])"
)
_REMARKS = re.compile(r"(?:/\*[^*]{0,2000}\*/|//[^\n]{0,500}\n|['\"]use strict['\"];)\s*")
_NESTED = re.compile(r'\{\s*"[^"\\]{0,80}"\s*:\s*\{')
_NEXT = re.compile(r"\}\s*,\s*(?=\{)")
_NEXT_LINE = re.compile(r"\n[^\S\n]*+(?=\{)")


def read_json(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a JSON file, whichever way it holds them."""
    namer = Namer(source.name, source.folder, mapping)
    with source.opener() as stream:
        text = Text(stream)
        text.skip(SPACE)
        text.skip(_REMARKS)
        text.skip(_BEFORE)
        while len(text.rest) < WHOLE and text.more():
            if text.rest.isspace():
                text.rest = ""
        text.skip(SPACE)
        whole = (_value_of(text.rest) or read_loosely(text.rest)) if text.ended else None
        if whole is not None:
            har = is_traffic(whole[0])
            yield from read_traffic(whole[0], source) if har else _read_value(whole[0], namer)
        elif text.rest.startswith(("[", "{")):
            yield from _read_stream(text, namer)
        else:
            yield Reject(source.name, "", "not JSON: it begins neither with { nor with [")


def _value_of(text: str) -> tuple[Any] | None:
    """The one JSON value of a text, if it is one and whole."""
    try:
        value, end = decoder.raw_decode(text)
    except (ValueError, RecursionError):
        return None
    return (value,) if not text[end:].strip(" \t\r\n,;)\x1e\x00") else None


def _read_value(value: Any, namer: Namer) -> Iterator[Raw | Reject]:
    value = from_text(value)
    found = find_articles(value)
    single = len(found) == 1 and found[0] is value
    for number, fields in enumerate(found, 1):
        yield _make(namer, fields, "" if single else f"article {number}", 0 if single else number)


def _read_stream(text: Text, namer: Namer) -> Iterator[Raw | Reject]:
    """Objects or arrays one after the other: articles, an envelope, JSONL under another name."""
    number = 0
    enveloped = True
    while True:
        text.skip(SPACE)
        if not text.rest and not text.more():
            return
        if text.rest.startswith("["):
            text.rest = text.rest[1:]
            for one in _read_array(text, namer, number):
                number += 1
                yield one
            continue
        enveloped = enveloped and text.rest.startswith("{") and _is_envelope(text)
        if enveloped:
            for one in _read_envelope(text, namer, number):
                number += 1
                yield one
            continue
        fields = next_value(text)
        number += 1
        if isinstance(fields, str):
            yield Reject(namer.path, f"object {number}", fields)
            if not go_to(_NEXT_LINE, text):
                return
        elif not is_order(fields):
            yield _make(namer, fields, f"object {number}", number)


def _is_envelope(text: Text) -> bool:
    """Does a text open with an object that holds a list of articles, or is too large for one?"""
    head = text.rest[: SAMPLE * 2]
    for match in _LIST.finditer(head):
        if _value_of_first(head[: match.start()]):
            return False
        first = _value_of_first(head[match.end() :])
        if first is None or is_listed(first[0]):
            return True
    nested = len(text.rest) >= WHOLE or _NESTED.match(head)
    return bool(nested) and _value_of_first(text.rest) is None


def _read_envelope(text: Text, namer: Namer, number: int) -> Iterator[Raw | Reject]:
    before = ""
    for kind, found in read_envelope(text):
        if kind == "end":
            if before != "broken":  # which has told of the damage
                yield Reject(namer.path, f"after article {number}", found)
            return
        before = kind
        number += 1
        place = f"article {number}"
        yield (
            _make(namer, found, place, number)
            if kind == "article"
            else Reject(namer.path, place, found)
        )


def _value_of_first(text: str) -> tuple[Any] | None:
    try:
        return (decoder.raw_decode(text)[0],)
    except (ValueError, RecursionError):
        return None


def _read_array(text: Text, namer: Namer, number: int = 0) -> Iterator[Raw | Reject]:
    text.set_aside()
    while True:
        text.skip(SPACE)
        if not text.rest:
            if text.more():
                continue
            yield Reject(namer.path, f"after article {number}", "the file is cut off here")
            return
        if text.rest[0] == "]":
            text.rest = text.rest[1:]
            return
        number += 1
        fields = next_value(text)
        place = f"article {number}"
        if isinstance(fields, str):
            yield Reject(namer.path, place, fields)
            if not go_to(_NEXT, text):
                return
        else:
            yield _make(namer, fields, place, number)


def _make(namer: Namer, fields: Any, place: str, number: int) -> Raw | Reject:
    if isinstance(fields, str) and len(fields) > LONG:
        fields = {"text": fields}
    if not isinstance(fields, Mapping):
        return Reject(namer.path, place, f"{json_kind(fields)}, not an object")
    if _is_refusal(fields):
        return Reject(namer.path, place, "an error that a server answered, no article")
    if _is_torn(fields):
        return Reject(namer.path, place, "its columns of titles and texts differ in length")
    return namer.raw(_from_ninjs(fields), place, str(number) if number else "")


def _is_refusal(fields: Mapping[str, Any]) -> bool:
    """{"status": "error", "message": "Too many requests."}, saved in place of articles."""
    if len(fields) > 8 or "title" in guess(list(fields)):
        return False
    failed = str(fields.get("status", "")).casefold() in ("error", "fail", "failed", "ko")
    coded = {"code", "error", "errors", "errorCode", "statusCode"} & set(fields)
    return failed or bool(coded and {"message", "error_description", "detail"} & set(fields))


def _is_torn(fields: Mapping[str, Any]) -> bool:
    """Several titles beside another number of texts: which belong together cannot be told."""
    chosen = guess(list(fields))
    columns = [fields[chosen[ours]] for ours in ("title", "text") if ours in chosen]
    lists = [one for one in columns if isinstance(one, list)]
    return len(lists) == 2 and len(lists[0]) > 1 and len(lists[0]) != len(lists[1])


def _from_ninjs(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """ninjs 2 and 3 (IPTC) hold headlines and bodies in lists; the first of a kind is taken."""
    if not any(name in fields for name in ("bodies", "headlines")):
        return fields
    plain = dict(fields)
    for many, one in (("headlines", "headline"), ("bodies", "body")):
        parts = plain.pop(many, None)
        if one not in plain and isinstance(parts, Mapping):  # Arc Publishing: {"basic": "..."}
            texts = [parts[name] for name in ("basic", "main") if isinstance(parts.get(name), str)]
            plain[one] = texts[0] if texts else None
        if one not in plain and isinstance(parts, list):
            texts = [p.get("value") for p in parts if isinstance(p, Mapping) and p.get("value")]
            plain[one] = texts[0] if texts else None
    return plain
