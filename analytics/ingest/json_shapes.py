"""Where the articles are in a JSON value: in a list, an envelope, by key, by column or by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from analytics.ingest.field_values import flat_text
from analytics.ingest.fields import guess
from analytics.ingest.json_chats import of_channel
from analytics.ingest.json_packed import under_name, unpacked
from analytics.ingest.json_services import are_objects, by_role, opened, page_of_notes
from analytics.ingest.rich_text import is_rich

DEEPEST = 6  # envelopes in envelopes
MOST_ENVELOPES = 200  # in a list of them
LONG = 80  # characters from which on a bare string is a text and no label

# Names under which envelopes hold their articles: News APIs, search engines, JSON Feed, exports.
LISTS = (
    "articles", "items", "results", "docs", "documents", "hits", "stories", "news", "entries",
    "records", "value", "rows", "posts", "feed", "content", "data", "list", "edges", "response",
    "features", "messages", "statuses", "tweets", "orderedItems",
)  # fmt: skip
# Those whose articles have a text and a day and no title.
MESSAGES = frozenset(("messages", "statuses", "tweets", "orderedItems"))

_ARTICLE = re.compile(r"article|posting|report|newsitem", re.IGNORECASE)

Fields = Mapping[str, Any]


def find_articles(value: Any) -> Sequence[Any]:
    """The articles in a value, as far as can be told: objects, or what stands in their place."""
    value = opened(value)
    if isinstance(value, list):
        if value and all(are_objects(one) for one in value):
            return [node(one) for inner in value for one in inner]
        return _by_row(value) or _by_page(value) or _alike([node(one) for one in value])
    if not isinstance(value, Mapping):
        return [value]
    inner = value
    while len(inner) == 1 and isinstance(one := next(iter(inner.values())), Mapping):
        inner = one
    if inner is not value and len(inner) == 1 and (found := _enclosed(inner, DEEPEST)):
        return found
    found = _by_column(value) or _enclosed(value, DEEPEST)
    return found or [_one_inside(value, DEEPEST) or value]


def looks_like_article(value: Any) -> bool:
    """Has it a title or a text, and something beside?"""
    if not isinstance(value, Mapping):
        return False
    chosen = guess(list(value))
    if "text" in chosen and len(flat_text(value[chosen["text"]]) or "") > LONG:
        return True
    # A name with a day, or an address, is an outlet or a person as well.
    named = chosen.get("title") == "name"
    return "title" in chosen and not named and bool({"url", "published"} & set(chosen))


def is_body(value: Any) -> bool:
    """Is this object one article itself, whatever lists it holds?"""
    chosen = guess(list(value)) if isinstance(value, Mapping) else {}
    text = value.get(chosen["text"]) if "text" in chosen else None
    text = flat_text(text) if isinstance(text, Mapping) and not is_rich(text) else text
    # An editor's blocks are the parts of one text as well.
    whole = is_rich(text) or (isinstance(text, str) and len(text) > LONG)
    return whole and "title" in chosen


def _enclosed(value: Fields, depth: int) -> list[Any]:
    """The lists of articles inside an envelope, or articles kept under their numbers."""
    if depth == 0:
        return []
    found: list[Any] = []
    usual = False
    # Lists under their usual names first: tags and authors beside them have titles as well.
    for name, one in sorted(value.items(), key=lambda pair: pair[0] not in LISTS):
        if isinstance(one, list) and (name in LISTS or not is_body(value)):
            nodes = [node(part) for part in one]
            if usual and name not in LISTS and not any(map(_has_text, nodes)):
                continue
            posts = name in MESSAGES or (name in LISTS and not is_titled(value))
            if posts and sum(map(_is_message, nodes)) * 2 > len(nodes):
                found += [one for one in nodes if not is_notice(one)]
            elif sum(map(is_listed, nodes)) * 2 > len(nodes):
                found += _alike([under_name(name, one) for one in nodes])
            usual = usual or (bool(found) and name in LISTS)
    if found or is_body(value):
        return found
    inner = list(value.values())
    kept = [one for one in inner if looks_like_article(one)]
    alike = len({_is_titled(one) for one in kept}) == 1  # else they are parts of one
    if len(kept) > 1 and len(kept) * 2 > len(inner) and alike:
        objects = ((name, one) for name, one in value.items() if isinstance(one, dict | list))
        return [under_name(str(name), one) for name, one in objects]
    body = _body_of(value)
    for one in inner:
        if isinstance(one, Mapping):
            held = _by_column(one) or _enclosed(one, depth - 1)
            # Below the title of an article what has none are paragraphs of it.
            found += held if one is not body or any(map(_is_titled, held)) else []
        elif isinstance(one, list) and not found:
            parts = (part for part in one[:MOST_ENVELOPES] if isinstance(part, Mapping))
            found += [part for envelope in parts for part in _enclosed(envelope, depth - 1)]
    return found


def _body_of(value: Fields) -> Any:
    """The object that stands as the text of a titled article."""
    name = guess(list(value)).get("text") if is_titled(value) else None
    return value[name] if name and isinstance(value[name], Mapping) else None


def _is_titled(value: Any) -> bool:
    return isinstance(value, Mapping) and "title" in guess(list(value))


def _has_text(value: Any) -> bool:
    chosen = guess(list(value)) if isinstance(value, Mapping) else {}
    return "text" in chosen and len(flat_text(value[chosen["text"]]) or "") > LONG


def is_titled(value: Fields) -> bool:
    """Has what holds a list a title itself, as an article has that holds its remarks?"""
    return "title" in guess([name for name, one in value.items() if isinstance(one, str)])


def _is_message(value: Any) -> bool:
    """A post or a message: a day, and a text where it is more than a picture."""
    chosen = guess(list(value)) if isinstance(value, Mapping) else {}
    return "published" in chosen and bool({"text", "title"} & set(chosen) or _inner_message(value))


def is_notice(value: Any) -> bool:
    """What a messenger says of itself: a channel was founded, a picture changed."""
    return isinstance(value, Mapping) and value.get("type") == "service" and "action" in value


def _inner_message(value: Fields) -> bool:
    return isinstance(value.get("object"), Mapping)


def _alike(nodes: list[Any]) -> list[Any]:
    """Without what linked data tells of others: outlets and persons beside the articles."""
    kinds = [str(one.get("@type", "")) if isinstance(one, Mapping) else "" for one in nodes]
    if not any(map(_ARTICLE.search, kinds)):
        return nodes
    return [
        one for one, kind in zip(nodes, kinds, strict=True) if not kind or _ARTICLE.search(kind)
    ]


def is_listed(value: Any) -> bool:
    """An article in a list of its like; the paragraphs of one have no title."""
    if not isinstance(value, Mapping):
        return False
    inner = [v for v in value.values() if isinstance(v, Mapping)]
    chosen = guess(list(value))
    if "title" in chosen and {"text", "url", "published"} & set(chosen):
        return True
    if {"text", "url", "published"} <= set(chosen):
        return True
    return any(looks_like_article(one) for one in inner)


def node(value: Any) -> Any:
    """The element itself: GraphQL wraps each element of a list in an edge."""
    if not isinstance(value, Mapping):
        return value
    value = by_role(unpacked(value))
    if isinstance(value.get("node"), Mapping):
        return value["node"]
    if value.get("object") == "page":
        return page_of_notes(value)
    if value.get("type") == "Feature" and isinstance(value.get("properties"), Mapping):
        return value["properties"]  # of a map (GeoJSON)
    post = value.get("post")
    if isinstance(post, Mapping) and isinstance(post.get("record"), Mapping):
        return {**post, **post["record"]}  # of a feed of Bluesky
    parts = value.get("data")
    if "timestamp" in value and isinstance(parts, list) and "text" not in value:
        said = [one["post"] for one in parts if isinstance(one, Mapping) and "post" in one]
        beside = {name: one for name, one in value.items() if name != "data"}
        return {**beside, "text": said} if said else value  # what Facebook hands to its users
    origin = value.get("origin")
    if isinstance(origin, Mapping) and "streamId" in origin and "outlet" not in value:
        return {**value, "outlet": origin.get("title")}  # readers of feeds, as Google's was
    if isinstance(value.get("from_id"), str) and "text" in value and "outlet" not in value:
        return of_channel(value)  # Telegram
    return value


def _one_inside(value: Fields, depth: int) -> Fields | None:
    """The one article far inside what a page was made from; None where there is none, or more."""
    if {"title", "text"} & set(guess([k for k, v in value.items() if not isinstance(v, Mapping)])):
        return None
    inner = [one for one in value.values() if isinstance(one, Mapping)]
    found = [one for one in inner if is_body(one)]
    if not found and depth > 1:
        found = [one for one in (_one_inside(part, depth - 1) for part in inner) if one]
    return found[0] if len(found) == 1 else None


def _by_page(value: list[Any]) -> list[Any]:
    """Answers of a service one after the other, each with a list of articles of its own."""
    if not value or any(not isinstance(one, Mapping) or is_listed(one) for one in value):
        return []
    found = [_enclosed(one, 1) for one in value]
    return [one for inner in found for one in inner] if all(found) else []


def _by_row(value: list[Any]) -> list[Fields]:
    """Rows as arrays under a row of names."""
    if len(value) < 2 or not all(isinstance(row, list) for row in value[:50]):
        return []
    names = [str(name) for name in value[0]]
    if not {"title", "text"} & set(guess(names)):
        return []
    return [dict(zip(names, row, strict=False)) if isinstance(row, list) else row
            for row in value[1:]]  # fmt: skip


def _by_column(value: Fields) -> list[Fields]:
    """Tables as data frames are written: an array or an object a column, or columns and rows."""
    names, rows = value.get("columns"), value.get("data")
    if isinstance(names, list) and isinstance(rows, list) and rows and isinstance(rows[0], list):
        return _by_row([names, *rows])
    chosen = guess(list(value))
    columns = [value[chosen[ours]] for ours in ("title", "text") if ours in chosen]
    if len(columns) < 2:
        return []
    keys = [list(_keys(column)) for column in columns]
    if len(keys[0]) < 2 or keys[0] != keys[1]:
        return []
    whole = {k: v for k, v in value.items() if list(_keys(v)) == keys[0]}
    # What stands once beside them is true of all, but for the address, which is of one article.
    once = {k: v for k, v in value.items() if isinstance(v, str) and k != chosen.get("url")}
    return [{**once, **{k: column[key] for k, column in whole.items()}} for key in keys[0]]


def _keys(column: Any) -> Iterator[Any]:
    if isinstance(column, list):
        yield from range(len(column))
    elif isinstance(column, Mapping):
        yield from column
