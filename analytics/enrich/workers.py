"""One batch of articles: cleaned, coded, scored. Runs in processes of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from analytics import actors, ingest, models
from analytics.enrich import stories
from analytics.enrich.columns import table_of
from analytics.models import terms

# What the shipped models were trained on. Other articles count in coverage, and nowhere else.
SCORED_LANGUAGES = ("en",)


@dataclass(frozen=True, slots=True)
class Offered:
    """An article as read, with the identity that was worked out for it."""

    article_id: int
    fingerprint: int
    run_id: int
    raw: ingest.Raw


@dataclass(slots=True)
class Coded:
    """What a batch became: rows for each table, and what was turned away."""

    tables: dict[str, pa.Table]
    rejects: list[ingest.Reject]
    rejected_ids: list[int]
    accepted_ids: list[int]
    tally: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Readers:
    """What a worker loads once: the gazetteer and the two sentence models."""

    gazetteer: actors.Gazetteer
    tone: Any
    relation: Any


_loaded: Readers | None = None


def load_readers() -> None:
    """Loads gazetteer and models into this process; a pool calls it in each of its workers."""
    global _loaded
    if _loaded is None:
        _loaded = Readers(actors.load(), models.load_tone(), models.load_relation())


@dataclass(slots=True)
class Rows:
    """Rows of a batch by table, and the sentences still to be scored."""

    tables: dict[str, list[tuple[Any, ...]]] = field(default_factory=lambda: defaultdict(list))
    targets: list[models.Target] = field(default_factory=list)
    target_keys: list[tuple[int, int, str]] = field(default_factory=list)
    dyads: list[models.Dyad] = field(default_factory=list)
    dyad_keys: list[tuple[int, int, str, str, str]] = field(default_factory=list)
    named: list[tuple[int, actors.Named]] = field(default_factory=list)
    kept: list[tuple[Offered, ingest.Article]] = field(default_factory=list)


def code_batch(offered: Sequence[Offered]) -> Coded:
    """Cleans, codes and scores a batch. A rejected article costs its neighbours nothing."""
    load_readers()
    assert _loaded is not None
    rows = Rows()
    rejects: list[ingest.Reject] = []
    rejected_ids: list[int] = []
    for one in offered:
        cleaned = ingest.clean(one.raw)
        if isinstance(cleaned, ingest.Reject):
            rejects.append(cleaned)
            rejected_ids.append(one.article_id)
            continue
        rows.kept.append((one, cleaned))
        _code(one.article_id, cleaned, _loaded.gazetteer, rows)
    verdicts = _score_tone(rows, _loaded.tone)
    _score_relations(rows, _loaded.relation)
    article_tone = _article_actors(rows, verdicts)
    for one, article in rows.kept:
        rows.tables["articles"].append(_article_row(one, article, article_tone.get(one.article_id)))
    names = (
        "articles", "residue", "signatures", "sentences", "mentions", "article_actors",
        "actor_sentences", "pair_sentences",
    )  # fmt: skip
    tables = {name: table_of(name, rows.tables[name]) for name in names}
    scored = [(o.article_id, a) for o, a in rows.kept if is_scored(a)]
    tables["posting"] = terms.posting(
        [article_id for article_id, _ in scored],
        [terms.text(a.title, a.body, a.caption) for _, a in scored],
    )
    return Coded(tables, rejects, rejected_ids, [o.article_id for o, _ in rows.kept], _tally(rows))


def is_scored(article: ingest.Article) -> bool:
    """Whether the models can read the article's language."""
    return article.language in SCORED_LANGUAGES


