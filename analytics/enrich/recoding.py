"""Coding a corpus again from the texts it holds: after a change of actors, rules or models."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa

from analytics import ingest
from analytics.enrich.manifest import note_cards, record_verb
from analytics.enrich.own_names import own_names
from analytics.enrich.progress import Progress
from analytics.enrich.rows import CODED_TABLES, Coding
from analytics.enrich.slips import WAYS, Numbered
from analytics.enrich.workers import BATCH_LETTERS, keep_texts, new_pool, recode_batch, try_first
from analytics.enrich.working import Task, work
from analytics.models.columns import numbers
from analytics.settings import setting
from analytics.store import Draft, beside, drafting
from analytics.store.errors import refuse_missing

Texts = list[tuple[int, ingest.Article]]
Codings = list[tuple[Numbered, Coding, str]]

# Batches read at once. To read one text the engine unpacks two thousand, which took longer than to
# code a batch of long ones.
AT_ONCE = 8

LETTERS = """
    SELECT rowid AS place, length(title) + length(body) + length(caption) AS letters
    FROM articles ORDER BY rowid
"""
# A stretch of the file: articles have no index, so that looking for one number reads all of them.
STRETCH = """
    SELECT article_id, published, title, body, caption, language
    FROM articles WHERE rowid >= $first AND rowid <= $last ORDER BY rowid
"""
NAMING = """
    SELECT actor, count(*) AS articles, sum(mentions) AS mentions
    FROM article_actors GROUP BY actor
"""
CHANGED = f"""
    INSERT INTO recodings
    SELECT $run_id, coalesce(b.actor, n.actor), coalesce(b.articles, 0), coalesce(n.articles, 0),
           coalesce(b.mentions, 0), coalesce(n.mentions, 0)
    FROM naming_before AS b
    FULL JOIN ({NAMING}) AS n ON n.actor = b.actor
    WHERE b.articles IS DISTINCT FROM n.articles OR b.mentions IS DISTINCT FROM n.mentions
"""
# What an earlier coding left undone, among the doubts of an article.
UNDONE = rf"(^|; )({'|'.join(undone for undone, _ in WAYS if undone)}): [^;]*"
DOUBTS = """
    nullif(concat_ws('; ',
        nullif(ltrim(regexp_replace(articles.doubts, $told, '', 'g'), '; '), ''),
        nullif($undone, '')
    ), '')
"""
SCORED_ANEW = f"""
    UPDATE articles
    SET tone = s.tone, bad = s.bad, good = s.good, valence = s.valence, doubts = {DOUBTS}
    FROM scored_anew AS s
    WHERE articles.article_id = s.article_id
        AND (articles.tone, articles.bad, articles.good, articles.valence, articles.doubts)
            IS DISTINCT FROM (s.tone, s.bad, s.good, s.valence, {DOUBTS})
"""
RECODE = Task(
    recode_batch, lambda texts: [[one] for one in texts], less=keep_texts, least=keep_texts
)
SLIPPED = "{:,} not scored or not coded, as a step slipped on them: articles.doubts tells which"


def recode(corpus: Path, progress: Progress) -> list[str]:
    """Codes every article again from the texts in the corpus, and publishes.

    Returns a line for each actor whose counts changed, and those of `own_names`. Raises StoreError;
    the corpus is then as it was.
    """
    refuse_missing(corpus)
    with (
        new_pool() as pool,
        progress,
        drafting(corpus, verb="recode", told=progress.note) as draft,
    ):
        draft.keep_from_resuming()
        run_id = draft.next_run()
        total = draft.count("articles")
        progress.stage("coding again", total)
        draft.run(f"CREATE TEMP TABLE naming_before AS {NAMING}")
        for table in CODED_TABLES:
            draft.run(f"DELETE FROM {table}")
        own = beside(corpus)
        try_first(own, pool)  # a row that cannot be used is told before anything is rewritten
        coded: Iterator[tuple[Texts, Codings]] = work(_texts(draft), RECODE, own, pool)
        slipped = 0
        with draft.taking_less():
            for texts, codings in coded:
                for ones, coding, undone in codings:
                    draft.add_batch(coding.tables, replacing=[])
                    _set_scores(draft, ones, coding, undone)
                    slipped += bool(undone)
                progress.advance(len(texts))
        draft.run(CHANGED, {"run_id": run_id})
        changes = draft.run(
            "SELECT actor, articles_before, articles_after FROM recodings WHERE run_id = $run_id "
            "ORDER BY abs(articles_after - articles_before) DESC, actor",
            {"run_id": run_id},
        )
        told = own_names(draft, own)
        note_cards(draft, own)
        record_verb(draft, run_id, "recode")
    lines = [f"{actor}: {before:,} -> {after:,} articles" for actor, before, after in changes]
    if slipped:
        told = [SLIPPED.format(slipped), *told]
    return (lines or ["no actor's counts changed"]) + told


def _texts(draft: Draft) -> Iterator[Texts]:
    with draft.taking_all():
        written = draft.arrow(LETTERS)
    for first, last in stretches(numbers(written["place"]), numbers(written["letters"]), AT_ONCE):
        with draft.taking_all():
            rows = draft.run(STRETCH, {"first": first, "last": last})
        letters = np.array([len(title) + len(body) + len(cap) for *_, title, body, cap, _ in rows])
        for start, end in stretches(np.arange(len(rows)), letters):
            yield [(row[0], _article(row)) for row in rows[start : end + 1]]


def stretches(
    places: np.ndarray, letters: np.ndarray, batches: int = 1
) -> Iterator[tuple[int, int]]:
    """First and last place of stretches that hold at most `batches` batches each.

    `places`, ascending, and `letters` hold one number an article. A stretch ends with the article
    that reaches the greatest number of articles or of letters.
    """
    most, longest = batches * int(setting("batch")), batches * BATCH_LETTERS
    start = held = 0
    for number, size in enumerate(letters.tolist()):
        held += size
        if number - start + 1 >= most or held >= longest or number + 1 == len(places):
            yield int(places[start]), int(places[number])
            start, held = number + 1, 0


def _article(row: tuple) -> ingest.Article:
    article_id, published, title, body, caption, language = row
    return ingest.Article(
        article_id=article_id, fingerprint=0, published=published, published_precision=None,
        published_source=None, updated=None, outlet="", url=None, title=title, body=body,
        caption=caption, author=None, agency=None, dateline=None, language=language, words=0,
        origin="", extra=None, residue=(),
    )  # fmt: skip


def _set_scores(draft: Draft, articles: Numbered, coding: Coding, undone: str) -> None:
    """Gives the articles their tone and valence; what was left undone stands among their doubts."""
    ids = [article_id for article_id, _ in articles]
    valences = [coding.valences.get(i, (None, None, None)) for i in ids]
    bad, good, verdicts = zip(*valences, strict=True)
    scores = pa.table(
        {
            "article_id": pa.array(ids, pa.int64()),
            "tone": pa.array([coding.tones.get(i) for i in ids], pa.float64()),
            "bad": pa.array(bad, pa.float32()),
            "good": pa.array(good, pa.float32()),
            "valence": pa.array(verdicts, pa.string()),
        }
    )
    with draft.lent("scored_anew", scores), draft.transaction():
        draft.run(SCORED_ANEW, {"undone": undone, "told": UNDONE})
