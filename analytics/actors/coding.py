"""From a cleaned article to its mentions, sentences, actors and pairs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from analytics.actors import sentences
from analytics.actors.aboutness import name_actors
from analytics.actors.datelines import dateline_stop
from analytics.actors.gazetteer import Gazetteer
from analytics.actors.pairs import pairs
from analytics.actors.patterns import SURNAMES, Reading
from analytics.actors.settling import settle
from analytics.actors.shapes import Coding, Mention, Sentence, Text
from analytics.steps import each

PLACES = ("title", "body", "caption")
BATCH = 200
# Place, start, stop and meaning of one settled name.
Name = tuple[int, int, int, Reading]


@dataclass(frozen=True, slots=True)
class Found:
    """An article with its names, and the actors that stand in its dateline alone or also."""

    text: Text
    names: tuple[Name, ...]
    filed: frozenset[str]


def place_mentions(found: Found) -> tuple[list[Mention], list[Sentence]]:
    """Mentions with their sentence numbers, and the sentences that hold them."""
    text = found.text
    places = (text.title, text.body, text.caption)
    mentions: list[Mention] = []
    spans: dict[int, Sentence] = {}
    begun: list[list[int]] = [[0], [], []]
    named = {name[0] for name in found.names}
    if 1 in named or 2 in named:
        begun[1] = sentences.split(places[1])
    if 2 in named:
        begun[2] = sentences.split(places[2])
    first = (0, 1, 1 + len(begun[1]))
    for place, start, stop, reading in found.names:
        local = sentences.locate(begun[place], start)
        number = first[place] + local
        if number not in spans:
            span = sentences.span(places[place], begun[place], local)
            spans[number] = Sentence(number, PLACES[place], *span)
        kind = "leader" if reading.kind in SURNAMES else reading.kind
        mentions.append(
            Mention(reading.actor, reading.alias, kind, PLACES[place], number, start, stop)
        )
    return mentions, [spans[number] for number in sorted(spans)]


def _part(text: Text, names: list[Name]) -> Found:
    """Sets aside the names in the dateline."""
    stop = dateline_stop(text.body)
    if not stop:
        return Found(text, tuple(names), frozenset())
    body = bisect_left(names, (1, 0), key=lambda name: name[:2])
    after = bisect_left(names, (1, stop), key=lambda name: name[:2])
    filed = frozenset(name[3].actor for name in names[body:after])
    return Found(text, (*names[:body], *names[after:]), filed)


def find(texts: Iterable[Text], gazetteer: Gazetteer) -> Iterator[Found]:
    """The names of each article, in order, a batch at a time."""
    source = iter(texts)
    readings = gazetteer.automaton.readings
    while batch := [gazetteer.recasing.restore(text) for text in islice(source, BATCH)]:
        settled = settle(batch, gazetteer.automaton, gazetteer.rules)
        columns = (settled.place, settled.start, settled.stop, settled.reading)
        names: list[Name] = [
            (place, start, stop, readings[reading])
            for place, start, stop, reading in zip(*(c.tolist() for c in columns), strict=True)
        ]
        edges = np.searchsorted(settled.article, np.arange(len(batch) + 1)).tolist()
        for number, text in enumerate(batch):
            yield _part(text, names[edges[number] : edges[number + 1]])


def _assemble(found: Found, gazetteer: Gazetteer) -> Coding:
    text = found.text
    on = text.published.toordinal() if text.published else None
    mentions, spans = place_mentions(found)

    def described(a: str, b: str) -> bool:
        return gazetteer.is_member(a, b, on) or gazetteer.is_member(b, a, on)

    return Coding(
        mentions=tuple(mentions),
        sentences=tuple(spans),
        actors=name_actors(text, mentions, found.filed, gazetteer.alliances, gazetteer.about),
        pairs=pairs(mentions, described),
    )


def code_all(texts: Iterable[Text], gazetteer: Gazetteer) -> Iterator[Coding]:
    """Codings of many articles, in order; faster than one by one."""
    return (_assemble(found, gazetteer) for found in find(texts, gazetteer))


def counted(texts: Sequence[Text], gazetteer: Gazetteer) -> Iterator[Coding]:
    """The same, counted for whoever waits."""
    return each("finding names", code_all(texts, gazetteer), "articles", len(texts))


def code(text: Text, gazetteer: Gazetteer) -> Coding:
    """All that coding finds in one article."""
    return next(code_all([text], gazetteer))
