"""What passes out of this room: articles as read, articles as cleaned, and what was turned away."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Raw:
    """An article as it was read: nothing cleaned, nothing guessed beyond the names of fields.

    `path` and `place` say where it was read, `origin` says both in one word. `page` is True where
    the text is a whole scraped page whose segments have still to be told apart. `day_first` is the
    order of numeric dates that the source itself gives evidence of; None where it gives none.
    `year_first` is where its dates put a year of two digits.
    `fetched` is the moment at which a page was fetched or saved, where that is known.
    `site` is whose the page is by its links, or by what the titles of its folder share.
    `repeated` holds hashes of lines that stand on many pages of the same source.
    """

    origin: str
    path: str = ""
    place: str = ""
    title: str | None = None
    text: str | None = None
    published: str | None = None
    updated: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    agency: str | None = None
    language: str | None = None
    caption: str | None = None
    html: bool = False
    extra: dict[str, object] = field(default_factory=dict)
    page: bool = False
    folder: str = ""
    day_first: bool | None = None
    year_first: bool | None = None
    fetched: str | None = None
    site: str | None = None
    repeated: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Reject:
    """What was offered and not taken: the file, the line, row or member in it, and why."""

    path: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class Residue:
    """A piece of the page that was set aside, with its kind; it stays readable."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """A clean article. `published` and `updated` are naive UTC.

    `published_precision` is minute, day, month or year; `zone` the offset that the date was given
    with ('+03:00'), 'unknown' for a clock time without one, '' where there is no clock time.
    `notes` are doubts that a person should hear of ('date in the future: 2031-05-01').
    """

    article_id: int
    fingerprint: int
    published: datetime | None
    published_precision: str | None
    published_source: str | None
    updated: datetime | None
    outlet: str
    url: str | None
    title: str
    body: str
    caption: str
    author: str | None
    agency: str | None
    dateline: str | None
    language: str | None
    words: int
    origin: str
    extra: str | None
    residue: tuple[Residue, ...]
    zone: str = ""
    notes: tuple[str, ...] = ()
