"""One batch of articles: cleaned, coded, scored. Runs in processes of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Protocol, TypeVar

import pyarrow as pa

from analytics import actors, ingest, models
from analytics.enrich import stories
from analytics.enrich.columns import table_of
from analytics.enrich.memory import apart, give_back
from analytics.enrich.pool import Pool
from analytics.enrich.rows import Coding, Readers, code_articles, is_scored
from analytics.models import terms
from analytics.settings import chosen, setting
from analytics.store import Beside

# A text that goes through everything once, so that what loads at first use is loaded before a fork.
WARMING = "France and Spain, ministers said on Monday, had agreed on the fishing of cod. " * 3
BATCH_LETTERS = 300_000  # after which a batch ends; its last article may go beyond
FEW_BATCHES = 2  # from a third batch on a second worker saves time
BATCHES_WAITING = 1  # that lie ready beside those being worked on, so that no worker waits


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


Kept = list[tuple[Offered, ingest.Article]]
NOTHING = Beside()
SHAPING = ("cache", "tone_model", "relation_model", "valence_model", "encoder")  # what is loaded
_loaded: dict[tuple[Any, ...], Readers] = {}


def load_readers(own: Beside = NOTHING) -> Readers:
    """Gazetteer and models of this process, loaded once, with what lies beside the corpus."""
    key = (own, own.stamps(), *map(setting, SHAPING))
    if key not in _loaded:
        gazetteer = _gazetteer(own)
        tone = chosen("tone_model", models.TONES)(own.models)
        relation = chosen("relation_model", models.RELATIONS)(own.models)
        valence = chosen("valence_model", models.VALENCES)()
        _loaded[key] = Readers(gazetteer, tone, relation, valence)
    return _loaded[key]


def _gazetteer(own: Beside) -> actors.Gazetteer:
    return actors.load(extra=own.actors, cache=Path(str(setting("cache"))))


def prepare(own: Beside) -> None:
    """Loads all that a batch may need, once, before a worker is forked into several."""
    # The gazetteer may have to be built first. A process of its own does that and ends, so that the
    # memory it took is free again; this one then reads what was built from the cache.
    apart(partial(_gazetteer, own))
    apart(ingest.load_languages)
    ingest.load_languages()
    code_batch([Offered(1, 1, 0, ingest.Raw("", text=WARMING, title=WARMING))], own)


def code_batch(offered: Sequence[Offered], own: Beside = NOTHING) -> Coded:
    """Cleans, codes and scores a batch. A rejected article costs its neighbours nothing."""
    kept: Kept = []
    rejects: list[ingest.Reject] = []
    rejected_ids: list[int] = []
    for one in offered:
        cleaned = ingest.clean(one.raw, (one.article_id, one.fingerprint))
        if isinstance(cleaned, ingest.Reject):
            rejects.append(cleaned)
            rejected_ids.append(one.article_id)
        else:
            kept.append((one, cleaned))
    give_back()  # the trees of pages, before the arrays of words and sentences take their place
    coding = code_articles([(o.article_id, a) for o, a in kept], load_readers(own))
    give_back()
    tables = {**_text_tables(kept, coding), **coding.tables, "posting": _posting(kept)}
    return Coded(tables, rejects, rejected_ids, [o.article_id for o, _ in kept], _tally(kept))


@dataclass(slots=True)
class Batch:
    """Articles on their way to a worker; `changed` are held by the corpus with another text."""

    offered: list[Offered] = field(default_factory=list)
    changed: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.offered)


def try_first(own: Beside, pool: Pool) -> None:
    """Loads the user's actors and models in the workers; raises if a row cannot be used."""
    pool.begin(partial(prepare, own))
    pool.submit(_try_readers, own).result()


def _try_readers(own: Beside) -> None:
    load_readers(own)


def code_offered(batch: Batch, own: Beside) -> Coded:
    """What a worker makes of a batch."""
    return code_batch(batch.offered, own)


def recode_batch(articles: Sequence[tuple[int, ingest.Article]], own: Beside = NOTHING) -> Coding:
    """Codes and scores articles that the corpus holds already."""
    return code_articles(articles, load_readers(own))


class Sized(Protocol):
    """Anything with a length."""

    def __len__(self) -> int: ...


B = TypeVar("B", bound=Sized)
C = TypeVar("C")


def work(batches: Iterable[B], task: Any, own: Beside, pool: Pool) -> Iterator[tuple[B, C]]:
    """Each batch with the answer of `task(batch, own)`, in order, a few at a time.

    Closes the pool after the last batch, so that what follows has the memory to itself.
    """
    batches = iter(batches)
    first = list(islice(batches, FEW_BATCHES + 1))
    if first and not pool.begun:
        if len(first) <= FEW_BATCHES:
            pool.begin(partial(load_readers, own), 1)
        else:
            pool.begin(partial(prepare, own))
    most = float(setting("add_memory"))
    waiting: list[tuple[B, Future[C]]] = [(one, pool.submit(task, one, own)) for one in first]
    first.clear()  # a batch that has been worked on is not held any longer
    for batch in batches:
        waiting.append((batch, pool.submit(task, batch, own)))
        if len(waiting) >= pool.workers + BATCHES_WAITING:
            done, future = waiting.pop(0)
            yield done, future.result()
            pool.keep_below(most)
    while waiting:
        done, future = waiting.pop(0)
        yield done, future.result()
    pool.close()


def new_pool() -> Pool:
    """As many workers as the setting says; to be made before the corpus is opened."""
    return Pool(int(setting("workers")))


def _text_tables(kept: Kept, coding: Coding) -> dict[str, pa.Table]:
    """Rows of articles, residue and signatures."""
    articles, residue, signatures = [], [], []
    for one, a in kept:
        articles.append(_article_row(one, a, coding))
        for ordinal, piece in enumerate(a.residue):
            residue.append((one.article_id, ordinal, piece.kind, piece.text))
        bands = ingest.copies.signature(stories.compared_text(a.title, a.body))
        signatures += [(one.article_id, band, value) for band, value in enumerate(bands)]
    return {
        "articles": table_of("articles", articles),
        "residue": table_of("residue", residue),
        "signatures": table_of("signatures", signatures),
    }


def _posting(kept: Kept) -> pa.Table:
    scored = [(o.article_id, a) for o, a in kept if is_scored(a)]
    return terms.posting(
        [article_id for article_id, _ in scored],
        [terms.text(a.title, a.body, a.caption) for _, a in scored],
    )


def _article_row(one: Offered, a: ingest.Article, coding: Coding) -> tuple[Any, ...]:
    tone = coding.tones.get(one.article_id)
    return (
        one.article_id, stories.UNJOINED, a.published, a.published_precision, a.published_source,
        a.updated, a.outlet, a.url, a.title, a.body, a.caption, a.author, a.agency, a.dateline,
        a.language, a.words, tone, is_scored(a), a.origin, one.run_id, one.fingerprint,
        a.zone or None, "; ".join(a.notes) or None, a.extra,
        *coding.valences.get(one.article_id, (None, None, None)),
    )  # fmt: skip


def _tally(kept: Kept) -> dict[str, int]:
    """Counts for the report: languages, where dates came from, residue set aside, doubts."""
    tally: dict[str, int] = defaultdict(int)
    for _, article in kept:
        tally[f"language {article.language or 'unknown'}"] += 1
        tally[f"date {article.published_source or 'not found'}"] += 1
        for residue in article.residue:
            tally[f"residue {residue.kind}"] += 1
        for note in article.notes:
            tally[f"doubt {note.split(':')[0]}"] += 1
    return dict(tally)
