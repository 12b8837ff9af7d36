"""What goes into coding and what comes out of it: rows that cannot be changed, no behaviour.

All offsets are code points into the text of their own place. Sentence 0 is the title, 1 the first
sentence of the body; captions are numbered after the body.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Text:
    """A cleaned article, as far as coding needs it. Without a date, terms of office say nothing."""

    title: str
    body: str
    caption: str = ""
    published: date | None = None
    language: str | None = None


class Mention(NamedTuple):
    """One place where an actor is named; `alias` is the name as the gazetteer writes it."""

    actor: str
    alias: str
    kind: str
    place: str
    sentence: int
    start: int
    stop: int


class Sentence(NamedTuple):
    """Where a sentence that names an actor stands in its place."""

    sentence: int
    place: str
    start: int
    stop: int


class Named(NamedTuple):
    """One actor of one article. `first` is a sentence number, `share` and `about` lie in 0..1.

    `reasons` tells what moved `about` most, in log-odds against a typical named actor.
    """

    actor: str
    mentions: int
    in_title: bool
    first: int
    share: float
    about: float
    reasons: str = ""


class Pair(NamedTuple):
    """Two actors in one sentence, actor_a < actor_b; kind is 'pair' or 'member'."""

    sentence: int
    actor_a: str
    actor_b: str
    kind: str


class Coding(NamedTuple):
    """All that coding finds in one article."""

    mentions: tuple[Mention, ...]
    sentences: tuple[Sentence, ...]
    actors: tuple[Named, ...]
    pairs: tuple[Pair, ...]
