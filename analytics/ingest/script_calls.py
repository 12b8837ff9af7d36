"""What Nuxt sends along: a function called with the values it repeats, or a list of places.

`window.__NUXT__=(function(a,b){return {title:a,body:b}}("x","y"))` and, since its third version,
`[{"title":1,"body":2},"x","y"]`. Neither is run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from analytics.ingest.json_decoder import decoder

MOST = 40_000  # values put together
DEEPEST = 40
_CALLED = re.compile(r"[\w.$\[\]\"'\s]{1,80}=\s*\(?\s*function\s*\(([\w$,\s]{0,20000})\)\s*\{")
_RETURNED = re.compile(r"[{;}\s]return\s*(?=[{\[])")
# A string that is never closed reaches to the end, lest each of many be sought again.
_TOKEN = re.compile(
    r"\"(?:[^\"\\]|\\.)*+\"?|'((?:[^'\\]|\\.)*+)'?|void 0|([A-Za-z_$][\w$]*+)(\s*+:)?"
    r"|(?<![\w.])\.\d",
    re.DOTALL,
)
_BRACE = re.compile(r"\"(?:[^\"\\]|\\.)*+\"?|'(?:[^'\\]|\\.)*+'?|([{}])", re.DOTALL)
_PLAIN = frozenset(("true", "false", "null"))


def called(script: str) -> Any:
    """What the function of a script gives back, its names filled in; None for other scripts."""
    head = _CALLED.match(script)
    if not head or (end := _closed(script, head.end())) is None:
        return None
    given = _read("[" + script[end + 1 :].lstrip(" )("), {}, "]")
    names = [name.strip() for name in head[1].split(",")]
    known = dict(zip(names, given or [], strict=False))
    returned = _RETURNED.search(script, head.end() - 1, end)
    return _read(script[returned.end() : end], known) if returned else None


def _closed(script: str, place: int) -> int | None:
    """Where the brace that is open at a place is closed again."""
    depth = 1
    for found in _BRACE.finditer(script, place):
        depth += {"{": 1, "}": -1}.get(found[1], 0)
        if depth == 0:
            return found.start()
    return None


def _read(text: str, known: Mapping[str, Any], closing: str = "") -> Any:
    """A plain object of a script, names of known values replaced by these; None for others."""

    def told(found: re.Match[str]) -> str:
        single, name, before = found.groups()
        if single is not None:
            return json.dumps(single.replace("\\'", "'"))
        if name is None:
            # A string in double quotes, void 0, or a number that begins with its point.
            whole = found[0]
            if whole[0] == '"':
                return whole
            return "null" if whole == "void 0" else f"0{whole}"
        if before:
            return json.dumps(name) + before
        return name if name in _PLAIN else json.dumps(known.get(name))

    plain = _TOKEN.sub(told, text)
    if closing:
        plain = plain.rstrip("); \n\r\t") + closing
    try:
        return decoder.raw_decode(plain)[0]
    except (ValueError, RecursionError):
        return None


def put_together(value: Any) -> Any:
    """A list whose objects name the places of their values in it, as one object; else as it is."""
    if not isinstance(value, list) or len(value) < 3 or not _is_of_places(value[0]):
        return value
    left = [MOST]
    return _at(0, value, left, 0)


def _is_of_places(head: Any) -> bool:
    if isinstance(head, list) and len(head) == 2 and isinstance(head[0], str):
        return type(head[1]) is int  # ["ShallowReactive", 1]
    return isinstance(head, dict) and bool(head) and all(type(one) is int for one in head.values())


def _at(place: Any, values: list[Any], left: list[int], depth: int) -> Any:
    left[0] -= 1
    if type(place) is not int or not 0 <= place < len(values) or left[0] < 0 or depth > DEEPEST:
        return None
    value = values[place]
    if isinstance(value, dict):
        return {name: _at(one, values, left, depth + 1) for name, one in value.items()}
    if not isinstance(value, list):
        return value
    if value and isinstance(value[0], str):  # ["Date", "2024-05-08T10:00:00Z"], ["Reactive", 7]
        inner = value[1] if len(value) > 1 else None
        return _at(inner, values, left, depth + 1) if type(inner) is int else inner
    return [_at(one, values, left, depth + 1) for one in value]
