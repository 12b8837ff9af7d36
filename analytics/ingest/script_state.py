"""An article that its page holds in a script alone, as sites do that browsers put together.

The state that a server sends along: __NEXT_DATA__, __NUXT__, __PRELOADED_STATE__ and their like,
as JSON, as a call of JSON.parse or as a plain object. No script is run.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from analytics.ingest.article import Raw
from analytics.ingest.field_guess import guess
from analytics.ingest.field_values import date_text, flat_text
from analytics.ingest.fields import is_html
from analytics.ingest.html_meta import Meta
from analytics.ingest.json_decoder import decoder
from analytics.ingest.json_packed import unpacked
from analytics.ingest.json_text import read_loosely
from analytics.ingest.rich_text import is_rich
from analytics.ingest.script_calls import called, put_together
from analytics.ingest.script_rows import pushed_rows
from analytics.ingest.segments import Segments
from analytics.ingest.word_count import count_words

LONGEST = 4_000_000  # characters of a script
MOST = 40_000  # values that are looked at
DEEPEST = 16
LEAST_TEXT = 80  # characters; less is a label
FEW_WORDS = 25
SEVERAL = 3  # articles under other titles than the page's are a list of them
_SCRIPT = re.compile(r"<script\b([^>]{0,500})>", re.IGNORECASE)
_CLOSED = re.compile(r"</script\b", re.IGNORECASE)
_NAMED = re.compile(r"\s*(?:(?:var|let|const)\s+)?[\w.$\[\]\"']{1,80}\s*=\s*(?=[\[{]|JSON\.parse)")
_PARSED = re.compile(r"JSON\.parse\(\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')")
_UNSAID = re.compile(r"(?<=[:\[,])\s{0,9}(?:undefined|void 0)(?=[,}\]])")
# The same in an attribute of the element that the page is built into.
_HELD = re.compile(r"\sdata-[\w-]{1,30}=([\"'])(?=\s{0,9}(?:\{|\[\{|&#123;))")
_SPACE = re.compile(r"\s+")


def is_bare(found: Segments) -> bool:
    """Does a page hold no text of its own, or no more than a call to switch scripts on?"""
    return sum(map(count_words, found.body)) < FEW_WORDS


def from_scripts(raw: Raw, meta: Meta) -> Raw | None:
    """The article of a page's script in place of the page; None where no script holds one.

    What the page's head tells of title and day is kept where the script does not tell it.
    """
    title = " ".join((raw.title or meta.title or "").split())
    found = [one for value in _states(raw.text or "") for one in _articles(value)]
    named = [one for one in found if title and _same(one["title"], title)]
    if not named and len(found) >= SEVERAL:
        return None
    best = max(named or found, key=lambda one: len(one["text"]), default=None)
    if best is None:
        return None
    told = next((text for _, text in meta.dates), None)
    return Raw(
        origin=raw.origin,
        path=raw.path,
        place=raw.place,
        title=raw.title or best["title"] or title,
        text=best["text"],
        published=raw.published or best.get("published") or told,
        author=raw.author or best.get("author") or meta.author,
        outlet=raw.outlet or meta.outlet,
        url=raw.url,
        language=raw.language or best.get("language") or meta.language,
        html=is_html(best["text"]),
        folder=raw.folder,
        day_first=raw.day_first,
        extra=raw.extra,
    )


def _same(one: str, other: str) -> bool:
    one, other = (_SPACE.sub(" ", html.unescape(part)).casefold() for part in (one, other))
    return len(one) > 8 and (one in other or other in one)


def _states(page: str) -> Iterator[Any]:
    yield from _in_attributes(page)
    yield from pushed_rows(page)
    place = 0
    while opened := _SCRIPT.search(page, place):
        closed = _CLOSED.search(page, opened.end())
        if closed is None:
            return
        place = closed.end()
        script = page[opened.end() : closed.start()]
        if not LEAST_TEXT <= len(script) <= LONGEST or "ld+json" in opened[1]:
            continue
        value = put_together(_value(script.strip()))
        if isinstance(value, dict | list):
            yield value


def _in_attributes(page: str) -> Iterator[Any]:
    place = 0
    while opened := _HELD.search(page, place):
        end = page.find(opened[1], opened.end())
        if end < 0:
            return
        place = end
        if LEAST_TEXT <= end - opened.end() <= LONGEST:
            value = _value(html.unescape(page[opened.end() : end]).strip())
            if isinstance(value, dict | list):
                yield value


def _value(script: str) -> Any:
    """The object that a script is, or gives a name to."""
    plain = script[named.end() :] if (named := _NAMED.match(script)) else script
    if parsed := _PARSED.match(plain):
        text = parsed[1]
        text = text if text.startswith('"') else json.dumps(text[1:-1].replace("\\'", "'"))
        try:
            return decoder.decode(decoder.decode(text))
        except (ValueError, RecursionError, TypeError):
            return None
    if (given := called(script)) is not None:
        return given
    if not plain.startswith(("{", "[")):
        return None
    try:
        return decoder.raw_decode(plain)[0]
    except (ValueError, RecursionError):
        loose = read_loosely(_UNSAID.sub("null", plain.rstrip("; \n\r\t")))
        return loose[0] if loose else None


def _articles(value: Any) -> list[dict[str, str]]:
    """Every object inside with a title and a running text."""
    found, left = [], [(value, 0)]
    for _ in range(MOST):
        if not left:
            break
        one, depth = left.pop()
        if isinstance(one, Mapping):
            one = unpacked(one)
            if told := _article(one):
                found.append(told)
                continue
            inner = one.values()
        else:
            inner = one if isinstance(one, list) else ()
        if depth < DEEPEST:
            left += [(part, depth + 1) for part in inner if isinstance(part, dict | list)]
    return found


def _article(fields: Mapping[str, Any]) -> dict[str, str] | None:
    chosen = guess(list(fields))
    if not {"title", "text"} <= set(chosen):
        return None
    text = fields[chosen["text"]]
    if not (isinstance(text, str) or is_rich(text) or isinstance(text, list)):
        return None
    told = {
        ours: (date_text if ours == "published" else flat_text)(fields[theirs]) or ""
        for ours, theirs in chosen.items()
        if ours in ("title", "text", "published", "author", "language")
    }
    return told if len(told["text"]) >= LEAST_TEXT else None
