"""The main job: files in, a new version of the corpus out."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from analytics import ingest
from analytics.enrich import stories
from analytics.enrich.columns import table_of
from analytics.enrich.counting import count_words
from analytics.enrich.extent import Extent
from analytics.enrich.known import Known
from analytics.enrich.manifest import definitions_changed, note_cards, record_run
from analytics.enrich.memory import give_back
from analytics.enrich.own_names import own_names
from analytics.enrich.pool import Pool
from analytics.enrich.progress import Progress
from analytics.enrich.report import Order, Report
from analytics.enrich.workers import (
    BATCH_LETTERS,
    Batch,
    Coded,
    Offered,
    code_offered,
    keep_offered,
    new_pool,
    try_first,
    turn_offered_away,
)
from analytics.enrich.working import Task, work
from analytics.settings import setting
from analytics.store import Beside, Draft, beside, drafting

SOON = 10  # articles read before the first estimate of how many there are
CODE = Task(code_offered, Batch.apart, keep_offered, turn_offered_away)
UNCOMPARED = "pairs not compared, as a step slipped on them: each stays a story of its own"
TOLD_EVERY = 100  # articles read between two estimates of how many there are


def add(order: Order, corpus: Path, progress: Progress, wait: float | None = None) -> Report:
    """Reads everything under `order.paths` and publishes a corpus that holds it.

    Adding the same input again publishes nothing. Raises StoreError where the corpus cannot be
    written; it is then as it was.
    """
    started = time.monotonic()
    with (
        new_pool() as pool,
        progress,
        drafting(corpus, wait, order.verb, progress.note) as draft,
    ):
        intake = Intake(order, draft, progress)
        own = beside(corpus)
        written = intake.run(own, pool)
        news = written + intake.note_rejects()
        report = intake.report
        if not (news or draft.resumed or definitions_changed(draft)):
            draft.abandon()
        else:
            progress.stage("looking for copies")
            if slipped := stories.join_copies(draft):
                report.tally[f"doubt {UNCOMPARED}"] += slipped
            give_back()
            count_words(draft)
            give_back()
            # Imported late: scikit-learn takes 70 MB, which workers and counting need before.
            from analytics.enrich import subjects

            subjects.refresh(draft, progress)
            progress.stage("writing down what was done")
            counts = draft.run("SELECT count(*), count(DISTINCT story_id) FROM articles")
            report.articles, report.stories = counts[0]
            report.seconds = time.monotonic() - started
            report.published = True
            report.own_actors = own_names(draft, own)
            note_cards(draft, own, intake.run_id)
            record_run(draft, intake.run_id, order, report)
    report.unmet_fields = order.unmet_fields()
    report.seconds = round(time.monotonic() - started, 2)
    return report


class Intake:
    """Reads an order batch by batch into a draft, and counts what became of each article."""

    def __init__(self, order: Order, draft: Draft, progress: Progress) -> None:
        self.order = order
        self.draft = draft
        self.progress = progress
        self.report = Report()
        self.run_id = draft.next_run()
        self.known = Known(draft)
        self.extent = Extent(order.paths)
        # Article and fingerprint of texts still at a worker -> where the same was read again.
        self.waiting: dict[tuple[int, int], list[tuple[str, str]]] = {}

    def run(self, own: Beside, pool: Pool) -> int:
        """Reads, codes and writes everything; returns how many articles were written."""
        if own.actors or own.models:
            try_first(own, pool)  # a row that cannot be used is told before anything is read
        self.progress.stage("reading")
        written = 0
        coded: Iterator[tuple[Batch, Coded]] = work(self._batches(), CODE, own, pool)
        with ingest.watching(self.draft.mark.parent), self.draft.taking_less():
            for batch, made in coded:
                written += self._write(batch, made)
                self.progress.advance(len(batch))
                del batch, made
                give_back()
                if self.draft.is_due:
                    # Two thousand long texts are packed at once: not beside a worker's own peak.
                    with pool.at_rest():
                        self.draft.write_down()
                    give_back()
        self.draft.write_as_due()
        return written

    def note_rejects(self) -> int:
        """Adds the rejects that the corpus has not noted before; returns how many."""
        held = set(self.draft.run("SELECT path, place, reason FROM rejects"))
        rows = {(r.path, r.place, r.reason) for r in self.report.rejects} - held
        rejects = table_of("rejects", [(self.run_id, *row) for row in sorted(rows)])
        self.draft.insert("rejects", rejects)
        return len(rows)

    def _batches(self) -> Iterator[Batch]:
        size = int(setting("batch"))
        batch, letters = Batch(), 0
        for raw in self._raws():
            one, changed = self._identify(raw)
            if one is None:
                continue
            # An earlier text of the same article may stand in this very batch: that one first.
            if changed and any(o.article_id == one.article_id for o in batch.offered):
                yield batch
                batch, letters = Batch(), 0
            if changed:
                batch.changed.add(one.article_id)
            batch.offered.append(one)
            letters += len(raw.text or "")
            if len(batch) >= size or letters >= BATCH_LETTERS:
                yield batch
                batch, letters = Batch(), 0
        if batch.offered:
            yield batch

    def _raws(self) -> Iterator[ingest.Raw]:
        for raw in ingest.offer(self.order.paths, self.order.mapping):
            self.report.offered += 1
            self.extent.see(raw)
            if self.report.offered % TOLD_EVERY == 0:
                give_back()
            if self.report.offered % TOLD_EVERY == 0 or self.report.offered == SOON:
                self.progress.expect(self.extent.expected())
            if isinstance(raw, ingest.Reject):
                self.report.rejects.append(raw)
                self.progress.advance()
            elif self.order.outlet:
                # The name of its folder is what an article goes by that names no outlet itself.
                yield replace(raw, folder=self.order.outlet)
            else:
                yield raw

    def _identify(self, raw: ingest.Raw) -> tuple[Offered | None, bool]:
        """The article with its number, and whether it replaces a text; None if nothing is new.

        An unrelated text under a url that is known already (a start page, a reused address) becomes
        a second article and not an update, so that nothing is lost.
        """
        try:
            article_id, fingerprint = ingest.identify(raw)
        except Exception as error:  # what nobody foresaw costs this article alone
            slip = f"cannot be told from others ({type(error).__name__})"
            self.report.rejects.append(ingest.turned_away(raw, slip))
            self.progress.advance()
            return None, False
        standing = self.known.standing(article_id, fingerprint)
        if standing == "changed":
            apart = ingest.identify_apart(raw)
            # A text that an earlier run took for an article of its own stays one.
            held = self.known.standing(apart, fingerprint) == "unchanged"
            if held or not self.known.is_same_article(article_id, raw):
                article_id, standing = apart, self.known.standing(apart, fingerprint)
        if standing == "changed" and self.known.holds_same(article_id, raw):
            standing = "unchanged"
        if standing == "unchanged":
            self.report.unchanged += 1
            if (first := self.waiting.get((article_id, fingerprint))) is not None:
                first.append((raw.path, raw.place))
            self.progress.advance()
            return None, False
        self.known.note(article_id, fingerprint, raw)
        self.waiting[article_id, fingerprint] = []
        return Offered(article_id, fingerprint, self.run_id, raw), standing == "changed"

    def _settle(self, batch: Batch, made: Coded) -> None:
        """Notes the rejects of a batch, and with each the places where the same was read again."""
        reasons = dict(zip(made.rejected_ids, made.rejects, strict=True))
        for one in batch.offered:
            again = self.waiting.pop((one.article_id, one.fingerprint), [])
            if (reject := reasons.get(one.article_id)) is None:
                continue
            self.known.forget(one.article_id, one.fingerprint)
            self.report.rejects.append(reject)
            self.report.rejects += [replace(reject, path=p, place=place) for p, place in again]
            self.report.unchanged -= len(again)

    def _write(self, batch: Batch, made: Coded) -> int:
        self._settle(batch, made)
        report = self.report
        changed = [i for i in made.accepted_ids if i in batch.changed]
        report.updated += len(changed)
        report.accepted += len(made.accepted_ids) - len(changed)
        report.tally.update(made.tally)
        if changed:
            stories.part_stories_of(self.draft, changed)
        self.draft.add_batch(made.tables, replacing=changed)
        return len(made.accepted_ids)
