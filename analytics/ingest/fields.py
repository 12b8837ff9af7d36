"""From a row with anybody's field names to a Raw: usual names are guessed, others are mapped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from analytics.ingest.article import Raw, Reject

# Our name, then the names it goes by elsewhere, the most telling first. Compared in lower case
# without spaces, dots, dashes and underscores.
NAMES: dict[str, tuple[str, ...]] = {
    "title": (
        "title", "headline", "head", "articletitle", "newstitle", "titel", "titre", "titulo",
        "titolo", "заголовок", "hedline", "hl", "subject", "webtitle", "mainheadline", "name",
    ),
    "text": (
        "text", "body", "content", "maintext", "articlebody", "articletext", "fulltext",
        "bodytext", "contenttext", "bodyhtml", "contenthtml", "articlecontent", "newstext",
        "plaintext", "rawtext", "cleantext", "story", "article", "texte", "texto", "testo",
        "текст", "inhalt", "paragraphs", "transcript", "html", "rawhtml", "selftext", "message",
        "description", "summary", "abstract", "snippet", "lead",
    ),
    "published": (
        "published", "date", "publishdate", "publisheddate", "datepublished", "publicationdate",
        "pubdate", "publishedat", "publishedon", "publishtime", "publicationtime",
        "publicationdatetime", "datepublish", "firstpublished", "firstcreated", "datetime",
        "webpublicationdate", "articledate", "newsdate", "releasedate", "postdate", "posted",
        "dateposted", "publishedtime", "datum", "fecha", "data", "дата", "pd", "timestamp",
        "createdat", "created", "versioncreated", "seendate", "time", "day",
    ),
    "updated": (
        "updated", "updatedat", "modified", "datemodified", "lastmodified", "modifiedat",
        "datemodify", "lastupdated", "updatedate", "updatetime", "modifieddate", "modifiedtime",
    ),
    "outlet": (
        "outlet", "source", "sourcename", "publisher", "publication", "publicationname",
        "newspaper", "medianame", "sitename", "newssource", "media", "mediaoutlet", "website",
        "site", "journal", "quelle", "fuente", "источник", "sn", "sourcecommonname", "provider",
        "channel", "domain", "sourcedomain", "mediaurl",
    ),
    "url": (
        "url", "link", "articleurl", "weburl", "sourceurl", "canonicalurl", "articlelink",
        "articlesourcelink", "permalink", "href", "uri", "storyurl", "newsurl", "externalurl",
        "documentidentifier", "webaddress",
    ),
    "author": (
        "author", "authors", "byline", "creator", "writer", "journalist", "by", "reporter",
        "auteur", "autor", "автор", "dccreator",
    ),
    "agency": ("agency", "newsagency", "newswire", "wire", "agentur", "creditline"),
    "language": ("language", "lang", "languagecode", "la", "sprache", "langue", "язык", "locale"),
    "caption": ("caption", "captions", "imagecaption", "photocaption", "imagecaptions"),
}  # fmt: skip
# Names that hold an article inside a wrapper: Elasticsearch hits, API envelopes.
WRAPPERS = ("_source", "article", "doc", "fields", "attributes", "node", "data", "webPage")
_FOLD = re.compile(r"[\s._:/-]+")
_MARKUP = re.compile(
    r"<(?:p|br|div|span|a|img|figure|html|body|h[1-6]|ul|li|strong|em|b|i|table|blockquote)\b[^>]{0,1000}>",
    re.IGNORECASE,
)
TEXT_LIMIT = 5_000_000  # characters; more is no article


def fold(name: object) -> str:
    """A field name as it is compared: 'Publication Date' -> 'publicationdate'."""
    return _FOLD.sub("", str(name)).casefold()


class FieldError(ValueError):
    """A mapping that names a field of ours that does not exist."""


def check_mapping(mapping: Mapping[str, str] | None) -> None:
    """Raises FieldError for a mapping from a name that no article has."""
    for ours in mapping or {}:
        if ours not in NAMES:
            raise FieldError(f"no field named {ours!r}; there are {', '.join(NAMES)}")


def guess(names: list[str], mapping: Mapping[str, str] | None = None) -> dict[str, str]:
    """Which of the given field names stands for which of ours: {ours: theirs}.

    A mapping (ours -> theirs) goes before guessing; a field is used once. Names that begin with
    `gold_` are labels and never read as text.
    """
    free = {fold(name): name for name in reversed(names) if not fold(name).startswith("gold")}
    chosen: dict[str, str] = {}
    for ours, theirs in (mapping or {}).items():
        if theirs in names:
            chosen[ours] = theirs
            free.pop(fold(theirs), None)
    for ours, known in NAMES.items():
        if ours in chosen:
            continue
        name = next((free[k] for k in known if k in free), None)
        if name is not None:
            chosen[ours] = name
            free.pop(fold(name))
    return chosen


def flat_text(value: Any) -> str | None:
    """A field's value as text: paragraphs joined, a nested name taken; None for nothing."""
    if value is None or isinstance(value, str):
        return value.replace("\x00", "") or None if value else None
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, float) and value != value:
        return None
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Mapping):
        for key in ("name", "title", "text", "value", "_", "content", "rendered", "uri", "domain"):
            if key in value:
                return flat_text(value[key])
        return None
    if isinstance(value, list | tuple):
        parts = [part for part in (flat_text(one) for one in value) if part]
        long = any(len(part) > 80 for part in parts)
        return ("\n\n" if long else ", ").join(parts) or None
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value)


