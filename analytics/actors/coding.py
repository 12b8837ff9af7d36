"""From a cleaned article to its mentions, sentences, actors and pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from analytics.actors import sentences
from analytics.actors.aboutness import name_actors
from analytics.actors.ambiguity import Article, Candidate, Settled, settle
from analytics.actors.datelines import dateline_stop
from analytics.actors.gazetteer import Gazetteer
from analytics.actors.matching import scan
from analytics.actors.pairs import pairs
from analytics.actors.shapes import Coding, Mention, Sentence, Text

PLACES = ("title", "body", "caption")
BATCH = 200


def place_mentions(text: Text, found: Sequence[Settled]) -> tuple[list[Mention], list[Sentence]]:
    """Mentions with their sentence numbers, and the sentences that hold them."""
    places = (text.title, text.body, text.caption)
    mentions: list[Mention] = []
    spans: dict[int, Sentence] = {}
    begun: list[list[int]] = [[0], [], []]
    named = {each.candidate.place for each in found}
    if 1 in named or 2 in named:
        begun[1] = sentences.split(places[1])
    if 2 in named:
        begun[2] = sentences.split(places[2])
    first = (0, 1, 1 + len(begun[1]))
    for each in found:
        at, reading = each.candidate, each.reading
        local = sentences.locate(begun[at.place], at.start)
        number = first[at.place] + local
        if number not in spans:
            span = sentences.span(places[at.place], begun[at.place], local)
            spans[number] = Sentence(number, PLACES[at.place], *span)
        kind = "leader" if reading.kind == "surname" else reading.kind
        mentions.append(
            Mention(reading.actor, reading.alias, kind, PLACES[at.place], number, at.start, at.stop)
        )
    return mentions, list(spans.values())


def part_dateline(text: Text, settled: Sequence[Settled]) -> tuple[list[Settled], frozenset[str]]:
    """The settled names outside the dateline, and the actors named inside it."""
    stop = dateline_stop(text.body)
    outside: list[Settled] = []
    filed: set[str] = set()
    for each in settled:
        if each.candidate.place == 1 and each.candidate.start < stop:
            filed.add(each.reading.actor)
        else:
            outside.append(each)
    return outside, frozenset(filed)


def _assemble(text: Text, settled: Sequence[Settled], gazetteer: Gazetteer) -> Coding:
    found, filed = part_dateline(text, settled)
    on = text.published.toordinal() if text.published else None
    mentions, spans = place_mentions(text, found)

    def described(a: str, b: str) -> bool:
        return gazetteer.is_member(a, b, on) or gazetteer.is_member(b, a, on)

    return Coding(
        mentions=tuple(mentions),
        sentences=tuple(sorted(spans, key=lambda sentence: sentence.sentence)),
        actors=name_actors(text, mentions, filed, gazetteer.alliances, gazetteer.about),
        pairs=pairs(mentions, described),
    )


def settle_all(texts: Sequence[Text], gazetteer: Gazetteer) -> list[list[Settled]]:
    """The settled names of each article: one scan for the whole batch."""
    places = [place for text in texts for place in (text.title, text.body, text.caption)]
    hits = scan(places, gazetteer.automaton)
    columns = zip(*(column.tolist() for column in hits.columns()), strict=True)
    candidates: list[list[Candidate]] = [[] for _ in texts]
    for place, pattern, start, stop in columns:
        candidates[place // 3].append(Candidate(place % 3, pattern, start, stop))
    found = []
    for number, text in enumerate(texts):
        on = text.published.toordinal() if text.published else None
        own = places[3 * number : 3 * number + 3]
        article = Article(own, on, gazetteer.rules, text.language)
        found.append(settle(article, candidates[number], gazetteer.automaton))
    return found


def code_all(texts: Sequence[Text], gazetteer: Gazetteer) -> Iterator[Coding]:
    """Codings of many articles, in order; faster than one by one."""
    source = iter(texts)
    while batch := list(islice(source, BATCH)):
        for text, found in zip(batch, settle_all(batch, gazetteer), strict=True):
            yield _assemble(text, found, gazetteer)


def code(text: Text, gazetteer: Gazetteer) -> Coding:
    """All that coding finds in one article."""
    return next(code_all([text], gazetteer))
