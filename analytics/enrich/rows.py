"""From clean articles to the rows of every table that speaks of what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from analytics import actors, ingest, models
from analytics.enrich.columns import table_of
from analytics.enrich.memory import give_back

# What the shipped models were trained on. Other articles count in coverage, and nowhere else.
SCORED_LANGUAGES = ("en",)

UNCLEAR = "unclear"
KNOWN_KINDS = ("state", "alliance")
# The kind of a pair in a sentence that breaks off: named together, but not read.
CUT = "cut"

# Tables that a changed gazetteer or model fills anew.
CODED_TABLES = (
    "sentences",
    "mentions",
    "article_actors",
    "actor_sentences",
    "pair_sentences",
)


@dataclass(frozen=True, slots=True)
class Readers:
    """What a process loads once: the gazetteer, the two sentence models and that of articles."""

    gazetteer: actors.Gazetteer
    tone: Any
    relation: Any
    valence: Any


@dataclass(slots=True)
class Rows:
    """Rows of a batch by table, and the sentences still to be scored."""

    tables: dict[str, list[tuple[Any, ...]]] = field(default_factory=lambda: defaultdict(list))
    targets: list[models.Target] = field(default_factory=list)
    target_keys: list[tuple[int, int, str]] = field(default_factory=list)
    # (article_id, sentence) that ends a body -> words of the body.
    last: dict[tuple[int, int], int] = field(default_factory=dict)
    dyads: list[models.Dyad] = field(default_factory=list)
    dyad_keys: list[tuple[int, int, str, str, str]] = field(default_factory=list)
    named: list[tuple[int, actors.Named]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Coding:
    """Rows of CODED_TABLES, and what the articles themselves are given.

    `tones`: the mean tone of each article in which one could be judged; `valences`: probabilities
    of bad and good news and the verdict of each article that was scored.
    """

    tables: dict[str, pa.Table]
    tones: dict[int, float]
    valences: dict[int, tuple[float, float, str]] = field(default_factory=dict)


Span = tuple[tuple[int, int], bool]  # start and stop in the sentence; whether a person is named


def code_articles(
    articles: Sequence[tuple[int, ingest.Article]], readers: Readers, score: bool = True
) -> Coding:
    """Names and sentences of (article_id, article), and scores unless `score` is False."""
    rows = Rows()
    texts = [
        actors.Text(
            a.title, a.body, a.caption, a.published.date() if a.published else None, a.language
        )
        for _, a in articles
    ]
    codings = actors.code_all(texts, readers.gazetteer)
    for (article_id, article), coding in zip(articles, codings, strict=True):
        _gather(article_id, article, coding, rows, score)
    give_back()  # each of the steps is done with what it took
    persons = persons_among(readers.gazetteer)
    verdicts = _score_tone(rows, readers.tone, persons)
    give_back()
    _score_relations(rows, readers.relation)
    give_back()
    tones = _article_actors(rows, verdicts)
    tables = {name: table_of(name, rows.tables[name]) for name in CODED_TABLES}
    return Coding(tables, tones, _score_valence(articles if score else (), readers.valence))


def is_scored(article: ingest.Article) -> bool:
    """Whether the models can read the article's language."""
    return article.language in SCORED_LANGUAGES


def _gather(
    article_id: int, article: ingest.Article, coding: actors.Coding, rows: Rows, score: bool
) -> None:
    """Adds the rows that need no model, and queues the sentences for those that do."""
    by_sentence: dict[int, list[actors.Mention]] = defaultdict(list)
    for m in coding.mentions:
        by_sentence[m.sentence].append(m)
    rows.tables["mentions"] += [(article_id, *m) for m in coding.mentions]
    places = {"title": article.title, "body": article.body, "caption": article.caption}
    sentences = {s.sentence: s for s in coding.sentences}
    rows.tables["sentences"] += [(article_id, *s) for s in coding.sentences]
    rows.named += [(article_id, named) for named in coding.actors]
    if not (score and is_scored(article)):
        return
    named: dict[int, tuple[str, dict[str, list[Span]]]] = {}
    for number, mentions in by_sentence.items():
        sentence = sentences[number]
        words = places[sentence.place][sentence.start : sentence.stop]
        named[number] = words, _spans(mentions, sentence)
        if sentence.place == "body" and sentence.stop >= len(article.body.rstrip()):
            rows.last[article_id, number] = len(article.body.split())
        _queue_targets((article_id, number), *named[number], rows)
    for pair in coding.pairs:
        words, spans = named[pair.sentence]
        both = (pair.actor_a, pair.actor_b)
        a, b = (tuple(s for s, _ in spans[actor]) for actor in both)
        rest = (own for actor, own in spans.items() if actor not in both) if len(spans) > 2 else ()
        others = tuple(s for own in rest for s, _ in own)
        rows.dyads.append(models.Dyad(words, a, b, others))
        rows.dyad_keys.append((article_id, pair.sentence, pair.actor_a, pair.actor_b, pair.kind))


def _spans(mentions: Sequence[actors.Mention], sentence: actors.Sentence) -> dict[str, list[Span]]:
    spans: dict[str, list[Span]] = defaultdict(list)
    for m in mentions:
        place = (m.start - sentence.start, m.stop - sentence.start)
        spans[m.actor].append((place, m.kind == "leader"))
    return spans


