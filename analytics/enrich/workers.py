"""One batch of articles: cleaned, coded, scored. Runs in processes of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

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
DIED = "not coded: a step slipped on it (the process died)"
BATCH_LETTERS = 300_000  # after which a batch ends; its last article may go beyond


@dataclass(slots=True)
class Coded:
    """What a batch became: rows for each table, and what was turned away."""

    tables: dict[str, pa.Table]
    rejects: list[ingest.Reject]
    rejected_ids: list[int]
    accepted_ids: list[int]
    tally: Counter[str] = field(default_factory=Counter)

    def take(self, kept: Kept, undone: str) -> None:
        """Notes articles that are taken, and what was left undone on them."""
        self.accepted_ids += [one.article_id for one, _ in kept]
        self.tally.update(tally_of(kept, undone))

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
    coded, kept = _cleaned(offered)
    readers = load_readers(own)
    parts = []
    for ones, made, undone in make_each(partial(_tables, readers=readers), kept):
        if made is None:
            coded.turn_away(ones[0][0], ingest.turned_away(ones[0][0].raw, undone))
            continue
        parts.append(noted(made, undone))
        coded.take(ones, undone)
    coded.tables = joined(parts) if parts else _tables((), leave_uncoded)
    return coded


def _cleaned(offered: Sequence[Offered]) -> tuple[Coded, list[tuple[Offered, ingest.Article]]]:
    coded, kept = Coded({}, [], [], []), []
    for one in offered:
        cleaned = ingest.clean(one.raw, (one.article_id, one.fingerprint))
        if isinstance(cleaned, ingest.Reject):
            coded.turn_away(one, cleaned)
        else:
            kept.append((one, cleaned))
    give_back()  # the trees of pages, before the arrays of words and sentences take their place
    return coded, kept


def _tables(kept: Kept, way: Way, readers: Readers | None = None) -> dict[str, pa.Table]:
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

    def apart(self) -> list[Batch]:
        """Its articles as batches of their own."""
        return [Batch([one], self.changed & {one.article_id}) for one in self.offered]


def try_first(own: Beside, pool: Pool) -> None:
    """Loads the user's actors and models in the workers; raises if a row cannot be used."""
    pool.begin(partial(prepare, own))
    pool.submit(_try_readers, own).result()


def _try_readers(own: Beside) -> None:
    load_readers(own)


def code_offered(batch: Batch, own: Beside) -> Coded:
    """What a worker makes of a batch."""
    return code_batch(batch.offered, own)


def keep_offered(batch: Batch, _: Beside) -> Coded:
    """The same with nothing coded, for an article on which a worker died."""
    coded, kept = _cleaned(batch.offered)
    coded.tables = noted(_tables(kept, leave_uncoded), DIED)
    coded.take(kept, DIED)
    return coded


def turn_offered_away(batch: Batch) -> Coded:
    """What is left where a worker died at that too: every article is turned away."""
    coded = Coded(_tables((), leave_uncoded), [], [], [])
    for one in batch.offered:
        coded.turn_away(one, ingest.turned_away(one.raw, "the process that read it died, twice"))
    return coded


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


def keep_texts(articles: Numbered, _: Beside = NOTHING) -> list[tuple[Numbered, Coding, str]]:
    """The same with nothing coded, for an article on which a worker died."""
    return [(articles, leave_uncoded(articles), DIED)]


def new_pool() -> Pool:
    """As many workers as the setting says; to be made before the corpus is opened."""
    return Pool(int(setting("workers")))