def _code(
    article_id: int, article: ingest.Article, gazetteer: actors.Gazetteer, rows: Rows
) -> None:
    """Adds the rows that need no model, and queues the sentences for those that do."""
    for ordinal, residue in enumerate(article.residue):
        rows.tables["residue"].append((article_id, ordinal, residue.kind, residue.text))
    compared = stories.compared_text(article.title, article.body)
    for band, value in enumerate(ingest.copies.signature(compared)):
        rows.tables["signatures"].append((article_id, band, value))
    day = article.published.date() if article.published else None
    text = actors.Text(article.title, article.body, article.caption, day, article.language)
    coding = actors.code(text, gazetteer)
    by_sentence: dict[int, list[actors.Mention]] = defaultdict(list)
    for m in coding.mentions:
        by_sentence[m.sentence].append(m)
        rows.tables["mentions"].append(
            (article_id, m.actor, m.alias, m.kind, m.place, m.sentence, m.start, m.stop)
        )
    places = {"title": article.title, "body": article.body, "caption": article.caption}
    sentences = {s.sentence: s for s in coding.sentences}
    rows.tables["sentences"] += [
        (article_id, s.sentence, s.place, s.start, s.stop) for s in coding.sentences
    ]
    rows.named += [(article_id, named) for named in coding.actors]
    if not is_scored(article):
        return
    for number, mentions in by_sentence.items():
        sentence = sentences[number]
        words = places[sentence.place][sentence.start : sentence.stop]
        _queue_targets((article_id, number), words, _spans(mentions, sentence), rows)
    for pair in coding.pairs:
        sentence = sentences[pair.sentence]
        words = places[sentence.place][sentence.start : sentence.stop]
        spans = _spans(by_sentence[pair.sentence], sentence)
        a, b = (tuple(s for s, _ in spans.pop(actor)) for actor in (pair.actor_a, pair.actor_b))
        others = tuple(s for rest in spans.values() for s, _ in rest)
        rows.dyads.append(models.Dyad(words, a, b, others))
        rows.dyad_keys.append((article_id, pair.sentence, pair.actor_a, pair.actor_b, pair.kind))


Span = tuple[tuple[int, int], bool]  # start and stop in the sentence; whether a person is named


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


def _score_tone(rows: Rows, model: Any) -> dict[tuple[int, str], list[tuple[float, float, str]]]:
    """Adds actor_sentences; returns (negative, positive, verdict) by article and actor."""
    by_actor: dict[tuple[int, str], list[tuple[float, float, str]]] = defaultdict(list)
    if not rows.targets:
        return by_actor
    chances = model.score(rows.targets)
    for key, p, verdict in zip(rows.target_keys, chances, model.verdicts(chances), strict=True):
        negative, positive = float(p[0]), float(p[2])
        rows.tables["actor_sentences"].append((*key, negative, positive, verdict))
        by_actor[key[0], key[2]].append((negative, positive, verdict))
    return by_actor


def _score_relations(rows: Rows, model: Any) -> None:
    if not rows.dyads:
        return
    chances = model.score(rows.dyads)
    for key, p in zip(rows.dyad_keys, chances, strict=True):
        rows.tables["pair_sentences"].append((*key, float(p[0]), float(p[1])))


def _article_actors(
    rows: Rows, verdicts: dict[tuple[int, str], list[tuple[float, float, str]]]
) -> dict[int, float]:
    """Adds article_actors; returns the mean tone toward all judged actors of each article."""
    tones: dict[int, list[float]] = defaultdict(list)
    for article_id, named in rows.named:
        judged = [v for v in verdicts.get((article_id, named.actor), ()) if v[2] != "unclear"]
        n = len(judged)
        tone = sum(p - q for q, p, _ in judged) / n if n else None
        negative = sum(v == "negative" for *_, v in judged) / n if n else None
        positive = sum(v == "positive" for *_, v in judged) / n if n else None
        if tone is not None:
            tones[article_id].append(tone)
        rows.tables["article_actors"].append(
            (article_id, named.actor, named.mentions, named.in_title, named.first, named.share,
             named.about, tone, n, negative, positive)
        )  # fmt: skip
    return {article_id: sum(values) / len(values) for article_id, values in tones.items()}


def _article_row(one: Offered, a: ingest.Article, tone: float | None) -> tuple[Any, ...]:
    return (
        one.article_id, stories.UNJOINED, a.published, a.published_precision, a.published_source,
        a.updated, a.outlet, a.url, a.title, a.body, a.caption, a.author, a.agency, a.dateline,
        a.language, a.words, tone, is_scored(a), a.origin, one.run_id, one.fingerprint,
        a.zone or None, "; ".join(a.notes) or None, a.extra,
    )  # fmt: skip


def _tally(rows: Rows) -> dict[str, int]:
    """Counts for the report: languages, where dates came from, residue set aside."""
    tally: dict[str, int] = defaultdict(int)
    for _, article in rows.kept:
        tally[f"language {article.language or 'unknown'}"] += 1
        tally[f"date {article.published_source or 'not found'}"] += 1
        for residue in article.residue:
            tally[f"residue {residue.kind}"] += 1
        for note in article.notes:
            tally[f"doubt {note.split(':')[0]}"] += 1
    return dict(tally)
