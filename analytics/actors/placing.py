"""Where the names of a batch stand: in which sentence of which article, and who in the dateline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analytics.actors import breaks
from analytics.actors.datelines import dateline_stop, loose_stops
from analytics.actors.matching import code_points
from analytics.actors.patterns import Automaton
from analytics.actors.settling import Settled
from analytics.actors.shapes import Text
from analytics.actors.sports import PLACES

TITLE, BODY, CAPTION = range(PLACES)
MOST_BLANKS = 3
_BLANK, _UNCLEAR = np.zeros((2, 256), dtype=bool)
_BLANK[list(b" \n\r\t")] = True
# Other control characters, and how blanks beyond ASCII end in UTF-8.
_UNCLEAR[:33] = True
_UNCLEAR[[*range(0x80, 0x8B), 0x9F, 0xA0, 0xA8, 0xA9, 0xAF]] = True


@dataclass(frozen=True, slots=True)
class Spans:
    """Columns of the sentences that hold names: article, sentence number, place, start, stop."""

    article: np.ndarray
    sentence: np.ndarray
    place: np.ndarray
    start: np.ndarray
    stop: np.ndarray


@dataclass(frozen=True, slots=True)
class Placed:
    """The names of a batch of articles as columns, in order; names in datelines set apart, unless
    the article names nobody else.

    `filed` holds article * actors + actor for the actors in datelines; `begin` is where the body of
    each article begins, after its dateline.
    """

    texts: Sequence[Text]
    article: np.ndarray
    place: np.ndarray
    start: np.ndarray
    stop: np.ndarray
    reading: np.ndarray
    actor: np.ndarray
    sentence: np.ndarray
    spans: Spans
    begin: np.ndarray
    filed: np.ndarray

    def filed_in(self, article: int, automaton: Automaton) -> set[str]:
        """The actors in the dateline of an article."""
        numbers = self.filed[self.filed // automaton.actors == article] % automaton.actors
        return {automaton.named_actors[number] for number in numbers.tolist()}

    def edges(self, article: np.ndarray) -> list[int]:
        """Where the rows of each article begin in a column of articles, and where the last end."""
        return np.searchsorted(article, np.arange(len(self.texts) + 1)).tolist()


def place(texts: Sequence[Text], settled: Settled, automaton: Automaton) -> Placed:
    """The settled names with their sentences."""
    begin = _begins(texts, settled, automaton)
    actor = automaton.actor[settled.reading]
    dated = (settled.place == BODY) & (settled.start < begin[settled.article])
    filed = np.unique(settled.article[dated] * automaton.actors + actor[dated])
    # A story that names nobody else is told of the place where it was filed: "TOKYO, May 8 -".
    others = np.bincount(settled.article[~dated], minlength=len(texts))
    kept = np.flatnonzero(~dated | (others[settled.article] == 0))
    article, place, start = settled.article[kept], settled.place[kept], settled.start[kept]
    sentence, spans = _in_sentences(texts, settled, article, place, start)
    return Placed(
        texts, article, place, start, settled.stop[kept], settled.reading[kept], actor[kept],
        sentence, spans, begin, filed,
    )  # fmt: skip


def _begins(texts: Sequence[Text], settled: Settled, automaton: Automaton) -> np.ndarray:
    """Where the body of each article begins, after its dateline."""
    begin = np.array([dateline_stop(text.body) for text in texts], dtype=np.int64)
    stops, loud = loose_stops([text.body for text in texts])
    own = settled.article
    inside = np.flatnonzero(
        (settled.place == BODY) & (settled.start < stops[own]) & (begin[own] == 0)
    )
    reading = settled.reading[inside]
    # "SUDAN: Fighting" is a heading, "FORTALEZA, Brazil - Leaders" a dateline.
    heading = automaton.by_name[reading] & (settled.start[inside] == 0)
    of_place = ~(automaton.personal[reading] | automaton.demonym[reading] | heading)
    placed = automaton.town[reading] | loud[own[inside]] & of_place
    dated = own[inside[placed]]
    begin[dated] = stops[dated]
    return begin


def _in_sentences(
    texts: Sequence[Text],
    settled: Settled,
    article: np.ndarray,
    place: np.ndarray,
    start: np.ndarray,
) -> tuple[np.ndarray, Spans]:
    """The sentence number of each name, and the sentences that hold one."""
    places = [piece for text in texts for piece in (text.title, text.body, text.caption)]
    # Captions are numbered after the body, and the title is one sentence.
    inside = article[place > TITLE] * PLACES
    wanted = np.concatenate([inside + BODY, article[place == CAPTION] * PLACES + CAPTION])
    begins = breaks.starts(places, np.unique(wanted), settled.words, settled.origin)
    text = np.searchsorted(settled.origin, begins, side="right") - 1
    edges = np.searchsorted(text, np.arange(len(places) + 1))
    points = code_points(settled.words, begins)
    lengths = np.fromiter(map(len, places), dtype=np.int64, count=len(places))
    origin = 1 + np.concatenate([[0], np.cumsum(lengths + 1)])
    own = article * PLACES + place
    found = np.searchsorted(points, start + origin[own], side="right") - 1
    local = np.where(place == TITLE, 0, np.maximum(found - edges[own], 0))
    body = edges[article * PLACES + CAPTION] - edges[article * PLACES + BODY]
    before = np.where(place == TITLE, 0, np.where(place == BODY, 1, 1 + body))
    sentence = before + local
    new = np.ones(len(own), dtype=bool)
    new[1:] = (article[1:] != article[:-1]) | (sentence[1:] != sentence[:-1])
    row = edges[own[new]] + local[new]
    titled = place[new] == TITLE
    ends = np.append(points, 0)
    last = titled | (row + 1 >= edges[own[new] + 1])
    begin, after = (ends[np.minimum(n, len(points))] - origin[own[new]] for n in (row, row + 1))
    begin, stop = np.where(titled, 0, begin), np.where(last, lengths[own[new]], after)
    ends = np.append(begins, 0)
    numbers = own[new]
    behind = ends[np.minimum(row + 1, len(begins))]
    blanks = _blanks_before(
        settled.words.view, np.where(last, settled.origin[numbers + 1] - 1, behind)
    )
    for n in np.flatnonzero(blanks < 0).tolist():
        sentence_text = places[int(numbers[n])][int(begin[n]) : int(stop[n])]
        blanks[n] = len(sentence_text) - len(sentence_text.rstrip())
    return sentence, Spans(article[new], sentence[new], place[new], begin, stop - blanks)


def _blanks_before(view: np.ndarray, stop: np.ndarray) -> np.ndarray:
    """How many blanks stand before each byte; -1 where that must be read."""
    blanks = np.zeros(len(stop), dtype=np.int64)
    for step in range(1, MOST_BLANKS + 1):
        open_ = np.flatnonzero(_BLANK[view[stop - step]] & (blanks == step - 1))
        if not len(open_):
            break
        blanks[open_] = step
    blanks[(blanks == MOST_BLANKS) | _UNCLEAR[view[stop - 1 - blanks]]] = -1
    return blanks
