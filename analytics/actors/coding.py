"""From a cleaned article to its mentions, sentences, actors and pairs, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import itemgetter
from typing import Any

from analytics.actors.aboutness import name_actors
from analytics.actors.garbage import no_collection
from analytics.actors.gazetteer import Gazetteer
from analytics.actors.pairs import pairs
from analytics.actors.patterns import Automaton
from analytics.actors.placing import Placed, place
from analytics.actors.settling import settle
from analytics.actors.shapes import Coding, Mention, Sentence, Text
from analytics.steps import each

PLACES = ("title", "body", "caption")
# Texts are joined until they reach so many letters: every batch costs some milliseconds of its own,
# and takes about a dozen bytes of memory a letter.
LETTERS = 1_500_000
ARTICLES = 2000
# Rows made of tuples of the right length, in a fifth of the time that their classes take.
_mention, _sentence = partial(tuple.__new__, Mention), partial(tuple.__new__, Sentence)


def batches(texts: Iterable[Text]) -> Iterator[list[Text]]:
    """The texts in order, in parts of about LETTERS letters and at most ARTICLES articles."""
    batch: list[Text] = []
    letters = 0
    for text in texts:
        batch.append(text)
        letters += len(text.title) + len(text.body) + len(text.caption)
        if letters >= LETTERS or len(batch) >= ARTICLES:
            yield batch
            batch, letters = [], 0
    if batch:
        yield batch


def place_all(texts: Iterable[Text], gazetteer: Gazetteer) -> Iterator[Placed]:
    """The names of the articles with their sentences, a batch at a time."""
    restored = map(gazetteer.recasing.restore, texts)
    for batch in batches(restored):
        with no_collection():
            settled = settle(batch, gazetteer.automaton, gazetteer.rules, gazetteer.contexts)
            placed = place(batch, settled, gazetteer.automaton)
        yield placed


def _each_of(values: Sequence[Any], places: Sequence[int]) -> Sequence[Any]:
    """The values at these places; of one alone, a getter would give no row."""
    return itemgetter(*places)(values) if len(places) > 1 else [values[n] for n in places]


def _mentions(placed: Placed, automaton: Automaton) -> list[Mention]:
    readings = placed.reading.tolist()
    columns = zip(
        _each_of(automaton.codes, readings),
        _each_of(automaton.spelled, readings),
        _each_of(automaton.kinds, readings),
        _each_of(PLACES, placed.place.tolist()),
        placed.sentence.tolist(),
        placed.start.tolist(),
        placed.stop.tolist(),
        strict=True,
    )
    return list(map(_mention, columns))


def _sentences(placed: Placed) -> list[Sentence]:
    spans = placed.spans
    places = _each_of(PLACES, spans.place.tolist())
    columns = (spans.sentence.tolist(), places, spans.start.tolist(), spans.stop.tolist())
    return list(map(_sentence, zip(*columns, strict=True)))


def assemble(placed: Placed, gazetteer: Gazetteer) -> Iterator[Coding]:
    """The coding of each article of a batch."""
    automaton = gazetteer.automaton
    owners, actors = name_actors(placed, automaton, gazetteer.alliances, gazetteer.about)
    paired, twos = pairs(placed, gazetteer)
    tables = (_mentions(placed, automaton), _sentences(placed), actors, twos)
    owned = (placed.article, placed.spans.article, owners, paired)
    parts = [_by_article(*pair) for pair in zip(tables, map(placed.edges, owned), strict=True)]
    return map(Coding, *parts)


def _by_article(rows: Sequence[Any], edges: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """The rows of each article."""
    rows = tuple(rows)
    return map(rows.__getitem__, map(slice, edges[:-1], edges[1:]))


def code_all(texts: Iterable[Text], gazetteer: Gazetteer) -> Iterator[Coding]:
    """Codings of many articles, in order; faster than one by one."""
    for placed in place_all(texts, gazetteer):
        with no_collection():
            codings = list(assemble(placed, gazetteer))
        yield from codings


def counted(texts: Sequence[Text], gazetteer: Gazetteer) -> Iterator[Coding]:
    """The same, counted for whoever waits."""
    return each("finding names", code_all(texts, gazetteer), "articles", len(texts))


def code(text: Text, gazetteer: Gazetteer) -> Coding:
    """All that coding finds in one article."""
    return next(code_all([text], gazetteer))
