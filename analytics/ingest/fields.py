"""From a row with anybody's field names to a Raw: usual names are guessed, others are mapped."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from analytics.ingest.article import Raw, Reject
from analytics.ingest.field_dates import beside, settled
from analytics.ingest.field_guess import MOST_FIELDS, guess
from analytics.ingest.field_names import Mapped, fold
from analytics.ingest.field_parts import with_names, with_parts, without_outlet
from analytics.ingest.field_values import date_text, flat_text, with_lead, without_escapes
from analytics.ingest.json_packed import unpacked
from analytics.ingest.partial import characters_left_out
from analytics.ingest.shortcodes import without_shortcodes
from analytics.ingest.typed_values import is_partition, partition_of, untyped
from analytics.settings import setting

# Names that hold an article inside a wrapper: Elasticsearch hits, API envelopes.
WRAPPERS = (
    "_source", "article", "doc", "fields", "attributes", "node", "data", "webPage", "document",
    "record", "response", "result", "post", "entry", "story", "item", "tweet", "payload", "row",
    "metadata", "mblog", "content", "value",
)  # fmt: skip
_KNOWN = ("metadata", "meta")  # what is told of an article beside its text
_ESCAPED = re.compile(r"&lt;(?:p|div|br|span|figure|h[1-6])\b[^&]{0,300}&gt;", re.IGNORECASE)
_REMARKS = re.compile(r"^\s*(?:<!--[^>]{0,500}-->\s*)+")
_DOUBLED = re.compile(r" \d+$")  # what a name is given that stands over two columns
_DATES = ("published", "updated")
_MARKUP = re.compile(
    r"<(?:p|br|div|span|a|img|figure|html|body|h[1-6]|ul|li|strong|em|b|i|table|blockquote)\b[^>]{0,1000}>",
    re.IGNORECASE,
)
_OF_ANYTHING = ("name", "subject")  # not of articles alone
MAP = "map them, as --field text=THEIR_NAME"
_OF_GDELT = frozenset(("gkgrecordid", "globaleventid"))  # as tables that BigQuery gives name them
LEVELS = 30  # of lists in lists; deeper ones cannot be handed from process to process
LEAST_TEXT = 60  # characters; less is a label
DEEPEST = 3  # objects in objects in which a text is looked for


def unwrap(fields: Mapping[str, Any], depth: int = DEEPEST) -> Mapping[str, Any]:
    """The article inside an envelope, with what stood beside it; else the row itself."""
    crawled = fields.get("warc_headers")
    if isinstance(crawled, Mapping) and "url" not in fields:
        fields = {**fields, "url": crawled.get("warc-target-uri")}
    fields = unpacked(fields)
    chosen = guess([name for name in fields if not isinstance(fields[name], Mapping)])
    if "text" in chosen:
        return _with_known(fields, chosen)
    for name in WRAPPERS:
        inner = fields.get(name)
        if not isinstance(inner, Mapping):
            continue
        inner = unpacked(inner)
        told = set(guess(list(inner)))
        # What is known of an article often has a title and a summary for search engines.
        whole = {"title", "text"} <= told and "title" not in chosen
        if whole if name in _KNOWN else {"title", "text"} & told:
            beside = {k: v for k, v in fields.items() if k != name and k not in inner}
            found = {**beside, **inner}
            return unwrap(found, depth - 1) if depth else found
    deep = None if "text" in guess(list(fields)) else next(_deep_texts(fields, DEEPEST), None)
    return _with_known({**fields, "text": deep}, chosen) if deep else fields


def _with_known(fields: Mapping[str, Any], chosen: Mapping[str, str]) -> Mapping[str, Any]:
    """A row with title, day and address from the object that tells what is known of its text."""
    inner = next((fields[name] for name in _KNOWN if isinstance(fields.get(name), Mapping)), None)
    theirs = guess(list(inner)) if inner else {}
    taken = {theirs[ours] for ours in ("title", "published", "url", "author", "language")
             if ours in theirs and ours not in chosen}  # fmt: skip
    return {**fields, **{name: inner[name] for name in taken if name not in fields}}


def is_of_articles(columns: list[str], mapping: Mapping[str, str] | None = None) -> bool:
    """Can the rows of such a table be articles? A list of names has neither text, date nor address.

    Exports of metadata have no text and do have an address or a date. Headlines are called so.
    """
    chosen = guess(columns, mapping)
    dated = "published" in chosen or {"year", "month"} <= {*map(fold, columns)}
    telling = "title" in chosen and (dated or fold(chosen["title"]) not in _OF_ANYTHING)
    return bool({"text", "url"} & set(chosen)) or telling


def why_not_of_articles(columns: list[str]) -> str:
    """The reason why such a table is turned away, with what was looked for in it."""
    shown = ", ".join(columns[:8])[:200] or "no rows"
    if "title" in guess(columns):
        return f"a list of names: no column is known as text, date or address ({shown}); {MAP}"
    return f"no column is known as title or text ({shown}); {MAP}"


def _deep_texts(value: object, depth: int) -> Iterator[str]:
    """Running text under a telling name somewhere inside: a body in a block in a list."""
    if isinstance(value, list):
        parts = [text for one in value[:200] for text in _deep_texts(one, depth)]
        if parts:
            yield "\n\n".join(parts)
    elif isinstance(value, Mapping) and depth:
        name = guess(list(value)).get("text")
        text = value.get(name) if name else None
        if isinstance(text, list) and all(isinstance(one, str) for one in text):
            text = flat_text(text)  # its paragraphs
        if isinstance(text, str) and len(text) > LEAST_TEXT:
            yield text
        else:
            for inner in value.values():
                yield from _deep_texts(inner, depth - 1)


def _bounded(value: Any, depth: int = 0) -> Any:
    """A value without what is nested deeper than anybody's fields are; whole as a rule."""
    if not isinstance(value, dict | list | tuple):
        return value
    if depth == LEVELS:
        return None
    if isinstance(value, dict):
        return {name: _bounded(one, depth + 1) for name, one in value.items()}
    return [_bounded(one, depth + 1) for one in value]


