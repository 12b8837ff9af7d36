"""One batch of articles: cleaned, coded, scored. Runs in processes of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Protocol, TypeVar

import pyarrow as pa

from analytics import actors, ingest, models
from analytics.enrich.memory import apart, give_back
from analytics.enrich.pool import Pool
from analytics.enrich.rows import Coding, Readers
from analytics.enrich.slips import Numbered, Way, leave_uncoded, make_each
from analytics.enrich.text_rows import (
    Kept,
    Offered,
    joined,
    noted,
    posting_of,
    tally_of,
    text_tables,
)
from analytics.settings import chosen, setting
from analytics.store import Beside

# A text that goes through everything once, so that what loads at first use is loaded before a fork.
WARMING = "France and Spain, ministers said on Monday, had agreed on the fishing of cod. " * 3
BATCH_LETTERS = 300_000  # after which a batch ends; its last article may go beyond
FEW_BATCHES = 2  # from a third batch on a second worker saves time
BATCHES_WAITING = 1  # that lie ready beside those being worked on, so that no worker waits


@dataclass(slots=True)
class Coded:
    """What a batch became: rows for each table, and what was turned away."""

    tables: dict[str, pa.Table]
    rejects: list[ingest.Reject]
    rejected_ids: list[int]
    accepted_ids: list[int]
    tally: Counter[str] = field(default_factory=Counter)

    def turn_away(self, one: Offered, reject: ingest.Reject) -> None:
        """Notes an article that is not taken, and why."""
        self.rejects.append(reject)
        self.rejected_ids.append(one.article_id)


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
    """Cleans, codes and scores a batch. What goes wrong with one article costs no other."""
    kept: list[tuple[Offered, ingest.Article]] = []
    coded = Coded({}, [], [], [])
    for one in offered:
        cleaned = ingest.clean(one.raw, (one.article_id, one.fingerprint))
        if isinstance(cleaned, ingest.Reject):
            coded.turn_away(one, cleaned)
        else:
            kept.append((one, cleaned))
    give_back()  # the trees of pages, before the arrays of words and sentences take their place
    readers = load_readers(own)
    parts = []
    for ones, made, undone in make_each(partial(_tables, readers=readers), kept):
        if made is None:
            coded.turn_away(ones[0][0], ingest.turned_away(ones[0][0].raw, undone))
            continue
        parts.append(noted(made, undone))
        coded.accepted_ids += [one.article_id for one, _ in ones]
        coded.tally.update(tally_of(ones, undone))
    coded.tables = joined(parts) if parts else _tables((), leave_uncoded, readers)
    return coded


def _tables(kept: Kept, way: Way, readers: Readers) -> dict[str, pa.Table]:
    coding = way([(o.article_id, a) for o, a in kept], readers)
    give_back()
    words = () if way is leave_uncoded else kept
    return {**text_tables(kept, coding, words), **coding.tables, "posting": posting_of(words)}


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


def recode_batch(articles: Numbered, own: Beside = NOTHING) -> list[tuple[Numbered, Coding, str]]:
    """Codes and scores articles that the corpus holds already.

    With the articles of each coding comes what was left undone and why, '' where nothing was.
    """
    readers = load_readers(own)
    return [
        (ones, coding, undone)
        for ones, coding, undone in make_each(lambda some, way: way(some, readers), articles)
        if coding is not None  # the last way does nothing, and cannot slip
    ]


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
