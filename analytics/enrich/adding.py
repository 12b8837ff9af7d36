"""The main job: files in, a new version of the corpus out."""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from analytics import ingest
from analytics.enrich import stories, subjects
from analytics.enrich.columns import table_of
from analytics.enrich.known import Known
from analytics.enrich.manifest import definitions_changed, note_cards, record_run
from analytics.enrich.progress import Progress
from analytics.enrich.workers import Coded, Offered, code_batch, load_readers
from analytics.settings import setting
from analytics.store import Draft, drafting


@dataclass(slots=True)
class Report:
    """What a run did. offered = accepted + unchanged + updated + rejected."""

    offered: int = 0
    accepted: int = 0
    unchanged: int = 0
    updated: int = 0
    seconds: float = 0.0
    rejects: list[ingest.Reject] = field(default_factory=list)
    tally: Counter[str] = field(default_factory=Counter)
    stories: int = 0
    published: bool = False

    @property
    def rejected(self) -> int:
        """Articles turned away."""
        return len(self.rejects)


@dataclass(frozen=True, slots=True)
class Order:
    """What to add: paths, our field names mapped to theirs, and how the run calls its input."""

    paths: Sequence[Path | str]
    mapping: Mapping[str, str] = field(default_factory=dict)
    verb: str = "add"
    inputs: tuple[str, ...] = ()


@dataclass(slots=True)
class Batch:
    """Articles on their way to a worker; `changed` are held by the corpus with another content."""

    offered: list[Offered] = field(default_factory=list)
    changed: set[int] = field(default_factory=set)


def add(order: Order, corpus: Path, progress: Progress, wait: float = -1) -> Report:
    """Reads everything under `order.paths` and publishes a corpus that holds it.

    Adding the same input again publishes nothing. Raises StoreError where the corpus cannot be
    written; it is then as it was.
    """
    started = time.monotonic()
    with progress, drafting(corpus, wait) as draft:
        report = Report()
        run_id = int(draft.run("SELECT coalesce(max(run_id), 0) + 1 FROM runs")[0][0])
        known = Known(draft)
        touched = _take_in(order, draft, known, (run_id, report, progress))
        new_rejects = _record_rejects(draft, run_id, report.rejects)
        if not (touched or new_rejects or draft.resumed or definitions_changed(draft)):
            draft.abandon()
        else:
            progress.stage("joining copies")
            stories.join_copies(draft)
            subjects.refresh(draft, progress)
            report.stories = int(draft.run("SELECT count(DISTINCT story_id) FROM articles")[0][0])
            report.published = True
            progress.stage("publishing")
            report.seconds = time.monotonic() - started
            note_cards(draft)
            record_run(draft, run_id, order, report)
    report.seconds = round(time.monotonic() - started, 2)
    return report


def _take_in(order: Order, draft: Draft, known: Known, run: tuple[int, Report, Progress]) -> int:
    """Reads, codes and writes all batches; returns how many articles were written."""
    run_id, report, progress = run
    progress.stage("reading")
    written = 0
    batches = _batches(order, known, run_id, report)
    for batch, coded in _coded(batches):
        written += _write(draft, known, (batch, coded), report)
        progress.advance(len(batch.offered))
    return written


def _batches(order: Order, known: Known, run_id: int, report: Report) -> Iterator[Batch]:
    size = int(setting("batch"))
    batch = Batch()
    for raw in _read_all(order):
        report.offered += 1
        if isinstance(raw, ingest.Reject):
            report.rejects.append(raw)
            continue
        article_id, fingerprint = ingest.identify(raw)
        standing = known.standing(article_id, fingerprint)
        if standing == "unchanged":
            report.unchanged += 1
            continue
        if standing == "changed":
            # An earlier text of the same article may stand in this very batch: that one first.
            if any(o.article_id == article_id for o in batch.offered):
                yield batch
                batch = Batch()
            batch.changed.add(article_id)
        batch.offered.append(Offered(article_id, fingerprint, run_id, raw))
        if len(batch.offered) >= size:
            yield batch
            batch = Batch()
    if batch.offered:
        yield batch


def _read_all(order: Order) -> Iterator[ingest.Raw | ingest.Reject]:
    for source in ingest.walk(order.paths):
        if isinstance(source, ingest.Reject):
            yield source
        else:
            yield from ingest.read(source, order.mapping)


def _coded(batches: Iterable[Batch]) -> Iterator[tuple[Batch, Coded]]:
    """Batches in their order, coded in worker processes, a few at a time so that memory is bounded.

    One small batch is coded here: starting processes would take longer.
    """
    batches = iter(batches)
    first = next(batches, None)
    if first is None:
        return
    if len(first.offered) < int(setting("batch")) // 4:
        yield first, code_batch(first.offered)
        first = next(batches, None)
        if first is None:
            return
    workers = int(setting("workers"))
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=load_readers) as pool:
        waiting: deque[tuple[Batch, Future[Coded]]] = deque()
        submit: Callable[[Batch], None] = lambda b: waiting.append(  # noqa: E731
            (b, pool.submit(code_batch, b.offered))
        )
        submit(first)
        for batch in batches:
            submit(batch)
            if len(waiting) > workers + 1:
                done, future = waiting.popleft()
                yield done, future.result()
        while waiting:
            done, future = waiting.popleft()
            yield done, future.result()


def _write(draft: Draft, known: Known, work: tuple[Batch, Coded], report: Report) -> int:
    batch, coded = work
    for article_id in coded.rejected_ids:
        known.forget(article_id)
    report.rejects += coded.rejects
    changed = [i for i in coded.accepted_ids if i in batch.changed]
    report.updated += len(changed)
    report.accepted += len(coded.accepted_ids) - len(changed)
    report.tally.update(coded.tally)
    if changed:
        stories.part_stories_of(draft, changed)
    draft.add_batch(coded.tables, replacing=changed)
    return len(coded.accepted_ids)


def _record_rejects(draft: Draft, run_id: int, rejects: Sequence[ingest.Reject]) -> int:
    """Adds the rejects that the corpus has not noted before; returns how many."""
    held = set(draft.run("SELECT path, place, reason FROM rejects"))
    rows = {(r.path, r.place, r.reason) for r in rejects} - held
    draft.insert("rejects", table_of("rejects", [(run_id, *row) for row in sorted(rows)]))
    return len(rows)