class Namer:
    """Makes Raws from rows of one source; guesses the names once for each set of fields."""

    def __init__(
        self, path: str, folder: str = "", mapping: Mapping[str, str] | None = None
    ) -> None:
        self.path = path
        self.folder = "" if is_partition(folder) else folder
        self.partition = partition_of(path)
        self.mapping = mapping
        self.longest = int(setting("article_characters"))
        self._seen: dict[tuple[str, ...], dict[str, str]] = {}

    def chosen(self, names: tuple[str, ...]) -> dict[str, str]:
        """Our names to theirs for one set of fields."""
        if names not in self._seen:
            if len(self._seen) > 1000:
                self._seen.clear()
            self._seen[names] = guess(list(names), self.mapping)
            if isinstance(self.mapping, Mapped):
                self.mapping.meet(names)
        return self._seen[names]

    def reaches(self, columns: list[str], count: int) -> bool:
        """Do so many columns hold everything that makes an article?"""
        chosen = self.chosen(tuple(columns))
        needed = [chosen[ours] for ours in ("title", "text", "published") if ours in chosen]
        return bool(needed) and all(columns.index(name) < count for name in needed)

    def _second(self, ours: str, fields: Mapping[str, Any], used: set[str]) -> str:
        """Where a field is empty, the next one of its kind that is not; '' for none."""
        full = {
            _DOUBLED.sub("", str(name)): name
            for name, value in fields.items()
            if name not in used and value not in (None, "")
        }
        return str(full.get(guess(list(full), self.mapping).get(ours, ""), ""))

    def raw(self, fields: Mapping[str, Any], place: str, mark: str) -> Raw | Reject:
        """One article; `place` is 'line 12', `mark` is '12' as in export.jsonl:12."""
        if len(fields) > MOST_FIELDS:
            return Reject(self.path, place, f"{len(fields):,} fields are no article")
        bounded = {name: _bounded(value) for name, value in fields.items()}
        fields = {**self.partition, **with_names(with_parts(unwrap(untyped(bounded))))}
        chosen = self.chosen(tuple(map(str, fields)))
        values = {
            ours: (date_text if ours in _DATES else flat_text)(fields.get(theirs))
            for ours, theirs in chosen.items()
        }
        used = set(chosen.values())
        for ours in ("title", "text"):
            if ours in chosen and not _present(values[ours]):
                used.add(second := self._second(ours, fields, used))
                values[ours] = flat_text(fields.get(second))
        listed = bool(values.get("url")) and not _OF_GDELT.isdisjoint(map(fold, fields))
        if not (_present(values.get("title")) or _present(values.get("text")) or listed):
            return Reject(self.path, place, _empty_reason(chosen, fields))
        for ours in ("outlet", "url"):
            values[ours] = values.get(ours) or beside(ours, fields)
        if values.get("title") and values["outlet"]:
            values["title"] = without_outlet(values["title"], values["outlet"])
        values["published"] = settled(values.get("published"), fields, used)
        whole = without_escapes(with_lead(values.get("text") or "", fields))
        text = values["text"] = without_shortcodes(unescaped(whole))
        if len(text) > self.longest:
            return Reject(self.path, place, f"text of {len(text):,} characters is no article")
        extra = {str(k): v for k, v in fields.items() if k not in used and v not in (None, "")}
        if listed:
            extra["metadata_only"] = "GDELT"
        if count := characters_left_out(fields.get(chosen.get("text", ""))):
            extra["characters_left_out"] = count
        return Raw(
            origin=f"{self.path}:{mark}" if mark else self.path,
            path=self.path,
            place=place,
            html=is_html(text),
            extra=extra,
            folder=self.folder,
            **values,
        )


def _present(text: str | None) -> bool:
    return bool(text and text.strip())


def _empty_reason(chosen: Mapping[str, str], fields: Mapping[str, Any]) -> str:
    if not {"title", "text"} & set(chosen):
        known = ", ".join(list(map(str, fields))[:8]) or "none"
        return f"no field is known as title or text (fields: {known}); {MAP}"
    return "title and text are empty"


def unescaped(text: str) -> str:
    """Markup as markup: some feeds and databases escape it once more than they should."""
    return html.unescape(text) if "<" not in text and _ESCAPED.search(text[:2000]) else text


def is_html(text: str) -> bool:
    """Markup, not a stray angle bracket: two tags, or one that opens the text."""
    if "<" not in text:
        return False
    head = _REMARKS.sub("", text[:20_000])
    first = _MARKUP.search(head)
    return first is not None and (
        not head[: first.start()].strip() or _MARKUP.search(head, first.end()) is not None
    )