def unwrap(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """The article inside an envelope, with what stood beside it; else the row itself."""
    chosen = guess([name for name in fields if not isinstance(fields[name], Mapping)])
    if "text" in chosen or ("title" in chosen and "url" in chosen):
        return fields
    for name in WRAPPERS:
        inner = fields.get(name)
        if isinstance(inner, Mapping) and {"title", "text"} & set(guess(list(inner))):
            beside = {k: v for k, v in fields.items() if k != name and k not in inner}
            return {**beside, **inner}
    return fields


class Namer:
    """Makes Raws from rows of one source; guesses the names once for each set of fields."""

    def __init__(
        self, path: str, folder: str = "", mapping: Mapping[str, str] | None = None
    ) -> None:
        self.path = path
        self.folder = folder
        self.mapping = mapping
        self._seen: dict[tuple[str, ...], dict[str, str]] = {}

    def chosen(self, names: tuple[str, ...]) -> dict[str, str]:
        """Our names to theirs for one set of fields."""
        if names not in self._seen:
            if len(self._seen) > 1000:
                self._seen.clear()
            self._seen[names] = guess(list(names), self.mapping)
        return self._seen[names]

    def raw(self, fields: Mapping[str, Any], place: str, mark: str) -> Raw | Reject:
        """One article; `place` is 'line 12', `mark` is '12' as in export.jsonl:12."""
        fields = unwrap(fields)
        chosen = self.chosen(tuple(map(str, fields)))
        values: dict[str, str | None] = {
            ours: flat_text(fields.get(theirs)) for ours, theirs in chosen.items()
        }
        if not _present(values.get("title")) and not _present(values.get("text")):
            return Reject(self.path, place, _empty_reason(chosen, fields))
        text = values.get("text") or ""
        if len(text) > TEXT_LIMIT:
            return Reject(self.path, place, f"text of {len(text):,} characters is no article")
        used = set(chosen.values())
        extra = {str(k): v for k, v in fields.items() if k not in used and v not in (None, "")}
        return Raw(
            origin=f"{self.path}:{mark}" if mark else self.path,
            path=self.path,
            place=place,
            html=_is_html(text),
            extra=extra,
            folder=self.folder,
            **values,
        )


def _present(text: str | None) -> bool:
    return bool(text and text.strip())


def _empty_reason(chosen: Mapping[str, str], fields: Mapping[str, Any]) -> str:
    if not {"title", "text"} & set(chosen):
        known = ", ".join(list(map(str, fields))[:8]) or "none"
        return f"no field is known as title or text (fields: {known}); map them"
    return "title and text are empty"


def _is_html(text: str) -> bool:
    """Markup, not a stray angle bracket: two tags, or one that opens the text."""
    if "<" not in text:
        return False
    head = text[:20_000]
    first = _MARKUP.search(head)
    return first is not None and (
        not head[: first.start()].strip() or _MARKUP.search(head, first.end()) is not None
    )