def _queue_targets(
    key: tuple[int, int], words: str, spans: dict[str, list[Span]], rows: Rows
) -> None:
    # How a text speaks of a president is not how it speaks of the state: a sentence that names an
    # actor by a person alone is not judged.
    for actor, own in spans.items():
        if all(is_person for _, is_person in own):
            continue
        places = tuple(s for s, is_person in own if not is_person)
        others = tuple(s for name, rest in spans.items() if name != actor for s, _ in rest)
        rows.targets.append(models.Target(words, places, others))
        rows.target_keys.append((*key, actor))


def _steady(chances: np.ndarray) -> np.ndarray:
    """Probabilities to four digits: later ones depend on which sentences shared a batch."""
    return np.round(chances.astype(np.float64), 4)


def _breaks_off(key: tuple[int, int], sentence: str, rows: Rows, model: Any) -> bool:
    return key in rows.last and models.breaks_off(sentence, model.words, rows.last[key])


def persons_among(gazetteer: actors.Gazetteer) -> frozenset[str]:
    """Codes of a user's own actors that are persons, parties or firms."""
    own = ((code, one) for code, one in gazetteer.actors.items() if one.kind not in KNOWN_KINDS)
    return frozenset(code for code, one in own if one.form.lower() in models.FORMS)


def _read_tone(rows: Rows, model: Any, persons: frozenset[str]) -> tuple[np.ndarray, list[str]]:
    """Probabilities and verdicts of all targets, each read as what its actor is."""
    whose = [models.PERSONS if key[2] in persons else models.STATES for key in rows.target_keys]
    chances, verdicts = np.zeros((len(whose), 3)), [UNCLEAR] * len(whose)
    for kind in sorted(set(whose)):
        places = [place for place, own in enumerate(whose) if own == kind]
        found = _steady(model.score([rows.targets[place] for place in places], kind))
        chances[places] = found
        for place, verdict in zip(places, model.verdicts(found, kind), strict=True):
            verdicts[place] = verdict
    return chances, verdicts


def _score_tone(
    rows: Rows, model: Any, persons: frozenset[str]
) -> dict[tuple[int, str], list[tuple[float, float, str]]]:
    """Adds actor_sentences; returns (negative, positive, verdict) by article and actor."""
    by_actor: dict[tuple[int, str], list[tuple[float, float, str]]] = defaultdict(list)
    if not rows.targets:
        return by_actor
    chances, verdicts = _read_tone(rows, model, persons)
    for place, (key, target) in enumerate(zip(rows.target_keys, rows.targets, strict=True)):
        # What a sentence that breaks off would have said of somebody is not known.
        if _breaks_off(key[:2], target.sentence, rows, model):
            verdicts[place] = UNCLEAR
    for key, p, verdict in zip(rows.target_keys, chances, verdicts, strict=True):
        negative, positive = float(p[0]), float(p[2])
        rows.tables["actor_sentences"].append((*key, negative, positive, verdict))
        by_actor[key[0], key[2]].append((negative, positive, verdict))
    return by_actor


def _score_relations(rows: Rows, model: Any) -> None:
    if not rows.dyads:
        return
    reading = model.read(rows.dyads)
    chances = _steady(np.column_stack([reading.relation, reading.direction, reading.deed]))
    told = zip(rows.dyad_keys, rows.dyads, chances, model.directions(reading), strict=True)
    for (article, sentence, a, b, kind), dyad, p, side in told:
        if _breaks_off((article, sentence), dyad.sentence, rows, model):
            kind = CUT
        numbers = [float(p[place]) for place in (0, 1, 3, 4, 6)]
        rows.tables["pair_sentences"].append((article, sentence, a, b, kind, *numbers, side))


def _score_valence(
    articles: Sequence[tuple[int, ingest.Article]], model: Any
) -> dict[int, tuple[float, float, str]]:
    """Probabilities of bad and good news, and the verdict, of the articles that can be read."""
    scored = [(number, article) for number, article in articles if is_scored(article)]
    chances = _steady(model.score([models.open_article(a.title, a.body) for _, a in scored]))
    verdicts = model.verdicts(chances)
    return {
        number: (float(p[0]), float(p[1]), verdict)
        for (number, _), p, verdict in zip(scored, chances, verdicts, strict=True)
    }


def _article_actors(
    rows: Rows, verdicts: dict[tuple[int, str], list[tuple[float, float, str]]]
) -> dict[int, float]:
    """Adds article_actors; returns the mean tone toward all judged actors of each article."""
    tones: dict[int, list[float]] = defaultdict(list)
    for article_id, named in rows.named:
        judged = [v for v in verdicts.get((article_id, named.actor), ()) if v[2] != UNCLEAR]
        n = len(judged)
        tone = sum(p - q for q, p, _ in judged) / n if n else None
        negative = sum(v == "negative" for *_, v in judged) / n if n else None
        positive = sum(v == "positive" for *_, v in judged) / n if n else None
        if tone is not None:
            tones[article_id].append(tone)
        rows.tables["article_actors"].append(
            (article_id, named.actor, named.mentions, named.in_title, named.first, named.share,
             named.about, tone, n, negative, positive, named.reasons or None)
        )  # fmt: skip
    return {article_id: sum(values) / len(values) for article_id, values in tones.items()}
